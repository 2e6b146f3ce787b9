import { type Case, type Facts, most, none } from './cases.ts'

type Row = Readonly<Record<string, unknown>>
type Role = readonly [role: string, by: string, matter?: string]

const district = { id: 'district', name: '甘州区', code: '620702', level: 'county' }
const agency = (id: string, kind: string, more: Row = {}) => ({
  id,
  name: id,
  jurisdiction: 'district',
  kind,
  ...more,
})
const bureau = agency('bureau', 'government-department')
const other = agency('other', 'government-department')
const institution = agency('institution', 'direct-institution')
const agencies = [bureau, other, institution]

/** A district with two departments and an institution, and nothing more than is added. */
const facts = (more: Facts = {}): Facts => ({
  complete: {
    records: [
      'approval',
      'phase',
      'plan-in-committee',
      'plan-in-government',
      'plan-in-party',
      'three-fix-in-office',
      'three-fix-in-committee',
      'three-fix-in-government',
      'three-fix-in-party',
    ],
  },
  jurisdictions: [district],
  agencies,
  establishment: [],
  leadership: [],
  posts: [],
  people: [],
  holdings: [],
  matters: [],
  assignments: [],
  records: [],
  ...more,
})

const pair = (check: string, subject: string, kept: Facts, broken: Facts): readonly Case[] => [
  { title: 'kept', check, subject, facts: kept, verdict: 'satisfied' },
  { title: 'broken', check, subject, facts: broken, verdict: 'violated' },
]

const recorded = (...records: readonly (readonly [kind: string, about: string, on: string])[]) =>
  facts({ records: records.map(([kind, about, on]) => ({ kind, about: [about], on })) })

/** Steps on days that follow one another, the last of them on the day before or the same day. */
const inOrder = (check: string, subject: string, ...kinds: readonly string[]): readonly Case[] =>
  kinds.slice(1).flatMap((kind, index) => {
    const first = kinds[index] ?? ''
    const end = kinds.length === 2 ? '' : `#${index + 1}`
    const on = (day: string) => recorded([first, subject, '2010-01-02'], [kind, subject, day])
    return pair(`${check}${end}`, subject, on('2010-01-02'), on('2010-01-01'))
  })

/** One matter, and who has which part in it. */
const held = (more: Row, ...roles: readonly Role[]) =>
  facts({
    matters: ['matter', 'second'].map((id) => ({ id, name: id, jurisdiction: 'district', ...more })),
    assignments: roles.map(([role, by, of = 'matter']) => ({ of, role, by })),
  })

/** A department with so many matters, on so many posts. */
const busy = (matters: number, approved: number, more: Row = {}) => ({
  ...held({}, ...['matter', 'second'].slice(0, matters).map((of): Role => ['lead', 'bureau', of])),
  agencies: [{ ...bureau, ...more }, other, institution],
  establishment: [{ agency: 'bureau', category: 'administrative', approved }],
})

const moved = (how: string, from: string, records: readonly Row[] = []) =>
  facts({
    posts: [{ id: 'post', agency: 'bureau', title: '科员' }],
    people: [{ id: 'person', agency: 'bureau', category: 'administrative' }],
    holdings: [{ id: 'move', person: 'person', post: 'post', how, from }],
    records: records.map((one) => ({ kind: 'personnel-approval', about: ['person'], ...one })),
  })

const staffed = (category: string) =>
  facts({
    posts: [{ id: 'post', agency: 'bureau', title: '科员' }],
    people: [{ id: 'person', agency: 'institution', category }],
    holdings: [{ person: 'person', post: 'post', mode: 'seconded' }],
  })

const plated = (...nameplates: readonly string[]) =>
  facts({ agencies: [agency('agriculture', 'government-department', { name: '区农牧局', nameplates })] })

