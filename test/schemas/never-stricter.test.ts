import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shippedPacks } from '../../src/cli/input/shipped-packs.ts'
import { waiversSchema } from '../../src/engine/waivers/waiver.ts'
import { isEstablishmentError, readPack, readSnapshot, readWaivers } from '../../src/index.ts'
import { snapshotSchema } from '../../src/model/document.ts'
import { readBook, readPlan } from '../../src/reform/index.ts'
import { planSchema } from '../../src/reform/plan/plan.ts'
import { bookSchema } from '../../src/reform/precheck/book.ts'
import { packSchema } from '../../src/rules/pack.ts'
import { kindsOf } from '../../src/rules/read-pack.ts'
import { mutated } from '../engine/mutate.ts'
import { filesBelow } from '../repository/sources.ts'
import { placesOf, validatorOf } from './validators.ts'

const pack = validatorOf('pack')
const snapshot = validatorOf('snapshot')
const waivers = validatorOf('waivers')
const written = packSchema([...kindsOf([]).values()])

const accepts = (read: (document: object) => unknown, document: object): boolean => {
  try {
    read(document)
    return true
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return false
  }
}

const examples = filesBelow('docs/examples', '.yaml')
  .map((path): unknown => parse(readFileSync(path, 'utf8')))
  .filter((document) => typeof document === 'object' && document !== null)
const snapshots = examples.filter((one) => Reflect.get(one, 'schema') === 'bianzhi/snapshot@1')

describe('the JSON Schemas', () => {
  it.each(Object.keys(shippedPacks))(
    'accept every wounded form of %s that the reader accepts',
    async (id) => {
      const whole = JSON.parse(JSON.stringify(await shippedPacks[id]?.()))
      fc.assert(
        fc.property(mutated(whole), (wounded) => {
          if (typeof wounded !== 'object' || wounded === null) return
          if (written.safeParse(wounded).success || accepts(readPack, structuredClone(wounded)))
            expect(placesOf(pack, wounded)).toEqual([])
        }),
        { numRuns: 150 },
      )
    },
  )

  it('accept every wounded snapshot that the reader accepts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...snapshots).chain(mutated), (wounded) => {
        if (typeof wounded !== 'object' || wounded === null) return
        if (snapshotSchema.safeParse(wounded).success || accepts(readSnapshot, structuredClone(wounded)))
          expect(placesOf(snapshot, wounded)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('accept every wounded file of waivers that the reader accepts', () => {
    const whole = JSON.parse(readFileSync('docs/examples/layers/layers.waivers.json', 'utf8'))
    fc.assert(
      fc.property(mutated(whole), (wounded) => {
        if (typeof wounded !== 'object' || wounded === null) return
        if (waiversSchema.safeParse(wounded).success || accepts(readWaivers, structuredClone(wounded)))
          expect(placesOf(waivers, wounded)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['plan', 'ganzhou-plan/plan.yaml', planSchema, readPlan],
    ['book', 'town/book.yaml', bookSchema, readBook],
  ] as const)('accept every wounded %s that the reader accepts', (kind, file, schema, read) => {
    const whole = Object(parse(readFileSync(`docs/examples/${file}`, 'utf8')))
    const validate = validatorOf(kind)
    fc.assert(
      fc.property(mutated(whole), (wounded) => {
        if (typeof wounded !== 'object' || wounded === null) return
        if (schema.safeParse(wounded).success || accepts(read, structuredClone(wounded)))
          expect(placesOf(validate, wounded)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it.each(['layers', 'kinds'])('accept every wounded pack of %s that the reader accepts', (folder) => {
    const packs = filesBelow(`docs/examples/${folder}`, folder === 'layers' ? '.pack.json' : '.yaml')
      .map((path): unknown => parse(readFileSync(path, 'utf8')))
      .filter((one) => Reflect.get(Object(one), 'schema') === 'bianzhi/pack@1')
      .map(Object)
    fc.assert(
      fc.property(fc.constantFrom(...packs).chain(mutated), (wounded) => {
        if (typeof wounded !== 'object' || wounded === null) return
        if (written.safeParse(wounded).success) expect(placesOf(pack, wounded)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
