/** A district with a town, everything stated, and nothing private about it. */
export const place = {
  schema: 'bianzhi/snapshot@1',
  day: '2012-06-30',
  complete: { records: ['approval'] },
  jurisdictions: [
    {
      id: 'district',
      name: '某区',
      level: 'county',
      code: '620702',
      class: 'large',
      ceilings: { departments: 3, 'administrative-establishment': 60 },
    },
    {
      id: 'town',
      name: '某镇',
      level: 'township',
      parent: 'district',
      class: 'class-1',
      attributes: { population: 20000 },
    },
  ],
  agencies: [
    {
      id: 'finance',
      name: '财政局',
      kind: 'government-department',
      jurisdiction: 'district',
      rank: 'section-chief',
      established: '2001-01-01',
      nameplates: ['国资办'],
      tags: ['comprehensive'],
    },
    {
      id: 'audit',
      name: '审计局',
      kind: 'government-department',
      jurisdiction: 'district',
      rank: 'section-chief',
      established: '2010-01-01',
    },
    {
      id: 'finance-office',
      name: '办公室',
      kind: 'internal-organ',
      parent: 'finance',
      jurisdiction: 'district',
      rank: 'unit',
      side: 'comprehensive',
      established: '2001-01-01',
    },
    {
      id: 'finance-budget',
      name: '预算股',
      kind: 'internal-organ',
      parent: 'finance',
      jurisdiction: 'district',
      rank: 'unit',
      side: 'business',
      established: '2001-01-01',
    },
    {
      id: 'finance-tax',
      name: '税政股',
      kind: 'internal-organ',
      parent: 'finance',
      jurisdiction: 'district',
      rank: 'unit',
      side: 'business',
      established: '2001-01-01',
    },
    {
      id: 'town-office',
      name: '某镇机关',
      kind: 'township-office',
      jurisdiction: 'town',
      established: '2001-01-01',
    },
  ],
  establishment: [
    { agency: 'finance', category: 'administrative', approved: 20, actual: 19, reserved: 1 },
    { agency: 'audit', category: 'administrative', approved: 10, actual: 10, reserved: 0 },
    { agency: 'town-office', category: 'administrative', approved: 30, actual: 28, reserved: 2 },
    {
      agency: 'town-office',
      category: 'earmarked-police',
      approved: 3,
      actual: 3,
      within: 'town-office/administrative',
    },
    { agency: 'town-office', category: 'institution', approved: 36, actual: 34, reserved: 2 },
  ],
  leadership: [
    { agency: 'finance', grade: 'chief', approved: 1, actual: 1 },
    { agency: 'finance', grade: 'deputy', approved: 3, actual: 2, concurrent: 1 },
    { agency: 'audit', grade: 'leader', approved: 3, actual: 2 },
    { agency: 'town-office', grade: 'leader', approved: 9, actual: 9 },
  ],
  records: [
    {
      id: 'r1',
      kind: 'extra-leader-post',
      about: ['finance'],
      on: '2011-01-01',
      document: '某编〔2011〕1号',
    },
    { id: 'r2', kind: 'establishment-change', about: ['finance'], on: '2012-01-01', amount: 3 },
    { id: 'r3', kind: 'establishment-change', about: ['audit'], on: '2012-01-01', amount: -3 },
    { id: 'r4', kind: 'submission', about: ['district'], on: '2012-03-31' },
  ],
  assignments: [
    { id: 'a1', of: 'finance', by: 'audit', role: 'supervises' },
    { id: 'a2', of: 'finance', by: 'town-office', role: 'executes' },
    {
      id: 'a3',
      of: 'audit',
      by: 'town-office',
      role: 'executes',
      delegatedFrom: 'finance',
      inNameOf: 'finance',
      from: '2011-01-01',
    },
  ],
}

