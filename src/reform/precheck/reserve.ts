import type { Engine } from '../../engine/engine.ts'
import { assertNoProblems } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { assertSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { type Book, heldOn, type Reservation, readBook, withReservations } from './book.ts'
import { carryOut } from './carry-out.ts'
import type { Change, ChangeDocument } from './change.ts'
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
  const check = precheck(engine, facts, change, asked)
  const on = dayAsked(facts.snapshot, asked)
  const book = freed(readBook(facts.book), on)
  const accepted: readonly Allowed[] = ['yes', ...accept]
  if (!accepted.includes(check.allowed)) return { book, check }
  const reservation: Reservation = {
    id: id ?? nextId(book),
    change: readChange(change),
    on,
    ...(until === undefined ? {} : { until }),
    ...(by === undefined ? {} : { by }),
    ...(document === undefined ? {} : { document }),
    state: 'reserved',
  }
  const kept = readBook({ ...book, reservations: [...book.reservations, reservation] })
  return { book: kept, check, reservation }
}

/** 释放: gives the room of a reservation free again. */
export function release(book: Book | object, id: string): { readonly book: Book } {
  const read = readBook(book)
  openIn(read, id)
  return { book: ended(read, id, 'released') }
}

/**
 * 办结: carries the change of a reservation out, which uses the room that was kept for it.
 *
 * @throws EstablishmentError when the reservation is not open, has run out, or cannot be carried out.
 */
export function commit(
  book: Book | object,
  id: string,
  facts: { readonly snapshot: Snapshot; readonly on?: string },
): { readonly book: Book; readonly snapshot: Snapshot } {
  assertSnapshot(facts.snapshot, 'the snapshot')
  const read = readBook(book)
  const { change, until } = openIn(read, id)
  const day = dayAsked(facts.snapshot, facts)
  const isOver = until !== undefined && until < day
  const late = problem('wrong-usage', ['id'], `\`${id}\` ran out on ${until}`, 'make a new reservation')
  assertNoProblems('the book', isOver ? [late] : [])
  const snapshot = carryOut(facts.snapshot, [{ change, stage: 'done' }]).snapshot
  return { book: freed(ended(read, id, 'committed'), day), snapshot }
}

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

const ended = (book: Book, id: string, state: Reservation['state']): Book =>
  withReservations(
    book,
    book.reservations.map((one) => (one.id === id ? { ...one, state } : one)),
  )

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
