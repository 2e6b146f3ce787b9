const organs = ['government-department', 'managed-bureau', 'dispatched-organ'] as const
const changes = ['create', 'abolish', 'merge', 'split', 'reclassify', 'change-rank', 'rename'] as const
const own = { whose: 'own' } as const
const above = { whose: 'above' } as const

/** What an operation changes, by the body it is about or by what that body becomes. */
const changing = <const K, const A, const M extends object>(kind: K, bodies: A, more: M) =>
  [
    { kind, 'agency.kind': bodies, ...more },
    { kind, kindOfAgency: bodies, ...more },
  ] as const
const fromCounties = { 'jurisdiction.level': { atLeast: 'county' } } as const

const moving = { kind: 'transfer-establishment', category: 'administrative' } as const
/** The body from which posts came may be gone; the operation then lies in its place. */
const fromNobody = { from: { known: false } } as const

/** 审批权限: whose proposal, review, approval and filing a change of bodies and of posts needs. */
export const authorities = {
  'bodies-change-with-approval-from-above': {
    title: {
      zh: '行政机构的设立、撤销、合并或者变更规格、名称报上一级审核批准',
      en: 'Bodies are set up, abolished, merged, ranked and named with approval from above',
    },
    forEach: { subject: 'operation', where: changing(changes, organs, {}) },
    require: {
      kind: 'authority',
      steps: [
        { step: 'proposal', ...own },
        { step: 'review', ...above },
        { step: 'approval', ...above },
      ],
      inOrder: true,
      before: { field: 'on' },
    },
    force: 'mandatory',
    cite: { source: 'regulation', article: '第九条' },
    reading: {
      zh: '本级人民政府提出，上一级机构编制管理机关审核，上一级人民政府批准：各以该地区机构作出的记录为准；分设和改变性质，视同设立、撤销',
      en: 'whoever belongs to the place proposes, reviews and approves for it; a body that is split or made one of another kind is set up and abolished',
    },
  },

  'bodies-are-filed-with-the-congress': {
    title: {
      zh: '县级以上行政机构的设立、撤销或者合并报本级人大常委会备案',
      en: 'From the county upward bodies that come, go or merge are filed with the standing committee of the congress',
    },
    forEach: {
      subject: 'operation',
      where: changing(['create', 'abolish', 'merge', 'split'], organs, fromCounties),
    },
    require: { kind: 'authority', steps: [{ step: 'filing', ...own, where: { 'by.kind': 'congress' } }] },
    force: 'mandatory',
    cite: { source: 'regulation', article: '第九条' },
    note: 'a change of rank or name is not filed; no day is set for filing',
  },

  'disputes-over-duties-are-settled': {
    title: {
      zh: '职责划分有异议的，协商一致报备案，不一致报本级人民政府决定',
      en: 'A dispute over duties is settled and filed, or decided by the government',
    },
    forEach: { subject: 'matter', where: { 'objections-to-its-division': { atLeast: 1 } } },
    require: {
      any: [
        { kind: 'authority', steps: [{ step: 'filing', ...own }] },
        {
          kind: 'authority',
          steps: [
            { step: 'proposal', ...own },
            { step: 'approval', ...own },
          ],
        },
      ],
    },
    force: 'mandatory',
    cite: { source: 'regulation', article: '第十条' },
    reading: {
      zh: '协调意见即提出，本级人民政府决定即本级批准',
      en: 'the opinion of the office is a proposal, and what the government decides it approves',
    },
  },

  'internal-organs-change-with-own-approval': {
    title: {
      zh: '内设机构的设立、撤销、合并或者变更规格、名称由本级机构编制管理机关审批',
      en: 'Internal organs change with the approval of the establishment office of their own level',
    },
    forEach: { subject: 'operation', where: changing(changes, 'internal-organ', fromCounties) },
    require: {
      kind: 'authority',
      steps: [
        { step: 'proposal', ...own },
        { step: 'approval', ...own },
      ],
      inOrder: true,
      before: { field: 'on' },
    },
    force: 'mandatory',
    cite: { source: 'regulation', article: '第十三条' },
  },

  'totals-set-by-the-state-council': {
    title: {
      zh: '行政编制总额由省级提出，报国务院审核批准',
      en: 'Administrative totals are proposed by the province, and reviewed and approved by the centre',
    },
    forEach: {
      subject: 'operation',
      where: {
        kind: ['set-establishment', 'adjust-establishment'],
        category: 'administrative',
        agency: { known: false },
      },
    },
    require: {
      kind: 'authority',
      steps: [
        { step: 'proposal', whose: 'province' },
        { step: 'review', whose: 'centre' },
        { step: 'approval', whose: 'centre' },
      ],
      inOrder: true,
      before: { field: 'on' },
    },
    force: 'mandatory',
    cite: { source: 'regulation', article: '第十六条' },
    note: 'an operation that sets or changes administrative posts of no body is one on the total of its place',
  },

  'posts-within-a-level-move-with-own-approval': {
    title: {
      zh: '本级部门之间调整行政编制由本级决定',
      en: 'Posts move between bodies of one level with the approval of that level',
    },
    forEach: {
      subject: 'operation',
      where: [
        { ...moving, 'from.jurisdiction': { is: { field: 'to.jurisdiction' } } },
        { ...moving, ...fromNobody, jurisdiction: { is: { field: 'to.jurisdiction' } } },
      ],
    },
    require: {
      kind: 'authority',
      steps: [{ step: 'approval', ...own }],
      before: { field: 'on' },
    },
    force: 'mandatory',
    cite: { source: 'regulation', article: '第十八条' },
    reading: {
      zh: '“可以调整”的是本级人民政府，未经其批准的即为擅自调整',
      en: 'it is the government of the level that may move posts; nobody else may without its approval',
    },
  },

  'posts-between-levels-move-by-the-centre': {
    title: {
      zh: '不同层级之间调配行政编制由省级报国务院机构编制管理机关审批',
      en: 'Posts move between levels as the province asks and the centre approves',
    },
    forEach: {
      subject: 'operation',
      where: [
        { ...moving, 'from.jurisdiction.level': { above: { field: 'to.jurisdiction.level' } } },
        { ...moving, 'from.jurisdiction.level': { below: { field: 'to.jurisdiction.level' } } },
        { ...moving, ...fromNobody, 'jurisdiction.level': { above: { field: 'to.jurisdiction.level' } } },
        { ...moving, ...fromNobody, 'jurisdiction.level': { below: { field: 'to.jurisdiction.level' } } },
      ],
    },
    require: {
      kind: 'authority',
      steps: [
        { step: 'proposal', whose: 'province' },
        { step: 'approval', whose: 'centre' },
      ],
      inOrder: true,
      before: { field: 'on' },
    },
    force: 'mandatory',
    cite: { source: 'regulation', article: '第十八条' },
  },
} as const
