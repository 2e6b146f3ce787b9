import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { shanghaiProcuratorates } from '../../src/packs/shanghai-procuratorates/index.ts'
import { words } from '../../src/packs/shanghai-procuratorates/words.ts'
import { example, type Facts, find, snapshot } from './cases.ts'

const engine = createEngine({ packs: [shanghaiProcuratorates] })
const pack = 'shanghai-procuratorates'
const judge = (made: Facts, more = {}) => engine.evaluate(snapshot(made), more)
const seen = (made: Facts, check: string, subject: string, more = {}) =>
  find(judge(made, more), `${pack}/${check}`, subject)

const city = { id: 'city', name: '上海市', code: '310000', level: 'province' }

/** The city with so many procurators on 5,600 posts, and how many there were when the reform began. */
const staffed = (procurators: number): Facts => ({
  day: '2019-06-06',
  words: { categories: { procurator: words.categories.procurator } },
  jurisdictions: [
    {
      ...city,
      attributes: {
        'incumbent-procurators': 1738,
        'incumbent-assistant-procurators': 1146,
        'procurator-retirements': 466,
      },
    },
  ],
  agencies: [{ id: 'municipal', name: '上海市人民检察院', jurisdiction: 'city', kind: 'procuratorate' }],
  establishment: [
    { id: 'all', agency: 'municipal', category: 'earmarked-judicial', approved: 5600 },
    { agency: 'municipal', category: 'procurator', within: 'all', approved: null, actual: procurators },
  ],
})

describe('the pack of the Shanghai procuratorates', () => {
  it('takes every rule from the speech', () => {
    const cited = new Set(engine.rules().map(({ citation }) => `${citation.title}, ${citation.status}`))
    expect([...cited]).toEqual(['上海司法体制改革试点（检察）, reported'])
  })

  it('judges nothing outside Shanghai, and nothing before the plan was approved', () => {
    const skipped = (day: string, code: string) =>
      judge({ day, jurisdictions: [{ ...city, code }] }).skipped.map(({ reason }) => reason)
    expect(skipped('2019-06-06', '370000')).toEqual(['outside-its-territory'])
    expect(skipped('2014-06-05', '310000')).toEqual(['outside-its-days'])
  })

  it.each([
    ['all procurators and assistant procurators of before', 2884, -1036],
    ['the incumbents', 1738, 110],
    ['the incumbents but for general departments', 1411, 437],
  ])('leaves room in the quota beside %s', (_, procurators, headroom) => {
    const left = judge(staffed(procurators)).headroom({ subject: 'city', measure: 'procurators' })
    const check = `${pack}/procurators-within-their-share`
    expect(left.find((one) => one.check === check)).toMatchObject({ headroom })
  })

  it('says which sense of 33, 52 and 15 it takes, and that there is another', () => {
    const [chosen, other] = engine.rules().filter(({ rule }) => rule.startsWith(`${pack}/classes-of-staff`))
    expect(chosen?.reading?.en).toContain('ceilings')
    expect(other).toMatchObject({ alternativeTo: `${pack}/classes-of-staff` })
    expect(other?.reading?.en).toContain('literally')
  })

  it('has 576 openings in five years, for more than half of 1,146 assistant procurators', () => {
    expect(seen(staffed(1738), 'assistants-promotable', 'city')).toMatchObject({
      verdict: 'satisfied',
      details: { value: { low: 576 }, wholeValue: { low: 1146 } },
    })
  })
})

describe('the example of the staff', () => {
  const written = example('shanghai-procuratorates/staff.yaml')
  const rows = (name: string) => written[name] as readonly Readonly<Record<string, unknown>>[]
  const report = judge(written)
  const found = report.findings.filter(({ verdict }) => verdict === 'violated')

  it('has 1,848 procurators on 5,600 posts, which one more would break', () => {
    const check = 'procurators-within-their-share'
    expect(find(report, `${pack}/${check}`, '上海市')).toMatchObject({
      verdict: 'satisfied',
      details: { value: { low: 1848 }, wholeValue: { low: 5600 } },
    })
    const one = rows('establishment').find(({ category }) => category === 'procurator')
    const more = { ...one, actual: Number(one?.['actual']) + 1 }
    const establishment = rows('establishment').map((row) => (row === one ? more : row))
    expect(seen({ ...written, establishment }, check, '上海市')).toMatchObject({
      verdict: 'violated',
      excess: { by: 1, side: 'over' },
    })
  })

  it('stands in all its classes as 33 to 52 to 15', () => {
    const alternatives = [`${pack}/classes-of-staff-exactly`]
    for (const one of ['procurators', 'auxiliaries', 'administrators']) {
      const check = `classes-of-staff-exactly#${one}`
      expect(seen(written, check, '上海市', { alternatives })?.verdict).toBe('satisfied')
    }
  })

  it('has a group without two procurators, and one who became a procurator a day too early', () => {
    expect(found.map(({ check, subject, excess }) => [check, subject.id, excess?.by])).toEqual([
      [`${pack}/five-years-as-assistant`, 'p05-检察官', 1],
      [`${pack}/case-group-composition#procurators`, '第二组', 1],
    ])
  })

  it('agrees with the figures of the text', () => {
    expect(report.claims().map(({ says, reconciles }) => [says, reconciles])).toEqual([
      ['1848', 'yes'],
      ['1738', 'yes'],
      ['1146', 'yes'],
      ['466', 'yes'],
      ['4', 'yes'],
      ['7', 'yes'],
      ['5', 'yes'],
    ])
  })

  it('leaves open only what it does not tell', () => {
    const open = [...report.judged()].filter(({ verdict }) => verdict === 'unknown')
    expect([...new Set(open.map(({ rule }) => rule.slice(pack.length + 1)))]).toEqual([
      'procurators-mainly-in-the-main-lines',
      'fewer-business-departments',
      'people-funds-and-assets-managed-by-the-city',
      'leadership-managed-by-the-city',
      'one-supervisor-for-each-scope',
    ])
  })
})
