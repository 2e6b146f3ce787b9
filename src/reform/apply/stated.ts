import { suggest } from '../../json/suggest.ts'
import type { CollectionName } from '../../model/collections.ts'
import { problem } from '../../model/standing.ts'
import type { Plan } from '../plan/read-plan.ts'
import type { Draft } from './draft.ts'

/** Looks at the place of a plan, and every row named in what it says that it comes to: it must stand, before or by the plan. */
export function checkStated(draft: Draft, { comesTo = {}, jurisdiction }: Plan): void {
  const places = draft.rows.jurisdictions
  if (jurisdiction !== undefined && !places.has(jurisdiction)) {
    const hint = suggest(jurisdiction, places.keys()) ?? 'name a place of the snapshot, or leave it out'
    const message = `there is no jurisdiction \`${jurisdiction}\``
    draft.problems.push(problem('dangling-reference', ['jurisdiction'], message, hint))
  }
  for (const [group, statements] of Object.entries(comesTo)) {
    for (const [at, statement] of (statements ?? []).entries()) {
      for (const [field, name] of Object.entries(references)) {
        const value: unknown = Object.entries(statement).find(([key]) => key === field)?.[1]
        const ids = Array.isArray(value) ? value : [value]
        for (const [index, id] of ids.entries()) {
          if (typeof id !== 'string' || draft.rows[name].has(id)) continue
          const path = ['comesTo', group, at, field, ...(Array.isArray(value) ? [index] : [])]
          const hint = suggest(id, draft.rows[name].keys())
          draft.problems.push(problem('dangling-reference', path, `there is no \`${id}\``, hint))
        }
      }
    }
  }
}

const references: Readonly<Record<string, CollectionName>> = {
  agency: 'agencies',
  agencies: 'agencies',
  parent: 'agencies',
  jurisdiction: 'jurisdictions',
  matters: 'matters',
}
