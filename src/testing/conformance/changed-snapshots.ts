import type { Snapshot } from '../../index.ts'
import type { Chance } from './chance.ts'
import { type Document, type Row, readRepaired, rowsOf } from './read-repaired.ts'

/** A given snapshot with facts taken away and numbers changed, so that more is broken and less is known. */
export function changedSnapshot(document: Document, chance: Chance): Snapshot | undefined {
  return readRepaired(changed(document, chance))
}

function changed(document: Document, chance: Chance): Document {
  const gone = chance.one([0, 0.03, 0.1, 0.4])
  const lost = chance.one([0, 0, 0.05, 0.3])
  const other = chance.one([0, 0.1, 0.5])
  const names = Object.keys(document).filter((name) => rowsOf(document, name).length > 0)
  const partial: Record<string, unknown> = { ...Object(document['partial']) }
  const collections = names.map((name) => {
    const rows = rowsOf(document, name)
    const kept = rows.filter(() => !chance.is(lost))
    // what was given in part for a place that may be gone is given in part everywhere
    if (kept.length < rows.length || name in partial || chance.is(lost)) partial[name] = true
    return [name, kept.map((row) => changedRow(row, chance, gone, other))]
  })
  return { ...document, ...Object.fromEntries(collections), ...partialOf(partial, lost) }
}

const partialOf = (partial: Row, lost: number): Row => {
  const all = lost > 0 ? Object.keys(partial).map((name) => [name, true]) : Object.entries(partial)
  return all.length === 0 ? {} : { partial: Object.fromEntries(all) }
}

function changedRow(row: Row, chance: Chance, gone: number, other: number): Row {
  const fields = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    if (!named.includes(name) && chance.is(gone)) return []
    if (typeof value === 'number' && chance.is(other)) return [[name, changedNumber(value, chance)]]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[name, value]]
    return [[name, changedRow(Object.fromEntries(Object.entries(value)), chance, gone, other)]]
  })
  return Object.fromEntries(fields)
}

const changedNumber = (value: number, chance: Chance): number | null =>
  chance.one([value + 1, Math.max(0, value - 1), value * 3, 0, null])

const named = ['id', 'name', 'agency', 'category', 'grade', 'of', 'by', 'role', 'person', 'post', 'parent']
