/** Kinds of records of which the report speaks. */
export const words = {
  records: {
    'plan-approval': {
      under: 'approval',
      title: { zh: '改革方案批复', en: 'approval of the reform plan' },
    },
    'extra-leader-post': {
      under: 'approval',
      title: { zh: '增加领导职数批复', en: 'approval of one more leader post' },
    },
    'leader-transition': {
      under: 'approval',
      title: { zh: '超职数过渡', en: 'transition for surplus leaders' },
    },
    'plan-in-committee': {
      title: { zh: '编委会审议方案', en: 'the plan in the establishment committee' },
    },
    'plan-in-government': {
      title: { zh: '政府常务会审议方案', en: 'the plan in the executive meeting of the government' },
    },
    'plan-in-party': {
      title: { zh: '区委常委会审议方案', en: 'the plan in the standing committee of the Party' },
    },
    'three-fix-in-office': {
      title: { zh: '编办审核“三定”', en: 'three-fix provisions in the establishment office' },
    },
    'three-fix-in-committee': {
      title: { zh: '编委会审议“三定”', en: 'three-fix provisions in the establishment committee' },
    },
    'three-fix-in-government': {
      title: { zh: '政府常务会审议“三定”', en: 'three-fix provisions in the government' },
    },
    'three-fix-in-party': {
      title: { zh: '区委常委会审议“三定”', en: 'three-fix provisions in the Party’s standing committee' },
    },
    mobilisation: { under: 'phase', title: { zh: '改革动员大会', en: 'mobilisation for the reform' } },
    'reform-completion': {
      under: 'phase',
      title: { zh: '改革基本完成', en: 'completion of the reform' },
    },
    'personnel-approval': {
      under: 'approval',
      title: { zh: '人员调动、任用批准', en: 'approval of a transfer or promotion' },
    },
  },
} as const

/** Fields of which the report speaks and that the format does not have. */
export const attributes = {
  'agency.comprehensive': { type: 'flag', title: { zh: '综合部门', en: 'comprehensive department' } },
  'matter.nature': {
    type: 'word',
    title: {
      zh: '职能性质（行政、企业经营、国有资产、事业服务、中介服务）',
      en: 'nature: administrative, enterprise, state-assets, public-service or intermediary',
    },
  },
} as const
