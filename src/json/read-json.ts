import { assertNoProblems, type Problem } from '../errors.ts'
import type { Flaw } from './flaw.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { byteOrderMark, type Place, placesOf } from './place.ts'
import { scan } from './scan.ts'

/**
 * The value of a JSON text that nobody has checked yet.
 *
 * The text is looked through before it is parsed: a parser keeps the last of two equal keys in silence, and
 * may run out of stack on a text that is nothing but brackets.
 *
 * @example
 * readJson('{ "level": "county" }') // { level: 'county' }
 *
 * @throws EstablishmentError with every problem of the text, each with its line and column
 */
export function readJson(
  text: string,
  { document = 'the JSON text', limits }: { document?: string; limits?: Partial<Limits> } = {},
): unknown {
  assertNoProblems(document, problemsOf(text, { ...defaultLimits, ...limits }))
  return JSON.parse(text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text)
}

function problemsOf(text: unknown, limits: Limits): readonly Problem[] {
  if (typeof text !== 'string') {
    const message = `a value of type \`${typeof text}\` is given where the text of a document is expected`
    return [{ code: 'wrong-usage', path: [], message, hint: 'read the file as UTF-8 text' }]
  }
  if (text.length > limits.bytes) {
    const message = `the text has ${text.length} characters, more than ${limits.bytes}`
    return [{ code: 'too-large', path: [], message, hint: 'divide it' }]
  }
  const flaws = scan(text, limits)
  const places = placesOf(
    text,
    flaws.flatMap(({ at, earlier }) => (earlier ? [at, earlier.at] : [at])),
  )
  return flaws.map((flaw) => problem(flaw, places))
}

function problem({ code, path, message, at, ...rest }: Flaw, places: ReadonlyMap<number, Place>): Problem {
  const { line, column } = placeOf(at, places)
  const hint = rest.earlier === undefined ? rest.hint : rest.earlier.says(placeText(rest.earlier.at, places))
  return { code, path, message, ...(hint === undefined ? {} : { hint }), line, column }
}

function placeText(at: number, places: ReadonlyMap<number, Place>): string {
  const { line, column } = placeOf(at, places)
  return `line ${line}, column ${column}`
}

function placeOf(at: number, places: ReadonlyMap<number, Place>): Place {
  return places.get(at) ?? { line: 1, column: 1 }
}
