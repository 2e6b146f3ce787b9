/** The headings of lists that tests write. */
export const heading = '序号,事项编码,事项名称,权力类型,行使主体,实施层级'

/** A list of rows that are written as cells with commas between them. */
export const listOf = (...rows: readonly string[]): string => [heading, ...rows].join('\n')

/** Two departments, with one conflict of each kind between them, and one matter that is in order. */
export const [water, forest] = [
  listOf(
    '1,C1,河道采砂许可,行政许可,县水利局,县级',
    '2,C2,湿地保护检查,行政检查,县水利局,县级',
    '3,C3,水土保持验收,行政确认,,县级',
    '4,C4,林区防火检查,行政检查,县水利局（配合）、县林业局（配合）,县级',
    '5,C5,护岸林管理,其他行政权力,县水利局（牵头）、县林业局（配合）,县级',
    '6,C6,水源林巡查,行政检查,县水利局（牵头）,县级',
    '6,C6,水源林巡查,行政检查,县林业局（配合）,乡级',
  ),
  listOf('1,C2,湿地保护检查,行政检查,县林业局,县级', '2,C8,苗圃登记,行政确认,县林业局,县级'),
]

/** A snapshot in which two lead one thing, and two that only co-operate dispute another. */
export const dispute = (more: object = {}): string =>
  JSON.stringify({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [
      { id: 'city', name: '某市' },
      { id: 'town', name: '某镇' },
    ],
    agencies: [
      { id: 'farms', name: '农业农村局', kind: 'government-department' },
      { id: 'roads', name: '交通运输局', kind: 'government-department' },
    ],
    matters: [
      { id: 'ships', name: '船舶检验', jurisdiction: 'city' },
      { id: 'seeds', name: '种子检查', jurisdiction: 'town' },
    ],
    assignments: [
      { of: 'ships', role: 'lead', by: 'roads' },
      { of: 'ships', role: 'lead', by: 'farms' },
      { of: 'seeds', role: 'co-organiser', by: 'roads', boundary: '运输' },
      { of: 'seeds', role: 'co-organiser', by: 'farms', boundary: '经营' },
    ],
    records: [{ kind: 'objection', about: ['seeds'], by: 'farms', on: '2010-06-01' }],
    ...more,
  })

/** A text in GB 18030, as far as two bytes reach. */
export function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const bytes = [first, second]
      if (second !== 0x7f) codes.set(decoder.decode(Uint8Array.from(bytes)), bytes)
    }
  }
  return Uint8Array.from([...text].flatMap((one) => codes.get(one) ?? [one.charCodeAt(0)]))
}
