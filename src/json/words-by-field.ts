type Path = readonly (string | number)[]

/** Where each word of a document stands, by the field with which it is compared. */
export type WordsByField = ReadonlyMap<string, ReadonlyMap<string, readonly Path[]>>

/**
 * The words that a document compares with fields, by the last part of the path that names the field.
 *
 * A word stands under a key (`class: large`), in a test below it, beside an `of` or `field` that names the field,
 * or in a parameter that is named in one of these places.
 */
export function wordsByField(document: Readonly<Record<string, unknown>>): WordsByField {
  const found = new Map<string, Map<string, Path[]>>()
  const parameters = tree(document['parameters']) ?? {}
  const note = (field: string, word: string, path: Path) => {
    const words = found.get(field) ?? new Map<string, Path[]>()
    words.set(word, [...(words.get(word) ?? []), path])
    found.set(field, words)
  }
  const look = (root: unknown, at: Path, fields: readonly string[], through: readonly string[]) => {
    const open: Place[] = [{ value: root, path: at, fields }]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { value, path, fields } = next
      if (typeof value === 'string') for (const field of fields) note(field, value, path)
      if (typeof value !== 'object' || value === null) continue
      const parameter = tree(value)?.['parameter']
      if (typeof parameter === 'string' && Object.hasOwn(parameters, parameter)) {
        if (!through.includes(parameter) && fields.length > 0)
          look(values(parameters[parameter]), ['parameters', parameter], fields, [...through, parameter])
      }
      open.push(...below(value, path, fields).toReversed())
    }
  }
  look(document, [], [], [])
  return found
}

interface Place {
  readonly value: unknown
  readonly path: Path
  readonly fields: readonly string[]
}

function below(value: object, path: Path, fields: readonly string[]): readonly Place[] {
  if (Array.isArray(value))
    return value.map((one: unknown, index) => ({ value: one, path: [...path, index], fields }))
  const beside = Object.entries(value).flatMap(([key, one]) =>
    (key === 'of' || key === 'field') && typeof one === 'string' ? [lastOf(one)] : [],
  )
  return Object.entries(value).flatMap(([key, one]): readonly Place[] =>
    prose.includes(key)
      ? []
      : [
          {
            value: one,
            path: [...path, key],
            fields: isTest(key) ? fields : key === 'kind' ? [key] : [lastOf(key), ...beside],
          },
        ],
  )
}

/** The values that a parameter gives, without the conditions under which it gives them. */
const values = (parameter: unknown): readonly unknown[] =>
  list(tree(parameter)?.['values']).flatMap((dated) => [
    tree(dated)?.['value'],
    tree(dated)?.['otherwise'],
    ...list(tree(dated)?.['cases']).map((one) => tree(one)?.['value']),
  ])

const isTest = (key: string) => ['is', 'within', 'startsWith', 'endsWith', 'contains'].includes(key)
const prose = [
  'title',
  'titles',
  'note',
  'notRules',
  'cite',
  'authority',
  'sources',
  'message',
  'messages',
  'unit',
]
const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const tree = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
