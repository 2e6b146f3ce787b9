import type { Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { type CollectionName, collectionNames, rowName } from './collections.ts'
import type { Changes } from './facts-schema.ts'
import { isTree, type Tree } from './layers.ts'
import { rowsWritten } from './rows.ts'
import type { Assembled, Document } from './snapshot-document.ts'

/** A document with single rows changed: taken away first, then set, then added; it says which do not stand. */
export function changed(document: Document, changes: Changes): Assembled {
  const problems: Problem[] = []
  const collections = collectionNames.map(
    (name) =>
      [name, changedRows(name, document[name], changes, (problem) => problems.push(problem))] as const,
  )
  const standing = collections.filter(([name, rows]) => name in document || rows !== undefined)
  return { document: { ...document, ...Object.fromEntries(standing) }, problems }
}

function changedRows(
  name: CollectionName,
  standing: unknown,
  { rows: set, unset, drop, add }: Changes,
  report: (problem: Problem) => void,
): unknown {
  const [setting, taking, dropping, adding] = [set?.[name], unset?.[name], drop?.[name], add?.[name]]
  if ([setting, taking, dropping, adding].every((one) => one === undefined)) return standing
  const rows: readonly unknown[] = Array.isArray(standing) ? standing : []
  const names = rows.map((row, position) => (isTree(row) ? rowName(name, row, position) : ''))
  const wanted = [
    ...Object.keys(setting ?? {}).map((id) => ({ id, path: ['rows', name, id] })),
    ...Object.keys(taking ?? {}).map((id) => ({ id, path: ['unset', name, id] })),
    ...(dropping ?? []).map((id, index) => ({ id, path: ['drop', name, index] })),
  ]
  for (const { id, path } of wanted) if (!names.includes(id)) report(noRow(name, id, path, names))
  for (const { id, path } of Object.keys(taking ?? {}).map((id) => ({ id, path: ['unset', name, id] }))) {
    const row = rows[names.indexOf(id)]
    if (!isTree(row)) continue
    const changed = assigned(row, own(setting, id) ?? {})
    for (const [index, field] of (own(taking, id) ?? []).entries())
      if (!stands(changed, field)) report(noField(id, field, [...path, index], changed))
  }
  const kept = rows.flatMap((row, position) => {
    const id = names[position] ?? ''
    if (!isTree(row)) return [row]
    if (dropping?.includes(id) === true) return []
    return [cleared(assigned(row, own(setting, id) ?? {}), own(taking, id) ?? [])]
  })
  return [...kept, ...rowsWritten(name, adding ?? [])]
}

/** Fields set, also one within another: `attributes.beds`. */
function assigned(row: Tree, fields: Tree): Tree {
  const values = new Map(Object.entries(row))
  for (const [field, value] of Object.entries(fields)) {
    const [key, inner] = steps(field)
    const within = values.get(key)
    values.set(key, inner === undefined ? value : { ...(isTree(within) ? within : {}), [inner]: value })
  }
  return Object.fromEntries(values)
}

function cleared(row: Tree, fields: readonly string[]): Tree {
  const values = new Map(Object.entries(row))
  for (const field of fields) {
    const [key, inner] = steps(field)
    const within = values.get(key)
    if (inner === undefined) values.delete(key)
    else if (isTree(within)) values.set(key, without(within, inner))
  }
  return Object.fromEntries(values)
}

function steps(field: string): readonly [string, string | undefined] {
  const dot = field.indexOf('.')
  return dot === -1 ? [field, undefined] : [field.slice(0, dot), field.slice(dot + 1)]
}

function stands(row: Tree, field: string): boolean {
  const [key, inner] = steps(field)
  if (!Object.hasOwn(row, key)) return false
  const within = row[key]
  return inner === undefined || (isTree(within) && Object.hasOwn(within, inner))
}

const without = (tree: Tree, key: string): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([one]) => one !== key))

const own = <T>(tree: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  tree !== undefined && Object.hasOwn(tree, key) ? tree[key] : undefined

function noRow(name: CollectionName, id: string, path: Problem['path'], names: readonly string[]): Problem {
  const few = names.slice(0, 8).map((one) => `\`${one}\``)
  const there = few.length === 0 ? `\`${name}\` has no rows` : `there are ${few.join(', ')}`
  const hint = suggest(id, names) ?? `${there}${names.length > few.length ? ' and others' : ''}`
  return { code: 'dangling-reference', path, message: `there is no row \`${id}\` in \`${name}\``, hint }
}

/** A field that is misspelt would stay what it is, and the case would tell of something else. */
function noField(id: string, field: string, path: Problem['path'], row: Tree): Problem {
  const fields = Object.keys(row)
  const hint = suggest(field, fields) ?? `it has ${fields.map((one) => `\`${one}\``).join(', ')}`
  return {
    code: 'unknown-key',
    path,
    message: `row \`${id}\` has no field \`${field}\` to be taken away`,
    hint,
  }
}
