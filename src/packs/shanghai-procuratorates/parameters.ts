const from = '2014-06-06'

/** The numbers, days and lists of the text, each with its place in it. */
export const parameters = {
  'reform-start': {
    title: { zh: '试点方案通过之日', en: 'Day on which the pilot plan was approved' },
    values: [{ from, value: '2014-06-06', cite: { source: 'speech', article: '主要内容·导语' } }],
  },
  'procurator-share': {
    title: { zh: '检察官员额比例', en: 'Share of procurators' },
    values: [{ from, value: '33%', cite: { source: 'speech', article: '主要内容·一' } }],
  },
  'procurator-cap': {
    title: { zh: '检察官人数上限', en: 'Most procurators' },
    values: [{ from, value: 1850, cite: { source: 'speech', article: '主要内容·一' } }],
  },
  'procurators-by-establishment': {
    title: { zh: '按司法编制可选任的检察官', en: 'Procurators that the special establishment allows' },
    values: [{ from, value: 1848, cite: { source: 'speech', article: '实践探索·三' } }],
  },
  'assistant-service': {
    title: { zh: '任检察官助理年限', en: 'Years as an assistant' },
    values: [{ from, value: '5 years', cite: { source: 'speech', article: '主要内容·七' } }],
  },
  'old-service': {
    title: { zh: '原任助理检察员年限', en: 'Years of service under the old rule' },
    values: [{ from, value: '2 years', cite: { source: 'speech', article: '主要内容·一' } }],
  },
  'classified-recruitment-from': {
    title: { zh: '分类招录起始日', en: 'First day of recruitment by class' },
    values: [{ from, value: '2015-01-01', cite: { source: 'speech', article: '实践探索·二' } }],
  },
  'front-lines': {
    title: { zh: '主要业务部门', en: 'Main lines of case work' },
    values: [
      {
        from,
        value: [
          '侦查监督',
          '公诉',
          '未成年人案件检察',
          '金融检察',
          '反贪',
          '反渎',
          '监所',
          '民事行政检察',
          '社区检察',
        ],
        cite: { source: 'speech', article: '实践探索·三' },
      },
    ],
  },
  'business-lines': {
    title: { zh: '可配备检察官的业务部门', en: 'Lines in which procurators may be placed' },
    values: [
      {
        from,
        value: [
          '侦查监督',
          '公诉',
          '未成年人案件检察',
          '金融检察',
          '反贪',
          '反渎',
          '监所',
          '民事行政检察',
          '社区检察',
          '案件管理',
          '控告申诉',
          '预防',
        ],
        cite: { source: 'speech', article: '实践探索·三' },
      },
    ],
  },
  'controlled-lines': {
    title: { zh: '从严控制的其他业务部门', en: 'Other lines, strictly controlled' },
    values: [
      { from, value: ['案件管理', '控告申诉', '预防'], cite: { source: 'speech', article: '实践探索·三' } },
    ],
  },
  'great-department-names': {
    title: { zh: '归并后的部门', en: 'Departments after the merger' },
    values: [
      {
        from,
        value: ['公诉部', '反贪局', '诉讼监督部', '综合业务部'],
        cite: { source: 'speech', article: '实践探索·六' },
      },
    ],
  },
  'great-departments': {
    title: { zh: '归并后的部门数', en: 'Number of departments after the merger' },
    values: [{ from, value: 4, cite: { source: 'speech', article: '实践探索·六' } }],
  },
  'reserved-powers': {
    title: { zh: '由检察长或检委会行使的职权', en: 'Powers kept for the chief procurator or the committee' },
    note: 'the copy of the text has dropped a word after 不; 不起诉 is meant',
    values: [
      {
        from,
        value: [
          '采取强制措施',
          '不批捕',
          '不起诉',
          '撤回',
          '抗诉',
          '职务犯罪初查',
          '职务犯罪立案',
          '职务犯罪不立案',
          '职务犯罪撤销案件',
        ],
        cite: { source: 'speech', article: '实践探索·四' },
      },
    ],
  },
  'duties-in-person': {
    title: { zh: '检察官直接负责的职责', en: 'Duties that a procurator performs in person' },
    values: [
      {
        from,
        value: [
          '讯问犯罪嫌疑人、被告人',
          '出席法庭审理',
          '主持公开听证',
          '宣布处理决定',
          '询问关键证人',
          '拟写重要案件的法律文书',
        ],
        cite: { source: 'speech', article: '实践探索·四' },
      },
    ],
  },
  'key-case-classes': {
    title: { zh: '重点监控的案件', en: 'Classes of cases under watch' },
    note: 'the copy of the text has dropped a word after 不; 不起诉 is meant',
    values: [
      {
        from,
        value: ['不批捕', '不起诉', '撤案', '国家赔偿', '疑难', '复杂', '重大社会影响'],
        cite: { source: 'speech', article: '实践探索·四' },
      },
    ],
  },
  'publicly-supervised-classes': {
    title: { zh: '人民监督员监督的案件', en: 'Classes of cases that people’s supervisors see' },
    values: [
      { from, value: ['职务犯罪', '程序终结', '申诉'], cite: { source: 'speech', article: '实践探索·四' } },
    ],
  },
  'publicly-heard-classes': {
    title: { zh: '公开听证和宣告的案件', en: 'Classes of cases heard in public' },
    values: [
      { from, value: ['疑难', '复杂', '终局性决定'], cite: { source: 'speech', article: '实践探索·四' } },
    ],
  },
  'supervised-scopes': {
    title: { zh: '监督范围', en: 'Scopes of supervision' },
    values: [
      {
        from,
        value: ['办案流程', '办案质量和效率', '职业道德和纪律'],
        cite: { source: 'speech', article: '实践探索·四' },
      },
    ],
  },
  'nominated-leaders': {
    title: {
      zh: '改革后由市院党组提名的职务',
      en: 'Posts that the municipal Party group nominates since the reform',
    },
    note: 'the list ends openly (等领导职务); these four are named',
    values: [
      {
        from,
        value: ['纪检组长', '政治部主任', '反贪局局长', '反贪局副局长'],
        cite: { source: 'speech', article: '实践探索·七' },
      },
    ],
  },
  'rank-of-grade': {
    title: { zh: '高级检察官对应的级别', en: 'Rank of senior procurators' },
    values: [
      {
        from,
        cases: [
          { where: { grade: 'senior-procurator-3' }, value: 'division-chief' },
          { where: { grade: 'senior-procurator-2' }, value: 'bureau-deputy' },
        ],
        cite: { source: 'speech', article: '主要内容·二' },
      },
    ],
  },
} as const
