import type { Problem } from '../../errors.ts'
import { collectionNames } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { textOf } from './compare.ts'

/** Why no plan can lead from one snapshot to another, whatever their rows. */
export function connectionProblems(before: Snapshot, after: Snapshot): readonly Problem[] {
  const found: Problem[] = []
  if (after.day < before.day) {
    const message = `\`after\` is of ${after.day}, and \`before\` of ${before.day}`
    found.push(problem('wrong-order', ['after', 'day'], message, 'hand in the earlier one first'))
  }
  const partial: Record<string, unknown> = { ...before.partial }
  for (const name of collectionNames) {
    const [a, b] = [before[name], after[name]]
    if (a !== undefined && b === undefined) {
      const message = `\`after\` says nothing of \`${name}\`, and \`before\` does`
      found.push(problem('missing-field', ['after', name], message, 'give them on both sides, or on none'))
    } else if (a === undefined && b !== undefined) {
      // of a collection that was not known a plan can only say what it adds
      if ((b?.length ?? 0) > 0 && after.partial?.[name] === true) partial[name] = true
      else {
        const message = `\`before\` says nothing of \`${name}\`, and \`after\` does`
        const hint = `give them on both sides, or mark those of \`after\` as \`partial: { ${name}: true }\``
        found.push(problem('missing-field', ['before', name], message, hint))
      }
    }
  }
  for (const name of collectionNames) {
    const [known, places] = [before.partial?.[name], after.partial?.[name]]
    if (Array.isArray(known) && Array.isArray(places) && isWidened(known, places, before, after))
      partial[name] = places
  }
  const pairs = [
    ['words', before.words, after.words],
    ['complete', before.complete, after.complete],
    ['partial', partial, after.partial],
  ] as const
  for (const [field, a, b] of found.length > 0 ? [] : pairs) {
    if (textOf(a ?? {}) === textOf(b ?? {})) continue
    const message = `\`${field}\` is not the same on both sides`
    found.push(problem('wrong-value', ['after', field], message, 'no operation changes it: give it alike'))
  }
  return found
}

/** Whether bodies came to the places of which not all rows are given any more. */
function isWidened(
  known: readonly string[],
  places: readonly string[],
  before: Snapshot,
  after: Snapshot,
): boolean {
  const stood = new Map(before.agencies?.map(({ id, jurisdiction }) => [id, jurisdiction]))
  const came = (after.agencies ?? []).flatMap(({ id, jurisdiction, succeeds }) =>
    stood.get(id) !== jurisdiction || (succeeds ?? []).length > 0 ? (jurisdiction ?? []) : [],
  )
  return (
    known.every((one) => places.includes(one)) &&
    places.every((one) => known.includes(one) || came.includes(one))
  )
}
