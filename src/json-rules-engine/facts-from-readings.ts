import { type FactNeed, factNames, factValues } from '../backends/json-rules-engine/fact-values.ts'
import type { JsonValue } from '../backends/json-rules-engine/json-condition.ts'
import type { Localized } from '../model/localized.ts'
import type { Comparison } from '../rules/lower-requirement.ts'
import type { Lexicon } from './lexicon.ts'
import { factsFrom } from './plain-facts.ts'
import { stoodFact, stoodName } from './stood.ts'

/** A dynamic fact, as `engine.addFact(id, calculate)` of json-rules-engine takes it. */
export interface JsonFact {
  readonly id: string
  readonly calculate: (params: object, almanac: ReadingSource) => Promise<JsonValue>
}

/** Whoever has the readings: the almanac of json-rules-engine. */
export interface ReadingSource {
  readonly factValue: (name: string) => Promise<unknown>
}

/**
 * 读数名称: what the application supplies under a plain name.
 *
 * A number is whole, a day or a rank is its text, `null` says that there is none, `{ low, high }` what is known of it;
 * words are one or several; what only has to be known is `true` or `false`, or whatever stands there. What is left out
 * is unknown.
 */
export interface PlainReading {
  readonly name: string
  readonly kind: 'number' | 'words' | 'known'
  readonly title: Localized
  readonly unit?: string
}

interface Wanted {
  readonly needs: readonly FactNeed[]
  readonly compared: readonly Comparison[]
  /** The facts that rules name. */
  readonly named: ReadonlySet<string>
  readonly lexicon: Lexicon
}

/** The facts that rules name, and the readings they are made from. */
export function plainFactsFor({ needs, compared, named, lexicon }: Wanted): {
  readonly facts: readonly JsonFact[]
  readonly readings: readonly PlainReading[]
} {
  const readings = new Map<string, PlainReading>()
  const note = (reading: PlainReading) => {
    const found = readings.get(reading.name)
    // words say more than that something is known
    if (found === undefined || found.kind === 'known') readings.set(reading.name, reading)
  }
  const ofNeeds = needs.flatMap((need): readonly JsonFact[] => {
    const ids = factNames(need).filter((id) => named.has(id))
    if (ids.length === 0) return []
    const names = namesFor(need, lexicon, note)
    return ids.map((id) => ({
      id,
      calculate: async (_, almanac) => {
        const given = new Map(
          await Promise.all(names.map(async (name) => [name, await readingOf(name, almanac)] as const)),
        )
        return (
          factValues(
            [need],
            factsFrom((name) => given.get(name), lexicon),
          )[id] ?? null
        )
      },
    }))
  })
  const ofSnapshots = compared
    .filter((comparison) => named.has(stoodFact(comparison)))
    .map((comparison): JsonFact => {
      const name = stoodName(comparison)
      note({ name, kind: 'known', title: stoodTitle(comparison, lexicon) })
      return {
        id: stoodFact(comparison),
        calculate: async (_, almanac) => {
          const stood = await readingOf(name, almanac)
          return typeof stood === 'boolean' ? (stood ? 'yes' : 'no') : 'unknown'
        },
      }
    })
  const always = [{ id: 'always', calculate: async () => 'yes' }].filter(({ id }) => named.has(id))
  return { facts: [...always, ...ofNeeds, ...ofSnapshots], readings: [...readings.values()] }
}

/** The readings that a need is made from, found by asking for it. */
function namesFor(
  need: FactNeed,
  lexicon: Lexicon,
  note: (reading: PlainReading) => void,
): readonly string[] {
  const names = new Set<string>()
  const seen = (reading: PlainReading) => {
    names.add(reading.name)
    note(reading)
  }
  factValues(
    [need],
    factsFrom(() => undefined, lexicon, seen),
  )
  return [...names]
}

/** What the application says; a name it does not know is unknown, with whichever options its engine runs. */
async function readingOf(name: string, almanac: ReadingSource): Promise<unknown> {
  try {
    return await almanac.factValue(name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'UNDEFINED_FACT') return undefined
    throw error
  }
}

function stoodTitle({ at, on }: Comparison, { path }: Lexicon): Localized {
  const who = on === undefined ? undefined : path(on)?.title
  return {
    zh: `${who?.zh ?? ''}${at === 'before' ? '改革前' : `“${at}”时`}是否已设立`,
    en: `whether ${who?.en ?? 'it'} stood ${at === 'before' ? 'before' : `in ${at}`}`,
  }
}
