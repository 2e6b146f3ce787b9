import type { DisputedMatter, MattersFound } from './found.ts'
import type { ListProblem } from './lists.ts'
import { conflictKinds, type MattersRequest } from './request.ts'

/** One JSON document of all that was found, its keys in one order whatever that was. */
export function mattersJson(
  found: MattersFound,
  { lists, jurisdiction }: MattersRequest,
  more: {
    readonly problems: readonly ListProblem[]
    readonly unread: readonly string[]
  },
): string {
  const { conflicts, alike, nameOf } = found
  const document = {
    format: 'bianzhi/matters@1',
    lists,
    jurisdiction: jurisdiction ?? null,
    day: found.day,
    counts: {
      matters: found.matters,
      holders: found.bodies,
      conflicts: conflicts.length,
      possible: conflicts.filter(({ missing }) => missing.length > 0).length,
      kinds: Object.fromEntries(
        conflictKinds.map((kind) => [kind, conflicts.filter((one) => one.kind === kind).length]),
      ),
      suggestions: alike?.suggestions.length ?? null,
    },
    matters: found.disputed.map(matterOf),
    suggestions:
      alike === undefined
        ? null
        : alike.suggestions.map(({ one, other, ...rest }) => ({
            one: { id: one, name: nameOf(one) },
            other: { id: other, name: nameOf(other) },
            ...rest,
          })),
    truncated: alike?.truncated ?? null,
    ignored: alike?.ignored ?? null,
    problems: more.problems,
    unread: more.unread,
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

const matterOf = ({ id, name, holders, conflicts, leads }: DisputedMatter) => ({
  id,
  name,
  holders,
  conflicts: conflicts.map(({ kind, between, scope, missing, message }) => ({
    kind,
    between,
    scope,
    certain: missing.length === 0,
    missing,
    message,
  })),
  leads,
})
