import type { Missing } from '../condition/reading.ts'
import type { Field } from '../model/field.ts'
import type { Path, Step } from './path.ts'
import { missingField, missingRows, type Row, type View } from './view.ts'

/** What a path leads to from one row: values or rows, and whether there may be more. */
export interface Reached {
  readonly values: readonly (string | number | boolean)[]
  readonly rows: readonly Row[]
  readonly open: boolean
  readonly missing: readonly Missing[]
}

/** The snapshots that were supplied, by name. */
export type Views = ReadonlyMap<string, View>

/** Follows a path; a reference whose row is missing leaves the end open. */
export function walk(start: Row, path: Path, views: Views, to: 'values' | 'rows' = 'values'): Reached {
  let at: readonly Row[] = [start]
  let values: Reached['values'] = []
  const missing: Missing[] = []
  let open = false
  path.steps.forEach((step, index) => {
    const last = index === path.steps.length - 1
    const reached = at.map((row) => take(row, step, last && to === 'values', views))
    values = reached.flatMap((one) => one.values)
    at = reached.flatMap((one) => one.rows)
    open ||= reached.some((one) => one.open)
    for (const one of reached) missing.push(...one.missing)
  })
  return { values, rows: at, open, missing }
}

const none: Reached = { values: [], rows: [], open: false, missing: [] }

function take(row: Row, step: Step, plain: boolean, views: Views): Reached {
  switch (step.kind) {
    case 'snapshot':
      return elsewhere(row, step.name, views)
    case 'named-count': {
      // null is known to be none, and nobody is bound by a limit that does not exist
      const counts = row.values[step.field]
      const value = isCounts(counts) ? counts[step.name] : counts
      if (value === null) return none
      return typeof value === 'number'
        ? { ...none, values: [value] }
        : gone(row, `${step.field}.${step.name}`)
    }
    case 'attribute':
      return valuesOf(row, attributesOf(row)[step.name], step.field, `attributes.${step.name}`, plain)
    case 'field':
      if (step.field.holds.type === 'counts') return { ...none, rows: [row] }
      return valuesOf(row, row.values[step.name], step.field, step.name, plain)
  }
}

type Counts = Readonly<Record<string, number | null>>
const isCounts = (value: unknown): value is Counts => typeof value === 'object' && value !== null
const attributesOf = (row: Row) => (row.values['attributes'] ?? {}) as Readonly<Record<string, unknown>>

const gone = (row: Row, field: string): Reached => ({
  ...none,
  open: true,
  missing: row.imagined ? [] : [missingField(row, field)],
})

function valuesOf(row: Row, value: unknown, field: Field, name: string, plain: boolean): Reached {
  if (value === undefined && (row.imagined || field.absent === 'unknown')) return gone(row, name)
  if (value === undefined || value === null) return none
  const values = (Array.isArray(value) ? value : [value]) as Reached['values']
  const { holds } = field
  if (plain || holds.type !== 'reference') return { ...none, values }
  const found = values.map((id) => row.view.find(holds.to, String(id)))
  const lost = found.some((target) => target === undefined)
  const targets = found.filter((target) => target !== undefined)
  return {
    values,
    rows: targets,
    open: lost,
    missing: lost ? [{ ...missingField(row, name), because: 'partial' }] : [],
  }
}

/** The same row in another snapshot. */
function elsewhere(row: Row, name: string, views: Views): Reached {
  const view = views.get(name)
  if (view === undefined) {
    const missing: Missing = { snapshot: name, collection: row.relation.from, because: 'not-supplied' }
    return { ...none, open: true, missing: [missing] }
  }
  const same = sameRow(row, view)
  if (same !== undefined) return { ...none, rows: [same] }
  const complete = view.completeness(row.relation.from) === 'complete' && row.imagined === undefined
  return complete ? none : { ...none, open: true, missing: [missingRows(view, row.relation.from)] }
}

function sameRow(row: Row, view: View): Row | undefined {
  const { subject } = row.relation
  return subject === undefined || row.imagined ? undefined : view.find([subject], row.id)
}

/**
 * What a row is compared with in another snapshot: itself, or what it succeeds.
 *
 * `truth` says whether it stood there at all; one that did not is not compared.
 */
export function counterparts(row: Row, name: string, views: Views) {
  const own = elsewhere(row, name, views)
  if (own.rows.length > 0 || own.open) return { rows: own.rows, open: own.open, missing: own.missing }
  const view = views.get(name)
  const succeeded = row.values['succeeds']
  const ids = Array.isArray(succeeded) ? (succeeded as readonly string[]) : []
  const { subject } = row.relation
  const rows = ids.flatMap((id) =>
    view === undefined || subject === undefined ? [] : (view.find([subject], id) ?? []),
  )
  return { rows, open: false, missing: [] as readonly Missing[] }
}
