import type { Evidence, Lineage, Missing } from '../../condition/reading.ts'
import { type Relation, type RelationName, relations } from '../../measures/relations.ts'
import { type CollectionName, collectionOf, rowId } from '../../model/collections.ts'
import { type Completeness, completenessOf } from '../../model/completeness.ts'
import { readDivisionCode } from '../../model/division-code.ts'
import type { Subject, TreeName } from '../../model/field.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { lineage, type Words, wordsOf } from '../../model/vocabulary.ts'
import { remember } from './memory.ts'

/** A row as measures see it: in which snapshot and relation it stands. */
export interface Row {
  readonly view: View
  readonly relation: Relation
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
  /** A row that may exist although it was not given: all it does not say is unknown. */
  readonly imagined?: true
  /** A row that may be there, for what would have to be known to be sure is missing. */
  readonly unsure?: readonly Missing[]
  /** Its id is no more than its place in the document, and names nothing in another one. */
  readonly numbered?: true
}

/** 视图: one snapshot, ready to be looked up. */
export interface View {
  readonly name: string
  readonly snapshot: Snapshot
  readonly rows: (relation: RelationName) => readonly Row[]
  readonly row: (relation: RelationName, id: string) => Row | undefined
  /** The row of one of several kinds that a reference means. */
  readonly find: (to: readonly Subject[], id: string) => Row | undefined
  /** Given in full, for all but some places, not in full, or not at all. */
  readonly completeness: (collection: CollectionName) => Completeness
  /** The words of a tree: the shared ones, those of the packs, and those of the document. */
  readonly words: (tree: TreeName) => Words
  readonly lineage: (tree: TreeName, word: string) => readonly string[]
  /** The id of a row and of all rows above it, over `parent`, as far as they were given. */
  readonly above: (to: readonly Subject[], id: string) => Lineage
}

/** The declared words that packs add to the open trees. */
export type AddedWords = { readonly [tree in TreeName]?: Words | undefined }

/** Looks a snapshot up; nothing is read before it is asked for. */
export function viewOf(name: string, snapshot: Snapshot, added: AddedWords): View {
  const rowsByRelation = new Map<RelationName, readonly Row[]>()
  const rowsById = new Map<RelationName, ReadonlyMap<string, Row>>()
  const wordsByTree = new Map<TreeName, Words>()
  const view: View = {
    name,
    snapshot,
    rows: (relation) => remember(rowsByRelation, relation, () => rowsOf(view, relations[relation])),
    row: (relation, id) => {
      const ids = remember(rowsById, relation, () => new Map(view.rows(relation).map((row) => [row.id, row])))
      return ids.get(id)
    },
    find: (to, id) => {
      for (const subject of to) {
        const row = view.row(collectionOf[subject], id)
        if (row !== undefined) return row
      }
      return undefined
    },
    completeness: (collection) => completenessOf(snapshot, collection),
    words: (tree) => remember(wordsByTree, tree, () => wordsOf(tree, added[tree], snapshot.words?.[tree])),
    lineage: (tree, word) => lineage(view.words(tree), word),
    above: (to, id) => {
      const words: string[] = []
      for (let at: string | undefined = id; at !== undefined && !words.includes(at); ) {
        words.push(at)
        const row = view.find(to, at)
        if (row === undefined) return { words, missing: unseen(view, to) }
        at = parentOf(row)
      }
      return { words, missing: [] }
    },
  }
  return view
}

function rowsOf(view: View, relation: Relation): readonly Row[] {
  const { from, derive } = relation
  if (derive !== undefined) {
    const { snapshot, name, lineage } = view
    return derive({ snapshot, name, lineage }).map(({ missing, ...row }) => ({
      view,
      relation,
      ...row,
      ...(missing === undefined ? {} : { unsure: missing }),
    }))
  }
  return (view.snapshot[from] ?? []).flatMap((values, position): readonly Row[] => {
    const id = rowId(from, values, position)
    const numbered = values.id === undefined && id === `${from}#${position + 1}`
    return [{ view, relation, id, values, ...(numbered ? { numbered } : {}) }]
  })
}

const parentOf = ({ values: { parent } }: Row) => (typeof parent === 'string' ? parent : undefined)

/** Where a row may stand that was not given. */
const unseen = (view: View, to: readonly Subject[]): readonly Missing[] =>
  to
    .map((subject) => collectionOf[subject])
    .filter((collection) => view.completeness(collection) !== 'complete')
    .map((collection) => missingRows(view, collection))

/** The division codes in which a code lies, itself first. */
export function enclosingCodes(code: string): readonly string[] {
  const { township, county, prefecture, province } = readDivisionCode(code) ?? {}
  const above = [township, county, prefecture, province, centre].filter((one) => one !== undefined)
  return [...new Set([code, ...above])]
}

const centre = '100000'

/** By what a finding names a row. */
export const evidenceOf = (row: Row): Evidence => ({
  snapshot: row.view.name,
  collection: row.relation.name,
  id: row.id,
})

/** A field of a row that was left out. */
export const missingField = (row: Row, field: string): Missing => ({ ...evidenceOf(row), field })

/** Rows of a collection that were not given. */
export const missingRows = (view: View, collection: CollectionName): Missing => ({
  snapshot: view.name,
  collection,
  because: view.completeness(collection) === 'absent' ? 'absent' : 'partial',
})
