import { type Draft, isComplete, note, type RowOf, refuse } from './draft.ts'
import { ofKind, type Step, stepName } from './step.ts'

type Row = RowOf<'leadership'>

/** Adds up the leader posts of bodies that become one, then sets those that the plan sets. */
export function moveLeadership(draft: Draft): void {
  for (const step of ofKind(draft.steps, 'merge')) {
    for (const from of step.op.agencies) if (from !== step.op.agency) add(draft, step, from)
  }
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
    const [id, row] = rowOf(draft, agency, grade)
    const before = approvedOf(draft, agency, row)
    draft.rows.leadership.set(id, { ...(row ?? { agency, grade }), approved: amount })
    const by = before === undefined ? {} : { amount: amount - before }
    note(draft, step, { what: 'leadership', agency, grade, ...by })
  }
}

function add(draft: Draft, step: Step<'merge'>, from: string): void {
  const { agency: to, agencies } = step.op
  const rows = [...draft.rows.leadership.values()]
  const own = rows.filter(({ agency }) => agency === from)
  // where not all its rows are given it may have leaders of every grade that the others have
  const hidden = isComplete(draft, 'leadership', from)
    ? []
    : rows.filter(({ agency }) => agency === to || agencies.includes(agency))
  const grades = new Set(hidden.map(({ grade }) => grade))
  for (const { grade } of own) grades.delete(grade)
  const unknown = [...grades].map((grade): Row => ({ agency: from, grade }))
  for (const row of [...own, ...unknown]) {
    const { grade } = row
    const [id, there] = rowOf(draft, to, grade)
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

function rowOf(draft: Draft, agency: string, grade: string): readonly [string, Row | undefined] {
  const found = [...draft.rows.leadership].find(([, row]) => row.agency === agency && row.grade === grade)
  return found ?? [`${agency}/${grade}`, undefined]
}

function approvedOf(draft: Draft, agency: string, row: Row | undefined): number | undefined {
  if (row !== undefined) return row.approved === null ? 0 : row.approved
  return isComplete(draft, 'leadership', agency) ? 0 : undefined
}
