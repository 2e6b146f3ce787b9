import type { Missing } from '../../condition/reading.ts'
import { type Path, placeStep, type Step } from '../../measures/path.ts'
import type { Field } from '../../model/field.ts'
import { missingField, missingRows, type Row, type View } from './view.ts'

/** What a path leads to from one row: values or rows, and whether there may be more. */
export interface Reached {
  readonly values: readonly (string | number | boolean)[]
  readonly rows: readonly Row[]
  /** How many rows say at the end of the path that there is none. */
  readonly nulls: number
  readonly open: boolean
  readonly missing: readonly Missing[]
}

/** The snapshots that were supplied, by name. */
export type Views = ReadonlyMap<string, View>

/** Follows a path; a reference whose row is missing leaves the end open. */
export function walk(start: Row, path: Path, views: Views, to: 'values' | 'rows' = 'values'): Reached {
  let at: Reached = { ...nothing, rows: [start] }
  path.steps.forEach((step, index) => {
    const last = index === path.steps.length - 1
    const reached = at.rows.map((row) => take(row, step, last && to === 'values', views))
    at = {
      values: reached.flatMap((one) => one.values),
      rows: [...new Set(reached.flatMap((one) => one.rows))],
      nulls: reached.reduce((so, one) => so + one.nulls, 0),
      open: at.open || reached.some((one) => one.open),
      missing: [...at.missing, ...reached.flatMap((one) => one.missing)],
    }
  })
  return at
}

const nothing: Reached = { values: [], rows: [], nulls: 0, open: false, missing: [] }
const none: Reached = { ...nothing, nulls: 1 }

function take(row: Row, step: Step, plain: boolean, views: Views): Reached {
  if (step.kind === 'snapshot') return elsewhere(row, step.name, views)
  // of the rows that a reference may lead to, some kinds may have no such field
  if (!step.of.includes(row.relation.name)) return nothing
  if (step.kind === 'attribute') {
    const attributes = (row.values['attributes'] ?? {}) as Readonly<Record<string, unknown>>
    const value = Object.hasOwn(attributes, step.name) ? attributes[step.name] : undefined
    return valuesOf(row, value, step.field, `attributes.${step.name}`, plain)
  }
  if (step.kind === 'named-count') return namedCount(row, step)
  if (step.name === 'id' && row.imagined !== true) return { ...nothing, values: [row.id] }
  const ofPlace = row.relation.name === 'jurisdictions'
  if (step.name === placeStep && ofPlace)
    return row.imagined ? gone(row, 'id') : { ...nothing, values: [row.id], rows: [row] }
  const name = step.name === placeStep ? 'jurisdiction' : step.name
  const value = row.values[name]
  if (step.field.holds.type === 'counts' && isCounts(value)) return { ...nothing, rows: [row] }
  return valuesOf(row, value, row.relation.fields[name] ?? step.field, name, plain)
}

type Counts = Readonly<Record<string, number | null>>
const isCounts = (value: unknown): value is Counts => typeof value === 'object' && value !== null

/** One of several counts; where there are none at all, there is none of this name. */
function namedCount(row: Row, { within, name }: Extract<Step, { kind: 'named-count' }>): Reached {
  const counts = row.values[within]
  const value = isCounts(counts) ? (Object.hasOwn(counts, name) ? counts[name] : undefined) : counts
  if (value === null) return none
  return typeof value === 'number' ? { ...nothing, values: [value] } : gone(row, `${within}.${name}`)
}

const gone = (row: Row, field: string): Reached => ({
  ...nothing,
  open: true,
  missing: row.imagined ? [] : [missingField(row, field)],
})

function valuesOf(row: Row, value: unknown, field: Field, name: string, plain: boolean): Reached {
  if (value === undefined && (row.imagined || field.absent === 'unknown')) return gone(row, name)
  if (value === undefined || value === null) return none
  const values = (Array.isArray(value) ? value : [value]) as Reached['values']
  const { holds } = field
  if (plain || holds.type !== 'reference') return { ...nothing, values }
  const found = values.map((id) => row.view.find(holds.to, String(id)))
  const lost = found.some((target) => target === undefined)
  return {
    ...nothing,
    values,
    rows: found.filter((target) => target !== undefined),
    open: lost,
    missing: lost ? [{ ...missingField(row, name), because: 'partial' }] : [],
  }
}

/** The same row in another snapshot. */
function elsewhere(row: Row, name: string, views: Views): Reached {
  const view = views.get(name)
  if (view === undefined) {
    const missing: Missing = { snapshot: name, collection: row.relation.from, because: 'not-supplied' }
    return { ...nothing, open: true, missing: [missing] }
  }
  // a row that is only numbered in its own document is nobody in another one
  if (row.imagined || row.numbered) return gone(row, 'id')
  const same = view.row(row.relation.name, row.id)
  if (same !== undefined) return { ...nothing, rows: [same] }
  if (view.completeness(row.relation.from) === 'complete') return nothing
  return { ...nothing, open: true, missing: [missingRows(view, row.relation.from)] }
}

/**
 * What a row is compared with in another snapshot: itself, and all that it succeeds.
 *
 * None of them stood there: then it is not compared. One may have stood there: then what is compared is
 * not known.
 */
export function counterparts(
  row: Row,
  name: string,
  views: Views,
): Pick<Reached, 'rows' | 'open' | 'missing'> {
  const own = elsewhere(row, name, views)
  const view = views.get(name)
  const { succeeds } = row.values
  if (view === undefined || !Array.isArray(succeeds)) return own
  const others = succeeds.map((id) => view.row(row.relation.name, String(id)))
  const rows = [...own.rows, ...others].filter((one) => one !== undefined)
  const { from } = row.relation
  const lost = others.includes(undefined) && view.completeness(from) !== 'complete'
  return {
    rows: [...new Set(rows)],
    open: own.open || lost,
    missing: lost ? [missingRows(view, from)] : own.missing,
  }
}
