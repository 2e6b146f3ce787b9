const one = { subject: 'matter', where: { powerType: 'case' } } as const
const power = { subject: 'matter', where: { powerType: 'case-power' } } as const
const ofACase = { subject: 'assignment', where: { 'of.powerType': 'case' } } as const

/** 办案责任制: who decides, who reviews, who answers and who supervises, of single cases and of powers. */
export const cases = {
  'handler-decides': {
    title: { zh: '案件由承办检察官决定', en: 'Who handles a case decides it' },
    forEach: { ...one, except: { tags: 'reserved-decision' } },
    require: { kind: 'exclusivity', of: 'handlers-and-deciders' },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·四' },
    allowances: [
      {
        title: {
          zh: '意见分歧的提请检察长或检委会决定',
          en: 'a disagreement is submitted to the chief procurator or the committee',
        },
        where: { escalations: { atLeast: 1 } },
        cite: { source: 'speech', article: '实践探索·四' },
      },
      {
        title: {
          zh: '特别重大、疑难、复杂和社会关注度高的案件提交检委会',
          en: 'major, hard, complex and closely watched cases are submitted to the committee',
        },
        where: { tags: 'major-case', 'committee-submissions': { atLeast: 1 } },
        cite: { source: 'speech', article: '实践探索·四' },
      },
    ],
    provisions: [
      'shproc-decision-right-with-case-handler',
      'shproc-escalation-on-disagreement',
      'shproc-chief-may-inspect-and-submit-to-committee',
    ],
    note: 'a matter of the power type `case` is one case; a reserved decision carries the tag `reserved-decision`',
  },

  'review-is-not-decision': {
    title: { zh: '审核不是审批', en: 'Who reviews a case does not decide it' },
    forEach: one,
    require: { kind: 'separation', roles: ['reviews', 'decides'] },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-review-not-approval'],
  },

  'supervision-is-not-decision': {
    title: { zh: '监督者不代行决定', en: 'Who supervises a case does not decide it' },
    forEach: one,
    require: { kind: 'separation', roles: ['supervises', 'decides'] },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-supervision-without-breaking-independence'],
  },

  'department-heads-do-not-decide': {
    title: { zh: '部门负责人不决定案件', en: 'Heads of departments do not decide cases' },
    forEach: { subject: 'matter', where: { powerType: ['case', 'case-power'] } },
    require: { kind: 'separation', of: 'deciding-department-heads' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·六' },
    provisions: ['shproc-separate-admin-from-case-decisions'],
    reading: {
      zh: '以部门负责人职务作决定的；以检察官岗位办案的不在此列',
      en: 'deciding from the post of a head; deciding from a post of procurator is another matter',
    },
  },

  'reviewed-before-decided': {
    title: {
      zh: '对外决定前经主任检察官审核',
      en: 'A review by the procurator in charge comes before a decision towards the outside',
    },
    forEach: { ...one, where: { ...one.where, 'external-decisions': { atLeast: 1 } } },
    require: { kind: 'term', order: ['reviewed-on', 'decided-on'] },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-review-before-external-decision'],
  },

  'key-cases-reviewed': {
    title: { zh: '重点案件实施质量评查', en: 'Key cases are reviewed for quality' },
    forEach: {
      ...one,
      where: { ...one.where, 'case-classes': { is: { parameter: 'key-case-classes' } } },
    },
    require: { kind: 'requirement', of: 'quality-reviews' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-key-case-monitoring-list'],
  },

  'people-supervisors-take-part': {
    title: { zh: '人民监督员参与监督', en: 'People’s supervisors take part' },
    forEach: {
      ...one,
      where: { ...one.where, 'case-classes': { is: { parameter: 'publicly-supervised-classes' } } },
    },
    require: { kind: 'requirement', of: 'public-supervisors' },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-people-supervisors-scope-extended'],
  },

  'final-decisions-heard-in-public': {
    title: { zh: '终局性决定公开听证或公开宣告', en: 'Final decisions are heard or announced in public' },
    forEach: {
      ...one,
      where: { ...one.where, 'case-classes': { is: { parameter: 'publicly-heard-classes' } } },
    },
    require: { kind: 'requirement', of: 'public-hearings' },
    force: 'advisory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-public-hearing-for-final-decisions'],
    note: 'something that is tried (探索), so that lacking it is only worth a note',
  },

  'responsibility-has-no-end': {
    title: { zh: '办案责任终身', en: 'Responsibility for a case does not end' },
    forEach: { ...ofACase, where: { ...ofACase.where, role: 'responsible' } },
    require: { kind: 'requirement', where: { until: { known: false } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-lifetime-case-responsibility'],
  },

  'one-group-for-a-class-of-cases': {
    title: { zh: '办案组专业化分工', en: 'A class of cases belongs to one case group' },
    forEach: { subject: 'matter', where: { powerType: 'case-class' } },
    require: { kind: 'exclusivity', of: 'groups-for-the-class' },
    force: 'advisory',
    cite: { source: 'speech', article: '实践探索·五' },
    provisions: ['shproc-case-groups-specialised'],
    note: 'what pilot units do; a matter of the power type `case-class` is a class of cases of one procuratorate',
  },

  'reserved-powers-stay-above': {
    title: {
      zh: '重大决定由检察长或检委会行使',
      en: 'Reserved powers are used by the chief procurator or the committee',
    },
    forEach: { ...power, where: { ...power.where, name: { is: { parameter: 'reserved-powers' } } } },
    require: { kind: 'prohibition', of: 'deciders-below-the-chief' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-reserved-powers-of-chief-or-committee'],
  },

  'reserved-powers-not-delegated': {
    title: { zh: '重大决定权不得授权他人', en: 'Reserved powers are not delegated' },
    forEach: { subject: 'assignment', where: { 'of.powerType': 'case-power' } },
    require: { kind: 'delegation', not: { 'of.name': { is: { parameter: 'reserved-powers' } } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-reserved-powers-of-chief-or-committee'],
  },

  'other-powers-with-procurators': {
    title: {
      zh: '其余职权由检察官行使',
      en: 'All other powers are used by procurators',
    },
    forEach: { ...power, except: { name: { is: { parameter: 'reserved-powers' } } } },
    require: { kind: 'prohibition', of: 'deciders-but-procurators' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    allowances: [
      {
        title: {
          zh: '改革初期可授予主任检察官行使，三年内逐步过渡',
          en: 'at first by the procurators in charge, for three years',
        },
        until: '2017-06-05',
        with: { of: 'deciders-but-procurators-and-those-in-charge' },
        cite: {
          source: 'speech',
          article: '实践探索·四',
          note: 'three years from 6 June 2014, on which the plan was approved',
        },
      },
    ],
    provisions: [
      'shproc-reserved-powers-of-chief-or-committee',
      'shproc-early-phase-delegate-to-chief-procurators',
      'shproc-three-year-phase-in-of-procurator-responsibility',
    ],
  },

  'assistant-procurators-act-by-authorisation': {
    title: {
      zh: '助理检察员依授权行使检察权',
      en: 'Assistant procurators act only by authorisation',
    },
    forEach: {
      subject: 'assignment',
      where: {
        'of.powerType': ['case', 'case-power', 'case-duty'],
        role: ['decides', 'executes', 'handles'],
        'by.title': '助理检察员',
      },
    },
    require: { kind: 'requirement', where: { delegatedFrom: { known: true } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-assistant-procurators-may-act-by-authorisation'],
  },

  'power-goes-with-responsibility': {
    title: { zh: '权责统一', en: 'Who holds a power answers for it' },
    forEach: power,
    require: {
      all: [
        { kind: 'exclusivity', of: 'deciders-and-responsible' },
        { kind: 'requirement', of: 'responsible-for-power' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·导语' },
    provisions: ['shproc-powers-divided-clearly-and-matched'],
    reading: {
      zh: '每项职权由一方行使并由其负责',
      en: 'each power has one holder, who also answers for it',
    },
  },

  'duties-performed-in-person': {
    title: {
      zh: '列明的职责由检察官直接负责',
      en: 'The listed duties are performed by procurators in person',
    },
    forEach: {
      subject: 'matter',
      where: { powerType: 'case-duty', name: { is: { parameter: 'duties-in-person' } } },
    },
    require: { kind: 'prohibition', of: 'performers-but-procurators' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-duties-performed-by-procurator-in-person', 'shproc-assistants-may-do-the-rest'],
    note: 'a matter of the power type `case-duty` is one duty; of those that are not on the list the rule says nothing, for assistants may do them',
  },
} as const
