import type { Operation } from '../plan/steps.ts'
import { type Draft, isTaken, note, type RowOf, refuse } from './draft.ts'
import { isTakeover, ofKind, type Step, stepName } from './step.ts'

type Agency = RowOf<'agencies'>
type Named = Agency & { readonly id: string }
type Part = Extract<Operation, { kind: 'split' }>['into'][number]
type Described = Omit<Part, 'id' | 'name'>

/**
 * Makes the bodies that a plan brings about, and notes which it ends.
 *
 * What is transferred is transferred whatever the order of the operations, so all bodies stand before anything moves.
 */
export function makeBodies(draft: Draft): void {
  for (const step of ofKind(draft.steps, 'create')) {
    make(draft, step, ['agency'], { ...bodyOf(step.op), id: step.op.agency, name: step.op.name })
  }
  for (const step of ofKind(draft.steps, 'merge')) mergeInto(draft, step)
  for (const step of ofKind(draft.steps, 'split')) splitInto(draft, step)
  for (const step of ofKind(draft.steps, 'abolish')) end(draft, step, step.op.agency, ['agency'], [])
}

function make(draft: Draft, step: Step, field: readonly (string | number)[], agency: Named): void {
  if (isTaken(draft, agency.id)) {
    const message = `\`${agency.id}\` stands already`
    refuse(draft, step, field, message, 'choose an id that nothing has', 'duplicate-id')
    return
  }
  draft.rows.agencies.set(agency.id, agency)
  draft.created.add(agency.id)
  note(draft, step, { what: 'agency', agency: agency.id })
}

function mergeInto(draft: Draft, step: Step<'merge'>): void {
  const { agencies, agency: id, name } = step.op
  const standing = draft.rows.agencies.get(id)
  const parts = agencies.filter((one) => one !== id)
  const gone = agencies.flatMap((one, index) =>
    one !== id && end(draft, step, one, ['agencies', index], [id]) ? [one] : [],
  )
  if (parts.length === 0) {
    refuse(draft, step, ['agencies'], 'there is nothing to merge', 'name the bodies that become one')
  }
  const names = gone.flatMap((one) => draft.rows.agencies.get(one)?.name ?? [])
  const heir = { succeeds: gone, aliases: names }
  if (standing !== undefined) {
    const renamed = named(draft, step, { ...standing, ...bodyOf(step.op), id }, name ?? standing.name)
    draft.rows.agencies.set(id, withHeritage(renamed, heir))
  } else {
    if (name === undefined) {
      refuse(draft, step, ['name'], `\`${id}\` is new and has no name`, 'write its `name`', 'missing-field')
    }
    const first = draft.rows.agencies.get(parts[0] ?? '')
    const { jurisdiction, parent } = first ?? {}
    const place = { ...told({ jurisdiction, parent }), ...bodyOf(step.op) }
    make(draft, step, ['agency'], withHeritage({ ...place, id, name: name ?? id }, heir))
  }
}

function splitInto(draft: Draft, step: Step<'split'>): void {
  const { agency: id, into } = step.op
  const whole = draft.rows.agencies.get(id)
  const remains = into.some((part) => part.id === id)
  const ends =
    draft.endings.get(id)?.step ??
    ofKind(draft.steps, 'abolish', 'split').find(
      ({ op }) => op.agency === id && (op.kind === 'abolish' || !op.into.some((part) => part.id === id)),
    )
  if (remains && ends !== undefined) {
    const message = `\`${id}\` goes on by this operation and ends by \`${stepName(ends)}\``
    refuse(draft, step, ['agency'], message, 'leave out one of the two')
  }
  if (!remains)
    end(
      draft,
      step,
      id,
      ['agency'],
      into.map((part) => part.id),
    )
  if (whole === undefined) return
  const { kind, jurisdiction, parent, rank } = whole
  // a single part is the heir of the whole, and is known by its name
  const aliases = isTakeover(step) ? [whole.name] : []
  for (const [index, part] of into.entries()) {
    const first = into.findIndex((one) => one.id === part.id)
    if (part.id === id && first !== index) {
      const message = `\`${id}\` stands already at \`into[${first}]\``
      refuse(draft, step, ['into', index, 'id'], message, 'choose an id that nothing has', 'duplicate-id')
      continue
    }
    const own = {
      ...told({ kind, jurisdiction, parent, rank }),
      ...bodyOf(part),
      id: part.id,
      name: part.name,
    }
    if (part.id === id)
      draft.rows.agencies.set(id, named(draft, step, { ...whole, ...own, name: whole.name }, part.name))
    else make(draft, step, ['into', index, 'id'], withHeritage(own, { succeeds: [id], aliases }))
  }
}

/** Notes that a body ends; what it has is dealt with once everything has moved. */
function end(
  draft: Draft,
  step: Step,
  id: string,
  field: readonly (string | number)[],
  into: readonly string[],
): boolean {
  const already = draft.endings.get(id)
  if (already !== undefined) {
    const message = `\`${id}\` ends already by \`${stepName(already.step)}\``
    refuse(draft, step, field, message, 'leave out one of the two')
  } else if (draft.created.has(id)) {
    refuse(draft, step, field, `\`${id}\` comes to be by this very plan`, 'leave out one of the two')
  } else if (draft.rows.agencies.has(id)) {
    draft.endings.set(id, { step, into })
    note(draft, step, { what: 'agency', agency: id, ...(into.length === 0 ? {} : { agencies: into }) })
    return true
  }
  return false
}

/** A body by another name, which is still known by its old one. */
function named(draft: Draft, step: Step, body: Named, name: string): Named {
  if (name === body.name) return body
  note(draft, step, { what: 'agency', agency: body.id, field: 'name' })
  return withHeritage({ ...body, name }, { succeeds: [], aliases: [body.name] })
}

/** The fields of a body as an operation tells them. */
function bodyOf(op: Described): Partial<Agency> {
  const { kindOfAgency, jurisdiction, parent, rank, side, nameplates, coLocatedWith, creditCode } = op
  const { succeeds, aliases, tags, attributes } = op
  return told({
    kind: kindOfAgency,
    ...{ jurisdiction, parent, rank, side, nameplates, coLocatedWith, creditCode },
    ...{ succeeds, aliases, tags, attributes },
  })
}

/** A body with what it succeeds and the names by which that was known. */
export function withHeritage<A extends Agency>(
  agency: A,
  { succeeds, aliases }: { readonly succeeds: readonly string[]; readonly aliases: readonly string[] },
): A {
  const all = [...new Set([...(agency.succeeds ?? []), ...succeeds])]
  const names = [...new Set([...(agency.aliases ?? []), ...aliases])].filter((name) => name !== agency.name)
  return {
    ...agency,
    ...(all.length === 0 ? {} : { succeeds: all }),
    ...(names.length === 0 ? {} : { aliases: names }),
  }
}

const told = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
