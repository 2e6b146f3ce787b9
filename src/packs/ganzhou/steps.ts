const district = { subject: 'jurisdiction' } as const
const departments = { subject: 'agency', where: { kind: 'government-department' } } as const

/** 改革步骤: who discussed and approved in which order, by when it was done, and what may not be rushed meanwhile. */
export const steps = {
  'completed-by-the-end-of-june': {
    title: { zh: '2010年6月底前完成', en: 'The reform is completed by the end of June 2010' },
    forEach: district,
    require: { kind: 'term', done: 'reform-completed', by: '2010-06-30' },
    force: 'general',
    cite: { source: 'report', article: '导语' },
    provisions: ['gz-finished-by-end-june-2010'],
  },

  'plan-approved-in-order': {
    title: {
      zh: '方案经编委会、政府常务会、区委常委会后报市批准',
      en: 'The plan passes committee, government and Party before the city approves it',
    },
    forEach: district,
    require: {
      kind: 'term',
      order: ['plan-in-committee', 'plan-in-government', 'plan-in-party', 'plan-approved'],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '一' },
    provisions: ['gz-plan-approval-chain'],
  },

  'plan-talked-over': {
    title: { zh: '方案征求意见', en: 'The plan is talked over with others' },
    forEach: district,
    require: { kind: 'requirement', of: 'plan-consultations' },
    force: 'advisory',
    cite: { source: 'report', article: '一' },
    provisions: ['gz-consult-and-align-with-peers-and-superiors'],
    note: 'what was done, not what was ordered; lacking it is only worth a note',
  },

  'mobilised-after-approval': {
    title: {
      zh: '方案批准后动员，动员后完成',
      en: 'Mobilisation follows approval, and completion follows it',
    },
    forEach: district,
    require: { kind: 'term', order: ['plan-approved', 'mobilised', 'reform-completed'] },
    force: 'general',
    cite: { source: 'report', article: '一' },
    provisions: ['gz-mobilisation-after-approval'],
  },

  'three-fix-approved-in-order': {
    title: {
      zh: '“三定”规定经编办、编委会、政府常务会、区委常委会后印发',
      en: 'Three-fix provisions pass office, committee, government and Party before they are issued',
    },
    forEach: departments,
    require: {
      kind: 'term',
      order: [
        'three-fix-in-office',
        'three-fix-in-committee',
        'three-fix-in-government',
        'three-fix-in-party',
        'three-fix-issued',
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '一' },
    provisions: ['gz-sanding-approval-chain'],
  },

  'establishment-issued-with-three-fix': {
    title: {
      zh: '新核定编制随“三定”规定下达',
      en: 'New posts are issued together with the three-fix provisions',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'government-department', 'establishment-changes': { atLeast: 1 } },
    },
    require: {
      kind: 'term',
      order: ['three-fix-issued', 'establishment-changed', 'three-fix-issued'],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '二(三)一' },
    provisions: ['gz-establishment-issued-with-sanding'],
    reading: { zh: '“随同”读作同日', en: 'together (随同) is read as on the same day' },
  },

  'no-rushed-moves': {
    title: {
      zh: '严禁突击调入人员、突击提拔干部',
      en: 'No transfer or promotion is rushed during the reform',
    },
    forEach: {
      subject: 'holding',
      where: {
        how: ['transfer-in', 'promotion'],
        from: { atLeast: '2010-03-30', atMost: '2010-06-30' },
      },
    },
    require: { kind: 'requirement', of: 'personnel-approvals' },
    force: 'mandatory',
    cite: { source: 'report', article: '二(六)二' },
    provisions: ['gz-no-rush-transfers-or-promotions'],
    reading: {
      zh: '动员至完成期间未经批准的调入、提拔即为突击',
      en: 'a transfer in or a promotion between mobilisation and completion is rushed unless it was approved',
    },
    note: 'how somebody came to a post: `transfer-in` (调入), `promotion` (提拔)',
  },

  'departments-have-their-leaders': {
    title: { zh: '“三定”印发后配备领导班子', en: 'A department with its three-fix provisions has leaders' },
    forEach: {
      subject: 'agency',
      where: { kind: 'government-department', 'three-fix-provisions': { atLeast: 1 } },
    },
    require: { kind: 'requirement', of: 'leaders' },
    force: 'advisory',
    cite: { source: 'report', article: '三一' },
    provisions: ['gz-defect-leadership-not-staffed'],
    note: 'a defect that the report finds in itself',
  },

  'reform-is-evaluated': {
    title: { zh: '改革效果跟踪评估', en: 'The reform is evaluated afterwards' },
    forEach: district,
    inForce: { from: '2010-07-01' },
    require: { kind: 'requirement', of: 'evaluations' },
    force: 'advisory',
    cite: { source: 'report', article: '三一' },
    provisions: ['gz-defect-no-post-evaluation'],
    note: 'a defect that the report finds in itself; from the day after completion',
  },
} as const
