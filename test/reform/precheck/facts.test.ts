import { describe, expect, it } from 'vitest'
import { commit, precheck, readBook, reserve } from '../../../src/reform/index.ts'
import { engineOf, institutionLimit, posts, town } from './town.ts'

const engine = engineOf({ limit: institutionLimit(36) })
const snapshot = town([posts('station', 1, 0)])
const change = { post: { agency: 'station', category: 'institution' } }

describe('what is handed in', () => {
  it('is no snapshot by itself', () => {
    const message = 'this is a snapshot by itself; hand in `{ snapshot }`'
    // @ts-expect-error: the snapshot itself
    expect(() => precheck(engine, snapshot, change)).toThrow(message)
    const book = readBook({ schema: 'bianzhi/book@1', reservations: [] })
    // @ts-expect-error: the snapshot itself
    expect(() => commit(book, 'r1', snapshot)).toThrow(message)
    // @ts-expect-error: the snapshot itself
    expect(() => reserve(engine, snapshot, change)).toThrow('hand in `{ snapshot, book }`')
  })

  it.each([[{}], [null], [[]], ['town.yaml']])('says so where %j has no snapshot', (facts) => {
    expect(() => precheck(engine, facts as never, change)).toThrow(
      'there is no `snapshot` in it; hand in `{ snapshot }`',
    )
  })

  it('still has to be read', () => {
    expect(() => precheck(engine, { snapshot: { ...snapshot } as never }, change)).toThrow('readSnapshot')
  })

  it('is written into a book that is there', () => {
    for (const facts of [{ snapshot }, { snapshot, book: undefined }, { snapshot, book: null }]) {
      expect(() => reserve(engine, facts as never, change)).toThrow(
        'book: there is no book to write into; an empty one is `{ schema: "bianzhi/book@1", reservations: [] }`',
      )
    }
  })
})
