import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type LineCounter,
  type Pair,
  visit,
  type YAMLError,
} from 'yaml'
import type { Problem } from '../errors.ts'
import { character } from '../json/wording.ts'

/** A slip of the hand: where it begins in a text, and what is said of it. */
interface Slip {
  readonly at: number
  readonly message: string
  readonly hint: string
}

/** What an author did to make a parser stumble, where that can be told; then nothing else is worth saying. */
export function slipsIn(
  faults: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
  lines: LineCounter,
): readonly Problem[] {
  const tabs = faults.filter(({ code }) => code === 'TAB_AS_INDENT')
  const [first] = tabs
  const slips =
    first === undefined
      ? faults.flatMap((fault) => slipAt(fault, document, text) ?? [])
      : [{ at: first.pos[0], message: 'a tab stands where blanks are expected', hint: tabHint(tabs.length) }]
  const byLine = new Map<number, Problem>()
  for (const { at, message, hint } of slips) {
    const { line, col: column } = lines.linePos(at)
    if (!byLine.has(line)) byLine.set(line, { code: 'malformed-yaml', path: [], message, hint, line, column })
  }
  return [...byLine.values()]
}

/** Keys that were not meant as keys: parts of a text in which a comma stands, words without a blank between. */
export function strayKeys(document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  const slips: Slip[] = []
  visit(document, {
    Pair(_, pair, path) {
      const map = path.at(-1)
      const slip = isMap(map) && map.flow === true ? strayKey(pair) : undefined
      if (slip !== undefined) slips.push(slip)
    },
  })
  return slips.map(({ at, message, hint }) => {
    const { line, col: column } = lines.linePos(at)
    return { code: 'malformed-yaml', path: [], message, hint, line, column }
  })
}

const tabHint = (lines: number): string =>
  lines === 1 ? 'indent with blanks' : `indent with blanks; ${lines} lines begin with a tab`

const strangeBlank = /[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/u
const strangeSpace = /^( *|.*[:,{[-] *)([\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF])/u

function slipAt({ code, pos: [from] }: YAMLError, document: Document.Parsed, text: string): Slip | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  const plain = line.replace(/"[^"]*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length))
  if (code === 'BAD_INDENT') return unclosed(from, document)
  // within a text it may stand
  const [, before = '', blank] = strangeSpace.exec(plain) ?? []
  if (blank !== undefined)
    return { at: start + before.length, message: strange(blank), hint: 'write a plain blank' }
  const dash = /^\s*-[{[]/.exec(plain)
  if (dash !== null) {
    const sign = dash[0].trim()
    const message = `\`${sign}\` begins no item of a list`
    return { at: start + dash[0].indexOf('-'), message, hint: `write \`${sign.split('').join(' ')}\`` }
  }
  if (code === 'BLOCK_IN_FLOW') {
    const comma = /^[^:\n]*(?=，)/.exec(text.slice(from, from + 400))
    if (comma === null) return { at: from, ...twoColons }
    const message = '`，` stands where a comma is expected'
    return { at: from + comma[0].length, message, hint: 'write a half-width `, `' }
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') return tight(plain, line, start)
  const isTwice = code === 'BLOCK_AS_IMPLICIT_KEY' && /^[^{[]*:\s[^{[]*:(\s|$)/.test(plain)
  return isTwice ? { at: from, ...twoColons } : undefined
}

const twoColons = { message: 'a second `: ` stands within a text', hint: 'put the text in quotes' }

const strange = (blank: string): string => `${character(blank)} stands where a blank is expected`

/** A key and its value with no blank after the colon. */
function tight(plain: string, line: string, start: number): Slip | undefined {
  const found = /^(\s*(?:- +)*)([\w-]+):(?=[^\s/])/.exec(plain)
  if (found === null) return undefined
  const [, before = '', key = ''] = found
  const value = line.slice(found[0].length).trim()
  return { at: start + before.length, ...noBlank(key, value) }
}

const noBlank = (key: string, value: string) => ({
  message: `no blank stands after the colon of \`${key}\``,
  hint: `write \`${key}: ${value.slice(0, 40)}\``,
})

/** The innermost list or object that begins before a place and ends nowhere. */
function unclosed(from: number, document: Document.Parsed): Slip | undefined {
  let found: Slip | undefined
  visit(document, {
    Collection(_, node) {
      const [start = 0, end = 0] = node.range ?? []
      if (!isCollection(node) || node.flow !== true || start >= from || end < from) return
      const [open, close] = isMap(node) ? ['{', '}'] : ['[', ']']
      found = { at: start, message: `\`${open}\` is not closed`, hint: `write the \`${close}\` that ends it` }
    },
  })
  return found
}

function strayKey({ key, value }: Pair): Slip | undefined {
  if (!isScalar(key) || typeof key.value !== 'string') return undefined
  const [at = 0] = key.range ?? []
  const word = key.value
  const blank = strangeBlank.exec(word)
  if (blank !== null && key.type === 'PLAIN' && (word.search(strangeBlank) === 0 || value === null))
    return { at: at + blank.index, message: strange(blank[0]), hint: 'write a plain blank' }
  if (value !== null) return undefined
  const [, before = '', colon = '', after = ''] = /^([^:：]+)([:：])(.+)$/s.exec(word) ?? []
  if (colon === ':') return { at, ...noBlank(before, after) }
  if (colon === '：') {
    const message = '`：` stands where a colon is expected'
    return { at: at + before.length, message, hint: 'write a half-width `: `, not `：`' }
  }
  return {
    at,
    message: `\`${word.slice(0, 60)}\` stands where a key and its value are expected`,
    hint: 'if it belongs to the text before the comma, put that text in quotes',
  }
}
