import { readSnapshot, type Snapshot } from '../../src/index.ts'

type Row = Readonly<Record<string, unknown>>

/** A city with three departments and one matter, assigned as a test says. */
export function cityWith(assignments: readonly Row[] | null, more: Row = {}): Snapshot {
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [{ id: 'city', name: '某市' }],
    agencies: [
      { id: 'agriculture', name: '农业农村局', kind: 'government-department' },
      { id: 'transport', name: '交通运输局', kind: 'government-department' },
      { id: 'market', name: '市场监管局', kind: 'government-department' },
      { id: 'fishery', name: '渔业科', kind: 'internal-organ', parent: 'agriculture' },
    ],
    matters: [{ id: 'ships', name: '船舶检验', jurisdiction: 'city' }],
    assignments,
    records: null,
    ...more,
  })
}

/** An assignment of the matter. */
export const held = (by: string, more: Row = {}): Row => ({ of: 'ships', by, role: 'lead', ...more })

/** A department objects to how the matter is divided. */
export const objection = (by: string, on: string): Row => ({ kind: 'objection', about: ['ships'], by, on })
