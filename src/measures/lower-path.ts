import { isWordy } from './lower-words.ts'
import type { At, Lowering } from './lowering.ts'
import { isNumeric } from './numbers.ts'
import { findPath, type Path } from './path.ts'
import type { RelationName } from './relations.ts'

/** A field by whose value rows can be told apart. */
export function valuePath(
  relation: RelationName,
  field: string,
  lowering: Lowering,
  at: At,
): Path | undefined {
  const path = lookUp(relation, field, lowering, at)
  if (path === undefined || (path.end !== undefined && path.end.holds.type !== 'counts')) return path
  const message = `\`${field}\` holds no value to tell rows apart by`
  lowering.report({ code: 'wrong-value', path: at, message })
  return undefined
}

/** A field that holds a number. */
export const numericPath = (from: RelationName, text: string, lowering: Lowering, at: At): Path | undefined =>
  pathWith(from, text, 'number', ({ end }) => end !== undefined && isNumeric(end), lowering, at)

/** A field that holds a day. */
export const dayPath = (from: RelationName, text: string, lowering: Lowering, at: At): Path | undefined =>
  pathWith(from, text, 'day', ({ end }) => end?.holds.type === 'day' && !end.list, lowering, at)

/** A field that holds words, or what names a row. */
export const wordPath = (from: RelationName, text: string, lowering: Lowering, at: At): Path | undefined =>
  pathWith(from, text, 'word', ({ end }) => end === undefined || isWordy(end), lowering, at)

function pathWith(
  from: RelationName,
  text: string,
  what: string,
  holds: (path: Path) => boolean,
  lowering: Lowering,
  at: At,
): Path | undefined {
  const path = lookUp(from, text, lowering, at)
  if (path === undefined || holds(path)) return path
  lowering.report({ code: 'wrong-value', path: at, message: `\`${text}\` holds no ${what}` })
  return undefined
}

/** Looks a path up, or reports what is wrong with it. */
export function lookUp(from: RelationName, text: string, lowering: Lowering, at: At): Path | undefined {
  const path = findPath(from, text, lowering.space)
  if (!('wrong' in path)) return path
  const hint = path.hint === undefined ? {} : { hint: path.hint }
  lowering.report({ code: 'unknown-field', path: at, message: path.wrong, ...hint })
  return undefined
}
