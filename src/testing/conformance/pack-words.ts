import type { CheckedPack } from '../../index.ts'

/** What a pack speaks of, so that random snapshots speak of it too. */
export interface PackWords {
  readonly day: string
  readonly divisions: readonly string[]
  /** Words that the pack writes after a field: the kinds, tags, names and classes that decide something there. */
  readonly under: (field: string) => readonly string[]
  /** The attributes of a kind of subject, with their types. */
  readonly attributes: (subject: string) => readonly (readonly [name: string, AttributeType])[]
  readonly baselines: readonly string[]
  /** The words that the pack adds to the trees, as a snapshot declares them. */
  readonly declared: CheckedPack['words']
}

export interface AttributeType {
  readonly type: string
  readonly list?: boolean | undefined
}

/** Gathers the words of a pack. */
export function packWords(pack: CheckedPack): PackWords {
  const found: Found = new Map()
  for (const part of [pack.rules, pack.measures, pack.parameters]) gather(part, found)
  const attributes = Object.entries(pack.attributes ?? {}).map(([key, one]) => ({ key: key.split('.'), one }))
  return {
    day: pack.inForce.until ?? later(pack.inForce.from),
    divisions: pack.territory?.divisions ?? [],
    under: (field) => [...(found.get(field) ?? [])],
    attributes: (subject) =>
      attributes.flatMap(({ key: [about, name = ''], one }) =>
        about === subject ? [[name, one] as const] : [],
      ),
    baselines: ['before', ...(pack.baselines ?? [])],
    declared: pack.words,
  }
}

/** Every filter in what was written, and every test of a fact as json-rules-engine writes it. */
function gather(written: unknown, found: Found): void {
  for (const [key, value] of entriesOf(written)) {
    if (filters.includes(key)) gatherWords(value, '', found)
    else gather(value, found)
  }
  const { fact, value } = Object(written)
  if (typeof fact === 'string') gatherWords(value, fact, found)
}

/** Words stand after the last step of the path that leads to them, however the test of them is written. */
function gatherWords(written: unknown, field: string, found: Found): void {
  if (typeof written === 'string') found.set(field, (found.get(field) ?? new Set()).add(written))
  for (const [key, value] of entriesOf(written)) {
    const isWithin = Array.isArray(written) || tests.includes(key)
    gatherWords(value, isWithin ? field : (key.split('.').at(-1) ?? ''), found)
  }
}

type Found = Map<string, Set<string>>

const filters = ['where', 'except', 'when']
const tests = ['is', 'within', 'startsWith', 'endsWith', 'contains']

const entriesOf = (written: unknown): readonly (readonly [string, unknown])[] =>
  typeof written === 'object' && written !== null ? Object.entries(written) : []

/** A year after a day, which is a day of every calendar. */
const later = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4, 8)}15`
