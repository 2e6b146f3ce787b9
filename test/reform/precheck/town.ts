import { createEngine, readSnapshot } from '../../../src/index.ts'

type Rules = Readonly<Record<string, object>>

/** An engine of one pack that says what is given. */
export const engineOf = (rules: Rules, more: object = {}) =>
  createEngine({
    packs: [
      {
        id: 'plan',
        version: '1.0.0',
        title: { zh: '方案', en: 'Plan' },
        inForce: { from: '2010-01-01', basis: 'assumed' },
        sources: { plan: { title: '方案', status: 'illustrative' } },
        rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, ruleOf(id, rule)])),
        ...more,
      },
    ],
  })

const ruleOf = (id: string, rule: object) => ({
  title: { zh: id, en: id },
  force: 'mandatory',
  cite: { source: 'plan', article: id },
  forEach: { subject: 'jurisdiction' },
  ...rule,
})

/** No more institution posts in a place than that. */
export const institutionLimit = (max: number, more: object = {}) => ({
  require: { kind: 'limit', of: 'institution-establishment', max },
  ...more,
})

/** Nobody beyond the posts: staff, reserved posts and people on their way count. */
export const withinPosts = {
  forEach: { subject: 'agency' },
  require: {
    kind: 'limit',
    of: { plus: ['actual-staff', 'reserved-posts', 'staff-arriving'] },
    max: 'approved-posts',
  },
}

/** Nobody beyond the posts, of those who are there. */
export const staffWithinPosts = {
  forEach: { subject: 'agency' },
  require: { kind: 'limit', of: 'actual-staff', max: 'approved-posts' },
}

/** A deputy up to five posts, two up to nine, three above. */
export const deputiesBySize = {
  forEach: { subject: 'agency' },
  require: {
    kind: 'band',
    by: 'approved-posts',
    deputy: 'deputy-posts',
    rows: [{ upTo: 5, deputy: 1 }, { upTo: 9, deputy: 2 }, { deputy: 3 }],
  },
}

/** A row of posts with every figure said. */
export const posts = (agency: string, approved: number, actual: number, more: object = {}) => ({
  agency,
  category: 'institution',
  approved,
  actual,
  reserved: 0,
  inFlightIn: 0,
  inFlightOut: 0,
  ...more,
})

/** A town with an office and a station. */
export const town = (establishment: readonly object[] | null, more: object = {}) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
    agencies: [
      { id: 'office', name: '党政办', jurisdiction: 'town', kind: 'government-department' },
      { id: 'station', name: '农技站', jurisdiction: 'town', kind: 'institution' },
    ],
    establishment,
    ...more,
  })
