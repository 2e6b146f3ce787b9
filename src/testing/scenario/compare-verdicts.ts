import type { Finding } from '../../index.ts'
import { checksOf } from '../engine-checks.ts'
import { type ExpectedExcess, readVerdict } from './expectations.ts'
import { few, said, type Unplaced, withHint } from './failure.ts'
import { insteadOf, inWords, itemsOf, type Judged, noSubject, ruleNamed } from './judged.ts'
import { traceOf } from './trace.ts'

/** Compares the verdicts of single checks, each named as `rule#end@subject/item`. */
export function compareVerdicts(
  expected: Readonly<Record<string, string>>,
  judged: Judged,
): readonly Unplaced[] {
  return Object.entries(expected).flatMap(([key, written]) => {
    const failure = compareVerdict(key, written, judged)
    return failure === undefined ? [] : [failure]
  })
}

function compareVerdict(key: string, written: string, judged: Judged): Unplaced | undefined {
  const path = ['expect', 'verdicts', key]
  const wanted = readVerdict(written)
  const { check, end, subject } = keyParts(key)
  const named = ruleNamed(check, judged.engine, path)
  if ('failure' in named) return named.failure
  const missing = noSubject(named.rule, subject, judged, path, itemsOf(named.rule, judged.engine))
  if (missing !== undefined) return missing
  const { rule } = named.rule
  const id = `${rule}${end === undefined ? '' : `#${end}`}@${subject}`
  const found = judged.all.find((one) => one.id === id)
  const ofRule = judged.all.filter((one) => one.rule === rule)
  const checks = checksOf(judged.engine).filter((one) => one.rule === rule)
  const isCheck = checks.some(({ check: one }) => one === id.slice(0, id.indexOf('@')))
  const wrong =
    found === undefined
      ? ((isCheck && end !== undefined
          ? undefined
          : wrongEnd(
              rule,
              end,
              subject,
              ofRule,
              checks.map((one) => one.check),
            )) ?? severalItems(rule, end, subject, ofRule))
      : undefined
  if (wrong !== undefined) return { path, message: wrong }
  if (found === undefined) {
    if (wanted?.verdict === 'nothing') return undefined
    const instead = insteadOf(ofRule, judged)
    const message = said(
      `there is no finding \`${id}\` where \`${written}\` is expected; ${instead.en}`,
      `应有 \`${id}\` 为 \`${written}\`，实无此项；${instead.zh}`,
    )
    return { path, message }
  }
  const isWaived = found.waiver !== undefined
  if (
    found.verdict === wanted?.verdict &&
    isWaived === (wanted.waived === true) &&
    isExcess(found, wanted.excess)
  )
    return undefined
  return { path, ...mismatch(found, written, judged) }
}

/** What a finding says where something else is expected, and how it came to say so. */
function mismatch(found: Finding, written: string, { report }: Judged): Omit<Unplaced, 'path'> {
  const { zh, en } = found.message
  const is = inWords(found)
  return {
    message: said(
      `\`${found.id}\` is \`${is}\` where \`${written}\` is expected: ${en}`,
      `\`${found.id}\` 为 \`${is}\`，应为 \`${written}\`：${zh}`,
    ),
    trace: traceOf(report.explain(found)),
  }
}

/** Whether a finding is as far beyond its bound as is said; what is not said is not compared. */
export function isExcess({ excess }: Finding, expected: ExpectedExcess | undefined): boolean {
  if (expected === undefined) return true
  const { by, side, atLeast, unit } = expected
  if (excess === undefined) return false
  return (
    (by === undefined || excess.by === by) &&
    (side === undefined || excess.side === side) &&
    (unit === undefined || excess.unit === unit) &&
    (atLeast === undefined || (excess.atLeast ?? false) === atLeast)
  )
}

/** The parts of the name of a finding: `pack/rule#end@subject/item`. */
export function keyParts(key: string) {
  const at = key.indexOf('@')
  const [check = '', end] = key.slice(0, at).split('#')
  return { check, end, subject: key.slice(at + 1) }
}

/** A rule with several ends must be asked for one of them, and one that has none for none. */
function wrongEnd(
  rule: string,
  end: string | undefined,
  subject: string,
  ofRule: readonly Finding[],
  checks: readonly string[],
) {
  const made = [
    ...new Set(
      ofRule
        .filter((one) => one.subject.id === subject || one.id.endsWith(`@${subject}`))
        .map((one) => one.check.slice(rule.length + 1)),
    ),
  ]
  // where nothing is said of the subject, an end is one that the rule has at all; those of a series hang on the facts
  const known = checks.filter((one) => one !== rule).map((one) => one.slice(rule.length + 1))
  const ends = made.length > 0 || end === undefined ? made : known
  if (ends.length === 0 || ends.includes(end ?? '')) return undefined
  const choice = few(ends.map((one) => `\`${one === '' ? rule : `${rule}#${one}`}@${subject}\``))
  const message =
    end === undefined
      ? said(`rule \`${rule}\` has several checks`, `规则 \`${rule}\` 有几项检查`)
      : said(`rule \`${rule}\` has no check \`${end}\` here`, `规则 \`${rule}\` 在此没有检查 \`${end}\``)
  return withHint(message, said(`write ${choice.en}`, `请写 ${choice.zh}`))
}

/** Of a rule that ranges over items, a verdict is one about an item. */
function severalItems(rule: string, end: string | undefined, subject: string, ofRule: readonly Finding[]) {
  const check = end === undefined ? rule : `${rule}#${end}`
  const about = ofRule.filter((one) => one.check === check && one.subject.id === subject)
  if (about.length === 0) return undefined
  const choice = few(about.map(({ id }) => `\`${id}\``))
  const message = said(`rule \`${rule}\` asks about several items`, `规则 \`${rule}\` 涉及几个项目`)
  return withHint(message, said(`write ${choice.en}`, `请写 ${choice.zh}`))
}
