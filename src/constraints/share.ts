import * as z from 'zod/mini'
import { termSchema } from '../measures/term.ts'
import { defineConstraint } from './constraint.ts'
import { oneOfThese, refuseMoreThanAll } from './ends.ts'
import { proportionalChecks, proportionalEnds, proportionalShape, proportionsOf } from './proportional.ts'

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
      ...proportionalShape,
    })
    .check(oneOfThese(...proportionalEnds)),

  messages: {
    max: {
      demand: { zh: '{of}占{in}的比重不得高于{bound}', en: '{of} may be at most {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，高于{bound}[，超出{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; over the share of {bound}[ by {excess}]',
      },
    },
    min: {
      demand: { zh: '{of}占{in}的比重不得低于{bound}', en: '{of} may be no less than {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，低于{bound}[，少{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; under the share of {bound}[ by {excess}]',
      },
    },
    below: {
      demand: { zh: '{of}占{in}的比重应低于{bound}', en: '{of} must be less than {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，不低于{bound}[，超出{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; not below the share of {bound}[, by {excess}]',
      },
    },
    above: {
      demand: { zh: '{of}占{in}的比重应高于{bound}', en: '{of} must be more than {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，不高于{bound}[，少{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; not above the share of {bound}[, by {excess}]',
      },
    },
    exactly: {
      demand: { zh: '{of}占{in}的比重应为{bound}', en: '{of} must be {bound} of {in}' },
      breach: {
        zh: '{of}为{value}，占{in}{wholeValue}的{share}，应为{bound}[，相差{excess}]',
        en: '{of}: {value}, {share} of {in}: {wholeValue}; off the share of {bound}[ by {excess}]',
      },
    },
  },

  lower(written, meaning) {
    const of = meaning.term(written.of, ['of'])
    const whole = meaning.term(written.in, ['in'])
    const ends = proportionsOf(written, meaning)
    for (const end of proportionalEnds) refuseMoreThanAll(ends[end], written[end], [end], meaning)
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
