import type { Problem } from '../../errors.ts'
import { agencyDocument, placeDocument } from '../built-document.ts'
import { changed } from './changes.ts'
import { collectionNames } from './collections.ts'
import { beginnings, type Changes, type Facts } from './facts-schema.ts'
import { rowsWritten } from './rows.ts'

/** A snapshot that is not read yet. */
export type Document = Readonly<Record<string, unknown>>

/** A document, or why the scenario cannot be made. */
export interface Assembled {
  readonly document: Document
  readonly problems: readonly Problem[]
}

/**
 * The snapshot that facts stand for: the file or the builder they begin with, what is written beside it, and
 * then their changes and further ones, in that order.
 *
 * Nothing that is handed in is changed.
 */
export function snapshotDocument(
  facts: Facts,
  changes: readonly Changes[],
  open: (file: string) => Assembled,
): Assembled {
  const { rows, unset, drop, add, ...said } = facts
  const begun = beginning(facts, open)
  const written = Object.fromEntries(
    Object.entries(said).filter(
      ([key, value]) => value !== undefined && !beginnings.some((one) => one === key),
    ),
  )
  const collected = Object.fromEntries(
    collectionNames.flatMap((name) => {
      const own = facts[name]
      return own === undefined ? [] : [[name, own === null ? null : rowsWritten(name, own)]]
    }),
  )
  const whole = { schema: 'bianzhi/snapshot@1', ...begun.document, ...written, ...collected }
  if (begun.problems.length > 0) return { document: whole, problems: begun.problems }
  return [{ rows, unset, drop, add }, ...changes].reduce<Assembled>(
    ({ document, problems }, one) => {
      const next = changed(document, one)
      return { document: next.document, problems: problems.concat(next.problems) }
    },
    { document: whole, problems: [] },
  )
}

function beginning(
  { file, town, county, city, agency }: Facts,
  open: (file: string) => Assembled,
): Assembled {
  if (file !== undefined) return open(file)
  return { document: built({ town, county, city, agency }), problems: [] }
}

function built({ town, county, city, agency }: Facts): Document {
  if (town !== undefined) return placeDocument('town', town)
  if (county !== undefined) return placeDocument('county', county)
  if (city !== undefined) return placeDocument('city', city)
  return agency === undefined ? {} : agencyDocument(agency)
}
