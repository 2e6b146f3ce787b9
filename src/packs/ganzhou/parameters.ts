const from = '2009-12-31'

/** The numbers and names of the report, each with its place in it. */
export const parameters = {
  'leader-posts-least': {
    title: { zh: '部门领导职数下限', en: 'Least leader posts of a department' },
    values: [{ from, value: 2, cite: { source: 'report', article: '二(三)二' } }],
  },
  'leader-posts-most': {
    title: { zh: '部门领导职数上限', en: 'Most leader posts of a department' },
    values: [{ from, value: 3, cite: { source: 'report', article: '二(三)二' } }],
  },
  'announced-plates': {
    title: { zh: '各部门所挂牌子', en: 'Plates of the departments' },
    values: [
      {
        from,
        cases: [
          {
            where: { name: '区农牧局' },
            value: ['区农业机械管理局', '区兽医局'],
            cite: { source: 'report', article: '二(二)一' },
          },
          {
            where: { name: '区工业和信息化委员会' },
            value: ['区中小企业局'],
            cite: { source: 'report', article: '二(二)二' },
          },
          {
            where: { name: '区商务局' },
            value: ['区粮食局'],
            cite: { source: 'report', article: '二(二)七' },
          },
        ],
        cite: { source: 'report', article: '二(二)' },
      },
    ],
  },
} as const
