import { assertNoProblems } from '../../errors.ts'
import { guardPlainData } from '../../json/guard.ts'
import { readWith } from '../../json/issues.ts'
import { readJson } from '../../json/read-json.ts'
import { type Change, type ChangeDocument, changeSchema } from './change.ts'

/**
 * Reads a change (拟办事项) from JSON text or plain data; operations may also be written as a list by themselves.
 *
 * @throws EstablishmentError with everything that is wrong with it.
 */
export function readChange(change: Change | string | object): ChangeDocument {
  const given = typeof change === 'string' ? readJson(change, { document: 'the change' }) : change
  if (typeof change !== 'string') assertNoProblems('the change', guardPlainData(given))
  const { value, problems } = readWith(changeSchema, Array.isArray(given) ? { operations: given } : given)
  assertNoProblems('the change', problems)
  if (value === undefined) throw new TypeError('a change without problems has a value')
  return value
}
