import { interpret } from '../../condition/interpret.ts'
import type { Condition } from '../../condition/nodes.ts'
import type { Missing } from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
import { type RelationName, relations } from '../../measures/relations.ts'
import { vocabulary } from '../../model/vocabulary.ts'
import { factsAbout, type World } from './facts.ts'
import { mayBeUnseen } from './unseen.ts'
import { missingRows, type Row, type View } from './view.ts'

/**
 * What may exist although nobody gave it, and would be counted: the reasons why a count is open above.
 *
 * A row is imagined of which nothing is known but what must be so: it is of no kind that the document lists as given
 * in full. If the filter cannot rule it out, the count is open.
 */
export function imagined(how: Counting, subject: Row, world: World): readonly Missing[] {
  const relation = relations[how.relation]
  const { view } = subject
  const isOpen = (values: Row['values'], filter: Condition | undefined): boolean => {
    const row: Row = { view, relation, id: '?', values, imagined: true }
    return filter === undefined || interpret(filter, factsAbout(row, world, subject)) !== 'no'
  }
  const isUnseen = mayBeUnseen(how, subject, world) && isOpen({}, ofOtherKinds(how, view))
  const unused = ofUnusedWords(how, view, world).filter(({ values }) => isOpen(values, how.filter))
  return [...(isUnseen ? [missingRows(view, relation.from)] : []), ...unused.map(({ why }) => why)]
}

/** The words by which rows of a relation are of a kind, and that a document may list as given in full. */
const kinds: { readonly [relation in RelationName]?: { readonly tree: 'records' | 'roles'; field: string } } =
  {
    records: { tree: 'records', field: 'kind' },
    assignments: { tree: 'roles', field: 'role' },
    'scope-overlaps': { tree: 'roles', field: 'role' },
  }

/** What a filter still asks of a row that was not given, where the rows of some kinds were given in full. */
function ofOtherKinds({ relation, filter }: Counting, view: View): Condition | undefined {
  const kind = kinds[relation]
  const full = kind === undefined ? [] : (view.snapshot.complete?.[kind.tree] ?? [])
  if (filter === undefined || kind === undefined || full.length === 0) return filter
  if (view.completeness(relations[relation].from) === 'absent') return filter
  const isFull = (word: string) => view.lineage(kind.tree, word).some((above) => full.includes(above))
  const without = (condition: Condition): Condition => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return { ...condition, of: eachOf(condition.of, without) }
      case 'not':
        return { ...condition, of: without(condition.of) }
      case 'words': {
        const { of, among, test } = condition
        const asksForKind =
          of.of === undefined && of.path === kind.field && (test === 'is' || test === 'within')
        if (!asksForKind || !Array.isArray(among)) return condition
        const others = among.filter((word: string) => !isFull(word))
        return others.length === 0 ? never : { ...condition, among: others }
      }
      default:
        return condition
    }
  }
  return without(filter)
}

/** One is not at most zero. */
const never: Condition = { kind: 'compare', sum: [], constant: 1, is: 'at-most-zero' }

function eachOf<T>([first, ...others]: readonly [T, ...T[]], change: (one: T) => T): [T, ...T[]] {
  return [change(first), ...others.map(change)]
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
