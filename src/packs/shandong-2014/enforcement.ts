import { titles } from './titles.ts'

const local = ['prefecture', 'county']
/** 淄博、日照、临沂、德州、聊城、菏泽: where the traffic police answered to the city alone. */
const sixCities = ['370300', '371100', '371300', '371400', '371500', '371700']

/** 四: who enforces, with what money, and who manages them. */
export const enforcement = {
  'one-team-per-merged-domain': {
    title: { zh: '{domain}领域执法队伍整合', en: 'One enforcement team for {domain}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: local },
      each: { as: 'domain', in: { parameter: 'merged-domains' }, titles },
    },
    require: { kind: 'exclusivity', of: 'teams-of-domain', orNone: true },
    force: 'mandatory',
    cite: { source: 'speech', article: '四(一)' },
    provisions: ['sd14-big-department-domains-merge-teams'],
  },

  'county-enforcement-is-integrated': {
    title: { zh: '县级最大限度整合执法队伍', en: 'A county brings its enforcement teams together' },
    forEach: { subject: 'jurisdiction', where: { level: 'county' } },
    require: { kind: 'change', of: 'enforcement-teams', only: 'decrease' },
    force: 'general',
    cite: { source: 'speech', article: '四(一)' },
    provisions: ['sd14-county-integrate-enforcement-maximally'],
    reading: {
      zh: '“最大限度”没有数字，读作执法队伍不得增加',
      en: 'to the utmost (最大限度) is no figure: there may at least not be more teams than before',
    },
  },

  'enforcement-is-paid-from-the-budget': {
    title: { zh: '执法经费列入财政', en: 'Enforcement is paid from the budget' },
    forEach: { subject: 'agency', where: { kind: 'enforcement-team' } },
    require: { kind: 'requirement', where: { funding: 'budget' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '四(二)' },
    provisions: ['sd14-enforcement-budget-from-finance'],
  },

  'key-fields-are-strengthened': {
    title: { zh: '加强{field}基层执法力量', en: 'Enforcement of {field} on the ground does not lose posts' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'county' },
      each: { as: 'field', in: { parameter: 'key-enforcement-fields' }, titles },
    },
    require: { kind: 'change', of: 'enforcement-posts-of-field', only: 'increase' },
    force: 'general',
    cite: { source: 'speech', article: '四(二)' },
    provisions: ['sd14-nine-key-fields-strengthened-from-existing-posts'],
  },

  'strengthened-from-existing-posts': {
    title: {
      zh: '加强力量不增编制总数',
      en: 'What is strengthened is strengthened from the posts there are',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'county' } },
    require: { kind: 'change', of: 'establishment-of-area', only: 'decrease' },
    force: 'general',
    cite: { source: 'speech', article: '四(二)' },
    provisions: ['sd14-nine-key-fields-strengthened-from-existing-posts', 'sd14-posts-tilt-to-towns'],
    reading: { zh: '全域编制总数不增加', en: 'the posts of the whole area do not become more' },
  },

  'traffic-police-is-managed-by-county': {
    title: {
      zh: '六市交警由各县管理',
      en: 'Traffic police of six cities: each county manages its own',
    },
    forEach: {
      subject: 'agency',
      where: {
        tags: 'traffic-police',
        'jurisdiction.level': 'county',
        'jurisdiction.parent.code': sixCities,
      },
    },
    require: {
      all: [
        { kind: 'prohibition', of: 'managers-from-above' },
        { kind: 'requirement', of: 'managers-of-its-own-place' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '四(三)' },
    provisions: ['sd14-six-cities-traffic-police-tiered'],
    note: 'the assets that go with it are not in the model',
  },

  'no-vertical-management-of-ones-own-making': {
    title: {
      zh: '垂直管理不由市县自定',
      en: 'No vertical management that a city or a county decides on',
    },
    forEach: { subject: 'agency', where: { 'jurisdiction.level': ['county', 'township'] } },
    require: { kind: 'prohibition', of: 'new-managers-from-above' },
    force: 'mandatory',
    cite: { source: 'speech', article: '四(三)' },
    provisions: ['sd14-no-self-decided-vertical-management'],
    allowances: [
      {
        title: { zh: '中央或省要求实行', en: 'the centre or the province asks for it' },
        approval: {
          kind: 'vertical-management',
          by: [{ 'jurisdiction.level': ['province', 'centre'] }, { level: ['province', 'centre'] }],
        },
        cite: { source: 'speech', article: '四(三)' },
      },
    ],
    reading: { zh: '只及今后新确定的', en: 'only of what is decided from now on' },
  },
} as const
