import { mostBytes } from './table.ts'
import { wrong } from './wrong.ts'

/** The encodings in which Chinese tables are met. */
export type Encoding = (typeof encodings)[number]

/** The encodings in which Chinese tables are met, by their names on the web. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le'] as const

/**
 * Bytes as text: by their mark, by the encoding that is given, as UTF-8, else as GB 18030.
 *
 * Nothing is replaced: bytes that mean nothing in an encoding are not text in it.
 */
export function textOf(name: string, bytes: Uint8Array, given?: Encoding): string {
  const text = decoded(bytes, given)
  if (text === undefined) {
    const said = given === undefined ? 'neither UTF-8 nor GB 18030' : `not ${given}`
    throw wrong(name, 'malformed-table', `the text is ${said}`, 'save it as CSV in UTF-8, or as .xlsx')
  }
  if (text.length > mostBytes) throw wrong(name, 'too-large', 'the text is too large', 'split it')
  if (text.includes('\0')) {
    throw wrong(name, 'malformed-table', 'this is no text', 'save the table as CSV or .xlsx')
  }
  if (/^\s*<(!doctype|html|table|\?xml|\?mso)/i.test(text.slice(0, 200))) {
    const hint = 'some systems call such a file .xls; open it in Excel or WPS and save it as .xlsx'
    throw wrong(name, 'malformed-table', 'this is a web page and no table', hint)
  }
  return text
}

function decoded(bytes: Uint8Array, given: Encoding | undefined): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, 'utf-16le')
  if (given !== undefined) return attempt(bytes, given)
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'gb18030')
}

// a byte order mark is left out by the decoder
function attempt(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
