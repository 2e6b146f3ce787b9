/** Kinds of records of which the speech speaks. */
export const words = {
  records: {
    'reform-plan': {
      under: 'submission',
      title: { zh: '改革方案报送', en: 'submission of the reform plan' },
    },
    'reform-completion': {
      under: 'phase',
      title: { zh: '改革基本完成', en: 'completion of the reform' },
    },
    'veto-item': { title: { zh: '“一票否决”事项', en: 'one-vote-veto item' } },
    'posts-fixed': {
      under: 'establishment-change',
      title: { zh: '审定编制、确定岗位', en: 'posts fixed' },
    },
    'competition-for-posts': {
      under: 'phase',
      title: { zh: '竞争上岗', en: 'competition for posts' },
    },
    'competition-result': {
      under: 'publication',
      title: { zh: '竞争上岗结果公示', en: 'publication of the result of a competition' },
    },
  },
} as const

/** Fields of which the speech speaks and that the format does not have. */
export const attributes = {
  'record.veto-name': { type: 'text', title: { zh: '“一票否决”事项名称', en: 'name of the veto item' } },
} as const
