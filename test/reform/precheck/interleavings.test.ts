import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/index.ts'
import { type Book, type Change, commit, readBook, release, reserve } from '../../../src/reform/index.ts'
import { engineOf, institutionLimit, posts, staffWithinPosts, town } from './town.ts'

const most = 14
const agencies = ['office', 'station'] as const
type Agency = (typeof agencies)[number]

const engine = engineOf({ limit: institutionLimit(most), staff: staffWithinPosts })

/** What stands and what is kept, counted by hand. */
interface Model {
  approved: Record<Agency, number>
  actual: Record<Agency, number>
  readonly open: Map<string, Kept>
  readonly used: Set<string>
  /** The last days of what is kept, and what has run out since. */
  readonly until: Map<string, string>
  readonly late: Set<string>
}

interface Real {
  day: number
  snapshot: Snapshot
  book: Book
}

/** What a change adds to approved posts and to staff. */
type Kept = readonly {
  readonly agency: Agency
  readonly figure: 'approved' | 'actual'
  readonly by: number
}[]

const changeOf = (kept: Kept): Change => {
  const [one, other] = kept
  if (one === undefined) throw new TypeError('nothing is to change')
  const { agency, by } = one
  if (one.figure === 'approved') return { post: { agency, category: 'institution', count: by } }
  if (other === undefined) return { recruit: { agency, category: 'institution', count: by } }
  return { transfer: { from: agency, to: other.agency, category: 'institution', count: other.by } }
}

/** Whether no rule is broken, whichever of the kept ones are carried out: tried for every choice of them. */
function holdsAlways({ approved, actual, open }: Model, more: Kept): boolean {
  const kept = [...open.values(), more]
  return Array.from({ length: 2 ** kept.length }, (_, choice) => {
    const done = kept.filter((_one, at) => Math.floor(choice / 2 ** at) % 2 === 1).flat()
    const sum = (agency: Agency, figure: 'approved' | 'actual') =>
      done
        .filter((one) => one.agency === agency && one.figure === figure)
        .reduce((so, { by }) => so + by, (figure === 'approved' ? approved : actual)[agency])
    const isWithin = agencies.every(
      (agency) => sum(agency, 'actual') >= 0 && sum(agency, 'actual') <= sum(agency, 'approved'),
    )
    return isWithin && agencies.reduce((so, agency) => so + sum(agency, 'approved'), 0) <= most
  }).every(Boolean)
}

/** The days of the test, which begin on that of the snapshot. */
const dayOf = (day: number): string => `2010-12-${String(day + 1).padStart(2, '0')}`

let kept = 0
let refused = 0
let ended = 0
let late = 0

class Reserve implements fc.Command<Model, Real> {
  constructor(
    readonly change: Kept,
    readonly lasts: number,
  ) {}
  check = ({ open }: Model) => open.size < 6
  toString = () => `reserve ${JSON.stringify(this.change)}`
  run(model: Model, real: Real) {
    const ids = real.book.reservations.map(({ id }) => id)
    const until = dayOf(real.day + this.lasts)
    const { book, check, reservation } = attempt(real, this.change, until)
    expect(check === 'yes').toBe(holdsAlways(model, this.change))
    if (reservation === undefined) {
      refused += 1
      expect(book.reservations.map(({ id }) => id)).toEqual(ids)
      return
    }
    kept += 1
    expect(ids).not.toContain(reservation)
    real.book = book
    model.open.set(reservation, this.change)
    model.until.set(reservation, until)
  }
}

/** What cannot be carried out even by itself is refused by an error. */
function attempt({ snapshot, book, day }: Real, change: Kept, until: string) {
  const on = dayOf(day)
  const taken = change.find(({ by }) => by < 0)
  const row = snapshot.establishment?.find(({ agency }) => agency === taken?.agency)
  if (taken !== undefined && (row?.[taken.figure] ?? 0) + taken.by < 0) {
    expect(() => reserve(engine, { snapshot, book }, changeOf(change), { on })).toThrow(
      'fewer than are taken from it',
    )
    return { book, check: 'no', reservation: undefined }
  }
  const made = reserve(engine, { snapshot, book }, changeOf(change), { on, until })
  return { book: made.book, check: made.check.allowed, reservation: made.reservation?.id }
}

