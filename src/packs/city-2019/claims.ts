const bodies = { source: 'summary', article: '二(一)' } as const
const posts = { source: 'summary', article: '二(三)' } as const
const begun = { source: 'summary', article: '一(三)' } as const
const fewer = <const M extends string>(measure: M) =>
  ({ plus: [{ measure, at: 'before' }], minus: [measure] }) as const

/** 自述数字: the figures that the summary states about the city. */
export const claims = {
  'self-established-abolished': {
    title: { zh: '清理自行设立的机构', en: 'Self-established bodies abolished' },
    says: 10,
    measure: fewer('self-established-bodies'),
    cite: bodies,
    provisions: ['c19-self-established-bodies-abolished-10'],
  },
  'plates-fewer': {
    title: { zh: '减少的挂牌机构', en: 'Plates fewer' },
    says: 8,
    measure: fewer('nameplates'),
    cite: bodies,
    provisions: ['c19-nameplates-reduced-8-strictly-controlled'],
  },
  'dispatched-organs-fewer': {
    title: { zh: '减少的政府派出机关', en: 'Dispatched organs fewer' },
    says: 3,
    measure: fewer('dispatched-organs'),
    cite: bodies,
    provisions: ['c19-dispatched-organs-cut-3-duties-reassigned'],
    note: 'where each of their duties went is not told',
  },
  'bodies-of-its-own-choice': {
    title: { zh: '因地制宜设置的机构', en: 'Bodies of its own choice' },
    says: 15,
    measure: 'discretionary-bodies',
    cite: bodies,
    provisions: ['c19-locally-specific-agencies-15'],
  },
  'companion-documents': {
    title: { zh: '配套文件', en: 'Companion documents' },
    says: 10,
    measure: 'companion-documents',
    cite: begun,
    provisions: ['c19-ten-companion-documents'],
  },
  'liaison-groups': {
    title: { zh: '联络组', en: 'Liaison groups' },
    says: 3,
    measure: 'liaison-groups',
    cite: begun,
    provisions: ['c19-three-liaison-groups'],
  },
  'posts-moved': {
    title: { zh: '调剂编制（余名）', en: 'Posts moved, more than' },
    says: 50,
    measure: 'posts-gained',
    cite: posts,
    provisions: ['c19-redistribute-50-plus-posts'],
    note: 'more than 50 (50余名): a difference upward is none',
  },
  'leader-posts-moved': {
    title: { zh: '调剂领导职数', en: 'Leader posts moved' },
    says: 16,
    measure: 'leader-posts-gained',
    cite: posts,
    provisions: ['c19-move-16-leader-posts-within-base'],
  },
} as const
