import * as z from 'zod/mini'
import { atMost, not, number } from '../condition/build.ts'
import { filterSchema } from '../measures/filter.ts'
import { termSchema } from '../measures/term.ts'
import { type Check, defineConstraint } from './constraint.ts'
import { endOf, firstQuantity, oneOfThese, refuseEmptyFilter } from './ends.ts'

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
      of: z.optional(termSchema),
      where: z.optional(filterSchema),
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

  lower({ of, where }, meaning) {
    if (where !== undefined) refuseEmptyFilter(where, meaning)
    const term = of === undefined ? undefined : meaning.term(of, ['of'])
    const described = where === undefined ? undefined : meaning.filter(where, ['where'])
    const checks: Check[] = []
    if (of !== undefined && term !== undefined) {
      checks.push({
        ...endOf('of', of, where),
        condition: atMost(term, number(0)),
        ...firstQuantity(term),
        message: 'counted',
        details: { of: meaning.title(of), value: term },
      })
    }
    if (described !== undefined) {
      const details = { forbidden: { condition: described } }
      checks.push({
        ...endOf('where', of, where),
        condition: not(described),
        message: 'described',
        details,
      })
    }
    return checks
  },
})
