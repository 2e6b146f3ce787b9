import { isAdministrative } from '../../model/administrative.ts'
import { type Draft, isComplete, type RowOf, refuse, stands } from './draft.ts'
import { ofKind, type Step, stepName, takeoversOf } from './step.ts'

/** An operation that takes assignments from a body; the narrower it speaks, the higher it ranks. */
export interface Claim {
  readonly step: Step<'transfer-matters' | 'devolve-matters' | 'cancel-matters' | 'merge' | 'split'>
  readonly from: string | undefined
  /** Nobody, where the matters end. */
  readonly to: string | undefined
  readonly rank: number
  readonly takes: (assignment: RowOf<'assignments'>) => boolean
}

/** How an operation speaks of matters, the widest first: by a merger, all (the rest), by nature, by function, by name. */
const ranks = { merger: 0, rest: 1, administrative: 2, functions: 3, named: 4 } as const

/** Everything in a plan that moves or ends matters. */
export function claimsOf(draft: Draft): readonly Claim[] {
  const claims = [
    ...ofKind(draft.steps, 'transfer-matters').flatMap((step) => claimsOfTransfer(draft, step)),
    ...ofKind(draft.steps, 'devolve-matters', 'cancel-matters').map((step): Claim => {
      const { op } = step
      const matters = new Set(op.matters)
      // a matter that ends ends for all who have a part in it
      const [from, to] = op.kind === 'devolve-matters' ? [op.from, op.to] : []
      return { step, from, to, rank: ranks.named, takes: ({ of }) => matters.has(of) }
    }),
    ...takeoversOf(draft.steps).flatMap(({ step, agencies, agency: to }) =>
      agencies.map((from): Claim => ({ step, from, to, rank: ranks.merger, takes: () => true })),
    ),
  ]
  checkWide(draft, claims)
  checkNamed(draft)
  return claims
}

function claimsOfTransfer(draft: Draft, step: Step<'transfer-matters'>): readonly Claim[] {
  const { from, to, scope, matters, functions } = step.op
  const claim = { step, from, to }
  const { rows } = draft
  if (matters === undefined && functions === undefined) {
    return scope === 'administrative'
      ? [{ ...claim, rank: ranks.administrative, takes: ({ of }) => isAdministrativeMatter(draft, of) }]
      : [{ ...claim, rank: ranks.rest, takes: () => true }]
  }
  const named = new Set(matters)
  const classes = functionsBelow(draft, functions ?? [])
  return [
    { ...claim, rank: ranks.named, takes: ({ of }) => named.has(of) },
    {
      ...claim,
      rank: ranks.functions,
      takes: ({ of }) => classes.has(of) || classes.has(rows.matters.get(of)?.function ?? ''),
    },
  ]
}

function isAdministrativeMatter({ rows }: Draft, of: string): boolean {
  const matter = rows.matters.get(of)
  return matter !== undefined && isAdministrative(matter)
}

function functionsBelow({ rows }: Draft, named: readonly string[]): ReadonlySet<string> {
  const found = new Set(named)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const [id, { parent }] of rows.functions)
      if (typeof parent === 'string' && found.has(parent)) found.add(id)
  }
  return found
}

/** Two that take all of one body, or all of one nature, contradict one another whatever it has. */
function checkWide(draft: Draft, claims: readonly Claim[]): void {
  const first = new Map<string, Claim>()
  for (const claim of claims.filter(({ rank }) => rank === ranks.rest || rank === ranks.administrative)) {
    const key = `${claim.rank} ${claim.from}`
    const other = first.get(key)
    if (other === undefined) first.set(key, claim)
    else {
      const what = claim.rank === ranks.rest ? 'all that is left' : 'the administrative matters'
      refuse(
        draft,
        claim.step,
        ['scope'],
        `both \`${stepName(other.step)}\` and \`${stepName(claim.step)}\` take ${what} of \`${claim.from}\``,
        'name in one of them the matters it means',
      )
    }
  }
}

/** What is named must be there, and be held by the body that gives it. */
function checkNamed(draft: Draft): void {
  const { rows } = draft
  const held = new Map<string, RowOf<'assignments'>[]>()
  for (const row of rows.assignments.values()) {
    const key = JSON.stringify([row.of, row.by])
    const own = held.get(key)
    if (own === undefined) held.set(key, [row])
    else own.push(row)
  }
  for (const step of ofKind(draft.steps, 'transfer-matters', 'devolve-matters', 'cancel-matters')) {
    const { from, matters = [] } = step.op
    for (const [index, of] of matters.entries()) {
      if (!stands(draft, step, ['matters', index], of, 'matters')) continue
      const own = held.get(JSON.stringify([of, from])) ?? []
      if (from === undefined || !rows.agencies.has(from) || own.some((row) => isHeld(draft, step, row)))
        continue
      if (!isComplete(draft, 'assignments', from)) continue
      const message = `\`${from}\` has no part in \`${of}\``
      refuse(draft, step, ['matters', index], message, 'name the body that has it')
    }
    const functions = step.op.kind === 'transfer-matters' ? (step.op.functions ?? []) : []
    for (const [index, id] of functions.entries()) stands(draft, step, ['functions', index], id, 'functions')
  }
}

/** Whether a part in a matter has not ended by the day of an operation: what is over stays history where it was. */
export const isHeld = ({ day }: Draft, { on = day }: Step, { until }: RowOf<'assignments'>): boolean =>
  typeof until !== 'string' || until >= on
