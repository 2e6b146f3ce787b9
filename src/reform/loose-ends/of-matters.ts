import type { Snapshot } from '../../model/snapshot.ts'
import { coverScope, type Scope } from '../../scope/scope.ts'
import { type Draft, isUnder, type RowOf } from '../apply/draft.ts'
import type { Leaving } from '../apply/leaving.ts'
import { isTakeover, type Step, stepName } from '../apply/step.ts'
import { type LooseEnd, looseEnd } from './loose-end.ts'

type Assignment = RowOf<'assignments'>

/** Matters whose holder is gone and that nobody received, wholly or in part. */
export function orphanedMatters(draft: Draft, leaving: Leaving, after: Snapshot): readonly LooseEnd[] {
  const standing = new Map<string, Assignment[]>()
  for (const row of after.assignments ?? []) {
    if (isOn(row, draft.day)) standing.set(row.of, [...(standing.get(row.of) ?? []), row])
  }
  const told = new Map<string, LooseEnd>()
  for (const row of lost(draft, leaving)) {
    const { of } = row
    const gone = goneHolder(draft, leaving, row)
    if (gone === undefined || row.delegatedFrom || told.has(of) || !stands(leaving, of)) continue
    const others = standing.get(of) ?? []
    const leads = others.filter((one) => isLeading(draft, one))
    const isHeld = isLeading(draft, row) ? coverScope(scopeOf(row), leads.map(scopeOf)) : others.length > 0
    if (isHeld) continue
    const { step } = gone
    told.set(
      of,
      looseEnd(draft, { kind: 'orphaned-matter', key: of, step, agency: gone.agency, about: [of] }),
    )
  }
  return [...told.values()]
}

/** Delegations of which one side is gone, and what was done in the name of a body that is gone. */
export function lostDelegations(draft: Draft, leaving: Leaving): readonly LooseEnd[] {
  return [...fallenDelegations(draft, leaving), ...withoutName(draft, leaving)]
}

/** What goes on in the name of nobody, where nobody took the place of the body in whose name it was done. */
function withoutName(draft: Draft, leaving: Leaving): readonly LooseEnd[] {
  return [...draft.rows.assignments].flatMap(([id, row]): readonly LooseEnd[] => {
    const { inNameOf, of, by, role } = row
    const now = leaving.standing.assignments.get(id)
    if (typeof inNameOf !== 'string' || now === undefined || !isOn(row, draft.day)) return []
    const gone = endingOf(leaving, inNameOf)
    const isHeld = typeof now['inNameOf'] === 'string' || leaving.gone.get(inNameOf)?.into.length === 1
    if (gone === undefined || isHeld) return []
    const key = `${of}/${role}/${by}`
    const about = [of, by]
    return [looseEnd(draft, { kind: 'lost-delegation', key, step: gone.step, agency: gone.agency, about })]
  })
}

function fallenDelegations(draft: Draft, leaving: Leaving): readonly LooseEnd[] {
  return lost(draft, leaving).flatMap((row): readonly LooseEnd[] => {
    const { delegatedFrom, of, by, role } = row
    if (typeof delegatedFrom !== 'string' || !stands(leaving, of)) return []
    const gone = goneHolder(draft, leaving, row) ?? endingOf(leaving, delegatedFrom)
    if (gone === undefined) return []
    const about = [of, ...[by, delegatedFrom].filter((id) => leaving.standing.agencies.has(id))]
    const key = `${of}/${role}/${by}`
    return [looseEnd(draft, { kind: 'lost-delegation', key, step: gone.step, agency: gone.agency, about })]
  })
}

/** Matters that moved without any posts or people: 编随事走，人随编走. */
export function postsLeftBehind(draft: Draft): readonly LooseEnd[] {
  const pair = ({ from, to }: { readonly from: string; readonly to: string }) => JSON.stringify([from, to])
  const followed = new Set(draft.movements.filter(({ what }) => what !== 'matters').map(pair))
  const told = new Set<Step>()
  return draft.movements.flatMap((movement): readonly LooseEnd[] => {
    const { step, from, to, what } = movement
    if (what !== 'matters' || isTakeover(step) || followed.has(pair(movement))) return []
    if (told.has(step) || hasNoPosts(draft, from)) return []
    told.add(step)
    // an operation may take some by name and others by function
    const rows = draft.ledger.filter((row) => row.operation === step.at && row.from === from)
    const matters = [...new Set(rows.flatMap((row) => row.matters ?? []))]
    const about = [to, ...matters]
    const amount = matters.length
    const key = `${stepName(step)}/${from}`
    return [looseEnd(draft, { kind: 'posts-did-not-follow', key, step, agency: from, about, amount })]
  })
}

/** Whether it is known that a body had neither posts nor people that could have followed. */
function hasNoPosts({ before }: Draft, agency: string): boolean {
  const { establishment, posts, people, partial } = before
  if (establishment === undefined || partial?.establishment !== undefined) return false
  const own = [...(posts ?? []), ...(people ?? [])].some((row) => row.agency === agency)
  const rows = (establishment ?? []).filter((row) => row.agency === agency)
  return !own && rows.every(({ approved, actual }) => approved === 0 && (actual ?? 0) === 0)
}

/** The assignments that left, as they stood at the end. */
const lost = (draft: Draft, { left }: Leaving): readonly Assignment[] =>
  [...left.assignments].flatMap((id) => {
    const row = draft.rows.assignments.get(id)
    return row === undefined || !isOn(row, draft.day) ? [] : [row]
  })

function goneHolder(draft: Draft, leaving: Leaving, { by }: Assignment) {
  const post = leaving.left.posts.has(by) ? draft.rows.posts.get(by) : undefined
  return endingOf(leaving, post?.agency ?? by)
}

function endingOf({ gone }: Leaving, agency: string) {
  const ending = gone.get(agency)
  return ending === undefined ? undefined : { step: ending.step, agency }
}

const stands = ({ standing }: Leaving, of: string): boolean =>
  standing.matters.has(of) || standing.functions.has(of)

const isLeading = (draft: Draft, { role }: Assignment): boolean =>
  isUnder(draft, 'roles', role, 'lead') || isUnder(draft, 'roles', role, 'organiser')

const isOn = ({ from, until }: Assignment, day: string): boolean =>
  (from ?? day) <= day && (until ?? day) >= day

const scopeOf = ({ object, stage, area, level, power }: Assignment): Scope => ({
  object,
  stage,
  area,
  level,
  power,
})
