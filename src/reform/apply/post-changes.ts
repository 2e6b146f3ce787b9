import type { LedgerRow } from '../apply/ledger.ts'

/** By how many approved posts an operation changes one category of one body. */
export interface PostChange {
  readonly row: LedgerRow
  readonly agency: string
  readonly category: string
  /** Not known where the plan moves what is not known. */
  readonly amount: number | undefined
  /** The body from or to which they go, where it is one. */
  readonly with?: string | undefined
}

/** The changes of approved posts in a ledger, body by body and category by category. */
export function changesOf(rows: readonly LedgerRow[]): readonly PostChange[] {
  return rows.flatMap((row): readonly PostChange[] => {
    const { what, figure, agency, from, to, category, toCategory, amount } = row
    if (what !== 'establishment' || figure !== 'approved' || category === undefined) return []
    const minus = amount === undefined ? undefined : -amount
    if (from !== undefined && to !== undefined) {
      return [
        { row, agency: from, category, amount: minus, with: to },
        { row, agency: to, category, amount, with: from },
      ]
    }
    if (agency === undefined) return []
    if (toCategory === undefined || toCategory === category) return [{ row, agency, category, amount }]
    return [
      { row, agency, category, amount: minus },
      { row, agency, category: toCategory, amount },
    ]
  })
}