class End implements fc.Command<Model, Real> {
  constructor(
    readonly which: number,
    readonly how: 'release' | 'commit',
  ) {}
  check = ({ open }: Model) => open.size > 0
  toString = () => `${this.how} ${this.which}`
  run(model: Model, real: Real) {
    ended += 1
    const id = [...model.open.keys()][this.which % model.open.size] ?? ''
    const change = model.open.get(id) ?? []
    if (this.how === 'release') real.book = release(real.book, id).book
    else {
      const done = commit(real.book, id, { snapshot: real.snapshot, on: dayOf(real.day) })
      Object.assign(real, done)
      for (const { agency, figure, by } of change) model[figure][agency] += by
    }
    model.open.delete(id)
    model.used.add(id)
    check(model, real)
  }
}

class Pass implements fc.Command<Model, Real> {
  check = () => true
  toString = () => 'a day passes'
  run({ open, until, late: gone }: Model, real: Real) {
    real.day += 1
    for (const id of [...open.keys()]) {
      if ((until.get(id) ?? '') >= dayOf(real.day)) continue
      late += 1
      open.delete(id)
      gone.add(id)
      expect(() => commit(real.book, id, { snapshot: real.snapshot, on: dayOf(real.day) })).toThrow('ran out')
    }
  }
}

function check({ approved, actual, open, used, late: gone }: Model, { snapshot, book }: Real) {
  expect(engine.evaluate(snapshot).outcome).toBe('lawful')
  for (const row of snapshot.establishment ?? []) {
    expect(row.approved).toBe(approved[row.agency as Agency])
    expect(row.actual).toBe(actual[row.agency as Agency])
  }
  const states = new Map(book.reservations.map(({ id, state }) => [id, state]))
  for (const id of open.keys()) expect(states.get(id)).toBe('reserved')
  for (const id of used) expect(states.get(id)).not.toBe('reserved')
  for (const id of gone) expect(states.get(id)).not.toBe('committed')
  expect(states.size).toBe(open.size + used.size + gone.size)
}

const agency = fc.constantFrom(...agencies)
const count = fc.integer({ min: 1, max: 2 })
const change: fc.Arbitrary<Kept> = fc.oneof(
  fc
    .tuple(agency, count, fc.boolean())
    .map(([one, by, less]): Kept => [{ agency: one, figure: 'approved', by: less ? -by : by }]),
  fc.tuple(agency, count).map(([one, by]): Kept => [{ agency: one, figure: 'actual', by }]),
  fc.tuple(agency, count).map(
    ([one, by]): Kept => [
      { agency: one, figure: 'actual', by: -by },
      { agency: one === 'office' ? 'station' : 'office', figure: 'actual', by },
    ],
  ),
)
const commands = fc.commands(
  [
    fc.tuple(change, fc.constantFrom(0, 1, 9)).map(([one, lasts]) => new Reserve(one, lasts)),
    fc.constant(new Pass()),
    fc
      .tuple(fc.nat(5), fc.constantFrom('release', 'commit', 'commit'))
      .map(([which, how]) => new End(which, how === 'release' ? 'release' : 'commit')),
  ],
  { maxCommands: 22, size: 'max' },
)

describe('a book of reservations', () => {
  it('keeps, in 1,000 interleavings, exactly what breaks no rule whatever becomes of the rest', () => {
    const figures = fc.tuple(...agencies.map(() => fc.tuple(fc.integer({ min: 3, max: 6 }), fc.nat(4))))
    fc.assert(
      fc.property(figures, commands, (start, all) => {
        const rows = start.map(([approved, actual], at) => ({
          agency: agencies[at] ?? 'office',
          approved,
          actual: Math.min(approved, actual),
        }))
        const by = (figure: 'approved' | 'actual') =>
          Object.fromEntries(rows.map((row) => [row.agency, row[figure]])) as Record<Agency, number>
        fc.modelRun(
          () => ({
            model: {
              approved: by('approved'),
              actual: by('actual'),
              open: new Map(),
              used: new Set<string>(),
              until: new Map(),
              late: new Set<string>(),
            },
            real: {
              day: 0,
              snapshot: town(rows.map((row) => posts(row.agency, row.approved, row.actual))),
              book: readBook({ schema: 'bianzhi/book@1', reservations: [] }),
            },
          }),
          all,
        )
      }),
      { numRuns: 1000, seed: 20101117 },
    )
    expect([kept > 1000, refused > 500, ended > 500, late > 200]).toEqual([true, true, true, true])
  }, 120_000)
})