/** A pack that uses every kind and most words of the language. */
export const everyKind = {
  schema: 'bianzhi/pack@1',
  id: 'every-kind',
  version: '1.0.0',
  title: { zh: '样例', en: 'Sample' },
  territory: { divisions: ['620702'], levels: ['county', 'township'] },
  inForce: { from: '2000-01-01', basis: 'assumed' },
  sources: { plan: { title: '方案', status: 'illustrative' } },
  words: {
    records: {
      'extra-leader-post': { under: 'approval', title: { zh: '增加领导职数', en: 'Extra leader post' } },
    },
  },
  attributes: {
    'jurisdiction.population': { type: 'count', unit: 'person', title: { zh: '人口', en: 'Population' } },
  },
  parameters: {
    ratio: { values: [{ from: '2000-01-01', value: '1.2:1' }] },
    'leader-posts': {
      values: [
        {
          from: '2000-01-01',
          cases: [
            { where: { 'jurisdiction.level': 'county' }, value: 3, cite: { source: 'plan', article: '三' } },
          ],
          otherwise: 9,
        },
      ],
    },
    departments: { values: [{ from: '2000-01-01', value: ['government-department'] }] },
  },
  measures: {
    changes: {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'records',
      field: 'amount',
      through: 'about.jurisdiction',
      where: { kind: 'establishment-change', on: { last: '1 year' } },
      unit: 'post',
      title: { zh: '编制调整', en: 'Changes' },
    },
    usable: {
      kind: 'term',
      subject: 'jurisdiction',
      unit: 'post',
      title: { zh: '可用编制', en: 'Usable posts' },
      term: { plus: ['institution-establishment'], minus: ['institution-reserved'] },
    },
    'listed-departments': {
      kind: 'count',
      subject: 'jurisdiction',
      relation: 'agencies',
      where: { kind: { within: { parameter: 'departments' } } },
      except: { established: { olderThan: '30 years' } },
      unit: 'unit',
      title: { zh: '列举的部门', en: 'Listed departments' },
    },
    'kinds-of-ranks': {
      kind: 'distinct',
      subject: 'agency',
      relation: 'agencies',
      field: 'rank',
      unit: 'rank',
      title: { zh: '规格种类', en: 'Ranks' },
    },
    'whole-establishment': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'approved',
      reach: 'subtree',
      unit: 'post',
      title: { zh: '全域编制', en: 'Whole establishment' },
    },
    named: {
      kind: 'count',
      subject: 'jurisdiction',
      relation: 'agencies',
      where: { name: { each: 'body' } },
      unit: 'unit',
      title: { zh: '{body}', en: '{body}' },
    },
    'more-leaders': {
      kind: 'uses',
      subject: 'jurisdiction',
      rule: 'leader-posts',
      unit: 'unit',
      title: { zh: '增配领导职数的部门', en: 'Departments with more leaders' },
    },
    'submitted-on': {
      kind: 'earliest',
      subject: 'jurisdiction',
      relation: 'records',
      field: 'on',
      where: { kind: 'submission' },
      unit: 'day',
      title: { zh: '报送日', en: 'Day of submission' },
    },
    namesakes: {
      kind: 'count',
      subject: 'agency',
      relation: 'agencies',
      match: { name: 'name', jurisdiction: 'jurisdiction' },
      unit: 'unit',
      title: { zh: '同名机构', en: 'Bodies of that name' },
    },
    population: {
      kind: 'attribute',
      subject: 'jurisdiction',
      field: 'population',
      unit: 'person',
      title: { zh: '人口', en: 'Population' },
    },
  },
  rules: {
    'each-body': rule(
      'jurisdiction',
      { level: 'county' },
      { kind: 'exclusivity', of: 'named' },
      {
        forEach: {
          subject: 'jurisdiction',
          where: { level: 'county' },
          each: { as: 'body', in: ['财政局', '审计局'] },
        },
      },
    ),
    'few-more': rule('jurisdiction', { level: 'county' }, { kind: 'limit', of: 'more-leaders', max: 1 }),
    submitted: rule(
      'jurisdiction',
      { level: 'county' },
      { kind: 'term', done: 'submitted-on', by: '2012-03-31' },
    ),
    'one-of-a-name': rule(
      'agency',
      { kind: 'government-department' },
      { kind: 'limit', of: 'namesakes', exactly: 1 },
    ),
    'per-head': rule(
      'jurisdiction',
      { level: 'township' },
      {
        kind: 'limit',
        of: 'establishment',
        max: { largest: [10, { rate: 35, per: 10_000, of: 'population', round: 'up' }] },
      },
    ),
    'below-parent': rule('agency', { kind: 'internal-organ' }, { kind: 'rank', below: 'parent' }),
    called: rule('agency', { kind: 'government-department' }, { kind: 'naming', endsWith: ['局', '委'] }),
    used: rule('establishment', {}, { kind: 'category', within: ['administrative', 'institution'] }),
    parts: rule(
      'jurisdiction',
      { level: 'township' },
      {
        kind: 'structure',
        sense: 'ceilings',
        classes: [
          { name: 'administrative', of: 'administrative-establishment', share: 5, rest: true },
          { name: 'institution', of: 'institution-establishment', share: 6 },
        ],
      },
    ),
    made: rule(
      'agency',
      { kind: 'government-department', 'organs-of-agency': { atLeast: 1 } },
      {
        kind: 'composition',
        members: [{ name: 'comprehensive', of: 'comprehensive-organs', min: 1, max: 1 }],
      },
    ),
    apart: rule(
      'agency',
      { kind: 'government-department' },
      { kind: 'separation', roles: ['executes', 'supervises'] },
    ),
    delegated: rule('assignment', {}, { kind: 'delegation', onward: false, inNameOf: 'delegator' }),
    approved: rule(
      'jurisdiction',
      { level: 'county' },
      { kind: 'authority', steps: [{ step: 'review', whose: 'own' }, { step: 'approval' }], inOrder: true },
    ),
    conditions: rule(
      'jurisdiction',
      { level: 'county' },
      {
        kind: 'conditions',
        any: [
          { fact: 'departments', operator: 'lessThanInclusive', value: 2 },
          { fact: 'class', operator: 'equal', value: 'small' },
        ],
      },
    ),
    falling: rule(
      'jurisdiction',
      { level: 'county' },
      { kind: 'change', of: 'administrative-establishment', since: 'every', only: 'decrease' },
    ),
    ratio: rule(
      'jurisdiction',
      { level: 'township' },
      {
        kind: 'ratio',
        of: 'institution-establishment',
        to: 'administrative-establishment',
        atMost: { parameter: 'ratio' },
      },
      { force: 'general' },
    ),
    'leader-posts': rule(
      'agency',
      [{ kind: 'government-department' }, { kind: 'township-office' }],
      {
        kind: 'limit',
        of: 'leader-posts',
        min: 2,
        max: { parameter: 'leader-posts' },
        shortfall: 'advisory',
      },
      {
        allowances: [
          {
            where: { tags: 'comprehensive' },
            approval: { kind: 'extra-leader-post' },
            raises: 1,
            title: { zh: '综合部门增加1名', en: 'One more' },
          },
        ],
      },
    ),
    ceiling: rule(
      'jurisdiction',
      { level: 'county' },
      { kind: 'limit', of: 'departments', max: { ceiling: 'departments' } },
    ),
    general: rule(
      'agency',
      { kind: 'government-department', 'organs-of-agency': { atLeast: 1 } },
      { kind: 'share', of: 'comprehensive-organs', in: 'organs-of-agency', atMost: '1/3' },
    ),
    usable: rule(
      'jurisdiction',
      { level: 'township' },
      { kind: 'limit', of: 'institution-strength', max: 'usable' },
    ),
    cut: rule(
      'jurisdiction',
      { level: 'county' },
      { kind: 'change', of: 'administrative-establishment', since: 'before', only: 'unchanged' },
    ),
    zero: rule('jurisdiction', { level: 'county' }, { kind: 'balance', parts: ['changes'], whole: 0 }),
    size: rule(
      'agency',
      { kind: 'government-department' },
      {
        kind: 'band',
        by: 'approved-posts',
        total: 'leader-posts',
        rows: [{ upTo: 10, total: { max: 3 } }, { below: 30, total: 4 }, { total: 'none' }],
      },
    ),
    named: rule(
      'agency',
      { kind: 'government-department' },
      {
        kind: 'requirement',
        where: { name: { endsWith: ['局', '委', '办'] }, established: { known: true } },
      },
    ),
    none: rule(
      'jurisdiction',
      { population: { below: 30000 } },
      { kind: 'prohibition', of: 'temporary-bodies' },
    ),
    ranks: rule(
      'agency',
      { kind: 'government-department' },
      {
        all: [
          { kind: 'limit', of: 'kinds-of-ranks', max: 1 },
          { when: { tags: 'comprehensive' }, then: { kind: 'requirement', of: 'comprehensive-organs' } },
        ],
      },
    ),
    either: rule(
      'jurisdiction',
      { level: 'county' },
      {
        any: [
          { kind: 'limit', of: 'listed-departments', max: 1 },
          {
            not: {
              kind: 'limit',
              of: 'whole-establishment',
              max: { times: [{ proportion: '1/2' }, 'establishment'] },
            },
          },
        ],
      },
      {
        exempt: [{ where: { class: 'small' }, cite: { source: 'plan', article: '九' } }],
      },
    ),
  },
  claims: {
    departments: {
      title: { zh: '部门数', en: 'Departments' },
      says: 2,
      measure: 'departments',
      cite: { source: 'plan' },
    },
  },
}

