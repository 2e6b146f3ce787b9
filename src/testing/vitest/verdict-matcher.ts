import {
  type Finding,
  type Locale,
  type Localized,
  localize,
  type Report,
  type Verdict,
} from '../../index.ts'
import { isExcess } from '../scenario/compare-verdicts.ts'
import { few, meant as hintFor, said, withHint } from '../scenario/failure.ts'
import { inWords, skippedText } from '../scenario/judged.ts'
import { traceOf } from '../scenario/trace.ts'

/** Whom a verdict is expected of; what is left out is not compared. */
export interface Meant {
  /** The id of the subject. */
  readonly subject?: string
  /** The one of several items that a rule asks about. */
  readonly item?: string | number
  /** The one of several checks of a rule. */
  readonly end?: string
}

/** Of whom, and how far beyond the bound. */
export interface MeantExcess extends Meant {
  readonly by?: number
  readonly side?: 'over' | 'under'
  /** Whether it is at least that much, as with partial facts. */
  readonly atLeast?: boolean
  readonly unit?: string
}

/** Whether an expectation is met, and what to say where it is not, or is met and should not be. */
export interface Met {
  readonly pass: boolean
  readonly message: () => string
}

/** What an expectation is about. */
export interface Asked {
  readonly report: Report
  readonly rule: string
  readonly meant: MeantExcess
  readonly verdict: Exclude<Verdict, 'exempt'>
  /** Whether it is turned round: `expect(report).not`. */
  readonly isNot: boolean
  readonly locale: Locale
}

/**
 * Compares the verdicts of a rule with what is expected of them.
 *
 * A rule that judged nobody, and a subject that it did not judge, fail either way: a misspelt name would
 * otherwise be a pass.
 */
export function compareVerdict(asked: Asked): Met {
  const { report, rule, meant, verdict, isNot, locale } = asked
  const told = (pass: boolean, message: Localized, trace?: Localized): Met => ({
    pass,
    message: () => withTrace(message, trace, locale),
  })
  const all = [...report.judged()]
  const ofRule = all.filter((one) => one.rule === rule || one.rule === `${one.pack}/${rule}`)
  const wrong = wrongName(all, ofRule, asked) ?? wrongSubject(ofRule, meant)
  if (wrong !== undefined) return told(isNot, wrong)
  const found = ofRule.filter((one) => isAbout(one, meant))
  const right = found.filter((one) => one.verdict === verdict && isExcess(one, excessOf(meant)))
  const pass = verdict === 'satisfied' ? right.length === found.length : right.length > 0
  const shown = pass ? right[0] : (found.find((one) => one.verdict !== 'satisfied') ?? found[0])
  const trace = shown === undefined ? undefined : traceOf(report.explain(shown))
  return told(pass, pass ? unwanted(right, asked) : missed(found, asked), trace)
}

/** A message, and below it, indented, how the verdict came about. */
export function withTrace(message: Localized, trace: Localized | undefined, locale: Locale): string {
  const lines = trace === undefined ? [] : localize(trace, locale).split('\n')
  return [localize(message, locale), ...lines.map((line) => `  ${line}`)].join('\n')
}

function missed(found: readonly Finding[], asked: Asked): Localized {
  const wanted = wantedText(asked)
  const [first, ...others] = found
  if (first !== undefined && others.length === 0) {
    return said(
      `\`${first.id}\` is \`${inWords(first)}\` where \`${wanted}\` is expected: ${first.message.en}`,
      `\`${first.id}\` 为 \`${inWords(first)}\`，应为 \`${wanted}\`：${first.message.zh}`,
    )
  }
  const there = few(found.map((one) => `\`${one.id}\` ${inWords(one)}`))
  return said(
    `\`${asked.rule}\` is expected to be \`${wanted}\`; there is ${there.en}`,
    `\`${asked.rule}\` 应为 \`${wanted}\`；实有 ${there.zh}`,
  )
}

function unwanted(right: readonly Finding[], asked: Asked): Localized {
  const there = few(right.map((one) => `\`${one.id}\` ${inWords(one)}`))
  const wanted = wantedText(asked)
  return said(
    `\`${asked.rule}\` is expected not to be \`${wanted}\`; there is ${there.en}`,
    `\`${asked.rule}\` 不应为 \`${wanted}\`；实有 ${there.zh}`,
  )
}

/** The verdict that is expected, as scenarios write it. */
function wantedText({ verdict, meant: { by, side, atLeast, unit } }: Asked): string {
  const parts = [atLeast === true ? 'at least' : undefined, by, unit, side]
  const excess = parts.filter((part) => part !== undefined).join(' ')
  return excess === '' ? verdict : `${verdict}, ${excess}`
}

function excessOf({ by, side, atLeast, unit }: MeantExcess) {
  const isSaid = [by, side, atLeast, unit].some((part) => part !== undefined)
  return isSaid ? { by, side, atLeast, unit } : undefined
}

function isAbout({ subject, rule, check }: Finding, meant: Meant): boolean {
  return (
    (meant.subject === undefined || subject.id === meant.subject) &&
    (meant.item === undefined || subject.item === meant.item) &&
    (meant.end === undefined || check === `${rule}#${meant.end}`)
  )
}

function wrongName(
  all: readonly Finding[],
  ofRule: readonly Finding[],
  { report, rule }: Asked,
): Localized | undefined {
  const names = [...new Set(ofRule.map((one) => one.rule))]
  if (names.length === 1) return undefined
  if (names.length > 1) {
    const choice = few(names.map((name) => `\`${name}\``))
    return said(
      `several packs have a rule \`${rule}\`; write one of ${choice.en}`,
      `不止一个规则包有规则 \`${rule}\`；请从中选一 ${choice.zh}`,
    )
  }
  const judged = all.map((one) => (rule.includes('/') ? one.rule : one.rule.slice(one.pack.length + 1)))
  const skipped = skippedText(report)
  const message = said(
    `no rule \`${rule}\` judged anybody${skipped.en}`,
    `没有规则 \`${rule}\` 作出判断${skipped.zh}`,
  )
  return withHint(message, hintFor(rule, [...new Set(judged)]))
}

/** Why nothing can be said of those who are meant: none of them was judged. */
function wrongSubject(ofRule: readonly Finding[], meant: Meant): Localized | undefined {
  if (ofRule.some((one) => isAbout(one, meant))) return undefined
  const { subject } = meant
  const ids = [...new Set(ofRule.map((one) => one.subject.id))]
  if (subject !== undefined && !ids.includes(subject)) {
    const message = said(`the rule did not judge \`${subject}\``, `该规则未判断 \`${subject}\``)
    return withHint(message, hintFor(subject, ids))
  }
  const there = few(ofRule.map((one) => `\`${one.id}\``))
  return said(`no judgement is meant; there is ${there.en}`, `没有所指的判断；实有 ${there.zh}`)
}
