import * as z from 'zod/mini'
import { atLeast, number } from '../condition/build.ts'
import { defineConstraint } from './constraint.ts'
import { oneOfThese } from './ends.ts'
import { presenceChecks, presenceShape } from './presence.ts'

/**
 * 必备约束: something must be there: at least one of what is counted, or a subject that is as the text says.
 *
 * @example
 * { kind: 'requirement', where: { established: { known: true } } }
 */
export const requirement = defineConstraint({
  kind: 'requirement',
  title: { zh: '必备约束', en: 'Requirement' },

  schema: z
    .strictObject({
      kind: z.literal('requirement'),
      ...presenceShape,
    })
    .check(oneOfThese('of', 'where')),

  messages: {
    counted: {
      demand: { zh: '应有{of}', en: 'there must be {of}' },
      breach: { zh: '{of}为{value}，应当具备', en: '{of}: {value}, and there must be some' },
    },
    described: {
      demand: { zh: '应当符合：{demanded}', en: 'must be so: {demanded}' },
      breach: { zh: '不符合：{demanded}', en: 'is not so: {demanded}' },
    },
  },

  lower: (written, meaning) =>
    presenceChecks(written, meaning, {
      counted: (term) => atLeast(term, number(1)),
      described: (is) => is,
      shownAs: 'demanded',
    }),
})
