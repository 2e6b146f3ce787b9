const bodies = [
  'procuratorate',
  'procuratorate-business-department',
  'procuratorate-general-department',
  'case-group',
] as const
const general = 'procuratorate-general-department'
const caseWork = ['procuratorate-business-department', 'case-group'] as const

/** 分类管理: to which class each member of the staff belongs, those who were there and those who come. */
export const staff = {
  'staff-in-three-classes': {
    title: { zh: '检察人员分为三类', en: 'Staff belongs to one of three classes' },
    forEach: {
      subject: 'person',
      where: { 'agency.kind': bodies },
      except: { category: ['institution', 'support'] },
    },
    require: {
      kind: 'category',
      within: ['procurator', 'procuratorial-auxiliary', 'procuratorial-administration'],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·三' },
    provisions: ['shproc-staff-three-way-partition'],
    reading: {
      zh: '事业编制和工勤编制人员不在三类之内',
      en: 'staff on institution and support posts is none of the three',
    },
  },

  'incumbents-confirmed': {
    title: { zh: '现有检察员原则上确认为检察官', en: 'Incumbent procurators are confirmed in principle' },
    forEach: {
      subject: 'person',
      where: {
        tags: 'former-procurator',
        'agency.kind': caseWork,
        'outstanding-assessments': { atLeast: 1 },
      },
    },
    require: { kind: 'category', within: 'procurator' },
    force: 'principle',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-incumbent-procurators-confirmed', 'shproc-grandfathering-old-and-new-methods'],
    note: 'who was 检察员 when the reform began carries the tag `former-procurator`',
  },

  'confirmed-after-assessment': {
    title: { zh: '经严格考核后确认为检察官', en: 'Confirmed only after an assessment as outstanding' },
    forEach: { subject: 'holding', where: { 'post.category': 'procurator', how: 'confirmation' } },
    require: { kind: 'requirement', where: { 'person.outstanding-assessments': { atLeast: 1 } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-strict-assessment-before-confirmation'],
    note: 'how somebody came to a post: `confirmation` (确认), `selection` (遴选), `open-selection` (公开选拔), `transfer-in` (调任)',
  },

  'assistant-procurators-classed-as-assistants': {
    title: {
      zh: '助理检察员未晋升前归类为检察官助理',
      en: 'Assistant procurators are classed as assistants until promoted',
    },
    forEach: {
      subject: 'person',
      where: { tags: 'former-assistant-procurator', 'agency.kind': caseWork },
      except: { 'procurator-posts-held': { atLeast: 1 } },
    },
    require: { kind: 'category', within: 'procurator-assistant' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-assistant-procurators-classified-as-assistants'],
    note: 'who was 助理检察员 when the reform began carries the tag `former-assistant-procurator`',
  },

  'general-departments-outside-the-quota': {
    title: {
      zh: '综合部门的检察员、助理检察员归类为司法行政人员',
      en: 'Procurators in general departments are classed as administrators',
    },
    forEach: {
      subject: 'person',
      where: { tags: ['former-procurator', 'former-assistant-procurator'], 'agency.kind': general },
    },
    require: { kind: 'category', within: 'procuratorial-administration' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-general-department-procurators-outside-quota'],
    reading: {
      zh: '综合部门包括信息技术部门',
      en: 'general departments include those of information technology',
    },
  },

  'general-departments-recruit-civil-servants': {
    title: {
      zh: '行政综合部门按普通公务员招录',
      en: 'General departments recruit ordinary civil servants',
    },
    forEach: {
      subject: 'person',
      where: {
        'agency.kind': general,
        entered: { atLeast: { parameter: 'classified-recruitment-from' } },
      },
    },
    require: {
      kind: 'requirement',
      where: { category: 'procuratorial-administration', 'recruited-as': 'civil-servant' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-2015-general-departments-recruit-ordinary-civil-servants'],
  },

  'assistants-are-qualified': {
    title: {
      zh: '检察官助理为取得法律职业资格的法律专业毕业生',
      en: 'Assistants are law graduates with the certificate of the profession',
    },
    forEach: {
      subject: 'person',
      where: {
        category: 'procurator-assistant',
        entered: { atLeast: { parameter: 'classified-recruitment-from' } },
      },
    },
    require: {
      kind: 'requirement',
      where: { 'law-graduate': true, 'legal-certificates': { atLeast: 1 } },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-assistants-need-law-degree-and-licence'],
  },

  'no-move-between-classes': {
    title: { zh: '招录后各类之间不再流动', en: 'No move between the classes after recruitment' },
    forEach: {
      subject: 'holding',
      where: {
        'person.entered': { atLeast: { parameter: 'classified-recruitment-from' } },
        'previous.post.category': ['procurator', 'procuratorial-auxiliary', 'procuratorial-administration'],
      },
      except: { 'previous.post.category': 'procurator-assistant', 'post.category': 'procurator' },
    },
    require: {
      kind: 'requirement',
      where: [
        { 'previous.post.category': 'procurator', 'post.category': 'procurator' },
        {
          'previous.post.category': 'procuratorial-auxiliary',
          'post.category': 'procuratorial-auxiliary',
        },
        {
          'previous.post.category': 'procuratorial-administration',
          'post.category': 'procuratorial-administration',
        },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·二' },
    provisions: ['shproc-no-mobility-between-categories'],
    reading: {
      zh: '检察官助理遴选为检察官不属流动',
      en: 'an assistant who is selected as a procurator does not move in this sense',
    },
  },

  'unfit-procurators-leave': {
    title: { zh: '不能胜任的检察官调离岗位', en: 'Procurators found unfit leave their posts' },
    forEach: { subject: 'person', where: { 'failed-assessments': { atLeast: 1 } } },
    require: { kind: 'prohibition', of: 'procurator-posts-held' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-exit-of-unfit-procurators'],
  },

  'procurators-have-files': {
    title: { zh: '检察官有执法档案', en: 'Every procurator has an enforcement file' },
    forEach: { subject: 'person', where: { category: 'procurator' } },
    require: { kind: 'requirement', of: 'performance-files' },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·四' },
    provisions: ['shproc-procurator-performance-file'],
  },
} as const
