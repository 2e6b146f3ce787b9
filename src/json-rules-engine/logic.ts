import type { JsonCondition } from '../backends/json-rules-engine/json-condition.ts'

/** A condition that is being put together, or an answer that hangs on no fact. */
export type Told = JsonCondition | boolean

/** All of these; nested groups are taken in, each part once, and what is settled already is left out. */
export function allOf(parts: readonly Told[]): Told {
  const open = distinct(
    parts.flatMap((part): readonly Told[] => (typeof part === 'object' && 'all' in part ? part.all : [part])),
  )
  if (open.includes(false)) return false
  const all = open.filter((part) => typeof part !== 'boolean')
  return isSeveral(all) ? { all } : (all[0] ?? true)
}

/** Any of these, in the same way. */
export function anyOf(parts: readonly Told[]): Told {
  const open = distinct(
    parts.flatMap((part): readonly Told[] => (typeof part === 'object' && 'any' in part ? part.any : [part])),
  )
  if (open.includes(true)) return true
  const any = open.filter((part) => typeof part !== 'boolean')
  return isSeveral(any) ? { any } : (any[0] ?? false)
}

/** Not this; twice not is itself. */
export function notOf(part: Told): Told {
  if (typeof part === 'boolean') return !part
  return 'not' in part ? part.not : { not: part }
}

/** A group of one stands for the one. */
export function plain(condition: JsonCondition): JsonCondition {
  const [only, ...others] = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return only === undefined || others.length > 0 ? condition : plain(only)
}

/** Equal parts are said once; they are told apart by how they are written. */
function distinct(parts: readonly Told[]): readonly Told[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}

const isSeveral = (parts: JsonCondition[]): parts is [JsonCondition, ...JsonCondition[]] => parts.length > 1
