import { describe, expect, it } from 'vitest'
import { commit, precheck, readBook, release, reserve } from '../../../src/reform/index.ts'
import {
  deputiesBySize,
  engineOf,
  institutionLimit,
  posts,
  staffWithinPosts,
  town,
  withinPosts,
} from './town.ts'

const empty = readBook({ schema: 'bianzhi/book@1', reservations: [] })
const recruit = (agency: string, count = 1) => ({ recruit: { agency, category: 'institution', count } })
const post = (count = 1) => ({ post: { agency: 'station', category: 'institution', count } })
const transfer = (from: string, to: string, count = 1) => ({
  transfer: { from, to, category: 'institution', count },
})
const otherPost = (count: number) => ({ post: { agency: 'station', category: 'administrative', count } })
const cut = (category: string) => ({
  operations: [{ kind: 'adjust-establishment' as const, agency: 'station', category, amount: -1 }],
})
const stateOf = ({ reservations }: typeof empty) => reservations.map(({ id, state }) => [id, state])

describe('a book', () => {
  it('is refused with every problem', () => {
    const reservation = { id: 'r1', change: post(), on: '2010-02-01', until: '2010-01-31', state: 'reserved' }
    const change = { ...post(), ...recruit('office') }
    const document = { schema: 'bianzhi/book@1', reservations: [reservation, { ...reservation, change }] }
    expect(() => readBook(document)).toThrow('several changes stand in one')
    const twice = { ...document, reservations: [reservation, reservation] }
    expect(() => readBook(twice)).toThrow(/`r1` stands already[\s\S]*/)
    expect(() => readBook(twice)).toThrow('it ends on 2010-01-31, before it begins on 2010-02-01')
    expect(() => readBook('{"schema": "bianzhi/book@1"')).toThrow()
  })

  it('is read from what was written of it', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const { book } = reserve(engine, { snapshot: town([posts('station', 30, 0)]), book: empty }, post())
    expect(readBook(JSON.stringify(book))).toEqual(book)
    expect(Object.isFrozen(book.reservations)).toBe(true)
  })
})

