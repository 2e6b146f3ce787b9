/** How posts are filled, and what is asked of those who fill them. */
export const people = {
  'general-posts-for-four-functions': {
    title: { zh: '综合职位覆盖四类职能：{group}', en: 'General posts serve four functions: {group}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'group', in: { parameter: 'post-groups' } },
    },
    require: { kind: 'requirement', of: 'general-posts' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(五)' },
    provisions: ['hx-posts-by-four-functions'],
  },

  'posts-by-work': {
    title: { zh: '因事设岗、以岗定人', en: 'Posts by work, people by posts' },
    forEach: { subject: 'post', where: { 'agency.jurisdiction.level': 'township' } },
    require: {
      all: [
        { kind: 'requirement', of: 'work-of-post' },
        { kind: 'limit', of: 'holders-of-post', max: 1 },
      ],
    },
    force: 'principle',
    cite: { source: 'report', article: '主要做法(四)' },
    provisions: ['hx-posts-by-work-people-by-posts'],
  },

  'post-descriptions': {
    title: { zh: '职位说明书', en: 'Every post has its description' },
    forEach: { subject: 'post', where: { 'agency.jurisdiction.level': 'township' } },
    require: { kind: 'requirement', where: { description: { known: true } } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(五)' },
    provisions: ['hx-post-descriptions'],
  },

  'certificate-before-post': {
    title: { zh: '持培训合格证书上岗', en: 'A training certificate before the post' },
    forEach: { subject: 'holding', where: { 'post.agency.jurisdiction.level': 'township' } },
    require: { kind: 'requirement', of: 'certificates-before-the-post' },
    force: 'general',
    cite: { source: 'report', article: '主要做法(八)' },
    provisions: ['hx-training-certificate-before-post'],
  },

  'competition-decides-about-posts': {
    title: { zh: '合格的上岗，不合格的不上岗', en: 'Who passed has a post, who failed has none' },
    forEach: {
      subject: 'person',
      where: { 'agency.jurisdiction.level': 'township', competition: ['passed', 'failed'] },
    },
    require: {
      all: [
        { when: { competition: 'passed' }, then: { kind: 'requirement', of: 'posts-held' } },
        { when: { competition: 'failed' }, then: { kind: 'prohibition', of: 'posts-held' } },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(九)' },
    provisions: ['hx-qualified-on-post-others-train'],
  },

  'contract-of-three-to-five-years': {
    title: { zh: '聘用合同期三至五年', en: 'A contract runs for three to five years' },
    forEach: { subject: 'record', where: { kind: 'employment-contract' } },
    require: {
      kind: 'term',
      from: { field: 'from' },
      // the last day of a contract still belongs to it
      until: { field: 'until', shift: { days: 1 } },
      atLeast: '3 years',
      atMost: '5 years',
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(九)' },
    provisions: ['hx-contract-3-to-5-years'],
  },

  'institution-staff-under-contract': {
    title: { zh: '事业单位上岗人员签订聘用合同', en: 'Institution staff is under contract' },
    forEach: {
      subject: 'person',
      where: {
        category: 'institution',
        competition: 'passed',
        'agency.jurisdiction.level': 'township',
      },
    },
    require: { kind: 'requirement', of: 'contracts-of-employment' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(九)' },
    provisions: ['hx-contract-3-to-5-years'],
  },

  'everybody-without-a-post-is-placed': {
    title: { zh: '落聘人员有分流途径', en: 'Everybody without a post is placed' },
    forEach: {
      subject: 'person',
      where: { competition: 'failed', 'agency.jurisdiction.level': 'township' },
    },
    require: { kind: 'requirement', where: { 'diversion-channel': { known: true } } },
    force: 'general',
    cite: { source: 'report', article: '主要做法(九)' },
    provisions: ['hx-diversion-channels'],
    note: 'six ways are named and the list is left open (等), so that none can be refused',
  },

  'opinion-of-the-town-party': {
    title: {
      zh: '考核和任用征求乡镇党委意见',
      en: 'The Party committee of the township is asked about assessments and appointments',
    },
    forEach: { subject: 'record', where: { kind: ['station-assessment', 'station-appointment'] } },
    require: { kind: 'requirement', of: 'opinions-of-the-town-party' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-assessment-and-appointment-consult-town-party'],
    note: 'such a record is about the station',
  },

  'rewards-rest-on-assessment': {
    title: { zh: '奖惩以考核结果为依据', en: 'Rewards and sanctions rest on an assessment' },
    forEach: { subject: 'record', where: { kind: ['reward', 'sanction'] } },
    require: { kind: 'requirement', where: { 'basis.kind': 'assessment' } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(十)' },
    provisions: ['hx-assessment-result-as-basis-for-reward-and-punishment'],
  },

  'on-all-three-rolls': {
    title: {
      zh: '编制、人事、财政三册一致',
      en: 'Everybody is on the rolls of establishment, personnel and finance',
    },
    forEach: { subject: 'person', where: { 'agency.jurisdiction.level': 'township' } },
    require: {
      kind: 'conditions',
      all: [
        { fact: 'on-establishment-roll', operator: 'equal', value: true },
        { fact: 'on-personnel-roll', operator: 'equal', value: true },
        { fact: 'on-payroll', operator: 'equal', value: true },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '几点思考(二)' },
    provisions: ['hx-real-name-and-three-way-constraint'],
  },
} as const
