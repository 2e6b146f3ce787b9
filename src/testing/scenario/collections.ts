/** The collections of a snapshot: what their rows are about, and which fields name a row without an id. */
export const collections = {
  jurisdictions: { subject: 'jurisdiction', named: [] },
  agencies: { subject: 'agency', named: [] },
  establishment: { subject: 'establishment', named: ['agency', 'category'] },
  leadership: { subject: 'leadership', named: ['agency', 'grade'] },
  functions: { subject: 'function', named: [] },
  matters: { subject: 'matter', named: [] },
  assignments: { subject: 'assignment', named: ['of', 'role', 'by'] },
  posts: { subject: 'post', named: [] },
  people: { subject: 'person', named: [] },
  holdings: { subject: 'holding', named: ['person', 'post'] },
  records: { subject: 'record', named: [] },
  operations: { subject: 'operation', named: [] },
} as const

export type CollectionName = keyof typeof collections

/** The names of all collections, in the order of the document. */
export const collectionNames = Object.keys(collections) as readonly CollectionName[]

/** The rows whose name stands on no building: they may be called by their id. */
export const calledByTheirId: readonly CollectionName[] = [
  'jurisdictions',
  'agencies',
  'functions',
  'matters',
]

/** What a row is called: its id, or the fields that name it, or the number of its place. */
export function rowName(
  name: CollectionName,
  row: Readonly<Record<string, unknown>>,
  position: number,
): string {
  const given = row['id']
  if (typeof given === 'string') return given
  const { named } = collections[name]
  const parts = named.map((field) => row[field])
  const isNamed = parts.length > 0 && parts.every((part) => typeof part === 'string')
  return isNamed ? parts.join('/') : `${name}#${position + 1}`
}

/** The names of the rows of a collection in a snapshot. */
export function rowNames(
  snapshot: Readonly<Record<string, unknown>>,
  name: CollectionName,
): readonly string[] {
  const rows = snapshot[name]
  return Array.isArray(rows) ? rows.map((row, position) => rowName(name, row, position)) : []
}

/** The collection in which the subjects of a kind stand. */
export function collectionOf(subject: string): CollectionName | undefined {
  return collectionNames.find((name) => collections[name].subject === subject)
}
