import { allOf, any, atLeast, atMost, not, type Polynomial, quantity } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import type { CompiledMeasure } from '../measures/compiled.ts'
import type { FilterCase } from '../measures/filter.ts'
import { lowerCases } from '../measures/lower-filter.ts'
import { lookUp } from '../measures/lower-path.ts'
import type { At, Lowering } from '../measures/lowering.ts'
import { namedIn } from '../measures/named.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { Allowance } from './rule.ts'

/** Approvals of a kind that are in force for a subject on the day of the facts. */
export interface Approvals {
  /** How many there are. */
  readonly count: Polynomial
  /** How much they grant together. */
  readonly amount: Polynomial
}

/** Looks up the approvals that an allowance asks for. */
export function lowerApprovals(
  approval: NonNullable<Allowance['approval']>,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Approvals | undefined {
  const here = [...at, 'approval']
  const by = typeof approval.by === 'string' ? { kind: approval.by } : approval.by
  const cases =
    by === undefined ? [{}] : Array.isArray(by) ? (by as readonly FilterCase[]) : [by as FilterCase]
  const filter = cases.map(
    (one): FilterCase => ({
      kind: approval.kind,
      ...Object.fromEntries(Object.entries(one).map(([key, value]) => [`by.${key}`, value])),
    }),
  )
  const link = lookUp('records', 'about', lowering, here)
  const amount = lookUp('records', 'amount', lowering, here)
  const which = lowerCases(filter, 'records', lowering, here)
  if (link === undefined || amount === undefined || which === undefined) return undefined
  const { measures, parameters } = namedIn(filter, lowering.measure, lowering.path)
  const values = parameters.map((name) => lowering.parameter(name) ?? null)
  const key = JSON.stringify([subject, filter, measures.map(lowering.qualified), values])
  const rows = {
    relation: 'records',
    link,
    reach: 'own',
    bySubject: JSON.stringify(filter).includes('"subject":'),
    filter: allOf([which, inForce]) ?? which,
  } as const
  const kept = (name: string, title: Localized, how: CompiledMeasure['how']): Polynomial => {
    const measure: CompiledMeasure = { key: `${name} ${key}`, name, subject, title, unit: 'unit', how }
    lowering.keep(measure.key, () => measure)
    return quantity({ kind: 'measure', measure: measure.key })
  }
  return {
    count: kept('approvals', { zh: '有效批准', en: 'Approvals in force' }, { kind: 'count', ...rows }),
    amount: kept(
      'approved-amount',
      { zh: '批准的数量', en: 'Amount approved' },
      { kind: 'sum', field: amount, ...rows },
    ),
  }
}

const day = (path: string) => quantity({ kind: 'field', path })
const today = quantity({ kind: 'facts-day' })
const given = (path: string): Condition => ({ kind: 'known', of: { kind: 'field', path } })

/** Begun on its first day, or else on the day it was given; not ended. */
const inForce = allOf([
  any(
    allOf([given('from'), atMost(day('from'), today)]) ?? given('from'),
    allOf([not(given('from')), atMost(day('on'), today)]) ?? given('on'),
  ),
  any(not(given('until')), atLeast(day('until'), today)),
])
