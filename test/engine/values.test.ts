import { describe, expect, it } from 'vitest'
import { createEngine, type SuppliedValues } from '../../src/index.ts'
import { town, townPack } from './town.ts'

const limit = { require: { kind: 'limit', of: 'institution-establishment', max: 36 } }
const engine = createEngine({ packs: [townPack({ limit })] })
const lawful = town({ institution: 36 })
const evaluate = (values: object) => engine.evaluate(lawful, { values: values as SuppliedValues })

describe('what is no plain object', () => {
  const odd: readonly [unknown, string][] = [
    [new Date(0), 'an instance of `Date` is given'],
    [new Map([['town', 37]]), 'an instance of `Map` is given'],
    [Promise.resolve(37), 'an instance of `Promise` is given'],
    [[], 'a list is given'],
  ]

  it.each(odd)('is no reading of a subject', async (town, message) => {
    const values = { 'institution-establishment': { town } }
    const wrong = `${message} where a whole number is expected`
    expect(() => evaluate(values)).toThrow(wrong)
    if (town instanceof Promise) return
    const reference = {
      name: 'none',
      decide: async (all: readonly unknown[]) => all.map(() => 'yes' as const),
    }
    const { failed } = await engine.evaluateWith(reference, lawful, { values: values as SuppliedValues })
    expect(failed).toEqual([{ measure: 'institution-establishment', subject: 'town', reason: wrong }])
  })

  it.each(odd)('holds no readings by subject, nor by measure', (given, message) => {
    expect(() => evaluate({ 'institution-establishment': given })).toThrow(
      `values.institution-establishment: ${message} where readings by subject are expected`,
    )
    expect(() => evaluate(given as object)).toThrow(
      `values: ${message} where readings by measure are expected`,
    )
  })
})

describe('the receipt', () => {
  it('tells which measure was supplied, also where nothing is known of any subject', () => {
    const proofs = [{}, { 'institution-establishment': {} }, { 'administrative-establishment': {} }].map(
      (values) => evaluate(values).receipt().options,
    )
    expect(new Set(proofs).size).toBe(3)
  })
})
