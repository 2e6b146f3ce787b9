import { EstablishmentError } from '../../errors.ts'
import type { Locale, Outcome, Report } from '../../index.ts'
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
      return compareVerdict({ report, rule, meant, verdict: expected, isNot: this.isNot === true, locale })
    }
  const judged: (
    expected: Asked['verdict'],
  ) => (this: State, received: unknown, rule: string, meant?: Meant) => Met = verdict
  return {
    toBeLawful: (received: unknown): Met => compareOutcome(reportFrom(received), 'lawful', locale),
    toBeUnlawful: (received: unknown): Met => compareOutcome(reportFrom(received), 'unlawful', locale),
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
