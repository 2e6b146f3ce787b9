import * as z from 'zod/mini'

/** Text in both languages, neither of them empty. */
export const localizedSchema = z.strictObject({ zh: wording(), en: wording() })

/** Text in both languages. */
export interface Localized {
  readonly zh: string
  readonly en: string
}

/** A language in which the library speaks. */
export type Locale = 'zh-CN' | 'en'

/** The wording of a text in one language. */
export function localize(text: Localized, locale: Locale): string {
  return locale === 'zh-CN' ? text.zh : text.en
}

function wording() {
  return z.string().check(
    (ctx) => {
      if (ctx.value.trim() !== '') return
      const params = { code: 'wrong-value', hint: 'write the text in both languages' }
      ctx.issues.push({ code: 'custom', input: ctx.value, message: 'text is empty', params })
    },
    z.meta({ minLength: 1 }),
  )
}
