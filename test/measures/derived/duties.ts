import { type Document, readerOf } from '../sample-world.ts'

/** A city with three departments, two organs of one of them, and an institution. */
export const city = {
  jurisdictions: [{ id: 'city', name: '某市', level: 'county' }],
  agencies: [
    department('agriculture', '农业农村局'),
    department('transport', '交通运输局'),
    department('market', '市场监管局'),
    { id: 'fishery', name: '渔业科', kind: 'internal-organ', parent: 'agriculture', jurisdiction: 'city' },
    { id: 'seeds', name: '种业科', kind: 'internal-organ', parent: 'agriculture', jurisdiction: 'city' },
    {
      id: 'inspection',
      name: '渔船检验中心',
      kind: 'institution',
      parent: 'agriculture',
      jurisdiction: 'city',
    },
  ],
  posts: [{ id: 'head-of-fishery', agency: 'fishery', title: '科长' }],
}

function department(id: string, name: string) {
  return { id, name, kind: 'government-department', jurisdiction: 'city' }
}

/** An assignment of the matter, which leads unless it says something else. */
export const held = (by: string, more: Document = {}): Document => ({
  of: 'ships',
  by,
  role: 'lead',
  ...more,
})

/** What is read of the matter where it is so assigned. */
export function reading(assignments: readonly Document[] | null | undefined, more: Document = {}) {
  const { matter = {}, ...others } = more as { matter?: Document }
  const snapshot = {
    ...city,
    matters: [{ id: 'ships', name: '船舶检验', jurisdiction: 'city', ...matter }],
    ...(assignments === undefined ? {} : { assignments }),
    ...others,
  }
  const reader = readerOf({ snapshot })
  return {
    overlaps: reader.read('lead-overlaps', 'ships'),
    gaps: reader.read('lead-gaps', 'ships'),
    missing: (measure: string) => reader.missing(measure, 'ships'),
    rows: (relation: 'scope-overlaps' | 'scope-gaps') =>
      reader.world.views.get('after')?.rows(relation) ?? [],
  }
}
