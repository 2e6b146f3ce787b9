import type { Localized } from '../model/localized.ts'
import { describeScope } from '../scope/describe.ts'
import type { Conflict } from './conflicts.ts'

/** What is wrong, in a sentence. */
export function conflictMessage(
  { kind, matter, between, scope, missing }: Omit<Conflict, 'message'>,
  name: (id: string) => string,
): Localized {
  const what = name(matter)
  const [zh, en] = [between.map(name).join('、'), between.map(name).join(', ')]
  const isWhole = Object.keys(scope).length === 0
  const part = describeScope(scope)
  const which = isWhole ? { zh: '', en: '' } : { zh: `（${part.zh}）`, en: ` (${part.en})` }
  const [zhMay, enMay] = missing.length === 0 ? ['', ''] : ['可能', 'possibly ']
  return {
    'no-lead': { zh: `“${what}”${zhMay}没有牵头部门`, en: `${enMay}nobody leads “${what}”` },
    gap: {
      zh: `“${what}”${zhMay}有一部分没有牵头部门${which.zh}`,
      en: `${enMay}nobody leads a part of “${what}”${which.en}`,
    },
    overlap: {
      zh: `“${what}”${zhMay}由${zh}同时牵头（${part.zh}）`,
      en: `“${what}” is ${enMay}led by ${en} at once (${part.en})`,
    },
    'no-organiser': {
      zh: `“${what}”由${zh}协办，${zhMay}没有牵头部门`,
      en: `${en} co-operate on “${what}”, and ${enMay}nobody leads it`,
    },
    undivided: {
      zh: `“${what}”${zhMay}由${zh}共同承担，没有写明分工`,
      en: `${en} ${enMay}share “${what}”, and nothing says how it is divided`,
    },
  }[kind]
}
