import { type Explanation, type Locale, type Localized, localize, type Trace } from '../../index.ts'

/** 过程: how a verdict came about, as indented lines in both languages. */
export function traceOf(explanation: Explanation): Localized {
  return { zh: lines(explanation, 'zh-CN').join('\n'), en: lines(explanation, 'en').join('\n') }
}

const words = {
  'zh-CN': {
    territory: '适用地域',
    scope: '适用范围',
    exempt: '豁免',
    guard: '前提',
    requirement: '要求',
    allowance: '例外',
    instead: '改为',
    parameter: '参数',
    none: '无',
    missing: '缺少',
    unknown: '不明',
    truth: { yes: '成立', no: '不成立', unknown: '不明' },
  },
  en: {
    territory: 'territory',
    scope: 'scope',
    exempt: 'exempt',
    guard: 'only where',
    requirement: 'requirement',
    allowance: 'way out',
    instead: 'instead',
    parameter: 'parameter',
    none: 'none',
    missing: 'missing',
    unknown: 'unknown',
    truth: { yes: 'yes', no: 'no', unknown: 'unknown' },
  },
} as const

function lines(explanation: Explanation, locale: Locale): readonly string[] {
  const said = words[locale]
  const part = (name: string, trace: Trace | undefined) =>
    trace === undefined ? [] : headed(`${name}: `, traceLines(trace, locale))
  const { territory, scope, exempt, guard, requirement, allowances, parameters } = explanation
  return [
    ...parameters.map(({ name, value, from }) => {
      const shown = value === null ? said.none : [value].flat().join(', ')
      return `${said.parameter}: ${name} = ${shown}${from === undefined ? '' : ` (${from})`}`
    }),
    ...part(said.territory, territory && folded(territory)),
    ...part(said.scope, scope && folded(scope)),
    ...exempt.flatMap(({ trace }) => part(said.exempt, trace)),
    ...part(said.guard, guard),
    ...part(said.requirement, requirement),
    ...allowances.flatMap(({ title, open, met, trace, instead }) => [
      `${said.allowance}: ${localize(title, locale)} – ${said.truth[open]}, ${said.truth[met]}`,
      ...indented(part(said.guard, trace)),
      ...indented(part(said.instead, instead)),
    ]),
  ]
}

function traceLines({ text, truth, readings, missing, parts }: Trace, locale: Locale): readonly string[] {
  const said = words[locale]
  return [
    `${localize(text, locale)} – ${said.truth[truth]}`,
    ...indented(
      readings.map(({ name, low, high, rows }) => {
        const figure = figureOf(low, high, said.unknown)
        const shown = rows.slice(0, 6).join(', ')
        const more = rows.length > 6 ? ', …' : ''
        return `${localize(name, locale)} = ${figure}${rows.length === 0 ? '' : ` (${shown}${more})`}`
      }),
    ),
    ...indented(missing.map((one) => `${said.missing}: ${localize(one, locale)}`)),
    ...parts.flatMap((one) => indented(traceLines(one, locale))),
  ]
}

/** What is read where one end, or both, are open. */
function figureOf(low: string, high: string, unknown: string): string {
  if (low === high) return low
  if (low === '−∞') return high === '∞' ? unknown : `≤ ${high}`
  return high === '∞' ? `≥ ${low}` : `${low} … ${high}`
}

/** Of what holds, one line with what it comes down to; of what does not, the parts that are to blame. */
function folded(trace: Trace): Trace {
  if (trace.truth !== 'yes') {
    return { ...trace, parts: trace.parts.filter(({ truth }) => truth !== 'yes').map(folded) }
  }
  const texts = holding(trace).map(({ text }) => text)
  const text = { zh: texts.map(({ zh }) => zh).join(' 且 '), en: texts.map(({ en }) => en).join(' and ') }
  return { ...trace, text, readings: [], parts: [] }
}

/** The simple conditions that hold in one that holds. */
function holding(trace: Trace): readonly Trace[] {
  const held = trace.parts.filter(({ truth }) => truth === 'yes')
  return held.length === 0 ? [trace] : held.flatMap(holding)
}

const indented = (some: readonly string[]): readonly string[] => some.map((line) => `  ${line}`)

function headed(head: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`${head}${first}`, ...rest]
}
