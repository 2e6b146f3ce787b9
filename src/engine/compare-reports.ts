import type { Finding } from './finding.ts'
import type { Outcome, Report } from './report.ts'
import type { Superseded } from './run.ts'

/**
 * What a finding may be otherwise in: its verdict, how far it is beyond its limit, how much the rule binds, by
 * which waiver it is excused.
 */
export type Difference = 'verdict' | 'excess' | 'force' | 'waiver'

/** 变化: one judgement that both reports hold, each otherwise. */
export interface FindingChange {
  readonly id: string
  readonly from: Finding
  readonly to: Finding
  readonly differs: readonly Difference[]
  /** What was unknown is known now, or the other way round. */
  readonly knowledge?: 'gained' | 'lost'
}

/** 对比: how one report differs from another. */
export interface ReportChanges {
  readonly outcome: { readonly from: Outcome; readonly to: Outcome }
  /** What only the second report judged. */
  readonly appeared: readonly Finding[]
  /** What only the first report judged. */
  readonly vanished: readonly Finding[]
  readonly changed: readonly FindingChange[]
  /** What gave way to another layer only in the second report, or to another rule than in the first. */
  readonly superseded: readonly Superseded[]
  /** What gave way to another layer only in the first report, or to another rule than in the second. */
  readonly restored: readonly Superseded[]
  /** How many judgements are in both, and the same. */
  readonly unchanged: number
}

/**
 * Compares two reports judgement by judgement, also the satisfied and the exempt ones; a judgement is known again by
 * its check, its subject and its item.
 *
 * Messages, citations and the numbers on both sides are not compared.
 *
 * @example
 * const engine = createEngine({ packs: [] })
 * const town = readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-11-17' })
 * const report = engine.evaluate(town)
 * compareReports(report, report).changed // → []
 */
export function compareReports(a: Compared, b: Compared): ReportChanges {
  const first = byKey(a)
  const second = byKey(b)
  const both = [...first].flatMap(([key, from]) => {
    const to = second.get(key)
    return to === undefined ? [] : [changeOf(from, to)]
  })
  const changed = both.filter(({ differs }) => differs.length > 0)
  return {
    outcome: { from: a.outcome, to: b.outcome },
    appeared: [...second].filter(([key]) => !first.has(key)).map(([, finding]) => finding),
    vanished: [...first].filter(([key]) => !second.has(key)).map(([, finding]) => finding),
    changed,
    superseded: onlyIn(b, a),
    restored: onlyIn(a, b),
    unchanged: both.length - changed.length,
  }
}

type Compared = Pick<Report, 'outcome' | 'judged'> & Partial<Pick<Report, 'superseded'>>

/** What gave way in one report, and not to the same rule in the other. */
function onlyIn(one: Compared, other: Compared): readonly Superseded[] {
  const key = ({ rule, by, subject }: Superseded) => JSON.stringify([rule, by, subject.id])
  const known = new Set((other.superseded ?? []).map(key))
  return (one.superseded ?? []).filter((each) => !known.has(key(each)))
}

// a subject and an item may hold slashes, so that their ids alone could be taken for one another
const byKey = (report: Compared): ReadonlyMap<string, Finding> =>
  new Map(
    [...report.judged()].map((one) => [
      JSON.stringify([one.check, one.subject.id, one.subject.item ?? null]),
      one,
    ]),
  )

function changeOf(from: Finding, to: Finding): FindingChange {
  const differs = differences.filter((aspect) => aspects[aspect](from) !== aspects[aspect](to))
  const [was, is] = [from, to].map(({ verdict }) => verdict !== 'unknown')
  return {
    id: from.id,
    from,
    to,
    differs,
    ...(was === is ? {} : { knowledge: is === true ? ('gained' as const) : ('lost' as const) }),
  }
}

const aspects: Readonly<Record<Difference, (finding: Finding) => string>> = {
  verdict: ({ verdict }) => verdict,
  excess: ({ excess }) =>
    excess === undefined ? '' : [excess.by, excess.side, excess.unit, excess.atLeast === true].join(),
  force: ({ force }) => force,
  waiver: ({ waiver }) => waiver?.id ?? '',
}

const differences = ['verdict', 'excess', 'force', 'waiver'] as const
