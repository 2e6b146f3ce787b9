import { assertNoProblems } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { assertSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import type { Sheet } from '../../tables/sheet.ts'
import { type Applied, assertApplied } from '../apply/applied.ts'
import { comparisonOf } from './comparison.ts'
import { establishmentLedger } from './establishment-ledger.ts'
import { functionsLedger } from './functions-ledger.ts'
import { leadershipLedger } from './leadership-ledger.ts'
import { looseEndsSheet } from './loose-ends-sheet.ts'
import { reductionsOf } from './reductions.ts'
import { sidesOf } from './sides.ts'
import { transferSheets } from './transfer-sheets.ts'

/** 三本台账与对照表: what a reform comes to, as tables. */
export interface Ledgers {
  /** 职责台账: every matter that moves, comes or goes, and those that nobody takes over. */
  readonly functions: Sheet
  /** 领导职数台账: the leader posts of every body before and after. */
  readonly leadership: Sheet
  /** 编制台账: the posts of every body and category before and after. */
  readonly establishment: Sheet
  /** 改革前后对照表: every body before and after. */
  readonly comparison: Sheet
  /** 机构精简情况: the bodies of each kind before and after, and by how much they are fewer. */
  readonly reductions: Sheet
  /** 划转单: for each body that gives or receives something, what that is. */
  readonly transfers: readonly Sheet[]
  /** 遗留问题: what the plan leaves without an answer. */
  readonly looseEnds: Sheet
}

export interface LedgersOptions {
  /** The place whose bodies are compared and counted, with all places in it; all places when left out. */
  readonly jurisdiction?: string | undefined
}

/**
 * The ledgers of a reform (三本台账), its comparison of before and after, and its cuts, as plain data.
 *
 * A cell is empty where a figure is not known, and `—` where the body does not stand.
 *
 * @throws EstablishmentError where there is no such `jurisdiction`, or something else than `applyPlan` gives is handed in.
 *
 * @example
 * import { applyPlan, readPlan } from 'bianzhi/reform'
 *
 * const before = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2009-12-31',
 *   agencies: [
 *     { id: '人事局', name: '区人事局', kind: 'government-department' },
 *     { id: '人社局', name: '区人力资源和社会保障局', kind: 'government-department' },
 *   ],
 * })
 * const plan = readPlan({
 *   schema: 'bianzhi/plan@1',
 *   title: '人事局并入人社局',
 *   operations: [{ kind: 'merge', agencies: ['人事局'], agency: '人社局' }],
 * })
 * const { reductions } = ledgersOf(before, applyPlan(before, plan))
 * reductions.rows[0]?.['cut'] // → { part: 1, whole: 2 }
 */
export function ledgersOf(before: Snapshot, applied: Applied, options: LedgersOptions = {}): Ledgers {
  assertSnapshot(before, 'before')
  assertApplied(applied)
  assertSnapshot(applied.after, 'after')
  const { jurisdiction } = options
  checkPlace(jurisdiction, before, applied.after)
  const sides = sidesOf(before, applied, jurisdiction ?? undefined)
  return {
    functions: functionsLedger(sides),
    leadership: leadershipLedger(sides),
    establishment: establishmentLedger(sides),
    comparison: comparisonOf(sides),
    reductions: reductionsOf(sides),
    transfers: transferSheets(sides),
    looseEnds: looseEndsSheet(sides),
  }
}

function checkPlace(jurisdiction: string | undefined, ...snapshots: readonly Snapshot[]): void {
  const known = snapshots.flatMap(({ jurisdictions }) => (jurisdictions ?? []).flatMap(({ id }) => id ?? []))
  if (jurisdiction === undefined || known.includes(jurisdiction)) return
  const message = `there is no jurisdiction \`${jurisdiction}\``
  const hint = suggest(jurisdiction, known)
  assertNoProblems('options', [problem('dangling-reference', ['jurisdiction'], message, hint)])
}
