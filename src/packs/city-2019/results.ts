const city = { subject: 'jurisdiction' } as const
const departments = { subject: 'agency', where: { kind: ['government-department', 'party-organ'] } } as const
const matters = { subject: 'matter' } as const
const bodies = { source: 'summary', article: '二(一)' } as const
const duties = { source: 'summary', article: '二(二)' } as const
const posts = { source: 'summary', article: '二(三)' } as const
const follow = 'c19-posts-follow-function-changes'

/** 改革成效: bodies, duties and posts as they must stand after the reform. */
export const results = {
  'bodies-within-limit': {
    title: { zh: '未在限额外设立机构', en: 'No body outside the limit' },
    forEach: city,
    require: {
      all: [
        { kind: 'limit', of: 'limited-bodies', max: { ceiling: 'agencies' } },
        { kind: 'prohibition', of: 'bodies-outside-the-limit' },
      ],
    },
    force: 'mandatory',
    cite: bodies,
    provisions: ['c19-no-agency-outside-quota'],
    note: 'the text does not tell the limit; a body outside it carries the tag `outside-quota`',
  },

  'no-self-established-bodies': {
    title: { zh: '自行设立的机构全部清理', en: 'No self-established body is left' },
    forEach: city,
    require: { kind: 'prohibition', of: 'self-established-bodies' },
    force: 'mandatory',
    cite: bodies,
    provisions: ['c19-self-established-bodies-abolished-10'],
    note: 'such a body carries the tag `self-established`',
  },

  'plates-only-fall': {
    title: { zh: '严控挂牌机构，只减不增', en: 'Plates only fall' },
    forEach: city,
    require: { kind: 'change', of: 'nameplates', only: 'decrease' },
    force: 'mandatory',
    cite: bodies,
    provisions: ['c19-nameplates-reduced-8-strictly-controlled'],
  },

  'plates-are-no-bodies': {
    title: { zh: '挂牌机构不得实体化', en: 'A plate is not run as a body of its own' },
    forEach: { subject: 'agency', where: { kind: 'nameplate-body' } },
    require: {
      all: [
        { kind: 'prohibition', of: 'approved-posts' },
        { kind: 'prohibition', of: 'leader-posts' },
        { kind: 'prohibition', where: { 'own-budget': true } },
      ],
    },
    force: 'mandatory',
    cite: bodies,
    provisions: ['c19-nameplate-body-not-an-entity'],
  },

  'institutions-not-named-like-departments': {
    title: { zh: '事业单位逐步不再称委、办、局', en: 'Institutions are named like departments no more' },
    forEach: { subject: 'agency', where: { kind: 'institution' } },
    require: { kind: 'naming', of: 'name', notEndsWith: ['委', '办', '局'] },
    force: 'general',
    cite: bodies,
    provisions: ['c19-institutions-not-named-commission-office-bureau', 'c19-nameplate-body-not-an-entity'],
    reading: { zh: '“逐步”规范，不是立即', en: 'step by step, and not at once' },
  },

  'organs-of-one-rank': {
    title: { zh: '部门内设机构规格统一', en: 'The internal organs of a department have one rank' },
    forEach: departments,
    require: { kind: 'limit', of: 'ranks-of-organs', max: 1 },
    force: 'general',
    cite: bodies,
    provisions: ['c19-internal-organs-uniform-rank-and-name'],
  },

  'one-set-of-general-organs': {
    title: { zh: '合并机构的综合性内设机构整合为一套', en: 'A merged body has one set of general organs' },
    forEach: { subject: 'agency', where: { tags: 'merged' } },
    require: { kind: 'prohibition', of: 'repeated-general-organs' },
    force: 'mandatory',
    cite: bodies,
    provisions: ['c19-merged-agency-single-set-of-general-organs'],
  },

  'general-organs-within-a-third': {
    title: { zh: '综合性内设机构不超过三分之一', en: 'General organs are a third at most' },
    forEach: departments,
    require: { kind: 'share', of: 'comprehensive-organs', in: 'organs-of-agency', atMost: '1/3' },
    force: 'mandatory',
    cite: bodies,
    provisions: ['c19-general-organs-at-most-one-third'],
  },

  'institutions-serve-the-public': {
    title: { zh: '没有公益职责的事业单位撤销', en: 'An institution has a duty of public service' },
    forEach: { subject: 'agency', where: { kind: 'institution' } },
    require: { kind: 'requirement', of: 'public-service-matters' },
    force: 'general',
    cite: bodies,
    provisions: ['c19-abolish-institutions-without-public-benefit-duty'],
  },

  'civilisation-office-of-the-party': {
    title: { zh: '文明办为市委工作机关', en: 'The civilisation office is an organ of the Party' },
    forEach: city,
    require: { kind: 'requirement', of: 'civilisation-offices' },
    force: 'advisory',
    cite: bodies,
    provisions: ['c19-civilisation-office-is-party-working-organ'],
  },

  'no-two-in-charge': {
    title: { zh: '防止部门间职责打架', en: 'No two departments are in charge of one matter' },
    forEach: matters,
    require: { kind: 'prohibition', of: 'lead-overlaps' },
    force: 'mandatory',
    cite: duties,
    provisions: ['c19-prevent-buck-passing-between-departments'],
  },

  'somebody-in-charge': {
    title: { zh: '防止部门间推诿扯皮', en: 'Somebody is in charge of every part of a matter' },
    forEach: matters,
    require: { kind: 'prohibition', of: 'lead-gaps' },
    force: 'mandatory',
    cite: duties,
    provisions: ['c19-prevent-buck-passing-between-departments'],
  },

  'total-not-exceeded': {
    title: { zh: '编制总量不突破', en: 'Posts within the total' },
    forEach: city,
    require: { kind: 'limit', of: 'establishment', max: { ceiling: 'establishment' } },
    force: 'mandatory',
    cite: posts,
    provisions: ['c19-total-establishment-not-exceeded'],
    note: 'the text does not tell the total',
  },

  'moved-posts-cancel-out': {
    title: { zh: '调剂编制增减相抵', en: 'Posts that move cancel out' },
    forEach: city,
    require: { kind: 'balance', parts: ['posts-gained', 'posts-given'], whole: 0 },
    force: 'mandatory',
    cite: posts,
    provisions: ['c19-redistribute-50-plus-posts'],
  },

  'more-duties-more-posts': {
    title: {
      zh: '编制随职能走：职能增加的部门增加编制',
      en: 'A department with more matters has more posts',
    },
    forEach: { subject: 'agency', where: { kind: departments.where.kind, 'matters-gained': { above: 0 } } },
    require: {
      kind: 'limit',
      of: 'administrative-posts',
      above: { measure: 'administrative-posts', at: 'before' },
    },
    force: 'principle',
    cite: posts,
    provisions: [follow],
  },

  'fewer-duties-no-more-posts': {
    title: {
      zh: '编制随职能走：职能减少的部门不增加编制',
      en: 'A department with fewer matters has no more posts',
    },
    forEach: { subject: 'agency', where: { kind: departments.where.kind, 'matters-gained': { below: 0 } } },
    require: { kind: 'change', of: 'administrative-posts', only: 'decrease' },
    force: 'principle',
    cite: posts,
    provisions: [follow],
  },

  'new-bodies-have-posts': {
    title: { zh: '保障新设机构用编', en: 'New bodies have posts' },
    forEach: { subject: 'agency', where: { tags: 'new' } },
    require: { kind: 'requirement', of: 'approved-posts' },
    force: 'principle',
    cite: posts,
    provisions: [follow],
  },

  'leaders-within-leader-posts': {
    title: { zh: '严格核定领导职数', en: 'Leaders within the leader posts' },
    forEach: {
      subject: 'agency',
      where: { kind: ['government-department', 'party-organ', 'mass-organisation'] },
    },
    require: { kind: 'limit', of: 'leaders', max: 'leader-posts' },
    force: 'mandatory',
    cite: posts,
    provisions: ['c19-leader-posts-strictly-fixed'],
  },

  'leader-posts-within-base': {
    title: { zh: '领导职数总量不超控制基数', en: 'Leader posts within the base of the city' },
    forEach: city,
    require: { kind: 'limit', of: 'leader-posts-of-place', max: { ceiling: 'leader-posts' } },
    force: 'mandatory',
    cite: posts,
    provisions: ['c19-leader-posts-total-control-base'],
    note: 'the text does not tell the base',
  },

  'one-person-on-a-leader-post': {
    title: { zh: '领导职数实名管理', en: 'A leader post has one person by name' },
    forEach: { subject: 'post', where: { grade: 'leader' } },
    require: { kind: 'exclusivity', of: 'holders-of-post', orNone: true },
    force: 'mandatory',
    cite: posts,
    provisions: ['c19-leader-posts-total-control-base'],
  },

  'moved-leader-posts-cancel-out': {
    title: { zh: '调剂职数增减相抵', en: 'Leader posts that move cancel out' },
    forEach: city,
    require: { kind: 'balance', parts: ['leader-posts-gained', 'leader-posts-given'], whole: 0 },
    force: 'mandatory',
    cite: posts,
    provisions: ['c19-move-16-leader-posts-within-base'],
  },
} as const
