const counties = { subject: 'jurisdiction', where: { level: 'county' } } as const
const stations = {
  subject: 'agency',
  where: { kind: 'institution', 'jurisdiction.level': 'township' },
  except: { kind: 'dispatched-institution' },
} as const

/** 改革的组织实施: by when it is done, who leads it, in which order its steps come, and who manages stations. */
export const reform = {
  'completed-this-year': {
    title: { zh: '年内基本完成改革', en: 'The reform is completed within the year' },
    forEach: counties,
    require: { kind: 'term', done: 'reform-completed', by: '2010-12-31' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['a10-provincial-deadline-this-year'],
    reading: {
      zh: '本年为2010年，由所提会议推定',
      en: 'this year is 2010, as follows from the meetings it names',
    },
  },

  'completed-by-2012': {
    title: { zh: '2012年前基本完成改革', en: 'The reform is completed by 2012' },
    forEach: counties,
    require: { kind: 'term', done: 'reform-completed', by: '2012-12-31' },
    force: 'mandatory',
    cite: { source: 'speech', article: '一(一)' },
    provisions: ['a10-basically-complete-by-2012'],
    reading: { zh: '“到2012年”读作至该年年底', en: 'by 2012 (到2012年) is read as by the end of that year' },
  },

  'plan-submitted-by-october': {
    title: { zh: '改革方案10月底前报审', en: 'The plan is submitted by the end of October' },
    forEach: counties,
    require: { kind: 'term', done: 'plan-submitted', by: '2010-10-31' },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(一)' },
    provisions: ['a10-plan-due-october-for-city-approval'],
  },

  'reform-group-headed-by-a-first-leader': {
    title: {
      zh: '改革工作领导小组由党政主要领导负责',
      en: 'A first leader of Party or government heads the group for the reform',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'leading-group', tags: 'reform', 'jurisdiction.level': 'county' },
    },
    require: {
      kind: 'composition',
      members: [{ name: 'first-leader', of: 'heads-who-lead-the-county', exactly: 1 }],
      total: 'heads-of-the-group',
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(一)' },
    provisions: ['a10-leading-group-top-leader'],
    note: 'the group carries the tag `reform`',
  },

  'veto-items-only-three': {
    title: {
      zh: '“一票否决”限于三项',
      en: 'Only three items may veto an assessment',
    },
    forEach: { subject: 'record', where: { kind: 'veto-item' } },
    require: { kind: 'naming', of: 'veto-name', oneOf: { parameter: 'veto-items' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(二)' },
    provisions: ['a10-veto-items-only-three'],
    reading: {
      zh: '抄本换了字，“方案生育”“社会不变”读作计划生育、社会稳定',
      en: 'the copy has exchanged words; family planning, land and social stability are meant',
    },
  },

  'stations-managed-by-the-township': {
    title: { zh: '事业站所以乡镇管理为主', en: 'Stations are managed by their township' },
    forEach: stations,
    require: { kind: 'requirement', of: 'managers-of-the-township' },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(二)' },
    provisions: ['a10-all-stations-town-managed'],
  },

  'stations-guided-by-the-county': {
    title: { zh: '县级主管部门进行业务指导', en: 'A department of the county guides the stations' },
    forEach: stations,
    require: { kind: 'requirement', of: 'guides-of-the-county' },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(二)' },
    provisions: ['a10-all-stations-town-managed'],
  },

  'competition-after-posts-are-fixed': {
    title: {
      zh: '审定编制、确定岗位后竞争上岗，结果公示',
      en: 'Posts are fixed, then competed for, and the result is published',
    },
    forEach: stations,
    require: { kind: 'term', order: ['posts-fixed-on', 'competition-on', 'result-published-on'] },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['a10-open-fair-competition-after-establishment-fixed'],
  },

  'diversion-supervised': {
    title: {
      zh: '纪检监察部门全程监督人员分流',
      en: 'The discipline body supervises the diversion of staff',
    },
    forEach: { subject: 'matter', where: { powerType: 'staff-diversion' } },
    require: {
      all: [
        { kind: 'requirement', of: 'discipline-supervisors' },
        { kind: 'separation', roles: ['executes', 'supervises'] },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['a10-discipline-body-supervises-diversion'],
    note: 'the diversion of a place is a matter of the power type `staff-diversion`',
  },
} as const
