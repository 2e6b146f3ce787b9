import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shippedPacks } from '../../src/cli/shipped-packs.ts'
import { isEstablishmentError, readPack, readSnapshot } from '../../src/index.ts'
import { snapshotSchema } from '../../src/model/document.ts'
import { packSchema } from '../../src/rules/pack.ts'
import { kindsOf } from '../../src/rules/read-pack.ts'
import { mutated } from '../engine/mutate.ts'
import { filesBelow } from '../repository/sources.ts'
import { placesOf, validatorOf } from './validators.ts'

const pack = validatorOf('pack')
const snapshot = validatorOf('snapshot')
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
})
