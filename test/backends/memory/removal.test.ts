import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMeasure, type World } from '../../../src/backends/memory/facts.ts'
import type { Reading } from '../../../src/condition/reading.ts'
import { worldOf } from '../../../src/engine/world.ts'
import type { CompiledMeasure } from '../../../src/measures/compiled.ts'
import { lowerMeasure } from '../../../src/measures/lower-measure.ts'
import { standardMeasures } from '../../../src/measures/standard.ts'
import { collectionOf } from '../../../src/model/collections.ts'
import { readSnapshot } from '../../../src/model/snapshot.ts'
import { compilePack, vocabularyOf } from '../../../src/rules/compile-pack.ts'
import { kindsOf, readPack } from '../../../src/rules/read-pack.ts'
import { randomDocument, withLess } from '../../measures/random-documents.ts'
import {
  type Document,
  document,
  measures,
  packOf,
  shown,
  withBaselines,
} from '../../measures/sample-world.ts'

const counted = (subject: string, relation: string, more: Document = {}) => ({
  kind: 'count',
  subject,
  relation,
  ...more,
})
const term = (subject: string, written: unknown) => ({ kind: 'term', subject, term: written })

/** Measures that take every turn a measure may take. */
const declared = {
  'departments-below': counted('jurisdiction', 'agencies', {
    where: { kind: 'government-department' },
    reach: 'subtree',
  }),
  'posts-below': {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'establishment',
    field: 'approved',
    reach: 'subtree',
  },
  'places-below': counted('jurisdiction', 'jurisdictions', { reach: 'subtree' }),
  'bodies-inside': counted('agency', 'agencies', { reach: 'subtree' }),
  ranks: { kind: 'distinct', subject: 'jurisdiction', relation: 'agencies', field: 'rank' },
  'ranks-above': { kind: 'distinct', subject: 'jurisdiction', relation: 'agencies', field: 'parent.rank' },
  'told-of': {
    kind: 'distinct',
    subject: 'jurisdiction',
    relation: 'records',
    field: 'about',
    through: 'about.jurisdiction',
  },
  'sum-of-ranks': { kind: 'sum', subject: 'jurisdiction', relation: 'agencies', field: 'rank' },
  seniority: { kind: 'attribute', subject: 'agency', field: 'rank' },
  'seniority-above': { kind: 'attribute', subject: 'agency', field: 'parent.rank' },
  ceiling: { kind: 'attribute', subject: 'agency', field: 'jurisdiction.ceilings.departments' },
  age: { kind: 'attribute', subject: 'agency', field: 'established' },
  plates: counted('agency', 'nameplates'),
  'new-plates': counted('agency', 'nameplates', { where: { before: { known: false } } }),
  'new-bodies': counted('jurisdiction', 'agencies', { where: { before: { known: false } } }),
  'once-departments': counted('jurisdiction', 'agencies', {
    where: { 'before.kind': 'government-department' },
  }),
  'renamed-bodies': counted('jurisdiction', 'agencies', {
    where: { 'before.name': { known: true } },
    except: { name: { field: 'before.name' } },
  }),
  approvals: counted('agency', 'records', { where: { kind: 'approval' } }),
  patrols: counted('agency', 'records', { where: { kind: 'patrol' } }),
  'lasting-records': counted('agency', 'records', { where: { before: { known: true } } }),
  changes: {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'records',
    field: 'amount',
    through: 'about.jurisdiction',
    where: { kind: 'establishment-change', on: { last: '1 year' } },
  },
  'changes-below': {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'records',
    field: 'amount',
    through: 'about.jurisdiction',
    reach: 'subtree',
  },
  'ranked-approvals': counted('jurisdiction', 'records', {
    through: 'about',
    where: { 'about.rank': { atLeast: 'unit' } },
  }),
  watchers: counted('matter', 'assignments', { where: { role: 'watches' } }),
  'lead-matters': counted('function', 'matters', { where: { leads: { atLeast: 1 } } }),
  'old-organs': counted('agency', 'agencies', { except: { established: { olderThan: '5 years' } } }),
  'organs-beside': counted('agency', 'agencies', {
    through: 'coLocatedWith',
    where: { name: { subject: 'name' } },
  }),
  'under-a-county': counted('jurisdiction', 'agencies', { where: { jurisdiction: { within: 'county' } } }),
  'large-organs': counted('jurisdiction', 'agencies', {
    where: [{ 'approved-posts': { atLeast: 2 } }, { 'parent.side': 'business' }],
  }),
  growth: term('agency', { plus: ['approved-posts'], minus: [{ measure: 'approved-posts', at: 'before' }] }),
  'place-growth': term('agency', { minus: [{ measure: 'establishment', on: 'jurisdiction', at: 'before' }] }),
  'posts-above': term('agency', { plus: [{ measure: 'approved-posts', on: 'parent' }] }),
  product: term('jurisdiction', { times: ['departments', { plus: ['institutions'], minus: ['ranks', 1] }] }),
  'police-departments': term('jurisdiction', {
    plus: [{ measure: 'administrative-establishment', where: { category: 'earmarked' } }],
  }),
  'posts-told-of': term('record', { plus: [{ measure: 'approved-posts', on: 'about' }] }),
  'names-twice': { kind: 'repeats', subject: 'jurisdiction', relation: 'agencies', by: 'name' },
  'names-twice-below': {
    kind: 'repeats',
    subject: 'jurisdiction',
    relation: 'agencies',
    by: ['name', 'kind'],
    reach: 'subtree',
  },
  'plates-twice': { kind: 'repeats', subject: 'jurisdiction', relation: 'nameplates', by: 'name' },
  'ranks-of-kinds': {
    kind: 'repeats',
    subject: 'jurisdiction',
    relation: 'agencies',
    by: 'kind',
    over: ['kind', 'rank'],
  },
  'hands-of-roles': {
    kind: 'repeats',
    subject: 'matter',
    relation: 'assignments',
    by: 'by',
    over: ['by', 'role'],
  },
  'lowest-rank': { kind: 'min', subject: 'jurisdiction', relation: 'agencies', field: 'rank' },
  'highest-rank': { kind: 'max', subject: 'jurisdiction', relation: 'agencies', field: 'rank' },
  'most-posts': { kind: 'max', subject: 'jurisdiction', relation: 'agencies', field: 'approved-posts' },
  'all-posts-of-bodies': {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'agencies',
    field: 'growth',
    where: { growth: { above: 0 } },
  },
  'first-record': {
    kind: 'earliest',
    subject: 'jurisdiction',
    relation: 'records',
    field: 'on',
    through: 'about.jurisdiction',
  },
  'last-record': { kind: 'latest', subject: 'agency', relation: 'records', field: 'on' },
  silence: {
    kind: 'longestGap',
    subject: 'agency',
    relation: 'records',
    field: 'on',
    from: '2009-01-01',
  },
  'days-of-age': { kind: 'days', subject: 'agency', from: 'established' },
  'years-of-age': { kind: 'years', subject: 'agency', from: 'established' },
  namesakes: counted('agency', 'agencies', { match: { name: 'name' } }),
  'namesakes-of-a-kind': counted('agency', 'agencies', { match: { name: 'name', kind: 'kind' } }),
  'same-rank-as-above': counted('agency', 'agencies', { match: { rank: 'parent.rank' } }),
  'onward-hands': counted('assignment', 'assignments', { match: { of: 'of', by: 'by' } }),
  'posts-through-hands': counted('matter', 'assignments', { where: { 'by.approved-posts': { atLeast: 2 } } }),
  'rank-number': term('agency', { plus: [{ field: 'rank' }], minus: [{ field: 'parent.rank' }] }),
}

