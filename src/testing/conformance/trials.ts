import {
  type Backend,
  createEngine,
  type Engine,
  isEstablishmentError,
  type Report,
  type Snapshot,
} from '../../index.ts'
import { type Chance, chanceOf } from './chance.ts'
import { changedSnapshot } from './changed-snapshots.ts'
import { compareEvaluation, type Trial } from './compare-evaluations.ts'
import type { Ledger } from './ledger.ts'
import { packWords } from './pack-words.ts'
import { randomPack } from './random-packs.ts'
import { randomSnapshot, shifted } from './random-snapshots.ts'
import type { EvaluationDisagreement, Part } from './report.ts'
import { shippedPacks } from './shipped-packs.ts'

/** An example of the caller: packs, and a snapshot that suits them. */
export interface Given {
  readonly name: string
  readonly packs: readonly object[]
  readonly snapshot: Snapshot
  readonly baselines?: Readonly<Record<string, Snapshot>>
  readonly lawOn?: string
  readonly assumeTerritory?: readonly string[]
  readonly alternatives?: readonly string[]
}

/** Tries every pack that ships on random snapshots. */
export async function tryShipped(
  backend: Backend,
  ledger: Ledger,
  rounds: number,
  signal?: AbortSignal,
): Promise<void> {
  for (const [nth, pack] of shippedPacks.entries()) {
    const engine = createEngine({ packs: [pack] })
    const chance = chanceOf(ledger.seed, 'shipped', nth)
    ledger.counters.packs.shipped += 1
    await tryEngine({
      backend,
      ledger,
      signal,
      chance,
      part: 'shipped',
      index: nth,
      name: pack.id,
      engine,
      rounds,
    })
  }
}

/** Tries random packs on random snapshots; what does not load is drawn again. */
export async function tryRandom(
  backend: Backend,
  ledger: Ledger,
  count: number,
  signal?: AbortSignal,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const chance = chanceOf(ledger.seed, 'random', index)
    const engine = drawnEngine(chance, ledger)
    ledger.counters.packs.random += 1
    const name = `random pack ${index}`
    await tryEngine({ backend, ledger, signal, chance, part: 'random', index, name, engine, rounds: 3 })
  }
}

/** Tries what the caller gives: as it is, and with facts taken away and numbers changed. */
export async function tryGiven(
  backend: Backend,
  ledger: Ledger,
  examples: readonly Given[],
  signal?: AbortSignal,
): Promise<void> {
  for (const [index, { name, packs, snapshot, baselines = {}, ...options }] of examples.entries()) {
    const engine = createEngine({ packs })
    const chance = chanceOf(ledger.seed, 'given', index)
    const judged = new Set<string>()
    ledger.counters.packs.given += packs.length
    for (let round = 0; round <= changes; round += 1) {
      signal?.throwIfAborted()
      const now = round === 0 ? snapshot : (changedSnapshot(snapshot, chance) ?? snapshot)
      const trial: Trial = { part: 'given', index, name, engine, snapshot: now, baselines, options }
      const expected = engine.evaluate(now, { ...options, baselines })
      await compareEvaluation(backend, ledger, trial, expected, signal)
      noteRules(expected, judged)
    }
    countRules(ledger, engine, judged)
  }
}

const changes = 2

interface Tried {
  readonly backend: Backend
  readonly ledger: Ledger
  readonly signal: AbortSignal | undefined
  readonly chance: Chance
  readonly part: Exclude<Part, 'conditions'>
  readonly index: number
  readonly name: string
  readonly engine: Engine
  readonly rounds: number
}

async function tryEngine({ backend, ledger, signal, chance, rounds, ...of }: Tried): Promise<void> {
  const judged = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    signal?.throwIfAborted()
    const { trial, expected } = drawnTrial(of, chance, ledger)
    await compareEvaluation(backend, ledger, trial, expected, signal)
    noteRules(expected, judged)
  }
  countRules(ledger, of.engine, judged)
}

type Of = Pick<Trial, 'part' | 'index' | 'name' | 'engine'>

/** A snapshot that an engine judges at all; others are drawn again. */
function drawnTrial(of: Of, chance: Chance, ledger: Ledger): { trial: Trial; expected: Report } {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const trial = randomTrial(of, chance)
    const expected = trial === undefined ? undefined : reportOf(trial)
    if (trial !== undefined && expected !== undefined) return { trial, expected }
    ledger.counters.packs.redrawn += 1
  }
  throw new TypeError(`no random snapshot suits ${of.name}`)
}

const mostAttempts = 50

function reportOf({ engine, snapshot, baselines = {}, options }: Trial): Report | undefined {
  return unlessRefused(() => engine.evaluate(snapshot, { ...options, baselines }))
}

function randomTrial(of: Of, chance: Chance): Trial | undefined {
  const [pack] = of.engine.packs
  if (pack === undefined) return undefined
  const words = packWords(pack)
  const snapshot = randomSnapshot(chance, words)
  if (snapshot === undefined) return undefined
  const earlier = chance.some(words.baselines, 0.7).flatMap((name, nth) => {
    const one = chance.is(0.5)
      ? changedSnapshot({ ...snapshot, day: shifted(words.day, -3 * (nth + 1)) }, chance)
      : randomSnapshot(chance, words, shifted(words.day, -3 * (nth + 1)))
    return one === undefined ? [] : [[name, one]]
  })
  const others = Object.entries<{ readonly alternativeTo?: string | undefined }>(pack.rules).flatMap(
    ([id, rule]) => (rule.alternativeTo === undefined ? [] : [`${pack.id}/${id}`]),
  )
  const options: EvaluationDisagreement['options'] = {
    ...(pack.territory !== undefined && chance.is(0.75) ? { assumeTerritory: [pack.id] } : {}),
    ...(chance.is(0.3) ? { alternatives: others } : {}),
  }
  return { ...of, snapshot, baselines: Object.fromEntries(earlier), options }
}

function drawnEngine(chance: Chance, ledger: Ledger): Engine {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const pack = randomPack(chance)
    const engine = unlessRefused(() => createEngine({ packs: [pack] }))
    if (engine !== undefined) return engine
    ledger.counters.packs.redrawn += 1
  }
  throw new TypeError('no random pack loads')
}

/** What comes of it, or nothing where the author or the caller is told that something is wrong. */
function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (isEstablishmentError(error)) return undefined
    throw error
  }
}

function noteRules(report: Report, judged: Set<string>): void {
  for (const { rule } of report.judged()) judged.add(rule)
}

function countRules({ counters: { rules } }: Ledger, { packs }: Engine, judged: ReadonlySet<string>): void {
  rules.tried += packs.reduce((so, pack) => so + Object.keys(pack.rules).length, 0)
  rules.judged += judged.size
}
