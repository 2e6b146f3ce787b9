import * as z from 'zod/mini'
import { atLeast, atMost, number } from '../condition/build.ts'
import { termSchema } from '../measures/term.ts'
import { type Check, defineConstraint } from './constraint.ts'
import { firstQuantity, lowerEnd, shortfallSchema } from './ends.ts'

const one = number(1)

/**
 * 唯一约束: exactly one holder (一件事由一个部门牵头): not several, and not none either unless the text leaves that open.
 *
 * @example
 * { kind: 'exclusivity', of: 'leads' }
 */
export const exclusivity = defineConstraint({
  kind: 'exclusivity',
  title: { zh: '唯一约束', en: 'Exclusivity' },

  schema: z
    .strictObject({
      kind: z.literal('exclusivity'),
      of: termSchema,
      orNone: z.optional(z.literal(true)),
      shortfall: z.optional(shortfallSchema),
    })
    .check(shortfallNeedsFloor),

  messages: {
    max: {
      demand: { zh: '{of}只能有一个', en: '{of}: there may be only one' },
      breach: {
        zh: '{of}为{value}，重复[，多{excess}]',
        en: '{of}: {value} where there may be only one[, {excess} too many]',
      },
    },
    min: {
      demand: { zh: '{of}不得缺位', en: '{of}: there must be one' },
      breach: { zh: '{of}为{value}，缺位，应有一个', en: '{of}: {value}, and there must be one' },
    },
  },

  lower(written, meaning) {
    const of = meaning.term(written.of, ['of'])
    if (of === undefined) return []
    const check = (end: 'min' | 'max', condition: Check['condition']): Check => ({
      end,
      ...(written.orNone === true ? { alone: true } : {}),
      condition,
      ...firstQuantity(of),
      message: end,
      details: { of: meaning.title(written.of), value: of },
    })
    const most = check('max', atMost(of, one))
    return written.orNone === true ? [most] : [lowerEnd(check('min', atLeast(of, one)), written), most]
  },
})

/** A schema check: where nobody need hold it there is no lower end whose force could be another. */
function shortfallNeedsFloor(payload: z.core.ParsePayload<{ orNone?: unknown; shortfall?: unknown }>): void {
  const { orNone, shortfall } = payload.value
  if (orNone === undefined || shortfall === undefined) return
  payload.issues.push({
    code: 'custom',
    input: shortfall,
    path: ['shortfall'],
    message: 'with `orNone` there is no lower end that `shortfall` could be about',
    params: { code: 'wrong-value', hint: 'leave one of the two out' },
  })
}
