import * as z from 'zod/mini'
import { all, atLeast, atMost, not, number } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { type Filter, filterSchema } from '../measures/filter.ts'
import { titleOf } from '../model/collections.ts'
import type { Localized } from '../model/localized.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import { endOf, firstQuantity, oneOfThese, refuseEmptyFilter } from './ends.ts'

const words = ['where', 'not', 'onward', 'held', 'inNameOf', 'agreement', 'days'] as const

const schema = z
  .strictObject({
    kind: z.literal('delegation'),
    where: z.optional(filterSchema),
    not: z.optional(filterSchema),
    onward: z.optional(z.literal(false)),
    held: z.optional(z.literal(true)),
    inNameOf: z.optional(z.enum(['delegator', 'holder'])),
    agreement: z.optional(z.literal(true)),
    days: z.optional(z.literal(true)),
  })
  .check(oneOfThese(...words))

type Written = z.output<typeof schema>

/**
 * 委托约束: what may be handed on to another body, in whose name, and on what terms.
 *
 * It is about an assignment, and asks only where that is `delegatedFrom` somebody.
 *
 * @example
 * {
 *   kind: 'delegation', where: { 'of.powerType': ['inspection', 'stop'] },
 *   onward: false, inNameOf: 'delegator', agreement: true,
 * }
 */
export const delegation = defineConstraint({
  kind: 'delegation',
  title: { zh: '委托约束', en: 'Delegation' },

  schema,

  messages: {
    where: {
      demand: { zh: '只可委托：{what}', en: 'may be delegated only so: {what}' },
      breach: { zh: '委托的不符合：{what}', en: 'is delegated, and is not so: {what}' },
    },
    not: {
      demand: { zh: '不得委托：{what}', en: 'may not be delegated: {what}' },
      breach: { zh: '委托了不得委托的：{what}', en: 'is delegated, and may not be: {what}' },
    },
    onward: {
      demand: { zh: '{who}不得再委托', en: '{who} may not delegate it onward' },
      breach: { zh: '{who}又作了再委托：{value}', en: '{who} has delegated it onward: {value}' },
    },
    held: {
      demand: { zh: '{who}自身应承担所委托的职责', en: '{who} must itself hold what it delegates' },
      breach: { zh: '{who}自身不承担所委托的职责', en: '{who} does not itself hold what it delegates' },
    },
    'in-name-of': {
      demand: { zh: '应以{who}的名义行使', en: 'must be exercised in the name of {who}' },
      breach: { zh: '未以{who}的名义行使', en: 'is not exercised in the name of {who}' },
    },
    stated: {
      demand: { zh: '委托应有{what}', en: 'the delegation must have {what}' },
      breach: { zh: '委托缺少{what}', en: 'the delegation lacks {what}' },
    },
  },

  lower(written, meaning) {
    if (!isAboutAssignments(meaning)) return []
    const delegated = knownTo('delegatedFrom', meaning)
    const given = words.filter((word) => written[word] !== undefined)
    return given.flatMap((word): readonly Check[] => {
      const part = parts[word](written, meaning)
      if (part === undefined || delegated === undefined) return []
      const end = word === 'inNameOf' ? 'in-name-of' : word
      return [{ ...endOf(end, ...given), ...part, only: delegated }]
    })
  },
})

type Part = Pick<Check, 'condition' | 'vary' | 'message' | 'details'>

const delegator: Localized = { zh: '委托方', en: 'the delegator' }
const holder: Localized = { zh: '受托方', en: 'the holder' }

/** What each word asks. */
const parts: {
  readonly [word in (typeof words)[number]]: (written: Written, meaning: Meaning) => Part | undefined
} = {
  where: ({ where }, meaning) => {
    const what = described(where, 'where', meaning)
    return what && { condition: what, message: 'where', details: { what: { condition: what } } }
  },
  not: ({ not: never }, meaning) => {
    const what = described(never, 'not', meaning)
    return what && { condition: not(what), message: 'not', details: { what: { condition: what } } }
  },
  onward: (_, { counted }) => {
    const value = counted(onwardRows, [])
    if (value === undefined) return undefined
    const details = { who: holder, value }
    return { condition: atMost(value, number(0)), ...firstQuantity(value), message: 'onward', details }
  },
  held: (_, { counted }) => {
    const value = counted(heldRows, [])
    const details = { who: delegator }
    return value && { condition: atLeast(value, number(1)), message: 'held', details }
  },
  inNameOf: ({ inNameOf }, { filter }) => {
    const [who, field] =
      inNameOf === 'holder' ? ([holder, 'by'] as const) : ([delegator, 'delegatedFrom'] as const)
    const condition = filter({ inNameOf: { field } }, [])
    return condition && { condition, message: 'in-name-of', details: { who } }
  },
  agreement: (_, meaning) => {
    const condition = knownTo('agreement', meaning)
    const what = { zh: '协议', en: 'an agreement' }
    return condition && { condition, message: 'stated', details: { what } }
  },
  days: (_, meaning) => {
    const [from, until] = [knownTo('from', meaning), knownTo('until', meaning)]
    const what = { zh: '起止日期', en: 'a first and a last day' }
    return from && until && { condition: all(from, until), message: 'stated', details: { what } }
  },
}

/** Assignments that stand on the day of the facts. */
const assignments = {
  kind: 'count',
  relation: 'assignments',
  except: { until: { olderThan: '0 days' } },
  unit: 'item',
} as const

/** The same, delegated by the one to whom it was delegated. */
const onwardRows = {
  ...assignments,
  match: { of: 'of', delegatedFrom: 'by' },
  title: { zh: '再委托', en: 'onward delegations' },
} as const

/** The same, held by the delegator, and not delegated to it. */
const heldRows = {
  ...assignments,
  match: { of: 'of', by: 'delegatedFrom' },
  where: { delegatedFrom: { known: false } },
  title: { zh: '委托方自身的承担', en: 'holdings of the delegator itself' },
} as const

/** Whether the rule is about assignments, by what its subject is called; else that is reported. */
function isAboutAssignments({ field, report }: Meaning): boolean {
  if (field('', [])?.title.en === titleOf('assignments').en) return true
  const hint = 'let `forEach` take the subject `assignment`'
  report({ code: 'wrong-value', path: ['kind'], message: '`delegation` is about assignments only', hint })
  return false
}

function knownTo(path: string, meaning: Meaning): Condition | undefined {
  const field = meaning.field(path, [])
  return field === undefined ? undefined : { kind: 'known', of: field.of }
}

function described(
  filter: Filter | undefined,
  end: 'where' | 'not',
  meaning: Meaning,
): Condition | undefined {
  if (filter === undefined) return undefined
  refuseEmptyFilter(filter, { report: (problem) => meaning.report({ ...problem, path: [end] }) })
  return meaning.filter(filter, [end])
}
