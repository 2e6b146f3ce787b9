import * as z from 'zod/mini'
import { type Boundary, compareWithin, complementOf, mapBoundary } from '../condition/boundary.ts'
import { atMost, equal, multiplied, number, type Polynomial, sum } from '../condition/build.ts'
import { roundingSchema } from '../measures/rounding.ts'
import { proportionBoundSchema, termSchema } from '../measures/term.ts'
import { wordSchema } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { type Check, defineConstraint, type Meaning, type Step } from './constraint.ts'
import { endOf, firstQuantity, oneOfThese, refuseMoreThanAll, refuseUnrounded } from './ends.ts'

const extent = z.optional(
  z
    .strictObject({
      atLeast: z.optional(proportionBoundSchema),
      atMost: z.optional(proportionBoundSchema),
      exactly: z.optional(proportionBoundSchema),
    })
    .check(oneOfThese('atLeast', 'atMost', 'exactly')),
)

const schema = z
  .strictObject({
    kind: z.literal('change'),
    of: termSchema,
    since: z.optional(wordSchema),
    cut: extent,
    grow: extent,
    only: z.optional(z.enum(['decrease', 'increase', 'unchanged'])),
    rounding: z.optional(roundingSchema),
  })
  .check(oneOfThese('cut', 'grow', 'only'))

/**
 * 增减约束: what may become of a measure since an earlier snapshot: cut or grown by a part, or only one way.
 *
 * "Cut by 10 %" is read as `10 × after ≤ 9 × before`. A subject that did not stand then is not compared;
 * one that succeeds others is compared with all of them together. `since: 'every'` follows each step of
 * the series of earlier snapshots that lie within the days of the rule.
 *
 * @example
 * { kind: 'change', of: 'administrative-establishment', since: 'before', cut: { atLeast: '10%' } }
 */
export const change = defineConstraint({
  kind: 'change',
  title: { zh: '增减约束', en: 'Change' },

  schema,

  messages: {
    'cut-at-least': {
      demand: { zh: '{of}应至少精简{bound}', en: '{of} must be cut by at least {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，精简不足{bound}[，多{excess}]',
        en: '{of} went from {before} to {value},[ {excess}] short of a cut of {bound}',
      },
    },
    'cut-at-most': {
      demand: { zh: '{of}至多精简{bound}', en: '{of} may be cut by at most {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，精简超过{bound}[，少{excess}]',
        en: '{of} went from {before} to {value},[ {excess}] beyond a cut of {bound}',
      },
    },
    'cut-exactly': {
      demand: { zh: '{of}应精简{bound}', en: '{of} must be cut by {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，不是精简{bound}[，相差{excess}]',
        en: '{of} went from {before} to {value}, off a cut of {bound}[ by {excess}]',
      },
    },
    'grow-at-least': {
      demand: { zh: '{of}应至少增加{bound}', en: '{of} must grow by at least {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，增加不足{bound}[，少{excess}]',
        en: '{of} went from {before} to {value},[ {excess}] short of a growth of {bound}',
      },
    },
    'grow-at-most': {
      demand: { zh: '{of}至多增加{bound}', en: '{of} may grow by at most {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，增加超过{bound}[，多{excess}]',
        en: '{of} went from {before} to {value},[ {excess}] beyond a growth of {bound}',
      },
    },
    'grow-exactly': {
      demand: { zh: '{of}应增加{bound}', en: '{of} must grow by {bound}' },
      breach: {
        zh: '{of}由{before}变为{value}，不是增加{bound}[，相差{excess}]',
        en: '{of} went from {before} to {value}, off a growth of {bound}[ by {excess}]',
      },
    },
    decrease: {
      demand: { zh: '{of}只减不增', en: '{of} may only fall' },
      breach: {
        zh: '{of}由{before}增至{value}[，多{excess}]',
        en: '{of} rose from {before} to {value}[, by {excess}]',
      },
    },
    increase: {
      demand: { zh: '{of}只增不减', en: '{of} may only rise' },
      breach: {
        zh: '{of}由{before}减至{value}[，少{excess}]',
        en: '{of} fell from {before} to {value}[, by {excess}]',
      },
    },
    unchanged: {
      demand: { zh: '{of}保持不变', en: '{of} must stay unchanged' },
      breach: {
        zh: '{of}由{before}变为{value}[，相差{excess}]',
        en: '{of} went from {before} to {value}[, a difference of {excess}]',
      },
    },
  },

  lower(written, meaning) {
    const steps = meaning.steps(written.since ?? 'before', ['since'])
    return steps.flatMap((step) => checksOf(written, step, meaning))
  },
})

