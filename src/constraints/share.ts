import * as z from 'zod/mini'
import { proportionBoundSchema, termSchema } from '../measures/term.ts'
import { defineConstraint } from './constraint.ts'
import { oneOfThese, refuseMoreThanAll, roundingSchema, shortfallSchema } from './ends.ts'
import { proportionalChecks, proportionsOf } from './proportional.ts'

/**
 * 份额约束: one measure as a part of another.
 *
 * `1/3` is read as `3 × of ≤ in`. A share of nothing is met by nothing, and marked `empty`.
 *
 * @example
 * { kind: 'share', of: 'comprehensive-organs', in: 'organs-of-agency', atMost: '1/3' }
 */
export const share = defineConstraint({
  kind: 'share',
  title: { zh: '份额约束', en: 'Share' },

  schema: z
    .strictObject({
      kind: z.literal('share'),
      of: termSchema,
      in: termSchema,
      atMost: z.optional(proportionBoundSchema),
      atLeast: z.optional(proportionBoundSchema),
      exactly: z.optional(proportionBoundSchema),
      rounding: z.optional(roundingSchema),
      shortfall: z.optional(shortfallSchema),
    })
    .check(oneOfThese('atMost', 'atLeast', 'exactly')),

  messages: {
    max: {
      demand: { zh: '{of}占{in}的比重不得高于{bound}', en: '{of} may be at most {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，高于{bound}，超出{excess}',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; over the share of {bound} by {excess}',
      },
    },
    min: {
      demand: { zh: '{of}占{in}的比重不得低于{bound}', en: '{of} may be no less than {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，低于{bound}，少{excess}',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; under the share of {bound} by {excess}',
      },
    },
    exactly: {
      demand: { zh: '{of}占{in}的比重应为{bound}', en: '{of} must be {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，应为{bound}，相差{excess}',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; off the share of {bound} by {excess}',
      },
    },
  },

  lower(written, meaning) {
    const of = meaning.term(written.of, ['of'])
    const whole = meaning.term(written.in, ['in'])
    const ends = proportionsOf(written, meaning)
    refuseMoreThanAll(ends.max, written.atMost, ['atMost'], meaning)
    refuseMoreThanAll(ends.min, written.atLeast, ['atLeast'], meaning)
    refuseMoreThanAll(ends.exactly, written.exactly, ['exactly'], meaning)
    if (of === undefined || whole === undefined) return []
    return proportionalChecks(written, ends, of, whole, meaning, (bound) => ({
      whole,
      details: {
        of: meaning.title(written.of),
        in: meaning.title(written.in),
        value: of,
        wholeValue: whole,
        share: { share: of, in: whole },
        bound: { proportion: bound },
      },
    }))
  },
})
