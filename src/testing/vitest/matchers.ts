import { assertNoProblems, EstablishmentError, type Problem } from '../../errors.ts'
import { type Locale, type Outcome, type Report, suggest } from '../../index.ts'
import { few, said } from '../scenario/failure.ts'
import { inWords, skippedText } from '../scenario/judged.ts'
import { traceOf } from '../scenario/trace.ts'
import {
  type Asked,
  compareVerdict,
  type Meant,
  type MeantExcess,
  type Met,
  withTrace,
} from './verdict-matcher.ts'

interface State {
  readonly isNot?: boolean
}

/**
 * Matchers (断言) for reports, with messages in a language.
 *
 * @example
 * Object.keys(matchersIn('zh-CN'))
 * // → ['toBeLawful', 'toBeUnlawful', 'toViolate', 'toPermit', 'toBeUnknown', 'toBeSatisfied']
 */
export function matchersIn(locale: Locale) {
  const verdict = (expected: Asked['verdict']) =>
    function (this: State, received: unknown, rule: string, meant: MeantExcess = {}): Met {
      const report = reportFrom(received)
      assertMeant(meant, expected)
      return compareVerdict({ report, rule, meant, verdict: expected, isNot: this.isNot === true, locale })
    }
  const outcome = (expected: Outcome) =>
    function (this: unknown, received: unknown): Met {
      const report = reportFrom(received)
      const met = compareOutcome(report, expected, locale)
      // a report in which nothing was judged is a pass for nobody, also where it is turned round
      return report.outcome === 'not-judged' ? { ...met, pass: isTurned(this) } : met
    }
  const judged: (
    expected: Asked['verdict'],
  ) => (this: State, received: unknown, rule: string, meant?: Meant) => Met = verdict
  return {
    toBeLawful: outcome('lawful'),
    toBeUnlawful: outcome('unlawful'),
    toViolate: verdict('violated'),
    toPermit: verdict('permitted'),
    toBeUnknown: judged('unknown'),
    toBeSatisfied: judged('satisfied'),
  }
}

/** Matchers for `expect.extend`, with messages in English. */
export const matchers = matchersIn('en')

function compareOutcome(report: Report, expected: Outcome, locale: Locale): Met {
  const { outcome } = report
  const message = () => {
    const telling = outcome === 'unlawful' ? 'violated' : 'unknown'
    const why = report.findings.filter(({ force, verdict }) => force === 'mandatory' && verdict === telling)
    const there = few(why.map((one) => `\`${one.id}\` ${inWords(one)}`))
    const skipped = skippedText(report)
    const what = said(
      `the outcome is \`${outcome}\`${outcome === expected ? '' : ` where \`${expected}\` is expected`}`,
      `结果为 \`${outcome}\`${outcome === expected ? '' : `，应为 \`${expected}\``}`,
    )
    const [first] = why
    const reason = first === undefined ? skipped : said(`: ${there.en}`, `：${there.zh}`)
    const trace = first === undefined ? undefined : traceOf(report.explain(first))
    return withTrace(said(`${what.en}${reason.en}`, `${what.zh}${reason.zh}`), trace, locale)
  }
  return { pass: outcome === expected, message }
}

const isTurned = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'isNot' in state && state.isNot === true

/** Whoever misspells what is meant would otherwise be told of something else, or of nothing. */
function assertMeant(meant: object, verdict: Asked['verdict']): void {
  const isBeyond = verdict === 'violated' || verdict === 'permitted'
  const known = ['subject', 'item', 'end', ...(isBeyond ? ['by', 'side', 'atLeast', 'unit'] : [])]
  const problems = Object.entries(meant).flatMap(
    ([key, value]: readonly [string, unknown]): readonly Problem[] => {
      if (!known.includes(key)) {
        const hint = suggest(key, known) ?? `choose among ${known.join(', ')}`
        return [{ code: 'unknown-key', path: [key], message: `key \`${key}\` is not known here`, hint }]
      }
      const wanted = wantedValues[key]
      if (value === undefined || wanted === undefined || wanted.is(value)) return []
      const message = `\`${String(value)}\` stands where ${wanted.what} is expected`
      return [{ code: 'wrong-value', path: [key], message }]
    },
  )
  assertNoProblems('the expectation', problems)
}

const wantedValues: Readonly<
  Record<string, { readonly what: string; readonly is: (value: unknown) => boolean }>
> = {
  by: { what: 'a whole number', is: (value) => Number.isSafeInteger(value) },
  side: { what: '`over` or `under`', is: (value) => value === 'over' || value === 'under' },
  atLeast: { what: '`true` or `false`', is: (value) => typeof value === 'boolean' },
  unit: { what: 'text', is: (value) => typeof value === 'string' },
}

function reportFrom(received: unknown): Report {
  if (isReport(received)) return received
  throw new EstablishmentError('the expectation', [
    {
      code: 'wrong-usage',
      path: [],
      message: 'it is about something that is no report',
      hint: 'write `expect(engine.evaluate(snapshot))`',
    },
  ])
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'judged' in value && 'outcome' in value && 'explain' in value
