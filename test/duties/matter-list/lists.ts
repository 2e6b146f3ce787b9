import { type MatterList, type ReadMatterListOptions, readMatterList } from '../../../src/duties/index.ts'
import { readSnapshot, type Snapshot } from '../../../src/index.ts'
import type { MergedCells, Table } from '../../../src/tables/index.ts'

/** A table as a workbook gives it, its rows counted from 1. */
export function tableOf(rows: readonly (readonly string[])[], merged: readonly MergedCells[] = []): Table {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }))
  return { name: '清单', rows: numbered.filter(({ cells }) => cells.some(Boolean)), merged, problems: [] }
}

/** A list of a county below usual headings: number, name, sub-item, power type, basis, holder. */
export const headings = ['序号', '事项名称', '子项名称', '权力类型', '实施依据', '行使主体']

export const read = (
  rows: readonly (readonly string[])[],
  merged: readonly MergedCells[] = [],
  options: Partial<ReadMatterListOptions> = {},
): MatterList => readMatterList(tableOf(rows, merged), { jurisdiction: 'county', ...options })

export const block = (rows: readonly [number, number], columns: readonly [number, number]): MergedCells => ({
  rows,
  columns,
})

/** The list as a snapshot; it throws where the rows cannot stand in one. */
export function snapshotOf(list: MatterList): Snapshot {
  const { matters, functions, agencies, assignments } = list
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2024-06-30',
    jurisdictions: [{ id: 'county', name: '某县', level: 'county' }],
    matters,
    functions,
    agencies,
    assignments,
  })
}

/** Problems as code, path and message in short. */
export const told = (list: MatterList) => list.problems.map(({ code, path }) => [code, ...path])

export const names = (list: MatterList) => list.matters.map(({ name }) => name)

/** Who does what, as `matter: body role`. */
export const shares = (list: MatterList): readonly string[] =>
  list.assignments.map(({ of, by, role }) => {
    const matter = [...list.matters, ...list.functions].find(({ id }) => id === of)?.name
    return `${matter}: ${list.agencies.find(({ id }) => id === by)?.name ?? by} ${role}`
  })
