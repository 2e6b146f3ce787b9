import { levelOrdinal } from '../../model/level.ts'
import { type Claim, claimsOf, isHeld } from './claims.ts'
import { type Draft, isTaken, note, refuse, stands } from './draft.ts'
import { withoutOwnDelegation } from './own-delegation.ts'
import { keyOf, settle } from './settle.ts'
import { ofKind, type Step, stepName } from './step.ts'

/** Moves, ends and adds matters; of several operations that speak of one, the narrower one has it. */
export function moveMatters(draft: Draft): void {
  for (const step of ofKind(draft.steps, 'devolve-matters')) checkLevels(draft, step)
  const stood = new Map(draft.rows.assignments)
  const taken = takenBy(draft, claimsOf(draft))
  for (const [claim, ids] of taken) {
    const { step, from, to } = claim
    const matters = [...new Set(ids.map((id) => draft.rows.assignments.get(id)?.of ?? ''))]
    if (to === undefined) continue
    for (const id of ids) hand(draft, id, to)
    note(draft, step, { what: 'matters', from, to, matters })
    if (from !== undefined && matters.length > 0) draft.movements.push({ step, from, to, what: 'matters' })
  }
  settle(draft, stood)
  for (const step of ofKind(draft.steps, 'cancel-matters')) cancel(draft, step)
  for (const step of ofKind(draft.steps, 'add-matters')) add(draft, step)
}

/** The assignments that each operation takes, in the order of the plan. */
function takenBy(draft: Draft, claims: readonly Claim[]): ReadonlyMap<Claim, readonly string[]> {
  const taken = new Map<Claim, string[]>(claims.map((claim) => [claim, []]))
  const bySource = new Map<string | undefined, Claim[]>()
  for (const claim of claims) bySource.set(claim.from, [...(bySource.get(claim.from) ?? []), claim])
  const told = new Set<string>()
  for (const [id, assignment] of draft.rows.assignments) {
    const own = [...(bySource.get(assignment.by) ?? []), ...(bySource.get(undefined) ?? [])]
    const claiming = own
      .filter((claim) => claim.takes(assignment) && isHeld(draft, claim.step, assignment))
      .toSorted((a, b) => b.rank - a.rank)
    const [best, other] = claiming
    if (best === undefined) continue
    taken.get(best)?.push(id)
    if (other?.rank !== best.rank || other.step === best.step) continue
    const key = `${best.step.at} ${other.step.at}`
    if (!told.has(key)) refuseBoth(draft, best.step, other.step, assignment.of)
    told.add(key)
  }
  return taken
}

function refuseBoth(draft: Draft, one: Step, two: Step, matter: string): void {
  // two that take everything of one body were told as such
  const wide = (step: Step) => step.op.kind === 'transfer-matters' && step.op.matters === undefined
  const isNamedByFunction = (step: Step) =>
    step.op.kind === 'transfer-matters' && step.op.functions !== undefined
  if (wide(one) && wide(two) && !isNamedByFunction(one)) return
  const [first, second] = one.at < two.at ? [one, two] : [two, one]
  const message = `both \`${stepName(first)}\` and \`${stepName(second)}\` take \`${matter}\``
  refuse(draft, second, ['matters'], message, 'let one of them have it')
}

function hand({ rows: { assignments } }: Draft, id: string, to: string): void {
  const row = assignments.get(id)
  if (row !== undefined) assignments.set(id, withoutOwnDelegation({ ...row, by: to }))
}

function checkLevels(draft: Draft, step: Step<'devolve-matters'>): void {
  const { agencies, jurisdictions } = draft.rows
  const levelOf = (id: string) => {
    const level = jurisdictions.get(agencies.get(id)?.jurisdiction ?? '')?.level
    return typeof level === 'string' ? levelOrdinal(level) : undefined
  }
  const [above, below] = [levelOf(step.op.from), levelOf(step.op.to)]
  if (above === undefined || below === undefined || below < above) return
  const message = `\`${step.op.to}\` does not stand at a lower level than \`${step.op.from}\``
  refuse(draft, step, ['to'], message, 'write `transfer-matters` for a move on one level', 'wrong-level')
}

function cancel(draft: Draft, step: Step<'cancel-matters'>): void {
  for (const of of step.op.matters) draft.cancelled.add(of)
  note(draft, step, { what: 'matters', from: step.op.from, matters: step.op.matters })
}

function add(draft: Draft, step: Step<'add-matters'>): void {
  const { to, matters, role = 'lead' } = step.op
  const { rows } = draft
  const added: string[] = []
  for (const [index, matter] of matters.entries()) {
    const field = ['matters', index]
    const of = typeof matter === 'string' ? matter : matter.id
    if (of === undefined) continue
    if (typeof matter === 'string') {
      if (!stands(draft, step, field, matter, 'matters')) continue
    } else if (isTaken(draft, of)) {
      refuse(
        draft,
        step,
        [...field, 'id'],
        `\`${of}\` stands already`,
        'choose an id that nothing has, or write the id alone',
        'duplicate-id',
      )
      continue
    } else rows.matters.set(of, matter)
    const row = { of, role, by: to }
    if (rows.assignments.has(keyOf(row))) {
      refuse(draft, step, field, `\`${to}\` has \`${of}\` already`, 'leave it out')
      continue
    }
    rows.assignments.set(keyOf(row), row)
    added.push(of)
  }
  note(draft, step, { what: 'matters', to, matters: added })
}
