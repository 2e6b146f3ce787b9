import * as z from 'zod/mini'
import { groupShape, lowerTree, oneGroup } from './condition-tree.ts'
import { defineConstraint } from './constraint.ts'

/**
 * 条件组合: what the rules of json-rules-engine say: `all`, `any` and `not` of tests on facts.
 *
 * A fact is a measure or a field of the subject. What is unknown stays unknown, also under `not`: nothing
 * holds for want of data.
 *
 * @example
 * {
 *   kind: 'conditions',
 *   any: [
 *     { fact: 'holders', operator: 'lessThanInclusive', value: 1 },
 *     { fact: 'leads', operator: 'equal', value: 1 },
 *   ],
 * }
 */
export const conditions = defineConstraint({
  kind: 'conditions',
  title: { zh: '条件组合', en: 'Conditions' },

  schema: z.strictObject({ kind: z.literal('conditions'), ...groupShape }).check(oneGroup),

  messages: {
    conditions: {
      demand: { zh: '应当符合：{demanded}', en: 'must be so: {demanded}' },
      breach: { zh: '不符合：{demanded}', en: 'is not so: {demanded}' },
    },
    named: {
      demand: { zh: '应当符合“{name}”：{demanded}', en: 'must meet “{name}”: {demanded}' },
      breach: { zh: '不符合“{name}”：{demanded}', en: 'does not meet “{name}”: {demanded}' },
    },
  },

  lower({ kind, ...root }, meaning) {
    const condition = lowerTree(root, meaning)
    if (condition === undefined) return []
    const demanded = { condition }
    if (root.name === undefined) return [{ condition, message: 'conditions', details: { demanded } }]
    const name = { zh: root.name, en: root.name }
    return [{ condition, message: 'named', details: { name, demanded } }]
  },
})
