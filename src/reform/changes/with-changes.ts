import { assertSnapshot, type Snapshot } from '../../model/snapshot.ts'
import type { Ledger } from '../apply/ledger.ts'
import { withRecords } from '../apply/with-records.ts'
import { changesOf } from './changes.ts'

/**
 * The snapshot after a plan with the changes of posts (编制增减) of its ledger as records, so that rules judge them.
 *
 * What moves counts twice, as posts fewer at one body and more at the other. That of a body which is gone is about no
 * body any more, and of an amount that is not known is left without one. That there are no others is known.
 *
 * @example
 * import { applyPlan, readPlan } from 'bianzhi/reform'
 *
 * const before = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2009-12-31',
 *   agencies: [{ id: '科技局', name: '科技局' }],
 * })
 * const plan = readPlan({
 *   schema: 'bianzhi/plan@1',
 *   title: '编制调整',
 *   operations: [{ kind: 'adjust-establishment', agency: '科技局', category: 'administrative', amount: 1 }],
 * })
 * const { after, ledger } = applyPlan(before, plan)
 * withChanges(after, ledger).records?.map(({ kind, amount }) => [kind, amount]) // → [['establishment-change', 1]]
 */
export function withChanges(after: Snapshot, ledger: Ledger): Snapshot {
  assertSnapshot(after, 'after')
  const standing = new Set(after.agencies?.map(({ id }) => id))
  const taken = new Set(after.records?.flatMap(({ id }) => id ?? []))
  const changes = changesOf(ledger.rows).map(({ row, agency, category, amount }) => {
    const { on = ledger.day, document = ledger.document, operation, id = `operations[${operation}]` } = row
    const about = standing.has(agency) ? { about: [agency] } : {}
    const told = { ...about, on, category, ...(amount === undefined ? {} : { amount }) }
    const cited = document === undefined ? {} : { document }
    const name = free(taken, `establishment-change/${id}/${agency}/${category}`)
    const attributes = { operation: id, agency }
    return { id: name, kind: 'establishment-change', ...told, ...cited, attributes }
  })
  const { records, partial, assignments } = after
  // of no other kind anything is known, for no row uses it; a record that a row refers to is one more that there is
  const isReferred =
    records === undefined && assignments?.some(({ agreement }) => typeof agreement === 'string')
  const isPartial = isReferred === true || partial?.records === true
  return withRecords(after, { kinds: ['establishment-change'], rows: changes, isPartial })
}

function free(taken: Set<string>, name: string): string {
  let id = name
  for (let number = 2; taken.has(id); number += 1) id = `${name}#${number}`
  taken.add(id)
  return id
}
