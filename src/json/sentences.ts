import { type ErrorCode, errorCodes, type Problem } from '../errors.ts'
import { expectation, keysOf, kindWords, wordChoice, wordsOf } from './expectation.ts'
import { mostProblems } from './limits.ts'
import { type Issue, type Origin, originOf, ownMessage } from './parse.ts'
import { formWords, sizeWords } from './sizes.ts'
import { suggest } from './suggest.ts'
import { chineseWords, suggestByTitle } from './titles.ts'
import { meantBranch } from './union.ts'
import { choice, found, quoted, shortened } from './wording.ts'

export type Path = readonly (string | number)[]

type Words = Omit<Problem, 'path'>
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>

/** An issue of zod as problems in the words of the author; no sentence of zod's own comes through. */
export function problemsOf(issue: Issue, origins: readonly Origin[], above: Path = []): readonly Problem[] {
  const path = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const origin = originOf(issue, origins)
  const own = ownMessage(issue)
  if (issue.code === 'unrecognized_keys') {
    const known = origin.schema === undefined ? [] : keysOf(origin.schema)
    return issue.keys
      .slice(0, mostProblems)
      .map((key) => ({ ...unknownKey(key, known), path: [...path, key] }))
  }
  if (isMissing(issue, own)) return [{ ...missingWords(path, origin, own), path }]
  if (issue.code === 'custom') return [{ ...customWords(issue, own), path }]
  if (issue.code === 'invalid_union' && own === undefined) return unionProblems(issue, origins, path)
  if (issue.code === 'invalid_key' && own === undefined) return keyProblems(issue, origins, path)
  const words = wordsFor(issue, origin, path)
  return [{ ...words, ...(own === undefined ? {} : { message: shortened(own, issue.input) }), path }]
}

function wordsFor(issue: Issue, origin: Origin, path: Path): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue, origin, path)
    case 'invalid_value':
      return wordWords(issue, path)
    case 'invalid_format':
      return formWords(issue, origin)
    case 'too_big':
    case 'too_small':
      return sizeWords(issue)
    case 'not_multiple_of': {
      const message = `\`${String(issue.input)}\` is not a multiple of ${issue.divisor}`
      return { code: 'malformed-number', message }
    }
    default:
      return { code: 'wrong-value', message: `${found(issue.input)}, which does not fit here` }
  }
}

function isMissing(issue: Issue, own: string | undefined): boolean {
  if (issue.input !== undefined) return false
  if (issue.code === 'custom') return own === undefined && issue.params === undefined
  if (issue.code === 'invalid_union') return issue.errors.length > 0
  return issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected !== 'never')
}

function missingWords(path: Path, { schema }: Origin, own: string | undefined): Words {
  const step = path.at(-1)
  const expected = schema === undefined ? '' : expectation(schema)
  const hint = own === undefined ? expected && `write it as ${expected}` : shortened(own, undefined)
  const message = typeof step === 'string' ? `field ${quoted(step)} is missing` : 'nothing is given'
  return { code: 'missing-field', message, ...(hint === '' ? {} : { hint }) }
}

function unknownKey(key: string, known: readonly string[]): Words {
  const hint = suggest(key, known) ?? (known.length === 0 ? undefined : `write ${wordChoice(known)}`)
  return {
    code: 'unknown-key',
    message: `key ${quoted(key)} is not known here`,
    ...(hint === undefined ? {} : { hint }),
  }
}

function typeWords({ expected, input }: Of<'invalid_type'>, { schema }: Origin, path: Path): Words {
  const wanted = schema === undefined ? choice(kindWords(expected)) : expectation(schema)
  if (expected === 'never') {
    return { code: 'unknown-key', message: `key ${quoted(String(path.at(-1) ?? ''))} is not allowed here` }
  }
  if (typeof input === 'number' && (expected === 'int' || expected === 'number')) {
    const fault = expected === 'int' ? 'is not a whole number' : 'is not a finite number'
    return { code: 'malformed-number', message: `\`${input}\` ${fault}` }
  }
  const shape = typeof input === 'string' && schema !== undefined ? shapeOf(schema, input) : undefined
  const words = misfit(input, wanted)
  return shape === undefined || words.hint !== undefined ? words : { ...words, hint: `write ${shape}` }
}

