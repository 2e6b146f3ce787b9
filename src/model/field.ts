import * as z from 'zod/mini'
import { daySchema } from './day.ts'
import { divisionCodeSchema } from './division-code.ts'
import { levels } from './level.ts'
import type { Localized } from './localized.ts'
import { ranks } from './rank.ts'

/** What a rule may be about: one row of a collection. */
export type Subject =
  | 'jurisdiction'
  | 'agency'
  | 'establishment'
  | 'leadership'
  | 'function'
  | 'matter'
  | 'assignment'
  | 'post'
  | 'person'
  | 'holding'
  | 'record'
  | 'operation'

/** The open trees of words: a word includes what stands under it. */
export type TreeName = 'agencies' | 'categories' | 'records' | 'roles' | 'grades'

export type FieldType =
  | { readonly type: 'text' | 'code' | 'count' | 'amount' | 'day' | 'flag' | 'rank' | 'level' }
  | {
      readonly type: 'word'
      readonly names?: readonly string[]
      readonly titles?: Readonly<Record<string, Localized>>
    }
  | { readonly type: 'tree'; readonly tree: TreeName }
  | { readonly type: 'reference'; readonly to: readonly Subject[] }
  | {
      readonly type: 'counts'
      readonly names: readonly string[]
      readonly titles: Readonly<Record<string, Localized>>
    }

/**
 * One field of a row: how it is written, what it holds, and what its absence means.
 *
 * An absent field is unknown; an absent `link` means none, for a structure that is not drawn is not there.
 */
export interface Field<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly schema: S
  readonly holds: FieldType
  readonly list: boolean
  readonly absent: 'refused' | 'unknown' | 'none'
  readonly title: Localized
}

type Title = readonly [zh: string, en: string]

const field = <S extends z.ZodMiniType>([zh, en]: Title, schema: S, holds: FieldType): Field<S> => ({
  schema,
  holds,
  list: false,
  absent: 'refused',
  title: { zh, en },
})

/** A kebab-case word; letters of any script may stand in it, but no capitals and no full-width forms. */
export const wordSchema = z.string().check(
  z.maxLength(100),
  z.regex(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u, {
    error: 'a word is written in small letters, digits and single hyphens',
  }),
  z.refine((word) => word === word.normalize('NFKC'), {
    error: 'a word holds no full-width or compatibility characters',
  }),
)

/** The name by which other rows refer to a row. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^\S(.*\S)?$/u))

const textSchema = z.string().check(z.minLength(1), z.maxLength(20_000))
const countSchema = z.int().check(z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER))
const amountSchema = z.int()

/** Free text: a name, a title, a basis. */
export const text = (...title: Title) => field(title, textSchema, { type: 'text' })
/** A kebab-case word. */
export const word = (...title: Title) => field(title, wordSchema, { type: 'word' })
/** A whole number of posts, people or things, never negative. */
export const count = (...title: Title) => field(title, countSchema, { type: 'count' })
/** A whole number that may be negative: a change. */
export const amount = (...title: Title) => field(title, amountSchema, { type: 'amount' })
/** Yes or no. */
export const flag = (...title: Title) => field(title, z.boolean(), { type: 'flag' })
/** A day (YYYY-MM-DD). */
export const day = (...title: Title) => field(title, daySchema, { type: 'day' })
/** A division code of GB/T 2260 or GB/T 10114. */
export const divisionCode = (...title: Title) => field(title, divisionCodeSchema, { type: 'code' })
/** A rank on the scale of 机构规格. */
export const rank = (...title: Title) =>
  field(title, z.enum(ranks.map((entry) => entry.word)), { type: 'rank' })
/** A level from the centre down to a township. */
export const level = (...title: Title) =>
  field(title, z.enum(levels.map((entry) => entry.word)), { type: 'level' })
/** One of a closed set of words. */
export const oneOf = <const W extends readonly string[]>(words: W, ...title: Title) =>
  field(title, z.enum(words), { type: 'word', names: words })
/** One of a closed list of words that have titles. */
export const oneOfTitled = <W extends string>(titles: Readonly<Record<W, Localized>>, ...title: Title) => {
  const words = Object.keys(titles) as W[]
  return field(title, z.enum(words), { type: 'word', names: words, titles })
}
/** A word of an open tree. */
export const inTree = (tree: TreeName, ...title: Title) => field(title, wordSchema, { type: 'tree', tree })
/** The id of a row elsewhere in the snapshot. */
export const reference = (to: Subject | readonly Subject[], ...title: Title) =>
  field(title, idSchema, { type: 'reference', to: typeof to === 'string' ? [to] : to })
/** Several counts, each by a name of its own. */
export function counts<const W extends string>(titles: Readonly<Record<W, Localized>>, ...title: Title) {
  const names = Object.keys(titles) as W[]
  const schema = z.partialRecord(z.enum(names), z.nullable(countSchema))
  return field(title, schema, { type: 'counts', names, titles })
}

/** Several of them; a single one may be written without the list. */
export const some = <S extends z.ZodMiniType>(one: Field<S>) => ({
  ...one,
  list: true,
  schema: z.array(one.schema).check(z.maxLength(100_000)),
})

/** May be left out: then it is unknown; `null` says that it is known to be none. */
export const optional = <S extends z.ZodMiniType>(one: Field<S>) => ({
  ...one,
  absent: 'unknown' as const,
  schema: z.optional(z.nullable(one.schema)),
})

/** A structural link: left out, there is none. */
export const link = <S extends z.ZodMiniType>(one: Field<S>) => ({
  ...optional(one),
  absent: 'none' as const,
})
