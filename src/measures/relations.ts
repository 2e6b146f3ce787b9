import {
  type CollectionName,
  collectionNames,
  collectionOf,
  fieldsOf,
  namedBy,
  titleOf,
} from '../model/collections.ts'
import { day, type Field, inTree, link, reference, type Subject, text } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { scope } from '../model/scope.ts'
import type { DerivedRow, Origin } from './derived/derived.ts'
import { nameplateRows } from './derived/nameplates.ts'
import { scopeGapRows } from './derived/scope-gaps.ts'
import { scopeOverlapRows } from './derived/scope-overlaps.ts'

/** What may be counted: a stored collection, or rows derived from one. */
export interface Relation {
  readonly name: RelationName
  readonly subject?: Subject
  readonly title: Localized
  readonly fields: Readonly<Record<string, Field>>
  /** The fields that name a row which carries no name of its own. */
  readonly named: readonly string[]
  /** The collection whose completeness decides whether all rows are known. */
  readonly from: CollectionName
  /** For a derived relation, the rows that follow from a snapshot. */
  readonly derive?: (origin: Origin) => readonly DerivedRow[]
}

const derived = ['nameplates', 'scope-overlaps', 'scope-gaps'] as const

/** The names of all that may be counted. */
export const relationNames = [...collectionNames, ...derived] as const
export type RelationName = (typeof relationNames)[number]

/** What a rule or a measure may be about. */
export const subjects = Object.keys(collectionOf) as [Subject, ...Subject[]]

/** 挂牌: one row for each plate an agency carries. */
const nameplates: Relation = {
  name: 'nameplates',
  title: { zh: '挂牌', en: 'nameplate' },
  fields: { agency: reference('agency', '机构', 'agency'), name: text('名称', 'name') },
  named: ['agency', 'name'],
  from: 'agencies',
  derive: nameplateRows,
}

const ofWhat = reference(['matter', 'function', 'agency', 'jurisdiction', 'post'], '职责对象', 'of')

/** 职责交叉: one row for each two assignments of one thing to different departments whose scopes meet. */
const scopeOverlaps: Relation = {
  name: 'scope-overlaps',
  title: { zh: '职责交叉', en: 'overlap of scopes' },
  fields: {
    of: ofWhat,
    role: inTree('roles', '角色', 'role'),
    one: reference('assignment', '一方', 'one'),
    other: reference('assignment', '另一方', 'other'),
    ...scope,
    from: link(day('自', 'from')),
    until: link(day('至', 'until')),
  },
  named: ['of', 'role', 'one', 'other'],
  from: 'assignments',
  derive: scopeOverlapRows,
}

/** 职责缺位: one row for each matter of which some part is led by nobody. */
const scopeGaps: Relation = {
  name: 'scope-gaps',
  title: { zh: '职责缺位', en: 'gap in who leads' },
  fields: { of: reference('matter', '事项', 'of'), ...scope },
  named: ['of'],
  from: 'matters',
  derive: scopeGapRows,
}

const subjectOf = new Map(subjects.map((subject) => [collectionOf[subject], subject]))

/** Every relation by name. */
export const relations: Readonly<Record<RelationName, Relation>> = {
  ...(Object.fromEntries(
    collectionNames.map((name): [CollectionName, Relation] => {
      const subject = subjectOf.get(name)
      const titled = { name, title: titleOf(name), fields: fieldsOf(name), named: namedBy(name), from: name }
      return [name, subject === undefined ? titled : { ...titled, subject }]
    }),
  ) as Record<CollectionName, Relation>),
  nameplates,
  'scope-overlaps': scopeOverlaps,
  'scope-gaps': scopeGaps,
}

/**
 * By which path a row belongs to a subject where nothing else is said.
 *
 * Where a row refers to a subject in several ways there is no default, and a measure says `through`.
 */
export function defaultPath(relation: RelationName, subject: Subject): string | undefined {
  return paths[relation]?.[subject]
}

const paths: { readonly [relation in RelationName]?: { readonly [subject in Subject]?: string } } = {
  jurisdictions: { jurisdiction: 'parent' },
  agencies: { jurisdiction: 'jurisdiction', agency: 'parent' },
  establishment: { agency: 'agency', jurisdiction: 'agency.jurisdiction' },
  leadership: { agency: 'agency', jurisdiction: 'agency.jurisdiction' },
  nameplates: { agency: 'agency', jurisdiction: 'agency.jurisdiction' },
  'scope-overlaps': { matter: 'of', function: 'of' },
  'scope-gaps': { matter: 'of', jurisdiction: 'of.jurisdiction', function: 'of.function' },
  functions: { jurisdiction: 'jurisdiction', function: 'parent' },
  matters: { jurisdiction: 'jurisdiction', function: 'function' },
  assignments: { matter: 'of', function: 'of', person: 'by' },
  posts: { agency: 'agency', jurisdiction: 'agency.jurisdiction' },
  people: { agency: 'agency', jurisdiction: 'agency.jurisdiction' },
  holdings: {
    person: 'person',
    post: 'post',
    agency: 'post.agency',
    jurisdiction: 'post.agency.jurisdiction',
  },
  records: {
    jurisdiction: 'about',
    agency: 'about',
    function: 'about',
    matter: 'about',
    post: 'about',
    person: 'about',
    assignment: 'about',
    establishment: 'about',
    leadership: 'about',
    holding: 'about',
    operation: 'about',
  },
  operations: { jurisdiction: 'jurisdiction' },
}

/** The path from a subject to the place it belongs to, if it belongs to one. */
export const placePath: { readonly [subject in Subject]?: string } = {
  jurisdiction: '',
  agency: 'jurisdiction',
  establishment: 'agency.jurisdiction',
  leadership: 'agency.jurisdiction',
  function: 'jurisdiction',
  matter: 'jurisdiction',
  post: 'agency.jurisdiction',
  person: 'agency.jurisdiction',
  holding: 'post.agency.jurisdiction',
  operation: 'jurisdiction',
}

/** All paths by which a subject may lie in places: a record is about places, or about what lies in some. */
export function placePaths(subject: Subject): readonly string[] {
  const only = placePath[subject]
  return only === undefined ? (severalPlaces[subject] ?? []) : [only]
}

const severalPlaces: { readonly [subject in Subject]?: readonly string[] } = {
  assignment: ['of.@place', 'of.agency.jurisdiction', 'by.jurisdiction', 'by.agency.jurisdiction'],
  record: ['about.@place', 'about.agency.jurisdiction'],
}
