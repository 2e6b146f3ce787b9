import type { agencyFinder } from './agencies.ts'
import type { NamedHolder } from './holders.ts'
import type { ItemFacts } from './item-facts.ts'
import type { AssignmentRow } from './list-rows.ts'

/** Makes rows of who does what; one body in one role at several levels is one row. */
export function assignmentMaker(agencies: ReturnType<typeof agencyFinder>) {
  const rows: Draft[] = []
  const known = new Map<string, Draft>()
  const counts = new Map<string, number>()
  // the rows of those who were alone so far; the first of several is listed first
  const alone = new Map<string, Draft>()

  const put = (of: string, by: string, role: string, scope: AssignmentScope): boolean => {
    const key = JSON.stringify([of, by, role])
    const before = known.get(key)
    if (before === undefined) {
      const row: Draft = { of, by, role, ...scope }
      known.set(key, row)
      rows.push(row)
      const first = alone.get(of)
      if (role === 'executes') return true
      if (row.order === undefined) alone.set(of, row)
      else if (first !== undefined) first.order = 1
      return true
    }
    return widen(before, scope)
  }

  /** Whether the row says anything that was not known of the matter. */
  const add = (of: string, facts: ItemFacts): boolean => {
    const before = counts.get(of) ?? 0
    const { holders, handlers, level, boundary } = facts
    counts.set(of, before + holders.length)
    const scope: AssignmentScope = {
      ...(level.length === 0 ? {} : { level: [...level] }),
      ...(boundary === undefined ? {} : { boundary }),
    }
    const isOne = before + holders.length < 2
    const said = holders.map((holder, at) =>
      put(of, agencies.body(holder.name), roleOf(holder, holders), {
        ...(isOne ? {} : { order: before + at + 1 }),
        ...scope,
      }),
    )
    const first = holders[0]
    const parent = first === undefined ? undefined : agencies.body(first.name)
    const done = handlers.map((office) => put(of, agencies.office(office, parent), 'executes', scope))
    return [...said, ...done].includes(true)
  }
  return { rows, add }
}

type Draft = Pick<AssignmentRow, 'of' | 'by' | 'role'> & AssignmentScope

export interface AssignmentScope {
  order?: number
  level?: string[]
  boundary?: string
}

function widen(row: Draft, { level, boundary }: AssignmentScope): boolean {
  const more = (level ?? []).filter((one) => row.level?.includes(one) !== true)
  const isNewText = boundary !== undefined && row.boundary?.includes(boundary) !== true
  if (more.length > 0) row.level = [...(row.level ?? []), ...more]
  if (isNewText) row.boundary = [row.boundary ?? '', boundary].filter((one) => one !== '').join('；')
  return more.length > 0 || isNewText
}

// one alone leads; of several each exercises the power, and who leads is only said by a word
const roleOf = ({ role }: NamedHolder, all: readonly NamedHolder[]): string =>
  role ?? (all.length === 1 ? 'lead' : 'organiser')
