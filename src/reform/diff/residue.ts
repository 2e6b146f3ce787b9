import { type CollectionName, collectionNames } from '../../model/collections.ts'
import type { Values } from '../../model/standing.ts'
import { canonical, isSameIn } from './compare.ts'
import { type Pair, type Proposal, type Trial, told, valuesOf } from './trial.ts'

/** What is still otherwise than it should be after a plan, as amendments: no other operation can say it. */
export function residueOf(pair: Pair, trial: Trial): readonly Proposal[] {
  const wanted = valuesOf(pair.to)
  const drafted = valuesOf(trial.draft.rows)
  const all = collectionNames.map((name) =>
    residueIn(name, { standing: trial.standing[name], wanted: wanted[name], drafted: drafted[name] }),
  )
  // what goes makes room for what comes
  return [...all.flatMap(({ removed }) => removed), ...all.flatMap(({ others }) => others)]
}

interface Sides {
  readonly standing: ReadonlyMap<string, Values>
  readonly wanted: ReadonlyMap<string, Values>
  readonly drafted: ReadonlyMap<string, Values>
}

function residueIn(name: CollectionName, sides: Sides) {
  const { standing, wanted } = withoutSame(name, sides)
  const amend = (fields: Values): Proposal => ({ kind: 'amend', in: name, ...told(fields), reason })
  const removed = [...standing].flatMap(([row]) => (wanted.has(row) ? [] : [amend({ row, remove: true })]))
  const others = [...wanted].flatMap(([key, row]): readonly Proposal[] => {
    const there = standing.get(key)
    // it fell with something that ended
    const fallen = there === undefined && !isPositional(name, row) ? sides.drafted.get(key) : undefined
    const from = there ?? fallen
    if (from === undefined) return [amend({ set: told(row) })]
    const fields = [...new Set([...Object.keys(from), ...Object.keys(row)])].filter((one) => one !== 'id')
    const changed =
      fallen === undefined ? fields.filter((one) => !isSameIn(name, one, from[one], row[one])) : fields
    const set = Object.fromEntries(
      changed.flatMap((one) => (row[one] === undefined ? [] : [[one, row[one]]])),
    )
    const unset = changed.filter((one) => row[one] === undefined)
    return [
      amend({
        row: key,
        set: Object.keys(set).length === 0 ? undefined : set,
        unset: unset.length === 0 ? undefined : unset,
      }),
    ]
  })
  return { removed, others }
}

/** Rows that are the same on both sides need nothing; those without a name are the same by what they say. */
function withoutSame(name: CollectionName, { standing, wanted }: Sides) {
  const open = new Map(standing)
  const nameless = new Map<string, string[]>()
  for (const [key, row] of standing) {
    if (!isPositional(name, row)) continue
    const text = canonical(name, row)
    nameless.set(text, [...(nameless.get(text) ?? []), key])
  }
  const missing = new Map<string, Values>()
  for (const [key, row] of wanted) {
    const text = canonical(name, row)
    const there = isPositional(name, row) ? nameless.get(text)?.shift() : key
    const same = there === undefined ? undefined : open.get(there)
    if (there !== undefined && same !== undefined && canonical(name, same) === text) open.delete(there)
    else missing.set(isPositional(name, row) ? `new ${key}` : key, row)
  }
  return { standing: open, wanted: missing }
}

const isPositional = (name: CollectionName, { id }: Values): boolean =>
  (name === 'records' || name === 'operations') && id === undefined

const reason = '由前后对比得出'
