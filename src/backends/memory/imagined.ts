import { interpret } from '../../condition/interpret.ts'
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

/** Rows with a word that packs add, that no row uses, and that the document does not list as given in full. */
function ofUnusedWords({ relation }: Counting, view: View, world: World): readonly Imagined[] {
  if (relation !== 'records' && relation !== 'assignments') return []
  const [tree, field] = relation === 'records' ? (['records', 'kind'] as const) : (['roles', 'role'] as const)
  const added = world.addedWords[tree].filter((word) => !Object.hasOwn(vocabulary[tree], word))
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
