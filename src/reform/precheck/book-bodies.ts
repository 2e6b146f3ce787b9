import { assertNoProblems, type Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { type Book, heldOn } from './book.ts'
import type { ChangeDocument } from './change.ts'
import { effectsOf, isFigures } from './effects.ts'

/** Refuses a book that keeps something for bodies that neither stand nor are founded by what it keeps. */
export function assertBodiesStand(book: Book, day: string, { agencies }: Snapshot): void {
  if (agencies === undefined) return
  const ids = (agencies ?? []).flatMap(({ id }) => id ?? [])
  const { held } = heldOn(book, day)
  const known = new Set([...ids, ...held.flatMap(({ change }) => namedBy(change))])
  const wrong = held.flatMap(({ id, change }): readonly Problem[] => {
    const at = book.reservations.findIndex((one) => one.id === id)
    const lost = isFigures(change) ? effectsOf(change, 'done').filter(({ agency }) => !known.has(agency)) : []
    return lost.map(({ agency, path }) =>
      problem(
        'dangling-reference',
        ['reservations', at, 'change', ...path],
        `there is no \`${agency}\` in the snapshot`,
        suggest(agency, ids) ?? `mend it, or release \`${id}\``,
      ),
    )
  })
  assertNoProblems('the book', wrong)
}

/** The bodies that a change founds, or that its operations name in any way. */
function namedBy({ agency, operations = [], together = [] }: ChangeDocument): readonly string[] {
  return [
    ...(agency?.id === undefined ? [] : [agency.id]),
    ...operations.flatMap((one) => textsIn(Object.values(one))),
    ...together.flatMap((part) => namedBy(part)),
  ]
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []
