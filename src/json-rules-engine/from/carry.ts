import type { Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { type Remark, remark } from './left.ts'
import { reasonOf, reasons } from './messages.ts'
import { meaningOf } from './operators.ts'
import type { Said, SaidTest } from './said.ts'
import { factName } from './their-fact.ts'
import type { TheirNode, TheirTest } from './their-nodes.ts'

/** What stands beside their rules while these are carried. */
export interface Beside {
  readonly shared: ReadonlyMap<string, TheirNode>
  /** Custom operators of theirs, and which each amounts to. */
  readonly operators: Readonly<Record<string, string>>
  /** Facts that a shared condition stands for. */
  readonly standsFor: ReadonlyMap<string, string>
}

/** A rule's conditions in our words, and all that is told about them. */
export interface Carried {
  readonly said: Said | undefined
  readonly tests: readonly SaidTest[]
  /** What changes their meaning, so that the rule is left. */
  readonly wrong: readonly Remark[]
  readonly remarks: readonly Remark[]
  /** Names of shared conditions, operators and facts that were used. */
  readonly used: ReadonlySet<string>
  /** The first place at which something is negated. */
  readonly negation: Remark | undefined
}

/** Says the conditions of a rule, shared ones written out. */
export function carry(root: TheirNode, beside: Beside): Carried {
  const walk: Walk = {
    beside,
    tests: [],
    wrong: [],
    remarks: [],
    used: new Set(),
    nodes: 0,
    negation: undefined,
  }
  const said = carryNode(root, walk)
  const { tests, wrong, remarks, used, negation } = walk
  return { said, tests, wrong, remarks, used, negation }
}

/** Shared conditions that contain themselves. */
export function cycles(shared: ReadonlyMap<string, TheirNode>): readonly Problem[] {
  const done = new Set<string>()
  const problems: Problem[] = []
  const visit = (name: string, above: readonly string[]): void => {
    const from = above.indexOf(name)
    if (from >= 0) {
      const around = [...above.slice(from), name].map((one) => `\`${one}\``).join(' → ')
      const message = `a shared condition contains itself: ${around}`
      problems.push({ code: 'cycle', path: ['shared', name], message, hint: 'write one of them out' })
    }
    const node = shared.get(name)
    if (from >= 0 || done.has(name) || node === undefined) return
    for (const inner of namesIn(node)) visit(inner, [...above, name])
    done.add(name)
  }
  for (const name of shared.keys()) visit(name, [])
  return problems
}

const namesIn = (node: TheirNode): readonly string[] =>
  node.kind === 'condition' ? [node.condition] : node.kind === 'test' ? [] : node.of.flatMap(namesIn)

interface Walk {
  readonly beside: Beside
  readonly tests: SaidTest[]
  readonly wrong: Remark[]
  readonly remarks: Remark[]
  readonly used: Set<string>
  nodes: number
  negation: Remark | undefined
}

const mostNodes = 10_000

function carryNode(node: TheirNode, walk: Walk): Said | undefined {
  walk.nodes += 1
  if (walk.nodes > mostNodes) {
    if (walk.nodes === mostNodes + 1) walk.wrong.push(remark(node.at, node.kind, reasons.size))
    return undefined
  }
  if (node.kind === 'test') return carryTest(node, walk)
  if (node.kind === 'condition') return carryShared(node.condition, node, walk)
  const { kind: join, at, name } = node
  if (node.of.length === 0 || node.of.length > 1000) {
    walk.wrong.push(remark([...at, join], [], node.of.length === 0 ? reasons.emptyGroup : reasons.size))
    return undefined
  }
  if (join === 'not') walk.negation ??= remark([...at, 'not'], 'not', reasons.negation)
  const of = node.of.flatMap((one) => carryNode(one, walk) ?? [])
  return { join, of, ...(name === undefined ? {} : { name }) }
}

function carryShared(
  condition: string,
  { at, name }: Pick<TheirNode, 'at' | 'name'>,
  walk: Walk,
): Said | undefined {
  const { shared } = walk.beside
  walk.used.add(`shared ${condition}`)
  const node = shared.get(condition)
  if (node === undefined) {
    const { zh, en } = reasonOf.shared(condition)
    const hint = suggest(condition, shared.keys())
    walk.wrong.push(remark(at, condition, { zh, en: hint === undefined ? en : `${en}; ${hint}` }))
    return undefined
  }
  const said = carryNode(node, walk)
  // a name of its own goes before that of the place where it is shared
  return said === undefined || said.name !== undefined ? said : { ...said, name: name ?? condition }
}

function carryTest(test: TheirTest, walk: Walk): Said | undefined {
  const { beside, wrong, remarks, used } = walk
  const plain = [test.fact, test.other].every((fact) => fact === undefined || fact.steps !== undefined)
  if (!plain) {
    wrong.push(remark(test.at, test.fact.fact, reasons.path))
    return undefined
  }
  const meant = meaningOf(test, beside.operators)
  if ('why' in meant) {
    wrong.push(remark(test.at, { operator: test.operator, value: test.value }, meant.why))
    return undefined
  }
  if (meant.taken !== undefined) {
    used.add(`operators ${meant.taken.custom}`)
    remarks.push(remark([...test.at, 'operator'], test.operator, reasonOf.mapped(meant.taken.as)))
  }
  const tests = testsIn(meant.said)
  if (tests.some(({ negated }) => negated))
    walk.negation ??= remark([...test.at, 'operator'], test.operator, reasons.negation)
  const names = [test.fact, ...(test.other === undefined ? [] : [test.other])].map(factName)
  for (const name of names) used.add(`facts ${name}`)
  if (names.some((name) => beside.standsFor.has(name))) return standIn(test, meant.said, walk)
  walk.tests.push(...tests)
  return meant.said
}

/** A test of a fact that a shared condition stands for: that it holds, or that it does not. */
function standIn(test: TheirTest, said: Said, walk: Walk): Said | undefined {
  const condition = walk.beside.standsFor.get(factName(test.fact))
  const isFlag = 'test' in said && said.test === 'equal' && typeof said.value === 'boolean'
  if (condition === undefined || !isFlag) {
    walk.wrong.push(remark(test.at, test.fact.fact, reasons.flagTest))
    return undefined
  }
  walk.remarks.push(remark(test.at, test.fact.fact, reasonOf.standsFor(condition)))
  const shared = carryShared(condition, test, walk)
  if (shared === undefined || said.negated !== said.value) return shared
  walk.negation ??= remark(test.at, test.fact.fact, reasons.negation)
  return { join: 'not', of: [shared] }
}

/** Every test in what is said. */
export const testsIn = (said: Said): readonly SaidTest[] =>
  'test' in said ? [said] : said.of.flatMap(testsIn)
