import { describe, expect, it } from 'vitest'
import { localeFrom, localeOf } from '../../src/cli/locale.ts'

describe('the language of the environment', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_TW' }, 'zh-CN'],
    [{ LANG: 'ZH' }, 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
    [{ LC_ALL: 'en_US', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, 'zh-CN'],
  ])('of %j is %s', (env, locale) => {
    expect(localeOf(env)).toBe(locale)
  })
})

describe('the language of a call', () => {
  it.each([
    [['check', '--locale', 'zh-CN'], 'zh-CN'],
    [['check', '--locale=zh-CN'], 'zh-CN'],
    [['check', '--locale', 'zh-CN', '--locale', 'en'], 'en'],
    [['check', '--locale', 'fr'], 'en'],
    [['check', '--locale'], 'en'],
    [['check', '--', '--locale', 'zh-CN'], 'en'],
  ])('of %j is %s', (argv, locale) => {
    expect(localeFrom(argv, {})).toBe(locale)
  })
})
