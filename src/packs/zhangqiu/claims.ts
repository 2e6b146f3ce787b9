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
  'reformed-share': {
    title: {
      zh: '新组建和重新组建的部门占全部部门之比（37个中18个）',
      en: 'Share of departments formed newly or anew: 18 of 37',
    },
    says: '18:37',
    measure: 'departments-formed',
    in: { plus: ['departments', 'party-organs'] },
    cite: { source: 'report', article: '导语、提前做好测算推演' },
    provisions: ['zq-37-departments-five-steps-complete', 'zq-18-new-or-reorganised-departments'],
    note: 'the report states both numbers, and no rate',
  },
  'duties-for-each-reformed-department': {
    title: {
      zh: '调整的职责事项与新组建和重新组建的部门之比（75条、18个）',
      en: 'Changes of duties for each department formed newly or anew: 75 for 18',
    },
    says: '75:18',
    measure: { plus: [75] },
    in: 'departments-formed',
    cite: { source: 'report', article: '提前做好测算推演' },
    provisions: ['zq-18-new-or-reorganised-departments'],
    note: 'the 75 are not listed and cannot be counted; the report states both numbers, and no rate',
  },
} as const
