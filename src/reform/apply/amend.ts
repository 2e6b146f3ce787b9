import { readWith } from '../../json/issues.ts'
import { suggest } from '../../json/suggest.ts'
import { type CollectionName, collectionNames, collections, rowId } from '../../model/collections.ts'
import type { Values } from '../../model/standing.ts'
import { type Draft, isTaken, note, refuse } from './draft.ts'
import { ofKind, type Step } from './step.ts'

/** Sets recorded fields that no other operation reaches, adds rows and takes them out, each with its reason. */
export function amendRows(draft: Draft): void {
  for (const step of ofKind(draft.steps, 'amend')) {
    const { row, in: place } = step.op
    if (row === undefined) {
      if (place !== undefined) addRow(draft, step, place)
      continue
    }
    const found = collectionNames.filter(
      (name) => (place === undefined || place === name) && draft.rows[name].has(row),
    )
    const [name] = found
    if (name === undefined) {
      const known = collectionNames.flatMap((one) => [...draft.rows[one].keys()])
      refuse(draft, step, ['row'], `there is no \`${row}\``, suggest(row, known), 'dangling-reference')
    } else if (found.length > 1) {
      refuse(draft, step, ['row'], `\`${row}\` is the name of several rows`, 'say in which collection: `in`')
    } else if (draft.endings.has(row)) {
      refuse(draft, step, ['row'], `\`${row}\` ends by this plan`, 'leave the operation out')
    } else {
      amendRow(draft, step, name, row)
    }
  }
}

function amendRow(draft: Draft, step: Step<'amend'>, name: CollectionName, id: string): void {
  const { set = {}, unset = [], remove, reason } = step.op
  if (remove === true) {
    draft.rows[name].delete(id)
    note(draft, step, { what: 'field', row: id, reason })
    return
  }
  if ('id' in set || unset.includes('id')) {
    const field = 'id' in set ? ['set', 'id'] : ['unset']
    refuse(draft, step, field, 'an id stays what it is', 'set other fields')
    return
  }
  const given: Values = { ...draft.rows[name].get(id) }
  const kept = Object.fromEntries(Object.entries(given).filter(([field]) => !unset.includes(field)))
  if (!put(draft, step, name, id, { ...kept, ...set })) return
  for (const field of [...Object.keys(set), ...unset])
    note(draft, step, { what: 'field', row: id, field, reason })
}

function addRow(draft: Draft, step: Step<'amend'>, name: CollectionName): void {
  const { set = {}, reason } = step.op
  const own = rowId(name, set, draft.rows[name].size)
  const id = own.startsWith(`${name}#`) ? `operations[${step.at}]` : own
  if ('id' in set ? isTaken(draft, id) : draft.rows[name].has(id)) {
    const hint = 'choose an id that nothing has, or name the `row` that is meant'
    refuse(draft, step, ['set'], `\`${id}\` stands already`, hint, 'duplicate-id')
  } else if (put(draft, step, name, id, set)) {
    note(draft, step, { what: 'field', row: id, reason })
  }
}

function put<N extends CollectionName>(
  draft: Draft,
  step: Step<'amend'>,
  name: N,
  id: string,
  row: Values,
): boolean {
  const { problems } = readWith(collections[name].schema, row)
  for (const { code, path, message, hint } of problems) {
    refuse(draft, step, ['set', ...path], message, hint, code)
  }
  // what the schema of the collection accepts is a row of it
  if (problems.length === 0) draft.rows[name].set(id, row as never)
  return problems.length === 0
}
