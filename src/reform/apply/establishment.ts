import { figureNames } from '../plan/steps.ts'
import { figureOf, wholesOf } from './book.ts'
import { type Draft, isComplete, type RowOf } from './draft.ts'
import { type Figure, type Flow, flowOut, type Place, placeKey, withFigure } from './figures.ts'
import { goneBodies } from './leaving.ts'
import { setPosts } from './set-posts.ts'
import { ofKind, type Step, takeoversOf } from './step.ts'

/**
 * Moves, converts and changes posts: all operations but `set-establishment` at once, whatever their order.
 *
 * What is set is set last, for it is the figure that the plan says stands afterwards.
 */
export function moveEstablishment(draft: Draft, ofPeople: readonly Flow[]): void {
  const flows = [...flowsOf(draft), ...ofPeople]
  standAlone(draft)
  const writes = figureNames.map((figure) => flowOut(draft, figure, flows))
  // once more, for a figure that is none is told of a row that a later one makes
  for (const write of [...writes, ...writes]) write()
  setPosts(draft)
}

function flowsOf(draft: Draft): readonly Flow[] {
  const { steps } = draft
  const shelves = shelvesOf(draft)
  // where a body stands in the end, its posts count
  const placed = ofKind(steps, 'reclassify').filter(({ op }) => op.parent !== undefined)
  const moves = new Map(placed.map((step) => [step.op.agency, step]))
  return [
    ...ofKind(steps, 'transfer-establishment').flatMap((step) => flowsOfTransfer(draft, step, shelves)),
    ...ofKind(steps, 'convert-establishment').flatMap((step): readonly Flow[] => {
      const { agency, category, toCategory, figure, amount } = step.op
      const [from, to] = [
        { agency, category },
        { agency, category: toCategory },
      ]
      return amount === undefined
        ? everything(step, 'category', from, to, figure)
        : [{ step, field: 'amount', figure: figure ?? 'approved', from, to, amount }]
    }),
    ...ofKind(steps, 'adjust-establishment').map((step): Flow => {
      const { agency, category, figure = 'approved', amount } = step.op
      const place = { agency, category }
      const flow = { step, field: 'amount', figure, amount: Math.abs(amount) }
      return amount < 0 ? { ...flow, from: place } : { ...flow, to: place }
    }),
    ...[...moves.values()].flatMap((step) => flowsOfParts(draft, step, shelves)),
    ...takeoversOf(steps).flatMap(({ step, agencies, agency }) => {
      const field = step.op.kind === 'merge' ? 'agencies' : 'agency'
      const shared = categoriesOf(shelves, [agency, ...agencies])
      return agencies.flatMap((from) => wholeBody(draft, step, field, from, agency, shelves, shared))
    }),
  ]
}

function flowsOfTransfer(
  draft: Draft,
  step: Step<'transfer-establishment'>,
  shelves: Shelves,
): readonly Flow[] {
  const { from, to, category, figure, amount } = step.op
  if (category === undefined)
    return wholeBody(draft, step, 'from', from, to, shelves, categoriesOf(shelves, [to]))
  const [source, target] = [
    { agency: from, category },
    { agency: to, category },
  ]
  return amount === undefined
    ? everything(step, 'category', source, target, figure)
    : [{ step, field: 'amount', figure: figure ?? 'approved', from: source, to: target, amount }]
}

const everything = (
  step: Step,
  field: string,
  from: Place,
  to: Place,
  only?: Figure | undefined,
): readonly Flow[] =>
  (only === undefined ? figureNames : [only]).map((figure) => ({
    step,
    field,
    figure,
    from,
    to,
    amount: 'rest',
  }))

/**
 * Posts of a body that goes on, which are part of those of one that ends: they stay with it, and do not go with the
 * others. Those of a body that is merged go on as part of what its heir has.
 */
