import { type Draft, isComplete, isUnder, type RowOf } from '../apply/draft.ts'
import { type Figure, placeKey } from '../apply/figures.ts'
import type { Leaving } from '../apply/leaving.ts'
import { ofKind } from '../apply/step.ts'
import { type LooseEnd, looseEnd } from './loose-end.ts'

/** Posts of bodies that ended, which nobody received. */
export function strandedPosts(draft: Draft, { gone }: Leaving): readonly LooseEnd[] {
  const named = postsOf(draft, gone)
  const kind = 'stranded-posts'
  const isGivenAway = givenAway(draft, 'approved')
  const counted = wholeRows(draft, gone).flatMap(({ agency, category, approved }): readonly LooseEnd[] => {
    const ending = gone.get(agency)
    const key = `${agency}/${category}`
    const about = named.get(key)?.posts ?? []
    named.delete(key)
    const isNone = approved === 0 || approved === null
    // a body that is merged hands on all it has, known or not
    const isHandedOn = approved === undefined && (ending?.into.length === 1 || isGivenAway(agency, category))
    if (ending === undefined || ((isNone || isHandedOn) && about.length === 0)) return []
    const told = { key, step: ending.step, agency, category, about }
    return [looseEnd(draft, { kind, ...told, amount: isNone ? undefined : approved })]
  })
  // by how many posts that is fewer, only a row of posts can say
  const others = [...named].flatMap(([key, { agency, category, posts: about }]): readonly LooseEnd[] => {
    const step = gone.get(agency)?.step
    return step === undefined ? [] : [looseEnd(draft, { kind, key, step, agency, category, about })]
  })
  return [...counted, ...others]
}

interface Named {
  readonly agency: string
  readonly category: string | undefined
  readonly posts: string[]
}

/** The single posts of bodies that ended, by body and category. */
function postsOf({ rows }: Draft, gone: Leaving['gone']): Map<string, Named> {
  const groups = new Map<string, Named>()
  for (const [id, { agency, category }] of rows.posts) {
    if (typeof agency !== 'string' || !gone.has(agency)) continue
    const key = typeof category === 'string' ? `${agency}/${category}` : agency
    const group = groups.get(key) ?? { agency, category: category ?? undefined, posts: [] }
    group.posts.push(id)
    groups.set(key, group)
  }
  return groups
}

/** People of bodies that ended, for whom the plan names no other. */
export function strandedStaff(draft: Draft, { gone }: Leaving): readonly LooseEnd[] {
  const groups = new Map<
    string,
    { agency: string; category: string | undefined; people: string[]; actual: number | undefined }
  >()
  const groupOf = (agency: string, category: string | undefined) => {
    const key = category === undefined ? agency : `${agency}/${category}`
    const group = groups.get(key) ?? { agency, category, people: [], actual: 0 }
    groups.set(key, group)
    return group
  }
  const isGivenAway = givenAway(draft, 'actual')
  for (const { agency, category, actual, approved } of wholeRows(draft, gone)) {
    const group = groupOf(agency, category)
    const isNone =
      approved === 0 ||
      approved === null ||
      gone.get(agency)?.into.length === 1 ||
      isGivenAway(agency, category) ||
      isComplete(draft, 'people', agency)
    const own = actual === undefined ? (isNone ? 0 : undefined) : (actual ?? 0)
    group.actual = own === undefined || group.actual === undefined ? undefined : group.actual + own
  }
  for (const [id, { agency, category, left }] of draft.rows.people) {
    if (typeof agency !== 'string' || !gone.has(agency)) continue
    if (typeof left === 'string' && left < draft.day) continue
    groupOf(agency, category ?? undefined).people.push(id)
  }
  return [...groups].flatMap(([key, { agency, category, people, actual }]): readonly LooseEnd[] => {
    const ending = gone.get(agency)
    const amount = actual === undefined ? undefined : Math.max(actual, people.length)
    if (ending === undefined || amount === 0) return []
    const { step } = ending
    return [looseEnd(draft, { kind: 'stranded-staff', key, step, agency, category, about: people, amount })]
  })
}

/** Leaders in post of bodies that ended, where nothing else tells of their staff, of which leaders are a part. */
export function strandedLeaders(draft: Draft, leaving: Leaving): readonly LooseEnd[] {
  const { before, rows } = draft
  const { gone } = leaving
  const counted = new Set([
    ...(before.establishment ?? []).flatMap(({ agency, actual }) => (actual === undefined ? [] : [agency])),
    ...(before.people ?? []).flatMap(({ agency }) => agency ?? []),
    ...strandedStaff(draft, leaving).map(({ attributes }) => String(attributes?.['agency'])),
  ])
  const isGivenAway = givenAway(draft, 'actual')
  return [...gone].flatMap(([agency, { step, into }]): readonly LooseEnd[] => {
    const own = [...rows.leadership.values()].filter((row) => row.agency === agency)
    // one row may tell of all leaders of a body
    const all = own.filter(({ grade }) => grade === 'leader')
    const amount = (all.length > 0 ? all : own).reduce(
      (sum, { actual, concurrent }) => sum + Math.max((actual ?? 0) - (concurrent ?? 0), 0),
      0,
    )
    if (amount === 0 || into.length === 1 || counted.has(agency) || isGivenAway(agency, '')) return []
    return [looseEnd(draft, { kind: 'stranded-staff', key: agency, step, agency, about: [], amount })]
  })
}

