import * as z from 'zod/mini'
import { agency } from '../../model/agency.ts'
import { collectionNames } from '../../model/collections.ts'
import { idSchema, wordSchema } from '../../model/field.ts'
import { matter } from '../../model/matter.ts'
import { type OperationKind, operation } from '../../model/operation.ts'
import { record } from '../../model/record.ts'
import { attributeSchema } from '../../model/row.ts'

const { fields } = operation
const textSchema = agency.fields.name.schema

const step = <const K extends OperationKind, S extends z.core.$ZodShape>(kind: K, shape: S) =>
  z.strictObject({
    kind: z.literal(kind),
    id: z.optional(idSchema),
    on: fields.on.schema,
    document: fields.document.schema,
    note: z.optional(z.nullable(textSchema)),
    ...shape,
  })

const several = <S extends z.ZodMiniType>(one: S) =>
  z.array(one).check(
    (ctx) => {
      if (ctx.value.length > 0) return
      const params = { code: 'wrong-value', hint: 'name at least one, or leave the operation out' }
      ctx.issues.push({ code: 'custom', input: ctx.value, message: 'the list is empty', params })
    },
    z.meta({ minItems: 1 }),
  )

const ids = several(idSchema)
const whole = z.int().check(z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER))
const positive = z.int().check(z.positive(), z.maximum(Number.MAX_SAFE_INTEGER))

/** What a plan tells of a body that comes to be; the kind of a body is `kindOfAgency`, for `kind` is the operation’s. */
const body = {
  kindOfAgency: agency.fields.kind.schema,
  jurisdiction: agency.fields.jurisdiction.schema,
  parent: agency.fields.parent.schema,
  rank: agency.fields.rank.schema,
  side: agency.fields.side.schema,
  nameplates: agency.fields.nameplates.schema,
  coLocatedWith: agency.fields.coLocatedWith.schema,
  creditCode: agency.fields.creditCode.schema,
  succeeds: agency.fields.succeeds.schema,
  aliases: agency.fields.aliases.schema,
  tags: z.optional(z.nullable(z.array(wordSchema))),
  attributes: z.optional(z.record(wordSchema, attributeSchema)),
}

/** What a row of posts counts: 核定编制 first, of which an operation speaks that says nothing else. */
export const figureNames = [
  'approved',
  'actual',
  'reserved',
  'external',
  'inFlightIn',
  'inFlightOut',
] as const

const figure = z.optional(z.enum(figureNames))
const posts = { agency: idSchema, category: wordSchema, figure }

/** 改革步骤: one operation of a plan; its kind says which fields it may have. */
export const stepSchema = z.discriminatedUnion('kind', [
  step('create', { agency: idSchema, name: textSchema, ...body }),
  step('abolish', { agency: idSchema }),
  step('merge', { agencies: ids, agency: idSchema, name: z.optional(textSchema), ...body }),
  step('split', {
    agency: idSchema,
    into: several(z.strictObject({ id: idSchema, name: textSchema, ...body })),
  }),
  step('rename', { agency: idSchema, name: textSchema }),
  step('reclassify', {
    agency: idSchema,
    kindOfAgency: body.kindOfAgency,
    jurisdiction: body.jurisdiction,
    parent: body.parent,
    side: body.side,
  }),
  step('change-rank', { agency: idSchema, rank: z.nonoptional(fields.rank.schema) }),
  step('attach-nameplate', { agency: idSchema, nameplates: several(textSchema) }),
  step('remove-nameplate', { agency: idSchema, nameplates: several(textSchema) }),
  step('co-locate', { agency: idSchema, to: idSchema }),
  step('add-matters', {
    to: idSchema,
    matters: several(z.union([idSchema, matter.schema])),
    role: z.optional(wordSchema),
  }),
  step('cancel-matters', { from: z.optional(idSchema), matters: ids }),
  step('devolve-matters', { from: idSchema, to: idSchema, matters: ids }),
  step('transfer-matters', {
    from: idSchema,
    to: idSchema,
    scope: fields.scope.schema,
    functions: z.optional(ids),
    matters: z.optional(ids),
  }),
  step('transfer-establishment', {
    from: idSchema,
    to: idSchema,
    category: z.optional(wordSchema),
    figure,
    amount: z.optional(positive),
  }),
  step('convert-establishment', { ...posts, toCategory: wordSchema, amount: z.optional(positive) }),
  step('adjust-establishment', { ...posts, amount: z.int() }),
  step('set-establishment', { ...posts, amount: whole }),
  step('transfer-posts', { from: z.optional(idSchema), to: idSchema, posts: ids }),
  step('transfer-people', { from: z.optional(idSchema), to: idSchema, people: ids }),
  step('set-leadership', { agency: idSchema, grade: wordSchema, amount: whole }),
  step('grant-record', { record: record.schema }),
  step('amend', {
    in: z.optional(z.enum(collectionNames)),
    row: z.optional(idSchema),
    set: z.optional(z.record(z.string(), z.json())),
    unset: z.optional(several(z.string())),
    remove: z.optional(z.literal(true)),
    reason: textSchema,
  }),
])

/** One operation of a plan. */
export type Operation = z.output<typeof stepSchema>
