import * as z from 'zod/mini'
import { any, atLeast, atMost, not, number, type Polynomial } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import type { CountedRows } from '../measures/declaration.ts'
import { type Filter, filterSchema } from '../measures/filter.ts'
import { type Moment, momentSchema } from '../measures/moment.ts'
import { placeStep } from '../measures/path.ts'
import { wordSchema } from '../model/field.ts'
import { levels } from '../model/level.ts'
import { type Localized, localizedSchema } from '../model/localized.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import { firstQuantity, refuseEmptyFilter } from './ends.ts'
import { hasCome, momentName } from './moments.ts'

/** The four steps, each with the record that proves it. */
const stepTitles = {
  proposal: { zh: '提出', en: 'a proposal' },
  review: { zh: '审核', en: 'a review' },
  approval: { zh: '批准', en: 'an approval' },
  filing: { zh: '备案', en: 'a filing' },
} as const
type StepName = keyof typeof stepTitles

const levelTitles = Object.fromEntries(levels.map(({ word, title }) => [word, title.zh]))
const whoseWords = ['own', 'above', ...levels.map(({ word }) => word)] as const

const stepSchema = z.strictObject({
  step: z.enum(Object.keys(stepTitles) as [StepName, ...StepName[]]),
  name: z.optional(wordSchema),
  title: z.optional(localizedSchema),
  record: z.optional(wordSchema),
  whose: z.optional(z.enum(whoseWords)),
  where: z.optional(filterSchema),
})

const schema = z.strictObject({
  kind: z.literal('authority'),
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(20)),
  inOrder: z.optional(z.literal(true)),
  before: z.optional(momentSchema),
})

type Written = z.output<typeof schema>
type WrittenStep = Written['steps'][number]

/**
 * 权限约束: whose proposal, review, approval and filing (提出、审核、批准、备案) a change needs, and in which order.
 *
 * It is about whatever records may be about: an operation, a body, a place; each step is a record about it.
 *
 * @example
 * {
 *   kind: 'authority',
 *   steps: [{ step: 'proposal', whose: 'own' }, { step: 'approval', whose: 'above' }],
 *   inOrder: true, before: { field: 'on' },
 * }
 */
export const authority = defineConstraint({
  kind: 'authority',
  title: { zh: '权限约束', en: 'Authority' },

  schema,

  messages: {
    step: {
      demand: { zh: '应有{what}', en: 'there must be {what}' },
      breach: { zh: '缺少{what}', en: 'it lacks {what}' },
    },
    order: {
      demand: { zh: '{first}不得晚于{next}', en: '{first} may be no later than {next}' },
      breach: {
        zh: '{first}为{firstDay}，应不晚于{next}（{nextDay}）[，相差{excess}]',
        en: '{first}: {firstDay}, which must be no later than {next} ({nextDay})[, off by {excess}]',
      },
    },
  },

  lower(written, meaning) {
    refuseTwice(written, meaning)
    const steps = written.steps.flatMap((step, index) => lowerStep(step, index, meaning))
    const single = written.steps.length === 1 && written.before === undefined
    return [
      ...steps.map(
        ({ name, what, rows }): Check => ({
          end: name,
          ...(single ? { alone: true } : {}),
          condition: atLeast(rows, number(1)),
          ...firstQuantity(rows),
          message: 'step',
          details: { what },
        }),
      ),
      ...(written.inOrder === true ? inOrder(steps) : []),
      ...beforeIt(steps, written, meaning),
    ]
  },
})

/** A step, the records that prove it, and the first day of one. */
interface Step {
  readonly step: StepName
  readonly name: string
  readonly what: Localized
  readonly rows: Polynomial
  readonly day: Polynomial
}

