import type { Finding } from '../../index.ts'
import { isExcess, keyParts } from './compare-verdicts.ts'
import type { Expectations, ExpectedFinding } from './expectations.ts'
import { few, said, type Unplaced } from './failure.ts'
import { insteadOf, inWords, type Judged, noSubject, ruleNamed, rulesNamed } from './judged.ts'
import { traceOf } from './trace.ts'

/** Compares findings written in full, and, where nothing else may be found, looks for what else there is. */
export function compareFindings(expect: Expectations, judged: Judged): readonly Unplaced[] {
  const named = new Set(Object.keys(expect.verdicts ?? {}).flatMap((key) => idsOf(key, judged)))
  const failures: Unplaced[] = []
  for (const [index, one] of (expect.findings ?? []).entries()) {
    const path = ['expect', 'findings', index]
    const found = compareFinding(one, judged, path)
    if ('failure' in found) failures.push(found.failure)
    for (const { id } of found.about) named.add(id)
  }
  if (expect.noOther !== true) return failures
  const others = judged.report.findings.filter(({ id }) => !named.has(id))
  return [...failures, ...unexpected(others, judged)]
}

function idsOf(key: string, { engine }: Judged): readonly string[] {
  const { check, end, subject } = keyParts(key)
  return rulesNamed(check, engine).map(
    ({ rule }) => `${rule}${end === undefined ? '' : `#${end}`}@${subject}`,
  )
}

interface Compared {
  /** The findings that are meant, as they should be or not. */
  readonly about: readonly Finding[]
}

function compareFinding(
  one: ExpectedFinding,
  judged: Judged,
  path: Unplaced['path'],
): Compared | (Compared & { readonly failure: Unplaced }) {
  const named = ruleNamed(one.rule, judged.engine, [...path, 'rule'])
  if ('failure' in named) return { about: [], failure: named.failure }
  const missing =
    one.subject === undefined ? undefined : noSubject(named.rule, one.subject, judged, [...path, 'subject'])
  if (missing !== undefined) return { about: [], failure: missing }
  // without a verdict, a finding is meant: what is satisfied is none
  const candidates = one.verdict === undefined ? judged.report.findings : judged.all
  const ofRule = candidates.filter(({ rule }) => rule === named.rule.rule)
  const meant = ofRule.filter((found) => isAbout(found, one))
  const right = meant.filter((found) => differences(found, one).length === 0)
  if (right.length > 0) return { about: right }
  const [near] = meant.toSorted((a, b) => differences(a, one).length - differences(b, one).length)
  if (near === undefined) {
    const instead = insteadOf(ofRule, judged)
    const message = said(
      `there is no such finding of \`${named.rule.rule}\`; ${instead.en}`,
      `没有 \`${named.rule.rule}\` 的这一发现；${instead.zh}`,
    )
    return { about: [], failure: { path, message } }
  }
  const wrong = differences(near, one)
  const message = said(
    `\`${near.id}\` is not as expected: ${wrong.map(({ en }) => en).join('; ')}`,
    `\`${near.id}\` 与预期不符：${wrong.map(({ zh }) => zh).join('；')}`,
  )
  return { about: [near], failure: { path, message, trace: traceOf(judged.report.explain(near)) } }
}

function isAbout(found: Finding, { end, subject, item }: ExpectedFinding): boolean {
  return (
    (subject === undefined || found.subject.id === subject) &&
    (item === undefined || found.subject.item === item) &&
    (end === undefined || found.check === `${found.rule}#${end}`)
  )
}

function differences(found: Finding, one: ExpectedFinding) {
  const is = (what: string, actual: string, expected: string) =>
    said(
      `its ${what} is \`${actual}\` where \`${expected}\` is expected`,
      `${what} 为 \`${actual}\`，应为 \`${expected}\``,
    )
  const holds = (what: string, actual: string, expected: string) =>
    said(
      `its ${what} is \`${actual}\`, without \`${expected}\``,
      `${what} 为 \`${actual}\`，不含 \`${expected}\``,
    )
  const { verdict, force, excess, citation, missing = [], message, waived } = one
  const isWaived = found.waiver !== undefined
  const cited = [found.citation.title, found.citation.document, found.citation.article, found.citation.source]
    .filter((part) => part !== undefined)
    .join(' ')
  const lacking = found.missing.map(({ zh, en }) => `${zh} / ${en}`).join('; ')
  const told = `${found.message.zh} / ${found.message.en}`
  return [
    ...(verdict === undefined || verdict === found.verdict ? [] : [is('verdict', found.verdict, verdict)]),
    ...(force === undefined || force === found.force ? [] : [is('force', found.force, force)]),
    ...(waived === undefined || waived === isWaived ? [] : [is('waived', `${isWaived}`, `${waived}`)]),
    ...(isExcess(found, excess) ? [] : [is('excess', excessText(found.excess), excessText(excess))]),
    ...(citation === undefined || cited.includes(citation) ? [] : [holds('citation', cited, citation)]),
    ...missing.filter((text) => !lacking.includes(text)).map((text) => holds('missing', lacking, text)),
    ...(message === undefined || told.includes(message) ? [] : [holds('message', told, message)]),
  ]
}

function excessText(excess: ExpectedFinding['excess'] | Finding['excess']): string {
  if (excess === undefined) return 'none'
  const { by, side, atLeast, unit } = excess
  return [atLeast === true ? 'at least' : undefined, by, unit, side]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** What else was found, as one failure: the first in full, the others by name. */
function unexpected([first, ...others]: readonly Finding[], { report }: Judged): readonly Unplaced[] {
  if (first === undefined) return []
  const also = few(others.map((one) => `\`${one.id}\` ${inWords(one)}`))
  const rest = others.length === 0 ? said('', '') : said(`; nor ${also.en}`, `；还有 ${also.zh}`)
  const message = said(
    `\`${first.id}\` is \`${inWords(first)}\`, which nobody expects: ${first.message.en}${rest.en}`,
    `\`${first.id}\` 为 \`${inWords(first)}\`，不在预期之中：${first.message.zh}${rest.zh}`,
  )
  return [{ path: ['expect', 'noOther'], message, trace: traceOf(report.explain(first)) }]
}