type Written = z.output<typeof schema>
type Way = NonNullable<Written['only']>

const dashed = { atLeast: 'at-least', atMost: 'at-most', exactly: 'exactly' } as const

function checksOf(written: Written, step: Step, meaning: Meaning): readonly Check[] {
  const { later } = step
  const of =
    later === undefined ? meaning.term(written.of, ['of']) : meaning.earlier(written.of, later, ['of'])
  const before = of === undefined ? undefined : meaning.earlier(written.of, step.earlier, ['of'])
  if (of === undefined || before === undefined) return []
  const check = (message: string, condition: Check['condition'], bound?: Boundary): Check => ({
    ...endIn(step, message, written),
    condition,
    ...firstQuantity(of),
    message,
    details: {
      of: titleIn(step, meaning.title(written.of)),
      value: of,
      before,
      ...(bound === undefined ? {} : { bound: { proportion: bound } }),
    },
  })
  const extents = (['cut', 'grow'] as const).flatMap((name) =>
    (['atLeast', 'atMost', 'exactly'] as const).flatMap((end): readonly Check[] => {
      const by = written[name]?.[end]
      const bound = by === undefined ? undefined : meaning.proportion(by, [name, end])
      if (bound === undefined || bound === 'none') return []
      if (name === 'cut') refuseMoreThanAll(bound, by, [name, end], meaning)
      const target = leftOf(name, bound, before)
      if (end === 'exactly') refuseUnrounded(target, written.rounding, atPart(meaning, name))
      const fewer = (end === 'atLeast') === (name === 'cut')
      const comparison = end === 'exactly' ? 'exactly' : fewer ? 'at-most' : 'at-least'
      return [check(`${name}-${dashed[end]}`, compareWithin(of, comparison, target, written.rounding), bound)]
    }),
  )
  const { only } = written
  return only === undefined ? extents : [...extents, check(only, ways[only](of, before))]
}

const ways: Readonly<Record<Way, (of: Polynomial, before: Polynomial) => Check['condition']>> = {
  decrease: (of, before) => atMost(of, before),
  increase: (of, before) => atMost(before, of),
  unchanged: (of, before) => equal(of, before),
}

/** What is left after a cut, or stands after a growth. */
const leftOf = (name: 'cut' | 'grow', bound: Boundary, before: Polynomial): Boundary =>
  mapBoundary(
    name === 'cut'
      ? complementOf(bound)
      : mapBoundary(bound, (one) => ({ ...one, of: sum(number(1), one.of) })),
    (one) => ({ ...one, of: multiplied(one.of, before) }),
  )

/** A step of a series is known by its name, and by its end where the rule has several. */
function endIn({ name }: Step, end: string, { cut, grow, only }: Written): Pick<Check, 'end' | 'alone'> {
  const own = endOf(end, ...Object.values(cut ?? {}), ...Object.values(grow ?? {}), only)
  if (name === undefined) return own
  return { end: own.alone === true ? name : `${name}-${end}` }
}

/** Which step of a series a number is taken over. */
function titleIn({ name, later }: Step, { zh, en }: Localized): Localized {
  if (name === undefined) return { zh, en }
  const [to, until] = later === undefined ? ['本次', 'now'] : [later, later]
  return { zh: `${zh}（${name}至${to}）`, en: `${en} (from ${name} to ${until})` }
}

const atPart = ({ report }: Meaning, name: string): Pick<Meaning, 'report'> => ({
  report: (problem) => report({ ...problem, path: [name, ...problem.path] }),
})
