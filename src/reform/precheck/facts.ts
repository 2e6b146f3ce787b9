import { assertNoProblems } from '../../errors.ts'
import { problem } from '../../model/standing.ts'

/** Refuses what is handed in without saying which of it is the snapshot and which the book. */
export function assertFacts(facts: unknown, needsBook: boolean): void {
  const shape = needsBook ? '{ snapshot, book }' : '{ snapshot }'
  const is = typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? facts : undefined
  if (is === undefined || !('snapshot' in is)) {
    const itself = is !== undefined && 'day' in is
    const message = itself ? 'this is a snapshot by itself' : 'there is no `snapshot` in it'
    const wrong = problem('wrong-usage', [], message, `hand in \`${shape}\``)
    assertNoProblems('what is handed in', [wrong])
  }
  if (!needsBook || (is !== undefined && 'book' in is && is.book !== undefined && is.book !== null)) return
  const hint = 'an empty one is `{ schema: "bianzhi/book@1", reservations: [] }`'
  const none = problem('wrong-usage', ['book'], 'there is no book to write into', hint)
  assertNoProblems('what is handed in', [none])
}