/** Whether an operation hands on all that a body has of a figure, be it known how many that are or not. */
function givenAway({ steps }: Draft, figure: Figure): (agency: string, category: string) => boolean {
  const given = new Set(
    ofKind(steps, 'transfer-establishment', 'convert-establishment').flatMap(({ op }) => {
      if (op.amount !== undefined || (op.figure ?? figure) !== figure) return []
      const agency = op.kind === 'convert-establishment' ? op.agency : op.from
      return [op.category === undefined ? agency : placeKey({ agency, category: op.category })]
    }),
  )
  return (agency, category) => given.has(agency) || given.has(placeKey({ agency, category }))
}

/** Bodies that are abolished without a word about where anything of theirs goes (去向未明). */
export function withoutDestination(draft: Draft): readonly LooseEnd[] {
  const giving = new Set(
    draft.steps.flatMap(({ op }) => ('from' in op && typeof op.from === 'string' ? [op.from] : [])),
  )
  for (const { from } of draft.movements) giving.add(from)
  return [...draft.endings].flatMap(([agency, { step, into }]): readonly LooseEnd[] =>
    into.length > 0 || giving.has(agency)
      ? []
      : [looseEnd(draft, { kind: 'no-destination', key: agency, step, agency, about: [] })],
  )
}

/** Bodies whose supervisor ended. */
export function lostSupervisors(draft: Draft, { gone, unsupervised }: Leaving): readonly LooseEnd[] {
  return [...unsupervised].flatMap(([id, agency]): readonly LooseEnd[] => {
    const step = gone.get(agency)?.step
    return step === undefined
      ? []
      : [looseEnd(draft, { kind: 'lost-supervisor', key: id, step, agency, about: [id] })]
  })
}

/** Plates of bodies that ended, which nobody carries. */
export function lostNameplates(draft: Draft, { gone }: Leaving): readonly LooseEnd[] {
  const standing = [...draft.rows.agencies].filter(([id]) => !gone.has(id))
  const carried = new Set(standing.flatMap(([, { name, nameplates }]) => [name, ...(nameplates ?? [])]))
  return [...gone].flatMap(([agency, { step }]) =>
    (draft.rows.agencies.get(agency)?.nameplates ?? [])
      .filter((plate) => !carried.has(plate))
      .map((plate) =>
        looseEnd(draft, {
          kind: 'lost-nameplate',
          key: `${agency}/${plate}`,
          step,
          agency,
          about: [],
          note: plate,
        }),
      ),
  )
}

/** Approvals in force that were given to bodies that ended. */
export function lostApprovals(draft: Draft, { gone }: Leaving): readonly LooseEnd[] {
  return [...draft.rows.records].flatMap(([id, record]) => {
    const { kind, about, until, amount, category } = record
    if (!isUnder(draft, 'records', kind, 'approval') || (until ?? draft.day) < draft.day) return []
    return (about ?? []).flatMap((agency): readonly LooseEnd[] => {
      const step = gone.get(agency)?.step
      if (step === undefined) return []
      const told = { amount: amount ?? undefined, category: category ?? undefined }
      return [
        looseEnd(draft, { kind: 'lost-approval', key: `${id}/${agency}`, step, agency, about: [], ...told }),
      ]
    })
  })
}

/** Bodies with more than one set of comprehensive organs, because those of another came to them. */
export function surplusOrgans(draft: Draft, { gone, standing }: Leaving): readonly LooseEnd[] {
  const before = new Map(draft.before.agencies?.map((row) => [row.id, row]))
  const sets = new Map<string, Map<string, string[]>>()
  for (const [id, { parent, side }] of standing.agencies) {
    if (side !== 'comprehensive' || typeof parent !== 'string') continue
    const from = before.get(id)?.parent ?? parent
    const own = sets.get(parent) ?? new Map<string, string[]>()
    own.set(from, [...(own.get(from) ?? []), id])
    sets.set(parent, own)
  }
  return [...sets].flatMap(([agency, own]): readonly LooseEnd[] => {
    const from = [...own.keys()].find((id) => id !== agency)
    const step = from === undefined ? undefined : (gone.get(from)?.step ?? moving(draft, own.get(from) ?? []))
    if (own.size < 2 || step === undefined) return []
    const kind = 'surplus-comprehensive-organs'
    const about = [...own.values()].flat()
    return [looseEnd(draft, { kind, key: agency, step, agency, about, amount: own.size - 1 })]
  })
}

const moving = ({ steps }: Draft, organs: readonly string[]) =>
  steps.find(({ op }) => op.kind === 'reclassify' && organs.includes(op.agency))

/** The rows of posts of bodies that ended, less those that are part of others. */
const wholeRows = ({ rows }: Draft, gone: Leaving['gone']): readonly RowOf<'establishment'>[] =>
  [...rows.establishment.values()].filter(
    ({ agency, within }) => gone.has(agency) && !rows.establishment.has(within ?? ''),
  )
