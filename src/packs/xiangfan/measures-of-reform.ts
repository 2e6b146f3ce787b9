/** What the reform cuts, and on which days it was done. */
export const reformMeasures = {
  'administrative-total': {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'establishment',
    field: 'approved',
    where: { category: 'administrative' },
    reach: 'subtree',
    unit: 'post',
    title: { zh: '市县乡行政编制', en: 'administrative posts of the city, its counties and townships' },
  },
  'city-organs-posts': {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'establishment',
    field: 'approved',
    where: {
      category: 'administrative',
      'agency.kind': ['government-department', 'party-organ', 'mass-organisation'],
    },
    unit: 'post',
    title: { zh: '市级机关编制', en: 'posts of the organs of the city' },
  },
  'party-departments': bodies('市委工作部门', 'working departments of the Party', 'party-organ'),
  'party-managed-bodies': bodies('市委部门管理机构', 'bodies managed by Party departments', 'party-managed'),
  'standing-offices': bodies('议事协调机构常设办事机构', 'standing offices', 'standing-office'),
  'out-of-sequence-bodies': bodies('不列序列机构', 'out-of-sequence bodies', 'out-of-sequence'),
  'administrative-companies': bodies('行政性公司', 'administrative companies', 'administrative-company'),
  'all-bodies': bodies('机构总数', 'bodies in all', [
    'party-organ',
    'party-managed',
    'government-department',
    'managed-bureau',
  ]),
  'plan-mobilised': done('mobilisation', '动员之日', 'day of mobilisation'),
  'reform-completed': done('reform-completion', '改革完成之日', 'day of completion'),
  'leaders-in-place': {
    kind: 'earliest',
    subject: 'agency',
    relation: 'records',
    field: 'on',
    where: { kind: 'leadership-appointment' },
    unit: 'day',
    title: { zh: '领导到位之日', en: 'day on which its leaders were in place' },
  },
  'matters-without-their-posts': {
    kind: 'count',
    subject: 'agency',
    relation: 'records',
    where: { kind: 'posts-did-not-follow' },
    unit: 'item',
    title: { zh: '编制、人员未随之划转的职能', en: 'functions that came without posts and people' },
  },
} as const

function bodies<const K>(zh: string, en: string, kind: K) {
  return {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { kind },
    unit: 'unit',
    title: { zh, en },
  } as const
}

function done<const K>(kind: K, zh: string, en: string) {
  return {
    kind: 'earliest',
    subject: 'jurisdiction',
    relation: 'records',
    field: 'on',
    where: { kind },
    unit: 'day',
    title: { zh, en },
  } as const
}
