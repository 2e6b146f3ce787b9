/** 改革方案: who coordinates a class of matters, and who answers for one. */
export const duties = {
  'one-class-one-coordinator': {
    title: {
      zh: '一类事原则上由一个部门统筹',
      en: 'One department coordinates a class of matters, in principle',
    },
    forEach: { subject: 'function' },
    require: { kind: 'exclusivity', of: 'coordinators' },
    force: 'principle',
    cite: { source: 'report', article: '提前谋划改革方案' },
    provisions: ['zq-one-class-one-coordinating-department'],
    reading: {
      zh: '一类事即一项职能；统筹即就该职能牵头',
      en: 'a class of matters is a function, and who coordinates it leads it',
    },
  },

  'one-matter-one-department': {
    title: { zh: '一件事原则上由一个部门负责', en: 'One department answers for a matter, in principle' },
    forEach: { subject: 'matter' },
    require: { kind: 'prohibition', of: 'lead-overlaps' },
    force: 'principle',
    cite: { source: 'report', article: '提前谋划改革方案' },
    provisions: ['zq-one-matter-one-department'],
    reading: {
      zh: '负责即牵头；几个部门各自牵头互不重叠的部分，不算多头',
      en: 'who answers for it leads it; leads of parts that do not meet are one for each part',
    },
  },

  'no-matter-without-a-lead': {
    title: { zh: '每件事有部门负责', en: 'Some department answers for every part of a matter, in principle' },
    forEach: { subject: 'matter' },
    require: { kind: 'prohibition', of: 'lead-gaps' },
    force: 'principle',
    cite: { source: 'report', article: '提前谋划改革方案' },
    provisions: ['zq-one-matter-one-department'],
  },

  'posts-follow-matters': {
    title: { zh: '编随事走', en: 'Posts follow matters' },
    forEach: { subject: 'agency' },
    require: { kind: 'prohibition', of: 'matters-without-their-posts' },
    force: 'mandatory',
    cite: { source: 'report', article: '提前做好测算推演' },
    provisions: ['zq-posts-follow-matters-people-follow-posts'],
    note: 'a loose end of a plan that was applied: `withPlan` writes it into the snapshot',
  },

  'people-follow-posts': {
    title: { zh: '人随编走', en: 'People follow posts' },
    forEach: { subject: 'person' },
    require: { kind: 'prohibition', of: 'times-left-without-a-place' },
    force: 'mandatory',
    cite: { source: 'report', article: '提前做好测算推演' },
    provisions: ['zq-posts-follow-matters-people-follow-posts'],
    note: 'a loose end of a plan that was applied',
  },

  'posts-move-and-none-is-made': {
    title: { zh: '编制随转隶调整，总数不变', en: 'Posts move with the transfer, and their total stays' },
    forEach: { subject: 'jurisdiction' },
    require: { kind: 'change', of: 'administrative-establishment', only: 'unchanged' },
    force: 'general',
    cite: { source: 'report', article: '提前做好测算推演' },
    provisions: ['zq-posts-follow-matters-people-follow-posts'],
    reading: {
      zh: '编随事走即划出与划入相等，全区行政编制总数不变',
      en: 'what moves leaves one body and comes to another, so that the total of the district stays as it was',
    },
  },
} as const
