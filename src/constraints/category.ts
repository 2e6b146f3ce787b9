import * as z from 'zod/mini'
import { pathSchema } from '../measures/names.ts'
import { type Check, defineConstraint, type Meaning, type NamedField } from './constraint.ts'
import { endOf, oneOfThese } from './ends.ts'
import { heldTo, refuseForbiddenWords, wordsSchema } from './words.ts'

const forms = ['within', 'outside'] as const

/**
 * 类别约束: which categories of establishment may be used (机关使用行政编制), and which not.
 *
 * A category takes in what stands under it: earmarked posts are administrative ones.
 *
 * @example
 * { kind: 'category', within: 'administrative', outside: 'earmarked' }
 */
export const category = defineConstraint({
  kind: 'category',
  title: { zh: '类别约束', en: 'Category' },

  schema: z
    .strictObject({
      kind: z.literal('category'),
      of: z.optional(pathSchema),
      within: z.optional(wordsSchema),
      outside: z.optional(wordsSchema),
    })
    .check(oneOfThese(...forms)),

  messages: {
    within: {
      demand: { zh: '{of}限于{words}', en: '{of} must be {words}' },
      breach: { zh: '{of}为{name}，限于{words}', en: '{of}: {name}, where only {words} may be used' },
    },
    outside: {
      demand: { zh: '{of}不得为{words}', en: '{of} may not be {words}' },
      breach: { zh: '{of}为{name}，不得为{words}', en: '{of}: {name}, where {words} may not be used' },
    },
  },

  lower(written, meaning) {
    const { of: path = 'category', within, outside } = written
    const field = meaning.field(path, written.of === undefined ? [] : ['of'])
    if (field === undefined || !isCategory(path, field, meaning)) return []
    refuseForbiddenWords(['within', within], ['outside', outside], meaning)
    return forms.flatMap((form): readonly Check[] => {
      const given = written[form]
      const how = { path, field, test: 'within', forbidden: form === 'outside' } as const
      const held = given === undefined ? undefined : heldTo(how, given, meaning, [form])
      if (held === undefined) return []
      const { condition, words } = held
      const details = { of: field.title, name: { text: field.of }, words }
      return [{ ...endOf(form, within, outside), condition, message: form, details }]
    })
  },
})

function isCategory(path: string, { holds }: NamedField, { report }: Meaning): boolean {
  if (['tree', 'word'].includes(holds)) return true
  const hint = holds === 'text' ? 'use `naming` for text' : 'name a field that holds a word'
  report({ code: 'wrong-value', path: ['of'], message: `\`${path}\` holds no category`, hint })
  return false
}
