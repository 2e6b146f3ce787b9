import { isEstablishmentError, readSnapshot } from '../../src/index.ts'
import { applyPlan, readPlan } from '../../src/reform/index.ts'

/** A small district: two bureaus, an institution, what they do, and who works there. */
export const district = (more: object = {}) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2019-01-01',
    jurisdictions: [
      { id: 'city', name: '市', level: 'prefecture' },
      { id: 'county', name: '县', level: 'county', parent: 'city' },
    ],
    agencies: [
      { id: 'a', name: '甲局', jurisdiction: 'county', kind: 'government-department', nameplates: ['丁局'] },
      { id: 'b', name: '乙局', jurisdiction: 'county', kind: 'government-department' },
      { id: 'c', name: '丙中心', jurisdiction: 'county', kind: 'direct-institution', parent: 'a' },
      { id: 'up', name: '市局', jurisdiction: 'city', kind: 'government-department' },
      { id: 'a-office', name: '甲局办公室', kind: 'internal-organ', parent: 'a', side: 'comprehensive' },
      { id: 'b-office', name: '乙局办公室', kind: 'internal-organ', parent: 'b', side: 'comprehensive' },
    ],
    establishment: [
      { agency: 'a', category: 'administrative', approved: 10, actual: 3 },
      { agency: 'a-office', category: 'administrative', within: 'a/administrative', approved: 4 },
      { agency: 'b', category: 'administrative', approved: 5, actual: 1 },
      { agency: 'c', category: 'institution', approved: 20 },
    ],
    leadership: [
      { agency: 'a', grade: 'deputy', approved: 3 },
      { agency: 'b', grade: 'deputy', approved: 2 },
    ],
    functions: [
      { id: 'water', name: '水' },
      { id: 'wells', name: '井', parent: 'water' },
    ],
    matters: [
      { id: 'm1', name: '事一', function: 'wells', attributes: { nature: 'administrative' } },
      { id: 'm2', name: '事二', attributes: { nature: 'administrative' } },
      { id: 'm3', name: '事三' },
      { id: 'm4', name: '事四' },
    ],
    assignments: [
      { of: 'm1', role: 'lead', by: 'a', object: ['井'], boundary: '县城以内' },
      { of: 'm1', role: 'co-organiser', by: 'b' },
      { of: 'm2', role: 'lead', by: 'a' },
      { of: 'm3', role: 'lead', by: 'a' },
      { of: 'm4', role: 'lead', by: 'b' },
      { of: 'm4', role: 'executes', by: 'c', delegatedFrom: 'b' },
    ],
    posts: [{ id: 'p1', agency: 'a', category: 'administrative' }],
    people: [
      { id: 'one', agency: 'a', category: 'administrative' },
      { id: 'two', agency: 'a', category: 'administrative' },
      { id: 'three', agency: 'a', category: 'administrative' },
      { id: 'four', agency: 'b', category: 'administrative' },
    ],
    holdings: [{ person: 'one', post: 'p1', mode: 'substantive', from: '2015-01-01' }],
    records: [{ id: 'grant', kind: 'approval', about: ['a'], amount: 1, by: 'up' }],
    ...more,
  })

/** A plan with these operations, in force on 1 March 2019. */
export const planOf = (...operations: readonly object[]) => planOn('2019-03-01', ...operations)

/** A plan with these operations, in force on a day. */
export const planOn = (from: string, ...operations: readonly object[]) =>
  readPlan({ schema: 'bianzhi/plan@1', title: '方案', from, operations })

/** What becomes of the district. */
export const done = (...operations: readonly object[]) => applyPlan(district(), planOf(...operations))

/** Why a plan for the district cannot be carried out. */
export const refused = (...operations: readonly object[]) => problemsOf(() => done(...operations))

/** The problems for which something is refused, as `path: message`. */
export function problemsOf(attempt: () => unknown): readonly string[] {
  try {
    attempt()
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
  return []
}
