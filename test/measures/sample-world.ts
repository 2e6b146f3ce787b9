import { factsAbout, readMeasure, type World } from '../../src/backends/memory/facts.ts'
import type { Row } from '../../src/backends/memory/view.ts'
import { interpret } from '../../src/condition/interpret.ts'
import type { End, Reading } from '../../src/condition/reading.ts'
import type { RunOptions } from '../../src/engine/run.ts'
import { worldOf } from '../../src/engine/world.ts'
import type { EstablishmentError } from '../../src/errors.ts'
import { isEstablishmentError } from '../../src/errors.ts'
import type { Filter } from '../../src/measures/filter.ts'
import { lowerFilter } from '../../src/measures/lower-filter.ts'
import { lowerMeasure } from '../../src/measures/lower-measure.ts'
import type { ParameterValue } from '../../src/measures/lowering.ts'
import type { RelationName } from '../../src/measures/relations.ts'
import { standardMeasures } from '../../src/measures/standard.ts'
import { readSnapshot } from '../../src/model/snapshot.ts'
import { compilePack, vocabularyOf } from '../../src/rules/compile-pack.ts'
import { kindsOf, readPack } from '../../src/rules/read-pack.ts'

export type Document = Readonly<Record<string, unknown>>

/** A snapshot document of a day in 2010, with what a test says of it. */
export const document = (given: Document): Document => ({
  schema: 'bianzhi/snapshot@1',
  day: '2010-11-17',
  ...given,
})

interface Sample {
  readonly snapshot: Document
  readonly before?: Document
  /** What the pack declares: measures, words, attributes, parameters. */
  readonly pack?: Document
  readonly values?: Readonly<Record<string, ParameterValue>>
}

/** The options of a run that compares with earlier snapshots. */
export const withBaselines = (baselines: RunOptions['baselines']): RunOptions => ({
  lawOn: '2010-11-17',
  baselines,
  assumeTerritory: [],
  alternatives: [],
  values: new Map(),
})

/** Reads measures of one snapshot by name, for the row of an id. */
export function readerOf({ snapshot, before, pack: given, values = {} }: Sample) {
  const pack = readPack(packOf(given))
  const vocabulary = vocabularyOf([pack], kindsOf([]))
  const compiled = compilePack(pack, vocabulary)
  const baselines = before === undefined ? {} : { before: readSnapshot(document(before)) }
  const world: World = worldOf(readSnapshot(document(snapshot)), vocabulary, withBaselines(baselines), [
    compiled,
  ])
  const lowering = (under = values) => compiled.lowering(new Map(Object.entries(under)))
  const rowsOf = (relation: RelationName) => world.views.get('after')?.rows(relation) ?? []
  const measureOf = (name: string, under?: Sample['values']) => {
    const lowered = lowerMeasure(name, lowering(under), [])
    if (lowered === undefined) throw new TypeError(`no measure ${name}`)
    return lowered
  }
  const reading = (name: string, id: string, view = 'after', under = values): Reading => {
    const measure = measureOf(name, under)
    const row: Row | undefined = world.views.get(view)?.find([measure.subject], id)
    if (row === undefined) throw new TypeError(`no ${measure.subject} ${id} in ${view}`)
    return readMeasure(measure, row, world)
  }
  return {
    world,
    reading,
    /** A reading as text: `12`, `3..8`, `3..∞`, `none`, `1..11 or none`. */
    read: (name: string, id: string, view?: string) => shown(reading(name, id, view)),
    /** The same under other values of the parameters, in the same run. */
    readUnder: (under: Sample['values'], name: string, id: string) =>
      shown(reading(name, id, 'after', under)),
    /** What was missing for it. */
    missing: (name: string, id: string) =>
      reading(name, id).missing.map(({ collection, id: row, field, because }) =>
        [collection, row, field, because].filter((part) => part !== undefined).join(' '),
      ),
    /** The rows of a relation that pass a filter; a question mark says that it is not known. */
    passing: (relation: RelationName, where: Filter, except?: Filter) => {
      const condition = lowerFilter(where, except, relation, lowering(), [])
      return rowsOf(relation).flatMap((row) => {
        const truth = condition === undefined ? 'yes' : interpret(condition, factsAbout(row, world))
        return truth === 'no' ? [] : [truth === 'yes' ? row.id : `${row.id}?`]
      })
    },
    /** The rows it was read from. */
    rows: (name: string, id: string) => reading(name, id).rows.map((row) => row.id),
  }
}

/** Measures that a pack declares beside the standard ones; what they are called does not matter. */
export const measures = (declared: Readonly<Record<string, Document>>): Document => ({
  measures: Object.fromEntries(
    Object.entries(declared).map(([name, one]) => [
      name,
      { unit: 'unit', title: { zh: name, en: name }, ...one },
    ]),
  ),
})

/** A pack of nothing but what is given. */
export const packOf = (given: Document = {}): Document => ({
  id: 'pack',
  version: '1.0.0',
  title: { zh: '样例', en: 'Sample' },
  inForce: { from: '2000-01-01', basis: 'assumed' },
  sources: { plan: { title: '方案', status: 'illustrative' } },
  rules: {},
  ...given,
})

/** The problems of a pack, each as `path code: message; hint`. */
export function problemsOf(pack: Document): readonly string[] {
  return refusal(() => readPack(packOf(pack))).map(
    ({ path, code, message, hint }) =>
      `${path.join('.')} ${code}: ${message}${hint === undefined ? '' : `; ${hint}`}`,
  )
}

function refusal(act: () => unknown): EstablishmentError['problems'] {
  try {
    act()
    return []
  } catch (error) {
    if (isEstablishmentError(error)) return error.problems
    throw error
  }
}

/** A reading as text. */
export function shown({ low, high, none }: Reading): string {
  if (none === 'surely') return 'none'
  const interval = low === high ? endText(low) : `${endText(low)}..${endText(high)}`
  return none === 'maybe' ? `${interval} or none` : interval
}

const endText = (end: End): string => (typeof end === 'bigint' ? `${end}` : end > 0 ? '∞' : '-∞')

/** The names of the measures that ship, for one subject. */
export const standardFor = (subject: string): readonly string[] =>
  Object.entries(standardMeasures)
    .filter(([, one]) => one.subject === subject)
    .map(([name]) => name)
