import { interpret } from '../../condition/interpret.ts'
import type { Condition } from '../../condition/nodes.ts'
import type { Missing } from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
import { relations } from '../../measures/relations.ts'
import { vocabulary } from '../../model/vocabulary.ts'
import { factsAbout, type World } from './facts.ts'
import { mayBeUnseen } from './unseen.ts'
import { missingRows, type Row, type View } from './view.ts'

/**
 * What may exist although nobody gave it, and would be counted: the reasons why a count is open above.
 *
 * A row is imagined of which nothing is known but what must be so; if the filter cannot rule it out, the
 * count is open.
 */
export function imagined(how: Counting, subject: Row, world: World): readonly Missing[] {
  const relation = relations[how.relation]
  const { view } = subject
  const unseen: readonly Imagined[] = mayBeUnseen(how, subject, world)
    ? [{ values: {}, why: missingRows(view, relation.from) }]
    : []
  return [...unseen, ...ofUnusedWords(how, view, world)].flatMap(({ values, why }) => {
    const row: Row = { view, relation, id: '?', values, imagined: true }
    const counts = how.filter === undefined ? 'yes' : interpret(how.filter, factsAbout(row, world, subject))
    return counts === 'no' ? [] : [why]
  })
}

interface Imagined {
  readonly values: Row['values']
  readonly why: Missing
}

/**
 * Rows with a word that packs add and that is asked for, that no row uses, and that the document does not list
 * as given in full.
 *
 * Who asks for words everybody shares is answered by what was given: a word that some other pack puts under
 * one of them changes nothing.
 */
function ofUnusedWords({ relation, filter }: Counting, view: View, world: World): readonly Imagined[] {
  if (relation !== 'records' && relation !== 'assignments') return []
  if (filter === undefined) return []
  const [tree, field] = relation === 'records' ? (['records', 'kind'] as const) : (['roles', 'role'] as const)
  const asked = wordsIn(filter)
  const isAsked = (word: string) =>
    view.lineage(tree, word).some((one) => asked.has(one) && !Object.hasOwn(vocabulary[tree], one))
  const added = world.addedWords[tree].filter(
    (word) => !Object.hasOwn(vocabulary[tree], word) && isAsked(word),
  )
  if (added.length === 0) return []
  // known to be none, of whatever kind
  if (view.snapshot[relation] === null) return []
  const complete = view.snapshot.complete?.[tree] ?? []
  const used = new Set(view.rows(relation).map((row) => row.values[field]))
  return added
    .filter((word) => !used.has(word) && !view.lineage(tree, word).some((one) => complete.includes(one)))
    .map((word) => ({
      values: { [field]: word },
      why: { snapshot: view.name, collection: relation, field: word, because: 'absent' },
    }))
}

/** All words that a condition names. */
function wordsIn(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [condition]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'all' || next.kind === 'any') open.push(...next.of)
    else if (next.kind === 'not') open.push(next.of)
    else if (next.kind === 'words' && Array.isArray(next.among))
      for (const word of next.among) found.add(word)
  }
  return found
}
