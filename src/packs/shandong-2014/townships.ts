import { titles } from './titles.ts'
/** 五: how a township is set up, and what goes to it. */
export const townships = {
  'townships-are-only-strengthened': {
    title: { zh: '乡镇编制逐次不减', en: 'Townships are only strengthened' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    inForce: { from: '2014-07-01' },
    require: { kind: 'change', of: 'establishment', since: 'every', only: 'increase' },
    force: 'mandatory',
    cite: { source: 'speech', article: '五' },
    provisions: ['sd14-township-only-strengthened'],
    reading: { zh: '编制不得减少；逐次比较', en: 'posts do not become fewer; each step is compared' },
  },

  'duties-of-townships-come-with-power-and-money': {
    title: { zh: '乡镇承担的事项权钱相随', en: 'What a township has to do comes with power and money' },
    forEach: { subject: 'matter', where: { 'jurisdiction.level': 'township' } },
    require: {
      all: [
        { kind: 'requirement', where: { empowered: true } },
        { kind: 'requirement', where: { funded: true } },
      ],
    },
    force: 'general',
    cite: { source: 'speech', article: '五(一)' },
    provisions: ['sd14-town-powers-money-people-match'],
  },

  'township-is-no-mirror-of-its-county': {
    title: {
      zh: '乡镇内设机构少于县政府部门',
      en: 'A township has fewer organs than its county has departments',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'limit', of: 'internal-organs', below: { measure: 'departments', on: 'parent' } },
    force: 'principle',
    cite: { source: 'speech', article: '五(二)' },
    provisions: ['sd14-town-not-one-to-one-with-county'],
  },

  'township-within-its-totals': {
    title: { zh: '乡镇机构编制不超过总量', en: 'Organs and posts of a township within its totals' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: {
      all: [
        { kind: 'limit', of: 'internal-organs', max: { ceiling: 'internal-organs' } },
        { kind: 'limit', of: 'establishment', max: { ceiling: 'establishment' } },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '五(二)' },
    provisions: ['sd14-town-within-total-by-type-no-uniform'],
    note: 'by type: the totals are those approved for each township',
  },

  'posts-tilt-to-townships': {
    title: { zh: '乡镇编制合计不减', en: 'Posts tilt to the townships' },
    forEach: { subject: 'jurisdiction', where: { level: 'county' } },
    require: { kind: 'change', of: 'township-posts', only: 'increase' },
    force: 'general',
    cite: { source: 'speech', article: '五(二)' },
    provisions: ['sd14-posts-tilt-to-towns'],
  },

  'township-vacancies-are-filled': {
    title: { zh: '乡镇空编及时招录', en: 'Vacancies of the townships are recruited for' },
    forEach: { subject: 'jurisdiction', where: { level: 'county' } },
    require: {
      when: { 'township-vacancies': { above: 0 } },
      then: { kind: 'requirement', of: 'recruitment-plans' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '五(二)' },
    provisions: ['sd14-township-vacancies-filled'],
    reading: { zh: '以县为单位合计', en: 'over all townships of the county together' },
  },

  'township-platforms': {
    title: { zh: '乡镇设{platform}平台', en: 'A township has its platform of {platform}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'platform', in: { parameter: 'township-platforms' }, titles },
    },
    require: { kind: 'requirement', where: { platforms: { each: 'platform' } } },
    force: 'advisory',
    cite: { source: 'speech', article: '五(三)' },
    provisions: ['sd14-four-platforms', 'sd14-township-enforcement-platform'],
  },

  'one-command-of-the-enforcement-platform': {
    title: { zh: '综合执法平台统一指挥', en: 'One commands the enforcement platform' },
    forEach: { subject: 'jurisdiction', where: { level: 'township', platforms: 'enforcement' } },
    require: { kind: 'exclusivity', of: 'commanders' },
    force: 'general',
    cite: { source: 'speech', article: '四(二)' },
    provisions: ['sd14-three-domain-law-enforcement-in-cooperation'],
  },

  'key-works-have-an-organ-and-a-person': {
    title: { zh: '{work}工作定机构、定专人', en: 'For {work} a township has an organ and a person' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'work', in: { parameter: 'key-works-of-townships' }, titles },
    },
    require: {
      all: [
        { kind: 'requirement', of: 'organs-for-work' },
        { kind: 'requirement', of: 'persons-for-work' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '五(三)' },
    provisions: ['sd14-five-key-works-have-organ-and-person'],
  },
} as const
