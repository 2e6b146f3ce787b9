import { isEstablishmentError, type Problem } from '../index.ts'

/** What comes of something that an author may have got wrong: its value, or what is wrong; a bug of ours propagates. */
export function attempt<T>(run: () => T): { readonly value: T } | { readonly problems: readonly Problem[] } {
  try {
    return { value: run() }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { problems: error.problems }
  }
}
