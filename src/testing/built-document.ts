import { type AgencyBuilt, categoryWords, gradeWords, type PlaceBuilt } from './built.ts'

/** A snapshot that a builder makes, before it is read. */
export type BuiltDocument = Readonly<Record<string, unknown>> & { readonly day: string }

/** The day on which what is built stands, where none is said. */
export const builtDay = '2024-12-31'

/** What a builder makes; what else was written of these is replaced. */
export const builtCollections = ['jurisdictions', 'agencies', 'establishment', 'leadership'] as const

const places = {
  town: { level: 'township', name: '某镇', organ: 'office', organName: '某镇机关', kind: 'township-office' },
  county: { level: 'county', name: '某县', organ: 'government', organName: '某县政府', kind: 'government' },
  city: { level: 'prefecture', name: '某市', organ: 'government', organName: '某市政府', kind: 'government' },
} as const

/** A town, a county or a city with one organ that has all its posts. */
export function placeDocument(kind: keyof typeof places, built: PlaceBuilt): BuiltDocument {
  const { level, name, organ, organName, kind: organKind } = places[kind]
  const { id = kind, departments, institutions, internalOrgans, day = builtDay } = built
  const at = { jurisdiction: id }
  return {
    schema: 'bianzhi/snapshot@1',
    day,
    jurisdictions: [{ id, name: built.name ?? name, level, ...said(built, placeFields) }],
    agencies: [
      { id: organ, name: organName, kind: organKind, ...at },
      ...several(departments, 'department', '部门', { kind: 'government-department', ...at }),
      ...several(institutions, 'institution', '事业单位', { kind: 'subordinate-institution', ...at }),
      ...several(internalOrgans, 'organ', '内设机构', { kind: 'internal-organ', parent: organ, ...at }),
    ],
    ...staffOf(organ, built),
  }
}

/** One agency, in a place of its own. */
export function agencyDocument(built: AgencyBuilt): BuiltDocument {
  const {
    id = 'agency',
    name = '某局',
    kind = 'government-department',
    level = 'county',
    day = builtDay,
  } = built
  const { institutions, internalOrgans, code } = built
  const at = { jurisdiction: 'place' }
  return {
    schema: 'bianzhi/snapshot@1',
    day,
    jurisdictions: [{ id: 'place', name: '某地', level, ...(code === undefined ? {} : { code }) }],
    agencies: [
      { id, name, kind, ...at, ...said(built, ['rank', 'attributes', 'tags']) },
      ...several(institutions, 'institution', '事业单位', {
        kind: 'subordinate-institution',
        parent: id,
        ...at,
      }),
      ...several(internalOrgans, 'organ', '内设机构', { kind: 'internal-organ', parent: id, ...at }),
    ],
    ...staffOf(id, built),
  }
}

const placeFields = ['code', 'class', 'ceilings', 'attributes', 'tags']

type Said = Readonly<Record<string, unknown>>

const said = (built: Said, fields: readonly string[]): Said =>
  Object.fromEntries(
    Object.entries(built).filter(([key, value]) => fields.includes(key) && value !== undefined),
  )

function several(count: number | undefined, id: string, name: string, fields: Said): readonly Said[] {
  return Array.from({ length: count ?? 0 }, (_, at) => ({
    id: `${id}-${at + 1}`,
    name: `${name}${at + 1}`,
    ...fields,
  }))
}

/** Rows of posts and leaders; a collection of which nothing is said stays unknown. */
function staffOf(agency: string, built: Said) {
  const establishment = rowsOf(built, categoryWords, (category) => ({ agency, category }))
  const leadership = rowsOf(built, gradeWords, (grade) => ({ agency, grade }))
  return {
    ...(establishment.length === 0 ? {} : { establishment }),
    ...(leadership.length === 0 ? {} : { leadership }),
  }
}

function rowsOf(built: Said, words: readonly string[], row: (word: string) => Said): readonly Said[] {
  return words.flatMap((word) => {
    const posts = built[word]
    if (posts === undefined) return []
    const counts = typeof posts === 'object' && posts !== null ? posts : { approved: posts }
    return [{ ...row(word), ...counts }]
  })
}
