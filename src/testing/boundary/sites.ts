import type { CheckedPack, Measure } from '../../index.ts'
import type { CollectionName } from '../scenario/collections.ts'
import { type CountingRows, countsRows, declaredAs, measuresIn } from './declared.ts'
import { casesOf, type FilterCase } from './filter-values.ts'
import type { Question } from './question.ts'

/** 筛选之处: a place where a filter leaves something out, and the pack in which it no longer does. */
export interface Site {
  /** As cases are named by it. */
  readonly name: string
  /** What a row must not be, where the filter says what counts; or must be, where it says what does not. */
  readonly asks: 'outside' | 'inside'
  readonly tests: FilterCase
  readonly loosened: object
}

/** A site in a filter over rows that are counted. */
export interface RowSite extends Site {
  readonly measure: CountingRows & { readonly relation: CollectionName }
}

/** The filters of the measures that a rule names. */
export function rowSites({ pack, id }: Pick<Question, 'pack' | 'id'>): readonly RowSite[] {
  const asked = pack.rules[id]?.require
  const declared = measuresIn(pack, asked).flatMap(({ name, measure }): readonly RowSite[] => {
    if (!countsRows(measure)) return []
    const own = Object.hasOwn(pack.measures ?? {}, name)
    const [holding, called] = own ? [pack, name] : [withOwn(pack, id, name, measure), `${name}-here`]
    return sitesOf(holding, ['measures', called], measure).map((site) => ({
      ...site,
      name: `${name}, ${site.name}`,
      measure,
    }))
  })
  return [...declared, ...narrowings(pack, asked, ['rules', id, 'require'])]
}

/** The filters that say whom a rule is about. */
export function scopeSites({ pack, id }: Pick<Question, 'pack' | 'id'>): readonly Site[] {
  const forEach = pack.rules[id]?.forEach
  return forEach === undefined ? [] : sitesOf(pack, ['rules', id, 'forEach'], forEach)
}

type Path = readonly (string | number)[]
type Filters = { readonly where?: FilterOf | undefined; readonly except?: FilterOf | undefined }
type FilterOf = Parameters<typeof casesOf>[0]

function sitesOf(pack: object, at: Path, { where, except }: Filters): readonly Site[] {
  const place = (key: 'where' | 'except', filter: FilterOf, index: number): Path =>
    Array.isArray(filter) ? [...at, key, index] : [...at, key]
  return [
    ...casesOf(where).flatMap((one, index) =>
      Object.entries(one).map(([key, test]): Site => {
        const path = Object.keys(one).length === 1 ? [...at, 'where'] : [...place('where', where, index), key]
        return { name: key, asks: 'outside', tests: { [key]: test }, loosened: without(pack, path) }
      }),
    ),
    ...casesOf(except).map((one, index): Site => {
      const path = casesOf(except).length === 1 ? [...at, 'except'] : place('except', except, index)
      const name = `except ${Object.keys(one).join(', ')}`
      return { name, asks: 'inside', tests: one, loosened: without(pack, path) }
    }),
  ]
}

/** Filters by which the rule itself narrows a measure. */
function narrowings(pack: CheckedPack, written: unknown, at: Path): readonly RowSite[] {
  if (typeof written !== 'object' || written === null) return []
  const own = 'measure' in written && 'where' in written ? narrowing(pack, written, at) : []
  const parts = Object.entries(written).map(([key, part]): [string | number, unknown] => [
    Array.isArray(written) ? Number(key) : key,
    part,
  ])
  return [...own, ...parts.flatMap(([key, part]) => narrowings(pack, part, [...at, key]))]
}

function narrowing(
  pack: CheckedPack,
  { measure, where }: { readonly measure: unknown; readonly where: unknown },
  at: Path,
): readonly RowSite[] {
  const declared = typeof measure === 'string' ? declaredAs(pack, measure) : undefined
  if (declared === undefined || !countsRows(declared.measure)) return []
  const rows = declared.measure
  return sitesOf(pack, at, { where: where as FilterOf }).map((site) => ({
    ...site,
    name: `${declared.name}, ${site.name}`,
    measure: rows,
  }))
}

/** A pack that declares a measure of all itself, and names it so in one rule. */
function withOwn(pack: CheckedPack, id: string, name: string, measure: Measure): object {
  const renamed = (value: unknown): unknown => {
    if (value === name) return `${name}-here`
    if (Array.isArray(value)) return value.map(renamed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one)]))
  }
  const terms = Object.entries(pack.measures ?? {}).map(([key, one]) => [
    key,
    one.kind === 'term' ? { ...one, term: renamed(one.term) } : one,
  ])
  const { [id]: rule } = pack.rules
  return {
    ...pack,
    measures: { ...Object.fromEntries(terms), [`${name}-here`]: measure },
    rules: { ...pack.rules, [id]: { ...rule, require: renamed(rule?.require) } },
  }
}

/** The same without what stands at a path. */
export function without(value: object, [step, ...rest]: Path): object {
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, at) => at !== step)
      : value.map((one: unknown, at) => (at === step ? without(Object(one), rest) : one))
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
      if (key !== step) return [[key, one]]
      return rest.length === 0 ? [] : [[key, without(Object(one), rest)]]
    }),
  )
}
