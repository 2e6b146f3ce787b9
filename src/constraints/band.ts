import * as z from 'zod/mini'
import { all, atLeast, atMost, below, number, type Polynomial } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { boundSchema, termSchema } from '../measures/term.ts'
import { citeSchema } from './cite.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import { firstQuantity } from './ends.ts'

const end = z.union([
  boundSchema,
  z.strictObject({ min: z.optional(boundSchema), max: z.optional(boundSchema) }),
])
const row = z.strictObject({
  upTo: z.optional(z.int()),
  below: z.optional(z.int()),
  chief: z.optional(end),
  deputy: z.optional(end),
  total: z.optional(end),
  cite: z.optional(citeSchema),
})

type Row = z.output<typeof row>
type Part = 'chief' | 'deputy' | 'total'
const parts = ['chief', 'deputy', 'total'] as const

/**
 * 分档约束: what is allowed depends on the band in which a size lies (3名以下配1名，4至7名配2名).
 *
 * A row ends `upTo` a size, included, or `below` it, excluded, and begins where the last one ended; the
 * last row has no end. A plain number in a row is the most that is allowed.
 *
 * @example
 * {
 *   kind: 'band', by: 'approved-posts', total: 'leader-posts',
 *   rows: [{ upTo: 3, total: 1 }, { upTo: 7, total: 2 }, { total: 3 }],
 * }
 */
export const band = defineConstraint({
  kind: 'band',
  title: { zh: '分档约束', en: 'Band' },

  schema: z.strictObject({
    kind: z.literal('band'),
    by: termSchema,
    chief: z.optional(termSchema),
    deputy: z.optional(termSchema),
    total: z.optional(termSchema),
    rows: z.array(row).check(z.minLength(1), z.maxLength(200)),
  }),

  messages: {
    max: {
      demand: {
        zh: '{by}{band}的，{of}不得超过{bound}',
        en: 'where {by} is {band}, {of} may be at most {bound}',
      },
      breach: {
        zh: '{by}为{size}（{band}），{of}为{value}，超过上限{bound}，超出{excess}',
        en: '{by} is {size} ({band}) and {of} {value}, {excess} over the limit of {bound}',
      },
    },
    min: {
      demand: {
        zh: '{by}{band}的，{of}不得少于{bound}',
        en: 'where {by} is {band}, {of} may be no less than {bound}',
      },
      breach: {
        zh: '{by}为{size}（{band}），{of}为{value}，低于下限{bound}，少{excess}',
        en: '{by} is {size} ({band}) and {of} {value}, {excess} under the floor of {bound}',
      },
    },
  },

  lower(written, meaning) {
    const size = meaning.term(written.by, ['by'])
    if (size === undefined || !wellOrdered(written.rows, meaning)) return []
    return parts.flatMap((part) => {
      const measured = written[part]
      const of = measured === undefined ? undefined : meaning.term(measured, [part])
      if (measured === undefined || of === undefined) return []
      return written.rows.flatMap((one, index) => {
        const inside = insideRow(size, written.rows[index - 1], one)
        return endsOf(one[part], ['rows', index, part], meaning).map(({ end, bound }): Check => {
          const holds = end === 'max' ? atMost(of, bound) : atLeast(of, bound)
          return {
            end: `${part}-${index + 1}-${end}`,
            condition: holds,
            ...(inside === undefined ? {} : { only: inside }),
            ...firstQuantity(of),
            message: end,
            details: {
              by: meaning.title(written.by),
              size,
              band: bandTitle(written.rows[index - 1], one),
              of: meaning.title(measured),
              value: of,
              bound,
            },
            ...(one.cite === undefined ? {} : { cite: one.cite }),
          }
        })
      })
    })
  },
})

function endsOf(written: Row[Part], at: readonly (string | number)[], meaning: Meaning) {
  if (written === undefined) return []
  const ends =
    typeof written === 'object' && ('min' in written || 'max' in written) ? written : { max: written }
  return (['min', 'max'] as const).flatMap((end) => {
    const given = (ends as { min?: Parameters<Meaning['bound']>[0]; max?: Parameters<Meaning['bound']>[0] })[
      end
    ]
    const bound = given === undefined ? undefined : meaning.bound(given, [...at, end])
    return bound === undefined || bound === 'none' ? [] : [{ end, bound }]
  })
}

function insideRow(
  size: Polynomial,
  last: Row | undefined,
  { upTo, below: under }: Row,
): Condition | undefined {
  const from =
    last === undefined
      ? undefined
      : last.upTo === undefined
        ? atLeast(size, number(last.below ?? 0))
        : atLeast(size, number(last.upTo + 1))
  const until =
    upTo === undefined
      ? under === undefined
        ? undefined
        : below(size, number(under))
      : atMost(size, number(upTo))
  if (from === undefined) return until
  return until === undefined ? from : all(from, until)
}

function bandTitle(last: Row | undefined, { upTo, below: under }: Row) {
  const from = last === undefined ? undefined : last.upTo === undefined ? last.below : last.upTo + 1
  const until = upTo ?? (under === undefined ? undefined : under - 1)
  if (until === undefined)
    return {
      zh: from === undefined ? '任意' : `${from}以上`,
      en: from === undefined ? 'any' : `${from} or more`,
    }
  if (from === undefined) return { zh: `${until}以下`, en: `up to ${until}` }
  return from === until
    ? { zh: `${from}`, en: `${from}` }
    : { zh: `${from}至${until}`, en: `${from} to ${until}` }
}

function wellOrdered(rows: readonly Row[], meaning: Meaning): boolean {
  let last = Number.NEGATIVE_INFINITY
  return rows.every(({ upTo, below: under }, index) => {
    const until = upTo ?? (under === undefined ? Number.POSITIVE_INFINITY : under - 1)
    const final = index === rows.length - 1
    const both = upTo !== undefined && under !== undefined
    const right = !both && until > last && (final || Number.isFinite(until))
    last = until
    if (!right) {
      const message = both
        ? 'a row ends `upTo` or `below`, not both'
        : final
          ? 'this row can never be reached'
          : 'every row but the last ends after the one before it'
      meaning.report({
        code: 'unreachable-case',
        path: ['rows', index],
        message,
        hint: 'order the rows by size',
      })
    }
    return right
  })
}