function standAlone(draft: Draft): void {
  const rows = draft.rows.establishment
  const { gone } = goneBodies(draft)
  for (const [id, row] of rows) {
    const wholes = wholesOf(rows, id)
    const ending = gone.get(wholes[0]?.agency ?? '')
    if (ending === undefined || gone.has(row.agency)) continue
    if (ending.into.length === 1 && ending.into[0] !== row.agency) continue
    const next = wholes.find(({ agency }) => !gone.has(agency))
    for (const whole of wholes.slice(0, next === undefined ? undefined : wholes.indexOf(next))) {
      const left = figureNames.reduce((one: RowOf<'establishment'>, figure) => {
        const [there, own] = [figureOf(one, figure), figureOf(row, figure)]
        if (there === undefined || (own === undefined && figure !== 'approved')) return one
        return withFigure(one, figure, own === undefined ? undefined : Math.max(there - own, 0))
      }, whole)
      rows.set(idOf(whole), left)
    }
    const { within: _, ...alone } = row
    rows.set(id, next === undefined ? alone : { ...alone, within: idOf(next) })
  }
}

const idOf = ({ id, agency, category }: RowOf<'establishment'>): string => id ?? `${agency}/${category}`

/** The rows of posts by body, by their names. */
type Shelves = Map<string, Map<string, RowOf<'establishment'>>>

function shelvesOf({ rows }: Draft): Shelves {
  const shelves: Shelves = new Map()
  for (const [id, row] of rows.establishment) {
    const own = shelves.get(row.agency)
    if (own === undefined) shelves.set(row.agency, new Map([[id, row]]))
    else own.set(id, row)
  }
  return shelves
}

const categoriesOf = (shelves: Shelves, agencies: readonly string[]): ReadonlySet<string> =>
  new Set(agencies.flatMap((one) => [...(shelves.get(one)?.values() ?? [])].map(({ category }) => category)))

/** All posts of a body; those that are part of other posts of it move with these. */
function wholeBody(
  draft: Draft,
  step: Step,
  field: string,
  from: string,
  to: string,
  shelves: Shelves,
  shared: ReadonlySet<string>,
): readonly Flow[] {
  const own = [...(shelves.get(from)?.values() ?? [])]
  const wholes = own.filter(({ within }) => draft.rows.establishment.get(within ?? '')?.agency !== from)
  const known = new Set(own.map(({ category }) => category))
  // where not all its rows are given it may have posts of every category that the others have
  const hidden = isComplete(draft, 'establishment', from) ? [] : [...shared].filter((one) => !known.has(one))
  const categories = new Set([...wholes.map(({ category }) => category), ...hidden])
  return [...categories].flatMap((category) =>
    everything(step, field, { agency: from, category }, { agency: to, category }),
  )
}

/** The posts of a body that comes to stand below another one, where they are part of the posts of the one above. */
function flowsOfParts(draft: Draft, step: Step<'reclassify'>, shelves: Shelves): readonly Flow[] {
  const { rows } = draft
  const { agency, parent } = step.op
  const above = draft.stood.get(agency)?.parent
  if (typeof parent !== 'string' || typeof above !== 'string' || parent === above) return []
  return [...(shelves.get(agency) ?? [])].flatMap(([key]): readonly Flow[] => {
    const row = rows.establishment.get(key)
    const whole = rows.establishment.get(row?.within ?? '')
    if (row === undefined || whole?.agency !== above) return []
    const to = { agency: parent, category: whole.category }
    const there = [...(shelves.get(parent) ?? [])].find(([, one]) => placeKey(one) === placeKey(to))
    const within = there?.[0] ?? `${parent}/${whole.category}`
    // the row of which they are a part now stands, also where they are none or not known
    if (there === undefined) {
      const none = isComplete(draft, 'establishment', parent)
        ? figureNames.filter((figure) => row[figure] !== undefined || whole[figure] !== undefined)
        : []
      const made = { ...to, ...Object.fromEntries(none.map((figure) => [figure, 0])) }
      rows.establishment.set(within, made)
      const shelf = shelves.get(parent) ?? new Map<string, RowOf<'establishment'>>()
      shelves.set(parent, shelf.set(within, made))
    }
    rows.establishment.set(key, { ...row, within })
    const flow = { step, field: 'parent', from: whole, to }
    return figureNames.flatMap((figure) => {
      const amount = figureOf(row, figure)
      const isUnsaid = [row, whole, there?.[1]].every((one) => one?.[figure] === undefined)
      return isUnsaid ? [] : [{ ...flow, figure, amount }]
    })
  })
}
