/**
 * A tree of conditions as json-rules-engine reads it from JSON.
 *
 * Of its language only this is written: nothing in it has a path, parameters or a priority.
 */
export type JsonCondition = JsonGroup | JsonTest

/** What may stand at the root of a rule; lists are not readonly, for its own types want to be given such. */
export type JsonGroup =
  | { readonly all: [JsonCondition, ...JsonCondition[]] }
  | { readonly any: [JsonCondition, ...JsonCondition[]] }
  | { readonly not: JsonCondition }

/** A test of one fact, with a value that is written there or with that of another fact. */
export interface JsonTest {
  readonly fact: string
  readonly operator: string
  readonly value: JsonValue
}

/** Whatever JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** All of these; what is said twice is said once, and one alone stands by itself. */
export function allOf(parts: Several): JsonCondition {
  const all = distinct(parts.flatMap((part) => ('all' in part ? part.all : [part])))
  return isSeveral(all) ? { all } : parts[0]
}

/** Any of these; what is said twice is said once, and one alone stands by itself. */
export function anyOf(parts: Several): JsonCondition {
  const any = distinct(parts.flatMap((part) => ('any' in part ? part.any : [part])))
  return isSeveral(any) ? { any } : parts[0]
}

/** A condition that may stand at the root of a rule. */
export const asGroup = (condition: JsonCondition): JsonGroup =>
  'fact' in condition ? { all: [condition] } : condition

type Several = readonly [JsonCondition, ...JsonCondition[]]

const distinct = (parts: readonly JsonCondition[]): JsonCondition[] => [
  ...new Map(parts.map((part) => [JSON.stringify(part), part])).values(),
]

const isSeveral = (parts: JsonCondition[]): parts is [JsonCondition, ...JsonCondition[]] => parts.length > 1
