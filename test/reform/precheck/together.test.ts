import { describe, expect, it } from 'vitest'
import {
  type Change,
  commit,
  precheck,
  readBook,
  readChange,
  release,
  reserve,
} from '../../../src/reform/index.ts'
import { engineOf, institutionLimit, posts, staffWithinPosts, town } from './town.ts'

const empty = readBook({ schema: 'bianzhi/book@1', reservations: [] })
const post = (agency: string, count = 1) => ({ post: { agency, category: 'institution', count } })
const recruit = (agency: string, count = 1) => ({ recruit: { agency, category: 'institution', count } })
const engine = engineOf({ limit: institutionLimit(20), staff: staffWithinPosts })
const full = town([posts('office', 5, 5), posts('station', 10, 10)])

describe('changes together', () => {
  const both = { together: [post('station', 2), recruit('station', 2)] }

  it('are judged as one: what one brings, another may use', () => {
    expect(precheck(engine, { snapshot: full }, recruit('station', 2)).allowed).toBe('no')
    const { allowed, binding } = precheck(engine, { snapshot: full }, both)
    expect(allowed).toBe('yes')
    expect(binding.map(({ check, after }) => [check, after])).toEqual([['plan/limit', 3]])
  })

  it('are kept all or none, and carried out all or none', () => {
    const six = { together: [post('station', 3), post('office', 3)] }
    expect(reserve(engine, { snapshot: full, book: empty }, six)).toMatchObject({
      book: { reservations: [] },
      check: { allowed: 'no', binding: [{ check: 'plan/limit', after: -1 }] },
    })
    const kept = reserve(engine, { snapshot: full, book: empty }, both)
    expect(kept.book.reservations).toHaveLength(1)
    const { snapshot } = commit(kept.book, 'r1', { snapshot: full })
    expect(snapshot.establishment?.[1]).toMatchObject({ approved: 12, actual: 12 })
    const away = reserve(
      engine,
      { snapshot: full, book: empty },
      {
        together: [post('station', 1), { transfer: { from: 'office', category: 'institution', count: 5 } }],
      },
    )
    const empties = town([posts('office', 5, 4), posts('station', 10, 10)])
    expect(() => commit(away.book, 'r1', { snapshot: empties })).toThrow('`office` has 4 of `institution`')
  })

  it('keep their room from others, whether they come about or not', () => {
    const { book } = reserve(engine, { snapshot: full, book: empty }, both)
    expect(precheck(engine, { snapshot: full, book }, post('office', 3)).allowed).toBe('yes')
    expect(precheck(engine, { snapshot: full, book }, post('office', 4)).allowed).toBe('no')
    expect(precheck(engine, { snapshot: full, book }, recruit('station')).allowed).toBe('no')
  })

  it('may found a body and staff it', () => {
    const agency = { id: 'new', name: '新站', jurisdiction: 'town', kind: 'government-department' }
    const found: Change = { together: [{ agency }, post('new', 2), recruit('new', 2)] }
    const counted = engineOf({
      limit: institutionLimit(20),
      staff: staffWithinPosts,
      bodies: { require: { kind: 'limit', of: 'departments', max: 2 } },
    })
    const uncounted = precheck(engine, { snapshot: full }, found)
    expect([uncounted.allowed, uncounted.missing.map(({ what }) => what.zh)]).toEqual([
      'unknown',
      ['没有适用的规则约束设立新站'],
    ])
    const { book, check } = reserve(counted, { snapshot: full, book: empty }, found)
    expect(check.allowed).toBe('yes')
    expect(precheck(engine, { snapshot: full, book }, post('office', 4)).allowed).toBe('no')
    const done = commit(book, 'r1', { snapshot: full })
    expect(done.snapshot.establishment?.[2]).toMatchObject({ agency: 'new', approved: 2, actual: 2 })
    expect(() => precheck(engine, { snapshot: full }, { together: [recruit('new'), { agency }] })).toThrow(
      'together[0].recruit.agency: there is no `new`',
    )
  })

  it('give back what they take, in whichever order they are written', () => {
    const there = { transfer: { from: 'office', to: 'station', category: 'institution' } }
    const back = { transfer: { from: 'station', to: 'office', category: 'institution' } }
    const snapshot = town([posts('office', 5, 0), posts('station', 10, 10)])
    expect(precheck(engine, { snapshot }, { together: [there, back] })).toMatchObject({
      allowed: 'yes',
      binding: [],
    })
    expect(() => precheck(engine, { snapshot }, { together: [there, there] })).toThrow(
      'together[0].transfer.from: `office` has 0',
    )
  })

  it('are several, each in one form', () => {
    expect(() => readChange({ together: [post('office')] })).toThrow('together')
    expect(() => readChange({ together: [post('office'), {}] })).toThrow(
      'together[1]: nothing says what is to',
    )
    expect(() => readChange({ ...post('office'), together: [post('office'), post('office')] })).toThrow(
      'several changes stand in one; write several as a list behind `together`',
    )
    expect(() => readChange({ together: [both, both] })).toThrow('together[0]')
  })
})

describe('a reservation in the place of another', () => {
  it('is asked for beside the book without that one', () => {
    const last = town([posts('station', 19, 0)])
    const { book } = reserve(engine, { snapshot: last, book: empty }, post('station'))
    expect(reserve(engine, { snapshot: last, book }, post('office')).check.allowed).toBe('no')
    const without = release(book, 'r1').book
    const other = reserve(engine, { snapshot: last, book: without }, post('office'))
    expect(other.reservation?.id).toBe('r2')
    // the room was never free in a book that was kept
    expect(other.book.reservations.map(({ state }) => state)).toEqual(['released', 'reserved'])
  })
})

describe('a word that nobody knows', () => {
  it('is wrong in the change', () => {
    const snapshot = town([posts('station', 10, 0)], { leadership: null })
    const asked = (change: Change) => () => precheck(engine, { snapshot }, change)
    const category = 'instituton'
    expect(asked({ post: { agency: 'station', category } })).toThrow(
      /^the change has 1 problem\n {2}post.category: /,
    )
    expect(asked({ transfer: { to: 'station', category } })).toThrow('transfer.category: `instituton`')
    expect(asked({ appoint: { agency: 'station', grade: 'depuity' } })).toThrow('appoint.grade: `depuity`')
    expect(asked({ together: [post('station'), { recruit: { agency: 'station', category } }] })).toThrow(
      'together[1].recruit.category: `instituton`',
    )
  })
})
