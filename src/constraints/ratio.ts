import * as z from 'zod/mini'
import { termSchema } from '../measures/term.ts'
import { defineConstraint } from './constraint.ts'
import { oneOfThese } from './ends.ts'
import { proportionalChecks, proportionalEnds, proportionalShape, proportionsOf } from './proportional.ts'

/**
 * 比例约束: one measure as a multiple of another.
 *
 * `1.2:1` is read as `5 × of ≤ 6 × to`: whole numbers keep a subject that stands exactly at the limit on
 * the right side of it, and leave nothing to divide by zero.
 *
 * @example
 * { kind: 'ratio', of: 'institution-establishment', to: 'administrative-establishment', atMost: '1.2:1' }
 */
export const ratio = defineConstraint({
  kind: 'ratio',
  title: { zh: '比例约束', en: 'Ratio' },

  schema: z
    .strictObject({
      kind: z.literal('ratio'),
      of: termSchema,
      to: termSchema,
      ...proportionalShape,
    })
    .check(oneOfThese(...proportionalEnds)),

  messages: {
    max: {
      demand: { zh: '{of}与{to}之比不得高于{bound}', en: '{of} may be at most {bound} to {to}' },
      breach: {
        zh: '{of}为{value}，{to}为{toValue}，高于{bound}的比例[，超出{excess}]',
        en: '{of}: {value}, against {to}: {toValue}; over the ratio of {bound}[ by {excess}]',
      },
    },
    min: {
      demand: { zh: '{of}与{to}之比不得低于{bound}', en: '{of} may be no less than {bound} to {to}' },
      breach: {
        zh: '{of}为{value}，{to}为{toValue}，低于{bound}的比例[，少{excess}]',
        en: '{of}: {value}, against {to}: {toValue}; under the ratio of {bound}[ by {excess}]',
      },
    },
    below: {
      demand: { zh: '{of}与{to}之比应低于{bound}', en: '{of} must be less than {bound} to {to}' },
      breach: {
        zh: '{of}为{value}，{to}为{toValue}，不低于{bound}的比例[，超出{excess}]',
        en: '{of}: {value}, against {to}: {toValue}; not below the ratio of {bound}[, by {excess}]',
      },
    },
    above: {
      demand: { zh: '{of}与{to}之比应高于{bound}', en: '{of} must be more than {bound} to {to}' },
      breach: {
        zh: '{of}为{value}，{to}为{toValue}，不高于{bound}的比例[，少{excess}]',
        en: '{of}: {value}, against {to}: {toValue}; not above the ratio of {bound}[, by {excess}]',
      },
    },
    exactly: {
      demand: { zh: '{of}与{to}之比应为{bound}', en: '{of} must be {bound} to {to}' },
      breach: {
        zh: '{of}为{value}，{to}为{toValue}，不符合{bound}的比例[，相差{excess}]',
        en: '{of}: {value}, against {to}: {toValue}; off the ratio of {bound}[ by {excess}]',
      },
    },
  },

  lower(written, meaning) {
    const of = meaning.term(written.of, ['of'])
    const to = meaning.term(written.to, ['to'])
    const ends = proportionsOf(written, meaning)
    if (of === undefined || to === undefined) return []
    return proportionalChecks(written, ends, of, to, meaning, (bound) => ({
      details: {
        of: meaning.title(written.of),
        to: meaning.title(written.to),
        value: of,
        toValue: to,
        bound: { multiple: bound },
      },
    }))
  },
})
