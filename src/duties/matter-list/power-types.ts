import { folded } from './cell-text.ts'

/** 权力类型: the ten types of a list of powers and responsibilities (权责清单), by the words of `powerType`. */
export const powerTypes = {
  licence: { zh: '行政许可', en: 'administrative licence' },
  penalty: { zh: '行政处罚', en: 'administrative penalty' },
  compulsion: { zh: '行政强制', en: 'administrative compulsion' },
  levy: { zh: '行政征收', en: 'administrative levy' },
  payment: { zh: '行政给付', en: 'administrative payment' },
  inspection: { zh: '行政检查', en: 'administrative inspection' },
  confirmation: { zh: '行政确认', en: 'administrative confirmation' },
  reward: { zh: '行政奖励', en: 'administrative reward' },
  adjudication: { zh: '行政裁决', en: 'administrative adjudication' },
  other: { zh: '其他权力', en: 'other power' },
} as const

export type PowerType = keyof typeof powerTypes

/** The word for a power type as a list writes it, with or without `行政` and `类`; a caller's words come first. */
export function powerTypeOf(text: string, given: Readonly<Record<string, string>> = {}): string | undefined {
  const sought = folded(text)
  const own = Object.entries(given).find(([written]) => folded(written) === sought)
  return own?.[1] ?? words.get(bare(sought))
}

/** The power types as lists write them, for a suggestion. */
export const powerTypeTitles: readonly string[] = Object.values(powerTypes).map(({ zh }) => zh)

const bare = (text: string) =>
  text
    .replace(/^其它/, '其他')
    .replace(/^行政/, '')
    .replace(/(权力|职权)?(类|事项)?$/, '')

const words: ReadonlyMap<string, PowerType> = new Map([
  ...(Object.keys(powerTypes) as PowerType[]).map((word) => [bare(powerTypes[word].zh), word] as const),
  ['强制措施', 'compulsion'],
  ['强制执行', 'compulsion'],
  ['征收征用', 'levy'],
  ['监督检查', 'inspection'],
  ['其他行政', 'other'],
])
