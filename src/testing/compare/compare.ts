import type { Finding, Localized, Outcome, Report, ReportChanges, Verdict } from '../../index.ts'
import { compareReports } from '../../index.ts'
import { asSaid, type Facts } from './facts.ts'
import { type JudgedVersion, judgeVersions, type NamedVersion } from './judge-versions.ts'
import { assertShared, type Version, versionsNamed } from './versions.ts'

/** What a version says of one subject; `nothing` where no rule of it judges that subject. */
export interface Cell {
  readonly verdict: Verdict | 'nothing'
  readonly excess?: NonNullable<Finding['excess']>
}

/** One judgement under every version, in their order. */
export interface MatrixRow {
  readonly id: string
  readonly check: string
  readonly title: Localized
  readonly subject: Finding['subject']
  readonly cells: readonly Cell[]
  /** Whether all versions say the same. */
  readonly same: boolean
}

/** One version, what came out under it, and how that differs from the first version. */
export interface ComparedVersion {
  readonly name: string
  readonly outcome: Outcome
  readonly counts: Report['counts']
  readonly changes: ReportChanges
  readonly report: Report
}

/** 方案对比: several versions of the law over one snapshot. */
export interface VersionComparison {
  readonly versions: readonly ComparedVersion[]
  readonly rows: readonly MatrixRow[]
}

/** What is compared; what stands beside `versions` holds for each that does not say it itself. */
export interface CompareOptions extends Version, Facts {
  readonly versions: Readonly<Record<string, Version>>
}

/**
 * Judges one snapshot under several versions: other packs, parameters, days or readings; the first is the one that
 * the others are measured against.
 *
 * @throws EstablishmentError for facts, packs, parameters or options that are wrong, named by their version.
 *
 * @example
 * import { compare } from 'bianzhi/testing'
 *
 * const { versions } = compare({
 *   packs: [],
 *   given: { town: { administrative: 30, institution: 37 } },
 *   versions: { now: {}, later: { lawOn: '2025-01-01' } },
 * })
 * versions[1]?.changes.changed // → []
 */
export function compare(options: CompareOptions): VersionComparison {
  assertShared('the comparison', options, ['versions'])
  const { versions, ...shared } = options
  return compareVersions(asSaid(shared), versionsNamed(versions, shared))
}

/** Judges facts under versions that stand in an order. */
export function compareVersions(facts: Facts, versions: readonly NamedVersion[]): VersionComparison {
  const judged = judgeVersions(facts, versions)
  const [first] = judged
  return {
    versions: judged.map(({ name, report }) => ({
      name,
      outcome: report.outcome,
      counts: report.counts,
      changes: compareReports((first ?? { report }).report, report),
      report,
    })),
    rows: rowsOf(judged),
  }
}

function rowsOf(versions: readonly JudgedVersion[]): readonly MatrixRow[] {
  const found = versions.map(({ report }) => new Map([...report.judged()].map((one) => [keyOf(one), one])))
  const all = new Map(found.flatMap((findings) => [...findings]))
  return [...all].map(([key, { id, check, title, subject }]) => {
    const cells = found.map((findings) => cellOf(findings.get(key)))
    const [first] = cells.map((cell) => JSON.stringify(cell))
    const same = cells.every((cell) => JSON.stringify(cell) === first)
    return { id, check, title, subject, cells, same }
  })
}

const keyOf = ({ check, subject }: Finding): string =>
  JSON.stringify([check, subject.id, subject.item ?? null])

function cellOf(finding: Finding | undefined): Cell {
  if (finding === undefined) return { verdict: 'nothing' }
  const { verdict, excess } = finding
  return { verdict, ...(excess === undefined ? {} : { excess }) }
}
