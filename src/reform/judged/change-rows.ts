import type { Snapshot } from '../../model/snapshot.ts'
import type { Ledger } from '../apply/ledger.ts'
import { changesOf } from '../apply/post-changes.ts'

type RecordRow = NonNullable<Snapshot['records']>[number] & { readonly id: string }

/**
 * The changes of posts (编制增减) in a ledger as records.
 *
 * What moves counts twice, as posts fewer at one body and more at the other. That of a body which is gone is about no
 * body any more, and of an amount that is not known is left without one.
 */
export function changeRows(after: Snapshot, ledger: Ledger): readonly RecordRow[] {
  const standing = new Set(after.agencies?.map(({ id }) => id))
  return changesOf(ledger.rows).map(({ row, agency, category, amount }) => {
    const { on = ledger.day, document = ledger.document, operation, id = `operations[${operation}]` } = row
    const about = standing.has(agency) ? { about: [agency] } : {}
    const told = { ...about, on, category, ...(amount === undefined ? {} : { amount }) }
    return {
      id: `establishment-change/${id}/${agency}/${category}`,
      kind: 'establishment-change',
      ...told,
      ...(document === undefined ? {} : { document }),
      attributes: { operation: id, agency },
    }
  })
}
