import { assertNoProblems, EstablishmentError } from '../errors.ts'
import { guardPlainData } from '../json/guard.ts'
import { readWith } from '../json/issues.ts'
import { readJson } from '../json/read-json.ts'
import type { CreditCodeStrictness } from './credit-code.ts'
import { type SnapshotDocument, snapshotSchema } from './document.ts'
import { integrityProblems } from './integrity.ts'

const brand = Symbol.for('bianzhi.snapshot')

/** A snapshot that was read: checked once, frozen, and trusted afterwards. */
export type Snapshot = SnapshotDocument & { readonly [brand]: true }

export interface ReadSnapshotOptions {
  /** How strictly credit codes (GB 32100) are checked; some systems hold made-up ones. Default `checked`. */
  readonly creditCodes?: CreditCodeStrictness
}

/**
 * Reads a snapshot (快照) from JSON text or plain data, or says everything that is wrong with it.
 *
 * @throws EstablishmentError with every problem: unknown keys, duplicate ids, references that lead nowhere,
 * cycles, wrong levels, negative or fractional counts, malformed codes and days, hostile keys, too deep.
 *
 * @example
 * const town = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2010-11-17',
 *   jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
 * })
 * town.jurisdictions?.length // → 1
 */
export function readSnapshot(document: string | object, options: ReadSnapshotOptions = {}): Snapshot {
  const given = typeof document === 'string' ? readJson(document, { document: 'the snapshot' }) : document
  if (typeof document !== 'string') assertNoProblems('the snapshot', guardPlainData(given))
  const { value, problems } = readWith(snapshotSchema, given)
  const all = [...problems, ...integrityProblems(value ?? given, options.creditCodes ?? 'checked')]
  assertNoProblems('the snapshot', all)
  if (value === undefined) throw new TypeError('a snapshot without problems has a value')
  Object.defineProperty(value, brand, { value: true })
  return freeze(value) as Snapshot
}

/** Refuses what did not come out of `readSnapshot`. */
export function assertSnapshot(snapshot: unknown, name: string): asserts snapshot is Snapshot {
  if (typeof snapshot === 'object' && snapshot !== null && brand in snapshot) return
  throw new EstablishmentError(name, [
    {
      code: 'snapshot-not-read',
      path: [],
      message: 'this is not a snapshot that was read',
      hint: 'hand it to `readSnapshot` first',
    },
  ])
}

/** Freezes plain data and all that is in it. */
export function freeze<T extends object>(root: T): T {
  const open: object[] = [root]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const value of Object.values(at)) if (typeof value === 'object' && value !== null) open.push(value)
    Object.freeze(at)
  }
  return root
}
