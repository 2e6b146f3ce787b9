/** Kinds of records of which the opinion speaks. */
export const words = {
  records: {
    'delegation-filing': {
      under: 'filing',
      title: { zh: '委托协议备案', en: 'filing of a delegation' },
    },
    'delegation-notice': {
      under: 'publication',
      title: { zh: '委托公告', en: 'public notice of a delegation' },
    },
  },
} as const

/** Fields of which the opinion speaks and that the format does not have. */
export const attributes = {
  'matter.penalty-kind': {
    type: 'word',
    title: { zh: '处罚种类（警告、小额罚款、其他）', en: 'kind of penalty: warning, small-fine or another' },
  },
  'matter.complexity': {
    type: 'word',
    list: true,
    title: { zh: '复杂情形（涉及面广、影响大、技术性强）', en: 'wide-reaching, weighty or technical' },
  },
  'matter.delegable': {
    type: 'flag',
    title: { zh: '能依法委托', en: 'can lawfully be delegated' },
  },
  'matter.dispatchable': {
    type: 'flag',
    title: { zh: '能设派驻机构', en: 'can be enforced by a dispatched body' },
  },
  'matter.granted-to-towns': {
    type: 'flag',
    title: { zh: '法律、法规、规章直接赋予乡镇', en: 'the law itself gives it to towns' },
  },
} as const