/** How an object is written, for who wrote a text in its place. */
function shapeOf(schema: NonNullable<Origin['schema']>, input: string): string | undefined {
  const keys = keysOf(schema)
  if (keys.length === 0 || keys.length > 4) return undefined
  const isText = keys.join() === 'zh,en' && /^[^`:,{}[\]]{1,40}$/.test(input)
  const filled = isText ? (/\p{Script=Han}/u.test(input) ? 'zh' : 'en') : undefined
  return `\`{ ${keys.map((key) => `${key}: ${key === filled ? input : '…'}`).join(', ')} }\``
}

function misfit(input: unknown, wanted: string): Words {
  if (wanted === '') return { code: 'wrong-type', message: `${found(input)}, which does not fit here` }
  const hint = meantType(input, wanted)
  const message = `${found(input)} where ${wanted} is expected`
  return { code: 'wrong-type', message, ...(hint === undefined ? {} : { hint }) }
}

function meantType(input: unknown, wanted: string): string | undefined {
  if (wanted === 'a list' && input !== null) return 'put it in a list'
  if (wanted.includes('text') && typeof input === 'number') return 'write it in double quotes'
  if (typeof input !== 'string') return undefined
  const plain = input.normalize('NFKC').trim()
  const isNumber = wanted.includes('number') && /^-?\d{1,15}(\.\d{1,15})?$/.test(plain)
  return isNumber || wanted.includes(`\`${plain}\``) ? `write \`${plain}\` without quotes` : undefined
}

function wordWords({ input, values }: Of<'invalid_value'>, path: Path): Words {
  const words = values.filter((value) => typeof value === 'string')
  if (typeof input !== 'string' || words.length === 0) return misfit(input, wordChoice(values))
  if (words.length === 1) {
    return {
      code: 'wrong-value',
      message: `${quoted(input)} is given where ${wordChoice(words)} is expected`,
    }
  }
  const field = path.findLast((step) => typeof step === 'string')
  const use = field === undefined ? 'known here' : `for ${quoted(field)}`
  const message = `${quoted(input)} is not a word ${use}`
  const chinese = Object.fromEntries(words.map((word) => [word, chineseWords[word] ?? {}]))
  const hint = suggest(input, words) ?? suggestByTitle(input, chinese) ?? `write ${wordChoice(words)}`
  return { code: 'unknown-word', message, hint }
}

function unionProblems(
  issue: Of<'invalid_union'>,
  origins: readonly Origin[],
  path: Path,
): readonly Problem[] {
  const { input } = issue
  const { schema } = originOf(issue, origins)
  if ('options' in issue) {
    const words = (issue.options ?? []).filter((option) => typeof option === 'string')
    return [{ ...branchWords(String(path.at(-1)), input, words), path }]
  }
  if (issue.errors.length === 0) {
    return [{ code: 'wrong-value', path, message: `${found(input)}, which fits more than one form` }]
  }
  const meant = meantBranch(issue, origins)
  if (meant.kind === 'branch') {
    return meant.issues.slice(0, mostProblems).flatMap((one) => problemsOf(one, origins, path))
  }
  if (meant.kind === 'key') {
    return [{ ...branchWords(meant.key, input, meant.words), path: [...path, meant.key] }]
  }
  if (meant.kind === 'form') return [formProblem(input, meant.keys, path)]
  return [{ ...noBranchWords(issue, schema), path }]
}

// a key such as `kind` tells the branches of a union apart
function branchWords(key: string, input: unknown, words: readonly string[]): Words {
  const given: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined
  const advice = `write ${wordChoice(words)}`
  if (given === undefined) {
    return { code: 'missing-field', message: `field ${quoted(key)} is missing`, hint: advice }
  }
  if (typeof given !== 'string') return misfit(given, wordChoice(words))
  const code = key === 'kind' ? 'unknown-kind' : 'unknown-word'
  return { code, message: `${key} ${quoted(given)} does not exist`, hint: suggest(given, words) ?? advice }
}

function formProblem(input: unknown, keys: readonly string[], path: Path): Problem {
  const hint = `write an object with ${wordChoice(new Set(keys))}`
  const [stranger] = Object.keys(Object(input))
  if (stranger === undefined) {
    return { code: 'missing-field', path, message: 'an empty object is given', hint }
  }
  const message = `key ${quoted(stranger)} fits no form that is allowed here`
  return { code: 'unknown-key', path: [...path, stranger], message, hint }
}

function noBranchWords({ input, errors }: Of<'invalid_union'>, schema: Origin['schema']): Words {
  const wanted = schema === undefined ? '' : expectation(schema)
  const words = schema === undefined ? [] : wordsOf(schema)
  if (typeof input === 'string' && words.length > 0) {
    const hint = suggest(input, words)
    const message = `${quoted(input)} is given where ${wanted} is expected`
    return { code: 'unknown-word', message, ...(hint === undefined ? {} : { hint }) }
  }
  const advice = errors
    .flat()
    .map(ownMessage)
    .find((own) => own !== undefined)
  return { ...misfit(input, wanted), ...(advice === undefined ? {} : { hint: shortened(advice, input) }) }
}

function keyProblems(issue: Of<'invalid_key'>, origins: readonly Origin[], path: Path): readonly Problem[] {
  const problems = issue.issues.flatMap((one) => problemsOf(one, origins))
  return problems.map((problem) => {
    const { message } = problem
    return { ...problem, path, message: message.startsWith('`') ? `key ${message}` : message }
  })
}

function customWords({ params, input }: Of<'custom'>, own: string | undefined): Words {
  const code: ErrorCode = errorCodes.find((known) => known === params?.['code']) ?? 'wrong-value'
  const hint: unknown = params?.['hint']
  const message = own === undefined ? `${found(input)}, which does not fit here` : shortened(own, input)
  return { code, message, ...(typeof hint === 'string' ? { hint: shortened(hint, input) } : {}) }
}