const pack = readPack(
  packOf({ ...measures(declared), words: { records: { patrol: {} }, roles: { watches: {} } } }),
)
const vocabulary = vocabularyOf([pack], kindsOf([]))
const compiled = compilePack(pack, vocabulary)
const all: readonly CompiledMeasure[] = [...Object.keys(standardMeasures), ...Object.keys(declared)].flatMap(
  (name) => lowerMeasure(name, compiled.lowering(new Map()), []) ?? [],
)

const worldFrom = (after: Document, before: Document): World =>
  worldOf(
    readSnapshot(document(after)),
    vocabulary,
    withBaselines({ before: readSnapshot(document(before)) }),
  )

/** Whether everything that one reading allows, another allows as well. */
function allows(wide: Reading, narrow: Reading): boolean {
  if (narrow.none === 'surely') return wide.none !== undefined
  if (wide.none === 'surely') return false
  if (narrow.none === 'maybe' && wide.none === undefined) return false
  return wide.low <= narrow.low && narrow.high <= wide.high
}

/** What is said differently, not only less exactly, once something was taken away. */
function contradictions(full: World, less: World): readonly string[] {
  return all.flatMap((measure) =>
    (less.views.get('after')?.rows(collectionOf[measure.subject]) ?? []).flatMap((row) => {
      const before = full.views.get('after')?.row(row.relation.name, row.id)
      // a record without an id is numbered anew when others before it are gone
      if (before === undefined || row.numbered) return []
      const [narrow, wide] = [readMeasure(measure, before, full), readMeasure(measure, row, less)]
      return allows(wide, narrow)
        ? []
        : [`${measure.key} of ${row.id}: ${shown(narrow)} became ${shown(wide)}`]
    }),
  )
}

describe('taking facts away', () => {
  it('is tried on every measure that ships', () => {
    expect(all.length).toBe(Object.keys(standardMeasures).length + Object.keys(declared).length)
  })

  it('widens every reading or leaves it as it was', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const [after, before] = [randomDocument(g, '2010-11-17'), randomDocument(g, '2005-11-17')]
        const full = worldFrom(after, before)
        const less = worldFrom(withLess(g, after), withLess(g, before))
        expect(contradictions(full, less)).toEqual([])
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})
