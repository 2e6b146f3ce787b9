const toTowns = { subject: 'assignment', where: { 'by.jurisdiction.level': 'township' } } as const
const delegated = {
  subject: 'assignment',
  where: { 'by.jurisdiction.level': 'township', delegatedFrom: { known: true } },
} as const

/** 界定委托权限、规范委托执法: what is delegated to towns, how, in whose name, and who answers for it. */
export const delegation = {
  'delegated-powers': {
    title: { zh: '委托限于行政检查、制止违法和部分处罚', en: 'Only three types of power are delegated' },
    forEach: toTowns,
    require: { kind: 'delegation', where: { 'of.powerType': { parameter: 'delegable-powers' } } },
    force: 'mandatory',
    cite: { source: 'opinion', article: '四(二)' },
    provisions: ['jxenf-delegable-power-kinds'],
    note: 'power types of matters: `inspection` (行政检查), `stop` (违法行为制止), `penalty` (行政处罚)',
  },

  'delegated-penalties-are-small': {
    title: { zh: '委托的处罚限于警告和小额罚款', en: 'Of penalties, only warnings and small fines' },
    forEach: {
      subject: 'assignment',
      where: { 'by.jurisdiction.level': 'township', 'of.powerType': 'penalty' },
    },
    require: { kind: 'delegation', where: { 'of.penalty-kind': ['warning', 'small-fine'] } },
    force: 'mandatory',
    cite: { source: 'opinion', article: '四(二)' },
    provisions: ['jxenf-partial-penalty-is-warning-and-small-fine'],
    note: 'the text does not tell up to which sum a fine is small',
  },

  'delegated-fields': {
    title: { zh: '委托主要限于三个领域', en: 'Delegation is mainly limited to three domains' },
    forEach: toTowns,
    require: { kind: 'delegation', where: { 'of.function.name': { parameter: 'delegable-fields' } } },
    force: 'general',
    cite: { source: 'opinion', article: '四(二)' },
    provisions: [
      'jxenf-delegation-limited-to-three-domains',
      'jxenf-domain1-public-safety',
      'jxenf-domain2-market-order',
      'jxenf-domain3-population-resources-environment',
    ],
    reading: {
      zh: '三个领域所列十二项；“主要”读作一般要求',
      en: 'the twelve fields of the three domains; that it is mainly (主要) so is read as a general demand',
    },
    note: 'the field is the function of the matter',
  },

  'complex-matters-are-not-delegated': {
    title: {
      zh: '涉及面广、影响大、技术性强的暂不委托',
      en: 'What reaches far, weighs much or is technical stays',
    },
    forEach: toTowns,
    require: {
      kind: 'delegation',
      not: { 'of.complexity': ['wide-reaching', 'weighty', 'technical'] },
    },
    force: 'principle',
    cite: { source: 'opinion', article: '四(二)' },
    provisions: ['jxenf-complex-matters-not-delegated'],
  },

  'delegated-in-the-name-of-the-delegator': {
    title: { zh: '以委托机关的名义执法', en: 'What is delegated is done in the name of the delegator' },
    forEach: toTowns,
    require: { kind: 'delegation', inNameOf: 'delegator' },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(二)' },
    provisions: [
      'jxenf-delegatee-uses-delegator-name-and-forms',
      'jxenf-delegated-enforcement-in-county-name',
    ],
  },

  'delegated-by-agreement': {
    title: { zh: '签订书面委托协议', en: 'What is delegated is agreed in writing' },
    forEach: toTowns,
    require: { kind: 'delegation', agreement: true },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(二)' },
    provisions: ['jxenf-delegation-voluntary-and-lawful'],
  },

  'filed-and-announced-before-it-begins': {
    title: { zh: '委托备案并公告后实行', en: 'A delegation is filed and announced before it begins' },
    forEach: delegated,
    require: {
      kind: 'term',
      order: [{ field: 'agreement.on' }, 'delegation-filed', 'delegation-announced', { field: 'from' }],
    },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(二)' },
    provisions: ['jxenf-delegation-filed-and-announced'],
  },

  'delegator-answers': {
    title: { zh: '委托机关承担法律责任', en: 'The delegator answers for what it delegated' },
    forEach: delegated,
    require: { kind: 'requirement', of: 'answering-delegators' },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(二)' },
    provisions: ['jxenf-delegator-trains-guides-and-bears-liability'],
    note: 'the role `responsible` about the same matter',
  },

  'first-delegated': {
    title: { zh: '能依法委托的实行委托', en: 'What can be delegated is delegated' },
    forEach: { subject: 'matter', where: { delegable: true } },
    require: {
      all: [
        { kind: 'requirement', of: 'delegatees' },
        { kind: 'prohibition', of: 'dispatched-executors' },
      ],
    },
    force: 'principle',
    cite: { source: 'opinion', article: '三(一)' },
    provisions: ['jxenf-ladder-delegate-dispatch-cooperate'],
    reading: {
      zh: '三种方式依次选用，同一事项只用一种；能否委托、能否派驻以 `delegable`、`dispatchable` 注明',
      en: 'the three ways come in this order, and a matter goes one of them; whether it can be delegated or dispatched is told by `delegable` and `dispatchable`',
    },
  },

  'else-dispatched': {
    title: { zh: '不委托的由派驻机构执法', en: 'What is not delegated is enforced by a dispatched body' },
    forEach: { subject: 'matter', where: { delegable: false, dispatchable: true } },
    require: {
      all: [
        { kind: 'prohibition', of: 'delegatees' },
        { kind: 'requirement', of: 'dispatched-executors' },
      ],
    },
    force: 'principle',
    cite: { source: 'opinion', article: '三(一)' },
    provisions: ['jxenf-ladder-delegate-dispatch-cooperate'],
  },

  'else-with-the-town': {
    title: {
      zh: '不能委托又不能派驻的与镇政府协作',
      en: 'What can be neither delegated nor dispatched is enforced with the town',
    },
    forEach: { subject: 'matter', where: { delegable: false, dispatchable: false } },
    require: {
      all: [
        { kind: 'prohibition', of: 'delegatees' },
        { kind: 'prohibition', of: 'dispatched-executors' },
        { kind: 'requirement', of: 'towns-that-co-operate' },
      ],
    },
    force: 'principle',
    cite: { source: 'opinion', article: '三(一)、五(四)' },
    provisions: ['jxenf-ladder-delegate-dispatch-cooperate', 'jxenf-neither-delegate-nor-dispatch'],
    reading: {
      zh: '镇政府协办即有协作；定岗巡查不作判断',
      en: 'a town that co-operates is a co-organiser; patrols are not judged',
    },
  },

  'not-delegated-onward': {
    title: { zh: '不得再委托', en: 'What is delegated is not delegated onward' },
    forEach: toTowns,
    require: { kind: 'delegation', onward: false },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(二)' },
    provisions: ['jxenf-no-sub-delegation'],
  },

  'enforced-only-with-power': {
    title: { zh: '没有授权或委托不得执法', en: 'No town enforces what neither law nor delegation gives it' },
    forEach: {
      subject: 'assignment',
      where: {
        role: 'executes',
        'of.powerType': ['inspection', 'stop', 'penalty', 'coercion'],
        'by.jurisdiction.level': 'township',
      },
      except: { 'by.kind': 'dispatched-agency' },
    },
    require: {
      kind: 'requirement',
      where: [{ delegatedFrom: { known: true } }, { 'of.granted-to-towns': true }],
    },
    force: 'mandatory',
    cite: { source: 'opinion', article: '六' },
    provisions: ['jxenf-no-enforcement-without-authorisation-or-delegation'],
  },
} as const
