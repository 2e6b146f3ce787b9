import type { Problem } from '../errors.ts'
import type { Issue, Origin } from './parse.ts'
import { quoted } from './wording.ts'

type Words = Omit<Problem, 'path'>
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>

/** A number out of range, or a text or list that is too long or too short. */
export function sizeWords(issue: Of<'too_big'> | Of<'too_small'>): Words {
  const { input } = issue
  const isMost = issue.code === 'too_big'
  const limit = isMost ? issue.maximum : issue.minimum
  if (typeof input === 'number') return rangeWords(input, limit, isMost, issue.inclusive !== false)
  const [has, unit] = typeof input === 'string' ? ['the text', 'characters'] : ['the list', 'items']
  const size = typeof input === 'string' ? [...input].length : Array.isArray(input) ? input.length : undefined
  if (size === undefined)
    return { code: 'wrong-value', message: `there is too ${isMost ? 'much' : 'little'} here` }
  if (size === 0) return { code: 'wrong-value', message: `${has} is empty` }
  const bound = issue.exact ? 'exactly' : isMost ? 'at most' : 'at least'
  return { code: 'wrong-value', message: `${has} has ${size} ${unit} where ${bound} ${limit} are expected` }
}

/** A text that is not in the form which its schema asks for, with the form that was probably meant. */
export function formWords(issue: Of<'invalid_format'>, { check }: Origin): Words {
  const { input = '' } = issue
  const hint = meantForm(input, check)
  const message = `${quoted(input)} ${formFault(issue)}`
  return { code: 'wrong-value', message, ...(hint === undefined ? {} : { hint }) }
}

function rangeWords(input: number, limit: number | bigint, isMost: boolean, inclusive: boolean): Words {
  const beyond = isMost ? 'more than' : 'less than'
  const short = isMost ? 'not less than' : 'not more than'
  const bound = isMost ? 'at most' : 'at least'
  return {
    code: 'malformed-number',
    message: `\`${input}\` is ${inclusive ? beyond : short} ${limit}`,
    hint: `write a number that is ${inclusive ? bound : isMost ? 'less than' : 'more than'} ${limit}`,
  }
}

function formFault(issue: Of<'invalid_format'>): string {
  const part = (name: string) =>
    name in issue ? quoted(String(Reflect.get(issue, name))) : 'what is expected'
  if (issue.format === 'starts_with') return `does not begin with ${part('prefix')}`
  if (issue.format === 'ends_with') return `does not end with ${part('suffix')}`
  if (issue.format === 'includes') return `does not contain ${part('includes')}`
  return 'is not written in the form that is expected here'
}

// the same text without full-width characters, outer spaces or capitals, if that would have passed
function meantForm(input: string, check: Origin['check']): string | undefined {
  const def = check?._zod.def
  if (def === undefined || !('pattern' in def) || !(def.pattern instanceof RegExp) || input.length > 200)
    return undefined
  const pattern = new RegExp(def.pattern.source, def.pattern.flags.replace(/[gy]/g, ''))
  const plain = input.normalize('NFKC').trim()
  const kebab = plain.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2').replace(/[\s_]+/g, '-')
  const meant = [plain, kebab, kebab.toLowerCase()].find((text) => text !== input && pattern.test(text))
  return meant === undefined ? undefined : `did you mean ${quoted(meant)}?`
}
