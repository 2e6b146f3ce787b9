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
  const transfers = new Map<string, Step<'transfer-matters'>[]>()
  for (const step of ofKind(draft.steps, 'transfer-matters')) {
    const own = transfers.get(step.op.from)
    if (own === undefined) transfers.set(step.op.from, [step])
    else own.push(step)
  }
  const heritage = new Map<string, string[]>()
  for (const [gone, { into, step }] of draft.endings) {
    if (into.length > 0 || step.op.kind !== 'abolish') continue
    const own = transfers.get(gone) ?? []
    const widest = Math.min(...own.map(width))
    for (const { op } of own.filter((one) => width(one) === widest)) {
      const succeeded = heritage.get(op.to)
      if (succeeded === undefined) heritage.set(op.to, [gone])
      else succeeded.push(gone)
    }
  }
  for (const [id, succeeds] of heritage) {
    const heir = draft.rows.agencies.get(id)
    if (heir !== undefined) draft.rows.agencies.set(id, withHeritage(heir, { succeeds, aliases: [] }))
  }
}

function width({ op: { matters, functions, scope } }: Step<'transfer-matters'>): number {
  if (matters !== undefined) return 4
  if (functions !== undefined) return 3
  return scope === 'administrative' ? 2 : 1
}