function rule(subject: string, where: object, require: object, more: object = {}) {
  return {
    title: { zh: '规则', en: 'Rule' },
    forEach: { subject, where },
    require,
    force: 'mandatory',
    cite: { source: 'plan', article: '一' },
    ...more,
  }
}

/** The same district, with nearly everything wrong. */
export const brokenPlace = {
  ...place,
  jurisdictions: place.jurisdictions.map((one) =>
    one.id === 'district'
      ? { ...one, ceilings: { departments: 1, 'administrative-establishment': 60 } }
      : one,
  ),
  agencies: [
    ...place.agencies.map((one) =>
      one.id === 'finance-budget' ? { ...one, side: 'comprehensive', rank: 'section-deputy' } : one,
    ),
    {
      id: 'bad',
      name: '某中心',
      kind: 'government-department',
      jurisdiction: 'district',
      established: '2011-01-01',
    },
    { id: 'passing', name: '临时办', kind: 'temporary', jurisdiction: 'town', established: '2011-01-01' },
  ],
  establishment: [
    ...place.establishment.map((one) =>
      one.category === 'institution' ? { ...one, approved: 40, actual: 41 } : one,
    ),
    { agency: 'bad', category: 'administrative', approved: 5, actual: 5, reserved: 0 },
  ],
  leadership: [...place.leadership, { agency: 'bad', grade: 'leader', approved: 5, actual: 5 }],
  records: place.records.map((one) =>
    one.id === 'r3' ? { ...one, amount: -1 } : one.id === 'r4' ? { ...one, on: '2012-04-01' } : one,
  ),
  assignments: [
    ...place.assignments.map((one) => (one.id === 'a3' ? { ...one, inNameOf: 'town-office' } : one)),
    { id: 'a4', of: 'finance', by: 'audit', role: 'executes' },
  ],
}
