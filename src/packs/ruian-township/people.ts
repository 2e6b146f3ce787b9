const sincePlan = { atLeast: '2000-04-15' } as const
const organs = { 'post.agency.kind': 'internal-organ', 'post.agency.jurisdiction.level': 'township' } as const

/** 人事: who was asked before an appointment, how people came to their posts, and whether they are on one. */
export const people = {
  'middle-heads-reviewed': {
    title: { zh: '中层正职任免报组织部门审核', en: 'Heads of internal organs are reviewed before' },
    forEach: { subject: 'holding', where: { ...organs, 'post.grade': 'chief', from: sincePlan } },
    require: { kind: 'requirement', of: 'appointment-reviews' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)2' },
    provisions: ['ra-middle-heads-within-post-limit'],
    note: 'appointments since the plan, whose year is assumed; who proposes and who issues needs the kind authority, which comes later',
  },

  'middle-deputies-filed': {
    title: { zh: '中层副职任免报组织部门备案', en: 'Deputy heads of internal organs are filed' },
    forEach: { subject: 'holding', where: { ...organs, 'post.grade': 'deputy', from: sincePlan } },
    require: { kind: 'requirement', of: 'appointment-filings' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)2' },
    provisions: ['ra-middle-deputies-filed'],
    note: 'appointments since the plan, whose year is assumed; who issues needs the kind authority, which comes later',
  },

  'dispatched-heads-consulted': {
    title: {
      zh: '派驻机构负责人调动任免事先征求乡镇党委意见并公示',
      en: 'Before heads of dispatched bodies move, the township is consulted and the public told',
    },
    forEach: {
      subject: 'holding',
      where: {
        'post.agency.kind': ['dispatched-institution', 'dispatched-agency'],
        'post.agency.jurisdiction.level': 'township',
        'post.grade': 'chief',
        from: sincePlan,
      },
    },
    require: {
      all: [
        { kind: 'requirement', of: 'consultations-of-the-township' },
        { kind: 'requirement', of: 'notices-before' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(二)2' },
    provisions: ['ra-dispatched-head-change-written-consultation'],
    note: 'appointments since the plan, whose year is assumed; area committees (片区工委) between county and township are not in the model',
  },

  'key-posts-consulted': {
    title: {
      zh: '重点岗位轮换事先征求市级部门意见',
      en: 'Before key posts rotate, the city department is consulted',
    },
    forEach: {
      subject: 'holding',
      where: {
        'post.tags': 'key-post',
        'post.agency.jurisdiction.level': 'township',
        previous: { known: true },
        from: sincePlan,
      },
    },
    require: { kind: 'requirement', of: 'consultations-of-the-county' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)2' },
    provisions: ['ra-key-posts-stable-consult-before-rotation'],
    note: 'posts of work safety, family planning, public order, statistics and finance carry the tag `key-post`',
  },

  'institution-staff-by-open-examination': {
    title: {
      zh: '事业机构补充人员面向社会公开招考',
      en: 'New staff of institutions comes by open examination',
    },
    forEach: {
      subject: 'holding',
      where: {
        'post.agency.kind': 'institution',
        'post.agency.jurisdiction.level': 'township',
        'person.entered': sincePlan,
        previous: { known: false },
      },
    },
    require: { kind: 'requirement', where: { how: 'open-examination' } },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(五)2' },
    provisions: ['ra-open-recruitment-mandatory'],
    note: 'the first post of those who entered since the plan, whose year is assumed',
  },

  'office-staff-by-competition': {
    title: { zh: '机关工作人员竞争上岗', en: 'Staff of the organs competes for its posts' },
    forEach: {
      subject: 'holding',
      where: {
        'post.agency.kind': ['township-office', 'internal-organ'],
        'post.agency.jurisdiction.level': 'township',
        from: sincePlan,
      },
      except: { 'post.tags': 'city-managed' },
    },
    require: { kind: 'requirement', where: { how: 'competition' } },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(五)1' },
    provisions: ['ra-competition-except-city-managed-cadres'],
    note: 'posts of cadres that the city’s Party committee manages carry the tag `city-managed`',
  },

  'on-the-roll-and-on-a-post': {
    title: { zh: '清理在编不在岗人员', en: 'Whoever is on the establishment is on a post' },
    forEach: {
      subject: 'person',
      where: { 'agency.jurisdiction.level': 'township', left: { known: false } },
    },
    require: { kind: 'requirement', of: 'posts-held' },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(六)' },
    provisions: ['ra-real-name-clean-absent-staff'],
  },
} as const
