import type { Snapshot } from '../../index.ts'
import type { ComparedVersion, VersionComparison } from '../../testing/compare/compare.ts'
import { comparisonTable } from '../../testing/compare/comparison-table.ts'
import { tableMarkdown, tableText } from '../../testing/compare/table.ts'
import type { Style } from '../output/style.ts'
import { printable } from '../problems.ts'
import { compareMessages } from './messages.ts'
import type { CompareRequest } from './request.ts'

/** A comparison, and what was compared. */
export interface Compared {
  /** The file as it was named, `-` for what was piped in. */
  readonly name: string
  readonly snapshot: Snapshot
  readonly comparison: VersionComparison
}

/** A comparison for reading: the table, how each version differs from the first, and what was not judged. */
export function comparisonText(
  { name, snapshot, comparison }: Compared,
  request: CompareRequest,
  style: Style,
) {
  const { paint, say, words, locale } = style
  const said = compareMessages[locale]
  const { title, day } = snapshot
  const heading = [printable(name), ...(title === undefined ? [] : [say(title)]), words.factsOn(day)].join(
    '  ',
  )
  const [first, ...others] = comparison.versions
  const differing = comparison.rows.filter(({ same }) => !same).length
  const blocks = [
    [paint.bold(heading)],
    tableText(tableOf(comparison, request)).trimEnd().split('\n'),
    ...(differing === 0 ? [[said.same(comparison.rows.length)]] : []),
    others.map((one) => said.against(printable(one.name), printable(first?.name ?? ''), countsOf(one))),
    skippedLines(comparison.versions, style),
  ]
  const filled = blocks.filter(({ length }) => length > 0)
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The table of a comparison, to be put into a page. */
export function comparisonMarkdown({ comparison }: Compared, request: CompareRequest): string {
  return tableMarkdown(tableOf(comparison, request))
}

const tableOf = (comparison: VersionComparison, { all, locale }: CompareRequest) =>
  comparisonTable(comparison, { locale, rows: all ? 'all' : 'differing' })

const countsOf = ({ changes: { appeared, vanished, changed, unchanged } }: ComparedVersion) => ({
  appeared: appeared.length,
  vanished: vanished.length,
  changed: changed.length,
  unchanged,
})

/** What no version judged in full, lest "nothing" be taken for "nothing wrong". */
function skippedLines(versions: readonly ComparedVersion[], { words }: Style): readonly string[] {
  const lines = versions.flatMap(({ name, report: { skipped, lawOn } }) =>
    skipped
      .filter(({ reason }) => reason !== 'nothing-to-judge' && reason !== 'superseded')
      .map(
        ({ pack, reason }) =>
          `  ${printable(`${name}${words.colon}${pack}  ${words.reasons[reason](pack, lawOn)}`)}`,
      ),
  )
  return lines.length === 0 ? [] : [words.skipped, ...lines]
}

/** One JSON document of a comparison, its keys in one order whatever was found. */
export function comparisonJson({ name, comparison }: Compared): string {
  const { versions, rows } = comparison
  const document = {
    format: 'bianzhi/compare@1',
    snapshot: name,
    versions: versions.map(({ name: version, outcome, counts, changes, report }) => ({
      name: version,
      outcome,
      lawOn: report.lawOn,
      factsOn: report.factsOn,
      counts,
      changes: {
        outcome: changes.outcome,
        appeared: changes.appeared.map(({ id }) => id),
        vanished: changes.vanished.map(({ id }) => id),
        changed: changes.changed.map(({ id, differs, knowledge }) => ({ id, differs, knowledge })),
        superseded: changes.superseded,
        restored: changes.restored,
        unchanged: changes.unchanged,
      },
      skipped: report.skipped,
      receipt: report.receipt(),
    })),
    rows,
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}
