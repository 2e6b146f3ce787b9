import { assertNoProblems, EstablishmentError } from '../../errors.ts'
import {
  type AnyConstraint,
  type CheckedPack,
  createEngine,
  type Engine,
  type Finding,
  type Facts as Known,
  type Report,
  type RuleVersion,
  type Snapshot,
} from '../../index.ts'
import { readWith } from '../../json/issues.ts'
import { suggest } from '../../json/suggest.ts'
import { factsOf, type Given } from '../given-facts.ts'
import { type CollectionName, collectionOf, rowNames } from '../scenario/collections.ts'
import { type Facts, factsSchema } from '../scenario/facts-schema.ts'
import { ruleNamed } from '../scenario/judged.ts'
import type { Document } from '../scenario/snapshot-document.ts'
import { narrowed } from './narrowed.ts'
import { judge, layeredFacts, ready } from './ready.ts'
import type { Scene } from './scene.ts'

/** Which rule boundary cases are wanted of, and what they begin with. */
export interface BoundaryOptions {
  /** The packs, or an engine that was made of them. */
  readonly packs?: readonly object[]
  readonly engine?: Engine
  readonly constraints?: readonly AnyConstraint[]
  /** `pack/rule`, or the rule alone where its pack goes without saying. */
  readonly rule: string
  /** What all cases begin with: facts as scenarios write them, or a snapshot. */
  readonly given: Given
  /** Whom the rule judges; without it, the first one it judges. */
  readonly subject?: string
  readonly before?: Given
  readonly baselines?: Readonly<Record<string, Given>>
  readonly lawOn?: string
  readonly assumeTerritory?: readonly string[]
  readonly alternatives?: readonly string[]
  /** The text of a file that `given` names. */
  readonly read?: (path: string) => string
}

/** A rule on a subject, which can be asked under any change of the facts. */
export interface Question {
  /** The packs that the caller named, whole. */
  readonly packs: readonly CheckedPack[]
  /** An engine that knows the rule, and hardly others. */
  readonly engine: Engine
  readonly pack: CheckedPack
  /** The rule within its pack, and beyond it. */
  readonly id: string
  readonly rule: string
  readonly about: Subject
  readonly collection: CollectionName
  readonly subject: string
  readonly head: Facts
  readonly earlier: Readonly<Record<string, Facts>>
  /** The rule, where it is another reading that was asked for. */
  readonly alternatives: readonly string[]
  readonly options: BoundaryOptions
  /** What comes out in a scene; nothing where its facts are refused. */
  readonly ask: (scene: Scene, engine?: Engine) => Trial | undefined
  /** An engine in which the pack is another one; nothing where that pack is wrong. */
  readonly engineWith: (pack: object) => Engine | undefined
  /** The same question that begins with more. */
  readonly after: (scene: Scene) => Question
}

export type Subject = Parameters<Engine['conditions']>[0]['subject']

/** What came out in a scene. */
export interface Trial {
  readonly scene: Scene
  readonly document: Document
  readonly snapshot: Snapshot
  readonly report: Report
  readonly lawOn: string
  /** What the rule finds of the subject. */
  readonly found: readonly Finding[]
  /** What is known of the subject, for conditions. */
  readonly known: Known
  /** The rule as conditions, by item, for the values that hold for the subject. */
  readonly versions: () => readonly RuleVersion[]
}

/**
 * Settles what is asked.
 *
 * @throws EstablishmentError for a rule that is not there, for facts that are refused, and for a subject that
 * the rule does not judge.
 */
export function questionOf(options: BoundaryOptions): Question {
  const { constraints = [] } = options
  const whole = options.engine ?? createEngine({ packs: options.packs ?? [], constraints })
  const named = ruleNamed(options.rule, whole, [])
  if ('failure' in named) throw refused('rule', named.failure.message.en)
  const { rule, pack: packId, subject: about } = named.rule
  const own = rule.slice(packId.length + 1)
  const packs = narrowed(whole.packs, rule)
  const alternatives = (options.alternatives ?? []).filter((one) => one === rule || one === own)
  const engine = createEngine({ packs, constraints })
  const pack = engine.packs.find(({ id }) => id === packId)
  const collection = collectionOf(about)
  if (pack === undefined || collection === undefined) throw new TypeError(`no pack of ${rule}`)
  const head = readFacts(options.given, ['given'])
  const { before, baselines = {} } = options
  const earlier = Object.fromEntries(
    Object.entries({ ...(before === undefined ? {} : { before }), ...baselines }).map(([name, given]) => [
      name,
      beside(head, readFacts(given, [name])),
    ]),
  )
  const all: Omit<Question, 'subject' | 'ask' | 'engineWith' | 'after'> = {
    packs: whole.packs,
    engine,
    pack,
    id: own,
    rule,
    about,
    collection,
    head,
    earlier,
    alternatives: alternatives.map(() => rule),
    options,
  }
  const { snapshot, report } = judge(all, {}, engine)
  const subject = options.subject ?? firstSubject(rule, report)
  const names = rowNames(snapshot, collection)
  if (!names.includes(subject)) {
    const hint = suggest(subject, names) ?? `there are ${names.slice(0, 8).join(', ')}`
    throw refused('subject', `there is no ${about} \`${subject}\` in the snapshot`, hint)
  }
  return ready({ ...all, subject })
}

/** An earlier state that begins with what is given, and no longer changes with it. */
function beside(head: Facts, own: Facts): Facts {
  const { rows = {}, unset = {}, drop = {}, add = {}, ...facts } = layeredFacts(head, own)
  return { ...facts, rows, unset, drop, add }
}

function firstSubject(rule: string, report: Report): string {
  const [first] = [...report.judged()].filter((one) => one.rule === rule)
  if (first !== undefined) return first.subject.id
  const skipped = report.skipped.map(({ pack, reason }) => `pack \`${pack}\` ${reasons[reason]}`)
  const hint = skipped.length === 0 ? 'look at its scope and its days' : skipped.join(', ')
  throw refused('given', `rule \`${rule}\` judges nobody there`, hint)
}

const reasons: Readonly<Record<Report['skipped'][number]['reason'], string>> = {
  'outside-its-days': 'is not in force then; look at `lawOn`',
  'outside-its-territory': 'is for another place; see `assumeTerritory`',
  'place-not-named': 'does not name its place; see `assumeTerritory`',
  superseded: 'stands back: rules of other packs take the place of its own',
  'nothing-to-judge': 'has no rule about anybody there; look at its scope',
}

function readFacts(given: Given, path: readonly string[]): Facts {
  const { value, problems } = readWith(factsSchema, factsOf(given))
  assertNoProblems(
    'the facts',
    problems.map((one) => ({ ...one, path: [...path, ...one.path] })),
  )
  if (value === undefined) throw new TypeError('what has no problems has a value')
  return value
}

function refused(step: string, message: string, hint?: string): EstablishmentError {
  const code = step === 'rule' ? 'wrong-value' : 'unknown-subject'
  const problem = { code, path: [step], message, ...(hint === undefined ? {} : { hint }) } as const
  return new EstablishmentError('the question about boundaries', [problem])
}