/** The steps of the reform, and who has which duties: every rule kept and broken. */
export const ganzhouDutyCases: readonly Case[] = [
  ...pair(
    'completed-by-the-end-of-june',
    'district',
    recorded(['reform-completion', 'district', '2010-06-30']),
    recorded(['reform-completion', 'district', '2010-07-01']),
  ).map((one) => ({ ...one, facts: { ...one.facts, day: '2010-07-02' } })),
  ...inOrder(
    'plan-approved-in-order',
    'district',
    'plan-in-committee',
    'plan-in-government',
    'plan-in-party',
  ),
  ...pair(
    'plan-approved-in-order#3',
    'district',
    recorded(['plan-in-party', 'district', '2009-12-31'], ['plan-approval', 'bureau', '2009-12-31']),
    recorded(['plan-in-party', 'district', '2010-01-01'], ['plan-approval', 'bureau', '2009-12-31']),
  ),
  ...pair('plan-talked-over', 'district', recorded(['consultation', 'district', '2009-11-01']), facts()),
  ...pair(
    'mobilised-after-approval#1',
    'district',
    recorded(['plan-approval', 'bureau', '2010-03-30'], ['mobilisation', 'district', '2010-03-30']),
    recorded(['plan-approval', 'bureau', '2010-03-31'], ['mobilisation', 'district', '2010-03-30']),
  ),
  ...inOrder(
    'three-fix-approved-in-order',
    'bureau',
    'three-fix-in-office',
    'three-fix-in-committee',
    'three-fix-in-government',
    'three-fix-in-party',
    'three-fix',
  ),
  ...(['2010-05-01', '2010-05-02', '2010-05-03'] as const).flatMap((on, nth) =>
    ([1, 2] as const).map(
      (end): Case => ({
        title: `posts issued on ${on}`,
        check: `establishment-issued-with-three-fix#${end}`,
        subject: 'bureau',
        facts: facts({
          records: [
            { kind: 'three-fix', about: ['bureau'], on: '2010-05-02' },
            { kind: 'establishment-change', about: ['bureau'], amount: 2, on },
          ],
        }),
        verdict: (end === 1 && nth === 0) || (end === 2 && nth === 2) ? 'violated' : 'satisfied',
      }),
    ),
  ),
  ...pair(
    'no-rushed-moves',
    'move',
    moved('promotion', '2010-06-30', [{ on: '2010-06-30' }]),
    moved('promotion', '2010-06-30', [{ on: '2010-07-01' }]),
  ),
  ...pair(
    'departments-have-their-leaders',
    'bureau',
    {
      ...recorded(['three-fix', 'bureau', '2010-05-01']),
      leadership: [{ agency: 'bureau', grade: 'chief', actual: 1 }],
    },
    recorded(['three-fix', 'bureau', '2010-05-01']),
  ),
  ...pair(
    'reform-is-evaluated',
    'district',
    { ...recorded(['assessment', 'district', '2010-07-01']), day: '2010-07-01' },
    facts({ day: '2010-07-01' }),
  ),
  ...pair(
    'one-matter-one-department#max',
    'matter',
    held({}, ['lead', 'bureau']),
    held({}, ['lead', 'bureau'], ['lead', 'other']),
  ),
  ...pair('one-matter-one-department#min', 'matter', held({}, ['lead', 'bureau']), held({})),
  ...pair(
    'shared-matters-have-a-lead#lead',
    'matter',
    held({}, ['lead', 'bureau'], ['co-organiser', 'other']),
    held({}, ['co-organiser', 'bureau'], ['co-organiser', 'other']),
  ),
  ...pair(
    'shared-matters-have-a-lead#others',
    'matter',
    held({}, ['lead', 'bureau'], ['co-organiser', 'other']),
    held({}, ['lead', 'bureau'], ['lead', 'other']),
  ),
  ...pair(
    'shared-matters-have-a-lead#total',
    'matter',
    held({}, ['lead', 'bureau'], ['co-organiser', 'other']),
    held({}, ['lead', 'bureau'], ['executes', 'other']),
  ),
  ...pair(
    'power-goes-with-responsibility#1',
    'matter',
    held({}, ['lead', 'bureau'], ['responsible', 'bureau']),
    held({}, ['lead', 'bureau']),
  ),
  ...pair(
    'power-goes-with-responsibility#2',
    'matter',
    held({}, ['lead', 'bureau'], ['responsible', 'bureau']),
    held({}, ['lead', 'bureau'], ['responsible', 'other']),
  ),
  ...pair('functions-inventoried', 'bureau', held({}, ['lead', 'bureau']), held({}, ['lead', 'other'])),
  ...none('government-kept-apart', 'matter', (count) => ({
    facts: held(
      { attributes: { nature: 'enterprise' } },
      ...Array.from({ length: count }, (): Role => ['executes', 'bureau']),
    ),
  })),
  ...pair(
    'only-administrative-matters-move',
    'matter',
    held({ attributes: { nature: 'administrative' } }, ['lead', 'bureau']),
    held({ attributes: { nature: 'public-service' } }, ['lead', 'bureau']),
  ).map((one) => ({ ...one, earlier: { before: held({}, ['lead', 'institution']) } })),
  ...most('merged-departments-give-posts', 'bureau', 19, (approved) => ({
    facts: busy(1, approved, { tags: ['merged'] }),
    earlier: { before: busy(1, 20) },
  })),
  ...([19, 20, 21] as const).map(
    (approved): Case => ({
      title: `${approved} posts after 20, and one matter more`,
      check: 'more-duties-more-posts',
      subject: 'bureau',
      facts: busy(2, approved),
      earlier: { before: busy(1, 20) },
      verdict: approved > 20 ? 'satisfied' : 'violated',
    }),
  ),
  ...([19, 20, 21] as const).map(
    (approved): Case => ({
      title: `${approved} posts after 20, and the same matters`,
      check: 'same-duties-same-posts',
      subject: 'bureau',
      facts: busy(1, approved),
      earlier: { before: busy(1, 20) },
      verdict: approved === 20 ? 'satisfied' : 'violated',
    }),
  ),
  ...pair('no-borrowed-institution-staff', 'bureau', staffed('administrative'), staffed('institution')),
  ...pair('plates-as-announced', 'agriculture', plated('区农业机械管理局'), plated('区兽医局')),
]
