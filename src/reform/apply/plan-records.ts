import { suggest } from '../../json/suggest.ts'
import { collectionNames } from '../../model/collections.ts'
import { problem } from '../../model/standing.ts'
import type { Plan } from '../plan/read-plan.ts'
import { type Draft, isTaken } from './draft.ts'
import { stepName } from './step.ts'

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
