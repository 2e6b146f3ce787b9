import { rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import { type Touched, wholeRow } from './touched.ts'

/** 增减: one figure of one row that a change raises or lowers, with the rows of which that is a part. */
export interface Move {
  readonly collection: 'establishment' | 'leadership'
  /** The row, and those that count it in. */
  readonly ids: readonly [string, ...string[]]
  readonly figure: 'approved' | 'actual'
  /** What becomes of it; nothing is known of a figure that the snapshot does not say. */
  readonly way: 'rises' | 'falls' | 'unsaid'
}

/** What a change does to the figures that it touches. */
export function movesOf(
  touched: Touched,
  before: SnapshotDocument,
  after: SnapshotDocument,
): readonly Move[] {
  return (['establishment', 'leadership'] as const).flatMap((collection) => {
    const [was, is] = [rowsById(before, collection), rowsById(after, collection)]
    return [...touched].flatMap(([key, fields]) => {
      const id = key.startsWith(`${collection}\n`) ? key.slice(collection.length + 1) : undefined
      if (id === undefined) return []
      return (['approved', 'actual'] as const).flatMap((figure): readonly Move[] => {
        const isNamed = fields.has(figure)
        if (!isNamed && !fields.has(wholeRow)) return []
        const way = wayOf(was.get(id), is.get(id), figure)
        if (way === undefined || (way === 'unsaid' && !isNamed)) return []
        return [{ collection, ids: [id, ...wholesOf(id, is)], figure, way }]
      })
    })
  })
}

interface Row {
  readonly approved?: number | null | undefined
  readonly actual?: number | null | undefined
  readonly within?: string | null | undefined
}

type Rows = ReadonlyMap<string, Row>

const rowsById = (document: SnapshotDocument, name: Move['collection']): Rows =>
  new Map((document[name] ?? []).map((row, at): [string, Row] => [rowId(name, { ...row }, at), row]))

function wayOf(was: Row | undefined, is: Row | undefined, figure: Move['figure']): Move['way'] | undefined {
  if (was === undefined && is === undefined) return 'unsaid'
  const [before, after] = [was, is].map((row) => (row === undefined ? 0 : row[figure]))
  if (before === undefined || after === undefined) return 'unsaid'
  const by = (after ?? 0) - (before ?? 0)
  return by === 0 ? undefined : by > 0 ? 'rises' : 'falls'
}

function wholesOf(id: string, rows: Rows): readonly string[] {
  const found: string[] = []
  for (
    let at = rows.get(id)?.within;
    typeof at === 'string' && !found.includes(at);
    at = rows.get(at)?.within
  )
    found.push(at)
  return found
}
