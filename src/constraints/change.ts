import * as z from 'zod/mini'
import { atMost, equal, minus, multiplied, number, type Polynomial, sum } from '../condition/build.ts'
import { type ProportionBound, proportionBoundSchema, termSchema } from '../measures/term.ts'
import { wordSchema } from '../model/field.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import {
  atLeastRounded,
  atMostRounded,
  endOf,
  firstQuantity,
  oneOfThese,
  refuseMoreThanAll,
  refuseUnrounded,
  roundingSchema,
  roundsTo,
} from './ends.ts'

const extent = z.optional(
  z
    .strictObject({
      atLeast: z.optional(proportionBoundSchema),
      atMost: z.optional(proportionBoundSchema),
      exactly: z.optional(proportionBoundSchema),
    })
    .check(oneOfThese('atLeast', 'atMost', 'exactly')),
)

/**
 * 增减约束: what may become of a measure since an earlier snapshot: cut or grown by a part, or only one way.
 *
 * "Cut by 10 %" is read as `10 × after ≤ 9 × before`. A subject that did not stand then is not compared;
 * one that succeeds others is compared with all of them together.
 *
 * @example
 * { kind: 'change', of: 'administrative-establishment', since: 'before', cut: { atLeast: '10%' } }
 */
export const change = defineConstraint({
  kind: 'change',
  title: { zh: '增减约束', en: 'Change' },

  schema: z
    .strictObject({
      kind: z.literal('change'),
      of: termSchema,
      since: z.optional(wordSchema),
      cut: extent,
      grow: extent,
      only: z.optional(z.enum(['decrease', 'increase', 'unchanged'])),
      rounding: z.optional(roundingSchema),
    })
    .check(oneOfThese('cut', 'grow', 'only')),

  messages: {
    'cut-at-least': {
      demand: { zh: '{of}应至少精简{bound}', en: '{of} must be cut by at least {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，精简不足{bound}，多{excess}',
        en: '{of} went from {before} to {value}, {excess} short of a cut of {bound}',
      },
    },
    'cut-at-most': {
      demand: { zh: '{of}至多精简{bound}', en: '{of} may be cut by at most {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，精简超过{bound}，少{excess}',
        en: '{of} went from {before} to {value}, {excess} beyond a cut of {bound}',
      },
    },
    'cut-exactly': {
      demand: { zh: '{of}应精简{bound}', en: '{of} must be cut by {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，与精简{bound}相差{excess}',
        en: '{of} went from {before} to {value}, off a cut of {bound} by {excess}',
      },
    },
    'grow-at-least': {
      demand: { zh: '{of}应至少增加{bound}', en: '{of} must grow by at least {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，增加不足{bound}，少{excess}',
        en: '{of} went from {before} to {value}, {excess} short of a growth of {bound}',
      },
    },
    'grow-at-most': {
      demand: { zh: '{of}至多增加{bound}', en: '{of} may grow by at most {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，增加超过{bound}，多{excess}',
        en: '{of} went from {before} to {value}, {excess} beyond a growth of {bound}',
      },
    },
    'grow-exactly': {
      demand: { zh: '{of}应增加{bound}', en: '{of} must grow by {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，与增加{bound}相差{excess}',
        en: '{of} went from {before} to {value}, off a growth of {bound} by {excess}',
      },
    },
    decrease: {
      demand: { zh: '{of}只减不增', en: '{of} may only fall' },
      breach: {
        zh: '{of}由{before}增至{value}，多{excess}',
        en: '{of} rose from {before} to {value}, by {excess}',
      },
    },
    increase: {
      demand: { zh: '{of}只增不减', en: '{of} may only rise' },
      breach: {
        zh: '{of}由{before}减至{value}，少{excess}',
        en: '{of} fell from {before} to {value}, by {excess}',
      },
    },
    unchanged: {
      demand: { zh: '{of}保持不变', en: '{of} must stay unchanged' },
      breach: {
        zh: '{of}由{before}变为{value}，相差{excess}',
        en: '{of} went from {before} to {value}, a difference of {excess}',
      },
    },
  },

  lower(written, meaning) {
    const since = written.since ?? 'before'
    const of = meaning.term(written.of, ['of'])
    const before = of === undefined ? undefined : meaning.earlier(written.of, since, ['of'])
    if (of === undefined || before === undefined) return []
    const check = (message: string, condition: Check['condition'], bound?: Polynomial): Check => ({
      ...endOf(
        message,
        ...Object.values(written.cut ?? {}),
        ...Object.values(written.grow ?? {}),
        written.only,
      ),
      condition,
      ...firstQuantity(of),
      message,
      details: {
        of: meaning.title(written.of),
        value: of,
        before,
        ...(bound === undefined ? {} : { bound: { proportion: bound } }),
      },
    })
    const part = (name: 'cut' | 'grow') => (end: 'atLeast' | 'atMost' | 'exactly', by: ProportionBound) => {
      const bound = meaning.proportion(by, [name, end])
      if (bound === undefined) return []
      if (name === 'cut') refuseMoreThanAll(bound, by, [name, end], meaning)
      const factor = name === 'cut' ? minus(number(1), bound) : sum(number(1), bound)
      const target = multiplied(factor, before)
      if (end === 'exactly') refuseUnrounded(target, written, atPart(meaning, name))
      const fewer = (end === 'atLeast') === (name === 'cut')
      const compare = end === 'exactly' ? roundsTo : fewer ? atMostRounded : atLeastRounded
      return [check(`${name}-${dashed[end]}`, compare(of, target, written.rounding), bound)]
    }
    const ends = (name: 'cut' | 'grow') =>
      (['atLeast', 'atMost', 'exactly'] as const).flatMap((end) => {
        const by = written[name]?.[end]
        return by === undefined ? [] : part(name)(end, by)
      })
    return [...ends('cut'), ...ends('grow'), ...(written.only === undefined ? [] : [only(written.only)])]

    function only(way: 'decrease' | 'increase' | 'unchanged'): Check {
      if (of === undefined || before === undefined) throw new TypeError('lowered without its terms')
      const condition = {
        decrease: () => atMost(of, before),
        increase: () => atMost(before, of),
        unchanged: () => equal(of, before),
      }
      return check(way, condition[way]())
    }
  },
})

const dashed = { atLeast: 'at-least', atMost: 'at-most', exactly: 'exactly' } as const

const atPart = ({ report }: Meaning, name: string): Pick<Meaning, 'report'> => ({
  report: (problem) => report({ ...problem, path: [name, ...problem.path] }),
})
