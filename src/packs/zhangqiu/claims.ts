/** 自述数字: a figure that the report states about the district. */
export const claims = {
  'departments-in-all': {
    title: { zh: '党政部门37个', en: 'Departments of Party and government' },
    says: 37,
    measure: { plus: ['departments', 'party-organs'] },
    cite: { source: 'report', article: '导语' },
    provisions: ['zq-37-departments-five-steps-complete'],
  },
  'reformed-departments': {
    title: { zh: '新组建和重新组建的部门18个', en: 'Departments newly formed or formed anew' },
    says: 18,
    measure: 'departments-formed',
    cite: { source: 'report', article: '提前做好测算推演' },
    provisions: ['zq-18-new-or-reorganised-departments'],
    note: 'the 75 changes of duties are not listed',
  },
} as const
