import { suggest } from '../../json/suggest.ts'
import { collectionNames } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { type Draft, isTaken } from '../apply/draft.ts'
import { type Step, stepName } from '../apply/step.ts'
import type { Plan } from '../plan/read-plan.ts'
import type { Sides } from './operation-rows.ts'

type PlanRecord = NonNullable<Plan['records']>[number]
type RecordRow = NonNullable<Snapshot['records']>[number]

/** Looks at what a plan says was proposed, reviewed, approved and filed of it: about what, by whom, by what name. */
export function checkPlanRecords(draft: Draft, { records = [] }: Plan): void {
  const operations = new Set(draft.steps.map(stepName))
  const rows = collectionNames.flatMap((name) => [...draft.rows[name].keys()])
  const ids = new Set<string>()
  for (const [at, { id, about, by }] of records.entries()) {
    const wrong = (field: readonly (string | number)[], name: string, known: Iterable<string>) =>
      draft.problems.push(
        problem(
          'dangling-reference',
          ['records', at, ...field],
          `there is no \`${name}\``,
          suggest(name, known),
        ),
      )
    for (const [index, one] of (about ?? []).entries()) {
      if (!operations.has(one) && !isTaken(draft, one)) wrong(['about', index], one, [...operations, ...rows])
    }
    const makers = [draft.rows.agencies, draft.rows.jurisdictions, draft.rows.people]
    if (typeof by === 'string' && !makers.some((one) => one.has(by))) {
      wrong(
        ['by'],
        by,
        makers.flatMap((one) => [...one.keys()]),
      )
    }
    if (id === undefined) continue
    if (ids.has(id) || isTaken(draft, id)) {
      const hint = 'choose an id that nothing has'
      draft.problems.push(problem('duplicate-id', ['records', at, 'id'], `\`${id}\` stands already`, hint))
    }
    ids.add(id)
  }
}

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
