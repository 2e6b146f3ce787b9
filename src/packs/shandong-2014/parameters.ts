/** When the reform began; the previous one was that of 2009. */
const from = '2014-07-01'
const previous = '2009-01-01'

/** 淄博、烟台、潍坊、济宁、临沂: a class of their own between the large and the medium cities. */
const fiveCities = ['370300', '370600', '370700', '370800', '371300']

/** The figures of the text, each with its place in it. */
export const parameters = {
  'department-limit': {
    title: { zh: '政府工作部门限额', en: 'limit of government departments' },
    note: 'for the previous reform the text tells no limit for counties',
    values: [
      {
        from: previous,
        cases: [
          { where: { code: fiveCities }, value: 36 },
          { where: { level: 'prefecture', class: 'large' }, value: 42 },
          { where: { level: 'prefecture', class: 'medium' }, value: 32 },
        ],
        cite: { source: 'speech', article: '三(一)', note: 'the limits of the previous reform' },
      },
      {
        from,
        cases: [
          { where: { code: fiveCities }, value: 36 },
          { where: { level: 'prefecture', class: 'large' }, value: 40 },
          { where: { level: 'prefecture', class: 'medium' }, value: 32 },
          { where: { level: 'county' }, value: 22 },
        ],
        cite: { source: 'speech', article: '三(一)' },
      },
    ],
  },
  'departments-least': {
    title: { zh: '政府工作部门一般下限', en: 'usual least number of government departments' },
    values: [
      {
        from,
        cases: [
          { where: { level: 'county' }, value: 14 },
          { where: { level: 'prefecture' }, value: 'none' },
        ],
        cite: { source: 'speech', article: '三(一)' },
      },
    ],
  },
  'leader-posts-most': {
    title: { zh: '部门领导职数上限', en: 'most leader posts of a department' },
    note: 'one more than in the previous reform',
    values: [
      {
        from: previous,
        cases: [
          { where: { 'jurisdiction.level': 'prefecture' }, value: 3 },
          { where: { 'jurisdiction.level': 'county' }, value: 2 },
        ],
        cite: { source: 'speech', article: '三(三)', note: 'one less than now' },
      },
      {
        from,
        cases: [
          { where: { 'jurisdiction.level': 'prefecture' }, value: 4 },
          { where: { 'jurisdiction.level': 'county' }, value: 3 },
        ],
        cite: { source: 'speech', article: '三(三)' },
      },
    ],
  },
  'leader-posts-least': {
    title: { zh: '部门领导职数下限', en: 'least leader posts of a department' },
    values: [
      {
        from,
        cases: [
          { where: { 'jurisdiction.level': 'prefecture' }, value: 3 },
          { where: { 'jurisdiction.level': 'county' }, value: 2 },
        ],
        cite: { source: 'speech', article: '三(三)' },
      },
    ],
  },
  'plus-one-share': {
    title: { zh: '多配副职的部门占机构限额的比例', en: 'departments with one more deputy, of the limit' },
    values: [{ from, value: '1/3', cite: { source: 'speech', article: '三(三)' } }],
  },
  'function-plan-years-least': {
    title: { zh: '职能转变规划最短年限', en: 'fewest years of a plan for the change of functions' },
    values: [{ from, value: 3, cite: { source: 'speech', article: '一' } }],
  },
  'function-plan-years-most': {
    title: { zh: '职能转变规划最长年限', en: 'most years of a plan for the change of functions' },
    values: [{ from, value: 5, cite: { source: 'speech', article: '一' } }],
  },
  'approval-items-cut': {
    title: { zh: '省级审批事项削减比例', en: 'cut of the provincial approval items' },
    values: [{ from, value: '1/2', cite: { source: 'speech', article: '一(一)' } }],
  },
  'catalogue-deadline': {
    title: { zh: '行政审批项目目录完成期限', en: 'last day for the catalogue of approval items' },
    values: [{ from, value: '2014-12-31', cite: { source: 'speech', article: '一(一)' } }],
  },
  'plan-deadline': {
    title: { zh: '改革方案报送期限', en: 'last day for the reform plan' },
    values: [
      {
        from,
        cases: [
          { where: { level: 'prefecture' }, value: '2014-07-31' },
          { where: { level: 'county' }, value: '2014-09-30' },
        ],
        cite: { source: 'speech', article: '结语' },
      },
    ],
  },
  'completion-deadline': {
    title: { zh: '改革基本完成期限', en: 'last day for the reform' },
    values: [{ from, value: '2014-11-30', cite: { source: 'speech', article: '结语' } }],
  },
  'compulsory-domains': {
    title: { zh: '规定推行大部制的领域', en: 'domains in which departments must be merged' },
    values: [
      {
        from,
        value: ['agriculture', 'urban-management', 'culture'],
        cite: { source: 'speech', article: '二' },
      },
    ],
  },
  'merged-domains': {
    title: { zh: '实行大部门体制的领域', en: 'domains in which departments were merged' },
    note: 'the three of this reform and the other two of 2009 that the text names',
    values: [
      {
        from,
        value: ['agriculture', 'urban-management', 'culture', 'human-resources', 'industry'],
        cite: { source: 'speech', article: '二' },
      },
    ],
  },
  'key-enforcement-fields': {
    title: { zh: '基层执法重点领域', en: 'key fields of enforcement on the ground' },
    values: [
      {
        from,
        value: [
          'food-and-drugs',
          'work-safety',
          'urban-management',
          'environment',
          'labour',
          'sea-and-islands',
          'agriculture',
          'land',
          'culture',
        ],
        cite: { source: 'speech', article: '四(二)' },
      },
    ],
  },
  'key-works-of-townships': {
    title: { zh: '乡镇重点工作', en: 'key works of a township' },
    values: [
      {
        from,
        value: ['governance', 'work-safety', 'environment', 'farm-products', 'employment'],
        cite: { source: 'speech', article: '五(三)' },
      },
    ],
  },
  'township-platforms': {
    title: { zh: '乡镇平台', en: 'platforms of a township' },
    values: [
      {
        from,
        value: ['convenience', 'governance', 'enforcement', 'community'],
        cite: { source: 'speech', article: '五(三)' },
      },
    ],
  },
  'establishment-office-staff': {
    title: { zh: '编办人员配备平均数', en: 'average staff of an establishment office' },
    values: [
      {
        from,
        cases: [
          { where: { 'jurisdiction.level': 'prefecture' }, value: 30 },
          { where: { 'jurisdiction.level': 'county' }, value: 10 },
        ],
        cite: { source: 'speech', article: '结语(三)' },
      },
    ],
  },
} as const
