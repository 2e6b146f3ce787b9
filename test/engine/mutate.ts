import fc from 'fast-check'

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  2 ** 53,
  '',
  ' ',
  'x',
  '2010-02-30',
  '1.2:1',
  '33%',
  'none',
  [],
  {},
  [[]],
  { parameter: 'x' },
  { field: 'x' },
  { measure: 'departments', at: 'before' },
  { minus: [1] },
  'departments',
  'county',
  '１.２:1',
]
const keys = [
  'kind',
  'of',
  'to',
  'where',
  'except',
  'value',
  'cases',
  'from',
  'until',
  'x',
  'require',
  'all',
  'any',
  'not',
  'when',
  'then',
  'with',
  'parameter',
  'measure',
  'id',
  'parent',
  'toString',
]

type Tree = Record<string, unknown> | unknown[]

/** A document with a few random wounds: a value replaced, removed, renamed, doubled or moved. */
export function mutated(document: object): fc.Arbitrary<unknown> {
  const wound = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'rename', 'double', 'move', 'add'),
    value: fc.constantFrom(...values),
    key: fc.constantFrom(...keys),
    to: fc.nat(),
  })
  return fc.array(wound, { minLength: 1, maxLength: 4 }).map((wounds) => {
    const copy = structuredClone(document)
    for (const { at, how, value, key, to } of wounds) {
      const places = placesIn(copy)
      const place = places[at % Math.max(places.length, 1)]
      const other = places[to % Math.max(places.length, 1)]
      if (place === undefined || other === undefined) continue
      inflict(place, other, how, structuredClone(value), key)
    }
    return copy
  })
}

interface Place {
  readonly tree: Tree
  readonly key: string
}

function inflict({ tree, key }: Place, other: Place, how: string, value: unknown, name: string): void {
  const old = get(tree, key)
  if (how === 'replace') set(tree, key, value)
  if (how === 'add') set(tree, name, value)
  if (how === 'double' && Array.isArray(tree)) tree.push(structuredClone(old))
  if (how === 'move') set(tree, key, structuredClone(get(other.tree, other.key)))
  if (how === 'remove' || how === 'rename') {
    if (Array.isArray(tree)) tree.splice(Number(key), 1)
    else delete tree[key]
  }
  if (how === 'rename' && !Array.isArray(tree)) set(tree, name, old)
}

const get = (tree: Tree, key: string): unknown => (Array.isArray(tree) ? tree[Number(key)] : tree[key])

function set(tree: Tree, key: string, value: unknown): void {
  if (Array.isArray(tree)) {
    const index = Number(key)
    if (Number.isInteger(index)) tree[index] = value
  } else tree[key] = value
}

function placesIn(tree: unknown): readonly Place[] {
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => [{ tree: tree as Tree, key }, ...placesIn(value)])
}
