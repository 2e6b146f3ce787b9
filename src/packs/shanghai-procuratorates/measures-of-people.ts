/** What ended before the day of the facts does not stand on it. */
const ended = { until: { olderThan: '0 days' } } as const

/** What is counted of single people: what was found of them, and what they hold and held. */
export const peopleMeasures = {
  // 人员
  'outstanding-assessments': {
    kind: 'count',
    subject: 'person',
    relation: 'records',
    where: { kind: 'assessment', result: 'outstanding' },
    unit: 'item',
    title: { zh: '优秀的考核', en: 'assessments as outstanding' },
  },
  'failed-assessments': {
    kind: 'count',
    subject: 'person',
    relation: 'records',
    where: { kind: 'assessment', result: 'unfit' },
    unit: 'item',
    title: { zh: '不胜任的考核', en: 'assessments as unfit' },
  },
  'procurator-posts-held': {
    kind: 'count',
    subject: 'person',
    relation: 'holdings',
    where: { 'post.category': 'procurator' },
    except: ended,
    unit: 'post',
    title: { zh: '所任检察官岗位', en: 'posts of a procurator held' },
  },
  'grassroots-posts': {
    kind: 'count',
    subject: 'person',
    relation: 'holdings',
    where: { 'post.agency.procuratorate-tier': 1 },
    unit: 'post',
    title: { zh: '基层院任职', en: 'posts held at a grassroots procuratorate' },
  },
  'performance-files': {
    kind: 'count',
    subject: 'person',
    relation: 'records',
    where: { kind: 'performance-file' },
    unit: 'item',
    title: { zh: '执法档案', en: 'enforcement file' },
  },
  'legal-certificates': {
    kind: 'count',
    subject: 'person',
    relation: 'records',
    where: { kind: 'legal-certificate' },
    unit: 'item',
    title: { zh: '法律职业资格证书', en: 'certificate of the legal profession' },
  },
  'selection-decisions': {
    kind: 'count',
    subject: 'holding',
    relation: 'records',
    match: { about: 'person' },
    where: {
      kind: 'selection-decision',
      'by.kind': 'procurator-selection-committee',
      on: { atMost: { subject: 'from' } },
    },
    unit: 'item',
    title: { zh: '任职前遴选委员会的决定', en: 'decision of the selection committee before the appointment' },
  },
} as const
