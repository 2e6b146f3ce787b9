import * as z from 'zod/mini'
import { type Boundary, compareWhereSet } from '../condition/boundary.ts'
import { above, allOf, atLeast, atMost, below, number, type Polynomial } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { type Bound, boundSchema, termSchema } from '../measures/term.ts'
import type { Localized } from '../model/localized.ts'
import { citeSchema } from './cite.ts'
import { type Check, defineConstraint, type Force, type Meaning } from './constraint.ts'
import { firstQuantity, lowerEnd, oneOfThese, shortfallSchema, whereSet } from './ends.ts'

const end = z.union([
  boundSchema,
  z
    .strictObject({ min: z.optional(boundSchema), max: z.optional(boundSchema) })
    .check(oneOfThese('min', 'max')),
])
const row = z
  .strictObject({
    upTo: z.optional(z.int()),
    below: z.optional(z.int()),
    chief: z.optional(end),
    deputy: z.optional(end),
    total: z.optional(end),
    cite: z.optional(citeSchema),
  })
  .check(oneOfThese('chief', 'deputy', 'total'))

type Row = z.output<typeof row>
type End = z.output<typeof end>
const parts = ['chief', 'deputy', 'total'] as const

/**
 * 分档约束: what is allowed depends on the band in which a size lies (3名以下配1名，4至7名配2名).
 *
 * A row ends `upTo` a size, included, or `below` it, excluded, and begins where the last one ended; a last
 * row without an end takes in all that is larger. A plain number in a row is the most that is allowed.
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

  schema: z
    .strictObject({
      kind: z.literal('band'),
      by: termSchema,
      chief: z.optional(termSchema),
      deputy: z.optional(termSchema),
      total: z.optional(termSchema),
      rows: z.array(row).check(z.minLength(1), z.maxLength(200)),
      shortfall: z.optional(shortfallSchema),
    })
    .check(oneOfThese('chief', 'deputy', 'total')),

  messages: {
    max: {
      demand: {
        zh: '{by}{band}的，{of}不得超过{bound}',
        en: 'with {by} of {band}, {of} may be at most {bound}',
      },
      breach: {
        zh: '{by}为{size}（{band}），{of}为{value}，超过上限{bound}[，超出{excess}]',
        en: '{by}: {size} ({band}); {of}: {value}, over the limit of {bound}[ by {excess}]',
      },
    },
    min: {
      demand: {
        zh: '{by}{band}的，{of}不得少于{bound}',
        en: 'with {by} of {band}, {of} may be no less than {bound}',
      },
      breach: {
        zh: '{by}为{size}（{band}），{of}为{value}，低于下限{bound}[，少{excess}]',
        en: '{by}: {size} ({band}); {of}: {value}, under the floor of {bound}[ by {excess}]',
      },
    },
  },

  lower(written, meaning) {
    const size = meaning.term(written.by, ['by'])
    if (!wellOrdered(written.rows, meaning) || size === undefined) return []
    return parts.flatMap((part) => {
      const measured = written[part]
      if (!isUsed(part, measured !== undefined, written.rows, meaning) || measured === undefined) return []
      const of = meaning.term(measured, [part])
      if (of === undefined) return []
      return written.rows.flatMap((one, index) => {
        const last = written.rows[index - 1]
        const inside = insideRow(size, last, one)
        return endsOf(one[part], ['rows', index, part], meaning).map(
          ({ end, bound }): Check =>
            shortOf(end, written, {
              end: `${part}-${index + 1}-${end}`,
              condition: compareWhereSet(of, end === 'max' ? 'at-most' : 'at-least', bound),
              ...guarded(inside, whereSet(bound)),
              ...firstQuantity(of),
              message: end,
              details: {
                by: meaning.title(written.by),
                size,
                band: bandTitle(last, one),
                of: meaning.title(measured),
                value: of,
                bound: { bound },
              },
              ...(one.cite === undefined ? {} : { cite: one.cite }),
            }),
        )
      })
    })
  },
})

/** Whether a part is measured and bounded; one without the other asks nothing. */
function isUsed(part: (typeof parts)[number], measured: boolean, rows: readonly Row[], { report }: Meaning) {
  const index = rows.findIndex((one) => one[part] !== undefined)
  if (measured === index >= 0) return measured
  report({
    code: 'missing-field',
    path: measured ? [part] : ['rows', index, part],
    message: measured ? `no row says how many \`${part}\` may be` : `nothing says what \`${part}\` counts`,
    hint: measured ? `give \`${part}\` in a row` : `name a measure as \`${part}\` beside \`rows\``,
  })
  return false
}

