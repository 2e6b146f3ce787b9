import fc from 'fast-check'
import { collections } from '../../src/model/collections.ts'
import type { Field } from '../../src/model/field.ts'

type Values = Record<string, unknown>
type Fields = Readonly<Record<string, Field>>

/** A snapshot document with some of its facts taken away, never changed. */
export function degraded(document: Values): fc.Arbitrary<Values> {
  return fc
    .record({
      seed: fc.integer(),
      fields: fc.constantFrom(0, 0.05, 0.3, 0.8),
      rows: fc.constantFrom(0, 0.05, 0.3, 0.8),
      partials: fc.constantFrom(0, 0.2, 0.6),
      wholes: fc.constantFrom(0, 0.1, 0.4),
    })
    .map(({ seed, ...rates }) => takeAway(document, rates, random(seed)))
}

interface Rates {
  readonly fields: number
  readonly rows: number
  readonly partials: number
  readonly wholes: number
}

function takeAway(document: Values, rates: Rates, chance: () => number): Values {
  const after: Values = { ...document }
  const partial: Values = { ...(document['partial'] as Values | undefined) }
  for (const [name, { fields }] of Object.entries(collections)) {
    const given = document[name]
    if (given === undefined) continue
    if (chance() < rates.wholes) {
      delete after[name]
      continue
    }
    if (!Array.isArray(given)) continue
    const kept = given.filter(() => chance() >= rates.rows) as Values[]
    if (kept.length < given.length || chance() < rates.partials) partial[name] = true
    // a kind of which a row is gone is not given in full any more
    const tree = name === 'records' ? 'records' : name === 'assignments' ? 'roles' : undefined
    if (kept.length < given.length && tree !== undefined && after['complete'] !== undefined) {
      const { [tree]: _, ...others } = after['complete'] as Values
      after['complete'] = others
    }
    after[name] = kept.map((row) => withoutFields(row, fields as Fields, rates, chance))
  }
  if (chance() < rates.wholes) delete after['complete']
  // what was given in part for a place that is gone is now given in part everywhere
  const places = ((after['jurisdictions'] ?? []) as readonly Values[]).map(({ id }) => id)
  for (const [name, where] of Object.entries(partial)) {
    if (Array.isArray(where) && !where.every((place) => places.includes(place))) partial[name] = true
  }
  return { ...after, ...(Object.keys(partial).length === 0 ? {} : { partial }) }
}

function withoutFields(row: Values, fields: Fields, rates: Rates, chance: () => number): Values {
  const kept = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    const field = fields[name]
    if (name === 'attributes' || field?.holds.type === 'counts') {
      const inner = Object.entries(value as Values).filter(() => chance() >= rates.fields)
      return [[name, Object.fromEntries(inner)]]
    }
    // an absent link says that there is none: taking it away would change the facts
    return field?.absent === 'unknown' && chance() < rates.fields ? [] : [[name, value]]
  })
  return Object.fromEntries(kept)
}

/** Numbers between 0 and 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0
    return mixed / 2 ** 32
  }
}
