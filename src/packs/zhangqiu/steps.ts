const reformed = {
  subject: 'agency',
  where: { kind: ['government-department', 'party-organ'], tags: 'reformed' },
} as const
const article = '提前考虑调整方案'

/** 改革步骤: what comes before what, and who reviews the lists of people who move. */
export const steps = {
  'leaders-first': {
    title: { zh: '先配备班子，后{step}', en: 'Leaders are appointed before the {step}' },
    forEach: {
      ...reformed,
      each: {
        as: 'step',
        in: ['formation', 'plating', 'staff-transfer', 'three-fix'],
        titles: {
          formation: { zh: '组建机构', en: 'body is formed' },
          plating: { zh: '挂牌', en: 'plate is put up' },
          'staff-transfer': { zh: '转隶人员', en: 'staff moves' },
          'three-fix': { zh: '印发“三定”规定', en: 'three-fix provisions are issued' },
        },
      },
    },
    require: { kind: 'term', order: ['leaders-appointed', 'step-done'] },
    force: 'mandatory',
    cite: { source: 'report', article },
    provisions: [
      'zq-leadership-precedes-formation-plating-transfer-sanding',
      'zq-plates-delivered-0317-swapped-after-heads-0318',
    ],
    note: 'a department that was newly formed or formed anew carries the tag `reformed`',
  },

  'staff-moves-after-formation': {
    title: { zh: '机构组建后转隶人员', en: 'Staff moves once the body is formed' },
    forEach: reformed,
    require: { kind: 'term', order: ['formed', 'staff-moved'] },
    force: 'mandatory',
    cite: { source: 'report', article: '提前做好测算推演' },
    provisions: ['zq-transfer-after-formation-and-leadership'],
  },

  'appointments-after-approval': {
    title: {
      zh: '方案经省委批准后启动干部调整',
      en: 'Appointments begin once the province has approved the plan',
    },
    forEach: { subject: 'jurisdiction' },
    require: { kind: 'term', order: ['plan-approved', 'appointments-begun'] },
    force: 'mandatory',
    cite: { source: 'report', article },
    provisions: ['zq-personnel-procedure-after-provincial-approval'],
  },

  'plan-approved-by-the-province': {
    title: { zh: '方案经审核，报省委批准', en: 'The plan is reviewed, and the province approves it' },
    forEach: { subject: 'jurisdiction' },
    require: {
      kind: 'authority',
      steps: [{ step: 'review' }, { step: 'approval', whose: 'province' }],
      inOrder: true,
      before: 'appointments-begun',
    },
    force: 'mandatory',
    cite: { source: 'report', article },
    provisions: ['zq-personnel-procedure-after-provincial-approval'],
  },

  'list-handed-over-after-review': {
    title: {
      zh: '审核后向组织部门移交需配备班子的部门名单',
      en: 'The list of departments that need leaders is handed over after the review',
    },
    forEach: { subject: 'jurisdiction' },
    require: { kind: 'term', order: ['plan-reviewed', 'handed-over'] },
    force: 'general',
    cite: { source: 'report', article },
    provisions: ['zq-list-handed-to-organisation-department-after-review'],
  },

  'lists-of-staff-reviewed': {
    title: {
      zh: '转隶人员名单经{reviewer}部门审核',
      en: 'A list of staff that moves is reviewed: {reviewer}',
    },
    forEach: {
      ...reformed,
      each: {
        as: 'reviewer',
        in: ['organisation', 'establishment', 'personnel'],
        titles: {
          organisation: { zh: '组织', en: 'organisation department' },
          establishment: { zh: '编制', en: 'establishment office' },
          personnel: { zh: '人社', en: 'human resources department' },
        },
      },
    },
    require: { kind: 'requirement', of: 'reviews' },
    force: 'mandatory',
    cite: { source: 'report', article: '提前做好测算推演' },
    provisions: ['zq-transfer-list-reviewed-by-three'],
    note: 'who reviews carries the tag `organisation`, `establishment` or `personnel`',
  },
} as const
