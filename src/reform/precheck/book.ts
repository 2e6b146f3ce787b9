import * as z from 'zod/mini'
import { assertNoProblems, type Problem } from '../../errors.ts'
import { guardPlainData } from '../../json/guard.ts'
import { readWith } from '../../json/issues.ts'
import { readJson } from '../../json/read-json.ts'
import { daySchema } from '../../model/day.ts'
import { idSchema } from '../../model/field.ts'
import { freeze, type Snapshot } from '../../model/snapshot.ts'
import { changeSchema } from './change.ts'

const textSchema = z.string().check(z.minLength(1), z.maxLength(20_000))

const reservationSchema = z.strictObject({
  id: idSchema,
  change: changeSchema,
  on: daySchema,
  until: z.optional(daySchema),
  by: z.optional(textSchema),
  document: z.optional(textSchema),
  state: z.enum(['reserved', 'committed', 'released']),
})

/** 占用登记簿: the schema of books as they are written. */
export const bookSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal('bianzhi/book@1'),
  title: z.optional(textSchema),
  /** Every move under way stands in this book, so that what a snapshot leaves out of them is none. */
  complete: z.optional(z.boolean()),
  /** The latest day on which something was carried out: a snapshot of an earlier day does not show it. */
  lastCommit: z.optional(daySchema),
  reservations: z.array(reservationSchema),
})

const brand = Symbol.for('bianzhi.book')

/** 占用登记簿: what is kept for changes that are under way, as plain data that was read. */
export type Book = z.output<typeof bookSchema> & { readonly [brand]: true }

/** 占用: one change for which room is kept, has been used, or is free again. */
export type Reservation = z.output<typeof reservationSchema>

/**
 * Reads a book of reservations (占用登记簿) from JSON text or plain data, or says everything that is wrong with it.
 *
 * @throws EstablishmentError with every problem: unknown keys, ids that stand twice, days in the wrong order.
 *
 * @example
 * readBook({ schema: 'bianzhi/book@1', reservations: [] }).reservations.length // → 0
 */
export function readBook(document: string | object): Book {
  if (isBook(document)) return document
  const given = typeof document === 'string' ? readJson(document, { document: 'the book' }) : document
  if (typeof document !== 'string') assertNoProblems('the book', guardPlainData(given))
  const { value, problems } = readWith(bookSchema, given)
  assertNoProblems('the book', [...problems, ...(value === undefined ? [] : reservationProblems(value))])
  if (value === undefined) throw new TypeError('a book without problems has a value')
  return branded(value)
}

/** A book with other reservations in it. */
export const withReservations = (
  book: Book,
  reservations: readonly Reservation[],
  more: Pick<Book, 'lastCommit'> = {},
): Book => branded({ ...book, ...more, reservations: [...reservations] })

/** Refuses a snapshot of before the last day on which something of the book was carried out. */
export function assertNotOvertaken({ lastCommit }: Book, { day }: Snapshot): void {
  if (lastCommit === undefined || day >= lastCommit) return
  const message = `it is of ${day}, and on ${lastCommit} a reservation of the book was carried out`
  const hint = 'hand over the snapshot that `commit` gave, or a later one'
  assertNoProblems('the snapshot', [{ code: 'wrong-order', path: ['day'], message, hint }])
}

/** What is kept on a day, and what has run out by then. */
export function heldOn({ reservations }: Book, day: string) {
  const open = reservations.filter(({ state }) => state === 'reserved')
  const isOver = ({ until }: Reservation) => until !== undefined && until < day
  return { held: open.filter((one) => !isOver(one)), expired: open.filter(isOver) }
}

function branded(value: z.output<typeof bookSchema>): Book {
  Object.defineProperty(value, brand, { value: true })
  return freeze(value) as Book
}

const isBook = (document: unknown): document is Book =>
  typeof document === 'object' && document !== null && brand in document

function reservationProblems({ reservations }: z.output<typeof bookSchema>): readonly Problem[] {
  const first = new Map<string, number>()
  return reservations.flatMap(({ id, on, until }, at): readonly Problem[] => {
    const other = first.get(id)
    if (other === undefined) first.set(id, at)
    const path = (field: string) => ['reservations', at, field]
    const twice = `\`${id}\` stands already at \`reservations[${other}]\``
    return [
      ...(other === undefined
        ? []
        : [
            { code: 'duplicate-id' as const, path: path('id'), message: twice, hint: 'give each its own id' },
          ]),
      ...(until === undefined || until >= on
        ? []
        : [
            {
              code: 'wrong-order' as const,
              path: path('until'),
              message: `it ends on ${until}, before it begins on ${on}`,
              hint: 'the last day counts',
            },
          ]),
    ]
  })
}
