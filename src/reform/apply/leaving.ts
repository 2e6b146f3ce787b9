import {
  byCollection,
  type CollectionName,
  collectionNames,
  collectionOf,
  fieldsOf,
} from '../../model/collections.ts'
import type { Field } from '../../model/field.ts'
import type { Values } from '../../model/standing.ts'
import { type Draft, type Ending, isUnder } from './draft.ts'
import { placeKey } from './figures.ts'
import { withoutOwnDelegation } from './own-delegation.ts'

/** What stands once all that ends has left, and what left. */
export interface Leaving {
  readonly standing: Readonly<Record<CollectionName, Map<string, Values>>>
  readonly left: Readonly<Record<CollectionName, ReadonlySet<string>>>
  /** The bodies that end, with the organs inside them that nobody took over. */
  readonly gone: ReadonlyMap<string, Ending>
  /** Bodies whose supervisor ended, and which. */
  readonly unsupervised: ReadonlyMap<string, string>
}

/** Takes out what ends, and everything that cannot stand without it. */
export function letLeave(draft: Draft): Leaving {
  const { gone, unsupervised } = goneBodies(draft)
  const standing = byCollection((name): Map<string, Values> => {
    const rows: Iterable<readonly [string, Values]> = draft.rows[name]
    return new Map(rows)
  })
  const left = byCollection(() => new Set<string>())
  const leave = (name: CollectionName, id: string) => {
    left[name].add(id)
    standing[name].delete(id)
  }
  for (const id of gone.keys()) leave('agencies', id)
  for (const id of draft.cancelled) leave('matters', id)
  for (const [id, { agency }] of draft.rows.posts) if (gone.has(agency ?? '')) leave('posts', id)
  const heirs = new Map(
    [...gone].flatMap(([id, { into }]) => (into.length === 1 ? [[id, into[0] ?? '']] : [])),
  )
  for (const [id, row] of standing.assignments) {
    standing.assignments.set(
      id,
      withoutOwnDelegation(row, (one) => heirs.get(one)),
    )
  }
  const wholes = wholesOf(draft, heirs)
  for (let before = -1, now = 0; before < now; now = sizeOf(left)) {
    before = now
    for (const name of collectionNames) {
      for (const [id, row] of standing[name]) {
        const stays = cleared(name, row, { standing, left, heirs, wholes, renamed: draft.renamed })
        if (stays === undefined) leave(name, id)
        else if (stays !== row) standing[name].set(id, stays)
      }
    }
  }
  return { standing, left, gone, unsupervised }
}

const sizeOf = (left: Leaving['left']): number =>
  collectionNames.reduce((sum, name) => sum + left[name].size, 1)

/** The bodies that end, organs included; who stands below one that is taken over stands below its heir. */
export function goneBodies(draft: Draft): Pick<Leaving, 'gone' | 'unsupervised'> {
  const { agencies } = draft.rows
  const gone = new Map(draft.endings)
  const unsupervised = new Map<string, string>()
  for (let before = -1; before < gone.size; ) {
    before = gone.size
    for (const [id, { parent, kind }] of agencies) {
      const ending = gone.get(parent ?? '')
      if (ending === undefined || typeof parent !== 'string' || ending.into.length === 1 || gone.has(id))
        continue
      if (isUnder(draft, 'agencies', kind, 'internal-organ')) gone.set(id, { step: ending.step, into: [] })
      else unsupervised.set(id, parent)
    }
  }
  for (const id of gone.keys()) unsupervised.delete(id)
  return { gone, unsupervised }
}

/** What becomes of a body: it stays, one takes its place, or nobody does. */
export function fatesIn(draft: Draft): (id: string) => string | undefined {
  const { gone } = goneBodies(draft)
  return (id) => {
    const ending = gone.get(id)
    if (ending === undefined) return id
    return ending.into.length === 1 ? ending.into[0] : undefined
  }
}

function wholesOf({ rows }: Draft, heirs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const ids = new Map([...rows.establishment].map(([id, row]) => [placeKey(row), id]))
  return new Map(
    [...rows.establishment].flatMap(([id, { agency, category }]) => {
      const heir = heirs.get(agency)
      const whole = heir === undefined ? undefined : ids.get(placeKey({ agency: heir, category }))
      return whole === undefined ? [] : [[id, whole] as const]
    }),
  )
}

interface Changes extends Pick<Leaving, 'standing' | 'left'> {
  readonly heirs: ReadonlyMap<string, string>
  /** Rows of posts, by those of bodies that are merged into theirs. */
  readonly wholes: ReadonlyMap<string, string>
  readonly renamed: ReadonlyMap<string, string>
}

/** A row without what left, or nothing where it cannot stand without it. */
function cleared(name: CollectionName, row: Values, changes: Changes): Values | undefined {
  let kept = row
  for (const [field, told] of references[name]) {
    const value = row[field]
    if (value === undefined || value === null) continue
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
    const now = ids.flatMap((id) => following(name, field, told, id, changes))
    if (now.length === ids.length && now.every((id, index) => id === ids[index])) continue
    if (now.length === 0 && (told.absent === 'refused' || fallsWith.has(`${name}.${field}`))) return undefined
    const { [field]: _, ...rest } = kept
    const alone = name === 'agencies' && now[0] === row['id']
    if (now.length > 0 && !alone) kept = { ...kept, [field]: told.list ? now : now[0] }
    else kept = name === 'people' ? { ...rest, [field]: null } : rest
  }
  return kept
}

// a body succeeds others that are gone
const references = byCollection((name) =>
  Object.entries(fieldsOf(name)).filter(
    ([field, { holds }]) => holds.type === 'reference' && field !== 'succeeds',
  ),
)

// a delegation without its delegator, and a record about nothing, would say something else
const fallsWith: ReadonlySet<string> = new Set(['assignments.delegatedFrom', 'records.about'])

// an heir takes the place of the body, but no record was made about it
const inherited: ReadonlySet<string> = new Set([
  'agencies.parent',
  'agencies.coLocatedWith',
  'assignments.delegatedFrom',
  'assignments.inNameOf',
  'records.by',
])

/** What a reference leads to now: the same, a row by its new name, an heir, or nothing. */
function following(name: CollectionName, field: string, { holds }: Field, id: unknown, changes: Changes) {
  if (holds.type !== 'reference' || typeof id !== 'string') return [id]
  const { standing, left, heirs, wholes, renamed } = changes
  const places = holds.to.map((one) => collectionOf[one])
  if (places.some((place) => standing[place].has(id))) return [id]
  const now = renamed.get(id)
  if (now !== undefined && places.some((place) => standing[place].has(now))) return [now]
  if (!places.some((place) => left[place].has(id))) return [id]
  const heir =
    field === 'within' ? wholes.get(id) : inherited.has(`${name}.${field}`) ? heirs.get(id) : undefined
  return heir === undefined ? [] : [heir]
}
