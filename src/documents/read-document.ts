import { isEstablishmentError, type Problem } from '../errors.ts'
import { type Outline, outlineOf } from './outline.ts'
import { readYaml } from './yaml.ts'

/** A text in which something is written: its value, or all that is wrong with it. */
export type DocumentReading<T> =
  | { readonly value: T }
  | { readonly problems: readonly Problem[]; readonly outline?: Outline }

/**
 * Reads a text as JSON or YAML, by the ending of its file, and says where in it each problem stands.
 *
 * JSON goes to the reader as text, for that looks through it before it is parsed.
 */
export function readDocumentText<T>(
  text: string,
  file: string,
  read: (document: string | object) => T,
): DocumentReading<T> {
  try {
    if (formatOf(file, text) === 'json') return { value: read(text) }
    const parsed = readYaml(text)
    return 'problems' in parsed ? parsed : { value: read(parsed.value) }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const outline = outlineOf(text)
    return { problems: placed(error.problems, outline), outline }
  }
}

/** Problems with the line and the column at which their paths lead, in the order of the text. */
export function placed(problems: readonly Problem[], outline: Outline): readonly Problem[] {
  return problems
    .map((one): Problem => (one.line === undefined ? { ...one, ...outline.place(one.path) } : one))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** Whether a text is JSON or YAML: what its file says, or else how it begins. */
export function formatOf(file: string, text: string): 'json' | 'yaml' {
  if (/\.json$/i.test(file)) return 'json'
  if (/\.ya?ml$/i.test(file)) return 'yaml'
  return text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
    ? 'json'
    : 'yaml'
}
