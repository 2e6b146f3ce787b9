import {
  anyRow,
  fieldSet,
  freeId,
  type Row,
  reached,
  rowsOf,
  rowWith,
  type Standing,
  split,
  targets,
  valueAt,
} from './fields.ts'
import { type FilterCase, insideValues, outsideValues } from './filter-values.ts'
import type { Question, Trial } from './question.ts'
import { type Scene, together } from './scene.ts'

/** A row of another kind, and what must stand beside it. */
export interface Variant {
  readonly row: Row
  readonly beside: Scene
}

type Asks = 'outside' | 'inside'

/** A row such that tests hold of it, or do not hold; whoever uses one makes sure. */
export function variantsOf(
  question: Question,
  document: Trial['document'],
  standing: Pick<Standing, 'collection' | 'row'>,
  tests: FilterCase,
  asks: Asks,
): readonly Variant[] {
  return Object.entries(tests).reduce<readonly Variant[]>(
    (so, [path, test]) =>
      so.flatMap(({ row, beside }) =>
        variant(question, document, { ...standing, row }, path, test, asks).map((one) => ({
          row: one.row,
          beside: together(beside, one.beside),
        })),
      ),
    [{ row: standing.row, beside: {} }],
  )
}

function variant(
  question: Question,
  document: Trial['document'],
  standing: Pick<Standing, 'collection' | 'row'>,
  path: string,
  test: unknown,
  asks: Asks,
): readonly Variant[] {
  const { pack } = question
  const { collection } = standing
  const [step, rest] = split(path)
  if (rest === undefined || step === 'ceilings') {
    const values = asks === 'outside' ? outsideValues(collection, path, test) : insideValues(path, test)
    return values.map((value) => ({ row: rowWith(pack, standing, path, value), beside: {} }))
  }
  const id = valueAt(pack, { ...standing, id: '' }, step)
  const current = typeof id === 'string' ? anyRow(document, id, targets(step)) : undefined
  const others = current === undefined ? [] : rowsOf(document, current.collection)
  const made =
    current === undefined
      ? []
      : variant(question, document, current, rest, test, asks).map(({ row, beside }): Variant => {
          const fresh = freeId(document, `other-${step}`)
          const { code: _, creditCode: __, nameplates: ___, aliases: ____, ...kept } = row
          const added: Scene = { add: { [current.collection]: [{ ...kept, id: fresh }] } }
          return { row: rowWith(pack, standing, step, fresh), beside: together(beside, added) }
        })
  const standingOthers = others
    .filter((one) => one.id !== id)
    .slice(0, 12)
    .map((one): Variant => ({ row: rowWith(pack, standing, step, one.id), beside: {} }))
  return [...made, ...standingOthers]
}

/** Scenes in which tests hold of a standing row, or one of them does not, as far as fields say so. */
export function scenesWhere(
  { pack }: Question,
  document: Trial['document'],
  standing: Standing,
  path: string,
  test: unknown,
  asks: Asks,
): readonly Scene[] {
  const found = reached(pack, document, standing, path)
  if (found === undefined) return []
  const { at, field } = found
  const values = asks === 'outside' ? outsideValues(at.collection, field, test) : insideValues(field, test)
  return values.map((value) =>
    together(fieldSet(pack, at, field, value), field === 'level' ? withCode(at, value) : {}),
  )
}

/** The code of a place says its level, so that both change together. */
function withCode({ collection, id, row }: Standing, level: unknown): Scene {
  const { code } = row
  if (typeof code !== 'string') return {}
  const codes: Readonly<Record<string, string>> = {
    province: `${code.slice(0, 2)}0000`,
    prefecture: `${code.slice(0, 2)}${code.slice(2, 4) === '00' ? '01' : code.slice(2, 4)}00`,
    county: `${code.slice(0, 4)}81`,
    township: `${code.slice(0, 6)}100`,
  }
  const other = typeof level === 'string' ? codes[level] : undefined
  return other === undefined ? {} : { rows: { [collection]: { [id]: { code: other } } } }
}
