import * as z from 'zod/mini'
import { atMost, not, number } from '../condition/build.ts'
import { defineConstraint } from './constraint.ts'
import { oneOfThese } from './ends.ts'
import { presenceChecks, presenceShape } from './presence.ts'

/**
 * 禁止约束: something must not be: none of what is counted, or no subject that is as the text says.
 *
 * @example
 * { kind: 'prohibition', of: 'approved-posts' }
 */
export const prohibition = defineConstraint({
  kind: 'prohibition',
  title: { zh: '禁止约束', en: 'Prohibition' },

  schema: z
    .strictObject({
      kind: z.literal('prohibition'),
      ...presenceShape,
    })
    .check(oneOfThese('of', 'where')),

  messages: {
    counted: {
      demand: { zh: '不得有{of}', en: 'there may be no {of}' },
      breach: { zh: '{of}为{value}，不得有', en: '{of}: {value}, and there may be none' },
    },
    described: {
      demand: { zh: '不得有此情形：{forbidden}', en: 'must not be so: {forbidden}' },
      breach: { zh: '有禁止的情形：{forbidden}', en: 'is as it must not be: {forbidden}' },
    },
  },

  lower: (written, meaning) =>
    presenceChecks(written, meaning, {
      counted: (term) => atMost(term, number(0)),
      described: not,
      shownAs: 'forbidden',
    }),
})