const shortOf = (end: BoundEnd['end'], written: { shortfall?: Force | undefined }, check: Check): Check =>
  end === 'min' ? lowerEnd(check, written) : check

const guarded = (inside: Condition | undefined, set: { only?: Condition }) => {
  const only = allOf([inside, set.only])
  return only === undefined ? {} : { only }
}

interface BoundEnd {
  readonly end: 'min' | 'max'
  readonly bound: Boundary
}

function endsOf(
  written: End | undefined,
  at: readonly (string | number)[],
  meaning: Meaning,
): readonly BoundEnd[] {
  if (written === undefined) return []
  const lowered = (end: BoundEnd['end'], bound: Bound | undefined, here: typeof at): readonly BoundEnd[] => {
    const so = bound === undefined ? undefined : meaning.bound(bound, here)
    return so === undefined || so === 'none' ? [] : [{ end, bound: so }]
  }
  if (!hasEnds(written)) return lowered('max', written, at)
  return [...lowered('min', written.min, [...at, 'min']), ...lowered('max', written.max, [...at, 'max'])]
}

const hasEnds = (written: End): written is Exclude<End, Bound> =>
  typeof written === 'object' && ('min' in written || 'max' in written)

function insideRow(size: Polynomial, last: Row | undefined, one: Row): Condition | undefined {
  return allOf([
    last?.upTo === undefined ? undefined : above(size, number(last.upTo)),
    last?.below === undefined ? undefined : atLeast(size, number(last.below)),
    one.upTo === undefined ? undefined : atMost(size, number(one.upTo)),
    one.below === undefined ? undefined : below(size, number(one.below)),
  ])
}

/** The last whole number that lies in a row, where it has an end. */
const lastOf = ({ upTo, below: under }: Row): number | undefined =>
  upTo ?? (under === undefined ? undefined : under - 1)

function bandTitle(last: Row | undefined, one: Row): Localized {
  const before = last === undefined ? undefined : lastOf(last)
  const from = before === undefined ? undefined : before + 1
  const until = lastOf(one)
  if (until === undefined)
    return from === undefined ? { zh: '任意', en: 'any' } : { zh: `${from}以上`, en: `${from} or more` }
  if (from === undefined) return { zh: `${until}以下`, en: `up to ${until}` }
  return from === until
    ? { zh: `${from}`, en: `${from}` }
    : { zh: `${from}至${until}`, en: `${from} to ${until}` }
}

function wellOrdered(rows: readonly Row[], meaning: Meaning): boolean {
  return rows.every((one, index) => {
    const wrong = orderFault(rows[index - 1], one, index === rows.length - 1)
    if (wrong === undefined) return true
    const hint = 'order the rows by size'
    meaning.report({ code: 'unreachable-case', path: ['rows', index], message: wrong, hint })
    return false
  })
}

function orderFault(last: Row | undefined, one: Row, isFinal: boolean): string | undefined {
  if (one.upTo !== undefined && one.below !== undefined) return 'a row ends `upTo` or `below`, not both'
  const until = lastOf(one)
  if (until === undefined) return isFinal ? undefined : 'only the last row may have no end'
  const before = last === undefined ? undefined : lastOf(last)
  return before === undefined || until > before ? undefined : 'this row can never be reached'
}
