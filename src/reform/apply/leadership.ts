import { type Draft, isComplete, note, type RowOf, refuse } from './draft.ts'
import { ofKind, type Step, stepName, type Takeover, takeoversOf } from './step.ts'

type Row = RowOf<'leadership'>

/** Adds up the leader posts of bodies that become one, then sets those that the plan sets. */
export function moveLeadership(draft: Draft): void {
  const places = placesIn(draft)
  for (const takeover of takeoversOf(draft.steps)) addUp(draft, takeover, places)
  const set = new Map<string, Step>()
  for (const step of ofKind(draft.steps, 'set-leadership')) {
    const { agency, grade, amount } = step.op
    const key = JSON.stringify([agency, grade])
    const other = set.get(key)
    if (other !== undefined) {
      const message = `both \`${stepName(other)}\` and \`${stepName(step)}\` set the \`${grade}\` posts of \`${agency}\``
      refuse(draft, step, ['amount'], message, 'leave out one of the two')
      continue
    }
    set.set(key, step)
    const rows = idsOf(places, agency, grade)
    if (rows.length > 1) {
      const list = rows.map((one) => `\`${one}\``).join(', ')
      const message = `\`${agency}\` has several rows of \`${grade}\` posts: ${list}`
      refuse(draft, step, ['grade'], message, 'say by `amend` how many are in each')
      continue
    }
    const [id = `${agency}/${grade}`] = rows
    const row = draft.rows.leadership.get(id)
    const before = approvedOf(draft, agency, row)
    draft.rows.leadership.set(id, { ...(row ?? { agency, grade }), approved: amount })
    const by = before === undefined ? {} : { amount: amount - before }
    note(draft, step, { what: 'leadership', agency, grade, ...by })
  }
}

/** The rows of leader posts by body, and there by grade. */
type Places = Map<string, Map<string, string[]>>

function placesIn({ rows }: Draft): Places {
  const places: Places = new Map()
  for (const [id, row] of rows.leadership) keep(places, id, row)
  return places
}

function keep(places: Places, id: string, { agency, grade }: Row): void {
  const own = places.get(agency) ?? new Map<string, string[]>()
  places.set(agency, own)
  const there = own.get(grade)
  if (there === undefined) own.set(grade, [id])
  else there.push(id)
}

const idsOf = (places: Places, agency: string, grade: string): readonly string[] =>
  places.get(agency)?.get(grade) ?? []

function addUp(draft: Draft, takeover: Takeover, places: Places): void {
  const { agency, agencies } = takeover
  // a body of which not all rows are given may have leaders of every grade that the others have
  const grades = [...agencies, agency].flatMap((one) => [...(places.get(one)?.keys() ?? [])])
  const shared = new Set(grades)
  for (const from of agencies) add(draft, takeover, from, shared, places)
}

function add(
  draft: Draft,
  { step, agency: to }: Takeover,
  from: string,
  shared: ReadonlySet<string>,
  places: Places,
): void {
  const own = [...(places.get(from)?.values() ?? [])]
    .flat()
    .flatMap((id) => draft.rows.leadership.get(id) ?? [])
  const grades = new Set(isComplete(draft, 'leadership', from) ? [] : shared)
  for (const { grade } of own) grades.delete(grade)
  const unknown = [...grades].map((grade): Row => ({ agency: from, grade }))
  for (const row of [...own, ...unknown]) {
    const { grade } = row
    const [id = `${to}/${grade}`] = idsOf(places, to, grade)
    const there = draft.rows.leadership.get(id)
    if (there === undefined) keep(places, id, { agency: to, grade })
    const start = isComplete(draft, 'leadership', to) ? 0 : undefined
    const sum = (field: 'approved' | 'actual' | 'concurrent', absent: number | undefined) => {
      const value = (one: Row | undefined) =>
        one === undefined ? (absent ?? start) : one[field] === null ? 0 : (one[field] ?? absent)
      const [a, b] = [value(there), value(row)]
      return a === undefined || b === undefined ? {} : { [field]: a + b }
    }
    const { approved: _, actual: __, concurrent: ___, ...rest } = there ?? { agency: to, grade }
    const concurrent =
      row.concurrent === undefined && there?.concurrent === undefined ? {} : sum('concurrent', 0)
    const sums = { ...sum('approved', undefined), ...sum('actual', undefined), ...concurrent }
    draft.rows.leadership.set(id, { ...rest, ...sums })
    const amount = row.approved === null ? 0 : row.approved
    if (amount !== 0) note(draft, step, { what: 'leadership', from, to, grade, amount })
  }
}

function approvedOf(draft: Draft, agency: string, row: Row | undefined): number | undefined {
  if (row !== undefined) return row.approved === null ? 0 : row.approved
  return isComplete(draft, 'leadership', agency) ? 0 : undefined
}
