const ended = { until: { olderThan: '0 days' } } as const
const inCharge = ['lead', 'organiser'] as const

/** What is counted of bodies, posts and records of the reform. */
export const measures = {
  'limited-bodies': {
    kind: 'term',
    subject: 'jurisdiction',
    term: { plus: ['departments', 'party-organs'] },
    unit: 'unit',
    title: { zh: '党政机构', en: 'bodies of Party and government' },
  },
  'bodies-outside-the-limit': tagged('限额外机构', 'bodies outside the limit', 'outside-quota'),
  'self-established-bodies': tagged('自行设立的机构', 'self-established bodies', 'self-established'),
  'discretionary-bodies': tagged('因地制宜设置的机构', 'bodies of its own choice', 'discretionary'),
  'liaison-groups': tagged('联络组', 'liaison groups', 'liaison-group'),
  'dispatched-organs': {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { kind: 'dispatched-organ' },
    unit: 'unit',
    title: { zh: '政府派出机关', en: 'dispatched organs' },
  },
  'civilisation-offices': {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { kind: 'party-organ', name: { contains: ['精神文明', '文明办'] } },
    unit: 'unit',
    title: { zh: '精神文明建设委员会办公室', en: 'civilisation office' },
  },
  'ranks-of-organs': {
    kind: 'distinct',
    subject: 'agency',
    relation: 'agencies',
    field: 'rank',
    where: { kind: 'internal-organ' },
    unit: 'item',
    title: { zh: '内设机构的规格种数', en: 'different ranks of internal organs' },
  },
  'repeated-general-organs': {
    kind: 'repeats',
    subject: 'agency',
    relation: 'agencies',
    by: 'general-function',
    where: { kind: 'internal-organ', side: 'comprehensive' },
    unit: 'unit',
    title: { zh: '重复的综合性内设机构', en: 'general organs that stand twice' },
  },
  'public-service-matters': {
    kind: 'distinct',
    subject: 'agency',
    relation: 'assignments',
    field: 'of',
    through: 'by',
    where: { 'of.nature': 'public-service' },
    except: ended,
    unit: 'matter',
    title: { zh: '公益服务职责', en: 'matters of public service' },
  },
  'matters-in-charge': {
    kind: 'distinct',
    subject: 'agency',
    relation: 'assignments',
    field: 'of',
    through: 'by',
    where: { role: inCharge },
    except: ended,
    unit: 'matter',
    title: { zh: '负责的事项', en: 'matters in charge' },
  },
  'matters-gained': {
    kind: 'term',
    subject: 'agency',
    term: { plus: ['matters-in-charge'], minus: [{ measure: 'matters-in-charge', at: 'before' }] },
    unit: 'matter',
    title: { zh: '增加的事项', en: 'matters gained' },
  },
  'posts-gained': changes('调入编制', 'posts gained', 'establishment-change', { above: 0 }, 'post'),
  'posts-given': changes('调出编制', 'posts given', 'establishment-change', { below: 0 }, 'post'),
  'leader-posts-gained': changes(
    '调入职数',
    'leader posts gained',
    'leader-post-change',
    { above: 0 },
    'post',
  ),
  'leader-posts-given': changes('调出职数', 'leader posts given', 'leader-post-change', { below: 0 }, 'post'),
  'reform-roles': records('改革职责分工', 'role in the reform', {
    kind: 'reform-role',
    'by.tags': { each: 'department' },
  }),
  ledgers: records('台账：{ledger}', 'ledgers: {ledger}', { kind: { each: 'ledger' } }),
  'supporting-materials': records('改革支撑材料', 'supporting materials', { kind: 'supporting-material' }),
  'companion-documents': records('配套文件', 'companion documents', { kind: 'companion-document' }),
  'town-plans': records('乡镇机构设置方案', 'plan for the towns', { kind: 'town-plan' }),
  mobilised: {
    kind: 'earliest',
    subject: 'jurisdiction',
    relation: 'records',
    field: 'on',
    where: { kind: 'mobilisation' },
    unit: 'day',
    title: { zh: '动员之日', en: 'day of the mobilisation' },
  },
} as const

function tagged<const T extends string>(zh: string, en: string, tags: T) {
  return {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { tags },
    unit: 'unit',
    title: { zh, en },
  } as const
}

function records<const W>(zh: string, en: string, where: W) {
  return {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'records',
    where,
    unit: 'item',
    title: { zh, en },
  } as const
}

function changes<const K extends string, const A, const U extends string>(
  zh: string,
  en: string,
  kind: K,
  amount: A,
  unit: U,
) {
  return {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'records',
    field: 'amount',
    through: 'about.jurisdiction',
    where: { kind, amount },
    unit,
    title: { zh, en },
  } as const
}
