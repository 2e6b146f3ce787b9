const from = '2010-01-01'

/** The numbers and lists of the report, each with its place in it. */
export const parameters = {
  'leader-posts-by-class': {
    title: { zh: '乡镇领导职数', en: 'Leader posts by class of township' },
    values: [
      {
        from,
        cases: [
          { where: { class: '一类' }, value: 7 },
          { where: { class: ['二类', '三类'] }, value: 5 },
        ],
        cite: { source: 'report', article: '主要做法(四)' },
      },
    ],
  },
  'hardship-grounds': {
    title: { zh: '增加领导职数的情形', en: 'Grounds for one more leader post' },
    values: [
      {
        from,
        value: ['harsh-nature', 'wide-service-area', 'staff-rotation', 'populous', 'poverty-relief'],
        cite: { source: 'report', article: '主要做法(四)' },
      },
    ],
  },
  'more-leaders-in-class-1': {
    title: { zh: '可增加领导职数的一类乡镇', en: 'Class-1 townships with one more leader' },
    values: [{ from, value: 1, cite: { source: 'report', article: '主要做法(四)' } }],
  },
  'more-leaders-in-class-2': {
    title: { zh: '可增加领导职数的二类乡镇', en: 'Class-2 townships with one more leader' },
    values: [{ from, value: 1, cite: { source: 'report', article: '主要做法(四)' } }],
  },
  'more-leaders-in-class-3': {
    title: { zh: '可增加领导职数的三类乡镇', en: 'Class-3 townships with one more leader' },
    values: [{ from, value: 2, cite: { source: 'report', article: '主要做法(四)' } }],
  },
  'administrative-total': {
    title: { zh: '全州乡镇行政编制总数', en: 'Administrative posts of all townships' },
    values: [{ from, value: 593, cite: { source: 'report', article: '主要做法(四)' } }],
  },
  'leader-total': {
    title: { zh: '全州乡镇领导职数总数', en: 'Leader posts of all townships' },
    values: [{ from, value: 213, cite: { source: 'report', article: '主要做法(四)' } }],
  },
  'institution-total': {
    title: { zh: '全州乡镇事业编制总数', en: 'Institution posts of all townships' },
    values: [{ from, value: 612, cite: { source: 'report', article: '主要做法(六)' } }],
  },
  'judicial-offices': {
    title: { zh: '乡镇司法所数', en: 'Judicial offices of the townships' },
    values: [{ from, value: 30, cite: { source: 'report', article: '主要做法(七)' } }],
  },
  'general-offices': {
    title: { zh: '内设机构数', en: 'Internal organs of a township' },
    values: [
      {
        from,
        cases: [{ where: { name: ['郭勒木德镇', '香日德镇', '察汗乌苏镇', '花土沟镇'] }, value: 1 }],
        otherwise: 0,
        cite: { source: 'report', article: '主要做法(五)' },
      },
    ],
  },
  'post-groups': {
    title: { zh: '综合职位所属职能', en: 'Functions that general posts serve' },
    values: [
      {
        from,
        value: ['组织建设', '经济发展', '社会管理和公共服务', '维护稳定'],
        cite: { source: 'report', article: '主要做法(五)' },
      },
    ],
  },
  'stations-kept': {
    title: { zh: '各乡镇保留的站', en: 'Stations that every township keeps' },
    values: [
      {
        from,
        value: ['畜牧兽医站', '林业环境保护站'],
        cite: { source: 'report', article: '主要做法(六)' },
      },
    ],
  },
  'dual-managed-stations': {
    title: { zh: '双重管理的站', en: 'Stations under dual management' },
    values: [
      {
        from,
        value: ['兽医站', '林业环境保护站', '水务管理站', '水管站'],
        cite: { source: 'report', article: '主要做法(六)' },
      },
    ],
  },
  'service-centres': {
    title: { zh: '综合服务中心', en: 'Service centres' },
    values: [
      {
        from,
        value: ['农牧业经济服务中心', '社会发展服务中心'],
        cite: { source: 'report', article: '主要做法(六)' },
      },
    ],
  },
  'stations-merged-for-agriculture': {
    title: { zh: '并入农牧业经济服务中心的站', en: 'Stations merged into the agricultural centre' },
    values: [
      {
        from,
        value: ['农机管理站', '农业技术推广站', '经营管理站'],
        cite: { source: 'report', article: '主要做法(六)' },
      },
    ],
  },
  'stations-merged-for-society': {
    title: { zh: '并入社会发展服务中心的站', en: 'Stations merged into the social centre' },
    values: [
      {
        from,
        value: ['综合站', '文化站', '电视差转台', '广播站'],
        cite: { source: 'report', article: '主要做法(六)' },
      },
    ],
  },
  'five-functions': {
    title: { zh: '乡镇政府五大职能', en: 'Five functions of a township government' },
    values: [
      {
        from,
        value: ['促进经济发展', '加强社会管理', '搞好公共服务', '加强基层组织建设', '维护农牧区社会稳定'],
        cite: { source: 'report', article: '主要做法(二)' },
      },
    ],
  },
  'functions-stressed': {
    title: { zh: '各类型乡镇突出的职能', en: 'Functions that a type of township stresses' },
    values: [
      {
        from,
        cases: [
          { where: { 'town-type': 'industrial' }, value: ['城镇化', '工业化', '社会事务服务'] },
          { where: { 'town-type': 'agricultural' }, value: ['产业结构调整', '特色高效农业'] },
          { where: { 'town-type': 'pastoral' }, value: ['畜种改良', '畜疫防治', '生态保护', '特色旅游'] },
          {
            where: { 'town-type': 'urban-fringe' },
            value: ['城镇化', '城镇管理', '社区服务', '农副产品', '劳务输出'],
          },
        ],
        cite: { source: 'report', article: '主要做法(二)' },
      },
    ],
  },
  'veto-items': {
    title: { zh: '保留的“一票否决”事项', en: 'Veto items that remain' },
    values: [
      {
        from,
        value: ['计划生育', '综合治理', '社会治安综合治理'],
        cite: { source: 'report', article: '主要做法(三)、(十)' },
      },
    ],
  },
} as const
