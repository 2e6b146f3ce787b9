import { type Case, exactly, least, most, none } from './cases.ts'
import {
  agencies,
  assigned,
  before,
  committee,
  contract,
  county,
  earlier,
  facts,
  group,
  hold,
  judges,
  leaders,
  matter,
  more,
  office,
  person,
  placed,
  post,
  posts,
  raised,
  record,
  rolls,
  state,
  tagged,
  town,
} from './haixi-facts.ts'

/** Each rule of the pack at its limit, and beside it. */
export const cases: readonly Case[] = [
  ...judges('classes-make-up-the-townships', 'state', [
    ['one township of a class', facts(), 'satisfied'],
    ['one township of a fourth class', placed({ class: '四类' }), 'violated'],
  ]),
  ...judges('class-rests-on-three-indicators', 'town', [
    ['three', placed({ attributes: { residents: 1, output: 1, 'land-area': 1 } }), 'satisfied'],
    ['none of one', placed({ attributes: { residents: 1, output: 1, 'land-area': null } }), 'violated'],
    ['not told', placed({ attributes: { residents: 1, output: 1 } }), 'unknown'],
  ]),
  ...most('administrative-total', 'state', 593, (administrative) => ({
    facts: posts({ administrative, 'earmarked-police': 29, 'earmarked-judicial': 5 }),
  })),
  ...exactly('conversion-conserves-the-total', 'state', 593, (administrative) => ({
    facts: posts({ administrative, 'earmarked-police': 29, 'earmarked-judicial': 5 }),
    earlier: before(posts({ administrative: 627 })),
  })),
  ...most('institution-total', 'state', 612, (institution) => ({ facts: posts({ institution }) })),
  ...most('leader-total', 'state', 213, (count) => ({ facts: leaders(count, {}) })),
  ...most('leader-posts-by-class', 'town', 7, (count) => ({
    facts: leaders(count, { attributes: { hardship: [] } }),
  })),
  ...most('leader-posts-by-class', 'town', 5, (count) => ({
    facts: leaders(count, { class: '二类', attributes: { hardship: [] } }),
  })),
  ...most('leader-posts-by-class', 'town', 5, (count) => ({
    facts: leaders(count, { class: '三类', attributes: { hardship: [] } }),
  })),
  {
    title: 'one more under hardship',
    check: 'leader-posts-by-class',
    subject: 'town',
    facts: leaders(8, { attributes: { hardship: ['wide-service-area'] } }),
    verdict: 'permitted',
    excess: { by: 1, side: 'over' },
  },
  {
    title: 'two more under hardship',
    check: 'leader-posts-by-class',
    subject: 'town',
    facts: leaders(9, { attributes: { hardship: ['wide-service-area'] } }),
    verdict: 'violated',
    excess: { by: 2, side: 'over' },
  },
  ...judges('leader-posts-by-class', 'town', [['grounds not told', leaders(8, {}), 'unknown']]),
  ...most('townships-with-more-leaders#1', 'state', 1, (count) => ({ facts: raised(count, '一类', 7) })),
  ...most('townships-with-more-leaders#2', 'state', 1, (count) => ({ facts: raised(count, '二类', 5) })),
  ...most('townships-with-more-leaders#3', 'state', 2, (count) => ({ facts: raised(count, '三类', 5) })),
  ...most('within-what-was-approved#2', 'town', 30, (administrative) => ({
    facts: {
      ...placed({ ceilings: { establishment: 30 } }),
      establishment: posts({ administrative })['establishment'],
    },
  })),
  ...least('total-establishment-not-reduced', 'state', 1249, (count) => ({
    facts: posts({ administrative: 593, 'earmarked-police': 34, institution: count - 627 }),
    earlier: before(posts({ administrative: 627, institution: 622 })),
  })),
  ...least('administrative-establishment-not-reduced', 'state', 627, (count) => ({
    facts: posts({ administrative: count - 34, 'earmarked-police': 34, institution: 612 }),
    earlier: before(posts({ administrative: 627, institution: 622 })),
  })),
  ...most('administrative-posts-only-fall#2010', 'state', 593, (administrative) => ({
    facts: posts({ administrative }),
    earlier: earlier(posts({ administrative: 593 })),
  })),
  ...most('institution-posts-only-fall#2010', 'state', 612, (institution) => ({
    facts: posts({ institution }),
    earlier: earlier(posts({ institution: 612 })),
  })),
  ...most('bodies-only-fall#2010', 'state', 4, (count) => ({
    facts: more(count - 3, '某站'),
    earlier: earlier(more(1, '某站')),
  })),
  ...most('fiscal-staff-only-falls#2010', 'state', 20, (actual) => ({
    facts: facts({ establishment: [{ agency: 'office', category: 'administrative', actual }] }),
    earlier: earlier(
      facts({ establishment: [{ agency: 'office', category: 'administrative', actual: 20 }] }),
    ),
  })),

  ...exactly('general-office-only-in-four-towns', 'town', 1, (count) => ({
    facts: {
      ...placed({ name: '香日德镇' }),
      agencies: more(count, '党政综合办公室', { kind: 'internal-organ' })['agencies'],
    },
  })),
  ...none('general-office-only-in-four-towns', 'town', (count) => ({
    facts: more(count, '党政综合办公室', { kind: 'internal-organ' }),
  })),
  ...judges('stations-kept', 'town', [
    ['a station', facts(), 'satisfied'],
    ['none', facts({ agencies: [office] }), 'violated'],
  ]),
  ...judges('forestry-stations-renamed', 'more-0', [
    ['the new name', more(1, '某镇林业环境保护站'), 'satisfied'],
    ['the former name', more(1, '某镇林业站'), 'violated'],
  ]),
  ...judges('water-station-has-a-basin', 'more-0', [
    ['a basin', more(1, '水务管理站', { attributes: { basin: '甲流域' } }), 'satisfied'],
    ['none', more(1, '水务管理站', { attributes: { basin: null } }), 'violated'],
    ['not told', more(1, '水务管理站'), 'unknown'],
  ]),
  ...none('one-water-station-a-basin', 'state', (count) => ({
    facts: more(count + 1, '水务管理站', { attributes: { basin: '甲流域' } }),
  })),
  ...none('agricultural-stations-merged', 'town', (count) => ({ facts: more(count, '某镇农机管理站') })),
  ...none('social-stations-merged', 'town', (count) => ({ facts: more(count, '某镇文化站') })),
  ...most('one-centre-of-a-kind', 'town', 1, (count) => ({ facts: more(count, '某镇农牧业经济服务中心') })),
  ...judges('institutions-registered', 'station', [
    [
      'registered',
      facts({ records: [record('legal-person-registration', { about: ['station'] })] }),
      'satisfied',
    ],
    ['not', facts(), 'violated'],
  ]),
  ...judges('institutions-decide-for-themselves', 'station', [
    ['by itself', facts(assigned('station', ['decides', 'station'])), 'satisfied'],
    ['by the department above', facts(assigned('station', ['decides', 'bureau'])), 'violated'],
  ]),
  ...judges('centres-managed-by-township#1-max', 'centre', [
    ['one manager', facts(assigned('centre', ['manages', 'office'])), 'satisfied'],
    ['two', facts(assigned('centre', ['manages', 'office'], ['manages', 'committee'])), 'violated'],
  ]),
  ...judges('centres-managed-by-township#3', 'centre', [
    ['no manager above', facts(assigned('centre', ['guides', 'bureau'])), 'satisfied'],
    ['one', facts(assigned('centre', ['manages', 'bureau'])), 'violated'],
  ]),
  ...judges('stations-under-dual-management#2', 'station', [
    [
      'with the help of the township',
      facts(assigned('station', ['assists-management', 'office'])),
      'satisfied',
    ],
    ['without', facts(), 'violated'],
  ]),
  ...judges('stations-under-dual-management#3', 'station', [
    ['Party ties in place', facts(assigned('station', ['holds-party-ties', 'committee'])), 'satisfied'],
    ['Party ties with the bureau', facts(assigned('station', ['holds-party-ties', 'bureau'])), 'violated'],
  ]),
  ...(
    [
      ['one fewer', 1, 'violated'],
      ['as many', 2, 'satisfied'],
      ['one more', 3, 'violated'],
    ] as const
  ).map(
    ([title, count, verdict]): Case => ({
      title,
      check: 'courts-commerce-and-tax-unchanged',
      subject: 'town',
      facts: tagged(count, 'court'),
      earlier: before(tagged(2, 'tax-office')),
      verdict,
    }),
  ),
  ...exactly('judicial-offices', 'state', 30, (count) => ({ facts: tagged(count, 'judicial-office') })),
  ...judges('leading-group-at-both-levels', 'county', [
    [
      'a group',
      more(1, '乡镇机构改革工作领导小组', {
        jurisdiction: 'county',
        kind: 'leading-group',
        tags: ['township-reform'],
      }),
      'satisfied',
    ],
    ['none', facts(), 'violated'],
  ]),
  ...judges('appraisal-group#masses', 'group', [
    ['all three', group('town-leaders', 'village-cadres', 'masses'), 'satisfied'],
    ['nobody from the masses', group('town-leaders', 'village-cadres'), 'violated'],
  ]),
  ...judges('appraisal-group#total', 'group', [
    ['a stranger', group('town-leaders', 'village-cadres', 'masses', 'county-bureau'), 'violated'],
  ]),

  ...judges('five-functions', 'town', [
    [
      'one of them',
      facts({ functions: [{ id: 'f', name: '促进经济发展', jurisdiction: 'town' }] }),
      'satisfied',
    ],
    ['none', facts(), 'violated'],
  ]),
  ...judges('functions-by-type-of-township', 'town', [
    [
      'stressed',
      {
        ...placed({ attributes: { 'town-type': 'agricultural' } }),
        functions: [{ id: 'f', name: '农业产业结构调整', jurisdiction: 'town' }],
      },
      'satisfied',
    ],
    ['not', placed({ attributes: { 'town-type': 'agricultural' } }), 'violated'],
  ]),
  ...judges('county-decides-and-township-executes#1', 'matter', [
    ['the county decides', matter({}, ['decides', 'bureau'], ['executes', 'office']), 'satisfied'],
    ['the township decides', matter({}, ['decides', 'office']), 'violated'],
  ]),
  ...judges('county-decides-and-township-executes#2', 'matter', [
    ['the township executes', matter({}, ['executes', 'office']), 'satisfied'],
    ['the county executes', matter({}, ['executes', 'bureau']), 'violated'],
  ]),
  ...judges('county-matters-not-pushed-down', 'matter', [
    ['delegated', matter({}, ['responsible', 'office', { delegatedFrom: 'bureau' }]), 'satisfied'],
    ['pushed down', matter({}, ['responsible', 'office']), 'violated'],
  ]),
  ...judges('administration-not-with-institutions', 'matter', [
    ['with the township', matter({ powerType: 'administration' }, ['responsible', 'office']), 'satisfied'],
    ['with a station', matter({ powerType: 'administration' }, ['responsible', 'station']), 'violated'],
  ]),
  ...judges('enforcement-not-in-townships', 'matter', [
    ['with the county', matter({ powerType: 'enforcement' }, ['responsible', 'bureau']), 'satisfied'],
    ['with a station', matter({ powerType: 'enforcement' }, ['responsible', 'station']), 'violated'],
  ]),
  ...none('no-contracted-villages', 'town', (count) => ({
    facts: facts({
      jurisdictions: [state, county, town, { id: 'village', name: '某村', parent: 'town' }],
      people: [person({ agency: 'office' })],
      ...(count === 0 ? {} : assigned('village', ['contracts-village', 'person'])),
    }),
  })),
  ...judges('reform-run-by-the-county#1', 'town', [
    ['by the county', facts(assigned('town', ['runs-reform', 'bureau'])), 'satisfied'],
    ['by nobody', facts(), 'violated'],
  ]),
  ...judges('reform-run-by-the-county#2', 'town', [
    ['by the township itself', facts(assigned('town', ['runs-reform', 'office'])), 'violated'],
  ]),
  ...(['计划生育', '综合治理', '招商引资'] as const).map(
    (item, nth): Case => ({
      title: item,
      check: 'veto-items-only-two',
      subject: 'veto',
      facts: facts({ records: [record('veto-item', { id: 'veto', attributes: { 'veto-name': item } })] }),
      verdict: nth < 2 ? 'satisfied' : 'violated',
    }),
  ),
  ...none('one-assessment-a-year', 'town', (count) => ({
    facts: facts({
      records: [2009, ...Array(count + 1).fill(2010)].map((year) =>
        record('town-assessment', { attributes: { 'assessed-year': year } }),
      ),
    }),
  })),

  ...judges('general-posts-for-four-functions', 'town', [
    ['one', facts({ posts: [post({ attributes: { 'post-group': '组织建设' } })] }), 'satisfied'],
    ['none', facts(), 'violated'],
  ]),
  ...judges('posts-by-work#1', 'post', [
    ['work', { ...matter({}, ['executes', 'post']), posts: [post()] }, 'satisfied'],
    ['none', facts({ posts: [post()] }), 'violated'],
  ]),
  ...most('posts-by-work#2', 'post', 1, (count) => ({
    facts: facts({
      posts: [post()],
      people: Array.from({ length: count }, (_, nth) => person({ id: `p${nth}` })),
      holdings: Array.from({ length: count }, (_, nth) => ({ person: `p${nth}`, post: 'post' })),
    }),
  })),
  ...judges('post-descriptions', 'post', [
    ['described', facts({ posts: [post({ attributes: { description: '综合事务' } })] }), 'satisfied'],
    ['not', facts({ posts: [post({ attributes: { description: null } })] }), 'violated'],
  ]),
  ...(['2010-04-30', '2010-05-01', '2010-05-02'] as const).map(
    (on, nth): Case => ({
      title: on,
      check: 'certificate-before-post',
      subject: 'person/post',
      facts: facts({
        posts: [post()],
        people: [person()],
        holdings: [hold],
        records: [record('training-certificate', { about: ['person'], on })],
      }),
      verdict: nth < 2 ? 'satisfied' : 'violated',
    }),
  ),
  ...judges('competition-decides-about-posts#1', 'person', [
    [
      'passed, with a post',
      facts({
        posts: [post()],
        people: [person({ attributes: { competition: 'passed' } })],
        holdings: [hold],
      }),
      'satisfied',
    ],
    ['passed, without', facts({ people: [person({ attributes: { competition: 'passed' } })] }), 'violated'],
  ]),
  ...judges('competition-decides-about-posts#2', 'person', [
    [
      'failed, with a post',
      facts({
        posts: [post()],
        people: [person({ attributes: { competition: 'failed' } })],
        holdings: [hold],
      }),
      'violated',
    ],
    ['failed, without', facts({ people: [person({ attributes: { competition: 'failed' } })] }), 'satisfied'],
  ]),
  ...judges('contract-of-three-to-five-years#min', 'contract', [
    ['a day short of three years', contract('2010-06-01', '2013-05-30'), 'violated'],
    ['three years', contract('2010-06-01', '2013-05-31'), 'satisfied'],
  ]),
  ...judges('contract-of-three-to-five-years#max', 'contract', [
    ['five years', contract('2010-06-01', '2015-05-31'), 'satisfied'],
    ['a day over five years', contract('2010-06-01', '2015-06-01'), 'violated'],
  ]),
  ...([0, 1] as const).map(
    (count): Case => ({
      title: `${count} contracts`,
      check: 'institution-staff-under-contract',
      subject: 'person',
      facts: facts({
        people: [person({ category: 'institution', attributes: { competition: 'passed' } })],
        records: Array(count).fill(record('employment-contract', { about: ['person'] })),
      }),
      verdict: count === 1 ? 'satisfied' : 'violated',
    }),
  ),
  ...(['early-leave', null] as const).map(
    (channel): Case => ({
      title: `${channel}`,
      check: 'everybody-without-a-post-is-placed',
      subject: 'person',
      facts: facts({
        people: [person({ attributes: { competition: 'failed', 'diversion-channel': channel } })],
      }),
      verdict: channel === null ? 'violated' : 'satisfied',
    }),
  ),
  ...(['committee', 'bureau', 'elsewhere'] as const).map(
    (by): Case => ({
      title: `asked: ${by}`,
      check: 'opinion-of-the-town-party',
      subject: 'appointment',
      facts: facts({
        jurisdictions: [state, county, town, { ...town, id: 'other', name: '别镇' }],
        agencies: [...agencies, { ...committee, id: 'elsewhere', jurisdiction: 'other' }],
        records: [
          record('station-appointment', { id: 'appointment', about: ['station'] }),
          record('consultation', { about: ['appointment'], by }),
        ],
      }),
      verdict: by === 'committee' ? 'satisfied' : 'violated',
    }),
  ),
  ...(['staff-assessment', 'approval'] as const).map(
    (kind): Case => ({
      title: kind,
      check: 'rewards-rest-on-assessment',
      subject: 'reward',
      facts: facts({
        records: [
          record(kind, { id: 'ground' }),
          record('reward', { id: 'reward', attributes: { basis: ['ground'] } }),
        ],
      }),
      verdict: kind === 'approval' ? 'violated' : 'satisfied',
    }),
  ),
  ...judges('on-all-three-rolls', 'person', [
    ['all three', rolls(true), 'satisfied'],
    ['not on the payroll', rolls(false), 'violated'],
  ]),
]
