import * as z from 'zod/mini'
import { pathSchema } from '../measures/names.ts'
import { type Check, defineConstraint, type Meaning, type NamedField } from './constraint.ts'
import { endOf, oneOfThese } from './ends.ts'
import { heldTo, refuseForbiddenWords, wordsSchema } from './words.ts'

const asked = ['startsWith', 'endsWith', 'contains', 'oneOf'] as const
const refused = ['notStartsWith', 'notEndsWith', 'notContains', 'notOneOf'] as const
const forms = [...asked, ...refused] as const
const tests = ['startsWith', 'endsWith', 'contains', 'is'] as const
const words = z.optional(wordsSchema)

/**
 * 名称约束: how a body may be called, and how not (统一称中心、所、站，不得称局、处).
 *
 * Each form is a demand of its own. Of several names, nameplates say, all must be as asked and none as
 * refused.
 *
 * @example
 * { kind: 'naming', endsWith: ['中心', '所', '站'], notEndsWith: ['局', '处'] }
 */
export const naming = defineConstraint({
  kind: 'naming',
  title: { zh: '名称约束', en: 'Naming' },

  schema: z
    .strictObject({
      kind: z.literal('naming'),
      of: z.optional(pathSchema),
      startsWith: words,
      endsWith: words,
      contains: words,
      oneOf: words,
      notStartsWith: words,
      notEndsWith: words,
      notContains: words,
      notOneOf: words,
    })
    .check(oneOfThese(...forms)),

  messages: {
    startsWith: {
      demand: { zh: '{of}应以{words}开头', en: '{of} must start with {words}' },
      breach: { zh: '{of}为{name}，应以{words}开头', en: '{of}: {name}, which must start with {words}' },
    },
    endsWith: {
      demand: { zh: '{of}应以{words}结尾', en: '{of} must end with {words}' },
      breach: { zh: '{of}为{name}，应以{words}结尾', en: '{of}: {name}, which must end with {words}' },
    },
    contains: {
      demand: { zh: '{of}应含{words}', en: '{of} must contain {words}' },
      breach: { zh: '{of}为{name}，应含{words}', en: '{of}: {name}, which must contain {words}' },
    },
    oneOf: {
      demand: { zh: '{of}应为{words}', en: '{of} must be {words}' },
      breach: { zh: '{of}为{name}，应为{words}', en: '{of}: {name}, which must be {words}' },
    },
    notStartsWith: {
      demand: { zh: '{of}不得以{words}开头', en: '{of} may not start with {words}' },
      breach: { zh: '{of}为{name}，不得以{words}开头', en: '{of}: {name}, which may not start with {words}' },
    },
    notEndsWith: {
      demand: { zh: '{of}不得以{words}结尾', en: '{of} may not end with {words}' },
      breach: { zh: '{of}为{name}，不得以{words}结尾', en: '{of}: {name}, which may not end with {words}' },
    },
    notContains: {
      demand: { zh: '{of}不得含{words}', en: '{of} may not contain {words}' },
      breach: { zh: '{of}为{name}，不得含{words}', en: '{of}: {name}, which may not contain {words}' },
    },
    notOneOf: {
      demand: { zh: '{of}不得为{words}', en: '{of} may not be {words}' },
      breach: { zh: '{of}为{name}，不得为{words}', en: '{of}: {name}, which may not be {words}' },
    },
  },

  lower(written, meaning) {
    const { of: path = 'name' } = written
    const field = meaning.field(path, written.of === undefined ? [] : ['of'])
    if (field === undefined || !isText(path, field, meaning)) return []
    asked.forEach((form, index) => {
      const against = refused[index]
      if (against === undefined) return
      refuseForbiddenWords([form, written[form]], [against, written[against]], meaning)
    })
    return forms.flatMap((form, index): readonly Check[] => {
      const [given, test] = [written[form], tests[index % tests.length]]
      if (given === undefined || test === undefined) return []
      const how = { path, field, test, forbidden: index >= tests.length }
      const held = heldTo(how, given, meaning, [form])
      if (held === undefined) return []
      const { condition, words: shown } = held
      const details = { of: field.title, name: { text: field.of }, words: shown }
      return [{ ...endOf(form, ...forms.map((one) => written[one])), condition, message: form, details }]
    })
  },
})

function isText(path: string, { holds }: NamedField, { report }: Meaning): boolean {
  if (['text', 'word', 'code'].includes(holds)) return true
  const hints: Readonly<Record<string, string>> = {
    tree: 'use `category` for the words of a tree',
    rows: `did you mean \`${path}.name\`?`,
  }
  const hint = hints[holds] ?? 'name a field that holds text'
  report({ code: 'wrong-value', path: ['of'], message: `\`${path}\` holds no name`, hint })
  return false
}
