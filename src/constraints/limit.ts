import * as z from 'zod/mini'
import type { Polynomial } from '../condition/build.ts'
import { boundSchema, termSchema } from '../measures/term.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import {
  atLeastRounded,
  atMostRounded,
  endOf,
  firstQuantity,
  lowerEnd,
  oneOfThese,
  refuseUnrounded,
  roundingSchema,
  roundsTo,
  shortfallSchema,
  whereSet,
} from './ends.ts'

/**
 * 数额约束: a number that a measure may not pass, may not fall short of, or must be.
 *
 * Both ends are included, as X名以下 includes X. `none` says that the source sets no limit.
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
      rounding: z.optional(roundingSchema),
      shortfall: z.optional(shortfallSchema),
    })
    .check(oneOfThese('min', 'max', 'exactly')),

  messages: {
    max: {
      demand: { zh: '{of}不得超过{bound}', en: '{of} may be at most {bound}' },
      breach: {
        zh: '{of}为{value}，超过上限{bound}，超出{excess}',
        en: '{of}: {value}, over the limit of {bound} by {excess}',
      },
    },
    min: {
      demand: { zh: '{of}不得少于{bound}', en: '{of} may be no less than {bound}' },
      breach: {
        zh: '{of}为{value}，低于下限{bound}，少{excess}',
        en: '{of}: {value}, under the floor of {bound} by {excess}',
      },
    },
    exactly: {
      demand: { zh: '{of}应为{bound}', en: '{of} must be {bound}' },
      breach: {
        zh: '{of}为{value}，应为{bound}，相差{excess}',
        en: '{of}: {value} where it must be {bound}, off by {excess}',
      },
    },
  },

  lower(written, meaning) {
    const of = meaning.term(written.of, ['of'])
    const [min, max, exactly] = [
      boundOf(written.min, 'min', meaning),
      boundOf(written.max, 'max', meaning),
      boundOf(written.exactly, 'exactly', meaning),
    ]
    if (of === undefined) return []
    // parameters may stand in pairs that no subject has; only what is written out is told to be empty
    if (typeof written.min === 'number' && typeof written.max === 'number' && written.min > written.max) {
      refuseEmpty(meaning)
    }
    if (exactly !== undefined) refuseUnrounded(exactly, written, meaning)
    const check = (end: string, condition: Check['condition'], bound: Polynomial): Check => ({
      ...endOf(end, written.min, written.max, written.exactly),
      condition,
      ...whereSet(bound),
      ...firstQuantity(of),
      message: end,
      details: {
        of: meaning.title(written.of),
        value: of,
        bound: written.rounding === undefined ? bound : { rounded: bound, by: written.rounding },
      },
    })
    return [
      ...(min === undefined
        ? []
        : [lowerEnd(check('min', atLeastRounded(of, min, written.rounding), min), written)]),
      ...(max === undefined ? [] : [check('max', atMostRounded(of, max, written.rounding), max)]),
      ...(exactly === undefined ? [] : [check('exactly', roundsTo(of, exactly, written.rounding), exactly)]),
    ]
  },
})

function boundOf(written: Parameters<Meaning['bound']>[0] | undefined, end: string, meaning: Meaning) {
  const bound = written === undefined ? undefined : meaning.bound(written, [end])
  return bound === 'none' ? undefined : bound
}

function refuseEmpty(meaning: Meaning): void {
  meaning.report({
    code: 'contradictory-bounds',
    path: ['min'],
    message: 'no number is at least `min` and at most `max`',
    hint: 'exchange the two ends',
  })
}
