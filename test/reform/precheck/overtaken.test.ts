import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/index.ts'
import { commit, precheck, readBook, release, reserve } from '../../../src/reform/index.ts'
import { engineOf, institutionLimit, posts, town } from './town.ts'

const empty = readBook({ schema: 'bianzhi/book@1', reservations: [] })
const post = (count = 1) => ({ post: { agency: 'station', category: 'institution', count } })
const engine = engineOf({ limit: institutionLimit(36) })
const snapshot = town([posts('station', 35, 0)])

describe('a snapshot of before the last commit', () => {
  const first = reserve(engine, { snapshot, book: empty }, post())
  const done = commit(first.book, 'r1', { snapshot, on: '2010-11-18' })
  const message =
    'day: it is of 2010-11-17, and on 2010-11-18 a reservation of the book was carried out; hand over the snapshot that `commit` gave, or a later one'

  it('is refused, for the post that is taken in it would be free once more', () => {
    const old = { snapshot, book: done.book }
    expect(() => precheck(engine, old, post())).toThrow(message)
    expect(() => reserve(engine, old, post())).toThrow(message)
    const waiting = reserve(engine, done, post(-1))
    expect(() => commit(waiting.book, 'r2', { snapshot, on: '2010-11-19' })).toThrow(message)
  })

  it('is told from that which the commit gave, which is of that day', () => {
    expect(done.book.lastCommit).toBe('2010-11-18')
    expect(done.snapshot.day).toBe('2010-11-18')
    expect(precheck(engine, done, post())).toMatchObject({ allowed: 'no', binding: [{ headroom: 0 }] })
  })

  it('is told by the last of several commits, and by what was read again of the book', () => {
    const two = reserve(engine, done, post(-1), { accept: ['unknown'] })
    const later = commit(two.book, 'r2', { snapshot: done.snapshot, on: '2010-12-01' })
    expect(() => precheck(engine, { ...later, snapshot: done.snapshot }, post())).toThrow('2010-12-01')
    const read = readBook(JSON.stringify(later.book))
    expect(() => precheck(engine, { book: read, snapshot }, post())).toThrow('2010-12-01')
    expect(precheck(engine, { ...later, book: read }, post()).allowed).toBe('yes')
  })

  it('is taken where nothing was carried out, only released', () => {
    const { book } = release(first.book, 'r1')
    expect(book.lastCommit).toBeUndefined()
    expect(precheck(engine, { snapshot, book }, post()).allowed).toBe('yes')
  })

  it('is not told where it is of the same day', () => {
    const same = commit(first.book, 'r1', { snapshot })
    expect(same.book.lastCommit).toBe('2010-11-17')
    // as the page says: days do not tell the two apart
    expect(precheck(engine, { snapshot, book: same.book }, post()).allowed).toBe('yes')
  })
})

describe('a commit', () => {
  const { book } = reserve(engine, { snapshot, book: empty }, post(), { on: '2010-11-20' })

  it.each([
    ['2010-11-16', 'on: 2010-11-16 is before 2010-11-17, the day of the snapshot'],
    ['2010-11-19', 'on: 2010-11-19 is before 2010-11-20, when `r1` was reserved'],
    [undefined, 'on: 2010-11-17 is before 2010-11-20, when `r1` was reserved; say with `on` on which day'],
  ])('on %s is too early', (on, message) => {
    expect(() => commit(book, 'r1', { snapshot, ...(on === undefined ? {} : { on }) })).toThrow(message)
  })

  it('may be made on the day of the reservation', () => {
    expect(commit(book, 'r1', { snapshot, on: '2010-11-20' }).snapshot.day).toBe('2010-11-20')
    const later = readSnapshot({ ...snapshot, day: '2010-11-20' })
    expect(commit(book, 'r1', { snapshot: later }).book.lastCommit).toBe('2010-11-20')
  })
})

describe('an option of a reservation', () => {
  const full = { snapshot: town([posts('station', 36, 0)]), book: empty }

  it('cannot accept what is refused', () => {
    for (const word of ['no', 'yes', 'unknwon']) {
      // @ts-expect-error: not one of the words
      expect(() => reserve(engine, full, post(), { accept: [word] })).toThrow(
        `accept[0]: \`${word}\` cannot be accepted; choose among needs-approval, unknown`,
      )
    }
    // @ts-expect-error: not a list
    expect(() => reserve(engine, full, post(), { accept: 'unknown' })).toThrow('`accept` is not a list')
  })

  it('that is wrong is told also where the change is refused', () => {
    expect(reserve(engine, full, post()).check.allowed).toBe('no')
    expect(() => reserve(engine, full, post(), { until: '2010-11-16' })).toThrow(
      'the set of options has 1 problem\n  until: it ends on 2010-11-16, before it begins on 2010-11-17',
    )
    expect(() => reserve(engine, full, post(), { until: '2010-11-31' })).toThrow('until: `2010-11-31`')
    const { book } = reserve(engine, { ...full, snapshot }, post(), { id: '编办-7' })
    expect(() => reserve(engine, { ...full, book }, post(), { id: '编办-7' })).toThrow(
      'id: `编办-7` stands already',
    )
  })
})

describe('what operations take', () => {
  const free = engineOf({ limit: institutionLimit(1000) })
  const cut = (amount: number) => ({
    operations: [
      { kind: 'adjust-establishment' as const, agency: 'station', category: 'institution', amount },
    ],
  })
  const ten = town([posts('station', 10, 0)])
  const keep = (changes: readonly object[]) =>
    readBook({
      ...empty,
      reservations: changes.map((change, at) => ({
        id: `r${at + 1}`,
        change,
        on: '2010-11-01',
        state: 'reserved',
      })),
    })
  const short = '`station` has 10 of `institution`, fewer than are taken from it'

  it.each([
    ['a cut by an operation and one by a post', [post(10), cut(-6)], post(-6)],
    ['a cut by a post and one by an operation', [post(10), post(-6)], cut(-6)],
    ['two by operations', [post(10), cut(-6)], cut(-6)],
    [
      'one by an operation and all of an abolished body',
      [post(10), cut(-1)],
      [
        { kind: 'abolish', agency: 'station' },
        { kind: 'transfer-establishment', from: 'station', to: 'office' },
      ],
    ],
  ])('is there for one of %s', (_, kept, change) => {
    const { allowed, clashes } = precheck(free, { snapshot: ten, book: keep(kept) }, change as object)
    expect([allowed, clashes[0]?.en]).toEqual(['no', expect.stringContaining(short)])
  })

  it('may be all that is there', () => {
    const book = keep([post(10), cut(-6)])
    expect(precheck(free, { snapshot: ten, book }, post(-4)).allowed).toBe('unknown')
    expect(precheck(free, { snapshot: ten, book }, post(-5)).allowed).toBe('no')
    const two = reserve(free, { snapshot: ten, book }, cut(-4), { accept: ['unknown'] })
    const once = commit(two.book, 'r2', { snapshot: ten })
    expect(commit(once.book, 'r3', once).snapshot.establishment?.[0]?.approved).toBe(0)
  })
})
