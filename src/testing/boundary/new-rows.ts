import type { CollectionName } from '../scenario/collections.ts'
import type { Document } from '../scenario/snapshot-document.ts'
import type { CountingRows } from './declared.ts'
import { fieldName, freeId, type Row, rowsOf, rowWith, type Standing, split } from './fields.ts'
import { casesOf, insideValues } from './filter-values.ts'
import type { Question } from './question.ts'
import type { Scene } from './scene.ts'

/** Rows like one that stands, so many of them, under names of their own. */
export function copies({ collection, row }: Standing, times: number, document: Document): readonly Scene[] {
  const id = freeId(document, `extra-${singular[collection] ?? collection}`)
  const { creditCode: _, code: __, aliases: ___, nameplates: ____, succeeds: _____, ...kept } = row
  const { name, ...rest } = kept
  const made = (own: Row): Scene =>
    times === 1
      ? { add: { [collection]: [{ ...own, id }] } }
      : { add: { [collection]: [{ ...own, id: `${id}-#`, times }] } }
  return name === undefined ? [made(kept)] : [made(rest), made(kept)]
}

/** The rows that a measure would count for the subject, made of its filter; a number is put in its field. */
export function rowsFor(
  measure: CountingRows & { readonly relation: CollectionName },
  subject: Standing,
  document: Document,
  { pack }: Pick<Question, 'pack'>,
): readonly Standing[] {
  const collection = measure.relation
  const [first = {}] = casesOf(measure.where)
  const id = freeId(document, `extra-${singular[collection] ?? collection}`)
  return linksTo(measure, subject, document).map((link): Standing => {
    let row: Row = link
    for (const [path, test] of Object.entries(first)) {
      const [field, deeper] = split(path)
      const [value] = insideValues(field, test)
      if (deeper === undefined && value !== undefined)
        row = rowWith(pack, { collection, row }, fieldName(pack, collection, field), value)
    }
    if ('field' in measure && measure.field !== undefined && measure.kind === 'sum')
      row = rowWith(pack, { collection, row }, measure.field, 0)
    return { collection, id, row: { ...row, id } }
  })
}

function linksTo({ relation, through }: CountingRows, subject: Standing, document: Document): readonly Row[] {
  const { collection, id } = subject
  const inPlace = collection === 'jurisdictions'
  const ofPlace = inPlace
    ? rowsOf(document, 'agencies')
        .filter(({ row }) => row['jurisdiction'] === id)
        .map((one) => one.id)
    : [id]
  switch (relation) {
    case 'establishment':
    case 'leadership':
    case 'posts':
    case 'people':
      return ofPlace.map((agency) => ({ agency }))
    case 'agencies':
      return inPlace ? [{ jurisdiction: id }] : [{ parent: id, ...placeOf(subject) }]
    case 'matters':
    case 'functions':
      return [inPlace ? { jurisdiction: id } : { function: id }]
    case 'records':
      return [{ about: [id], on: document['day'] }]
    case 'assignments': {
      const [step = 'of'] = (through ?? (collection === 'people' ? 'by' : 'of')).split('.')
      return rowsOf(document, 'agencies').map((agency) => ({ by: agency.id, [step]: id }))
    }
    default:
      return []
  }
}

const placeOf = ({ row }: Standing): Row =>
  row['jurisdiction'] === undefined ? {} : { jurisdiction: row['jurisdiction'] }

const singular: Readonly<Partial<Record<CollectionName, string>>> = {
  jurisdictions: 'place',
  agencies: 'agency',
  establishment: 'posts',
  leadership: 'leaders',
  functions: 'function',
  matters: 'matter',
  assignments: 'assignment',
  posts: 'post',
  people: 'person',
  holdings: 'holding',
  records: 'record',
  operations: 'operation',
}
