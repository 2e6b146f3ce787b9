import * as z from 'zod/mini'
import { multiplied, type Polynomial } from '../condition/build.ts'
import { proportionBoundSchema, termSchema } from '../measures/term.ts'
import { type Check, defineConstraint } from './constraint.ts'
import {
  atLeastRounded,
  atMostRounded,
  endOf,
  firstQuantity,
  lowerEnd,
  oneOfThese,
  refuseContradiction,
  refuseMoreThanAll,
  refuseUnrounded,
  roundingSchema,
  roundsTo,
  shortfallSchema,
} from './ends.ts'

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
    const ends = {
      max: written.atMost === undefined ? undefined : meaning.proportion(written.atMost, ['atMost']),
      min: written.atLeast === undefined ? undefined : meaning.proportion(written.atLeast, ['atLeast']),
      exactly: written.exactly === undefined ? undefined : meaning.proportion(written.exactly, ['exactly']),
    }
    refuseMoreThanAll(ends.max, written.atMost, ['atMost'], meaning)
    refuseMoreThanAll(ends.min, written.atLeast, ['atLeast'], meaning)
    refuseMoreThanAll(ends.exactly, written.exactly, ['exactly'], meaning)
    if (of === undefined || whole === undefined) return []
    if (ends.exactly !== undefined) refuseUnrounded(multiplied(ends.exactly, whole), written, meaning)
    refuseContradiction(ends.min, ends.max, [written.atLeast, written.atMost], meaning)
    const check = (end: string, condition: Check['condition'], bound: Polynomial): Check => ({
      ...endOf(end, written.atMost, written.atLeast, written.exactly),
      condition,
      ...firstQuantity(of),
      message: end,
      whole,
      details: {
        of: meaning.title(written.of),
        in: meaning.title(written.in),
        value: of,
        wholeValue: whole,
        share: { share: of, in: whole },
        bound: { proportion: bound },
      },
    })
    const product = (bound: Polynomial) => multiplied(bound, whole)
    const { rounding } = written
    return [
      ...(ends.min === undefined
        ? []
        : [lowerEnd(check('min', atLeastRounded(of, product(ends.min), rounding), ends.min), written)]),
      ...(ends.max === undefined
        ? []
        : [check('max', atMostRounded(of, product(ends.max), rounding), ends.max)]),
      ...(ends.exactly === undefined
        ? []
        : [check('exactly', roundsTo(of, product(ends.exactly), rounding), ends.exactly)]),
    ]
  },
})
