import { textWidth } from '../../documents/text-width.ts'
import { failing } from '../exit-codes.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { Request } from '../request.ts'
import type { Result } from './check.ts'
import { claimLines } from './claims-text.ts'
import { findingLines } from './findings-text.ts'
import { overviewLines, summaryLines } from './summary-text.ts'
import { supersededLines } from './superseded-text.ts'
import { waiverLines } from './waivers-text.ts'

/** Results as people read them in a terminal. */
export function reportText(results: readonly Result[], request: Request, style: Style): string {
  const reports = results.map((result) =>
    joined([
      headline(result, request, style),
      suspicionLines(result, style),
      ...findingLines(result, style),
      hiddenLines(result, style),
      ...claimLines(result, style),
      skippedLines(result, style),
      uncomparedLines(result, style),
      successionLines(result, style),
      supersededLines(result, style),
      waiverLines(result, style),
      summaryLines(result.report, failing(result, request.failOn).length, request.failOn, style),
    ]),
  )
  const overview = results.length > 1 ? [overviewLines(results, style).join('\n')] : []
  const rule = style.paint.dim('━'.repeat(style.width))
  return `${[...reports, ...overview].join(`\n\n${rule}\n\n`)}\n`
}

const joined = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')

/** What was judged, of which day, by what. */
function headline(result: Result, request: Request, style: Style): readonly string[] {
  const { words, paint, say, width } = style
  const { report, packs, baselines } = result
  const file = result.snapshot === '-' ? words.stdin : printable(result.snapshot)
  const title = result.title === undefined ? file : `${say(result.title)}${words.bracketed(file)}`
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.packs, packs.map((pack) => `${say(pack.title)} ${pack.id}@${pack.version}`)],
    [
      words.baselines,
      request.baselines.map(({ name }) => {
        const day = baselines[name]?.day
        return `${printable(name)}${day === undefined ? '' : words.bracketed(day)}`
      }),
    ],
    [words.assumed, request.assumeTerritory],
    [words.alternatives, request.alternatives],
  ]
  return [
    ...wrap(title, width).map((line) => paint.bold(line)),
    paint.dim(`${words.factsOn(report.factsOn)} · ${words.lawOn(report.lawOn)}`),
    ...rows.flatMap(([name, items]) => listed(`${name}${words.colon}`, items, width)).map(paint.dim),
  ]
}

/** How much was found by packs and rules that were not asked for. */
function hiddenLines({ report, findings, only }: Result, { words, paint, width }: Style): readonly string[] {
  if (only.length === 0) return []
  const hidden = report.findings.length - findings.length
  return wrap(words.hidden(only.map(printable), hidden), width).map(paint.dim)
}

/** Items below one another, the first beside the name of them all. */
function listed(name: string, items: readonly string[], width: number): readonly string[] {
  const column = textWidth(name)
  return items
    .flatMap((item) => wrap(item, width - column))
    .map((line, index) => `${index === 0 ? name : ' '.repeat(column)}${line}`)
}

/** The words of the snapshots that are near one that a pack names. */
function suspicionLines(
  { report: { suspicions } }: Result,
  { words, paint, say, width }: Style,
): readonly string[] {
  if (suspicions.length === 0) return []
  const lines = suspicions.flatMap(({ message }) => {
    const [first = '', ...more] = wrap(printable(say(message)), width - 4)
    return [`  ? ${first}`, ...more.map((line) => `    ${line}`)]
  })
  return [paint.bold(paint.yellow(words.suspicions)), ...lines]
}

/** Who was new, or misspelt: each once, however many rules would have compared it. */
function uncomparedLines({ report }: Result, { words, paint, width }: Style): readonly string[] {
  const bySnapshot = new Map<string, Set<string>>()
  for (const { snapshot, subject } of report.uncompared) {
    bySnapshot.set(snapshot, (bySnapshot.get(snapshot) ?? new Set()).add(printable(subject.name)))
  }
  return [...bySnapshot].flatMap(([snapshot, names]) => [
    paint.bold(words.uncompared(snapshot)),
    ...wrap([...names].join(words.comma), width - 2).map((line) => `  ${line}`),
  ])
}

/** Where packs judged places under another code than their text names. */
const successionLines = ({ report }: Result, { words, width }: Style): readonly string[] =>
  report.successions.flatMap((one) => wrap(words.succession(one), width))

/** The packs that judged nothing, and why. */
function skippedLines({ report, packs }: Result, { words, paint, say, width }: Style): readonly string[] {
  if (report.skipped.length === 0) return []
  const lines = report.skipped.flatMap(({ pack, reason }) => {
    const title = packs.find(({ id }) => id === pack)?.title
    const name = title === undefined ? pack : `${say(title)} ${pack}`
    const [first = '', ...more] = wrap(
      `${name}${words.colon}${words.reasons[reason](pack, report.lawOn)}`,
      width - 4,
    )
    return [`  – ${first}`, ...more.map((line) => `    ${line}`)]
  })
  return [paint.bold(words.skipped), ...lines]
}
