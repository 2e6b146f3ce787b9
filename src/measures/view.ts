import type { Evidence, Missing } from '../condition/reading.ts'
import { type CollectionName, collectionOf, rowId } from '../model/collections.ts'
import { readDivisionCode } from '../model/division-code.ts'
import type { Subject, TreeName } from '../model/field.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { lineage, type Words, wordsOf } from '../model/vocabulary.ts'
import { type Relation, type RelationName, relations } from './relations.ts'

/** A row as measures see it: in which snapshot and relation it stands. */
export interface Row {
  readonly view: View
  readonly relation: Relation
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
  /** A row that may exist although it was not given: all it does not say is unknown. */
  readonly imagined?: true
}

/** 视图: one snapshot, ready to be looked up. */
export interface View {
  readonly name: string
  readonly snapshot: Snapshot
  readonly rows: (relation: RelationName) => readonly Row[]
  readonly find: (to: readonly Subject[], id: string) => Row | undefined
  /** `given` in full, for all but some places, not in full, or not at all. */
  readonly completeness: (collection: CollectionName) => 'complete' | 'absent' | 'partial' | readonly string[]
  readonly lineage: (tree: TreeName, word: string) => readonly string[]
  /** A row and all rows above it, over `parent`. */
  readonly above: (row: Row) => readonly Row[]
}

/** The declared words that packs add to the open trees. */
export type AddedWords = { readonly [tree in TreeName]?: Words | undefined }

/** Looks a snapshot up; nothing is read before it is asked for. */
export function viewOf(name: string, snapshot: Snapshot, added: AddedWords): View {
  const rowsByRelation = new Map<RelationName, readonly Row[]>()
  const idsByCollection = new Map<CollectionName, ReadonlyMap<string, Row>>()
  const wordsByTree = new Map<TreeName, Words>()
  const view: View = {
    name,
    snapshot,
    rows: (relation) => remember(rowsByRelation, relation, () => rowsOf(view, relations[relation])),
    find: (to, id) => {
      for (const subject of to) {
        const collection = collectionOf[subject]
        const ids = remember(
          idsByCollection,
          collection,
          () => new Map(view.rows(collection).map((row) => [row.id, row])),
        )
        const row = ids.get(id)
        if (row !== undefined) return row
      }
      return undefined
    },
    completeness: (collection) => {
      if (snapshot[collection] === undefined) return 'absent'
      const partial = snapshot.partial?.[collection]
      return partial === true ? 'partial' : (partial ?? 'complete')
    },
    lineage: (tree, word) =>
      lineage(
        remember(wordsByTree, tree, () => wordsOf(tree, added[tree], snapshot.words?.[tree])),
        word,
      ),
    above: (row) => {
      const chain: Row[] = []
      for (let at: Row | undefined = row; at !== undefined && !chain.includes(at); at = parentOf(view, at)) {
        chain.push(at)
      }
      return chain
    },
  }
  return view
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function rowsOf(view: View, relation: Relation): readonly Row[] {
  const stored = (view.snapshot[relation.from] ?? []).map((values, position) => ({
    id: rowId(relation.from, values, position),
    values,
  }))
  const { derive } = relation
  const rows = derive === undefined ? stored : stored.flatMap((row) => derive(row))
  return rows.map(({ id, values }) => ({ view, relation, id, values }))
}

function parentOf(view: View, row: Row): Row | undefined {
  const parent = row.values['parent']
  const { subject } = row.relation
  return typeof parent === 'string' && subject !== undefined ? view.find([subject], parent) : undefined
}

/** The division codes in which a code lies, itself first. */
export function enclosingCodes(code: string): readonly string[] {
  const read = readDivisionCode(code)
  if (read === undefined) return [code]
  return [...new Set([code, read.county, read.prefecture, read.province])].filter((one) => one !== undefined)
}

export const evidenceOf = (row: Row): Evidence => ({
  snapshot: row.view.name,
  collection: row.relation.name,
  id: row.id,
})

export const missingField = (row: Row, field: string): Missing => ({ ...evidenceOf(row), field })

export const missingRows = (view: View, collection: CollectionName): Missing => ({
  snapshot: view.name,
  collection,
  because: view.completeness(collection) === 'absent' ? 'absent' : 'partial',
})
