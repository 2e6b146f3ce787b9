import Table from 'cli-table3'
import type { Outcome, Report } from '../../index.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import { type FailOn, failOns } from '../request.ts'
import type { Result } from './check.ts'

/** How many judgements there were, what came out, and why a run fails that is lawful all the same. */
export function summaryLines(
  report: Report,
  failing: number,
  failOn: FailOn,
  style: Style,
): readonly string[] {
  const { words, width, paint, locale } = style
  const { outcome, counts } = report
  const total = Object.values(counts).reduce((so, one) => so + one, 0)
  const forces = failOns.flatMap((force) => {
    const { length } = report.findings.filter((one) => one.verdict === 'violated' && one.force === force)
    return force === 'never' || length === 0 ? [] : [`${words.forces[force]} ${length}`]
  })
  const verdicts = shown
    .filter((verdict) => counts[verdict] > 0 || verdict === 'violated')
    .map((verdict) => {
      const divided = verdict === 'violated' && forces.length > 0
      const waived = verdict === 'violated' && report.waived > 0 ? [words.waived(report.waived)] : []
      const details = [...(divided ? forces : []), ...waived]
      const detail = details.length > 0 ? words.bracketed(details.join(words.comma)) : ''
      return `${words.verdicts[verdict]} ${counts[verdict]}${detail}`
    })
  const word = words.outcomes[outcome]
  // scripts and colleagues elsewhere know the word of the library
  const said = locale === 'en' ? word : `${word} ${outcome}`
  return [
    ...wrap([words.judged(total), ...verdicts].join(' · '), width),
    `${words.outcome}${words.colon}${painted(outcome, said, style)} ${paint.dim(`— ${because(report, style)}`)}`,
    ...(failing > 0 && outcome !== 'unlawful'
      ? wrap(words.failed(failing, failOn), width).map(paint.yellow)
      : []),
  ]
}

/** Where a mandatory rule is broken and waived, a lawful outcome hangs on the waiver, and says so. */
function because({ outcome, findings }: Report, { words }: Style): string {
  const hangs = findings.some(({ force, waiver }) => force === 'mandatory' && waiver !== undefined)
  return outcome === 'lawful' && hangs ? words.becauseWaived : words.because[outcome]
}

const shown = ['satisfied', 'violated', 'permitted', 'exempt', 'unknown'] as const

/** Several snapshots side by side. */
export function overviewLines(results: readonly Result[], style: Style): readonly string[] {
  const { words, paint } = style
  const table = new Table({
    head: words.overview.map((head) => paint.bold(head)),
    colAligns: ['left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const { snapshot, report } of results) {
    const { permitted, unknown } = report.counts
    const waived = report.waived > 0 ? words.bracketed(words.waived(report.waived)) : ''
    const violated = `${report.counts.violated}${waived}`
    const outcome = painted(report.outcome, words.outcomes[report.outcome], style)
    table.push([snapshot === '-' ? words.stdin : printable(snapshot), outcome, violated, permitted, unknown])
  }
  return table.toString().split('\n')
}

function painted(outcome: Outcome, text: string, { paint }: Style): string {
  const colour = {
    lawful: paint.green,
    unlawful: paint.red,
    undetermined: paint.cyan,
    'not-judged': paint.cyan,
  }[outcome]
  return paint.bold(colour(text))
}
