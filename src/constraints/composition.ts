import * as z from 'zod/mini'
import { type Comparison, compareWhereSet } from '../condition/boundary.ts'
import { equal, type Polynomial, sum } from '../condition/build.ts'
import { boundSchema, type Term, termSchema } from '../measures/term.ts'
import { wordSchema } from '../model/field.ts'
import { localizedSchema } from '../model/localized.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import {
  firstQuantity,
  lowerEnd,
  refuseContradiction,
  refuseUnrounded,
  shortfallSchema,
  whereSet,
} from './ends.ts'

const memberSchema = z.strictObject({
  name: z.optional(wordSchema),
  of: termSchema,
  title: z.optional(localizedSchema),
  min: z.optional(boundSchema),
  max: z.optional(boundSchema),
  exactly: z.optional(boundSchema),
})

type Member = z.output<typeof memberSchema>

/**
 * 组成约束: who a body is made of: so many of each sort, and, where `total` says how many there are, nobody else.
 *
 * @example
 * {
 *   kind: 'composition', total: 'members',
 *   members: [
 *     { name: 'chief', of: 'chiefs', exactly: 1 },
 *     { name: 'procurators', of: 'procurators', min: 2 },
 *     { name: 'assistants', of: 'assistants', min: 1 },
 *   ],
 * }
 */
export const composition = defineConstraint({
  kind: 'composition',
  title: { zh: '组成约束', en: 'Composition' },

  schema: z.strictObject({
    kind: z.literal('composition'),
    members: z.array(memberSchema).check(z.minLength(1), z.maxLength(50)),
    total: z.optional(termSchema),
    shortfall: z.optional(shortfallSchema),
  }),

  messages: {
    max: {
      demand: { zh: '成员中{of}不得超过{bound}', en: 'among the members {of} may be at most {bound}' },
      breach: {
        zh: '成员中{of}为{value}，超过上限{bound}[，超出{excess}]',
        en: 'among the members {of}: {value}, over the limit of {bound}[ by {excess}]',
      },
    },
    min: {
      demand: { zh: '成员中{of}不得少于{bound}', en: 'among the members {of} may be no less than {bound}' },
      breach: {
        zh: '成员中{of}为{value}，低于下限{bound}[，少{excess}]',
        en: 'among the members {of}: {value}, under the floor of {bound}[ by {excess}]',
      },
    },
    exactly: {
      demand: { zh: '成员中{of}应为{bound}', en: 'among the members {of} must be {bound}' },
      breach: {
        zh: '成员中{of}为{value}，应为{bound}[，相差{excess}]',
        en: 'among the members {of}: {value} where it must be {bound}[, off by {excess}]',
      },
    },
    total: {
      demand: { zh: '{whole}应只有{parts}', en: '{whole} must be {parts} and nobody else' },
      breach: {
        zh: '{whole}为{wholeValue}，{parts}合计为{total}[，相差{excess}]',
        en: '{whole}: {wholeValue}, and {total} of {parts} together[, off by {excess}]',
      },
    },
  },

  lower(written, meaning) {
    const names = written.members.map(({ name }, index) => name ?? `${index + 1}`)
    refuseSameNames(names, written.total !== undefined, meaning)
    refuseSameEnds(written.members, names, meaning)
    const terms = written.members.map((one, index) => meaning.term(one.of, ['members', index, 'of']))
    const checks = written.members.flatMap((member, index) => {
      const at = ['members', index]
      if (written.total === undefined && ends.every((end) => member[end] === undefined)) {
        refuseUnbounded(at, meaning)
      }
      const [of, name] = [terms[index], names[index]]
      return of === undefined || name === undefined ? [] : boundsOf(member, name, of, at, written, meaning)
    })
    return [...checks, ...totalOf(written, terms, meaning)]
  },
})

const ends = ['min', 'max', 'exactly'] as const
const comparisons: Readonly<Record<(typeof ends)[number], Comparison>> = {
  min: 'at-least',
  max: 'at-most',
  exactly: 'exactly',
}

