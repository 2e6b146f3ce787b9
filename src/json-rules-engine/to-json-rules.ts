import { factValues } from '../backends/json-rules-engine/fact-values.ts'
import type { JsonValue } from '../backends/json-rules-engine/json-condition.ts'
import { type JsonOperator, operators } from '../backends/json-rules-engine/operators.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { assertKnown, type EvaluateOptions } from '../engine/options.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { dayOfLaw } from './day-of-law.ts'
import { type JsonFact, type PlainReading, plainFactsFor } from './facts-from-readings.ts'
import { lexiconOf } from './lexicon.ts'
import { factsIn, operatorsIn } from './named-in.ts'
import { questions } from './questions.ts'
import { stoodFacts } from './stood.ts'
import { type JsonRule, rulesOf } from './verdict-rules.ts'

export interface ToJsonRulesOptions {
  /** The kind of rows that the rules judge: a place, an agency, a person. */
  readonly subject: Subject
  /** The day whose law applies; needed where the packs do not say the same on every day. */
  readonly lawOn?: string
  /** Packs that are to judge as if the places lay in their territory. */
  readonly assumeTerritory?: readonly string[]
  /** Rules (`pack/rule`) whose other reading is to be taken. */
  readonly alternatives?: readonly string[]
}

/** What may be known beside a snapshot: earlier ones, and measures that another system has. */
export type FactsOptions = Pick<EvaluateOptions, 'baselines' | 'values'>

/** 规则导出: rules for json-rules-engine, and all that it needs to run them. */
export interface JsonRules {
  /** One for each check and each verdict that it may come to: exactly one of them holds where it is made. */
  readonly rules: readonly JsonRule[]
  /** The operators that json-rules-engine does not have, as far as the rules use them. */
  readonly operators: readonly JsonOperator[]
  /** Every fact that the rules name, made from readings that the application has. */
  readonly facts: readonly JsonFact[]
  /** What the application has to supply under these names where it uses `facts`. */
  readonly readings: readonly PlainReading[]
  /** Every fact that the rules name, read from a snapshot, as plain data. */
  readonly factsOf: (
    snapshot: Snapshot,
    id: string,
    options?: FactsOptions,
  ) => Readonly<Record<string, JsonValue>>
  /** The rules that cannot be carried, and why. */
  readonly left: readonly { readonly rule: string; readonly why: Localized }[]
}

/**
 * Makes rules for json-rules-engine (规则引擎) of the rules in force on a day, with the verdicts of `evaluate`.
 *
 * An event tells a verdict; where no event tells one, the check is not made.
 *
 * @throws EstablishmentError when a pack is wrong, an option is not known, or the day of the law must be said.
 *
 * @example
 * toJsonRules(createEngine({ packs: [] }), { subject: 'jurisdiction', lawOn: '2024-06-01' }).rules // → []
 */
export function toJsonRules(engineOrPack: Engine | object, options: ToJsonRulesOptions): JsonRules {
  assertKnown('the set of options', options, ['subject', 'lawOn', 'assumeTerritory', 'alternatives'])
  const engine = isEngine(engineOrPack) ? engineOrPack : createEngine({ packs: [engineOrPack] })
  const { subject, assumeTerritory = [], alternatives = [] } = options
  const lawOn = options.lawOn ?? dayOfLaw(engine.packs)
  const settled = { lawOn, assumeTerritory, alternatives }
  const conditions = engine.conditions({ subject, ...settled })
  const lexicon = lexiconOf(engine.packs, subject)
  const { asking, needs, compared } = questions(lawOn)
  const rules = conditions.flatMap((one) => rulesOf(one, asking, lexicon))
  const named = factsIn(rules)
  const used = operatorsIn(rules)
  const { facts, readings } = plainFactsFor({ needs: needs(), compared: compared(), named, lexicon })
  const read = remembered((snapshot, given) => {
    assertKnown('the set of options', given, ['baselines', 'values'])
    return engine.facts(snapshot, { ...settled, ...given })
  })
  return Object.freeze({
    rules,
    operators: operators.filter(({ name }) => used.has(name)),
    facts,
    readings,
    factsOf: (snapshot: Snapshot, id: string, given: FactsOptions = noOptions) => {
      const about = read(snapshot, given)
      const all = {
        ...always,
        ...factValues(needs(), about(subject, id)),
        ...stoodFacts(compared(), { snapshot, baselines: given.baselines ?? {}, subject, id, lexicon }),
      }
      return Object.fromEntries(Object.entries(all).filter(([name]) => named.has(name)))
    },
    left: conditions.flatMap(({ rule, left }) => (left === undefined ? [] : [{ rule, why: left }])),
  })
}

const always: Readonly<Record<string, JsonValue>> = { always: 'yes' }

const noOptions: FactsOptions = {}

type Read = (snapshot: Snapshot, given: FactsOptions) => ReturnType<Engine['facts']>

/** The facts of one snapshot, made ready once for all its subjects. */
function remembered(read: Read): Read {
  const known = new WeakMap<Snapshot, { readonly given: FactsOptions; readonly facts: ReturnType<Read> }>()
  return (snapshot, given) => {
    const found = known.get(snapshot)
    if (found?.given === given) return found.facts
    const facts = read(snapshot, given)
    known.set(snapshot, { given, facts })
    return facts
  }
}

const isEngine = (given: Engine | object): given is Engine =>
  'conditions' in given && typeof given.conditions === 'function'
