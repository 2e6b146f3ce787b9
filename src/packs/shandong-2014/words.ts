/** The words that the pack adds to the trees that all share. */
export const words = {
  records: {
    'extra-leader-post': {
      under: 'approval',
      title: { zh: '增加领导职数批复', en: 'approval of one more leader post' },
    },
    'retained-outside-limit': {
      under: 'approval',
      title: { zh: '限额外机构保留批复', en: 'approval to keep a body outside the limit' },
    },
    'vertical-management': {
      under: 'approval',
      title: { zh: '实行垂直管理的要求', en: 'order of vertical management from above' },
    },
    'enforcement-status': {
      under: 'approval',
      title: { zh: '行政执法授权', en: 'authorisation to enforce' },
    },
    'urban-plan-agreement': {
      under: 'consultation',
      title: { zh: '城市管理整合方案与省沟通', en: 'urban management plan talked over with the province' },
    },
    'approval-catalogue': {
      under: 'publication',
      title: { zh: '行政审批项目目录公布', en: 'publication of the catalogue of approval items' },
    },
    'power-list': {
      under: 'publication',
      title: { zh: '权力清单公布', en: 'publication of a list of powers' },
    },
    'reform-plan': {
      under: 'submission',
      title: { zh: '改革方案报送', en: 'submission of the reform plan' },
    },
    'reform-plan-filing': {
      under: 'filing',
      title: { zh: '改革方案审核备案', en: 'review and filing of the reform plan' },
    },
    'reform-completion': {
      under: 'phase',
      title: { zh: '改革基本完成', en: 'completion of the reform' },
    },
    'function-plan': {
      title: { zh: '职能转变工作规划', en: 'plan for the change of functions' },
    },
    'recruitment-plan': { title: { zh: '招录计划', en: 'recruitment plan' } },
    'policy-issue': { title: { zh: '政策性问题', en: 'question of policy' } },
  },
  roles: {
    dedicated: { under: 'responsible', title: { zh: '专人负责', en: 'in charge of nothing else' } },
    commands: { title: { zh: '指挥', en: 'commands' } },
  },
} as const

/** What the pack reads on rows beside the fields of the format. */
export const attributes = {
  'jurisdiction.platforms': {
    type: 'word',
    list: true,
    title: { zh: '乡镇平台', en: 'platforms of the township' },
  },
  'agency.comprehensive': { type: 'flag', title: { zh: '综合部门', en: 'comprehensive department' } },
  'agency.heavy-duties': {
    type: 'flag',
    title: { zh: '任务重、业务宽', en: 'heavy and wide duties' },
  },
  'agency.funding': { type: 'word', title: { zh: '经费来源', en: 'funding' } },
  'matter.administrative': { type: 'flag', title: { zh: '行政职能', en: 'administrative function' } },
  'matter.disposition': {
    type: 'word',
    title: { zh: '处理方式', en: 'what became of it' },
  },
  'matter.received': { type: 'flag', title: { zh: '承接自上级', en: 'received from above' } },
  'matter.exercised': { type: 'flag', title: { zh: '正在实施', en: 'exercised' } },
  'matter.introduced': { type: 'day', title: { zh: '设定日期', en: 'day on which it was introduced' } },
  'matter.basis-kinds': {
    type: 'word',
    list: true,
    title: { zh: '设定依据的种类', en: 'kinds of its bases' },
  },
  'matter.handled-at': {
    type: 'reference',
    to: 'agency',
    title: { zh: '办理地点', en: 'where it is handled' },
  },
  'matter.public': {
    type: 'word',
    list: true,
    title: { zh: '公开的内容', en: 'what is public' },
  },
  'matter.empowered': { type: 'flag', title: { zh: '权力已下放', en: 'the power goes with it' } },
  'matter.funded': { type: 'flag', title: { zh: '经费已落实', en: 'the money goes with it' } },
  'post.party-secretary': {
    type: 'flag',
    title: { zh: '党组（党委）书记职位', en: 'post of a Party secretary' },
  },
  'person.party-member': { type: 'flag', title: { zh: '中共党员', en: 'member of the Party' } },
  'record.horizon': {
    type: 'count',
    unit: 'year',
    title: { zh: '规划年限', en: 'years that a plan covers' },
  },
  'operation.owner': {
    type: 'reference',
    to: 'person',
    title: { zh: '责任人', en: 'who answers for it' },
  },
} as const
