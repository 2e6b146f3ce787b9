import { assertNoProblems, type Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { quoted } from '../json/wording.ts'
import type { SnapshotDocument } from '../model/document.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { PackDocument } from '../rules/pack.ts'
import { type CheckedPack, readPack } from '../rules/read-pack.ts'
import { attributesFor, namesFor } from './from/attributes.ts'
import { type Beside, carry, cycles } from './from/carry.ts'
import { declare, type Holds, newTable, takeIn } from './from/holdings.ts'
import { type Left, remark } from './from/left.ts'
import { reasons } from './from/messages.ts'
import { wordFor } from './from/names.ts'
import { rulesIn } from './from/plain-rules.ts'
import { meanings } from './from/said.ts'
import { snapshotOf } from './from/snapshot.ts'
import { type Outcome, ruleOf } from './from/their-rule-here.ts'
import { readRule, readShared, type TheirRule } from './from/their-rules.ts'

export type { Left } from './from/left.ts'

/** What a fact of theirs is here. */
export type FactMeaning =
  /** A measure, or a path to a field. */
  | string
  /** It says whether a shared condition holds, as where one of their rules sets it for later ones. */
  | { readonly condition: string }
  /** An attribute that holds this, where the rules alone do not tell. */
  | { readonly holds: Holds; readonly decimals?: number }

export interface FromJsonRulesOptions {
  /** The id of the pack. */
  readonly id: string
  /** What the rules are about: one row of a collection has one set of their facts. */
  readonly subject: Subject
  readonly title?: Localized
  readonly version?: string
  readonly inForce?: PackDocument['inForce']
  readonly source?: Partial<PackDocument['sources'][string]>
  readonly force?: PackDocument['rules'][string]['force']
  /** What a subject is when the event fires; `satisfied` unless said otherwise. */
  readonly means?: 'satisfied' | 'violated'
  /** What their facts are here, by name and path: `account-information $.company`. */
  readonly facts?: Readonly<Record<string, FactMeaning>>
  /** Their named conditions, as they are given to `setCondition`. */
  readonly shared?: Readonly<Record<string, object>>
  /** Their custom operators, and which one each amounts to. */
  readonly operators?: Readonly<Record<string, string>>
}

export interface FromJsonRules {
  /** Plain data, and checked. */
  readonly pack: CheckedPack
  /** Under which name the pack reads each of their facts. */
  readonly facts: Readonly<Record<string, string>>
  /** The name in the pack of each of their rules, in their order; nothing for one that is left. */
  readonly rules: readonly (string | undefined)[]
  readonly left: readonly Left[]
  /** A snapshot of rows that carry their facts; `beside` is what every row has, such as a level. */
  readonly snapshot: (
    day: string,
    rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    beside?: Readonly<Record<string, unknown>>,
  ) => SnapshotDocument
}

/**
 * Makes a pack (规则包) of rules of json-rules-engine, and says what it leaves and why.
 *
 * A rule of which a part cannot be said is left as a whole, so that no rule in the pack means something else.
 *
 * @throws EstablishmentError with everything that json-rules-engine would refuse, or misread in silence.
 *
 * @example
 * const { pack, snapshot } = fromJsonRules(
 *   {
 *     conditions: { all: [{ fact: 'openPosts', operator: 'greaterThan', value: 0 }] },
 *     event: { type: 'may-recruit' },
 *   },
 *   { id: 'recruiting', subject: 'agency' },
 * )
 * const town = readSnapshot(snapshot('2010-11-17', { office: { openPosts: 2 } }))
 * createEngine({ packs: [pack] }).evaluate(town).outcome // → 'lawful'
 */
export function fromJsonRules(json: string | object, options: FromJsonRulesOptions): FromJsonRules {
  const problems: Problem[] = [...optionProblems(options)]
  assertNoProblems('the set of options', problems)
  const given = rulesIn(json, options.shared)
  const read = given.rules.map(({ value, at }) => readRule(value, at, problems))
  const shared = readShared(given.shared, problems)
  assertNoProblems('the rules', [...problems, ...cycles(shared.named)])
  const { table, mapped, standsFor } = meaningsOf(options.facts ?? {})
  const beside: Beside = { shared: shared.named, operators: options.operators ?? {}, standsFor }
  const names = namesOf(read)
  const carried = read.map(({ conditions }) => {
    if (conditions === undefined) throw new TypeError('a rule without problems has conditions')
    const one = carry(conditions, beside)
    const wrong = one.wrong.length > 0 ? one.wrong : takeIn(table, one.tests, new Set(mapped.keys()))
    return { ...one, wrong }
  })
  const facts = namesFor(table, options.subject, mapped)
  const outcomes = carried.map((one, index): Outcome => {
    const [rule, name] = [read[index], names[index]]
    if (rule === undefined || name === undefined) throw new TypeError('there are as many names as rules')
    return ruleOf(rule, name, one, { options, table, facts })
  })
  const pack = readPack({
    schema: 'bianzhi/pack@1',
    id: options.id,
    version: options.version ?? '1.0.0',
    title: options.title ?? { zh: options.id, en: options.id },
    inForce: options.inForce ?? { from: '0001-01-01', basis: 'assumed' },
    sources: { 'json-rules': { title: 'json-rules-engine', status: 'illustrative', ...options.source } },
    attributes: attributesFor(table, options.subject, facts, mapped),
    rules: Object.fromEntries(
      outcomes.flatMap(({ name, rule }) => (rule === undefined ? [] : [[name, rule]])),
    ),
  })
  const used = new Set(carried.flatMap((one) => [...one.used]))
  return Object.freeze({
    pack,
    facts: Object.freeze(Object.fromEntries(facts)),
    rules: Object.freeze(outcomes.map(({ name, rule }) => (rule === undefined ? undefined : name))),
    left: Object.freeze([
      ...outcomes.flatMap(({ left }) => left),
      ...shared.remarks.map((one) => ({ ...one, carried: true })),
      ...unused(options, used),
    ]),
    snapshot: (day: string, rows: Parameters<FromJsonRules['snapshot']>[1], more?: object) =>
      snapshotOf({ subject: options.subject, table, names: facts, mapped }, day, rows, { ...more }),
  })
}

/** What the caller says of facts: paths of ours, conditions, and what they hold. */
function meaningsOf(facts: Readonly<Record<string, FactMeaning>>) {
  const table = newTable()
  const mapped = new Map<string, string>()
  const standsFor = new Map<string, string>()
  for (const [name, meaning] of Object.entries(facts)) {
    if (typeof meaning === 'string') mapped.set(name, meaning)
    else if ('condition' in meaning) standsFor.set(name, meaning.condition)
    else declare(table, name, meaning.holds, meaning.decimals ?? 0)
  }
  return { table, mapped, standsFor }
}

/** A name of its own for every rule: their name, or the type of its event. */
function namesOf(rules: readonly TheirRule[]): readonly string[] {
  const taken = new Set<string>()
  return rules.map(({ name, event }) => {
    const word = wordFor(name ?? event, (one) => taken.has(one), 'rule')
    taken.add(word)
    return word
  })
}

/** What the caller gave and no rule asks for. */
function unused(options: FromJsonRulesOptions, used: ReadonlySet<string>): readonly Left[] {
  return (['facts', 'shared', 'operators'] as const).flatMap((kind) =>
    Object.entries<unknown>(options[kind] ?? {})
      .filter(([name]) => !used.has(`${kind} ${name}`))
      .map(([name, value]) => ({ ...remark([kind, name], value, reasons.unused), carried: true })),
  )
}

function optionProblems(options: FromJsonRulesOptions): readonly Problem[] {
  const wrong = (path: readonly string[], word: string, known: readonly string[]): Problem => {
    const hint = suggest(word, known) ?? `choose among ${known.join(', ')}`
    return { code: 'wrong-usage', path, message: `${quoted(word)} is not known`, hint }
  }
  const stranger = Object.keys(options).filter((key) => !optionNames.includes(key))
  const operators = Object.entries(options.operators ?? {}).filter(([, ours]) => !meanings.includes(ours))
  return [
    ...stranger.map((key) => wrong([key], key, optionNames)),
    ...operators.map(([name, ours]) => wrong(['operators', name], ours, meanings)),
  ]
}

const optionNames: readonly string[] = [
  'id',
  'subject',
  'title',
  'version',
  'inForce',
  'source',
  'force',
  'means',
  'facts',
  'shared',
  'operators',
]
