import * as z from 'zod/mini'
import { daySchema } from './day.ts'
import { divisionCodeSchema } from './division-code.ts'
import { levels } from './level.ts'
import { type Localized, localizedSchema } from './localized.ts'
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
  | { readonly type: 'word'; readonly names?: readonly string[] }
  | { readonly type: 'tree'; readonly tree: TreeName }
  | { readonly type: 'reference'; readonly to: readonly Subject[] }
  | { readonly type: 'counts'; readonly names: readonly string[] }

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

/** A kebab-case word; letters of any script may stand in it. */
export const wordSchema = z.string().check(z.regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u), z.maxLength(100))

/** The name by which other rows refer to a row. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^\S(.*\S)?$/u))

const textSchema = z.string().check(z.minLength(1), z.maxLength(20_000))
const countSchema = z.int().check(z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER))
const amountSchema = z.int()

export const text = (...title: Title) => field(title, textSchema, { type: 'text' })
export const word = (...title: Title) => field(title, wordSchema, { type: 'word' })
export const count = (...title: Title) => field(title, countSchema, { type: 'count' })
export const amount = (...title: Title) => field(title, amountSchema, { type: 'amount' })
export const flag = (...title: Title) => field(title, z.boolean(), { type: 'flag' })
export const day = (...title: Title) => field(title, daySchema, { type: 'day' })
export const divisionCode = (...title: Title) => field(title, divisionCodeSchema, { type: 'code' })
export const rank = (...title: Title) =>
  field(title, z.enum(ranks.map((entry) => entry.word)), { type: 'rank' })
export const level = (...title: Title) =>
  field(title, z.enum(levels.map((entry) => entry.word)), { type: 'level' })
export const oneOf = <const W extends readonly string[]>(words: W, ...title: Title) =>
  field(title, z.enum(words), { type: 'word', names: words })
export const inTree = (tree: TreeName, ...title: Title) => field(title, wordSchema, { type: 'tree', tree })
export const reference = (to: Subject | readonly Subject[], ...title: Title) =>
  field(title, idSchema, { type: 'reference', to: typeof to === 'string' ? [to] : to })
export const counts = <const W extends readonly string[]>(names: W, ...title: Title) =>
  field(title, z.partialRecord(z.enum(names), z.nullable(countSchema)), { type: 'counts', names })

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
