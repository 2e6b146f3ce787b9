/** Kinds of records of which the article speaks. */
export const words = {
  records: {
    'performance-contract': { under: 'agreement', title: { zh: '绩效合同', en: 'performance contract' } },
  },
} as const

/** Fields of which the article speaks and that the format does not have. */
export const attributes = {
  'agency.main-power': {
    type: 'word',
    title: {
      zh: '主要权能（决策、执行、协助）',
      en: 'what it mainly does: decision, execution or assistance',
    },
  },
} as const
