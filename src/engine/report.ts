import type { World } from '../backends/memory/facts.ts'
import { EstablishmentError } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import { type ClaimReport, claimsOf } from './claims.ts'
import { type Explanation, explain } from './explain.ts'
import { type Finding, findingOf } from './finding.ts'
import { bounds, type Headroom, headroomOf } from './headroom.ts'
import type { Verdict } from './judge.ts'
import type { FailedReading } from './look-up.ts'
import { type Margin, marginOf } from './margins.ts'
import { measuresNamed, measuresOf } from './measure-names.ts'
import type { Receipt } from './receipt.ts'
import type { Judged, Run, Skipped, Superseded, Uncompared } from './run.ts'
import { type Succession, successionsOf } from './successions.ts'
import { type Suspicion, suspicionsOf } from './suspicions.ts'
import { applyWaivers, type WaiverUse } from './waivers/apply-waivers.ts'
import type { Waiver } from './waivers/waiver.ts'
import { rowName } from './words.ts'

/**
 * 结果: `unlawful` when a mandatory rule is broken and nothing waives that; `undetermined` when none is but one
 * cannot be judged; `not-judged` when no rule applied at all.
 */
export type Outcome = 'lawful' | 'unlawful' | 'undetermined' | 'not-judged'

/** 报告: what an evaluation found; findings are written out when they are asked for. */
export interface Report {
  readonly outcome: Outcome
  readonly lawOn: string
  readonly factsOn: string
  readonly counts: Readonly<Record<Verdict, number>>
  /** How many of the violated ones a waiver excuses. */
  readonly waived: number
  /** What is violated, permitted or unknown, by pack, rule and subject. */
  readonly findings: readonly Finding[]
  /** Every judgement, also the satisfied and the exempt ones. */
  readonly judged: () => Iterable<Finding>
  /** The subjects of a measure that no rule in force bounds: "no rule applies" is an answer, not a pass. */
  readonly unjudged: (measure: string) => readonly { readonly id: string; readonly name: string }[]
  readonly explain: (finding: Finding | string) => Explanation
  readonly headroom: (of: { readonly subject: string; readonly measure: string }) => readonly Headroom[]
  /** Every judgement with how far it is from its limits, in the order of `judged`. */
  readonly margins: () => Iterable<Margin>
  readonly claims: () => readonly ClaimReport[]
  readonly skipped: readonly Skipped[]
  /** Who was not compared with an earlier snapshot, for it did not stand there: new, or misspelt. */
  readonly uncompared: readonly Uncompared[]
  /** The rules that were not judged for a subject, for those of another layer speak in their place. */
  readonly superseded: readonly Superseded[]
  /** Where a pack judged places under another code than its text names. */
  readonly successions: readonly Succession[]
  /** The readings of another system that could not be had; what hangs on them is unknown. */
  readonly failed: readonly FailedReading[]
  /** Every waiver that was handed over, and what became of it. */
  readonly waivers: readonly WaiverUse[]
  /** Words of the snapshots that are probably misspelt; no verdict hangs on them. */
  readonly suspicions: readonly Suspicion[]
  readonly receipt: () => Receipt
}

/** What a report is made of. */
export interface ReportParts {
  readonly packs: readonly CompiledPack[]
  readonly run: Run
  readonly lawOn: string
  readonly assumed: readonly string[]
  readonly failed: readonly FailedReading[]
  readonly waivers: readonly Waiver[]
  readonly receipt: (findings: () => Iterable<Finding>) => Receipt
}

