import * as z from 'zod/mini'
import { daySchema } from '../../model/day.ts'
import { type Localized, localizedSchema } from '../../model/localized.ts'

/** 个案豁免: an act of an authority that excuses named subjects from one rule, for days and for a reason. */
export interface Waiver {
  readonly id: string
  /** `pack/rule`, or `pack/rule#end` for one of its ends. */
  readonly rule: string
  /** The ids of those who are excused. */
  readonly subjects: readonly string[]
  /** The one of several items that is excused; without it, all of them. */
  readonly item?: string | number | undefined
  readonly reason: string | Localized
  readonly approver: string
  /** 文号: the document by which it was granted. */
  readonly document: string
  readonly from: string
  /** The last day. A waiver without an end would be a rule of its own. */
  readonly until: string
  /** Only an excess of at most so many is excused. */
  readonly upTo?: number | undefined
}

/** What a file of waivers says. */
export interface Waivers {
  readonly schema: 'bianzhi/waivers@1'
  readonly title?: string | Localized | undefined
  readonly note?: string | undefined
  readonly waivers: readonly Waiver[]
}

/** The schema of one waiver. */
export const waiverSchema = z
  .strictObject({
    id: text(),
    rule: text().check(narrow('name one rule, as `pack/rule`'), z.meta({ pattern: '^[^*]*$' })),
    subjects: z
      .array(text().check(narrow('name those who are excused by their ids'), z.meta({ pattern: '^[^*]*$' })))
      .check(
        (ctx) => {
          if (ctx.value.length > 0) return
          const params = { code: 'wrong-value', hint: 'name those who are excused by their ids' }
          ctx.issues.push({ code: 'custom', input: ctx.value, message: 'nobody is named', params })
        },
        z.meta({ minItems: 1 }),
      ),
    item: z.optional(z.union([text(), z.int()])),
    reason: z.union([text(), localizedSchema]),
    approver: text(),
    document: text(),
    from: daySchema,
    until: daySchema,
    upTo: z.optional(z.int().check(z.positive())),
  })
  .check((ctx) => {
    const { from, until } = ctx.value
    if (typeof from !== 'string' || typeof until !== 'string' || from <= until) return
    const message = `\`until\` (${until}) is before \`from\` (${from})`
    const params = { code: 'wrong-order', hint: 'exchange the two days' }
    ctx.issues.push({ code: 'custom', input: ctx.value, path: ['until'], message, params })
  })

/** The schema of a file of waivers. */
export const waiversSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal('bianzhi/waivers@1'),
  title: z.optional(z.union([text(), localizedSchema])),
  note: z.optional(z.string()),
  waivers: z.array(waiverSchema),
})

function text() {
  return z.string().check(
    (ctx) => {
      if (ctx.value.trim() !== '') return
      const params = { code: 'wrong-value', hint: 'write it out, for a waiver is read by others' }
      ctx.issues.push({ code: 'custom', input: ctx.value, message: 'text is empty', params })
    },
    z.meta({ minLength: 1 }),
  )
}

/** Refuses what would excuse everybody or everything. */
function narrow(hint: string): z.core.CheckFn<string> {
  return (ctx) => {
    if (!ctx.value.includes('*')) return
    const message = `\`${ctx.value}\` is too broad for a waiver`
    ctx.issues.push({ code: 'custom', input: ctx.value, message, params: { code: 'wrong-value', hint } })
  }
}
