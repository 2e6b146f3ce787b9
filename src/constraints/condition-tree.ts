import * as z from 'zod/mini'
import { all, any, not } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { readWith } from '../json/issues.ts'
import type { At } from '../measures/lowering.ts'
import { type ConditionTest, lowerConditionTest, testSchema } from './condition-test.ts'
import type { Meaning } from './constraint.ts'
import { asksSomething } from './ends.ts'

/** One node of a tree of conditions: a test, or a group of further nodes. */
export type ConditionNode =
  | ConditionTest
  | (Named & { readonly all: readonly ConditionNode[] })
  | (Named & { readonly any: readonly ConditionNode[] })
  | (Named & { readonly not: ConditionNode })

interface Named {
  readonly name?: string | undefined
}

const groups = ['all', 'any', 'not'] as const
const mostDeep = 64

// what stands in a group is looked into on its own, so that no depth of groups is a depth of calls
const several = z.array(z.unknown()).check(z.minLength(1), z.maxLength(1000))
const nodes = several as z.ZodMiniType<readonly ConditionNode[]>
const node = z.unknown() as z.ZodMiniType<ConditionNode>

/** The keys of a group, of which it has one beside its name. */
export const groupShape = {
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  all: z.optional(nodes),
  any: z.optional(nodes),
  not: z.optional(node),
}

/** A schema check: a node is one group and no more. */
export const oneGroup: z.core.CheckFn<{ [group in (typeof groups)[number]]?: unknown }> = (payload) => {
  const [one, other] = groups.filter((group) => payload.value[group] !== undefined)
  if (one === undefined) asksSomething(...groups)(payload)
  if (other === undefined) return
  payload.issues.push({
    code: 'custom',
    input: payload.value,
    message: `\`${one}\` and \`${other}\` stand side by side`,
    params: { code: 'wrong-value', hint: 'put one of the two into the other' },
  })
}

const groupSchema = z.strictObject(groupShape).check(oneGroup)

/**
 * The condition that a tree stands for, or nothing where something in it was reported.
 *
 * Nodes wait in a list, not on the stack, however deep they stand in one another.
 */
export function lowerTree(root: unknown, meaning: Meaning): Condition | undefined {
  const waiting: (Visit | Join)[] = [{ node: root, at: [], depth: 1 }]
  const made: (Condition | undefined)[] = []
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('join' in next) made.push(joined(next.join, made.splice(made.length - next.count)))
    else if (isGroup(next.node)) waiting.push(...opened(next, meaning))
    else made.push(lowerConditionTest(readNode(testSchema, next, meaning), meaning, next.at))
  }
  return made[0]
}

interface Visit {
  readonly node: unknown
  readonly at: At
  readonly depth: number
}

/** So many conditions made last are one. */
interface Join {
  readonly join: (typeof groups)[number]
  readonly count: number
}

/** Whatever says nothing of a fact is taken for a group, so that a misspelt one is told as such. */
const isGroup = (node: unknown): node is object =>
  typeof node === 'object' &&
  node !== null &&
  !Array.isArray(node) &&
  (groups.some((group) => group in node) || !['fact', 'operator', 'value'].some((key) => key in node))

/** What is to be done about a group: its nodes, the first one last, and after them their joining. */
function opened(visit: Visit, meaning: Meaning): readonly (Visit | Join)[] {
  const { at, depth } = visit
  if (depth > mostDeep) {
    const message = `groups stand more than ${mostDeep} deep in one another`
    meaning.report({ code: 'too-deep', path: at, message, hint: 'write it flatter' })
    return [nothing]
  }
  const group = readNode(groupSchema, visit, meaning)
  const join = groups.find((name) => group?.[name] !== undefined)
  if (group === undefined || join === undefined) return [nothing]
  const inside = join === 'not' ? [group.not] : (group[join] ?? [])
  const visits = inside.map((node, index): Visit => {
    return { node, at: [...at, join, ...(join === 'not' ? [] : [index])], depth: depth + 1 }
  })
  return [{ join, count: visits.length }, ...visits.reverse()]
}

/** Joined of nothing, nothing is made. */
const nothing: Join = { join: 'all', count: 0 }

function joined(join: Join['join'], parts: readonly (Condition | undefined)[]): Condition | undefined {
  const [first, ...rest] = parts.filter((part) => part !== undefined)
  if (first === undefined || rest.length + 1 < parts.length) return undefined
  if (join === 'not') return not(first)
  return join === 'all' ? all(first, ...rest) : any(first, ...rest)
}

/** One node as its schema says, without what stands in it; what is wrong is reported where it stands. */
function readNode<S extends z.ZodMiniType>(
  schema: S,
  { node, at }: Visit,
  { report }: Meaning,
): z.output<S> | undefined {
  const { value, problems } = readWith(schema, node)
  for (const problem of problems) {
    const hint = problem.code === 'unknown-key' ? refusals.get(String(problem.path.at(-1))) : undefined
    report({ ...problem, path: [...at, ...problem.path], ...(hint === undefined ? {} : { hint }) })
  }
  return value
}

/** What json-rules-engine also takes, and what is written here in its place. */
const refusals = new Map([
  ['priority', 'leave it out: every condition is judged, in no order'],
  ['path', 'write the path of a field as `fact`: `jurisdiction.level`'],
  ['params', 'declare a measure with `where` under `measures`, and name it as `fact`'],
  ['condition', 'write the shared condition out'],
])
