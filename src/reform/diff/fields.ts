import type { Values } from '../../model/standing.ts'
import type { RowOf } from '../apply/draft.ts'
import { isSameIn } from './compare.ts'
import { type Pair, type Proposal, type Trial, valuesOf } from './trial.ts'

/** What changes of bodies that stand on both sides: names, kinds, places, ranks, plates, company. */
export function fieldsChanged({ from, to }: Pair, { standing }: Trial): readonly Proposal[] {
  const given = valuesOf(from).agencies
  return [...to.agencies].flatMap(([id, row]) => {
    // an organ falls with its body unless it is moved
    const now = standing.agencies.get(id) ?? given.get(id)
    return now === undefined
      ? []
      : [...renames(id, now, row), ...reclassified(id, now, row), ...plates(id, now, row)]
  })
}

/** Every name that a body had on the way is among those it is known by. */
function renames(agency: string, now: Values, row: RowOf<'agencies'>): readonly Proposal[] {
  const known = new Set([...listOf(now['aliases']), now['name']])
  const on = (row.aliases ?? []).filter((alias) => !known.has(alias))
  const isCalledOtherwise = now['name'] !== row.name
  if (isCalledOtherwise && !row.aliases?.includes(String(now['name']))) return []
  const names = [...on, ...(isCalledOtherwise || on.length > 0 ? [row.name] : [])]
  return names.map((name) => ({ kind: 'rename', agency, name }))
}

function reclassified(agency: string, now: Values, row: RowOf<'agencies'>): readonly Proposal[] {
  const { kind, jurisdiction, parent, side, rank, coLocatedWith } = row
  const isOther = (field: string, value: unknown) =>
    value !== undefined && !isSameIn('agencies', field, now[field], value)
  const fields = [
    ...(isOther('kind', kind) ? [['kindOfAgency', kind]] : []),
    ...Object.entries({ jurisdiction, parent, side }).filter(([field, value]) => isOther(field, value)),
  ]
  return [
    ...(fields.length === 0 ? [] : [{ kind: 'reclassify', agency, ...Object.fromEntries(fields) }]),
    ...(isOther('rank', rank) ? [{ kind: 'change-rank', agency, rank }] : []),
    ...(isOther('coLocatedWith', coLocatedWith) && coLocatedWith !== null
      ? [{ kind: 'co-locate', agency, to: coLocatedWith }]
      : []),
  ]
}

function plates(agency: string, now: Values, row: RowOf<'agencies'>): readonly Proposal[] {
  const [hanging, wanted] = [listOf(now['nameplates']), row.nameplates ?? []]
  const off = hanging.filter((plate) => !wanted.includes(plate))
  const on = wanted.filter((plate) => !hanging.includes(plate))
  return [
    ...(off.length === 0 ? [] : [{ kind: 'remove-nameplate', agency, nameplates: off }]),
    ...(on.length === 0 ? [] : [{ kind: 'attach-nameplate', agency, nameplates: on }]),
  ]
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
