import * as z from 'zod/mini'
import { wordSchema } from '../model/field.ts'

/** The name of a measure; in a typed pack only declared ones compile, as of parameters and sources. */
export const measureName = wordSchema.brand<'measure'>()
/** The name of a parameter of the pack. */
export const parameterName = wordSchema.brand<'parameter'>()
/** The name of a source of the pack. */
export const sourceName = wordSchema.brand<'source'>()

export type MeasureName = z.output<typeof measureName>
export type ParameterName = z.output<typeof parameterName>
export type SourceName = z.output<typeof sourceName>

/** The path of a field: `category`, `agency.jurisdiction.level`, `before.name`. */
export const pathSchema = z.string().check(z.maxLength(200), z.regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u))

/** A word as it stands in an English sentence: a post, an agency. */
export const aOrAn = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`
