const dispatched = {
  subject: 'agency',
  where: { kind: ['dispatched-institution', 'dispatched-agency'], 'jurisdiction.level': 'township' },
} as const
const toTownships = {
  subject: 'assignment',
  where: { 'by.jurisdiction.level': 'township', delegatedFrom: { known: true } },
} as const

/** 理顺关系: what is delegated to townships and how, who manages which body, who assesses whom. */
export const duties = {
  'ten-matters-delegated': {
    title: { zh: '{matter}委托乡镇管理', en: 'Delegated to the township: {matter}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'matter', in: { parameter: 'delegated-matters' } },
    },
    require: {
      kind: 'requirement',
      of: 'delegations',
    },
    force: 'general',
    cite: { source: 'plan', article: '二(二)1' },
    provisions: ['ra-ten-matters-delegated-management'],
    reading: {
      zh: '“尽可能”全面或部分委托：每项至少有一件委托',
      en: 'as far as possible (尽可能), in full or in part: at least one delegation for each of the ten',
    },
  },

  'licences-and-penalties-not-delegated': {
    title: { zh: '行政许可、行政处罚不得委托', en: 'Licences and penalties are not delegated' },
    forEach: { subject: 'assignment', where: { 'by.jurisdiction.level': 'township' } },
    require: { kind: 'delegation', not: { 'of.powerType': ['licence', 'penalty'] } },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)1' },
    provisions: ['ra-licence-and-penalty-not-delegated'],
    note: 'power types of matters: `licence` (行政许可), `penalty` (行政处罚)',
  },

  'matters-that-stay-have-procedures': {
    title: { zh: '不可委托的职能有工作程序', en: 'What cannot be delegated has a working procedure' },
    forEach: { subject: 'matter', where: { tags: 'not-delegable' } },
    require: { kind: 'requirement', of: 'working-procedures' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)1' },
    provisions: ['ra-non-delegable-need-procedures'],
    note: 'such a matter carries the tag `not-delegable`',
  },

  'delegation-agreed-in-order': {
    title: {
      zh: '委托经法制审核、市领导协调后签订协议',
      en: 'A delegation is reviewed, coordinated and then agreed',
    },
    forEach: toTownships,
    require: {
      all: [
        { kind: 'delegation', agreement: true },
        {
          kind: 'term',
          order: ['delegation-reviewed', 'delegation-coordinated', { field: 'agreement.on' }],
        },
      ],
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)1' },
    provisions: ['ra-delegation-review-coordination-agreement'],
  },

  'delegation-assessed-by-the-department': {
    title: { zh: '市级部门考核委托承担的工作', en: 'The department assesses what it delegated' },
    forEach: toTownships,
    require: { kind: 'requirement', of: 'assessments-by-delegator' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)3' },
    provisions: ['ra-mutual-assessment'],
  },

  'delegation-assessed-by-the-township': {
    title: { zh: '乡镇考核市级部门委托到位情况', en: 'The township assesses who delegated to it' },
    forEach: toTownships,
    require: { kind: 'requirement', of: 'assessments-by-holder' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)3' },
    provisions: ['ra-mutual-assessment'],
  },

  'only-township-duties-assessed': {
    title: { zh: '考核限于乡镇职能范围', en: 'Only what a township does is assessed' },
    forEach: { subject: 'matter', where: { assessors: { atLeast: 1 } } },
    require: { kind: 'requirement', of: 'holders-in-townships' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)3' },
    provisions: ['ra-only-township-functions-assessed'],
    reading: {
      zh: '列入考核的事项，须有乡镇机构承担',
      en: 'a matter that is assessed must be one that a body of a township holds',
    },
  },

  'own-institutions-managed-by-the-township': {
    title: { zh: '新组建的乡镇事业机构以块管理为主', en: 'The township manages its own institutions' },
    forEach: {
      subject: 'agency',
      where: { kind: 'institution', 'jurisdiction.level': 'township' },
      except: { kind: 'dispatched-institution' },
    },
    require: { kind: 'requirement', of: 'managers-of-the-township' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)4' },
    provisions: ['ra-new-institutions-area-first-dispatched-line-first'],
  },

  'dispatched-bodies-managed-by-departments': {
    title: { zh: '派驻机构以条管理为主', en: 'City departments manage what they dispatch' },
    forEach: dispatched,
    require: { kind: 'requirement', of: 'managers-of-the-county' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)4' },
    provisions: ['ra-new-institutions-area-first-dispatched-line-first'],
  },

  'livestock-bodies-dispatched': {
    title: { zh: '动物防疫监督和检疫实行派驻', en: 'Animal quarantine stays dispatched' },
    forEach: { subject: 'agency', where: { tags: 'livestock', 'jurisdiction.level': 'township' } },
    require: { kind: 'requirement', where: { kind: ['dispatched-institution', 'dispatched-agency'] } },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)3' },
    provisions: ['ra-animal-quarantine-dispatched'],
  },

  'party-ties-with-the-township': {
    title: {
      zh: '派驻站所党组织属地管理',
      en: 'The Party organisation of a dispatched body belongs to the township',
    },
    forEach: { ...dispatched, except: { tags: 'police' } },
    require: {
      kind: 'requirement',
      of: {
        measure: 'managers-of-the-township',
        where: { object: '党组织', 'by.kind': 'party-committee' },
      },
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)2' },
    provisions: ['ra-dispatched-party-territorial-except-police'],
    note: 'what is managed stands in `object` of the assignment; police stations carry the tag `police`',
  },

  'dispatched-staff-appraised-jointly': {
    title: {
      zh: '派驻机构人员评议与乡镇党委共同组织',
      en: 'Dispatched staff is appraised together with the township’s Party committee',
    },
    forEach: dispatched,
    require: {
      kind: 'composition',
      members: [
        { name: 'departments', of: 'appraising-departments', min: 1 },
        { name: 'party-committees', of: 'appraising-party-committees', min: 1 },
      ],
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)3' },
    provisions: ['ra-dispatched-evaluation-joint'],
  },

  'dispatched-bodies-assessed-by-departments': {
    title: {
      zh: '派驻机构年终考核由市级部门负责',
      en: 'City departments assess what they dispatch',
    },
    forEach: dispatched,
    require: { kind: 'requirement', of: 'assessors-of-the-county' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)3' },
    provisions: ['ra-dispatched-annual-assessment-by-city-departments'],
    reading: {
      zh: '两处不一：此处“主要由市级职能部门负责”，后文“以乡镇签署意见为主”；此处针对派驻机构',
      en: 'two places disagree: mainly by the departments here, mainly by the township’s opinion further on; this one speaks of the dispatched bodies',
    },
  },

  'dispatched-bodies-assessed-by-the-township': {
    title: {
      zh: '派驻人员年度考核以乡镇签署意见为主',
      en: 'The township’s opinion decides the assessment of dispatched staff',
    },
    forEach: dispatched,
    require: { kind: 'requirement', of: 'assessors-of-the-township' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)4' },
    alternativeTo: 'dispatched-bodies-assessed-by-departments',
    provisions: ['ra-dispatched-assessment-mainly-township-opinion'],
    reading: {
      zh: '后文针对派驻到乡镇工作的人员：年度考核以乡镇签署意见为主',
      en: 'the later place speaks of people who are sent to work in the township: its signed opinion decides',
    },
  },
} as const
