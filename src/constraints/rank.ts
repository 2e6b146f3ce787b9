import * as z from 'zod/mini'
import { type Comparison, compareWithin, single } from '../condition/boundary.ts'
import { all, number, type Polynomial, quantity } from '../condition/build.ts'
import type { Condition, FieldReference } from '../condition/nodes.ts'
import { nearest } from '../json/suggest.ts'
import type { At } from '../measures/lowering.ts'
import { parameterName, pathSchema } from '../measures/names.ts'
import type { Localized } from '../model/localized.ts'
import { rankOrdinal, ranks } from '../model/rank.ts'
import { type Check, defineConstraint, type Meaning, type Message } from './constraint.ts'
import { endOf, oneOfThese } from './ends.ts'

const other = z.union([
  pathSchema,
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema) }),
  z.strictObject({ field: pathSchema }),
])
type Other = z.output<typeof other>
type Key = (typeof ends)[number]['key']

interface End {
  readonly key: string
  readonly name: string
  readonly comparison: Comparison
  readonly holds: (rank: number, bound: number) => boolean
  readonly words: Localized
}

const ends = [
  {
    key: 'below',
    name: 'below',
    comparison: 'below',
    holds: (rank, bound) => rank < bound,
    words: { zh: '低于', en: 'below' },
  },
  {
    key: 'atMost',
    name: 'max',
    comparison: 'at-most',
    holds: (rank, bound) => rank <= bound,
    words: { zh: '不高于', en: 'no higher than' },
  },
  {
    key: 'exactly',
    name: 'exactly',
    comparison: 'exactly',
    holds: (rank, bound) => rank === bound,
    words: { zh: '同于', en: 'the same as' },
  },
  {
    key: 'atLeast',
    name: 'min',
    comparison: 'at-least',
    holds: (rank, bound) => rank >= bound,
    words: { zh: '不低于', en: 'no lower than' },
  },
  {
    key: 'above',
    name: 'above',
    comparison: 'above',
    holds: (rank, bound) => rank > bound,
    words: { zh: '高于', en: 'above' },
  },
] as const satisfies readonly End[]

/**
 * 规格约束: a rank below, above or the same as another: that of a superior, or one of the scale.
 *
 * Where either is known to have no rank, nothing is compared.
 *
 * @example
 * { kind: 'rank', below: 'parent' }
 */
export const rank = defineConstraint({
  kind: 'rank',
  title: { zh: '规格约束', en: 'Rank' },

  schema: z
    .strictObject({
      kind: z.literal('rank'),
      of: z.optional(pathSchema),
      below: z.optional(other),
      atMost: z.optional(other),
      exactly: z.optional(other),
      atLeast: z.optional(other),
      above: z.optional(other),
    })
    .check(oneOfThese(...ends.map(({ key }) => key))),

  messages: Object.fromEntries(
    ends.flatMap(({ name, words: { zh, en } }): readonly [string, Message][] => [
      [name, saying({ zh: `${zh}{bound}`, en: `${en} {bound}` }, { zh: '', en: '' })],
      [
        `${name}-other`,
        saying({ zh: `${zh}{other}`, en: `${en} {other}` }, { zh: '（{bound}）', en: ' ({bound})' }),
      ],
    ]),
  ),

  lower(written, meaning) {
    const of = rankAt(written.of ?? 'rank', ['of'], meaning)
    refuseEmpty(written, meaning)
    return ends.flatMap(({ key, name, comparison }): readonly Check[] => {
      const other = written[key]
      const bound = other === undefined ? undefined : boundOf(other, [key], meaning)
      if (of === undefined || bound === undefined) return []
      const isOther = bound.of !== undefined
      return [
        {
          ...endOf(name, ...ends.map((end) => written[end.key])),
          condition: compareWithin(quantity(of.of), comparison, single(bound.ordinal)),
          only: isOther ? all(hasRank(of.of), hasRank(bound.of)) : hasRank(of.of),
          vary: of.of,
          message: isOther ? `${name}-other` : name,
          details: {
            of: of.title,
            value: { text: of.of },
            ...(isOther ? { other: bound.title, bound: { text: bound.of } } : { bound: bound.title }),
          },
        },
      ]
    })
  },
})

