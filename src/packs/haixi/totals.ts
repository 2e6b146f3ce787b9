/** What the townships may have together and by class, and what may become of it. */
export const totals = {
  'classes-make-up-the-townships': {
    title: { zh: '三类乡镇合计为全部乡镇', en: 'The three classes make up all townships' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: {
      kind: 'balance',
      parts: ['townships-of-class-1', 'townships-of-class-2', 'townships-of-class-3'],
      whole: 'townships',
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(一)' },
    provisions: ['hx-classes-13-5-17'],
  },

  'class-rests-on-three-indicators': {
    title: { zh: '乡镇类别依据三项指标', en: 'The class of a township rests on three indicators' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: {
      kind: 'requirement',
      where: {
        class: ['一类', '二类', '三类'],
        residents: { known: true },
        output: { known: true },
        'land-area': { known: true },
      },
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(一)' },
    provisions: ['hx-classification-by-three-indicators'],
    note: 'which values make which class is not told, so that only their presence can be asked for',
  },

  'administrative-total': {
    title: { zh: '全州乡镇行政编制总数', en: 'Administrative posts of all townships' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: {
      kind: 'limit',
      of: 'town-administrative-posts',
      max: { parameter: 'administrative-total' },
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(四)' },
    provisions: ['hx-admin-establishment-627-to-593'],
    reading: {
      zh: '核定总数为上限；专项编制不计入',
      en: 'the total that was approved is the most there may be; earmarked posts are left out',
    },
  },

  'conversion-conserves-the-total': {
    title: {
      zh: '行政编制置换为专项编制，总数不变',
      en: 'Administrative posts converted into earmarked ones, the total conserved',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: {
      kind: 'balance',
      parts: ['town-administrative-posts', 'town-police-posts', 'town-judicial-posts'],
      whole: { measure: 'town-administrative-and-earmarked-posts', at: 'before' },
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(四)' },
    provisions: ['hx-34-reserved-posts-converted'],
  },

  'institution-total': {
    title: { zh: '全州乡镇事业编制总数', en: 'Institution posts of all townships' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: { kind: 'limit', of: 'town-institution-posts', max: { parameter: 'institution-total' } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-institution-establishment-622-to-612'],
    reading: { zh: '核定总数为上限', en: 'the total that was approved is the most there may be' },
  },

  'leader-total': {
    title: { zh: '全州乡镇领导职数总数', en: 'Leader posts of all townships' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: { kind: 'limit', of: 'leader-posts-counted', max: { parameter: 'leader-total' } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(四)' },
    provisions: ['hx-leader-posts-257-to-213'],
    reading: {
      zh: '含德令哈市街道办事处，冷湖镇除外',
      en: 'with the street offices of Delingha and without the town of Lenghu',
    },
  },

  'leader-posts-by-class': {
    title: { zh: '乡镇领导职数', en: 'Leader posts of a township' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'limit', of: 'town-leader-posts', max: { parameter: 'leader-posts-by-class' } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(四)' },
    provisions: [
      'hx-leader-posts-by-class-7-5-5',
      'hx-hardship-plus-one',
      'hx-class-is-the-basis-for-organs-posts-leaders',
    ],
    allowances: [
      {
        title: {
          zh: '条件艰苦、任务较重的增加1名',
          en: 'one more where conditions are hard or the work is heavy',
        },
        where: { hardship: { parameter: 'hardship-grounds' } },
        raises: 1,
        cite: { source: 'report', article: '主要做法(四)' },
      },
    ],
    reading: {
      zh: '情形为条件，不另需批准；可增加的乡镇数另有一条规则',
      en: 'the grounds are a criterion and need no approval; how many townships may use it is a rule of its own',
    },
  },

  'townships-with-more-leaders': {
    title: { zh: '增加领导职数的乡镇数', en: 'How many townships have one more leader' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: {
      all: [
        { kind: 'limit', of: 'more-leaders-of-class-1', max: { parameter: 'more-leaders-in-class-1' } },
        { kind: 'limit', of: 'more-leaders-of-class-2', max: { parameter: 'more-leaders-in-class-2' } },
        { kind: 'limit', of: 'more-leaders-of-class-3', max: { parameter: 'more-leaders-in-class-3' } },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(四)' },
    provisions: ['hx-hardship-plus-one'],
  },

  'within-what-was-approved': {
    title: {
      zh: '乡镇机构、编制和领导职数不超过上级核定数',
      en: 'Bodies, posts and leaders of a township within what was approved from above',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: {
      all: [
        { kind: 'limit', of: 'institutions', max: { ceiling: 'institutions' } },
        { kind: 'limit', of: 'establishment', max: { ceiling: 'establishment' } },
        { kind: 'limit', of: 'town-leader-posts', max: { ceiling: 'leader-posts' } },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '经验和体会(二)' },
    provisions: ['hx-strictly-by-province-and-prefecture-norms'],
    note: 'the report does not tell what province and prefecture approved for each township',
  },

  'total-establishment-not-reduced': {
    title: { zh: '总编制不减', en: 'The total establishment is not reduced' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: { kind: 'change', of: 'town-posts', only: 'increase' },
    force: 'principle',
    cite: { source: 'report', article: '主要做法(九)' },
    provisions: ['hx-total-establishment-not-reduced'],
    reading: {
      zh: '“总编制”读作行政、专项和事业编制合计；报告自身的数字少10名',
      en: 'the total is that of administrative, earmarked and institution posts together; the report’s own figures fall short of it by 10',
    },
  },

  'administrative-establishment-not-reduced': {
    title: {
      zh: '总编制不减（仅指行政和专项编制）',
      en: 'The total establishment is not reduced, administrative and earmarked posts only',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: { kind: 'change', of: 'town-administrative-and-earmarked-posts', only: 'increase' },
    force: 'principle',
    cite: { source: 'report', article: '主要做法(九)' },
    alternativeTo: 'total-establishment-not-reduced',
    provisions: ['hx-total-establishment-not-reduced'],
    reading: {
      zh: '“总编制”只指行政编制（含置换的专项编制），只有这样报告的数字才相符',
      en: 'the total is that of administrative posts with the converted ones, the only sense in which the report’s figures agree',
    },
  },

  'administrative-posts-only-fall': {
    title: { zh: '五年内乡镇行政编制只减不增', en: 'For five years administrative posts only fall' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    inForce: { from: '2010-01-01', until: '2014-12-31' },
    require: { kind: 'change', of: 'town-administrative-posts', since: 'every', only: 'decrease' },
    force: 'mandatory',
    cite: { source: 'report', article: '几点思考(二)' },
    provisions: ['hx-only-decrease-five-years'],
    reading: {
      zh: '五年自2010年1月1日起算，为假定；逐次比较，不只与起点比较',
      en: 'the five years are assumed to begin on 1 January 2010; each step is compared, not only the first with the last',
    },
  },

  'institution-posts-only-fall': {
    title: { zh: '五年内乡镇事业编制只减不增', en: 'For five years institution posts only fall' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    inForce: { from: '2010-01-01', until: '2014-12-31' },
    require: { kind: 'change', of: 'town-institution-posts', since: 'every', only: 'decrease' },
    force: 'mandatory',
    cite: { source: 'report', article: '几点思考(二)' },
    provisions: ['hx-only-decrease-five-years'],
    reading: {
      zh: '五年自2010年1月1日起算，为假定',
      en: 'the five years are assumed to begin on 1 January 2010',
    },
  },

  'bodies-only-fall': {
    title: { zh: '五年内乡镇机构只减不增', en: 'For five years the bodies of townships only fall' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    inForce: { from: '2010-01-01', until: '2014-12-31' },
    require: { kind: 'change', of: 'town-bodies', since: 'every', only: 'decrease' },
    force: 'mandatory',
    cite: { source: 'report', article: '几点思考(二)' },
    provisions: ['hx-only-decrease-five-years'],
    reading: {
      zh: '五年自2010年1月1日起算，为假定；机关、内设机构和事业单位合计',
      en: 'the five years are assumed to begin on 1 January 2010; offices, internal organs and institutions together',
    },
  },

  'fiscal-staff-only-falls': {
    title: {
      zh: '五年内乡镇财政供养人员只减不增',
      en: 'For five years the staff that the budget pays only falls',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    inForce: { from: '2010-01-01', until: '2014-12-31' },
    require: { kind: 'change', of: 'town-staff', since: 'every', only: 'decrease' },
    force: 'mandatory',
    cite: { source: 'report', article: '几点思考(二)' },
    provisions: ['hx-only-decrease-five-years'],
    reading: {
      zh: '五年自2010年1月1日起算，为假定',
      en: 'the five years are assumed to begin on 1 January 2010',
    },
  },
} as const
