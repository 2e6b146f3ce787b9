import type { LedgerRow } from '../apply/ledger.ts'
import type { Side, Sides } from './sides.ts'
import { absent } from './wording.ts'

/** A figure of a body on one side: a number, nothing where it is not known, or that there is no body. */
export type Figure = number | undefined | typeof absent

/** A figure of a row; where all rows are given, one that is not there counts nothing. */
export function figureOn(
  sides: Sides,
  side: Side,
  name: 'establishment' | 'leadership',
  agency: string,
  value: number | null | undefined,
  isThere: boolean,
): Figure {
  if (sides.body(agency)?.[side] === undefined) return absent
  if (isThere) return value === null ? 0 : value
  return sides.isGiven(side, name, agency) ? 0 : undefined
}

/** How a figure changes: as the two sides say, else as the operations that are known to touch it. */
export function changeOf(before: Figure, after: Figure, flows: readonly Flow[]): number | undefined {
  const [from, to] = [before === absent ? 0 : before, after === absent ? 0 : after]
  if (from !== undefined && to !== undefined) return to - from
  // what a body leaves behind when it ends is in no operation
  if (after === absent) return undefined
  return sum(flows.map(({ amount }) => amount))
}

/** Whether either side tells a figure of any posts at all. */
export function figuresTold({ before, after }: Sides): (figure: string) => boolean {
  const rows = [...(before.establishment ?? []), ...(after.establishment ?? [])]
  const told = new Set(
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : [field])),
    ),
  )
  return (figure) => told.has(figure)
}

/** What one operation adds to a figure. */
export interface Flow {
  readonly row: LedgerRow
  readonly amount: number | undefined
}

/** A sum, where all of it is known. */
export const sum = (all: readonly Figure[]): number | undefined =>
  all.reduce<number | undefined>((whole, one) => {
    const own = one === absent ? 0 : one
    return whole === undefined || own === undefined ? undefined : whole + own
  }, 0)

/** A figure as a cell. */
export const cellOf = (figure: Figure): number | string | null => figure ?? null
