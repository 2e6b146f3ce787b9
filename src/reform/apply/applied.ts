import { EstablishmentError } from '../../errors.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { LooseEnd } from '../loose-ends/loose-end.ts'
import type { Ledger } from './ledger.ts'

/** What becomes of a snapshot by a plan. */
export interface Applied {
  readonly after: Snapshot
  readonly ledger: Ledger
  /** What the plan leaves without an answer. */
  readonly looseEnds: readonly LooseEnd[]
}

/** Refuses what `applyPlan` does not give. */
export function assertApplied(applied: unknown): asserts applied is Applied {
  const isObject = typeof applied === 'object' && applied !== null
  if (isObject && 'after' in applied && 'ledger' in applied && 'looseEnds' in applied) return
  throw new EstablishmentError('applied', [
    {
      code: 'wrong-usage',
      path: [],
      message: 'this is not what becomes of a snapshot by a plan',
      hint: 'hand in what `applyPlan(before, plan)` gives',
    },
  ])
}
