const toProcurator = { 'post.category': 'procurator' } as const
const sinceReform = { atLeast: { parameter: 'reform-start' } } as const

/** 遴选任免: how one becomes a procurator, from where, after how long, and who nominates and appoints. */
export const careers = {
  'five-years-as-assistant': {
    title: {
      zh: '任检察官助理满五年方可任检察官',
      en: 'Five years as an assistant before becoming a procurator',
    },
    forEach: {
      subject: 'holding',
      where: { ...toProcurator, 'previous.post.category': 'procurator-assistant' },
    },
    require: {
      kind: 'term',
      from: { field: 'previous.from' },
      until: { field: 'from' },
      atLeast: { parameter: 'assistant-service' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·七、实践探索·七' },
    allowances: [
      {
        title: {
          zh: '老人老办法：改革前的助理检察员',
          en: 'the old method for those who were assistant procurators before the reform',
        },
        where: {
          'person.tags': 'former-assistant-procurator',
          'person.entered': { below: { parameter: 'reform-start' } },
        },
        cite: { source: 'speech', article: '实践探索·二' },
      },
    ],
    provisions: [
      'shproc-assistant-five-years-before-procurator',
      'shproc-assistant-may-be-selected-after-five-years',
      'shproc-grandfathering-old-and-new-methods',
    ],
    reading: {
      zh: '自任检察官助理之日至任检察官之日；第五年的同一日已满五年',
      en: 'from the day of becoming an assistant to the day of becoming a procurator; on the same day of the fifth year five years are full',
    },
  },

  'two-years-before-assistant-procurator': {
    title: {
      zh: '改革前任助理检察员须工作两年',
      en: 'Before the reform, two years of service before becoming an assistant procurator',
    },
    forEach: {
      subject: 'holding',
      where: { 'post.title': '助理检察员', from: { below: { parameter: 'reform-start' } } },
    },
    require: {
      kind: 'term',
      from: { field: 'person.entered' },
      until: { field: 'from' },
      atLeast: { parameter: 'old-service' },
    },
    force: 'general',
    cite: { source: 'speech', article: '主要内容·一' },
    provisions: [
      'shproc-old-entry-two-years-to-assistant-procurator',
      'shproc-grandfathering-old-and-new-methods',
    ],
    note: 'the rule of before, by which those who were there then are still judged',
  },

  'selected-by-the-committee': {
    title: {
      zh: '检察官候选人由市遴选委员会审查决定',
      en: 'Procurators are decided on by the selection committee of the city',
    },
    forEach: {
      subject: 'holding',
      where: { ...toProcurator, from: sinceReform },
      except: { how: 'confirmation' },
    },
    require: { kind: 'requirement', of: 'selection-decisions' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-selection-committee-decides'],
    reading: {
      zh: '原有检察员的确认不经遴选',
      en: 'incumbents are confirmed without a selection',
    },
  },

  'higher-procurators-from-lower': {
    title: {
      zh: '上级院检察官原则上从下级院遴选',
      en: 'Procurators of a higher procuratorate come from a lower one, in principle',
    },
    forEach: {
      subject: 'holding',
      where: { ...toProcurator, 'post.agency.procuratorate-tier': { atLeast: 2 }, from: sinceReform },
      except: { how: 'confirmation' },
    },
    require: {
      kind: 'requirement',
      where: {
        'previous.post.category': 'procurator',
        'previous.post.agency.procuratorate-tier': { below: { field: 'post.agency.procuratorate-tier' } },
      },
    },
    force: 'principle',
    cite: { source: 'speech', article: '主要内容·七、实践探索·七' },
    allowances: [
      {
        title: {
          zh: '从律师、法律学者等专业人才中公开选拔或调任',
          en: 'open selection or transfer of lawyers, scholars and other legal professionals',
        },
        where: { how: ['open-selection', 'transfer-in'] },
        cite: { source: 'speech', article: '实践探索·七' },
      },
    ],
    provisions: [
      'shproc-higher-court-procurators-drawn-from-lower',
      'shproc-higher-level-selected-in-principle-from-lower',
      'shproc-outside-lawyers-may-be-recruited',
    ],
    reading: {
      zh: '前文未说“原则上”，后文说明；以后文为准。“特别优秀”不作判断',
      en: 'only the later passage says in principle (原则上); it is followed. Who is outstanding is not judged',
    },
  },

  'branch-assistants-go-to-the-grassroots': {
    title: {
      zh: '无基层经验的市分院检察官助理到基层院任检察官',
      en: 'Assistants without grassroots experience become procurators at the grassroots',
    },
    forEach: {
      subject: 'holding',
      where: {
        ...toProcurator,
        'previous.post.category': 'procurator-assistant',
        'previous.post.agency.procuratorate-tier': { atLeast: 2 },
      },
    },
    require: { kind: 'requirement', where: { 'person.grassroots-posts': { atLeast: 1 } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-branch-assistants-without-grassroots-experience'],
    reading: {
      zh: '“市分院”读作市院和分院；所任检察官岗位在基层院的即符合',
      en: 'the municipal procuratorate and its branches are meant; a first post at the grassroots is experience enough',
    },
  },

  'procurators-nominated-by-the-city': {
    title: { zh: '检察官由市级统一提名', en: 'Procurators are nominated by the city' },
    forEach: { subject: 'holding', where: { ...toProcurator, from: sinceReform } },
    require: { kind: 'requirement', where: { 'nominated-by.procuratorate-tier': 3 } },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·导语' },
    provisions: ['shproc-unified-nomination-tiered-appointment'],
  },

  'procurators-appointed-at-their-own-level': {
    title: { zh: '检察官分级任免', en: 'Procurators are appointed at their own level' },
    forEach: { subject: 'holding', where: { ...toProcurator, from: sinceReform } },
    require: {
      kind: 'requirement',
      where: { 'appointed-by.jurisdiction': { field: 'post.agency.jurisdiction' } },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·导语' },
    provisions: ['shproc-unified-nomination-tiered-appointment'],
    reading: {
      zh: '由岗位所在地区的机关任免',
      en: 'by a body of the place in which the post is',
    },
  },

  'chiefs-nominated-by-the-party-group': {
    title: {
      zh: '区县检察院正副检察长由市院党组提名',
      en: 'Chiefs and deputies of district procuratorates are nominated by the municipal Party group',
    },
    forEach: {
      subject: 'holding',
      where: {
        'post.grade': ['chief', 'deputy'],
        'post.agency.kind': 'procuratorate',
        'post.agency.procuratorate-tier': 1,
        from: { atLeast: '2001-01-01' },
      },
    },
    require: {
      kind: 'requirement',
      where: { 'nominated-by.kind': 'procuratorate-party-group', 'nominated-by.procuratorate-tier': 3 },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-nomination-right-since-2001'],
    reading: {
      zh: '“从2001年起”读作自该年首日',
      en: 'since 2001 is read as from the first day of that year',
    },
  },

  'other-leaders-nominated-by-the-party-group': {
    title: {
      zh: '区县院纪检组长等领导职务由市院党组提名',
      en: 'Other leaders of district procuratorates are nominated by the municipal Party group',
    },
    forEach: {
      subject: 'holding',
      where: {
        'post.title': { is: { parameter: 'nominated-leaders' } },
        'post.agency.procuratorate-tier': 1,
        from: sinceReform,
      },
    },
    require: {
      kind: 'requirement',
      where: { 'nominated-by.kind': 'procuratorate-party-group', 'nominated-by.procuratorate-tier': 3 },
    },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-nomination-extended-posts'],
    note: 'a plan (计划) when the text was spoken',
  },

  'recruitment-plans-reviewed-by-the-city': {
    title: {
      zh: '各级院招录计划由市院审核',
      en: 'Recruitment plans are reviewed by the municipal procuratorate',
    },
    forEach: { subject: 'record', where: { kind: 'procuratorial-recruitment-plan' } },
    inForce: { from: '2014-06-06', until: '2015-12-31' },
    require: { kind: 'requirement', of: 'plan-reviews' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-recruitment-plan-reviewed-by-municipal'],
    reading: {
      zh: '“现阶段”至2016年统一招录之前',
      en: 'for the present (现阶段) lasts until recruitment is unified in 2016',
    },
  },

  'recruitment-unified-from-2016': {
    title: {
      zh: '2016年起由市院统一招录',
      en: 'From 2016 the municipal procuratorate recruits for the city',
    },
    forEach: {
      subject: 'record',
      where: { kind: 'procuratorial-recruitment', on: { atLeast: '2016-01-01' } },
    },
    inForce: { from: '2016-01-01' },
    require: { kind: 'requirement', where: { 'by.procuratorate-tier': 3 } },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-unified-recruitment-from-2016'],
  },
} as const
