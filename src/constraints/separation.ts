import * as z from 'zod/mini'
import { atMost, number } from '../condition/build.ts'
import { pathSchema } from '../measures/names.ts'
import { termSchema } from '../measures/term.ts'
import { wordSchema } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { vocabulary } from '../model/vocabulary.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import { endOf, firstQuantity, oneOfThese } from './ends.ts'

const schema = z
  .strictObject({
    kind: z.literal('separation'),
    of: z.optional(termSchema),
    roles: z.optional(z.array(wordSchema).check(z.minLength(2), z.maxLength(100))),
    by: z.optional(pathSchema),
    through: z.optional(pathSchema),
  })
  .check(oneOfThese('of', 'roles'))

type Written = z.output<typeof schema>

/**
 * 分离约束: what must not lie in one hand: nobody has two of the roles (决策、执行、监督) about one subject.
 *
 * What cannot be said by roles is counted by a measure, which must then be nothing.
 *
 * @example
 * { kind: 'separation', roles: ['decides', 'executes', 'supervises'] }
 */
export const separation = defineConstraint({
  kind: 'separation',
  title: { zh: '分离约束', en: 'Separation' },

  schema,

  messages: {
    roles: {
      demand: { zh: '{roles}应由不同的承担者承担', en: '{roles} must be in different hands' },
      breach: {
        zh: '{roles}应由不同的承担者承担，与其他角色同在一手的：{value}',
        en: '{roles} must be in different hands; in one hand with another of them: {value}',
      },
    },
    counted: {
      demand: { zh: '应当分离，不得有{of}', en: 'must be kept apart: there may be no {of}' },
      breach: { zh: '应当分离，{of}为{value}', en: 'not kept apart: {of}: {value}' },
    },
  },

  lower(written, meaning) {
    refuseStray(written, meaning)
    const counted = written.of === undefined ? undefined : meaning.term(written.of, ['of'])
    return [
      ...(written.of === undefined || counted === undefined
        ? []
        : [
            {
              ...endOf('of', written.of, written.roles),
              condition: atMost(counted, number(0)),
              ...firstQuantity(counted),
              message: 'counted',
              details: { of: meaning.title(written.of), value: counted },
            },
          ]),
      ...inOneHand(written, meaning),
    ]
  },
})

/** What ended before the day of the facts is in nobody's hands on it. */
const ended = { until: { olderThan: '0 days' } }

/** The roles that somebody has beside another one of them: there may be none. */
function inOneHand({ of, roles, by = 'by', through = 'of' }: Written, meaning: Meaning): readonly Check[] {
  if (roles === undefined) return []
  const repeated = meaning.counted(
    {
      kind: 'repeats',
      relation: 'assignments',
      by,
      over: [by, 'role'],
      where: { role: roles },
      except: ended,
      through,
      title: { zh: '同在一手的角色', en: 'roles in one hand with another' },
      unit: 'item',
    },
    [],
  )
  if (repeated === undefined) return []
  return [
    {
      ...endOf('roles', of, roles),
      condition: atMost(repeated, number(0)),
      ...firstQuantity(repeated),
      message: 'roles',
      details: { roles: roles.map(titleOf), value: repeated },
    },
  ]
}

/** A role as everybody calls it; one that a pack adds by its word. */
const titleOf = (role: string): Localized => {
  const shared = Object.hasOwn(vocabulary.roles, role) ? vocabulary.roles[role]?.title : undefined
  return shared ?? { zh: role, en: role }
}

/** Reports a role that stands twice, and what says about roles where there are none. */
function refuseStray({ roles, by, through }: Written, { report }: Meaning): void {
  roles?.forEach((role, index) => {
    if (roles.indexOf(role) === index) return
    const message = `role \`${role}\` stands twice`
    report({ code: 'wrong-value', path: ['roles', index], message, hint: 'name each role once' })
  })
  if (roles !== undefined) return
  for (const [name, given] of Object.entries({ by, through })) {
    if (given === undefined) continue
    const message = `\`${name}\` says whose \`roles\` are meant, and there are none`
    report({ code: 'wrong-value', path: [name], message, hint: 'give `roles`' })
  }
}
