/** Kinds of records of which the summary speaks. */
export const words = {
  records: {
    mobilisation: { under: 'phase', title: { zh: '改革动员大会', en: 'mobilisation for the reform' } },
    'reform-role': { title: { zh: '改革职责分工', en: 'role in the reform' } },
    'ledger-of-functions': { title: { zh: '机构职责台账', en: 'ledger of functions' } },
    'ledger-of-leader-posts': { title: { zh: '领导职数台账', en: 'ledger of leader posts' } },
    'ledger-of-establishment': { title: { zh: '人员编制台账', en: 'ledger of establishment' } },
    'supporting-material': { title: { zh: '改革支撑材料', en: 'supporting material' } },
    'companion-document': { title: { zh: '配套文件', en: 'companion document' } },
    'town-plan': { under: 'submission', title: { zh: '乡镇机构设置方案', en: 'plan for the towns' } },
    'leader-post-change': { title: { zh: '领导职数调整', en: 'change of leader posts' } },
  },
} as const

/** Fields of which the summary speaks and that the format does not have. */
export const attributes = {
  'agency.own-budget': { type: 'flag', title: { zh: '单独列预算', en: 'has a budget of its own' } },
  'agency.headed-by': { type: 'word', title: { zh: '组长职务', en: 'office of its head' } },
  'agency.general-function': {
    type: 'word',
    title: { zh: '综合职能（办公、人事、财务等）', en: 'general function: office, personnel, finance' },
  },
  'matter.nature': {
    type: 'word',
    title: {
      zh: '职能性质（行政、企业经营、国有资产、事业服务、中介服务）',
      en: 'nature: administrative, enterprise, state-assets, public-service or intermediary',
    },
  },
} as const
