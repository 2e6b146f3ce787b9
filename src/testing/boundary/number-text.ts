import type { Quantity } from '../../index.ts'
import { daysLater, looksLikeDay } from './calendar.ts'
import { declaredFor } from './declared.ts'
import { reached, rowOf, valueAt } from './fields.ts'
import type { Question, Trial } from './question.ts'

/** A number of a check as the names of cases show it: a day as a day. */
export const numberText = (question: Question, trial: Trial, quantity: Quantity, to: bigint): string =>
  isDay(question, trial, quantity) ? daysLater('1970-01-01', Number(to)) : String(to)

function isDay({ pack, collection, subject }: Question, { document }: Trial, quantity: Quantity): boolean {
  if (quantity.kind === 'facts-day') return true
  const measure = quantity.kind === 'measure' ? declaredFor(pack, quantity.measure)?.measure : undefined
  if (measure?.kind === 'earliest' || measure?.kind === 'latest') return true
  const field =
    quantity.kind === 'field' ? quantity.path : measure?.kind === 'attribute' ? measure.field : undefined
  const own = rowOf(document, collection, subject)
  const found = field === undefined || own === undefined ? undefined : reached(pack, document, own, field)
  return found !== undefined && looksLikeDay(valueAt(pack, found.at, found.field))
}
