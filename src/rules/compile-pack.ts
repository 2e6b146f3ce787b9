import type { Condition } from '../condition/nodes.ts'
import type { AnyConstraint } from '../constraints/constraint.ts'
import type { Problem } from '../errors.ts'
import type { CompiledMeasure } from '../measures/compiled.ts'
import type { Measure } from '../measures/declaration.ts'
import { lowerCases } from '../measures/lower-filter.ts'
import type { Lowering, ParameterValue } from '../measures/lowering.ts'
import { itemKey, type Named, namedIn, parameterKey } from '../measures/named.ts'
import type { PathSpace } from '../measures/path.ts'
import { standardMeasures } from '../measures/standard.ts'
import { collectionOf } from '../model/collections.ts'
import type { Heir } from '../model/division-heirs.ts'
import type { Field, Subject, TreeName } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { type Words, wordsOf } from '../model/vocabulary.ts'
import { attributeField } from './attribute.ts'
import { type LoweredRule, lowerRule } from './lower-rule.ts'
import type { PackDocument } from './pack.ts'
import { type Parameter, placeOfValue } from './parameter.ts'
import type { Each, Rule } from './rule.ts'

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
  /** The codes that lie in its territory although its text does not name them. */
  readonly heirs?: readonly Heir[]
  readonly vocabulary: Vocabulary
  readonly measures: ReadonlyMap<string, Measure>
  /** The keys of the parameters and items that a rule or a claim needs, also through its measures. */
  readonly parametersOf: (written: unknown) => readonly string[]
  readonly lowering: (values: Values, around?: Around) => Lowering
  readonly lowered: (rule: string, values: Values, series?: readonly string[]) => LoweredRule
  /** The condition of one case of a parameter, for one kind of subject. */
  readonly caseOf: (parameter: string, list: number, index: number, subject: Subject) => Condition | undefined
}

/** What stands around a lowering: who is told of problems, and over which items and snapshots a rule ranges. */
export interface Around {
  readonly report?: (problem: Problem) => void
  readonly each?: readonly Each[]
  readonly series?: readonly string[]
}

/** Parameter values and items by key; a parameter without a value is left out. */
export type Values = ReadonlyMap<string, ParameterValue>

/** The items over which a rule ranges. */
export const itemsOf = ({ forEach: { each } }: Pick<Rule, 'forEach'>): readonly Each[] =>
  each === undefined ? [] : [each]

/** What an item is called. */
export function itemTitle(each: Each | undefined, value: ParameterValue): Localized {
  const plain = { zh: String(value), en: String(value) }
  const titles = each?.titles ?? {}
  return Object.hasOwn(titles, String(value)) ? (titles[String(value)] ?? plain) : plain
}

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
  // what another pack declares changes nothing in this one
  const { space } = vocabularyOf([pack], vocabulary.kinds)
  const needed = new Map<unknown, readonly string[]>()
  const namedThrough = new Map<string, Named>()
  const named = (name: string, path: string): Named => {
    const key = parameterKey(name, path)
    const found = namedThrough.get(key) ?? namedIn(measures.get(name), (other) => measures.get(other), path)
    namedThrough.set(key, found)
    return found
  }
  const lowering: CompiledPack['lowering'] = (values, { report = refuse, each = [], series = [] } = {}) => ({
    space,
    words: (tree) => wordsOf(tree, vocabulary.added[tree]),
    path: '',
    parameter: (key) => values.get(key),
    parameterNames: Object.keys(parameters),
    hasCases: (name) =>
      Object.hasOwn(parameters, name) && (parameters[name]?.values ?? []).some((dated) => 'cases' in dated),
    parameterPlace: (name, value) => placeOfValue(parameters[name], value, ['parameters', name]),
    parameterTitle: (name) => (Object.hasOwn(parameters, name) ? parameters[name]?.title : undefined),
    items: each.map(({ as }) => as),
    itemTitle: (name) =>
      itemTitle(
        each.find(({ as }) => as === name),
        values.get(itemKey(name)) ?? name,
      ),
    measure: (name) => measures.get(name),
    measureNames: [...measures.keys()],
    named,
    ruleSubject: (id) => (Object.hasOwn(rules, id) ? rules[id]?.forEach.subject : undefined),
    qualified: (name) => (Object.hasOwn(own, name) || name === '' ? `${pack.id}/${name}` : name),
    qualifiedRule: (id) => `${pack.id}/${id}`,
    series,
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
      const found = needed.get(written) ?? namedIn(written, (name) => measures.get(name)).parameters
      needed.set(written, found)
      return found
    },
    lowering,
    lowered: (id, values, series = []) => {
      const rule = rules[id]
      if (rule === undefined) throw new TypeError(`no rule ${id}`)
      const key = `${id} ${JSON.stringify([...values, series])}`
      const each = itemsOf(rule)
      const lowered =
        rulesLowered.get(key) ??
        lowerRule(rule, vocabulary.kinds, lowering(values, { each, series }), ['rules', id])
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
