/** What the text tells apart and the shared trees do not: classes of staff, departments, groups, records. */
export const words = {
  agencies: {
    'procuratorate-business-department': {
      under: 'internal-organ',
      title: { zh: '检察业务部门', en: 'business department of a procuratorate' },
    },
    'procuratorate-general-department': {
      under: 'internal-organ',
      title: { zh: '检察院行政综合部门', en: 'general department of a procuratorate' },
    },
    'case-group': { title: { zh: '主任检察官办案组', en: 'case group of a chief procurator in charge' } },
    'procuratorial-committee': { title: { zh: '检察委员会', en: 'procuratorial committee' } },
    'procuratorate-party-group': { title: { zh: '检察院党组', en: 'Party group of a procuratorate' } },
    'procurator-selection-committee': {
      under: 'coordinating-body',
      title: { zh: '检察官遴选委员会', en: 'committee for the selection of procurators' },
    },
    'people-supervisors': {
      under: 'outside',
      title: { zh: '人民监督员', en: 'people’s supervisors' },
    },
  },
  categories: {
    procurator: { under: 'earmarked-judicial', title: { zh: '检察官', en: 'procurator' } },
    'procuratorial-auxiliary': {
      under: 'earmarked-judicial',
      title: { zh: '检察辅助人员', en: 'procuratorial auxiliary' },
    },
    'procurator-assistant': {
      under: 'procuratorial-auxiliary',
      title: { zh: '检察官助理', en: 'assistant to a procurator' },
    },
    'procuratorial-administration': {
      under: 'earmarked-judicial',
      title: { zh: '司法行政人员', en: 'judicial administration of a procuratorate' },
    },
  },
  records: {
    'pilot-plan-approval': {
      under: 'approval',
      title: { zh: '试点方案审议通过', en: 'approval of the pilot plan' },
    },
    'pilot-start': { under: 'phase', title: { zh: '试点开始', en: 'start of the pilot' } },
    'guiding-opinion': { title: { zh: '试行的指导意见', en: 'guiding opinion issued on trial' } },
    'authorisation-list': { title: { zh: '授权清单', en: 'list of authorised powers' } },
    'performance-file': { title: { zh: '检察官执法档案', en: 'enforcement file of a procurator' } },
    'legal-certificate': {
      title: { zh: '法律职业资格证书', en: 'certificate of the legal profession' },
    },
    'procurator-selection': { title: { zh: '检察官遴选', en: 'selection of procurators' } },
    'selection-decision': {
      under: 'approval',
      title: { zh: '遴选审查决定', en: 'decision of the selection committee' },
    },
    'procuratorial-recruitment-plan': {
      under: 'submission',
      title: { zh: '招录计划', en: 'recruitment plan' },
    },
    'procuratorial-recruitment-plan-review': {
      under: 'approval',
      title: { zh: '招录计划审核', en: 'review of a recruitment plan' },
    },
    'procuratorial-recruitment': { title: { zh: '检察人员招录', en: 'recruitment of procuratorial staff' } },
    'case-review': { title: { zh: '主任检察官审核', en: 'review by the procurator in charge' } },
    'external-decision': { title: { zh: '对外法律决定', en: 'legal decision towards the outside' } },
    'case-escalation': {
      under: 'submission',
      title: { zh: '分歧提请决定', en: 'submission of a disagreement for decision' },
    },
    'committee-submission': {
      under: 'submission',
      title: { zh: '提交检委会讨论决定', en: 'submission to the procuratorial committee' },
    },
    'quality-review': { under: 'inspection', title: { zh: '案件质量评查', en: 'review of case quality' } },
    'public-hearing': {
      under: 'publication',
      title: { zh: '公开听证或公开宣告', en: 'public hearing or announcement' },
    },
  },
  roles: {
    handles: { title: { zh: '承办', en: 'handles' } },
    reviews: { title: { zh: '审核', en: 'reviews' } },
  },
  grades: {
    'senior-procurator-2': {
      under: 'non-leader',
      title: { zh: '二级高级检察官', en: 'senior procurator of the second grade' },
    },
    'senior-procurator-3': {
      under: 'non-leader',
      title: { zh: '三级高级检察官', en: 'senior procurator of the third grade' },
    },
  },
} as const

/** The facts that the text speaks of and a snapshot has no field for. */
export const attributes = {
  'jurisdiction.incumbent-procurators': {
    type: 'count',
    unit: 'person',
    title: { zh: '改革时的检察员', en: 'procurators at the time of the reform' },
  },
  'jurisdiction.incumbent-assistant-procurators': {
    type: 'count',
    unit: 'person',
    title: { zh: '改革时的助理检察员', en: 'assistant procurators at the time of the reform' },
  },
  'jurisdiction.procurator-retirements': {
    type: 'count',
    unit: 'person',
    title: { zh: '五年内退休的检察官', en: 'procurators who retire within five years' },
  },
  'jurisdiction.procurator-appointments': {
    type: 'count',
    unit: 'person',
    title: { zh: '五年内选任的检察官', en: 'procurators to be appointed within five years' },
  },
  'agency.procuratorate-tier': {
    type: 'count',
    title: {
      zh: '检察院层级（基层院1、分院2、市院3），内设部门和办案组同其所属院',
      en: 'tier of the procuratorate: 1 grassroots, 2 branch, 3 municipal; departments and groups as their own',
    },
  },
  'agency.reform-begun': { type: 'day', title: { zh: '开始试点日期', en: 'day on which the reform began' } },
  'agency.case-lines': {
    type: 'word',
    list: true,
    title: { zh: '业务条线', en: 'lines of case work' },
  },
  'agency.procurator-limit': {
    type: 'count',
    unit: 'post',
    title: { zh: '核定的检察官配备数', en: 'procurators allowed to the department' },
  },
  'matter.case-classes': { type: 'word', list: true, title: { zh: '案件类别', en: 'classes of the case' } },
  'post.seat': {
    type: 'word',
    title: { zh: '遴选委员会席位', en: 'seat on the selection committee' },
  },
  'person.law-graduate': { type: 'flag', title: { zh: '法律专业毕业', en: 'law graduate' } },
  'person.recruited-as': { type: 'word', title: { zh: '招录类别', en: 'recruited as' } },
  'person.provincial-title': {
    type: 'flag',
    title: { zh: '省市级以上“三优一能”称号', en: 'holds a title of provincial level or above' },
  },
  'holding.nominated-by': {
    type: 'reference',
    to: 'agency',
    title: { zh: '提名者', en: 'nominated by' },
  },
  'holding.appointed-by': {
    type: 'reference',
    to: 'agency',
    title: { zh: '任命者', en: 'appointed by' },
  },
  'record.result': { type: 'word', title: { zh: '考核结果', en: 'result of the assessment' } },
} as const
