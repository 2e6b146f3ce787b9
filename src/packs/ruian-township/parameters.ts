const from = '2000-04-15'

/** The numbers of the plan, each with its place in it. */
export const parameters = {
  'institution-ratio': {
    title: { zh: '事业编制与行政编制之比', en: 'Institution to administrative posts' },
    values: [{ from, value: '1.2:1', cite: { source: 'plan', article: '二(四)2' } }],
  },
  'literal-ratio': {
    title: { zh: '行政编制与事业编制之比', en: 'Administrative to institution posts' },
    values: [{ from, value: '1:1.2', cite: { source: 'plan', article: '二(四)2' } }],
  },
  'administrative-total': {
    title: { zh: '全市乡镇行政编制总数', en: 'Administrative posts of all townships' },
    values: [{ from, value: 934, cite: { source: 'plan', article: '二(三)2' } }],
  },
  'administrative-cut': {
    title: { zh: '行政编制精简比例', en: 'Cut of the administrative posts' },
    values: [{ from, value: '2%', cite: { source: 'plan', article: '二(三)2' } }],
  },
  'institution-total': {
    title: { zh: '全市乡镇事业编制总数', en: 'Institution posts of all townships' },
    values: [{ from, value: 947, cite: { source: 'plan', article: '二(四)2' } }],
  },
  'leader-posts-least': {
    title: { zh: '党政领导职数下限', en: 'Least leader posts' },
    values: [{ from, value: 7, cite: { source: 'plan', article: '二(三)2' } }],
  },
  'leader-posts-most': {
    title: { zh: '党政领导职数上限', en: 'Most leader posts' },
    values: [{ from, value: 9, cite: { source: 'plan', article: '二(三)2' } }],
  },
  'internal-organs-most': {
    title: { zh: '内设机构上限', en: 'Most internal organs' },
    values: [
      {
        from,
        cases: [
          { where: { development: 'extra-large' }, value: 'none' },
          { where: { development: 'less-developed' }, value: 3 },
          { where: { development: ['ordinary', 'developed'] }, value: 4 },
        ],
        cite: { source: 'plan', article: '二(三)1' },
      },
    ],
  },
  'internal-organs-developed': {
    title: { zh: '经济发达乡镇内设机构上限', en: 'Most internal organs of a developed township' },
    values: [{ from, value: 6, cite: { source: 'plan', article: '二(三)1' } }],
  },
  'internal-organs-least': {
    title: { zh: '内设机构一般数', en: 'Usual number of internal organs' },
    values: [
      {
        from,
        cases: [
          { where: { development: 'less-developed' }, value: 'none' },
          { where: { development: ['ordinary', 'developed', 'extra-large'] }, value: 4 },
        ],
        cite: { source: 'plan', article: '二(三)1' },
      },
    ],
  },
  'organ-heads-most': {
    title: { zh: '内设机构负责人数上限', en: 'Most heads of an internal organ' },
    values: [
      {
        from,
        cases: [
          { where: { 'jurisdiction.development': 'less-developed' }, value: 0 },
          { where: { 'jurisdiction.development': ['ordinary', 'developed', 'extra-large'] }, value: 2 },
        ],
        cite: { source: 'plan', article: '二(三)2' },
      },
    ],
  },
  'organ-heads-least': {
    title: { zh: '内设机构负责人数下限', en: 'Fewest heads of an internal organ' },
    values: [
      {
        from,
        cases: [
          { where: { 'jurisdiction.development': 'less-developed' }, value: 'none' },
          { where: { 'jurisdiction.development': ['ordinary', 'developed', 'extra-large'] }, value: 1 },
        ],
        cite: { source: 'plan', article: '二(三)2' },
      },
    ],
  },
  'plan-due': {
    title: { zh: '改革实施方案上报期限', en: 'Day by which a plan is due' },
    note: '15 April of a year that is masked in the source; the earliest it can be is assumed',
    values: [
      { from, value: '2000-04-15', status: 'illustrative', cite: { source: 'plan', article: '三(一)' } },
    ],
  },
  'delegated-matters': {
    title: { zh: '委托乡镇管理的事项', en: 'Matters to be delegated' },
    values: [
      {
        from,
        value: [
          '安全生产',
          '环境保护',
          '市场监管',
          '村镇规划与建设',
          '公共卫生',
          '食品安全',
          '人口和计划生育',
          '劳动和社会保障',
          '水政水务',
          '土地管理',
        ],
        cite: { source: 'plan', article: '二(二)1' },
      },
    ],
  },
  'retained-lines': {
    title: { zh: '继续保留的派驻机构', en: 'Dispatched bodies that are kept' },
    values: [
      {
        from,
        value: ['国土资源', '劳动和社会保障', '环保', '规划建设', '房产管理', '广播电视'],
        cite: { source: 'plan', article: '二(四)3' },
      },
    ],
  },
  'station-names': {
    title: { zh: '派驻事业机构名称', en: 'Names of dispatched institutions' },
    values: [{ from, value: ['中心', '所', '站'], cite: { source: 'plan', article: '二(四)3' } }],
  },
} as const
