import type { figureNames } from '../plan/steps.ts'
import { type Book, bookOf } from './book.ts'
import { isMisspelt } from './check-words.ts'
import { type Draft, note, type RowOf, refuse } from './draft.ts'
import { isTakeover, type Step, stepName } from './step.ts'

/** A figure of a row of posts. */
export type Figure = (typeof figureNames)[number]

/** Posts or people that come, go or move; `rest` is whatever no other operation takes of the row. */
export interface Flow {
  readonly step: Step
  readonly field: string
  readonly figure: Figure
  readonly from?: Place
  readonly to?: Place
  readonly amount: number | 'rest' | undefined
}

/** Posts of one category at one body. */
export interface Place {
  readonly agency: string
  readonly category: string
}

type Row = RowOf<'establishment'>

/**
 * Carries out all flows of one figure together, whatever their order: what remains must be there.
 *
 * What is not known stays so: a known number of posts from an unknown one leaves an unknown one. The rows are changed
 * once that which is returned is called, when all figures have been looked at.
 */
export function flowOut(draft: Draft, figure: Figure, all: readonly Flow[]): () => void {
  const own = all.filter((flow) => flow.figure === figure)
  const flows = withoutMerged(own)
  if (flows.length === 0) return () => {}
  const book = bookOf(draft, figure)
  // whoever takes over a body whose posts go elsewhere has none of them, which is known
  const carried = new Set(flows)
  for (const flow of own) if (!carried.has(flow)) book.change(flow.to, 0)
  checkRests(draft, flows)
  const named = flows.flatMap((flow) => (flow.amount === 'rest' ? [] : [{ ...flow, amount: flow.amount }]))
  // what a part hands over is gone from its whole, which then hands over what is left
  const depth = ({ from }: Flow) => (from === undefined ? 0 : book.depthOf(from))
  const rests = flows.filter((flow) => flow.amount === 'rest').toSorted((a, b) => depth(b) - depth(a))
  for (const { from, amount } of named) book.change(from, amount === undefined ? undefined : -amount)
  // what comes from nowhere is there to be handed on with the rest
  for (const { from, to, amount } of named) if (from === undefined) book.change(to, amount)
  const left = new Map<Flow, number | undefined>()
  const merged: Flow[] = []
  for (const flow of rests) {
    const amount = book.at(flow.from)
    left.set(flow, amount === undefined ? undefined : Math.max(amount, 0))
    book.change(flow.from, amount === undefined ? undefined : -Math.max(amount, 0))
    if (isTakeover(flow.step)) merged.push(flow)
  }
  // what is merged is there until it has received what comes to it
  for (const flow of merged) if (left.get(flow) !== undefined) book.change(flow.from, left.get(flow))
  for (const { from, to, amount } of named) if (from !== undefined) book.change(to, amount)
  for (const flow of rests) {
    const { step, from, to } = flow
    // a body that is merged hands on also what it receives
    const isMerged = isTakeover(step)
    const amount = isMerged ? book.at(from) : left.get(flow)
    const moved = amount === undefined ? undefined : Math.max(amount, 0)
    if (isMerged) book.change(from, moved === undefined ? undefined : -moved)
    book.change(to, moved)
    tell(draft, flow, moved)
  }
  for (const flow of named) tell(draft, flow, flow.amount)
  checkLeft(draft, book, flows)
  if (figure === 'approved') checkParts(draft, book, flows)
  return book.write
}

/** What an operation takes by name is not left for the merger of the same body. */
function withoutMerged(flows: readonly Flow[]): readonly Flow[] {
  const isMerged = ({ step }: Flow) => isTakeover(step)
  const taken = new Set(
    flows.filter((flow) => flow.amount === 'rest' && !isMerged(flow)).map(({ from }) => placeKey(from)),
  )
  return flows.filter((flow) => !isMerged(flow) || !taken.has(placeKey(flow.from)))
}

/** The key of a place in a map. */
export const placeKey = (place: Place | undefined): string =>
  place === undefined ? '' : JSON.stringify([place.agency, place.category])

