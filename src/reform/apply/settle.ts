import type { Draft, RowOf, Rows } from './draft.ts'
import { fatesIn } from './leaving.ts'
import { onceSettled } from './own-delegation.ts'

type Assignment = RowOf<'assignments'>

/**
 * Names parts in matters by who has them now; those that will be the same once all that ends has left are one.
 *
 * Which of several has the plain name hangs on what they say and not on the way they came, so that plans that come to
 * the same give the same names: it is the one that had it before, and those that fall with their delegator come last.
 */
export function settle(draft: Draft, stood: Rows['assignments']): void {
  const { assignments } = draft.rows
  const fateOf = fatesIn(draft)
  const textOf = (row: Assignment | undefined) => {
    const settled = row === undefined ? undefined : onceSettled(row, fateOf)
    return settled === undefined ? undefined : textIn(settled)
  }
  const given = [...assignments]
  const placed = given.map(([id, row]) => {
    const key = row.id ?? keyOf(row)
    const text = textOf(row)
    const isFirst = row.id !== undefined || (text !== undefined && text === textOf(stood.get(key)))
    return { id, row, key, text, isFirst }
  })
  const names = new Map<string, string>()
  const settled = new Map<string, { readonly row: Assignment; readonly text: string | undefined }>()
  for (const { id, row, key, text } of placed.toSorted(byClaim)) {
    const isFree = (one: string) => {
      const there = settled.get(one)
      return there === undefined || (text !== undefined && there.text === text)
    }
    let name = key
    for (let number = 2; !isFree(name); number += 1) name = `${key}#${number}`
    if (!settled.has(name)) settled.set(name, { row: name === key ? row : { ...row, id: name }, text })
    names.set(id, name)
    if (name !== id) draft.renamed.set(id, name)
  }
  assignments.clear()
  for (const [id] of given) {
    const name = names.get(id) ?? id
    const row = settled.get(name)?.row
    if (row !== undefined) assignments.set(name, row)
  }
  rename(draft)
}

/** What was recorded about a part in a matter is about it by its new name, also where another one has the old name now. */
function rename({ rows: { records }, renamed }: Draft): void {
  for (const [id, record] of renamed.size === 0 ? [] : records) {
    if (!record.about?.some((one) => renamed.has(one))) continue
    records.set(id, { ...record, about: [...new Set(record.about.map((one) => renamed.get(one) ?? one))] })
  }
}

interface Claimant {
  readonly text: string | undefined
  readonly isFirst: boolean
}

/** Who said the same by that name before, then who stays, then who falls. */
function byClaim(a: Claimant, b: Claimant): number {
  const rank = ({ text, isFirst }: Claimant) => (isFirst ? 0 : text === undefined ? 2 : 1)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  return (a.text ?? '') < (b.text ?? '') ? -1 : (a.text ?? '') > (b.text ?? '') ? 1 : 0
}

/** The name of a part in a matter that has none of its own. */
export const keyOf = ({ of, role, by }: Assignment): string => [of, role, by].join('/')

const textIn = (row: Assignment): string =>
  JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