function lowerStep(written: WrittenStep, index: number, meaning: Meaning): readonly Step[] {
  const { step, name = step, record = step, whose, where } = written
  const at = ['steps', index]
  if (where !== undefined) {
    refuseEmptyFilter(where, {
      report: (problem) => meaning.report({ ...problem, path: [...at, 'where'] }),
    })
  }
  const what = written.title ?? titleOf(step, whose)
  const found = { relation: 'records', where: narrowed(where, { kind: record, ...madeBy(whose) }) } as const
  const title = (zh: string, en: string): Localized => ({ zh: `${what.zh}${zh}`, en: `${en}${what.en}` })
  const counted: CountedRows = { ...found, kind: 'count', title: what, unit: 'item' }
  const first: CountedRows = {
    ...found,
    kind: 'earliest',
    field: 'on',
    title: title('之日', 'the day of '),
    unit: 'day',
  }
  const rows = meaning.counted(counted, at)
  const day = rows === undefined ? undefined : meaning.counted(first, at)
  return rows === undefined || day === undefined ? [] : [{ step, name, what, rows, day }]
}

/** Each case of what the author asks of the record, and what the step asks beside it. */
const narrowed = (where: Filter | undefined, step: { readonly [key: string]: Operand }): Filter =>
  Array.isArray(where) ? where.map((one) => ({ ...one, ...step })) : { ...where, ...step }

type Operand = string | { readonly subject: string }

/** Who made a record lies in a place: that of the subject, the one above it, or one of a level. */
function madeBy(whose: WrittenStep['whose']): { readonly [key: string]: Operand } {
  if (whose === undefined) return {}
  const place = `by.${placeStep}`
  if (whose === 'own') return { [place]: { subject: placeStep } }
  return whose === 'above' ? { [place]: { subject: `${placeStep}.parent` } } : { [`${place}.level`]: whose }
}

function titleOf(step: StepName, whose: WrittenStep['whose']): Localized {
  const { zh, en } = stepTitles[step]
  if (whose === undefined) return { zh, en }
  if (whose === 'own') return { zh: `本级${zh}`, en: `${en} of its own level` }
  if (whose === 'above') return { zh: `上一级${zh}`, en: `${en} of the next level above` }
  return { zh: `${levelTitles[whose]}${zh}`, en: `${en} at the level of the ${whose}` }
}

/** What was done of two steps, one after the other, was done in this order. */
const inOrder = (steps: readonly Step[]): readonly Check[] =>
  steps.slice(1).flatMap((next, index): readonly Check[] => {
    const first = steps[index]
    return first === undefined ? [] : [noLater(`${next.name}-in-order`, first, next.day, next.what)]
  })

/** Everything but filing comes before the change itself. */
function beforeIt(steps: readonly Step[], { before }: Written, meaning: Meaning): readonly Check[] {
  const day = before === undefined ? undefined : meaning.moment(before, ['before'])
  if (before === undefined || day === undefined) return []
  const next = isItsDay(before) ? theChange : momentName(before, meaning)
  return steps.flatMap((one) =>
    one.step === 'filing' ? [] : [noLater(`${one.name}-before`, one, day, next)],
  )
}

/** The day of an operation is that of the change. */
const isItsDay = (moment: Moment): boolean =>
  typeof moment === 'object' && 'field' in moment && moment.field === 'on'
const theChange: Localized = { zh: '变动之日', en: 'the day of the change' }

/** As long as one of both has not come nothing is out of order; what is lacking is told by itself. */
function noLater(end: string, first: Step, day: Polynomial, next: Localized): Check {
  const absent = [first.day, day].flatMap((one): readonly Condition[] => {
    const come = hasCome(one)
    return come === undefined ? [] : [not(come)]
  })
  return {
    end,
    condition: any(atMost(first.day, day), ...absent),
    ...firstQuantity(first.day),
    message: 'order',
    details: { first: first.what, firstDay: { day: first.day }, next, nextDay: { day } },
  }
}

/** Reports a step that has the name of another: its check could not be told from the other’s. */
function refuseTwice({ steps }: Written, { report }: Meaning): void {
  const names = steps.map(({ step, name = step }) => name)
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue
    const message = `two steps are called \`${name}\``
    report({
      code: 'duplicate-id',
      path: ['steps', index, 'name'],
      message,
      hint: 'give each a `name` of its own',
    })
  }
}
