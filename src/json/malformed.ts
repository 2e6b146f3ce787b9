import { character, quoted } from './wording.ts'

/** What must stand next in a JSON text; a list or an object may also end where its `first-` stands. */
export type Expected =
  | 'value'
  | 'first-item'
  | 'item'
  | 'first-key'
  | 'key'
  | 'colon'
  | 'comma-in-list'
  | 'comma-in-object'
  | 'end'

/** A fault of the writing: where, what, and what to do. */
export interface Fault {
  readonly at: number
  readonly message: string
  readonly hint?: string
}

/** What stands at an offset of a JSON text in place of what is expected there. */
export function misplaced(source: string, at: number, expected: Expected): Fault {
  const place = `where ${words[expected]} is expected`
  if (at >= source.length) {
    const message = source.trim() === '' ? 'the text is empty' : `the text ends ${place}`
    return { at, message }
  }
  const run = runAt(source, at)
  const hint = run === '' ? hintForMark(markAt(source, at), expected) : hintForRun(run, expected)
  const message = `${run === '' ? character(markAt(source, at)) : quoted(run)} stands ${place}`
  return hint === undefined ? { at, message } : { at, message, hint }
}

/** What is wrong at an offset inside a text in double quotes. */
export function faultInText(source: string, start: number, at: number): Fault {
  if (at >= source.length) return { at: start, message: 'a text is never closed', hint: 'close it with `"`' }
  const mark = source.charAt(at)
  if (mark === '\\') {
    const unicode = source.charAt(at + 1) === 'u'
    const written = unicode ? source.slice(at, at + 6) : source.slice(at, at + 1) + markAt(source, at + 1)
    const hint = unicode ? 'write four hexadecimal digits after `\\u`' : 'write a backslash as `\\\\`'
    return { at, message: `${quoted(written)} is no escape of JSON`, hint }
  }
  if (mark === '\n' || mark === '\r') {
    return {
      at,
      message: 'a line ends inside a text',
      hint: 'close it with `"`, or write a line break as `\\n`',
    }
  }
  const hint = `write it as \`${mark === '\t' ? '\\t' : JSON.stringify(mark).slice(1, -1)}\``
  return { at, message: `${character(mark)} stands inside a text`, hint }
}

/** Why what begins like a number at an offset is none. */
export function faultInNumber(source: string, at: number): Fault {
  const message = `${quoted(runAt(source, at))} is not a number of JSON`
  return { at, message, hint: 'write it like `12`, `-3` or `1.5`, or in double quotes' }
}

const words: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'first-item': 'a value or `]`',
  item: 'a value',
  'first-key': 'a key in double quotes or `}`',
  key: 'a key in double quotes',
  colon: '`:`',
  'comma-in-list': '`,` or `]`',
  'comma-in-object': '`,` or `}`',
  end: 'the end',
}

const quotes: ReadonlySet<string> = new Set(["'", '`', '“', '”', '‘', '’', '「', '」', '＂', '＇'])

const constants: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
])

// a word or a number as its author would name it, and a little more than is shown of it
function runAt(source: string, at: number): string {
  const [run = ''] = /^[\p{L}\p{N}_$.+-]+/u.exec(source.slice(at, at + 130)) ?? []
  return run
}

function markAt(source: string, at: number): string {
  const point = source.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function hintForRun(run: string, expected: Expected): string | undefined {
  if (expected === 'end') return 'a document is one value'
  if (expected.startsWith('comma')) return 'write a comma before it'
  if (expected === 'key' || expected === 'first-key') return 'write the key in double quotes'
  if (expected === 'colon') return undefined
  const constant = constants.get(run.toLowerCase())
  if (constant !== undefined) return `write \`${constant}\``
  return /^[+.]\d/.test(run) ? 'write it like `12`, `-3` or `1.5`' : 'write text in double quotes'
}

function hintForMark(mark: string, expected: Expected): string | undefined {
  const narrow = mark.normalize('NFKC')
  if (mark === '/' || mark === '#') return 'JSON has no comments'
  if (quotes.has(mark)) return 'write text in double quotes, `"`'
  if (/^[\p{Cf}\p{Cc}]/u.test(mark)) return 'remove it'
  if (narrow === ' ') return 'write an ordinary space'
  if (narrow !== mark && /^[!-~]$/.test(narrow)) return `write the half-width \`${narrow}\``
  if ((mark === ']' && expected === 'item') || (mark === '}' && expected === 'key')) {
    return 'remove the comma before it'
  }
  if (expected.startsWith('comma') && /["[{]/.test(mark)) return 'write a comma before it'
  if (expected === 'colon' && /[,}]/.test(mark)) return 'write a value after the key'
  return expected === 'end' ? 'a document is one value' : undefined
}
