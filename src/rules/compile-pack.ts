import type { Condition } from '../condition/nodes.ts'
import type { AnyConstraint } from '../constraints/constraint.ts'
import type { Problem } from '../errors.ts'
import type { CompiledMeasure } from '../measures/compiled.ts'
import type { Measure } from '../measures/declaration.ts'
import { lowerCases } from '../measures/lower-filter.ts'
import { parametersIn } from '../measures/lower-measure.ts'
import type { Lowering, ParameterValue } from '../measures/lowering.ts'
import type { PathSpace } from '../measures/path.ts'
import { standardMeasures } from '../measures/standard.ts'
import { collectionOf } from '../model/collections.ts'
import type { Field, Subject, TreeName } from '../model/field.ts'
import { type Words, wordsOf } from '../model/vocabulary.ts'
import { attributeField } from './attribute.ts'
import { type LoweredRule, lowerRule } from './lower-rule.ts'
import type { PackDocument } from './pack.ts'
import type { Parameter } from './parameter.ts'
import type { Rule } from './rule.ts'

/** What the packs of one engine share: their words, attributes, baselines, and the measures in use. */
export interface Vocabulary {
  readonly kinds: ReadonlyMap<string, AnyConstraint>
  readonly space: PathSpace
  readonly added: { readonly [tree in TreeName]: Words }
  readonly kept: Map<string, CompiledMeasure>
}

/** A pack whose rules can be lowered for any set of parameter values. */
export interface CompiledPack {
  readonly pack: PackDocument
  readonly vocabulary: Vocabulary
  readonly measures: ReadonlyMap<string, Measure>
  /** The parameters that a rule or a claim needs, also through its measures. */
  readonly parametersOf: (written: unknown) => readonly string[]
  readonly lowering: (values: Values, report?: (problem: Problem) => void) => Lowering
  readonly lowered: (rule: string, values: Values) => LoweredRule
  /** The condition of one case of a parameter, for one kind of subject. */
  readonly caseOf: (parameter: string, list: number, index: number, subject: Subject) => Condition | undefined
}

/** Parameter values by name; a parameter without a value is left out. */
export type Values = ReadonlyMap<string, ParameterValue>

/** What the packs declare together. */
export function vocabularyOf(
  packs: readonly PackDocument[],
  kinds: ReadonlyMap<string, AnyConstraint>,
): Vocabulary {
  const attributes = new Map<string, Field>(
    packs.flatMap((pack) =>
      Object.entries(pack.attributes ?? {}).map(([key, declared]): [string, Field] => [
        key,
        attributeField(declared),
      ]),
    ),
  )
  const snapshots = new Set(['before', 'after', ...packs.flatMap((pack) => pack.baselines ?? [])])
  const words = (tree: TreeName): Words =>
    Object.assign(Object.create(null), ...packs.map((pack) => pack.words?.[tree]))
  const added = {
    agencies: words('agencies'),
    categories: words('categories'),
    records: words('records'),
    roles: words('roles'),
    grades: words('grades'),
  }
  return { kinds, space: { attributes, snapshots }, added, kept: new Map() }
}

/** Makes a pack ready for use. */
export function compilePack(pack: PackDocument, vocabulary: Vocabulary): CompiledPack {
  const own: Readonly<Record<string, Measure>> = pack.measures ?? {}
  const measures = new Map<string, Measure>([
    ...(Object.entries(standardMeasures) as [string, Measure][]),
    ...Object.entries(own),
  ])
  const parameters: Readonly<Record<string, Parameter>> = pack.parameters ?? {}
  const rules: Readonly<Record<string, Rule>> = pack.rules
  const rulesLowered = new Map<string, LoweredRule>()
  const cases = new Map<string, Condition | undefined>()
  const needed = new Map<unknown, readonly string[]>()
  const lowering: CompiledPack['lowering'] = (values, report = refuse) => ({
    space: vocabulary.space,
    words: (tree) => wordsOf(tree, vocabulary.added[tree]),
    parameter: (name) => values.get(name),
    parameterNames: Object.keys(parameters),
    measure: (name) => measures.get(name),
    measureNames: [...measures.keys()],
    qualified: (name) => (Object.hasOwn(own, name) ? `${pack.id}/${name}` : name),
    keep: (key, make) => {
      const found = vocabulary.kept.get(key) ?? make()
      if (found !== undefined) vocabulary.kept.set(key, found)
      return found
    },
    active: new Set(),
    report,
  })
  return {
    pack,
    vocabulary,
    measures,
    parametersOf: (written) => {
      const found = needed.get(written) ?? parametersThrough(written, measures)
      needed.set(written, found)
      return found
    },
    lowering,
    lowered: (id, values) => {
      const rule = rules[id]
      if (rule === undefined) throw new TypeError(`no rule ${id}`)
      const key = `${id} ${JSON.stringify([...values])}`
      const lowered =
        rulesLowered.get(key) ?? lowerRule(rule, vocabulary.kinds, lowering(values), ['rules', id])
      rulesLowered.set(key, lowered)
      return lowered
    },
    caseOf: (name, list, index, subject) => {
      const dated = parameters[name]?.values[list]
      const one = dated !== undefined && 'cases' in dated ? dated.cases[index] : undefined
      if (one === undefined) return undefined
      const key = `${name} ${list} ${index} ${subject}`
      if (!cases.has(key)) {
        cases.set(
          key,
          lowerCases(one.where, collectionOf[subject], lowering(new Map()), ['parameters', name]),
        )
      }
      return cases.get(key)
    },
  }
}

function refuse(problem: Problem): never {
  throw new TypeError(`a pack was used unchecked: ${problem.message}`)
}

/** The parameters named in what was written, and in the measures it names. */
function parametersThrough(written: unknown, measures: ReadonlyMap<string, Measure>): readonly string[] {
  const seen = new Set<string>()
  const found = new Set(parametersIn(written))
  const open = [...wordsIn(written)]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const measure = measures.get(name)
    if (measure === undefined || seen.has(name)) continue
    seen.add(name)
    for (const parameter of parametersIn(measure)) found.add(parameter)
    open.push(...wordsIn(measure))
  }
  return [...found].toSorted()
}

/** Every text and key in what was written: measures are among them. */
function wordsIn(written: unknown): readonly string[] {
  if (typeof written === 'string') return [written]
  if (typeof written !== 'object' || written === null) return []
  return Object.entries(written).flatMap(([key, value]) => [key, ...wordsIn(value)])
}