/** The words of one end; what stands on another row is told in brackets. */
function saying(asked: Localized, told: Localized): Message {
  return {
    demand: { zh: `{of}应${asked.zh}`, en: `{of} must be ${asked.en}` },
    breach: {
      zh: `{of}为{value}，应${asked.zh}${told.zh}[，相差{excess}]`,
      en: `{of}: {value}, which must be ${asked.en}${told.en}[, off by {excess}]`,
    },
  }
}

const hasRank = (of: FieldReference): Condition => ({ kind: 'known', of })

/** A rank of the scale, or one that stands on a row. */
type BoundRank = { readonly ordinal: Polynomial; readonly title: Localized; readonly of?: FieldReference }

function boundOf(written: Other, at: At, meaning: Meaning): BoundRank | undefined {
  if (typeof written === 'object') {
    return 'field' in written
      ? rankAt(written.field, [...at, 'field'], meaning)
      : rankOfParameter(written, at, meaning)
  }
  const ranked = ofScale(written)
  if (ranked !== undefined) return ranked
  const meant = nearest(
    written,
    ranks.map(({ word }) => word),
  )
  if (meant === undefined) return rankOfRow(written, at, meaning)
  const message = `\`${written}\` is not a rank`
  meaning.report({ code: 'unknown-word', path: at, message, hint: `did you mean \`${meant}\`?` })
  return undefined
}

function rankOfRow(path: string, at: At, meaning: Meaning): BoundRank | undefined {
  if (!/(^|\.)rank$/.test(path)) return rankAt(`${path}.rank`, at, meaning)
  const hint = `write \`{ field: '${path}' }\` for the rank itself`
  meaning.report({ code: 'wrong-value', path: at, message: `\`${path}\` is no row that has a rank`, hint })
  return undefined
}

function ofScale(word: string): BoundRank | undefined {
  const found = ranks.find((one) => one.word === word)
  return found === undefined ? undefined : { ordinal: number(found.ordinal), title: found.title }
}

function rankOfParameter(written: Exclude<Other, string | { field: string }>, at: At, meaning: Meaning) {
  const words = meaning.words(written, at)
  const [word, ...others] = words ?? []
  const found = word === undefined || others.length > 0 ? undefined : ofScale(word)
  if (found !== undefined || words === undefined) return found
  const message = `parameter \`${written.parameter}\` holds \`${words.join(', ')}\` where a rank is expected`
  meaning.report({ code: 'wrong-value', path: at, message })
  return undefined
}

/** The rank at the end of a path. */
function rankAt(
  path: string,
  at: At,
  { field, report }: Meaning,
): (BoundRank & { of: FieldReference }) | undefined {
  const found = field(path, at)
  if (found === undefined) return undefined
  if (found.holds === 'rank') return { ...found, ordinal: quantity(found.of) }
  report({ code: 'wrong-value', path: at, message: `\`${path}\` holds no rank` })
  return undefined
}

/** Reports ranks written out that leave none over. */
function refuseEmpty(written: { readonly [key in Key]?: Other | undefined }, { report }: Meaning): void {
  const given = ends.flatMap(({ key, holds }) => {
    const other = written[key]
    const bound = typeof other === 'string' ? rankOrdinal(other) : undefined
    return bound === undefined ? [] : [{ key, fits: (rank: number) => holds(rank, bound) }]
  })
  const [first] = given
  if (first === undefined || ranks.some(({ ordinal }) => given.every(({ fits }) => fits(ordinal)))) return
  const message = `no rank is left by ${given.map(({ key }) => `\`${key}\``).join(' and ')}`
  const hint = 'the ranks run from `unit` up to `national-chief`'
  report({ code: 'contradictory-bounds', path: [first.key], message, hint })
}
