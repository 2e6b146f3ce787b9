import type { Filter } from '../../index.ts'
import type { CollectionName } from '../scenario/collections.ts'
import { daysLater, looksLikeDay } from './calendar.ts'

export type FilterCase = Readonly<Record<string, unknown>>

/** The cases of a filter, of which one must hold. */
export const casesOf = (filter: Filter | undefined): readonly FilterCase[] =>
  filter === undefined ? [] : Array.isArray(filter) ? filter : [filter as FilterCase]

/** Values with which a test of a filter may hold, the plainest first; `undefined` is a field taken away. */
export function insideValues(field: string, test: unknown): readonly unknown[] {
  const values = listed(test)
  if (values !== undefined) return values.map((one) => asWritten(field, one))
  if (!isTest(test)) return []
  const {
    is,
    within,
    atLeast,
    atMost,
    above,
    below,
    known,
    startsWith,
    endsWith,
    contains,
    last,
    olderThan,
  } = test
  if (known === true) return [asWritten(field, 'known'), 1, true]
  if (known === false) return [null, undefined]
  if (olderThan !== undefined) return ['1900-01-01']
  if (last !== undefined) return []
  const beyond = (one: unknown, by: 1 | -1) => (listed(one) ?? []).map((each) => nextTo(each, by))
  return [
    ...(listed(is) ?? []),
    ...(listed(within) ?? []),
    ...(listed(atLeast) ?? []),
    ...(listed(atMost) ?? []),
    ...beyond(above, 1),
    ...beyond(below, -1),
    ...(listed(startsWith) ?? []),
    ...(listed(endsWith) ?? []),
    ...(listed(contains) ?? []),
  ].map((one) => asWritten(field, one))
}

/** Values with which a test of a filter may not hold: whoever uses one makes sure that it does not. */
export function outsideValues(collection: CollectionName, field: string, test: unknown): readonly unknown[] {
  if (isTest(test) && test['known'] === false) return insideValues(field, { known: true })
  if (isTest(test) && test['known'] === true) return [null, undefined]
  const named = isTest(test) ? Object.values(test).flatMap((one) => listed(one) ?? []) : (listed(test) ?? [])
  const around = named.flatMap((one) =>
    typeof one === 'boolean' ? [!one] : typeof one === 'string' && !looksLikeDay(one) ? [] : nearTo(one),
  )
  const words = (wordsFor(collection, field) ?? []).filter((word) => !named.includes(word))
  const texts = named.some((one) => typeof one === 'string') ? ['other'] : []
  return [...around, ...words, ...texts].map((one) => asWritten(field, one))
}

const nearTo = (one: unknown): readonly unknown[] => [nextTo(one, -1), nextTo(one, 1)]

function nextTo(one: unknown, by: 1 | -1): unknown {
  if (typeof one === 'number') return one + by
  return looksLikeDay(one) ? daysLater(one, by) : one
}

/** Tags are a list, also where there is one. */
const asWritten = (field: string, value: unknown): unknown =>
  field === 'tags' && typeof value === 'string' ? [value] : value

/** The plain values that an operand lists; nothing where it is written elsewhere. */
function listed(test: unknown): readonly unknown[] | undefined {
  if (test === undefined) return undefined
  if (Array.isArray(test)) return test
  return typeof test === 'object' ? undefined : [test]
}

const isTest = (test: unknown): test is FilterCase =>
  typeof test === 'object' && test !== null && !Array.isArray(test)

const levels = ['township', 'county', 'prefecture', 'province']
const wordLists: Readonly<Record<string, readonly string[]>> = {
  level: levels,
  category: ['institution', 'administrative', 'logistics', 'support', 'earmarked'],
  grade: ['leader', 'non-leader', 'chief', 'deputy'],
  role: ['lead', 'co-organiser', 'executes', 'supervises', 'manages'],
  class: ['class-1', 'class-4', 'large', 'medium'],
  side: ['comprehensive', 'business'],
  mode: ['substantive', 'concurrent', 'acting', 'seconded'],
}
const kinds: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  agencies: [
    'government-department',
    'subordinate-institution',
    'internal-organ',
    'party-organ',
    'dispatched-agency',
    'coordinating-body',
    'dispatched-institution',
    'temporary',
  ],
  records: ['approval', 'filing', 'consultation', 'publication', 'inspection', 'phase'],
}

const wordsFor = (collection: CollectionName, field: string): readonly string[] | undefined =>
  field === 'kind' ? kinds[collection] : wordLists[field]
