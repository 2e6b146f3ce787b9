import { EstablishmentError } from '../errors.ts'
import { type Day, dayNumber, dayOf } from '../model/day.ts'
import { type Dimension, dimensions, meeting, minusAll, type Part, whole } from './part.ts'
import { everything, isEverything, isNothing, type Values } from './values.ts'

/**
 * 分工范围: a part of a matter, and the days on which it is somebody's.
 *
 * A dimension that is left out (or `null`) is not narrowed. Days are inclusive; without `from` it has always been
 * so, without `until` it stays so.
 */
export interface Scope extends Readonly<Partial<Record<Dimension, ScopeWords | null | undefined>>> {
  readonly from?: Day | null | undefined
  readonly until?: Day | null | undefined
}

/** One word of a dimension, several, or all but some. */
export type ScopeWords = string | readonly string[] | { readonly except: readonly string[] }

/**
 * What two scopes have in common, or `undefined`.
 *
 * @example
 * intersectScopes({ object: ['船舶', '渔业船舶'], until: '2019-03-31' }, { object: '渔业船舶', stage: '检验' })
 * // { object: ['渔业船舶'], stage: ['检验'], until: '2019-03-31' }
 */
export function intersectScopes(a: Scope, b: Scope): Scope | undefined {
  const met = meeting(partOf(a), partOf(b))
  return met && scopeOf(met)
}

/**
 * What is left of a scope where others are taken away: scopes that have nothing in common, none where all is
 * taken.
 *
 * @example
 * subtractScopes({ object: ['船舶', '渔业船舶'] }, [{ object: '渔业船舶' }]) // [{ object: ['船舶'] }]
 * subtractScopes({}, [{ object: '渔业船舶' }]) // [{ object: { except: ['渔业船舶'] } }]
 */
export function subtractScopes(from: Scope, taken: readonly Scope[]): readonly Scope[] {
  const start = partOf(from)
  const left = isEmpty(start) ? [] : minusAll([start], taken.map(partOf))
  if (left === undefined) {
    const message = 'they cut each other into more than 5,000 pieces'
    throw new EstablishmentError('the scopes', [{ code: 'too-large', path: [], message }])
  }
  return left.map(scopeOf)
}

/** Whether scopes together have all of another one. */
export const coverScope = (of: Scope, by: readonly Scope[]): boolean => subtractScopes(of, by).length === 0

/** A scope as sets and numbers of days. */
export function partOf(scope: Scope): Part {
  const words = Object.fromEntries(dimensions.map((dimension) => [dimension, valuesOf(scope[dimension])]))
  return {
    ...whole,
    ...words,
    ...(scope.from === undefined || scope.from === null ? {} : { from: dayNumber(scope.from) }),
    ...(scope.until === undefined || scope.until === null ? {} : { until: dayNumber(scope.until) }),
  }
}

/** A part as it is written; what is not narrowed is left out. */
export function scopeOf(part: Part): Scope {
  const narrowed = dimensions.filter((dimension) => !isEverything(part[dimension]))
  return {
    ...Object.fromEntries(narrowed.map((dimension) => [dimension, wordsOf(part[dimension])])),
    ...(Number.isFinite(part.from) ? { from: dayOf(part.from) } : {}),
    ...(Number.isFinite(part.until) ? { until: dayOf(part.until) } : {}),
  }
}

/** Whether nothing lies in a part: it ends before it begins, or is narrowed to no word. */
export const isEmpty = (part: Part): boolean =>
  part.from > part.until || dimensions.some((dimension) => isNothing(part[dimension]))

function valuesOf(words: ScopeWords | null | undefined): Values {
  if (words === undefined || words === null) return everything
  if (typeof words === 'string') return { among: new Set([words]) }
  return 'except' in words ? { except: new Set(words.except) } : { among: new Set(words) }
}

const wordsOf = ({ among, except }: Values): ScopeWords =>
  among === undefined ? { except: [...except].toSorted() } : [...among].toSorted()
