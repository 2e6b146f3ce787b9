import * as z from 'zod/mini'
import { type Comparison, compareWhereSet, roundedBy } from '../condition/boundary.ts'
import { boundSchema, termSchema } from '../measures/term.ts'
import { type Check, defineConstraint } from './constraint.ts'
import {
  endOf,
  firstQuantity,
  lowerEnd,
  oneOfThese,
  refuseContradiction,
  refuseRoundedFraction,
  refuseUnrounded,
  roundingAt,
  roundingOf,
  shortfallSchema,
  whereSet,
} from './ends.ts'

const ends = ['min', 'max', 'exactly', 'above', 'below'] as const

/**
 * 数额约束: a number that a measure may not pass, may not fall short of, or must be.
 *
 * `min` and `max` are included, as X名以下 includes X; `below` and `above` are not. `none` says that the source sets no limit.
 *
 * @example
 * { kind: 'limit', of: 'leader-posts', min: 2, max: 3, shortfall: 'advisory' }
 */
export const limit = defineConstraint({
  kind: 'limit',
  title: { zh: '数额约束', en: 'Limit' },

  schema: z
    .strictObject({
      kind: z.literal('limit'),
      of: termSchema,
      min: z.optional(boundSchema),
      max: z.optional(boundSchema),
      exactly: z.optional(boundSchema),
      below: z.optional(boundSchema),
      above: z.optional(boundSchema),
      rounding: z.optional(roundingOf('min', 'max')),
      shortfall: z.optional(shortfallSchema),
    })
    .check(oneOfThese(...ends)),

  messages: {
    max: {
      demand: { zh: '{of}不得超过{bound}', en: '{of} may be at most {bound}' },
      breach: {
        zh: '{of}为{value}，超过上限{bound}[，超出{excess}]',
        en: '{of}: {value}, over the limit of {bound}[ by {excess}]',
      },
    },
    min: {
      demand: { zh: '{of}不得少于{bound}', en: '{of} may be no less than {bound}' },
      breach: {
        zh: '{of}为{value}，低于下限{bound}[，少{excess}]',
        en: '{of}: {value}, under the floor of {bound}[ by {excess}]',
      },
    },
    below: {
      demand: { zh: '{of}应少于{bound}', en: '{of} must be less than {bound}' },
      breach: {
        zh: '{of}为{value}，应少于{bound}[，超出{excess}]',
        en: '{of}: {value} where it must be less than {bound}[, over by {excess}]',
      },
    },
    above: {
      demand: { zh: '{of}应多于{bound}', en: '{of} must be more than {bound}' },
      breach: {
        zh: '{of}为{value}，应多于{bound}[，少{excess}]',
        en: '{of}: {value} where it must be more than {bound}[, short by {excess}]',
      },
    },
    exactly: {
      demand: { zh: '{of}应为{bound}', en: '{of} must be {bound}' },
      breach: {
        zh: '{of}为{value}，应为{bound}[，相差{excess}]',
        en: '{of}: {value} where it must be {bound}[, off by {excess}]',
      },
    },
  },

  lower(written, meaning) {
    const of = meaning.term(written.of, ['of'])
    const bounds = Object.fromEntries(
      ends.map((end) => [end, written[end] === undefined ? 'none' : meaning.bound(written[end], [end])]),
    )
    const boundOf = (end: (typeof ends)[number]) => (bounds[end] === 'none' ? undefined : bounds[end])
    if (of === undefined) return []
    refuseContradiction(['min', boundOf('min')], ['max', boundOf('max')], [written.min, written.max], meaning)
    return ends.flatMap((end): readonly Check[] => {
      const bound = boundOf(end)
      if (bound === undefined) return []
      const rounding = roundingAt(written.rounding, end)
      if (end === 'exactly') refuseUnrounded(bound, rounding, meaning)
      refuseRoundedFraction(of, bound, rounding, end, meaning)
      const check: Check = {
        ...endOf(end, ...ends.map((one) => written[one])),
        condition: compareWhereSet(of, comparisons[end], bound, rounding),
        ...whereSet(bound),
        ...firstQuantity(of),
        message: end,
        details: {
          of: meaning.title(written.of),
          value: of,
          bound: { bound: rounding === undefined ? bound : roundedBy(bound, rounding) },
        },
      }
      return [end === 'min' || end === 'above' ? lowerEnd(check, written) : check]
    })
  },
})

const comparisons: Readonly<Record<(typeof ends)[number], Comparison>> = {
  min: 'at-least',
  above: 'above',
  max: 'at-most',
  below: 'below',
  exactly: 'exactly',
}
