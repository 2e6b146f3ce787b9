import { type ErrorCode, EstablishmentError } from '../errors.ts'
import { quoted } from '../json/wording.ts'

/** The error for a file of which nothing can be read. */
export function wrong(name: string, code: ErrorCode, message: string, hint: string, cause?: unknown) {
  return new EstablishmentError(`the table ${quoted(name)}`, [{ code, path: [], message, hint }], { cause })
}
