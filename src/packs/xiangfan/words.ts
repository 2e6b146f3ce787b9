/** Kinds of bodies and records of which the speech speaks. */
export const words = {
  agencies: {
    'party-managed': { title: { zh: '党委部门管理机构', en: 'body managed by a Party department' } },
    'standing-office': { title: { zh: '常设办事机构', en: 'standing office' } },
    'administrative-company': { title: { zh: '行政性公司', en: 'administrative company' } },
  },
  records: {
    mobilisation: { under: 'phase', title: { zh: '改革动员大会', en: 'mobilisation for the reform' } },
    'reform-completion': { under: 'phase', title: { zh: '改革基本完成', en: 'completion of the reform' } },
    'phase-of-submission': { under: 'phase', title: { zh: '申报“三定”阶段', en: 'phase of submission' } },
    'phase-of-approval': { under: 'phase', title: { zh: '审批“三定”阶段', en: 'phase of approval' } },
    'phase-of-implementation': {
      under: 'phase',
      title: { zh: '组织实施阶段', en: 'phase of implementation' },
    },
    'acceptance-inspection': { under: 'inspection', title: { zh: '检查验收', en: 'acceptance inspection' } },
    'leadership-appointment': { title: { zh: '领导班子配备', en: 'appointment of its leaders' } },
    'plate-removal': { title: { zh: '摘牌', en: 'taking down of a plate' } },
  },
} as const

/** Fields of which the speech speaks and that the format does not have. */
export const attributes = {
  'agency.own-budget': { type: 'flag', title: { zh: '单独列预算', en: 'has a budget of its own' } },
  'matter.nature': {
    type: 'word',
    title: {
      zh: '职能性质（行政、企业经营、国有资产、事业服务、中介服务）',
      en: 'nature: administrative, enterprise, state-assets, public-service or intermediary',
    },
  },
} as const
