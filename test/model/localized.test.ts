import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { localize, localizedSchema } from '../../src/model/localized.ts'

const county = { zh: '县级', en: 'County' }

describe('a text in both languages', () => {
  it('is said in the language asked for', () => {
    expect(localize(county, 'zh-CN')).toBe('县级')
    expect(localize(county, 'en')).toBe('County')
  })

  it('is left as it was written', () => {
    expect(z.parse(localizedSchema, county)).toEqual(county)
  })

  it.each(['', ' ', '\n\t', '\u3000'])('refuses %j', (en) => {
    expect(z.safeParse(localizedSchema, { zh: '县级', en }).error?.issues).toEqual([
      {
        code: 'custom',
        path: ['en'],
        message: 'text is empty',
        params: { code: 'wrong-value', hint: 'write the text in both languages' },
      },
    ])
  })

  it('refuses one language alone, and a third', () => {
    expect(z.safeParse(localizedSchema, { zh: '县级' }).success).toBe(false)
    expect(z.safeParse(localizedSchema, { ...county, fr: 'Comté' }).success).toBe(false)
    expect(z.safeParse(localizedSchema, '县级').success).toBe(false)
  })

  it('is described as two texts and nothing else', () => {
    expect(z.toJSONSchema(localizedSchema)).toMatchObject({
      properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
      required: ['zh', 'en'],
      additionalProperties: false,
    })
  })
})
