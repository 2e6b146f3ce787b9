/** Kinds of records and roles of which the plan speaks. */
export const words = {
  records: {
    'reform-plan': {
      under: 'submission',
      title: { zh: '改革方案报送', en: 'submission of the reform plan' },
    },
    'delegation-review': {
      under: 'approval',
      title: { zh: '委托事项法制审核', en: 'legal review of a delegation' },
    },
    'delegation-coordination': {
      under: 'approval',
      title: { zh: '委托事项协调', en: 'coordination of a delegation' },
    },
    'working-procedure': { title: { zh: '工作程序', en: 'working procedure' } },
    'appointment-review': {
      under: 'approval',
      title: { zh: '任免审核', en: 'review of an appointment' },
    },
    'appointment-filing': { under: 'filing', title: { zh: '任免备案', en: 'filing of an appointment' } },
    'appointment-notice': {
      under: 'publication',
      title: { zh: '任前公示', en: 'public notice before an appointment' },
    },
  },
  roles: {
    appraises: { title: { zh: '评议', en: 'appraises' } },
  },
} as const

/** Fields of which the plan speaks and that the format does not have. */
export const attributes = {
  'jurisdiction.development': {
    type: 'word',
    title: {
      zh: '规模和经济状况（特大镇、经济发达、一般、规模较小且经济欠发达）',
      en: 'size and economy: extra-large, developed, ordinary or less-developed',
    },
  },
  'jurisdiction.populous': { type: 'flag', title: { zh: '人口较多', en: 'populous' } },
  'jurisdiction.temporary-staff': {
    type: 'count',
    unit: 'person',
    title: {
      zh: '临时人员（门卫、食堂岗位除外）',
      en: 'temporary staff but gatekeepers and canteen workers',
    },
  },
  'agency.institution-fate': {
    type: 'word',
    title: {
      zh: '分类改革去向（撤销、归并、脱钩、保留、发展）',
      en: 'what becomes of it: abolished, merged, decoupled, kept or developed',
    },
  },
} as const
