import * as z from 'zod/mini'
import { atLeast, number } from '../condition/build.ts'
import { filterSchema } from '../measures/filter.ts'
import { termSchema } from '../measures/term.ts'
import { type Check, defineConstraint } from './constraint.ts'
import { endOf, firstQuantity, oneOfThese, refuseEmptyFilter } from './ends.ts'

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
      of: z.optional(termSchema),
      where: z.optional(filterSchema),
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

  lower({ of, where }, meaning) {
    if (where !== undefined) refuseEmptyFilter(where, meaning)
    const term = of === undefined ? undefined : meaning.term(of, ['of'])
    const described = where === undefined ? undefined : meaning.filter(where, ['where'])
    const checks: Check[] = []
    if (of !== undefined && term !== undefined) {
      checks.push({
        ...endOf('of', of, where),
        condition: atLeast(term, number(1)),
        ...firstQuantity(term),
        message: 'counted',
        details: { of: meaning.title(of), value: term },
      })
    }
    if (described !== undefined) {
      const details = { demanded: { condition: described } }
      checks.push({ ...endOf('where', of, where), condition: described, message: 'described', details })
    }
    return checks
  },
})
