const city = { subject: 'jurisdiction', where: { level: 'province' } } as const

/** Until the quota need be kept: five years from the approval of the plan. */
const transition = {
  title: { zh: '五年内平衡过渡', en: 'the five years of transition' },
  until: '2019-06-05',
  cite: {
    source: 'speech',
    article: '实践探索·三',
    note: 'five years from 6 June 2014, on which the plan was approved',
  },
} as const

/** 员额: how many procurators the city may have, and in what proportion the classes of its staff stand. */
export const quota = {
  'procurators-within-their-share': {
    title: { zh: '检察官员额为编制数的33%', en: 'Procurators are at most 33 % of the special establishment' },
    forEach: city,
    require: {
      kind: 'share',
      of: 'procurators',
      in: 'special-establishment',
      atMost: { parameter: 'procurator-share' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·一' },
    allowances: [transition],
    provisions: ['shproc-quota-share-33-percent', 'shproc-five-year-transition-to-quota'],
    reading: {
      zh: '全市各级检察院合计；编制数为核定的政法专项编制；只计归类为检察官的在编人员，综合部门保留身份的不计入',
      en: 'all procuratorates of the city together; of the approved special establishment; only staff classed as procurators count, and not those in general departments who keep the title',
    },
  },

  'procurators-at-most': {
    title: { zh: '检察官不超过1850名', en: 'No more than 1,850 procurators' },
    forEach: city,
    require: { kind: 'limit', of: 'procurators', max: { parameter: 'procurator-cap' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·一' },
    allowances: [transition],
    provisions: ['shproc-quota-cap-1850', 'shproc-five-year-transition-to-quota'],
    note: 'rounded in the text; 33 % of 5,600 is 1,848, so that of 1,849 this rule is kept and the share is not',
  },

  'procurators-within-the-establishment': {
    title: {
      zh: '按司法编制选任的检察官不超过1848名',
      en: 'Procurators within the 1,848 that the establishment allows',
    },
    forEach: city,
    require: { kind: 'limit', of: 'procurators', max: { parameter: 'procurators-by-establishment' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '实践探索·三' },
    allowances: [transition],
    provisions: ['shproc-1848-available-by-special-establishment', 'shproc-five-year-transition-to-quota'],
    reading: {
      zh: '可以选任的人数为上限',
      en: 'the number that may be appointed is the most there may be',
    },
  },

  'classes-of-staff': {
    title: {
      zh: '检察官、检察辅助人员、司法行政人员为33∶52∶15',
      en: 'Procurators, auxiliaries and administrators as 33 to 52 to 15',
    },
    forEach: city,
    require: {
      kind: 'structure',
      sense: 'ceilings',
      whole: 'special-establishment',
      classes: [
        { name: 'procurators', of: 'procurators', share: '33%' },
        { name: 'auxiliaries', of: 'auxiliaries', share: '52%', rest: true },
        { name: 'administrators', of: 'administrators', share: '15%' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·三' },
    allowances: [transition],
    provisions: ['shproc-staff-shares-33-52-15', 'shproc-five-year-transition-to-quota'],
    reading: {
      zh: '检察官和司法行政人员的比例为上限，检察辅助人员为其余部分；均按政法专项编制计算',
      en: 'the shares of procurators and administrators are ceilings, and auxiliaries are the rest; all of the special establishment',
    },
  },

  'classes-of-staff-exactly': {
    title: {
      zh: '三类人员恰为33∶52∶15',
      en: 'The three classes exactly as 33 to 52 to 15',
    },
    forEach: city,
    require: {
      kind: 'structure',
      sense: 'exact',
      whole: 'special-establishment',
      rounding: 'half-up',
      classes: [
        { name: 'procurators', of: 'procurators', share: '33%' },
        { name: 'auxiliaries', of: 'auxiliaries', share: '52%' },
        { name: 'administrators', of: 'administrators', share: '15%' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·三' },
    allowances: [transition],
    alternativeTo: 'classes-of-staff',
    provisions: ['shproc-staff-shares-33-52-15', 'shproc-five-year-transition-to-quota'],
    reading: {
      zh: '按字面，三类人员各占其比例，余数四舍五入；有空编时无法同时符合',
      en: 'literally, each class is its share, rounded half up; where posts are vacant not all three can be met',
    },
  },

  'appointments-within-openings': {
    title: {
      zh: '五年内选任的检察官不超过空缺名额',
      en: 'Procurators appointed within five years do not exceed the openings',
    },
    forEach: city,
    require: { kind: 'limit', of: 'appointments', max: 'openings' },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-attrition-466-in-five-years'],
    reading: {
      zh: '空缺名额为可选任数减现有检察员加五年内退休数，现有1738人全部计入：1848－1738＋466＝576',
      en: 'openings are the number allowed less the incumbents plus those who retire; all 1,738 incumbents count: 1,848 − 1,738 + 466 = 576',
    },
  },

  'assistants-promotable': {
    title: {
      zh: '半数以上助理检察员可选任为检察官',
      en: 'Half of the assistant procurators can become procurators',
    },
    forEach: city,
    require: { kind: 'share', of: 'openings', in: 'incumbent-assistants', atLeast: '50%' },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·三' },
    provisions: ['shproc-half-of-assistants-promotable'],
    reading: {
      zh: '五年内的名额占现有助理检察员的比重；“每年100名左右”没有确数，不作要求',
      en: 'the openings of five years as a part of the assistant procurators; about a hundred a year (100名左右) is no figure and binds nobody',
    },
  },

  'pilot-begins-after-approval': {
    title: { zh: '试点在方案通过后开始', en: 'The pilot begins after its plan was approved' },
    forEach: city,
    require: { kind: 'term', order: ['pilot-plan-approved', 'pilot-begun'] },
    force: 'mandatory',
    cite: { source: 'speech', article: '主要内容·导语' },
    provisions: ['shproc-plan-approved-by-centre'],
  },

  'selection-about-once-a-year': {
    title: { zh: '检察官遴选一般每年组织一次', en: 'Procurators are generally selected once a year' },
    forEach: city,
    require: { kind: 'limit', of: 'days-between-selections', max: 366 },
    force: 'general',
    cite: { source: 'speech', article: '实践探索·七' },
    provisions: ['shproc-selection-once-a-year'],
    reading: {
      zh: '两次遴选之间、末次遴选至今不超过一年（366天）',
      en: 'no more than a year, of 366 days, between two selections, and since the last',
    },
  },
} as const
