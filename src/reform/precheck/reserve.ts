import type { Engine } from '../../engine/engine.ts'
import { assertNoProblems, isEstablishmentError } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { assertSnapshot, readSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import {
  assertNotOvertaken,
  type Book,
  heldOn,
  type Reservation,
  readBook,
  withReservations,
} from './book.ts'
import { carryOut, stepsOf } from './carry-out.ts'
import type { Change, ChangeDocument } from './change.ts'
import { assertFacts } from './facts.ts'
import { dayAsked, type PrecheckOptions } from './options.ts'
import { type Allowed, type Precheck, precheck } from './precheck.ts'
import { readChange } from './read-change.ts'

export interface ReserveOptions extends PrecheckOptions {
  /** The name of the reservation; without it, the next free number. */
  readonly id?: string
  /** The last day on which it counts. */
  readonly until?: string
  readonly by?: string
  readonly document?: string
  /** Also keeps what needs an approval, or cannot be told, while that is looked for. */
  readonly accept?: readonly ('needs-approval' | 'unknown')[]
}

/** A book, and whether something was put into it. */
export interface Reserved {
  readonly book: Book
  readonly check: Precheck
  /** The reservation, where the change was not refused. */
  readonly reservation?: Reservation
}

/**
 * 占用: keeps room for a change where it may happen, so that no later one is told that the same room is free.
 *
 * The book that comes back is the same but for what has run out where the change is refused.
 *
 * @example
 * const town = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2010-11-17',
 *   agencies: [{ id: 'station', name: '农技站' }],
 *   establishment: null,
 * })
 * const book = { schema: 'bianzhi/book@1', reservations: [] }
 * const change = { post: { agency: 'station', category: 'institution' } }
 * const facts = { snapshot: town, book }
 * reserve(createEngine({ packs: [] }), facts, change, { accept: ['unknown'] }).reservation?.id // → r1
 */
export function reserve(
  engine: Engine,
  facts: { readonly snapshot: Snapshot; readonly book: Book | object },
  change: Change | ChangeDocument,
  options: ReserveOptions = {},
): Reserved {
  const { id, until, by, document, accept = [], ...asked } = options
  assertFacts(facts, true)
  const read = readBook(facts.book)
  assertSnapshot(facts.snapshot, 'the snapshot')
  const on = dayAsked(facts.snapshot, asked)
  // what is wrong with the options is told also where the change is refused
  assertAcceptable(accept)
  const book = freed(read, on)
  const reservation: Reservation = {
    id: id ?? nextId(book),
    change: readChange(change),
    on,
    ...(until === undefined ? {} : { until }),
    ...(by === undefined ? {} : { by }),
    ...(document === undefined ? {} : { document }),
    state: 'reserved',
  }
  const kept = withOneMore(book, reservation)
  const check = precheck(engine, { ...facts, book: read }, reservation.change, asked)
  const accepted: readonly Allowed[] = ['yes', ...accept]
  return accepted.includes(check.allowed) ? { book: kept, check, reservation } : { book, check }
}

const acceptable: readonly string[] = ['needs-approval', 'unknown']

function assertAcceptable(accept: unknown): void {
  const hint = `choose among ${acceptable.join(', ')}`
  const wrong = Array.isArray(accept)
    ? accept.flatMap((one: unknown, at) =>
        typeof one === 'string' && acceptable.includes(one)
          ? []
          : [problem('wrong-value', ['accept', at], `\`${String(one)}\` cannot be accepted`, hint)],
      )
    : [problem('wrong-usage', ['accept'], '`accept` is not a list', 'write it in square brackets')]
  assertNoProblems('the set of options', wrong)
}

/** A book with one more reservation; what is wrong with that is wrong with the options that say it. */
function withOneMore(book: Book, reservation: Reservation): Book {
  try {
    return readBook({ ...book, reservations: [...book.reservations, reservation] })
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    assertNoProblems(
      'the set of options',
      error.problems.map((one) => ({ ...one, path: one.path.slice(2) })),
    )
    throw error
  }
}

/** 释放: gives the room of a reservation free again. */
export function release(book: Book | object, id: string): { readonly book: Book } {
  const read = readBook(book)
  openIn(read, id)
  return { book: withReservations(read, inState(read, id, 'released')) }
}

/**
 * 办结: carries the change of a reservation out, which uses the room that was kept for it.
 *
 * The snapshot that comes back is of the day on which that is done, and from then on the book takes no earlier one.
 *
 * @throws EstablishmentError when the reservation is not open, has run out, or cannot be carried out; when the day is
 * before that of the reservation or of the snapshot; or when the snapshot is older than what was last carried out.
 */
export function commit(
  book: Book | object,
  id: string,
  facts: { readonly snapshot: Snapshot; readonly on?: string },
): { readonly book: Book; readonly snapshot: Snapshot } {
  assertFacts(facts, false)
  assertSnapshot(facts.snapshot, 'the snapshot')
  const read = readBook(book)
  assertNotOvertaken(read, facts.snapshot)
  const one = openIn(read, id)
  const day = dayAsked(facts.snapshot, facts)
  assertInTime(one, day)
  const then = readSnapshot({ ...facts.snapshot, day }, { creditCodes: 'off' })
  const { snapshot } = carryOut(then, stepsOf(one.change, 'done'))
  return { book: freed(committed(read, id, day), day), snapshot }
}

function assertInTime({ id, on, until }: Reservation, day: string): void {
  const message = `${day} is before ${on}, when \`${id}\` was reserved`
  const hint = 'say with `on` on which day it is carried out'
  assertNoProblems('the set of options', day < on ? [problem('wrong-order', ['on'], message, hint)] : [])
  const late = problem('wrong-usage', ['id'], `\`${id}\` ran out on ${until}`, 'make a new reservation')
  assertNoProblems('the book', until !== undefined && until < day ? [late] : [])
}

const committed = (book: Book, id: string, day: string): Book =>
  withReservations(book, inState(book, id, 'committed'), { lastCommit: day })

function openIn({ reservations }: Book, id: string): Reservation {
  const found = reservations.find((one) => one.id === id)
  if (found?.state === 'reserved') return found
  const ids = reservations.map((one) => one.id)
  const wrong =
    found === undefined
      ? problem('dangling-reference', ['id'], `there is no reservation \`${id}\``, suggest(id, ids))
      : problem('wrong-usage', ['id'], `\`${id}\` is ${found.state} already`, 'make a new reservation')
  assertNoProblems('the book', [wrong])
  throw new TypeError('a problem was not thrown')
}

const inState = ({ reservations }: Book, id: string, state: Reservation['state']): readonly Reservation[] =>
  reservations.map((one) => (one.id === id ? { ...one, state } : one))

/** What has run out is free, and cannot be used after all by somebody whose day is an earlier one. */
function freed(book: Book, day: string): Book {
  const expired = new Set(heldOn(book, day).expired)
  if (expired.size === 0) return book
  return withReservations(
    book,
    book.reservations.map((one) => (expired.has(one) ? { ...one, state: 'released' } : one)),
  )
}

/** The next number after those that are taken, as long as people can count on. */
function nextId({ reservations }: Book): string {
  const numbers = reservations.map(({ id }) => Number(/^r(\d{1,15})$/.exec(id)?.[1] ?? 0))
  return `r${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`
}
