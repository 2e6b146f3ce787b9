import { type CollectionName, collectionOf, fieldsOf } from '../../model/collections.ts'
import type { Field } from '../../model/field.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Values } from '../../model/standing.ts'
import type { Step } from '../apply/step.ts'

/** The two sides of a plan, with the names under which its operations stand. */
export interface Sides {
  readonly before: Snapshot
  readonly after: Snapshot
  /** The place that is reformed. */
  readonly place: string | undefined
  /** The name of the operation at each place of the plan. */
  readonly names: readonly string[]
  /** Whether a row of a collection stands afterwards. */
  readonly stands: (name: CollectionName, id: string) => boolean
}

/**
 * The operations of a plan as rows of a snapshot, so that rules on who may change what judge them.
 *
 * A body that is gone is none any more, and its kind is gone with it; `kindOfAgency` therefore is the kind that the body
 * had before the plan, where it stood: `agency.kind` is that which it has afterwards.
 */
export function operationRows(steps: readonly Step[], sides: Sides): readonly Values[] {
  return steps.map((step) => {
    const { at, on, document, op } = step
    const written: Values = { ...op, matters: matterIds(step) }
    const told = Object.entries(fieldsOf('operations')).flatMap(([field, form]): readonly Entry[] => {
      const value = standing(written[field], form, sides, isToldOtherwise(op.kind, field))
      return value === undefined ? [] : [[field, value]]
    })
    const change = op.kind === 'adjust-establishment' ? { attributes: { change: op.amount } } : {}
    const { amount, ...row }: Values = Object.fromEntries(told)
    const known = Object.entries({
      on,
      document,
      jurisdiction: placeOf(step, sides),
      kindOfAgency: kindOf(step, sides) ?? row['kindOfAgency'],
      amount: typeof amount === 'number' && amount < 0 ? undefined : amount,
    }).filter(([, value]) => value !== undefined)
    return { ...row, id: sides.names[at], ...Object.fromEntries(known), ...change }
  })
}

type Entry = readonly [string, unknown]

/**
 * Whether the row tells by its place and kind what a body was that is gone, so that it may say that there is none; who
 * changes the posts of no body changes a total.
 */
const isToldOtherwise = (kind: string, field: string): boolean =>
  field === 'from' || (field === 'agency' && kind !== 'adjust-establishment' && kind !== 'set-establishment')

/** Matters that come with a plan are rows of it, and stand by their ids afterwards. */
const matterIds = ({ op }: Step): unknown =>
  op.kind === 'add-matters'
    ? op.matters.map((one) => (typeof one === 'string' ? one : one.id))
    : Object.entries(op).find(([field]) => field === 'matters')?.[1]

/** What of a value still leads somewhere. */
function standing(value: unknown, { holds }: Field, { stands }: Sides, isTold: boolean): unknown {
  if (holds.type !== 'reference' || value === undefined || value === null) return value
  const isThere = (id: unknown) =>
    typeof id === 'string' && holds.to.some((subject) => stands(collectionOf[subject], id))
  if (!Array.isArray(value)) return isThere(value) ? value : isTold ? null : undefined
  const left = value.filter(isThere)
  return left.length > 0 ? left : undefined
}

/** The place of a change is that of the body it is about, as it stood before. */
function placeOf(step: Step, { before, after, place, stands }: Sides): string | undefined {
  const [first] = bodiesOf(step)
  const own = [before, after].flatMap(({ agencies }) => {
    const found = agencies?.find(({ id }) => id === first)?.jurisdiction
    return typeof found === 'string' ? [found] : []
  })
  return [...own, place].find((one) => one !== undefined && stands('jurisdictions', one))
}

/** The kind that the body had before, which the snapshot afterwards does not show; that of a new part where it goes on. */
function kindOf(step: Step, { before, after }: Sides): string | undefined {
  const kinds = new Map(before.agencies?.map(({ id, kind }) => [id, kind]))
  const [own] = bodiesOf(step).flatMap((body) => kinds.get(body) ?? [])
  if (step.op.kind !== 'split' || own === undefined) return own
  const parts = new Set(step.op.into.map(({ id }) => id))
  const isNew = (kind: unknown): kind is string => typeof kind === 'string' && kind !== own
  const now = after.agencies?.filter(({ id }) => id !== undefined && parts.has(id)) ?? []
  return parts.has(step.op.agency) ? (now.map(({ kind }) => kind).find(isNew) ?? own) : own
}

/** The bodies that an operation is about, those that end first. */
function bodiesOf({ op }: Step): readonly string[] {
  const { agencies = [], from, agency, to } = op as Values & { readonly agencies?: readonly string[] }
  return [...agencies, from, agency, to].filter((one) => typeof one === 'string')
}
