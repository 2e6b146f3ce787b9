import { assertNoProblems, EstablishmentError, type Problem } from '../../errors.ts'
import { guardPlainData } from '../../json/guard.ts'
import { lookInside, ownValue } from '../../json/plain.ts'
import { readJson } from '../../json/read-json.ts'
import type { At } from '../../measures/lowering.ts'

/** Their rules one by one, where each stands, and the shared conditions, all of them plain data. */
export interface PlainRules {
  readonly rules: readonly { readonly value: unknown; readonly at: At }[]
  readonly shared: unknown
}

/** So deep that a pack of it can still be read. */
const limits = { depth: 56 }

/**
 * Takes one rule or a list, as data or as JSON text, and makes sure that it is plain data.
 *
 * A callback is the one thing that may stand there and is none: it is told, and never called.
 */
export function rulesIn(json: unknown, shared: unknown): PlainRules {
  const document = 'the rules'
  const given = typeof json === 'string' ? readJson(json, { document, limits }) : json
  const problems: Problem[] = []
  const items = Array.isArray(given) ? itemsOf(given, problems) : [{ value: given, at: [] }]
  const rules = items.map(({ value, at }) => {
    // a rule of theirs writes itself as text
    const rule = typeof value === 'string' ? jsonOf(value, at, problems) : value
    for (const problem of guardPlainData(rule, limits)) {
      if (!isCallback(rule, problem)) problems.push({ ...problem, path: [...at, ...problem.path] })
    }
    return { value: rule, at }
  })
  if (shared !== undefined) {
    for (const problem of guardPlainData(shared, limits))
      problems.push({ ...problem, path: ['shared', ...problem.path] })
  }
  assertNoProblems(document, problems)
  return { rules, shared }
}

function itemsOf(list: readonly unknown[], problems: Problem[]): { value: unknown; at: At }[] {
  const inside = lookInside(list)
  if ('oddity' in inside) {
    const hint = inside.hint === undefined ? {} : { hint: inside.hint }
    problems.push({
      code: 'not-plain-data',
      path: [],
      message: `${inside.oddity} is given for the rules`,
      ...hint,
    })
    return []
  }
  return Array.from({ length: inside.length }, (_, index) => {
    const own = ownValue(list, index)
    return { value: 'value' in own ? own.value : undefined, at: [index] }
  })
}

function jsonOf(text: string, at: At, problems: Problem[]): unknown {
  try {
    return readJson(text, { limits })
  } catch (error) {
    if (!(error instanceof EstablishmentError)) throw error
    problems.push(...error.problems.map((problem) => ({ ...problem, path: [...at, ...problem.path] })))
    return {}
  }
}

function isCallback(rule: unknown, { path: [key, ...deeper] }: Problem): boolean {
  if ((key !== 'onSuccess' && key !== 'onFailure') || deeper.length > 0) return false
  if (typeof rule !== 'object' || rule === null) return false
  const own = ownValue(rule, key)
  return 'value' in own && typeof own.value === 'function'
}
