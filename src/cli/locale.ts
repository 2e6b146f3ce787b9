import { Option } from 'commander'
import type { Locale } from '../index.ts'
import type { Io } from './io.ts'
import { aliased } from './options/aliased.ts'
import { locales } from './request.ts'

/** The language of a call: the one that is asked for, or else that of the environment. */
export function localeFrom(argv: readonly string[], env: Io['env']): Locale {
  return askedFor(argv) ?? localeOf(env)
}

/** The language of the environment: Chinese where it says so, otherwise English. */
export function localeOf(env: Io['env']): Locale {
  const said = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((one) => one !== undefined && one !== '')
  return /^zh/i.test(said ?? '') ? 'zh-CN' : 'en'
}

/** The option by which a call asks for a language. */
export const localeOption = (description: string, env: Io['env']): Option =>
  aliased(new Option('--locale <locale>', description), locales, otherNames).default(localeOf(env))

const otherNames: ReadonlyMap<string, string> = new Map([
  ['zh', 'zh-CN'],
  ['zh-cn', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
])

// help is written before the arguments are understood, so that it cannot wait for them
function askedFor(argv: readonly string[]): Locale | undefined {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const said = options.flatMap((word, index) => {
    if (word === '--locale') return options[index + 1] ?? []
    return word.startsWith('--locale=') ? word.slice('--locale='.length) : []
  })
  const last = said.at(-1) ?? ''
  return locales.find((locale) => locale === (otherNames.get(last) ?? last))
}