/** Makes a report; nothing is written out before somebody asks. */
export function reportOf({
  packs,
  run: { world, judged, skipped, uncompared, superseded },
  lawOn,
  assumed,
  failed,
  waivers,
  receipt,
}: ReportParts): Report {
  const { uses, waived } = applyWaivers(waivers, { judged, superseded }, lawOn, (one) =>
    findingOf(one, world, lawOn),
  )
  const written = new Map<Judged, Finding>(waived)
  const write = (one: Judged): Finding => {
    const finding = written.get(one) ?? findingOf(one, world, lawOn)
    written.set(one, finding)
    return finding
  }
  let findings: readonly Finding[] | undefined
  let suspicions: readonly Suspicion[] | undefined
  const report: Report = {
    outcome: outcomeOf(judged, waived),
    lawOn,
    factsOn: world.day,
    counts: countsOf(judged),
    waived: waived.size,
    get findings() {
      findings ??= Object.freeze(
        judged.filter(({ verdict }) => verdict !== 'satisfied' && verdict !== 'exempt').map(write),
      )
      return findings
    },
    *judged() {
      for (const one of judged) yield write(one)
    },
    unjudged: (measure) => unjudgedOf(measure, packs, judged, world),
    explain: (finding) => {
      const id = typeof finding === 'string' ? finding : finding.id
      const one = judged.find((candidate) => write(candidate).id === id)
      if (one === undefined)
        throw noSuch(
          'finding',
          id,
          judged.map((candidate) => write(candidate).id),
        )
      const told = explain(one, world, lawOn, assumed.includes(one.compiled.pack.id))
      return waived.has(one) ? { ...told, finding: write(one) } : told
    },
    headroom: ({ subject, measure }) => {
      const { subject: measured, names } = resolve(measure, packs)
      const about = judged.filter(({ row }) => row.id === subject && row.relation.subject === measured)
      if (world.views.get('after')?.find([measured], subject) === undefined)
        throw noSubject(measured, subject, world)
      return headroomOf(about, names, world)
    },
    *margins() {
      for (const one of judged) yield marginOf(one, world, () => write(one))
    },
    claims: () => packs.flatMap((compiled) => claimsOf(compiled, world, lawOn)),
    skipped,
    uncompared,
    superseded,
    successions: successionsOf(packs, world, skipped, assumed),
    failed,
    waivers: uses,
    get suspicions() {
      suspicions ??= Object.freeze(
        suspicionsOf(
          packs.map(({ pack }) => pack),
          world,
        ),
      )
      return suspicions
    },
    receipt: () => receipt(() => report.judged()),
  }
  return Object.freeze(report)
}

function outcomeOf(judged: readonly Judged[], waived: ReadonlyMap<Judged, Finding>): Outcome {
  const mandatory = judged.filter(({ check, rule }) => (check.force ?? rule.force) === 'mandatory')
  if (mandatory.some((one) => one.verdict === 'violated' && !waived.has(one))) return 'unlawful'
  if (mandatory.some(({ verdict }) => verdict === 'unknown')) return 'undetermined'
  return judged.length === 0 ? 'not-judged' : 'lawful'
}

function countsOf(judged: readonly Judged[]): Readonly<Record<Verdict, number>> {
  const counts = { satisfied: 0, violated: 0, permitted: 0, exempt: 0, unknown: 0 }
  for (const { verdict } of judged) counts[verdict] += 1
  return Object.freeze(counts)
}

/** What a measure is about, and under which names it is known. */
function resolve(measure: string, packs: readonly CompiledPack[]) {
  const found = measuresNamed(measure, packs)
  const [first] = found
  if (first === undefined)
    throw noSuch(
      'measure',
      measure,
      measuresOf(packs).map(({ full }) => full),
    )
  const { subject } = first.measure
  const names = found.filter((one) => one.measure.subject === subject).map(({ full }) => full)
  return { subject, names }
}

function unjudgedOf(
  measure: string,
  packs: readonly CompiledPack[],
  judged: readonly Judged[],
  world: World,
) {
  const { subject, names } = resolve(measure, packs)
  const bounded = new Set(
    judged.filter(({ check }) => bounds(check.condition, names, world)).map(({ row }) => row.id),
  )
  const rows = world.views.get('after')?.rows(collectionOf[subject]) ?? []
  return rows.filter((row) => !bounded.has(row.id)).map((row) => ({ id: row.id, name: rowName(row).zh }))
}

/** The error of a question about a subject that the snapshot does not have. */
export function noSubject(subject: Subject, id: string, world: World): EstablishmentError {
  const rows = world.views.get('after')?.rows(collectionOf[subject]) ?? []
  return noSuch(
    subject,
    id,
    rows.map((row) => row.id),
  )
}

function noSuch(what: string, id: string, known: readonly string[]): EstablishmentError {
  const code = what === 'measure' ? 'unknown-measure' : 'unknown-subject'
  const hint = suggest(id, known)
  return new EstablishmentError('the question', [
    { code, path: [], message: `there is no ${what} \`${id}\``, ...(hint === undefined ? {} : { hint }) },
  ])
}
