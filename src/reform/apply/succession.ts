import { withHeritage } from './bodies.ts'
import type { Draft } from './draft.ts'
import { ofKind, type Step } from './step.ts'

/**
 * 承接: writes who takes the place of a body that is abolished: whoever its matters go to.
 *
 * Where they go to several, it is the one to whom most go: all that is left, else all that is administrative, else
 * some functions, else some matters. A carve-out makes nobody a successor.
 */
export function writeSuccession(draft: Draft): void {
  const transfers = ofKind(draft.steps, 'transfer-matters')
  for (const [gone, { into, step }] of draft.endings) {
    if (into.length > 0 || step.op.kind !== 'abolish') continue
    const own = transfers.filter(({ op }) => op.from === gone)
    const widest = Math.min(...own.map(width))
    for (const { op } of own.filter((one) => width(one) === widest)) {
      const heir = draft.rows.agencies.get(op.to)
      if (heir !== undefined) {
        draft.rows.agencies.set(op.to, withHeritage(heir, { succeeds: [gone], aliases: [] }))
      }
    }
  }
}

function width({ op: { matters, functions, scope } }: Step<'transfer-matters'>): number {
  if (matters !== undefined) return 4
  if (functions !== undefined) return 3
  return scope === 'administrative' ? 2 : 1
}
