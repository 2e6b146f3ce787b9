const procuratorates = { subject: 'agency', where: { kind: 'procuratorate' } } as const
const businessDepartments = {
  subject: 'agency',
  where: { kind: 'procuratorate-business-department' },
} as const
/** Units that have merged their departments carry the tag `great-departments`. */
const mergedOnes = {
  subject: 'agency',
  where: { kind: 'procuratorate', tags: 'great-departments' },
} as const

/** 岗位、办案组和内设机构: where procurators are placed, and what departments and groups are made of. */
export const organs = {
  'no-procurators-in-general-departments': {
    title: {
      zh: '行政综合部门不配备检察官',
      en: 'No procurators in general departments, but on special posts',
    },
    forEach: { subject: 'agency', where: { kind: 'procuratorate-general-department' } },
    require: { kind: 'prohibition', of: 'ordinary-procurator-posts' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-general-departments-no-procurators-except-special'],
    note: 'a special individual post carries the tag `special-post`',
  },

  'procurators-in-the-listed-lines': {
    title: {
      zh: '检察官岗位设在列明的业务部门',
      en: 'Posts of procurators are in the lines that are listed',
    },
    forEach: {
      subject: 'post',
      where: {
        category: 'procurator',
        'agency.kind': ['procuratorate-business-department', 'case-group'],
      },
    },
    require: { kind: 'requirement', where: { 'agency.case-lines': { is: { parameter: 'business-lines' } } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-front-line-department-list'],
    note: 'the nine main lines and the three others; a department of several has them all in `case-lines`',
  },

  'procurators-mainly-in-the-main-lines': {
    title: {
      zh: '检察官主要配置在执法办案一线',
      en: 'Procurators are mainly placed in the main lines of case work',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'procuratorate', 'procurator-posts': { atLeast: 1 } },
    },
    require: { kind: 'share', of: 'front-line-posts', in: 'procurator-posts', above: '1/2' },
    force: 'principle',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-procurators-mainly-front-line'],
    reading: { zh: '“主要”读作过半', en: 'mainly (主要) is read as more than half' },
  },

  'other-lines-within-their-limit': {
    title: {
      zh: '其他业务部门的检察官从严控制',
      en: 'Procurators in other lines within the number allowed',
    },
    forEach: {
      subject: 'agency',
      where: {
        kind: 'procuratorate-business-department',
        'case-lines': { is: { parameter: 'controlled-lines' } },
      },
    },
    require: { kind: 'limit', of: 'procurator-posts', max: { field: 'procurator-limit' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-other-business-departments-controlled'],
    reading: {
      zh: '条文没有数字，以核定的配备数为限',
      en: 'the text has no figure; the number that was allowed to the department is the most',
    },
  },

  'case-group-composition': {
    title: {
      zh: '办案组由一名主任检察官、两名以上检察官和辅助人员组成',
      en: 'A case group has one procurator in charge, two more and auxiliaries',
    },
    forEach: { subject: 'agency', where: { kind: 'case-group' } },
    require: {
      kind: 'composition',
      members: [
        { name: 'in-charge', of: 'group-members-in-charge', exactly: 1 },
        { name: 'procurators', of: 'group-procurators', min: 2 },
        { name: 'auxiliaries', of: 'group-auxiliaries', min: 1 },
      ],
    },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·五' },
    provisions: ['shproc-case-group-composition'],
    reading: {
      zh: '“通常”；主任检察官之外另有两名以上检察官，“若干”辅助人员读作至少一名',
      en: 'as a rule (通常); two procurators beside the one in charge, and some (若干) auxiliaries means at least one',
    },
  },

  'departments-have-case-groups': {
    title: { zh: '业务部门分设若干办案组', en: 'Business departments are made of case groups' },
    forEach: businessDepartments,
    require: { kind: 'limit', of: 'case-groups', min: 2 },
    force: 'general',
    cite: { source: 'speech', article: '主要内容·五' },
    provisions: ['shproc-case-groups-in-business-departments'],
    reading: { zh: '“若干”读作两个以上', en: 'several (若干) is read as two or more' },
  },

  'fewer-business-departments': {
    title: { zh: '业务部门比改革前减少', en: 'Fewer business departments than before' },
    forEach: procuratorates,
    require: {
      kind: 'limit',
      of: 'business-departments',
      below: { measure: 'business-departments', at: 'before' },
    },
    force: 'general',
    cite: { source: 'speech', article: '主要内容·六' },
    provisions: ['shproc-fewer-levels-flat-case-organisation'],
    reading: {
      zh: '只看部门数；层级多少没有数字',
      en: 'the number of departments only; of the layers there is no figure',
    },
  },

  'four-great-departments': {
    title: { zh: '办案机构归并为四个部门', en: 'Case work is merged into four departments' },
    forEach: mergedOnes,
    require: {
      kind: 'limit',
      of: 'business-departments',
      exactly: { parameter: 'great-departments' },
    },
    force: 'advisory',
    cite: { source: 'speech', article: '实践探索·六' },
    provisions: ['shproc-thirteen-organs-merged-into-four'],
    note: 'a plan that pilot units try; those that do carry the tag `great-departments`',
  },

  'great-departments-by-name': {
    title: {
      zh: '归并后的部门各设一个',
      en: 'Each of the merged departments stands once',
    },
    forEach: {
      ...mergedOnes,
      each: { as: 'department', in: { parameter: 'great-department-names' } },
    },
    require: {
      kind: 'exclusivity',
      of: { measure: 'business-departments', where: { name: { endsWith: { each: 'department' } } } },
    },
    force: 'advisory',
    cite: { source: 'speech', article: '实践探索·六' },
    provisions: ['shproc-thirteen-organs-merged-into-four'],
  },

  'every-department-taken-over-once': {
    title: {
      zh: '原有部门各归并到一个部门',
      en: 'Every department of before went into exactly one',
    },
    forEach: mergedOnes,
    require: {
      all: [
        {
          kind: 'balance',
          parts: ['departments-taken-over'],
          whole: { measure: 'business-departments', at: 'before' },
        },
        { kind: 'prohibition', of: 'departments-taken-over-twice' },
      ],
    },
    force: 'advisory',
    cite: { source: 'speech', article: '实践探索·六' },
    provisions: ['shproc-thirteen-organs-merged-into-four'],
    note: 'what a department took over stands in `succeeds`',
  },

  'deputy-chiefs-head-the-departments': {
    title: {
      zh: '由副检察长任各部（局）负责人',
      en: 'A deputy chief procurator heads each department',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'procuratorate-business-department', 'parent.tags': 'great-departments' },
    },
    require: {
      kind: 'composition',
      members: [{ name: 'deputy-chiefs', of: 'heads-who-are-deputy-chiefs', exactly: 1 }],
      total: 'heads',
    },
    force: 'advisory',
    cite: { source: 'speech', article: '实践探索·六' },
    provisions: ['shproc-deputy-chief-heads-department'],
  },

  'departments-keep-a-manager': {
    title: {
      zh: '大部门不削弱行政管理',
      en: 'A merged department still has somebody who manages it',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'procuratorate-business-department', 'parent.tags': 'great-departments' },
    },
    require: { kind: 'requirement', of: 'heads' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·六' },
    provisions: ['shproc-admin-management-not-weakened'],
    reading: {
      zh: '不得削弱读作仍有负责人',
      en: 'not weakened is read as: there is still a head',
    },
  },

  'rank-of-grassroots-procurators': {
    title: {
      zh: '基层检察官级别不高于正处级',
      en: 'Procurators at the grassroots rank no higher than division chief',
    },
    forEach: {
      subject: 'post',
      where: { category: 'procurator', 'agency.procuratorate-tier': 1 },
      except: { grade: 'leader' },
    },
    require: { kind: 'rank', atMost: 'division-chief' },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·二' },
    allowances: [
      {
        title: {
          zh: '部分可以到二级高级检察官（副局级）',
          en: 'some may reach the second grade of senior procurator, a deputy bureau chief',
        },
        where: { grade: 'senior-procurator-2' },
        with: { atMost: 'bureau-deputy' },
        cite: { source: 'speech', article: '主要内容·二' },
      },
    ],
    provisions: [
      'shproc-rank-sequence-separate-grassroots-to-chief-division',
      'shproc-rank-sequence-some-to-deputy-bureau',
    ],
    reading: {
      zh: '“部分”没有数字，不作限制',
      en: 'some (部分) is no figure and binds nobody',
    },
  },

  'rank-of-senior-procurators': {
    title: { zh: '高级检察官对应的级别', en: 'Senior procurators have the rank of their grade' },
    forEach: { subject: 'post', where: { grade: ['senior-procurator-2', 'senior-procurator-3'] } },
    require: { kind: 'rank', exactly: { parameter: 'rank-of-grade' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·二' },
    provisions: [
      'shproc-rank-sequence-separate-grassroots-to-chief-division',
      'shproc-rank-sequence-some-to-deputy-bureau',
    ],
  },

  'citywide-by-the-end-of-2015': {
    title: { zh: '2015年在全市推开', en: 'Every procuratorate takes part by the end of 2015' },
    forEach: procuratorates,
    require: { kind: 'term', done: { field: 'reform-begun' }, by: '2015-12-31' },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·导语' },
    provisions: ['shproc-pilot-units-then-citywide-next-year'],
    reading: { zh: '“明年”读作至2015年年底', en: 'next year (明年) is read as by the end of 2015' },
  },
} as const
