/** On which days a department was led, formed and staffed, and who reviewed its list. */
export const measures = {
  'leaders-appointed': earliest('agency', '领导班子配备之日', 'day on which its leaders were appointed', {
    kind: 'leadership-appointment',
  }),
  formed: earliest('agency', '组建之日', 'day on which it was formed', { kind: 'formation' }),
  'staff-moved': earliest('agency', '人员转隶之日', 'day on which its staff moved', {
    kind: 'staff-transfer',
  }),
  'step-done': earliest('agency', '{step}之日', 'day on which the {step}', { kind: { each: 'step' } }),
  'plan-approved': earliest(
    'jurisdiction',
    '省委批准方案之日',
    'day on which the province approved the plan',
    {
      kind: 'approval',
      'by.jurisdiction.level': 'province',
    },
  ),
  'appointments-begun': earliest('jurisdiction', '干部调整启动之日', 'day on which appointments began', {
    kind: 'appointments-begun',
  }),
  'departments-formed': {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { kind: ['government-department', 'party-organ'], tags: 'reformed' },
    unit: 'unit',
    title: { zh: '新组建和重新组建的部门', en: 'departments newly formed or formed anew' },
  },
  'matters-without-their-posts': looseEnds(
    '编制、人员未随之划转的职责',
    'matters that came without posts and people',
    'posts-did-not-follow',
    'agency',
  ),
  'times-left-without-a-place': looseEnds(
    '未随编制安置',
    'being left without a place',
    'stranded-staff',
    'person',
  ),
  'handed-over': earliest('jurisdiction', '名单移交之日', 'day on which the list is handed over', {
    kind: 'list-handover',
  }),
  'plan-reviewed': earliest('jurisdiction', '方案审核之日', 'day on which the plan was reviewed', {
    kind: 'review',
  }),
  reviews: {
    kind: 'count',
    subject: 'agency',
    relation: 'records',
    where: { kind: 'list-review', 'by.tags': { each: 'reviewer' } },
    unit: 'item',
    title: { zh: '{reviewer}部门审核', en: 'review: {reviewer}' },
  },
} as const

function earliest<const S extends string, const W>(subject: S, zh: string, en: string, where: W) {
  return {
    kind: 'earliest',
    subject,
    relation: 'records',
    field: 'on',
    where,
    unit: 'day',
    title: { zh, en },
  } as const
}

function looseEnds<const K extends string, const S extends string>(
  zh: string,
  en: string,
  kind: K,
  subject: S,
) {
  return {
    kind: 'count',
    subject,
    relation: 'records',
    where: { kind },
    unit: 'item',
    title: { zh, en },
  } as const
}
