import * as z from 'zod/mini'
import { agency } from '../../model/agency.ts'
import { idSchema, wordSchema } from '../../model/field.ts'
import { stepSchema } from '../plan/steps.ts'

const positive = z.optional(z.int().check(z.positive(), z.maximum(1_000_000)))
const nonzero = z.optional(
  z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000), (ctx) => {
    if (ctx.value !== 0) return
    const params = { code: 'wrong-value', hint: 'write how many more, or fewer with a minus' }
    ctx.issues.push({ code: 'custom', input: ctx.value, message: '`0` changes nothing', params })
  }),
)

const leader = z.strictObject({ agency: idSchema, count: nonzero })

const forms = {
  post: z.strictObject({ agency: idSchema, category: wordSchema, count: nonzero }),
  deputy: leader,
  chief: leader,
  appoint: z.strictObject({ agency: idSchema, grade: wordSchema, count: positive }),
  recruit: z.strictObject({ agency: idSchema, category: wordSchema, count: positive }),
  transfer: z
    .strictObject({
      from: z.optional(idSchema),
      to: z.optional(idSchema),
      category: wordSchema,
      count: positive,
    })
    .check((ctx) => {
      const { from, to } = ctx.value
      if (from !== to) return
      const message =
        from === undefined ? 'nothing says who goes where' : `\`${from}\` is both source and target`
      const params = { code: 'wrong-value', hint: 'name `from`, `to`, or two bodies' }
      ctx.issues.push({ code: 'custom', input: ctx.value, message, params })
    }),
  agency: agency.schema,
  operations: z.array(stepSchema).check(z.minLength(1)),
}

/** The forms in which a change may be written. */
export const changeForms = Object.keys(forms) as readonly Form[]
type Form = keyof typeof forms

const optional = {
  post: z.optional(forms.post),
  deputy: z.optional(forms.deputy),
  chief: z.optional(forms.chief),
  appoint: z.optional(forms.appoint),
  recruit: z.optional(forms.recruit),
  transfer: z.optional(forms.transfer),
  agency: z.optional(forms.agency),
  operations: z.optional(forms.operations),
}

const exactlyOne = z.check<object>((ctx) => {
  const count = Object.keys(ctx.value).length
  if (count === 1) return
  const message = count === 0 ? 'nothing says what is to change' : 'several changes stand in one'
  const hint =
    count === 0
      ? `write one of ${changeForms.join(', ')}, or several as \`together\``
      : 'write several as a list behind `together`'
  ctx.issues.push({ code: 'custom', input: ctx.value, message, params: { code: 'wrong-value', hint } })
})

const partSchema = z.strictObject(optional).check(exactlyOne)

/** 拟办事项: what may be about to happen, in exactly one of its forms, or several of them that happen as one. */
export const changeSchema = z
  .strictObject({ ...optional, together: z.optional(z.array(partSchema).check(z.minLength(2))) })
  .check(exactlyOne)

/** A change as it is kept in a book. */
export type ChangeDocument = z.output<typeof changeSchema>

type Parts = { readonly [F in Form]: { readonly [K in F]: z.input<(typeof forms)[F]> } }

/**
 * One more (or, with a minus, one fewer) approved post, deputy or chief; a leader appointed, people recruited or
 * transferred; a new agency; any operations of a plan; or several of these that happen together or not at all.
 */
export type Change =
  | Parts[Form]
  | Parts['operations']['operations']
  | { readonly together: readonly Parts[Form][] }
