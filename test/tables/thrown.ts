import { expect } from 'vitest'
import { isEstablishmentError, type Problem } from '../../src/errors.ts'

/** The problems with which something asynchronous is refused. */
export async function problemsOf(attempt: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await attempt()
  } catch (error) {
    if (isEstablishmentError(error)) return error.problems
    throw error
  }
  return expect.fail('nothing was refused')
}
