const city = { subject: 'jurisdiction' } as const
const cite = <const A extends string>(article: A) => ({ source: 'summary', article }) as const

/** 改革准备: who leads the reform, which ledgers stand before it, and when it is set going. */
export const preparation = {
  'coordination-group-headed-by-the-secretary': {
    title: { zh: '协调小组由市委书记任组长', en: 'The Party secretary heads the coordination group' },
    forEach: { subject: 'agency', where: { tags: 'reform-coordination' } },
    require: { kind: 'requirement', where: { 'headed-by': 'party-secretary' } },
    force: 'advisory',
    cite: cite('一(一)'),
    provisions: ['c19-coordination-group-headed-by-party-secretary'],
    note: 'what was done, not what was ordered; the group carries the tag `reform-coordination`',
  },

  'departments-have-a-role': {
    title: { zh: '{department}部门有改革分工', en: 'It has a role in the reform: {department}' },
    forEach: {
      ...city,
      each: {
        as: 'department',
        in: ['discipline', 'organisation', 'publicity', 'establishment', 'personnel', 'finance'],
        titles: {
          discipline: { zh: '纪检监察', en: 'discipline inspection' },
          organisation: { zh: '组织', en: 'organisation' },
          publicity: { zh: '宣传', en: 'publicity' },
          establishment: { zh: '机构编制', en: 'establishment' },
          personnel: { zh: '人事', en: 'personnel' },
          finance: { zh: '财政', en: 'finance' },
        },
      },
    },
    require: { kind: 'requirement', of: 'reform-roles' },
    force: 'advisory',
    cite: cite('一(一)'),
    provisions: ['c19-coordination-roles-assigned-to-six-functions'],
    note: 'a department carries the tag of its work',
  },

  'three-ledgers': {
    title: { zh: '建立{ledger}', en: 'There is a {ledger}' },
    forEach: {
      ...city,
      each: {
        as: 'ledger',
        in: ['ledger-of-functions', 'ledger-of-leader-posts', 'ledger-of-establishment'],
        titles: {
          'ledger-of-functions': { zh: '机构职责台账', en: 'ledger of functions' },
          'ledger-of-leader-posts': { zh: '领导职数台账', en: 'ledger of leader posts' },
          'ledger-of-establishment': { zh: '人员编制台账', en: 'ledger of establishment' },
        },
      },
    },
    require: { kind: 'requirement', of: 'ledgers' },
    force: 'general',
    cite: cite('一(二)'),
    provisions: ['c19-three-ledgers-before-plan'],
  },

  'supporting-materials': {
    title: { zh: '支撑材料十余份', en: 'More than ten supporting materials' },
    forEach: city,
    require: { kind: 'limit', of: 'supporting-materials', above: 10 },
    force: 'advisory',
    cite: cite('一(二)'),
    provisions: ['c19-ten-plus-supporting-materials'],
  },

  'mobilised-in-january': {
    title: { zh: '2019年1月动员部署', en: 'Mobilised in January 2019' },
    forEach: city,
    require: { kind: 'term', done: 'mobilised', by: '2019-01-31' },
    force: 'general',
    cite: cite('一(三)'),
    provisions: ['c19-mobilisation-in-january-2019'],
  },

  'mobilised-by-an-approved-plan': {
    title: { zh: '根据批复方案动员', en: 'Mobilised by a plan that was approved from above' },
    forEach: city,
    require: {
      kind: 'authority',
      steps: [{ step: 'approval', whose: 'above' }],
      before: 'mobilised',
    },
    force: 'mandatory',
    cite: cite('一(三)'),
    provisions: ['c19-mobilisation-in-january-2019'],
  },

  'plan-for-the-towns': {
    title: { zh: '拟订乡镇机构设置方案', en: 'There is a plan for the bodies of towns' },
    forEach: city,
    require: { kind: 'requirement', of: 'town-plans' },
    force: 'advisory',
    cite: cite('二(二)'),
    provisions: ['c19-town-institution-plan'],
  },
} as const
