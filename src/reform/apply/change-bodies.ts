import { type Draft, note, type RowOf, refuse } from './draft.ts'
import { ofKind, type Step } from './step.ts'

type Agency = RowOf<'agencies'> & { readonly id: string }

/** Changes bodies one after another, in the order of the plan: names, kinds, ranks, plates, co-location. */
export function changeBodies(draft: Draft): void {
  const steps = ofKind(
    draft.steps,
    'rename',
    'reclassify',
    'change-rank',
    'attach-nameplate',
    'remove-nameplate',
    'co-locate',
  )
  const below = new Map<string, number>()
  for (const { parent } of draft.rows.agencies.values())
    if (typeof parent === 'string') below.set(parent, (below.get(parent) ?? 0) + 1)
  for (const step of steps) {
    const standing = draft.rows.agencies.get(step.op.agency)
    if (standing === undefined) continue
    const changed = changedBy(draft, step, { ...standing, id: step.op.agency }, below)
    if (changed !== undefined) draft.rows.agencies.set(step.op.agency, changed)
  }
}

type Change = Step<
  'rename' | 'reclassify' | 'change-rank' | 'attach-nameplate' | 'remove-nameplate' | 'co-locate'
>

function changedBy(
  draft: Draft,
  step: Change,
  agency: Agency,
  below: Map<string, number>,
): Agency | undefined {
  const { op } = step
  switch (op.kind) {
    case 'rename':
      return renamed(draft, step, agency, op.name)
    case 'reclassify':
      return reclassified(draft, step, agency, op, below)
    case 'change-rank':
      note(draft, step, { what: 'agency', agency: agency.id, field: 'rank' })
      return { ...agency, rank: op.rank }
    case 'co-locate':
      if (op.to === agency.id) {
        refuse(draft, step, ['to'], `\`${op.to}\` is the body itself`, 'name two bodies')
        return undefined
      }
      note(draft, step, { what: 'agency', agency: agency.id, field: 'coLocatedWith', to: op.to })
      return { ...agency, coLocatedWith: op.to }
    default:
      return withPlates(draft, step, agency, op)
  }
}

/** A body that is renamed stays itself: it keeps its id, and its old name among the names it is known by. */
function renamed(draft: Draft, step: Step, agency: Agency, name: string): Agency | undefined {
  if (agency.name === name) {
    refuse(draft, step, ['name'], `\`${agency.id}\` is called so already`, 'leave the operation out')
    return undefined
  }
  note(draft, step, { what: 'agency', agency: agency.id, field: 'name' })
  const others = (agency.aliases ?? []).filter((alias) => alias !== name && alias !== agency.name)
  return { ...agency, name, aliases: [...others, agency.name] }
}

function reclassified(
  draft: Draft,
  step: Step,
  agency: Agency,
  op: Extract<Change['op'], { kind: 'reclassify' }>,
  below: Map<string, number>,
): Agency | undefined {
  const { kindOfAgency: kind, jurisdiction, parent, side } = op
  const given = Object.entries({ kind, jurisdiction, parent, side }).filter(
    ([, value]) => value !== undefined,
  )
  // who has nobody below it cannot come to stand below itself
  const isAbove = parent === agency.id || (below.get(agency.id) ?? 0) > 0
  const ring = typeof parent === 'string' && isAbove ? chainAbove(draft, parent) : []
  if (ring.includes(agency.id)) {
    const message = `\`${[agency.id, ...ring.slice(0, ring.indexOf(agency.id) + 1)].join('` → `')}\` is a cycle`
    refuse(draft, step, ['parent'], message, 'name a body that does not stand below it', 'cycle')
    return undefined
  }
  for (const [field] of given) note(draft, step, { what: 'agency', agency: agency.id, field })
  if (parent !== undefined) {
    if (typeof agency.parent === 'string') below.set(agency.parent, (below.get(agency.parent) ?? 0) - 1)
    if (parent !== null) below.set(parent, (below.get(parent) ?? 0) + 1)
  }
  return { ...agency, ...Object.fromEntries(given) }
}

function chainAbove({ rows }: Draft, from: string): readonly string[] {
  const chain = new Set<string>()
  let at: string | null | undefined = from
  while (typeof at === 'string' && !chain.has(at)) {
    chain.add(at)
    at = rows.agencies.get(at)?.parent
  }
  return [...chain]
}

function withPlates(
  draft: Draft,
  step: Step,
  agency: Agency,
  op: Extract<Change['op'], { kind: 'attach-nameplate' | 'remove-nameplate' }>,
): Agency {
  const hanging = new Set(agency.nameplates ?? [])
  const attach = op.kind === 'attach-nameplate'
  for (const [index, plate] of op.nameplates.entries()) {
    if (hanging.has(plate) !== attach) {
      if (attach) hanging.add(plate)
      else hanging.delete(plate)
      continue
    }
    const message = attach
      ? `\`${agency.id}\` carries the plate \`${plate}\` already`
      : `\`${agency.id}\` does not carry the plate \`${plate}\``
    refuse(draft, step, ['nameplates', index], message, 'leave it out')
  }
  note(draft, step, { what: 'nameplates', agency: agency.id, nameplates: op.nameplates })
  return { ...agency, nameplates: [...hanging] }
}

/** Refuses bodies that the plan puts below themselves as it makes them. */
export function checkTrees(draft: Draft): void {
  for (const step of ofKind(draft.steps, 'create', 'merge')) {
    const { agency, parent } = step.op
    if (typeof parent !== 'string' || !chainAbove(draft, parent).includes(agency)) continue
    const message = `\`${agency}\` would stand below itself`
    refuse(draft, step, ['parent'], message, 'name a body that does not stand below it', 'cycle')
  }
}
