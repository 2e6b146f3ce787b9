import { assertNoProblems, EstablishmentError, type Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import { problem } from '../../model/standing.ts'
import type { Effect } from './effects.ts'
import { type Touched, touch, wholeRow } from './touched.ts'

/** Figures of posts and leaders that change one after another; rows are looked for once. */
export interface Figures {
  /** Changes one figure, and those of the rows of which it is a part. */
  readonly change: (effect: Effect, touched: Touched) => void
  /** What stands after all that was changed. */
  readonly document: () => SnapshotDocument
  /** Where in a change the word of a row stands that was not there: by collection and position. */
  readonly words: ReadonlyMap<string, Problem['path']>
}

/** The figures of a snapshot, to be changed. */
export function figuresOf(before: SnapshotDocument): Figures {
  const ids = before.agencies === undefined ? undefined : (before.agencies ?? []).map(({ id }) => id)
  const agencies = ids === undefined ? undefined : new Set(ids)
  const posts = tableOf(before.establishment, 'establishment', ({ category }) => category)
  const leaders = tableOf(before.leadership, 'leadership', ({ grade }) => grade)
  const words = new Map<string, Problem['path']>()
  return {
    words,
    change: (effect, touched) => {
      if (agencies !== undefined && !agencies.has(effect.agency)) throw nobody(effect, before)
      const { collection, path } = effect
      const { rows } = collection === 'establishment' ? posts : leaders
      const end = rows.length
      if (collection === 'establishment') changePosts(before, posts, effect, touched)
      else changeLeaders(before, leaders, effect, touched)
      if (rows.length === end) return
      const word = collection === 'establishment' ? 'category' : 'grade'
      words.set(`${collection} ${end}`, [...path.slice(0, -1), word])
    },
    document: () => ({
      ...before,
      ...(posts.isChanged ? { establishment: posts.rows } : {}),
      ...(leaders.isChanged ? { leadership: leaders.rows } : {}),
    }),
  }
}

type Posts = NonNullable<SnapshotDocument['establishment']>[number]
type Leaders = NonNullable<SnapshotDocument['leadership']>[number]

interface Table<R> {
  readonly rows: R[]
  readonly at: Map<string, number>
  readonly byId: ReadonlyMap<string, number>
  isChanged: boolean
}

function tableOf<R extends Posts | Leaders>(
  given: readonly R[] | null | undefined,
  name: Effect['collection'],
  word: (row: R) => string | undefined,
): Table<R> {
  const rows = [...(given ?? [])]
  const at = new Map<string, number>()
  const byId = new Map<string, number>()
  for (const [position, row] of rows.entries()) {
    const key = placeOf(row.agency, word(row))
    if (!at.has(key)) at.set(key, position)
    const id = rowId(name, { ...row }, position)
    if (!byId.has(id)) byId.set(id, position)
  }
  return { rows, at, byId, isChanged: false }
}

const placeOf = (agency: string, word: string | undefined): string => JSON.stringify([agency, word])

function nobody({ agency, path }: Effect, { agencies }: SnapshotDocument): EstablishmentError {
  const ids = (agencies ?? []).flatMap(({ id }) => id ?? [])
  const message = `there is no \`${agency}\``
  return new EstablishmentError('the change', [
    problem('dangling-reference', path, message, suggest(agency, ids)),
  ])
}

function changePosts(before: SnapshotDocument, table: Table<Posts>, effect: Effect, touched: Touched): void {
  const { rows } = table
  const { agency, word: category } = effect
  const own = table.at.get(placeOf(agency, category))
  if (own === undefined) {
    const id = `${agency}/${category}`
    const isNew = isComplete(before, 'establishment', agency)
    touch(touched, 'establishment', id, isNew ? wholeRow : effect.figure)
    if (!isNew) return
    const known = suggest(category, [...new Set(rows.map((row) => row.category))])
    const value = moved(0, effect, known)
    append(table, { id, agency, category, ...noPosts, [effect.figure]: value }, category)
    return
  }
  const seen = new Set<number>()
  for (let at: number | undefined = own; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const row: Posts | undefined = rows[at]
    if (row === undefined) break
    touch(touched, 'establishment', rowId('establishment', row, at), effect.figure)
    const value = row[effect.figure]
    if (value !== undefined) replace(table, at, { ...row, [effect.figure]: moved(value ?? 0, effect) })
    at = typeof row.within === 'string' ? table.byId.get(row.within) : undefined
  }
}

// there is no row: all of it is known to be nothing
const noPosts = { approved: 0, actual: 0, reserved: 0, external: 0, inFlightIn: 0, inFlightOut: 0 }

function changeLeaders(
  before: SnapshotDocument,
  table: Table<Leaders>,
  effect: Effect,
  touched: Touched,
): void {
  const { agency, word: grade } = effect
  const figure = effect.figure === 'approved' ? 'approved' : 'actual'
  const at = table.at.get(placeOf(agency, grade))
  const row = at === undefined ? undefined : table.rows[at]
  const id = row === undefined || at === undefined ? `${agency}/${grade}` : rowId('leadership', row, at)
  const isNew = row === undefined && isComplete(before, 'leadership', agency)
  touch(touched, 'leadership', id, isNew ? wholeRow : figure)
  if (row === undefined || at === undefined) {
    if (!isNew) return
    append(table, { id, agency, grade, approved: 0, actual: 0, [figure]: moved(0, effect) }, grade)
    return
  }
  const value = row[figure]
  if (value !== undefined) replace(table, at, { ...row, [figure]: moved(value ?? 0, effect) })
}

function replace<R>(table: Table<R>, at: number, row: R): void {
  table.rows[at] = row
  table.isChanged = true
}

function append<R extends Posts | Leaders>(table: Table<R>, row: R, word: string): void {
  table.at.set(placeOf(row.agency, word), table.rows.length)
  table.rows.push(row)
  table.isChanged = true
}

function moved(value: number, { agency, word, by, path }: Effect, meant?: string): number {
  const message = `\`${agency}\` has ${value} of \`${word}\`, fewer than are taken from it`
  const short = problem('impossible-operation', path, message, meant ?? 'take no more than there are')
  assertNoProblems('the change', value + by < 0 ? [short] : [])
  return value + by
}

/** Whether all rows about a body are given, so that one that is not there is not there. */
function isComplete(
  document: SnapshotDocument,
  name: 'establishment' | 'leadership',
  agency: string,
): boolean {
  const partial = document.partial?.[name]
  if (document[name] === undefined || partial === true) return false
  if (partial === undefined) return true
  const own = (document.agencies ?? []).find(({ id }) => id === agency)?.jurisdiction
  const parents = new Map((document.jurisdictions ?? []).map(({ id, parent }) => [id, parent]))
  const seen = new Set<string>()
  for (let at = own; typeof at === 'string' && !seen.has(at); at = parents.get(at)) {
    if (partial.includes(at)) return false
    seen.add(at)
  }
  return typeof own === 'string'
}