describe('a reservation', () => {
  it('keeps its room, so that the last post is not promised twice', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 35, 0)])
    const first = reserve(engine, { snapshot, book: empty }, post())
    expect(first.check.allowed).toBe('yes')
    expect(first.reservation).toEqual({ id: 'r1', change: post(), on: '2010-11-17', state: 'reserved' })
    const second = reserve(engine, { snapshot, book: first.book }, post())
    expect(second.check).toMatchObject({ allowed: 'no', held: ['r1'], binding: [{ headroom: 0, after: -1 }] })
    expect(second.reservation).toBeUndefined()
    expect(second.book).toEqual(first.book)
    expect(stateOf(empty)).toEqual([])
  })

  it('counts for rules about people on their way and for those about people who are there', () => {
    for (const rule of [withinPosts, staffWithinPosts]) {
      const engine = engineOf({ rule })
      const snapshot = town([posts('office', 5, 5), posts('station', 10, 8)])
      const first = reserve(engine, { snapshot, book: empty }, recruit('station'))
      const second = reserve(engine, { snapshot, book: first.book }, transfer('office', 'station'))
      const third = reserve(engine, { snapshot, book: second.book }, recruit('station'))
      expect([first, second, third].map(({ check }) => check.allowed)).toEqual(['yes', 'yes', 'no'])
      // whoever goes has not gone yet
      expect(reserve(engine, { snapshot, book: second.book }, recruit('office')).check.allowed).toBe('no')
      const gone = commit(second.book, 'r2', { snapshot })
      expect(reserve(engine, gone, recruit('office')).check.allowed).toBe('yes')
    }
  })

  it('gives no room that may never come, and takes what may go', () => {
    const engine = engineOf({ limit: institutionLimit(36), staff: staffWithinPosts })
    const snapshot = town([posts('office', 5, 5), posts('station', 10, 9)])
    const cut = reserve(engine, { snapshot, book: empty }, post(-1))
    expect(cut.check.allowed).toBe('yes')
    expect(reserve(engine, { snapshot, book: cut.book }, recruit('station')).check.allowed).toBe('no')
    const away = reserve(engine, { snapshot, book: cut.book }, transfer('station', 'office'))
    expect(away.check.allowed).toBe('no')
    const more = reserve(engine, { snapshot, book: empty }, post(3))
    const two = reserve(engine, { snapshot, book: more.book }, recruit('station', 2))
    expect(two.check.allowed).toBe('no')
    expect(reserve(engine, commit(more.book, 'r1', { snapshot }), recruit('station', 2)).check.allowed).toBe(
      'yes',
    )
  })

  it('does not let the same people go twice, nor one who has not come', () => {
    const engine = engineOf({ staff: staffWithinPosts })
    const snapshot = town([posts('office', 5, 1), posts('station', 9, 0)])
    const came = reserve(engine, { snapshot, book: empty }, recruit('office'))
    const first = reserve(engine, { snapshot, book: came.book }, transfer('office', 'station'))
    const second = reserve(engine, { snapshot, book: first.book }, transfer('office', 'station'))
    expect([came, first, second].map(({ check }) => check.allowed)).toEqual(['yes', 'yes', 'no'])
    expect(second.check.clashes[0]?.en).toContain('fewer than are taken from it')
  })

  it('of a new agency, or of operations of a plan, keeps its room too', () => {
    const engine = engineOf({ departments: { require: { kind: 'limit', of: 'departments', max: 2 } } })
    const snapshot = town(null)
    const row = (id: string) => ({ id, name: id, jurisdiction: 'town', kind: 'government-department' })
    const first = reserve(engine, { snapshot, book: empty }, { agency: row('new') })
    expect(first.check.allowed).toBe('yes')
    expect(reserve(engine, { snapshot, book: first.book }, { agency: row('new') }).check).toMatchObject({
      allowed: 'no',
      clashes: [{ en: 'it cannot be carried out beside what the book keeps: `new` stands already' }],
    })
    const { kind: kindOfAgency, id, ...rest } = row('other')
    const create = { operations: [{ kind: 'create' as const, agency: id, kindOfAgency, ...rest }] }
    const second = reserve(engine, { snapshot, book: first.book }, create)
    expect(second.check).toMatchObject({ allowed: 'no', binding: [{ headroom: 0, after: -1 }] })
    const { book } = release(first.book, 'r1')
    const third = reserve(engine, { snapshot, book }, create)
    expect(third.check.allowed).toBe('yes')
    expect(commit(third.book, 'r2', { snapshot }).snapshot.agencies?.map((one) => one.id)).toContain('other')
    expect(reserve(engine, { snapshot, book: third.book }, { agency: row('new') }).check.allowed).toBe('no')
  })

  it('of what needs an approval is kept only where that is accepted', () => {
    const engine = engineOf({ limit: institutionLimit(36, { force: 'principle' }) })
    const facts = { snapshot: town([posts('station', 36, 0)]), book: empty }
    expect(reserve(engine, facts, post()).reservation).toBeUndefined()
    expect(reserve(engine, facts, post(), { accept: ['needs-approval'] }).reservation?.id).toBe('r1')
    expect(reserve(engine, facts, post(), { accept: ['unknown'] }).reservation).toBeUndefined()
  })

  it('runs out after its last day, is told, and stays free', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 35, 0)])
    const { book } = reserve(engine, { snapshot, book: empty }, post(), { until: '2010-11-30' })
    const on = (day: string) => precheck(engine, { snapshot, book }, post(), { on: day })
    expect(on('2010-11-30')).toMatchObject({ allowed: 'no', held: ['r1'], expired: [] })
    expect(on('2010-12-01')).toMatchObject({ allowed: 'yes', held: [], expired: ['r1'] })
    expect(() => commit(book, 'r1', { snapshot, on: '2010-12-01' })).toThrow('`r1` ran out on 2010-11-30')
    const later = reserve(engine, { snapshot, book }, post(), { on: '2010-12-01' })
    expect(stateOf(later.book)).toEqual([
      ['r1', 'released'],
      ['r2', 'reserved'],
    ])
    expect(() => commit(later.book, 'r1', { snapshot })).toThrow('`r1` is released already')
  })

  it('ends once', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 30, 0)])
    const { book } = reserve(engine, { snapshot, book: empty }, post(), { id: '编办-7', by: '编办' })
    const { book: free } = release(book, '编办-7')
    expect(stateOf(free)).toEqual([['编办-7', 'released']])
    expect(() => release(free, '编办-7')).toThrow('`编办-7` is released already')
    expect(() => commit(free, '编办-7', { snapshot })).toThrow('`编办-7` is released already')
    expect(() => release(book, '编办-8')).toThrow('there is no reservation `编办-8`')
    const done = commit(book, '编办-7', { snapshot })
    expect(stateOf(done.book)).toEqual([['编办-7', 'committed']])
    expect(done.snapshot.establishment?.[0]?.approved).toBe(31)
    expect(() => reserve(engine, { snapshot, book }, post(), { id: '编办-7' })).toThrow(
      '`编办-7` stands already',
    )
  })

  it('says of moves what a snapshot leaves out, where the book holds all of them', () => {
    const engine = engineOf({ within: withinPosts })
    const row = { agency: 'station', category: 'institution', approved: 10, actual: 9, reserved: 0 }
    const snapshot = town([row])
    expect(precheck(engine, { snapshot, book: empty }, recruit('station')).allowed).toBe('unknown')
    const book = readBook({ ...empty, complete: true })
    const first = reserve(engine, { snapshot, book }, recruit('station'))
    expect(first.check.allowed).toBe('yes')
    expect(reserve(engine, { snapshot, book: first.book }, recruit('station')).check.allowed).toBe('no')
  })

  it('is numbered after those that people can count, whatever ids others have', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 0, 0)])
    const numbered = (id: string) => {
      const { book } = reserve(engine, { snapshot, book: empty }, post(), { id })
      const next = reserve(engine, { snapshot, book }, post())
      return [next.reservation?.id, reserve(engine, { snapshot, book: next.book }, post()).reservation?.id]
    }
    expect(['r7', 'r007', 'r9007199254740992', 'r1000000000000000000000', '__proto__'].map(numbered)).toEqual(
      [
        ['r8', 'r9'],
        ['r8', 'r9'],
        ['r1', 'r2'],
        ['r1', 'r2'],
        ['r1', 'r2'],
      ],
    )
  })

  it('is written down as released with thousands of others that have run out', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 35, 0)])
    const reservations = Array.from({ length: 5000 }, (_, at) => ({
      id: `old-${at}`,
      change: post(),
      on: '2010-01-01',
      until: '2010-01-31',
      state: 'reserved' as const,
    }))
    const { book } = reserve(engine, { snapshot, book: { ...empty, reservations } }, post())
    expect(stateOf(book).filter(([, state]) => state === 'released')).toHaveLength(5000)
  })

  it('gives no room by leaving that may be given up, also where a rule counts who is to leave', () => {
    const engine = engineOf({
      staff: {
        forEach: { subject: 'agency' },
        require: {
          kind: 'limit',
          of: { plus: ['actual-staff', 'staff-arriving'], minus: ['staff-leaving'] },
          max: 'approved-posts',
        },
      },
    })
    const snapshot = town([posts('office', 5, 0), posts('station', 10, 10)])
    const away = reserve(engine, { snapshot, book: empty }, transfer('station', 'office'))
    expect(away.check.allowed).toBe('yes')
    expect(reserve(engine, { snapshot, book: away.book }, recruit('station')).check).toMatchObject({
      allowed: 'no',
      binding: [{ headroom: 0, after: -1 }],
    })
    const gone = commit(away.book, 'r1', { snapshot })
    expect(reserve(engine, gone, recruit('station')).check.allowed).toBe('yes')
  })

  it.each([
    ['one cut that leads into a smaller band', [post(-2)]],
    ['two that do so only together', [post(-1), otherPost(-1)]],
    ['two operations that do so only together', [cut('institution'), cut('administrative')]],
  ])('keeps %s in mind, whatever else may come', (_, cuts) => {
    const engine = engineOf({ deputies: deputiesBySize })
    const rows = [posts('station', 6, 0), { ...posts('station', 5, 0), category: 'administrative' }]
    const deputy = (approved: number) => ({
      leadership: [{ agency: 'station', grade: 'deputy', approved, actual: 0 }],
    })
    const kept = [post(5), ...cuts].map((change, at) => ({
      id: `r${at + 1}`,
      change,
      on: '2010-11-01',
      state: 'reserved' as const,
    }))
    const book = readBook({ ...empty, reservations: kept })
    const ask = (approved: number) =>
      precheck(engine, { snapshot: town(rows, deputy(approved)), book }, { deputy: { agency: 'station' } })
    expect(ask(2)).toMatchObject({ allowed: 'no', binding: [{ after: -1 }, {}] })
    expect(ask(1).allowed).toBe('yes')
  })

  it('that the snapshot has overtaken is named, for it stands in the way of everything', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('office', 5, 0), posts('station', 1, 0)])
    const kept = (change: object) =>
      readBook({ ...empty, reservations: [{ id: '编办-7', change, on: '2010-11-01', state: 'reserved' }] })
    const { allowed, clashes } = precheck(
      engine,
      { snapshot, book: kept(transfer('office', 'station')) },
      post(),
    )
    expect(allowed).toBe('no')
    expect(clashes[0]?.en).toContain('the book keeps `编办-7`, which cannot be carried out on this snapshot')
    expect(clashes[0]?.zh).toContain('占用 编办-7 按这一快照已不能办理')
  })

  it('of a body that neither stands nor is founded is wrong in the book', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 1, 0)])
    const asked = (...changes: readonly object[]) => {
      const reservations = changes.map((change, at) => ({
        id: `r${at + 1}`,
        change,
        on: '2010-11-01',
        state: 'reserved',
      }))
      return () => precheck(engine, { snapshot, book: readBook({ ...empty, reservations }) }, post())
    }
    expect(asked(recruit('statoin'))).toThrow(
      'the book has 1 problem\n  reservations[0].change.recruit.agency: there is no `statoin` in the snapshot; did you mean `station`?',
    )
    expect(asked(post(), { together: [post(), recruit('gone')] })).toThrow(
      'reservations[1].change.together[1].recruit.agency: there is no `gone` in the snapshot; mend it, or release `r2`',
    )
    const agency = { id: 'new', name: '新站', jurisdiction: 'town' }
    expect(asked({ agency }, recruit('new'))().held).toEqual(['r1', 'r2'])
    const create = { kind: 'create', agency: 'new', name: '新站', jurisdiction: 'town' }
    expect(asked({ operations: [create] }, recruit('new'))().held).toEqual(['r1', 'r2'])
  })

  it('counts also where it is dated after the day of the snapshot, or of the question', () => {
    const engine = engineOf({ limit: institutionLimit(2) })
    const snapshot = town([posts('station', 1, 0)])
    const later = { id: 'r1', change: post(), on: '2011-03-01', until: '2011-03-31', state: 'reserved' }
    const facts = { snapshot, book: readBook({ ...empty, reservations: [later] }) }
    expect(precheck(engine, facts, post())).toMatchObject({ allowed: 'no', held: ['r1'] })
    expect(precheck(engine, facts, post(), { on: '2011-03-31' }).held).toEqual(['r1'])
    expect(precheck(engine, facts, post(), { on: '2011-04-01' }).expired).toEqual(['r1'])
  })

  it('is not asked of before the day of the snapshot', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const facts = { snapshot: town([posts('station', 1, 0)]), book: empty }
    const message = 'on: 2010-11-16 is before 2010-11-17, the day of the snapshot'
    expect(() => precheck(engine, facts, post(), { on: '2010-11-16' })).toThrow(message)
    expect(() => reserve(engine, facts, post(), { on: '2010-11-16' })).toThrow(message)
    expect(precheck(engine, facts, post(), { on: '2010-11-17' }).allowed).toBe('yes')
  })

  it('is under way before it is carried out, for rules that weigh the two differently', () => {
    const twice = { plus: ['actual-staff', 'staff-arriving', 'staff-arriving'] }
    const engine = engineOf({
      staff: { ...staffWithinPosts, require: { kind: 'limit', of: twice, max: 10 } },
    })
    const snapshot = town([posts('station', 10, 8)])
    const first = reserve(engine, { snapshot, book: empty }, recruit('station'))
    expect(first.check.allowed).toBe('yes')
    expect(reserve(engine, { snapshot, book: first.book }, recruit('station')).check.allowed).toBe('no')
    const done = commit(first.book, 'r1', { snapshot })
    expect(reserve(engine, done, recruit('station')).check.allowed).toBe('yes')
  })

  it('leaves moves as the snapshot tells them, also where the book holds all of them', () => {
    const engine = engineOf({ within: withinPosts })
    const book = readBook({ ...empty, complete: true })
    const at = (more: object) =>
      precheck(engine, { snapshot: town([posts('station', 10, 9, more)]), book }, recruit('station')).allowed
    expect([at({ inFlightIn: 0 }), at({ inFlightIn: 1 })]).toEqual(['yes', 'no'])
  })

  it('may end on the day on which it begins', () => {
    const one = { id: 'r1', change: post(), on: '2010-02-01', until: '2010-02-01', state: 'reserved' }
    expect(readBook({ ...empty, reservations: [one] }).reservations).toHaveLength(1)
  })

  it('is carried out once, and then neither again nor released', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 30, 0)])
    const { book } = reserve(engine, { snapshot, book: empty }, post())
    const done = commit(book, 'r1', { snapshot })
    expect(() => commit(done.book, 'r1', done)).toThrow('`r1` is committed already')
    expect(() => release(done.book, 'r1')).toThrow('`r1` is committed already')
  })

  it('that is carried out writes down what has run out by then', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const snapshot = town([posts('station', 30, 0)])
    const short = reserve(engine, { snapshot, book: empty }, post(), { until: '2010-11-30' })
    const { book } = reserve(engine, { snapshot, book: short.book }, post())
    expect(stateOf(commit(book, 'r2', { snapshot, on: '2010-12-01' }).book)).toEqual([
      ['r1', 'released'],
      ['r2', 'committed'],
    ])
  })
})
