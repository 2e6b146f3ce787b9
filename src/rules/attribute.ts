import * as z from 'zod/mini'
import { subjects } from '../measures/relations.ts'
import { isDay } from '../model/day.ts'
import { type Field, idSchema, type Subject, wordSchema } from '../model/field.ts'
import { localizedSchema } from '../model/localized.ts'

/**
 * 属性: a field of the pack's own on rows of a snapshot, such as `agency.beds`.
 *
 * What is declared can be read; what is not, or is of another type, is an error, so that a misspelt
 * attribute cannot pass for an unknown one.
 */
export const attributeDeclarationSchema = z.strictObject({
  type: z.enum(['count', 'number', 'flag', 'day', 'word', 'text', 'reference']),
  list: z.optional(z.boolean()),
  to: z.optional(z.enum(subjects)),
  unit: z.optional(z.string()),
  title: localizedSchema,
})

export type AttributeDeclaration = z.output<typeof attributeDeclarationSchema>

/** The field that an attribute is to paths and measures. */
export function attributeField({ type, list = false, to, title }: AttributeDeclaration): Field {
  const schema = idSchema
  const holds: Field['holds'] =
    type === 'reference'
      ? { type, to: to === undefined ? [...subjects] : [to] }
      : { type: type === 'number' ? 'amount' : type }
  return { schema, holds, list, absent: 'unknown', title }
}

/** Whether a value is of the declared type. */
export function fits(value: unknown, { type, list = false }: AttributeDeclaration): boolean {
  if (value === null) return true
  if (list)
    return Array.isArray(value) && value.every((one) => fits(one, { type, title: { zh: '', en: '' } }))
  if (type === 'number') return typeof value === 'number'
  if (type === 'count') return typeof value === 'number' && value >= 0
  if (type === 'flag') return typeof value === 'boolean'
  if (type === 'day') return isDay(value)
  return typeof value === 'string'
}

/** The subject and the name of `agency.beds`. */
export function attributeKey(key: string): { subject: Subject; name: string } | undefined {
  const dot = key.indexOf('.')
  const subject = subjects.find((one) => one === key.slice(0, dot))
  const name = key.slice(dot + 1)
  return subject === undefined || !wordSchema.safeParse(name).success ? undefined : { subject, name }
}
