import { assertNoProblems } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import { problem } from '../../model/standing.ts'
import type { Effect } from './effects.ts'
import { type Touched, touch } from './touched.ts'

/** Changes one figure of posts or leaders, and those of the rows of which it is a part. */
export function changeFigure(before: SnapshotDocument, effect: Effect, touched: Touched): SnapshotDocument {
  checkAgency(before, effect)
  return effect.collection === 'establishment'
    ? changePosts(before, effect, touched)
    : changeLeaders(before, effect, touched)
}

function checkAgency({ agencies }: SnapshotDocument, { agency, path }: Effect): void {
  if (agencies === undefined || agencies?.some(({ id }) => id === agency)) return
  const ids = (agencies ?? []).flatMap(({ id }) => id ?? [])
  const message = `there is no \`${agency}\``
  assertNoProblems('the change', [problem('dangling-reference', path, message, suggest(agency, ids))])
}

function changePosts(before: SnapshotDocument, effect: Effect, touched: Touched): SnapshotDocument {
  const { agency, word: category } = effect
  const rows = [...(before.establishment ?? [])]
  const own = rows.findIndex((row) => row.agency === agency && row.category === category)
  if (own === -1) {
    touch(touched, 'establishment', `${agency}/${category}`)
    if (!isComplete(before, 'establishment', agency)) return before
    const id = `${agency}/${category}`
    const fresh = { id, agency, category, ...noPosts, [effect.figure]: moved(0, effect) }
    return { ...before, establishment: [...rows, fresh] }
  }
  const seen = new Set<number>()
  for (let at = own; at !== -1 && !seen.has(at); at = wholeOf(rows, at)) {
    seen.add(at)
    const row = rows[at]
    if (row === undefined) break
    touch(touched, 'establishment', rowId('establishment', row, at))
    const value = row[effect.figure]
    if (value !== undefined) rows[at] = { ...row, [effect.figure]: moved(value ?? 0, effect) }
  }
  return { ...before, establishment: rows }
}

// there is no row: all of it is known to be nothing
const noPosts = { approved: 0, actual: 0, reserved: 0, external: 0, inFlightIn: 0, inFlightOut: 0 }

function wholeOf(rows: NonNullable<SnapshotDocument['establishment']>, at: number): number {
  const within = rows[at]?.within
  if (typeof within !== 'string') return -1
  return rows.findIndex((row, position) => rowId('establishment', row, position) === within)
}

function changeLeaders(before: SnapshotDocument, effect: Effect, touched: Touched): SnapshotDocument {
  const { agency, word: grade } = effect
  const figure = effect.figure === 'approved' ? 'approved' : 'actual'
  const rows = [...(before.leadership ?? [])]
  const at = rows.findIndex((row) => row.agency === agency && row.grade === grade)
  const row = rows[at]
  touch(touched, 'leadership', row === undefined ? `${agency}/${grade}` : rowId('leadership', row, at))
  if (row === undefined) {
    if (!isComplete(before, 'leadership', agency)) return before
    const id = `${agency}/${grade}`
    const fresh = { id, agency, grade, approved: 0, actual: 0, [figure]: moved(0, effect) }
    return { ...before, leadership: [...rows, fresh] }
  }
  const value = row[figure]
  if (value !== undefined) rows[at] = { ...row, [figure]: moved(value ?? 0, effect) }
  return { ...before, leadership: rows }
}

function moved(value: number, { agency, word, by, path }: Effect): number {
  const message = `\`${agency}\` has ${value} of \`${word}\`, fewer than are taken from it`
  const short = problem('impossible-operation', path, message, 'take no more than there are')
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
