import * as z from 'zod/mini'
import { equal, sum } from '../condition/build.ts'
import { termSchema } from '../measures/term.ts'
import { defineConstraint } from './constraint.ts'
import { firstQuantity } from './ends.ts'

/**
 * 平衡约束: the parts add up to the whole.
 *
 * The whole may be a number (changes that cancel out: 0), a measure, or the same measure earlier (a total
 * that is conserved).
 *
 * @example
 * { kind: 'balance', parts: ['administrative-establishment', 'institution-establishment'], whole: 'establishment' }
 */
export const balance = defineConstraint({
  kind: 'balance',
  title: { zh: '平衡约束', en: 'Balance' },

  schema: z.strictObject({
    kind: z.literal('balance'),
    parts: z.array(termSchema).check(z.minLength(1), z.maxLength(100)),
    whole: termSchema,
  }),

  messages: {
    balance: {
      demand: { zh: '{parts}合计应等于{whole}', en: '{parts} must add up to {whole}' },
      breach: {
        zh: '{parts}（{values}）合计为{total}，应为{wholeValue}[，相差{excess}]',
        en: '{parts} ({values}) add up to {total} where it must be {wholeValue}[, off by {excess}]',
      },
    },
  },

  lower({ parts, whole }, meaning) {
    const terms = parts.map((part, index) => meaning.term(part, ['parts', index]))
    const right = meaning.term(whole, ['whole'])
    const [first, ...rest] = terms.filter((term) => term !== undefined)
    if (first === undefined || right === undefined || rest.length + 1 < terms.length) return []
    const total = sum(first, ...rest)
    return [
      {
        condition: equal(total, right),
        ...firstQuantity(first),
        message: 'balance',
        details: {
          parts: parts.map(meaning.title),
          values: [first, ...rest],
          total,
          whole: meaning.title(whole),
          wholeValue: right,
        },
      },
    ]
  },
})
