import * as z from 'zod/mini'
import { citeSchema } from '../constraints/cite.ts'
import { filterSchema } from '../measures/filter.ts'
import { daySchema } from '../model/day.ts'
import { localizedSchema } from '../model/localized.ts'

/** 来源状态: how well a value is attested; an `illustrative` one says so in every finding. */
export const statuses = ['official', 'reported', 'illustrative'] as const
/** One of the statuses. */
export const statusSchema = z.enum(statuses)
export type Status = z.output<typeof statusSchema>

const value = z.union([
  z.int(),
  z.boolean(),
  z.string().check(z.minLength(1), z.maxLength(200)),
  z.array(z.union([z.int(), z.string().check(z.minLength(1), z.maxLength(200))])).check(z.minLength(1)),
])

const cited = {
  cite: z.optional(citeSchema),
  status: z.optional(statusSchema),
}

/**
 * 参数值: what holds from a day on: one value for all, or a table of cases of which the first that fits counts.
 *
 * Of several lists the latest counts; when it has ended, nothing before it comes back.
 */
export const datedSchema = z.union([
  z.strictObject({ from: daySchema, until: z.optional(daySchema), value, ...cited }),
  z.strictObject({
    from: daySchema,
    until: z.optional(daySchema),
    cases: z
      .array(z.strictObject({ where: filterSchema, value, ...cited }))
      .check(z.minLength(1), z.maxLength(1000)),
    otherwise: z.optional(value),
    ...cited,
  }),
])

export type Dated = z.output<typeof datedSchema>

/** 参数: a number or a list that a text sets, with the days on which it holds and the article that says so. */
export const parameterSchema = z.strictObject({
  title: z.optional(localizedSchema),
  note: z.optional(z.string()),
  values: z.array(datedSchema).check(z.minLength(1), z.maxLength(1000)),
})

export type Parameter = z.output<typeof parameterSchema>

/** Every value that a list may give. */
export const valuesIn = (dated: Dated): readonly Value[] =>
  'cases' in dated
    ? [...dated.cases.map((one) => one.value), ...(dated.otherwise === undefined ? [] : [dated.otherwise])]
    : [dated.value]

/** Where a parameter gives a value, below the place of the parameter itself. */
export function placeOfValue(
  parameter: Parameter | undefined,
  value: unknown,
  at: readonly (string | number)[],
): readonly (string | number)[] {
  const sought = JSON.stringify(value)
  const found = (parameter?.values ?? []).flatMap((dated, index) => {
    const here = [...at, 'values', index]
    if (!('cases' in dated)) return JSON.stringify(dated.value) === sought ? [[...here, 'value']] : []
    const cases = dated.cases.flatMap((one, nth) =>
      JSON.stringify(one.value) === sought ? [[...here, 'cases', nth, 'value']] : [],
    )
    return JSON.stringify(dated.otherwise) === sought ? [...cases, [...here, 'otherwise']] : cases
  })
  return found[0] ?? at
}

type Value = z.output<typeof value>

/** The list that counts on a day, if one does. */
export function datedOn(values: readonly Dated[], day: string): Dated | undefined {
  const begun = values.filter((dated) => dated.from <= day).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const latest = begun.at(-1)
  return latest === undefined || (latest.until !== undefined && latest.until < day) ? undefined : latest
}
