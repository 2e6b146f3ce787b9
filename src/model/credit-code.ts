/** 统一社会信用代码: the parts of a GB 32100-2015 code whose check characters agree. */
export interface CreditCode {
  readonly code: string
  /** Who registered it: `1` an establishment office, `9` market regulation. */
  readonly authority: string
  /** What was registered; under authority `1`: `1` organ, `2` institution, `3` mass organisation. */
  readonly class: string
  /** The division of the register. */
  readonly division: string
  /** The organisation code of GB 11714, with its own check character. */
  readonly entity: string
  readonly check: string
}

/** The first thing that is wrong with a credit code. */
export type CreditCodeFlaw = 'length' | 'alphabet' | 'entity-check' | 'check'

/** How closely credit codes are looked at; some systems hold made-up codes of the right shape. */
export type CreditCodeStrictness = 'checked' | 'shape' | 'off'

/**
 * The parts of a credit code, or the first thing that is wrong with it.
 *
 * @example
 * readCreditCode('12100000400000624D') // { code: '12100000400000624D', authority: '1', class: '2', … }
 * readCreditCode('12100000400000624E') // { problem: 'check' }
 */
export function readCreditCode(text: string): CreditCode | { readonly problem: CreditCodeFlaw } {
  if (text.length !== 18) return { problem: 'length' }
  if (strangeAt(text) !== -1) return { problem: 'alphabet' }
  if (text.charAt(16) !== entityCheck(text)) return { problem: 'entity-check' }
  if (text.charAt(17) !== finalCheck(text)) return { problem: 'check' }
  return {
    code: text,
    authority: text.charAt(0),
    class: text.charAt(1),
    division: text.slice(2, 8),
    entity: text.slice(8, 17),
    check: text.charAt(17),
  }
}

/** What is wrong with a credit code at a given strictness, in words, or `undefined` when nothing is. */
export function creditCodeProblem(
  text: string,
  strictness: CreditCodeStrictness,
): { readonly message: string; readonly hint?: string } | undefined {
  if (strictness === 'off') return undefined
  const read = readCreditCode(text)
  if (!('problem' in read)) return undefined
  switch (read.problem) {
    case 'length':
      return { message: `\`${text}\` has ${text.length} characters, a credit code 18`, ...meantHint(text) }
    case 'alphabet':
      return { message: `\`${text}\` ${strangeness(text)}`, ...meantHint(text) }
    case 'entity-check':
      if (strictness === 'shape') return undefined
      return { message: `\`${text}\` has ${expected(text, 16, entityCheck(text))}`, hint: mistyped }
    case 'check':
      if (strictness === 'shape') return undefined
      return { message: `\`${text}\` has ${expected(text, 17, finalCheck(text))}`, hint: mistyped }
  }
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const entityWeights = [3, 7, 9, 10, 5, 8, 4, 2]

// the correct check character is not offered as the cure: any of the characters may be the mistyped one
const mistyped = 'compare every character with the certificate'

function finalCheck(text: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(text.charAt(at)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

function entityCheck(text: string): string {
  const values = [...text.slice(8, 16)].map((character) => Number.parseInt(character, 36))
  const sum = entityWeights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0)
  return '0123456789X'.charAt((11 - (sum % 11)) % 11)
}

/** Where the first character stands that its place does not allow, or -1. */
function strangeAt(text: string): number {
  return [...Array(18).keys()].find((at) => !allowedAt(at).includes(text.charAt(at))) ?? -1
}

function allowedAt(at: number): string {
  return at >= 2 && at < 8 ? alphabet.slice(0, 10) : alphabet
}

function strangeness(text: string): string {
  const at = strangeAt(text)
  const allowed = at >= 2 && at < 8 ? 'a digit' : 'a digit or a capital other than I, O, S, V, Z'
  return `has \`${text.charAt(at)}\` as character ${at + 1}, where ${allowed} belongs`
}

function expected(text: string, at: number, check: string): string {
  return `\`${text.charAt(at)}\` as check character ${at + 1}, where the others call for \`${check}\``
}

function meantHint(text: string): { hint?: string } {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const meant = plain.replace(/O/g, '0').replace(/I/g, '1')
  return 'problem' in readCreditCode(meant) ? {} : { hint: `did you mean \`${meant}\`?` }
}
