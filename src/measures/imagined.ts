import { interpret } from '../condition/interpret.ts'
import type { Missing } from '../condition/reading.ts'
import { vocabulary } from '../model/vocabulary.ts'
import type { Counting } from './compiled.ts'
import { factsAbout, type World } from './facts.ts'
import { findPath } from './path.ts'
import { placePath, relations } from './relations.ts'
import { missingRows, type Row, type View } from './view.ts'
import { walk } from './walk.ts'

/**
 * What may exist although nobody gave it, and would be counted: the reasons why a count is open above.
 *
 * A row is imagined of which nothing is known but what must be so; if the filter cannot rule it out, the
 * count is open.
 */
export function imagined(how: Counting, subject: Row, world: World): readonly Missing[] {
  const relation = relations[how.relation]
  const { view } = subject
  const candidates: { values: Row['values']; why: Missing }[] = []
  if (hasUnseenRows(view, how, subject, world))
    candidates.push({ values: {}, why: missingRows(view, relation.from) })
  const [field, tree] =
    how.relation === 'assignments' ? (['role', 'roles'] as const) : (['kind', 'records'] as const)
  if (how.relation === 'records' || how.relation === 'assignments') {
    for (const word of unusedWords(view, tree, world)) {
      candidates.push({
        values: { [field]: word },
        why: { snapshot: view.name, collection: how.relation, field: word, because: 'absent' },
      })
    }
  }
  return candidates.flatMap(({ values, why }) => {
    const row: Row = { view, relation, id: '?', values, imagined: true }
    const possible = how.filter === undefined ? 'yes' : interpret(how.filter, factsAbout(row, world, subject))
    return possible === 'no' ? [] : [why]
  })
}

function hasUnseenRows(view: View, how: Counting, subject: Row, world: World): boolean {
  if (subject.imagined === true) return true
  const completeness = view.completeness(relations[how.relation].from)
  if (completeness === 'complete') return false
  if (completeness === 'absent' || completeness === 'partial') return true
  const places = placesAbove(subject, world)
  if (places === undefined) return true
  const named = new Set(completeness)
  // rows are unseen in a named place and in what lies in it
  if (places.some((place) => named.has(place.id))) return true
  return (
    how.reach === 'subtree' &&
    completeness.some((id) => {
      const place = view.find(['jurisdiction'], id)
      return place === undefined || view.above(place).some((one) => one.id === places[0]?.id)
    })
  )
}

/** The place of a subject and those above it, or nothing where that is not known. */
function placesAbove(subject: Row, world: World): readonly Row[] | undefined {
  const { subject: kind } = subject.relation
  const text = kind === undefined ? undefined : placePath[kind]
  if (text === undefined) return undefined
  const path = findPath(subject.relation.name, text, world.space)
  if ('wrong' in path) return undefined
  const { rows, open } = walk(subject, path, world.views, 'rows')
  const [place] = rows
  return open || place === undefined ? undefined : subject.view.above(place)
}

/** Words that packs add, that no row uses, and that the document does not list as given in full. */
function unusedWords(view: View, tree: 'records' | 'roles', world: World): readonly string[] {
  const complete = view.snapshot.complete?.[tree] ?? []
  const [collection, field] =
    tree === 'records' ? (['records', 'kind'] as const) : (['assignments', 'role'] as const)
  const added = world.addedWords[tree].filter((word) => !(word in vocabulary[tree]))
  if (added.length === 0) return []
  const used = new Set(view.rows(collection).map((row) => row.values[field]))
  return added.filter(
    (word) => !used.has(word) && !view.lineage(tree, word).some((one) => complete.includes(one)),
  )
}
