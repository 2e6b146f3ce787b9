import { figureOf, wholesOf } from './book.ts'
import { type Draft, isComplete, note, type RowOf, refuse } from './draft.ts'
import { type Figure, type Place, placeKey, withFigure } from './figures.ts'
import { ofKind, type Step, stepName } from './step.ts'

/** Sets posts last of all, for it is the figure that the plan says stands afterwards. */
export function setPosts(draft: Draft): void {
  const steps = ofKind(draft.steps, 'set-establishment')
  if (steps.length === 0) return
  const { establishment } = draft.rows
  const ids = new Map<string, string[]>()
  for (const [id, row] of establishment) {
    const own = ids.get(placeKey(row))
    if (own === undefined) ids.set(placeKey(row), [id])
    else own.push(id)
  }
  const set = new Map<string, Step>()
  const isSet = (row: Place, figure: Figure) =>
    steps.some(({ op }) => placeKey(op) === placeKey(row) && (op.figure ?? 'approved') === figure)
  for (const step of steps) {
    const { agency, category, figure = 'approved', amount } = step.op
    const key = `${figure} ${placeKey(step.op)}`
    const other = set.get(key)
    if (other !== undefined) {
      const message = `both \`${stepName(other)}\` and \`${stepName(step)}\` set \`${category}\` of \`${agency}\``
      refuse(draft, step, ['amount'], message, 'leave out one of the two')
      continue
    }
    set.set(key, step)
    const [id = `${agency}/${category}`, ...others] = ids.get(placeKey(step.op)) ?? []
    if (others.length > 0) {
      const list = [id, ...others].map((one) => `\`${one}\``).join(', ')
      const message = `\`${agency}\` has several rows of \`${category}\`: ${list}`
      refuse(
        draft,
        step,
        ['category'],
        message,
        'say by `adjust-establishment` how many more or fewer there are',
      )
      continue
    }
    const row = establishment.get(id)
    const isNone = row === undefined && isComplete(draft, 'establishment', agency)
    const before = isNone ? 0 : row && figureOf(row, figure)
    establishment.set(id, withFigure(row ?? { agency, category }, figure, amount))
    const by = before === undefined ? {} : { amount: amount - before }
    note(draft, step, { what: 'establishment', agency, category, figure, ...by })
    if (before !== undefined) raise(draft, id, figure, amount - before, isSet)
  }
  checkSet(draft, steps)
}

/** A row that is set holds what is part of it. */
function checkSet(draft: Draft, steps: readonly Step<'set-establishment'>[]): void {
  const { establishment } = draft.rows
  const parts = new Map<string, number | undefined>()
  for (const row of establishment.values()) {
    if (typeof row.within !== 'string') continue
    const own = figureOf(row, 'approved')
    const there = parts.has(row.within) ? parts.get(row.within) : 0
    parts.set(row.within, own === undefined || there === undefined ? undefined : own + there)
  }
  const set = new Map(
    steps.flatMap((step) => {
      const isApproved = (step.op.figure ?? 'approved') === 'approved'
      return isApproved ? [[placeKey(step.op), step] as const] : []
    }),
  )
  for (const [id, row] of establishment) {
    const step = set.get(placeKey(row))
    const [whole, own] = [figureOf(row, 'approved'), parts.get(id)]
    if (step === undefined || whole === undefined || own === undefined || own <= whole) continue
    const message = `\`${row.agency}\` would have ${whole} posts of \`${row.category}\`, and its parts ${own}`
    refuse(draft, step, ['amount'], message, 'set no fewer than its parts have')
  }
}

/** What a part has more, its whole has more; rows that the plan itself sets are not changed by what is within them. */
function raise(
  { rows }: Draft,
  id: string,
  figure: Figure,
  by: number,
  isSet: (row: Place, figure: Figure) => boolean,
): void {
  for (const whole of wholesOf(rows.establishment, id)) {
    const key = idOf(whole)
    const value = figureOf(whole, figure)
    if (isSet(whole, figure) || value === undefined) return
    rows.establishment.set(key, withFigure(whole, figure, Math.max(value + by, 0)))
  }
}

const idOf = ({ id, agency, category }: RowOf<'establishment'>): string => id ?? `${agency}/${category}`
