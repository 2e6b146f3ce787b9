/** Kinds of records and roles of which the report speaks. */
export const words = {
  records: {
    'town-assessment': {
      under: 'assessment',
      title: { zh: '县对乡镇的综合考核', en: 'assessment of a township by its county' },
    },
    'station-assessment': {
      under: 'assessment',
      title: { zh: '站所年度考核', en: 'annual assessment at a station' },
    },
    'staff-assessment': {
      under: 'assessment',
      title: { zh: '乡镇工作人员考核', en: 'assessment of township staff' },
    },
    'station-appointment': {
      title: { zh: '站所干部任用', en: 'appointment at a station' },
    },
    'veto-item': { title: { zh: '“一票否决”事项', en: 'one-vote-veto item' } },
    'legal-person-registration': {
      title: { zh: '事业单位法人登记', en: 'registration as a legal person' },
    },
    'training-certificate': { title: { zh: '培训合格证书', en: 'training certificate' } },
    'employment-contract': {
      under: 'agreement',
      title: { zh: '聘用合同', en: 'contract of employment' },
    },
    'reform-measure': {
      under: 'publication',
      title: { zh: '改革配套制度', en: 'rules that accompany the reform' },
    },
    reward: { title: { zh: '奖励', en: 'reward' } },
    sanction: { title: { zh: '惩处', en: 'sanction' } },
  },
  roles: {
    'assists-management': { title: { zh: '协助管理', en: 'assists in managing' } },
    'holds-party-ties': { title: { zh: '管理党团关系', en: 'keeps the Party and League ties' } },
    'contracts-village': { title: { zh: '包村包片', en: 'contracts a village' } },
    'runs-reform': { title: { zh: '组织实施改革', en: 'carries out the reform' } },
  },
} as const

/** Fields of which the report speaks and that the format does not have. */
export const attributes = {
  'jurisdiction.hardship': {
    type: 'word',
    list: true,
    title: {
      zh: '增加领导职数的情形',
      en: 'grounds for one more leader post',
    },
  },
  'jurisdiction.town-type': {
    type: 'word',
    title: {
      zh: '乡镇类型',
      en: 'type of township',
    },
  },
  'jurisdiction.residents': { type: 'count', unit: 'person', title: { zh: '人口', en: 'residents' } },
  'jurisdiction.output': {
    type: 'count',
    unit: 'yuan',
    title: { zh: '工农业总产值', en: 'output of industry and agriculture' },
  },
  'jurisdiction.land-area': {
    type: 'count',
    unit: 'km²',
    title: { zh: '土地面积', en: 'land area' },
  },
  'agency.basin': { type: 'text', title: { zh: '流域', en: 'river basin' } },
  'post.post-group': {
    type: 'word',
    title: { zh: '综合职位所属职能', en: 'function that a general post serves' },
  },
  'post.description': { type: 'text', title: { zh: '职位说明书', en: 'post description' } },
  'post.sits-for': {
    type: 'word',
    title: {
      zh: '考评小组成员来源',
      en: 'for whom a member of an appraisal group sits',
    },
  },
  'person.competition': {
    type: 'word',
    title: { zh: '竞争上岗结果', en: 'result of the competition for posts' },
  },
  'person.diversion-channel': {
    type: 'word',
    title: { zh: '分流途径', en: 'way of placing somebody without a post' },
  },
  'person.on-establishment-roll': {
    type: 'flag',
    title: { zh: '列入编制名册', en: 'on the roll of the establishment office' },
  },
  'person.on-personnel-roll': {
    type: 'flag',
    title: { zh: '列入人事名册', en: 'on the roll of the personnel office' },
  },
  'person.on-payroll': { type: 'flag', title: { zh: '列入财政供养名册', en: 'on the payroll' } },
  'record.veto-name': { type: 'text', title: { zh: '“一票否决”事项名称', en: 'name of the veto item' } },
  'record.assessed-year': { type: 'count', title: { zh: '考核年度', en: 'year that is assessed' } },
  'record.topic': { type: 'word', title: { zh: '制度内容', en: 'what rules are about' } },
  'record.basis': {
    type: 'reference',
    list: true,
    to: 'record',
    title: { zh: '奖惩依据', en: 'records on which a reward or a sanction rests' },
  },
} as const
