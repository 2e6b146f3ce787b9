import { collectionNames } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { type Step, stepName } from '../apply/step.ts'
import type { Plan } from '../plan/read-plan.ts'
import type { Sides } from './operation-rows.ts'

type PlanRecord = NonNullable<Plan['records']>[number]
type RecordRow = NonNullable<Snapshot['records']>[number]

/** The records of a plan as rows of a snapshot; one that does not say what it is about is about all of its operations. */
export function planRecords(
  records: readonly PlanRecord[],
  steps: readonly Step[],
  { names, stands }: Sides,
): readonly RecordRow[] {
  const operations = new Map(steps.map((step) => [stepName(step), names[step.at] ?? '']))
  const following = (id: string): readonly string[] => {
    const name = operations.get(id)
    if (name !== undefined) return [name]
    return collectionNames.some((collection) => stands(collection, id)) ? [id] : []
  }
  return records.flatMap((record): readonly RecordRow[] => {
    const { about, by, ...told } = record
    const of = about === undefined ? names : (about ?? []).flatMap(following)
    // what was only about bodies that are gone is about nothing any more
    if (of.length === 0 && (about?.length ?? 0) > 0) return []
    const isGone = typeof by === 'string' && following(by).length === 0
    return [{ ...told, about: [...of], ...(by === undefined || isGone ? {} : { by }) }]
  })
}