function tell(draft: Draft, { step, field, figure, from, to }: Flow, amount: number | undefined): void {
  // people are told of by themselves
  if (amount === 0 || field === 'people' || field === 'posts') return
  const what = 'establishment' as const
  const sign = to === undefined && amount !== undefined ? -amount : amount
  const told = sign === undefined ? {} : { amount: sign }
  const { category } = from ?? to ?? {}
  if (from !== undefined && to !== undefined && from.agency !== to.agency) {
    note(draft, step, { what, from: from.agency, to: to.agency, category, figure, ...told })
    if (figure === 'approved') draft.movements.push({ step, from: from.agency, to: to.agency, what })
    if (figure === 'actual') draft.movements.push({ step, from: from.agency, to: to.agency, what: 'people' })
  } else {
    const toCategory = from === undefined ? undefined : to?.category
    note(draft, step, { what, agency: (from ?? to)?.agency, category, toCategory, figure, ...told })
  }
}

function checkRests(draft: Draft, flows: readonly Flow[]): void {
  const first = new Map<string, Flow>()
  for (const flow of flows) {
    if (flow.amount !== 'rest') continue
    const other = first.get(placeKey(flow.from))
    if (other === undefined) first.set(placeKey(flow.from), flow)
    // of those that take all figures it is told once
    else if (flow.figure === 'approved' || isOfOne(flow) || isOfOne(other)) {
      const both = `both \`${stepName(other.step)}\` and \`${stepName(flow.step)}\``
      const message = `${both} take all posts that are left at \`${flow.from?.agency}\``
      refuse(draft, flow.step, [flow.field], message, 'write an amount in one of them')
    }
  }
}

const isOfOne = ({ step: { op } }: Flow): boolean => 'figure' in op && op.figure !== undefined

function checkLeft(draft: Draft, book: Book, flows: readonly Flow[]): void {
  const told = new Set<string>()
  for (const { step, field, figure, from, amount } of flows.toReversed()) {
    if (from === undefined || amount === 'rest' || told.has(placeKey(from))) continue
    if (isMisspelt(draft, step)) continue
    const left = book.at(from)
    if (left === undefined || left >= 0) continue
    told.add(placeKey(from))
    if (field === 'people' || field === 'posts') {
      const many = flows.filter(
        (flow) => flow.field === field && placeKey(flow.from) === placeKey(from),
      ).length
      const message = `\`${from.agency}\` counts ${left + many} people of \`${from.category}\`, and ${many} leave it by name`
      const hint = 'mend in what stood before how many it counts (`actual`), or of which category they are'
      refuse(draft, step, [field], message, hint)
      continue
    }
    const own = flows.filter((flow) => placeKey(flow.from) === placeKey(from))
    const taken = own.reduce((sum, flow) => sum + (typeof flow.amount === 'number' ? flow.amount : 0), 0)
    const what = figure === 'actual' ? 'people' : 'posts'
    const has = `\`${from.agency}\` has ${left + taken} ${what} of \`${from.category}\``
    const message = `${has}, and ${taken} ${taken === 1 ? 'is' : 'are'} taken`
    refuse(draft, step, [field], message, 'take no more than there are')
  }
}

function checkParts(draft: Draft, book: Book, flows: readonly Flow[]): void {
  const told = new Set<string>()
  for (const { step, field, from } of flows) {
    if (from === undefined || draft.endings.has(from.agency) || told.has(placeKey(from))) continue
    const [whole, parts] = [book.at(from), book.partsOf(from)]
    if (parts === undefined || whole === undefined || whole < 0 || parts <= whole) continue
    told.add(placeKey(from))
    const message = `\`${from.agency}\` would have ${whole} posts of \`${from.category}\`, and its parts ${parts}`
    refuse(draft, step, [field], message, 'take the posts from the parts that have them')
  }
}

/** A row with a figure; one that is not known is left out. */
export function withFigure(row: Row, figure: Figure, value: number | undefined): Row {
  const { [figure]: _, ...rest } = row
  return value === undefined ? rest : { ...rest, [figure]: value }
}
