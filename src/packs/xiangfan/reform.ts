const city = { subject: 'jurisdiction', where: { level: 'prefecture' } } as const
const cuts = { source: 'speech', article: '二(二)第三' } as const
const days = { source: 'speech', article: '二(三)' } as const
const exceptions = { tags: ['merged', 'single-function'] } as const

const class_ = <const K>(kind: K) =>
  ({ subject: 'agency', where: { kind, 'jurisdiction.level': 'prefecture' } }) as const
const whole = {
  zh: '按每一部门核定的行政编制计算，不按在编人数',
  en: 'of the approved posts of each department, whether they are filled or not',
} as const
const uniform = 'xf-uniform-cut-no-bargaining'

/** 精简和步骤: how much each group is cut, who approves, and by when what is done. */
export const reform = {
  'government-departments-cut': {
    title: { zh: '政府部门精简30%至35%', en: 'Government departments are cut by 30 to 35 %' },
    forEach: { ...class_('government-department'), except: exceptions },
    require: { kind: 'change', of: 'administrative-posts', cut: { atLeast: '30%', atMost: '35%' } },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-government-departments-cut-30-to-35-percent', uniform],
    reading: whole,
  },

  'merged-departments-cut-more': {
    title: {
      zh: '合并和职能单一的部门精简高于一般部门',
      en: 'Merged departments and those of a single function are cut at least as much',
    },
    forEach: {
      ...class_('government-department'),
      where: { ...class_('government-department').where, ...exceptions },
    },
    require: { kind: 'change', of: 'administrative-posts', cut: { atLeast: '30%' } },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-merged-and-single-function-departments-cut-more'],
    reading: {
      zh: '“还要高一些”没有数字，只判断不低于一般部门的下限，且不设上限',
      en: 'somewhat more is no figure: the lower bound of the others is asked, and no upper one',
    },
    note: 'such a department carries the tag `merged` or `single-function`',
  },

  'party-departments-cut': {
    title: { zh: '党委部门精简20%至25%', en: 'Departments of the Party are cut by 20 to 25 %' },
    forEach: class_('party-organ'),
    require: { kind: 'change', of: 'administrative-posts', cut: { atLeast: '20%', atMost: '25%' } },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-party-departments-cut-20-to-25-percent', uniform],
    reading: whole,
  },

  'mass-organisations-cut': {
    title: { zh: '群众团体精简25%至30%', en: 'Mass organisations are cut by 25 to 30 %' },
    forEach: class_('mass-organisation'),
    require: { kind: 'change', of: 'administrative-posts', cut: { atLeast: '25%', atMost: '30%' } },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-mass-organisations-cut-25-to-30-percent', uniform],
    reading: whole,
  },

  'administrative-establishment-cut': {
    title: {
      zh: '全市行政编制平均精简24.8%',
      en: 'Administrative posts of the whole city are cut by 24.8 %',
    },
    forEach: city,
    require: { kind: 'change', of: 'administrative-total', cut: { atLeast: '24.8%' } },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-overall-admin-establishment-cut-24-8-percent', 'xf-scope-of-24-8-percent'],
    reading: {
      zh: '“平均精简24.8%”读作总数至少精简24.8%；含县、乡，含未满编的执法监督部门',
      en: 'an average of 24.8 % is at least so much of the total, with counties, townships and posts that nobody fills',
    },
  },

  'bodies-and-posts-only-fall': {
    title: { zh: '机构和编制只减不增', en: 'Bodies and posts only fall' },
    forEach: city,
    require: {
      all: [
        { kind: 'change', of: 'all-bodies', only: 'decrease' },
        { kind: 'change', of: 'administrative-total', only: 'decrease' },
      ],
    },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-reduction-is-mandatory-task'],
  },

  'internal-organs-only-fall': {
    title: { zh: '内设机构相应精简', en: 'Internal organs are reduced as well' },
    forEach: class_('government-department'),
    require: { kind: 'change', of: 'organs-of-agency', only: 'decrease' },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-internal-organs-reduced-too'],
    reading: { zh: '精简没有比例，读作不得增加', en: 'there is no figure, and more there may not be' },
  },

  'administrative-companies-converted': {
    title: { zh: '行政性公司全部转体', en: 'All administrative companies are converted' },
    forEach: city,
    require: { kind: 'prohibition', of: 'administrative-companies' },
    force: 'mandatory',
    cite: cuts,
    provisions: ['xf-administrative-companies-all-converted'],
  },

  'establishment-within-total': {
    title: { zh: '不得擅自增加编制', en: 'Posts within the total approved from above' },
    forEach: { subject: 'jurisdiction' },
    require: {
      kind: 'limit',
      of: 'administrative-total',
      max: { ceiling: 'administrative-establishment' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(三)' },
    provisions: ['xf-establishment-not-increased'],
  },

  'functions-bring-their-posts': {
    title: { zh: '职能、机构、人员一并接收', en: 'Functions come with their organs and people' },
    forEach: { subject: 'agency' },
    require: { kind: 'prohibition', of: 'matters-without-their-posts' },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(一)' },
    provisions: ['xf-handover-continuity'],
    note: 'a loose end of a plan that was applied: `withPlan` writes it into the snapshot',
  },

  'plan-passes-in-order': {
    title: {
      zh: '方案经市政府、领导小组、市委常委会，报省审核批准',
      en: 'The plan passes government, leading group and Party, and the province reviews and approves it',
    },
    forEach: city,
    require: {
      kind: 'authority',
      steps: [
        {
          step: 'review',
          name: 'in-government',
          whose: 'own',
          where: { 'by.kind': 'government' },
          title: { zh: '市政府常务会议审议', en: 'the meeting of the city government' },
        },
        {
          step: 'review',
          name: 'in-leading-group',
          whose: 'own',
          where: { 'by.kind': 'leading-group' },
          title: { zh: '机构改革领导小组审议', en: 'the meeting of the leading group' },
        },
        {
          step: 'review',
          name: 'in-party',
          whose: 'own',
          where: { 'by.kind': 'party-committee' },
          title: { zh: '市委常委会审议', en: 'the meeting of the Party committee' },
        },
        { step: 'review', name: 'by-the-province', whose: 'above' },
        { step: 'approval', whose: 'above' },
      ],
      inOrder: true,
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '二' },
    provisions: ['xf-plan-approval-chain'],
  },

  'kept-approvals-approved-again': {
    title: {
      zh: '保留的审批事项由领导小组重新审定',
      en: 'A kept approval is approved again by the leading group',
    },
    forEach: {
      subject: 'matter',
      where: {
        powerType: ['licence', 'non-licence-approval'],
        'jurisdiction.level': 'prefecture',
        'bodies-in-charge': { atLeast: 1 },
      },
    },
    require: {
      kind: 'authority',
      steps: [{ step: 'approval', whose: 'own', where: { 'by.kind': 'leading-group' } }],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(二)第四' },
    provisions: ['xf-kept-approvals-re-examined'],
  },

  'three-fix-plans-reviewed': {
    title: {
      zh: '“三定”方案由领导小组办公室审核',
      en: 'Three-fix plans are reviewed by the office of the leading group',
    },
    forEach: class_('government-department'),
    require: {
      kind: 'authority',
      steps: [{ step: 'review', whose: 'own', where: { 'by.kind': 'leading-group' } }],
    },
    force: 'mandatory',
    cite: days,
    provisions: ['xf-phase2-review-by-leading-group-office'],
    reading: {
      zh: '领导小组办公室以领导小组的名义审核',
      en: 'its office reviews for the leading group',
    },
  },

  'finished-within-the-year': {
    title: { zh: '年内完成', en: 'The reform is finished within the year' },
    forEach: city,
    require: { kind: 'term', done: 'reform-completed', by: '2001-12-31' },
    force: 'mandatory',
    cite: days,
    provisions: ['xf-finish-within-the-year'],
  },

  'finished-in-two-months': {
    title: { zh: '市级机关一至两个月完成', en: 'The organs of the city are done in one or two months' },
    forEach: city,
    require: { kind: 'term', from: 'plan-mobilised', until: 'reform-completed', atMost: '2 months' },
    force: 'general',
    cite: days,
    provisions: ['xf-city-organs-in-one-to-two-months'],
    reading: { zh: '早于一个月完成的不算违反', en: 'to be done sooner breaks nothing' },
  },

  'phases-of-fifteen-days': {
    title: { zh: '申报、审批阶段各15天', en: 'Submission and approval take 15 days each' },
    forEach: { subject: 'record', where: { kind: ['phase-of-submission', 'phase-of-approval'] } },
    require: { kind: 'term', from: { field: 'from' }, until: { field: 'until' }, atMost: '15 days' },
    force: 'mandatory',
    cite: days,
    provisions: ['xf-phase1-submit-sanding-15-days', 'xf-phase2-approve-sanding-15-days'],
  },

  'phase-of-twenty-days': {
    title: { zh: '组织实施阶段20天', en: 'Carrying it out takes 20 days' },
    forEach: { subject: 'record', where: { kind: 'phase-of-implementation' } },
    require: { kind: 'term', from: { field: 'from' }, until: { field: 'until' }, atMost: '20 days' },
    force: 'mandatory',
    cite: days,
    provisions: ['xf-phase3-implement-20-days'],
  },

  'inspected-in-december': {
    title: { zh: '12月中下旬检查验收', en: 'Inspected from the middle of December on' },
    forEach: { subject: 'record', where: { kind: 'acceptance-inspection' } },
    require: { kind: 'term', order: ['2001-12-11', { field: 'on' }, '2001-12-31'] },
    force: 'mandatory',
    cite: days,
    provisions: ['xf-phase4-inspection-mid-late-december'],
    reading: { zh: '中下旬为11日至月底', en: 'from the 11th to the end of the month' },
  },

  'new-leaders-in-place-at-once': {
    title: { zh: '新组建单位领导及时到位', en: 'Leaders of new units are in place at once' },
    forEach: { subject: 'agency', where: { tags: 'new' } },
    require: { kind: 'term', done: 'leaders-in-place', by: { field: 'established' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(一)' },
    provisions: ['xf-new-unit-heads-in-place-at-once'],
    reading: { zh: '“及时”读作不晚于设立之日', en: 'at once is no later than the day on which it is set up' },
    note: 'a unit that is newly formed carries the tag `new`',
  },
} as const
