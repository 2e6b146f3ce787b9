import type { AnyConstraint } from '../constraints/constraint.ts'
import * as shipped from '../constraints/index.ts'
import { assertNoProblems, EstablishmentError, type Problem } from '../errors.ts'
import { guardPlainData } from '../json/guard.ts'
import { readWith } from '../json/issues.ts'
import { readJson } from '../json/read-json.ts'
import { checkPack } from './check-pack.ts'
import { type PackDocument, packSchema } from './pack.ts'

/** As many values as a pack may hold, lists and objects included: ten times what a thousand rules do. */
const limits = { nodes: 250_000 }

// made once, for a set of packs may have hundreds
const shippedSchema = packSchema(Object.values(shipped))

const brand = Symbol.for('bianzhi.pack')

/** A pack that was read: its names lead somewhere on every day it is in force. */
export type CheckedPack = PackDocument & { readonly [brand]: true }

export interface ReadPackOptions {
  /** Kinds of constraints beside those that ship. */
  readonly constraints?: readonly AnyConstraint[]
}

/**
 * Reads a pack (规则包) from JSON text or plain data, or says everything that is wrong with it.
 *
 * Every measure, parameter, source, field and word must exist, on every day on which a value changes.
 *
 * @throws EstablishmentError with every problem of the pack.
 */
export function readPack(document: string | object, options: ReadPackOptions = {}): CheckedPack {
  const given = typeof document === 'string' ? readJson(document, { document: 'the pack', limits }) : document
  if (typeof given === 'object' && given !== null && brand in given) return given as CheckedPack
  const name = `pack \`${idOf(given)}\``
  if (typeof document !== 'string') assertNoProblems(name, guardPlainData(given, limits))
  const kinds = kindsOf(options.constraints ?? [])
  const schema =
    options.constraints === undefined || options.constraints.length === 0
      ? shippedSchema
      : packSchema([...kinds.values()])
  const { value, problems } = readWith(schema, given)
  assertNoProblems(name, value === undefined ? problems : [...problems, ...checkPack(value, kinds)])
  if (value === undefined) throw new TypeError('a pack without problems has a value')
  Object.defineProperty(value, brand, { value: true })
  return Object.freeze(value) as CheckedPack
}

/** The kinds that ship and those of a caller, by name. */
export function kindsOf(more: readonly AnyConstraint[]): ReadonlyMap<string, AnyConstraint> {
  const kinds = new Map<string, AnyConstraint>(Object.values(shipped).map((kind) => [kind.kind, kind]))
  const problems = more.flatMap((kind, index): readonly Problem[] => {
    const taken = kinds.has(kind.kind)
    kinds.set(kind.kind, kind)
    const message = `there is a kind \`${kind.kind}\` already`
    return taken
      ? [{ code: 'name-clash', path: ['constraints', index], message, hint: 'give it another name' }]
      : []
  })
  const [first, ...rest] = problems
  if (first !== undefined) throw new EstablishmentError('the constraints', [first, ...rest])
  return kinds
}

function idOf(given: unknown): string {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined
  return typeof id === 'string' ? id.slice(0, 60) : '?'
}