type Written = Parameters<typeof lowerEnd>[1]

/** The checks of one sort of member: by its name, and by its end where it has two. */
function boundsOf(
  member: Member,
  name: string,
  of: Polynomial,
  at: readonly (string | number)[],
  written: Written,
  meaning: Meaning,
): readonly Check[] {
  const given = ends.filter((end) => member[end] !== undefined)
  const here: Pick<Meaning, 'report'> = {
    report: (problem) => meaning.report({ ...problem, path: [...at, ...problem.path] }),
  }
  const bounds = new Map(
    given.map((end) => {
      const bound = meaning.bound(member[end] ?? 'none', [...at, end])
      return [end, bound === 'none' ? undefined : bound] as const
    }),
  )
  refuseContradiction(['min', bounds.get('min')], ['max', bounds.get('max')], [member.min, member.max], here)
  return given.flatMap((end): readonly Check[] => {
    const bound = bounds.get(end)
    if (bound === undefined) return []
    if (end === 'exactly') refuseUnrounded(bound, undefined, here)
    const check: Check = {
      end: given.length === 1 ? name : `${name}-${end}`,
      condition: compareWhereSet(of, comparisons[end], bound),
      ...whereSet(bound),
      ...firstQuantity(of),
      message: end,
      details: { of: member.title ?? meaning.title(member.of), value: of, bound: { bound } },
    }
    return [end === 'min' ? lowerEnd(check, written) : check]
  })
}

/** Everybody is of one of the sorts. */
function totalOf(
  { members, total }: { readonly members: readonly Member[]; readonly total?: Term | undefined },
  terms: readonly (Polynomial | undefined)[],
  meaning: Meaning,
): readonly Check[] {
  const whole = total === undefined ? undefined : meaning.term(total, ['total'])
  const known = terms.filter((term) => term !== undefined)
  if (total === undefined || whole === undefined || known.length < terms.length) return []
  const all = sum(...known)
  return [
    {
      end: 'total',
      condition: equal(whole, all),
      ...(whole.addends.length > 0 ? firstQuantity(whole) : firstQuantity(all)),
      message: 'total',
      details: {
        whole: typeof total === 'number' ? { zh: '全体成员', en: 'all members' } : meaning.title(total),
        wholeValue: whole,
        parts: members.map((one) => one.title ?? meaning.title(one.of)),
        total: all,
      },
    },
  ]
}

function refuseSameNames(names: readonly string[], hasTotal: boolean, { report }: Meaning): void {
  names.forEach((name, index) => {
    const isTaken = names.indexOf(name) < index || (hasTotal && name === 'total')
    if (!isTaken) return
    const message = `there are two checks \`${name}\``
    report({ code: 'name-clash', path: ['members', index, 'name'], message, hint: 'rename one of them' })
  })
}

/** Reports a name that another one comes to with its end: `a-min` beside an `a` that has two ends. */
function refuseSameEnds(
  members: readonly Member[],
  names: readonly string[],
  { report }: Pick<Meaning, 'report'>,
): void {
  members.forEach((member, index) => {
    const given = ends.filter((end) => member[end] !== undefined)
    const clash = given.map((end) => `${names[index]}-${end}`).find((end) => names.includes(end))
    if (given.length < 2 || clash === undefined) return
    const message = `there are two checks \`${clash}\``
    const path = ['members', names.indexOf(clash), 'name']
    report({ code: 'name-clash', path, message, hint: 'rename one of them' })
  })
}

function refuseUnbounded(path: readonly (string | number)[], { report }: Meaning): void {
  const listed = ends.map((end) => `\`${end}\``).join(', ')
  report({
    code: 'missing-field',
    path,
    message: `it asks nothing: none of ${listed} is given`,
    hint: `give one of ${listed}, or \`total\` beside \`members\``,
  })
}
