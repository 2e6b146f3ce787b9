import type { Problem } from '../../errors.ts'
import type { CatalogueEntry, Engine, Finding } from '../../index.ts'
import { checksOf } from '../engine-checks.ts'
import type { RuleCaseResult } from '../rule-tester.ts'
import { isExcess } from '../scenario/compare-verdicts.ts'
import type { ExpectedExcess } from '../scenario/expectations.ts'
import { type Failure, few, said } from '../scenario/failure.ts'
import { inWords, itemsOf, judgedOf, noSubject, skippedText } from '../scenario/judged.ts'
import type { CaseResult } from '../scenario/run-scenarios.ts'
import { traceOf } from '../scenario/trace.ts'
import type { Listed } from './prepare.ts'

/** A case that was run: what came out, and what is wrong with the case itself. */
export interface Compared {
  readonly result: RuleCaseResult
  readonly problems: readonly Problem[]
}

/** Compares what the rule found with what the group of the case says. */
export function compareCase(listed: Listed, entry: CatalogueEntry, run: CaseResult): Compared {
  const { group, path, one } = listed
  const { report, engine, snapshot } = run
  const base = { group, name: run.name }
  // what cannot be judged has no report, and the run says why
  if (report === undefined || engine === undefined || snapshot === undefined) {
    return { result: { ...base, ok: false, failures: run.failures, findings: [] }, problems: [] }
  }
  const judged = judgedOf(engine, report, snapshot)
  const ofRule = judged.all.filter(({ rule }) => rule === entry.rule)
  const findings = ofRule.filter((finding) => isMeant(finding, listed, entry))
  const done = (failures: readonly Failure[], problems: readonly Problem[]): Compared => ({
    result: { ...base, ok: failures.length === 0, failures, findings, report, engine, snapshot },
    problems,
  })
  const absent = one.subject === undefined ? undefined : noSubject(entry, one.subject, judged, path)
  if (absent !== undefined) return done([], [vacuous(path, absent.message.en)])
  if (group === 'notAsked')
    return done(notAskedFailures(findings), narrowedTooFar(listed, ofRule, entry, engine))
  if (findings.length === 0) {
    const there =
      ofRule.length === 0 ? skippedText(report).en : `; it judged ${few(ofRule.map(({ id }) => id)).en}`
    return done([], [vacuous(path, `the rule did not judge ${one.subject ?? 'anybody'}${there}`)])
  }
  const subjects = [...new Set(findings.map(({ subject }) => subject.id))]
  if (subjects.length > 1) {
    const message = `the rule judged ${few(subjects).en}`
    return done([], [{ code: 'missing-field', path, message, hint: 'say which is meant under `subject`' }])
  }
  const failures = failuresOf(listed, findings, group).map(({ message, about }) =>
    about === undefined ? { message } : { message, trace: traceOf(report.explain(about)) },
  )
  return done(failures, excessProblems(listed, findings))
}

const isMeant = ({ subject, check }: Finding, { one }: Listed, { rule }: CatalogueEntry): boolean =>
  (one.subject === undefined || subject.id === one.subject) &&
  (one.item === undefined || subject.item === one.item) &&
  (one.end === undefined || check === `${rule}#${one.end}`)

const vacuous = (path: Listed['path'], message: string): Problem => ({
  code: 'wrong-value',
  path,
  message: `nothing is tested: ${message}`,
  hint: 'a case that the rule says nothing about stands under `notAsked`',
})

const notAskedFailures = (findings: readonly Finding[]): readonly Failure[] =>
  findings.slice(0, 1).map((found) => ({
    message: said(
      `\`${found.id}\` is \`${inWords(found)}\` where nothing is to be said: ${found.message.en}`,
      `\`${found.id}\` 为 \`${inWords(found)}\`，本不应作判断：${found.message.zh}`,
    ),
  }))

/** What the rule never asks about is not asked of anybody; that an end or an item is misspelt is seen here. */
function narrowedTooFar(
  { path, one }: Listed,
  ofRule: readonly Finding[],
  entry: CatalogueEntry,
  engine: Engine,
) {
  const { item, end } = one
  const checks = [...checksOf(engine).map(({ check }) => check), ...ofRule.map(({ check }) => check)]
  const ends = checks.filter((check) => check.startsWith(`${entry.rule}#`))
  // the ends of a series hang on the facts; without any, only a judgement tells that there are none
  const isEnd =
    end === undefined || (ends.length === 0 && ofRule.length === 0) || ends.includes(`${entry.rule}#${end}`)
  const isItem = item === undefined || itemsOf(entry, engine).includes(String(item))
  return [
    ...(isEnd ? [] : [vacuous(path, `the rule has no check \`${end}\``)]),
    ...(isItem ? [] : [vacuous(path, `the rule has no item \`${item}\``)]),
  ]
}

interface Wrong {
  readonly message: Failure['message']
  readonly about?: Finding
}

function failuresOf({ one }: Listed, findings: readonly Finding[], wanted: string): readonly Wrong[] {
  const right = findings.filter(({ verdict }) => verdict === wanted)
  const all = wanted === 'satisfied' || wanted === 'exempt'
  const [off] = findings.filter((finding) => !right.includes(finding))
  if (off !== undefined && (all || right.length === 0))
    return [{ message: insteadOf(off, wanted), about: off }]
  const excess = excessOf(one.excess)
  if (excess === undefined || right.some((finding) => isExcess(finding, excess))) return []
  const [first] = right
  if (first === undefined) return []
  const wantedExcess = `${wanted}, ${[excess.by, excess.unit, excess.side].filter((part) => part !== undefined).join(' ')}`
  return [{ message: insteadOf(first, wantedExcess), about: first }]
}

const insteadOf = (found: Finding, wanted: string) =>
  said(
    `\`${found.id}\` is \`${inWords(found)}\` where \`${wanted}\` is expected: ${found.message.en}`,
    `\`${found.id}\` 为 \`${inWords(found)}\`，应为 \`${wanted}\`：${found.message.zh}`,
  )

const excessOf = (excess: Listed['one']['excess']): ExpectedExcess | undefined =>
  typeof excess === 'number' ? { by: excess } : excess

/** A violated case says by how much, where that is known: else many a wrong limit would pass. */
function excessProblems({ group, path, one }: Listed, findings: readonly Finding[]): readonly Problem[] {
  const known = findings.find(({ verdict, excess }) => verdict === group && excess !== undefined)
  if (group === 'violated' && one.excess === undefined && known?.excess !== undefined) {
    const { by, atLeast } = known.excess
    const hint =
      atLeast === true ? `write \`excess: { by: ${by}, atLeast: true }\`` : `write \`excess: ${by}\``
    return [{ code: 'missing-field', path, message: 'it does not say by how much', hint }]
  }
  if (one.excess === undefined || group === 'violated' || group === 'permitted') return []
  const message = `what is \`${group}\` is beyond no bound`
  return [{ code: 'wrong-value', path: [...path, 'excess'], message, hint: 'leave `excess` out' }]
}
