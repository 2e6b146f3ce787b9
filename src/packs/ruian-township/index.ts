import { definePack } from '../../rules/define.ts'
import { bodies } from './bodies.ts'
import { claims } from './claims.ts'
import { duties } from './duties.ts'
import { measures } from './measures.ts'
import { dutyMeasures } from './measures-of-duties.ts'
import { notRules } from './not-rules.ts'
import { parameters } from './parameters.ts'
import { people } from './people.ts'
import { attributes, words } from './words.ts'

/**
 * 瑞安市乡镇机构改革: how many organs, posts and leaders a township of Rui’an may have, and how many posts
 * all of them together.
 */
export const ruianTownship = definePack({
  schema: 'bianzhi/pack@1',
  id: 'ruian-township',
  version: '1.0.0',
  title: { zh: '瑞安市乡镇机构改革', en: 'Rui’an township reform' },
  territory: {
    divisions: ['330381'],
    levels: ['county', 'township'],
    note: 'the county for the totals of its townships',
  },
  inForce: {
    from: '2000-04-15',
    basis: 'assumed',
    note: 'the year is masked in the source (20*), so the earliest it can be is taken; 15 April is when plans were due',
  },

  sources: {
    plan: {
      title: '乡(镇)机构改革方案',
      issuer: '瑞安市',
      status: 'reported',
      note: 'in a collection of such texts: 乡镇综合行政执法改革（篇9）; its annexes are not in it',
    },
  },

  words,
  attributes,
  parameters,
  measures: { ...measures, ...dutyMeasures },

  rules: {
    'institution-to-administrative': {
      title: { zh: '事业编制与行政编制之比', en: 'Institution to administrative establishment' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'ratio',
        of: { plus: ['institution-establishment'], minus: ['livestock-posts'] },
        to: 'administrative-establishment',
        atMost: { parameter: 'institution-ratio' },
      },
      force: 'general',
      cite: { source: 'plan', article: '二(四)2' },
      provisions: ['ra-institution-ratio-1-to-1-2', 'ra-livestock-establishment-excluded'],
      reading: {
        zh: '“一般不高于1:1.2”读作：事业编制不超过行政编制的1.2倍；全市947名与934名只在这一读法下相符',
        en: '“generally not above 1:1.2” is read as: institution posts are at most 1.2 times the administrative ones, the only sense in which the city’s own 947 to 934 agree',
      },
    },

    'institution-to-administrative-reversed': {
      title: {
        zh: '行政编制与事业编制之比（字面读法）',
        en: 'Administrative to institution establishment, taken literally',
      },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'ratio',
        of: 'administrative-establishment',
        to: { plus: ['institution-establishment'], minus: ['livestock-posts'] },
        atMost: { parameter: 'literal-ratio' },
      },
      force: 'general',
      cite: { source: 'plan', article: '二(四)2' },
      alternativeTo: 'institution-to-administrative',
      provisions: ['ra-institution-ratio-1-to-1-2'],
      reading: {
        zh: '按字面，行政编制在前：行政编制与事业编制之比不高于1:1.2，即事业编制不少于行政编制的1.2倍',
        en: 'literally, with the administrative posts first: they are at most 1 to 1.2 institution ones, so that institution posts are at least 1.2 times as many',
      },
    },

    'townships-administrative-cut': {
      title: { zh: '全市乡镇行政编制按2%精简', en: 'Administrative posts of all townships cut by 2 %' },
      forEach: { subject: 'jurisdiction', where: { level: 'county' } },
      require: {
        kind: 'change',
        of: 'townships-administrative-posts',
        since: 'before',
        cut: { atLeast: { parameter: 'administrative-cut' } },
        rounding: 'half-up',
      },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(三)2' },
      provisions: ['ra-admin-establishment-934-after-2-percent-cut'],
      reading: {
        zh: '精简后的数四舍五入：基数953名的，至多934名；基数未载明',
        en: 'what remains is rounded half up: of 953 posts, at most 934; the text does not tell the base',
      },
    },

    'townships-administrative-cut-rounded-down': {
      title: {
        zh: '全市乡镇行政编制按2%精简（舍去小数）',
        en: 'Administrative posts of all townships cut by 2 %, the fraction dropped',
      },
      forEach: { subject: 'jurisdiction', where: { level: 'county' } },
      require: {
        kind: 'change',
        of: 'townships-administrative-posts',
        since: 'before',
        cut: { atLeast: { parameter: 'administrative-cut' } },
        rounding: 'down',
      },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(三)2' },
      alternativeTo: 'townships-administrative-cut',
      provisions: ['ra-admin-establishment-934-after-2-percent-cut'],
      reading: {
        zh: '精简后的数舍去小数：至少从954名精简，才余934名；基数未载明',
        en: 'what remains is rounded down: it takes a base of at least 954 to keep 934; the text does not tell the base',
      },
    },

    'leader-posts': {
      title: { zh: '乡镇党政领导职数', en: 'Leader posts of a township' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'limit',
        of: 'township-leader-posts',
        min: { parameter: 'leader-posts-least' },
        max: { parameter: 'leader-posts-most' },
      },
      force: 'general',
      cite: { source: 'plan', article: '二(三)2' },
      provisions: ['ra-leader-posts-7-to-9', 'ra-leader-posts-plus-1-to-2'],
      allowances: [
        {
          title: {
            zh: '人口较多、经济比较发达的可增加1至2人',
            en: 'up to two more where populous and developed',
          },
          where: { populous: true, development: ['developed', 'extra-large'] },
          raises: 2,
          cite: { source: 'plan', article: '二(三)2' },
        },
      ],
      reading: {
        zh: '内设机构和事业机构负责人不计入',
        en: 'heads of internal organs and of institutions are left out',
      },
    },

    'internal-organs-at-most': {
      title: { zh: '乡镇内设机构数量', en: 'Internal organs of a township' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'organs-set-apart', max: { parameter: 'internal-organs-most' } },
      force: 'general',
      cite: { source: 'plan', article: '二(三)1' },
      provisions: [
        'ra-internal-organs-default-four',
        'ra-small-towns-fewer-organs',
        'ra-extra-organs-colocated-with-plate',
      ],
      allowances: [
        {
          title: { zh: '经济发达的可增设1至2个', en: 'one or two more where developed' },
          where: { development: 'developed' },
          with: { max: { parameter: 'internal-organs-developed' } },
          cite: { source: 'plan', article: '二(三)1' },
        },
      ],
      reading: {
        zh: '与其他内设机构合署的不计入；特大镇不设上限；规模较小、经济欠发达的少于4个',
        en: 'one that is co-located with another is not counted; no limit binds an extra-large town; a less developed one has fewer than four',
      },
    },

    'internal-organs-at-least': {
      title: { zh: '乡镇内设机构一般设4个', en: 'A township generally has four internal organs' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'organs-set-apart', min: { parameter: 'internal-organs-least' } },
      force: 'advisory',
      cite: { source: 'plan', article: '二(三)1' },
      provisions: ['ra-internal-organs-default-four'],
      note: 'having fewer is worth a note, no more',
    },

    'organ-heads-at-most': {
      title: { zh: '内设机构负责人数', en: 'Heads of an internal organ' },
      forEach: { subject: 'agency', where: { kind: 'internal-organ', 'jurisdiction.level': 'township' } },
      require: { kind: 'limit', of: 'leader-posts', max: { parameter: 'organ-heads-most' } },
      force: 'general',
      cite: { source: 'plan', article: '二(三)2' },
      provisions: [
        'ra-internal-organ-heads-1-to-2',
        'ra-internal-organ-heads-plus-one',
        'ra-small-towns-no-head-posts',
      ],
      allowances: [
        {
          title: { zh: '人口较多、经济比较发达的可增加1名', en: 'one more where populous and developed' },
          where: {
            'jurisdiction.populous': true,
            'jurisdiction.development': ['developed', 'extra-large'],
          },
          raises: 1,
          cite: { source: 'plan', article: '二(三)2' },
        },
      ],
    },

    'organ-heads-at-least': {
      title: { zh: '内设机构负责人一般不少于1名', en: 'An internal organ generally has a head' },
      forEach: { subject: 'agency', where: { kind: 'internal-organ', 'jurisdiction.level': 'township' } },
      require: { kind: 'limit', of: 'leader-posts', min: { parameter: 'organ-heads-least' } },
      force: 'general',
      cite: { source: 'plan', article: '二(三)2' },
      provisions: ['ra-internal-organ-heads-1-to-2', 'ra-small-towns-no-head-posts'],
    },

    'heads-within-posts': {
      title: { zh: '中层和派驻机构负责人不超过核定职数', en: 'Heads within their posts' },
      forEach: {
        subject: 'agency',
        where: { kind: ['internal-organ', 'dispatched-institution', 'dispatched-agency'] },
      },
      require: { kind: 'limit', of: 'leaders', max: 'leader-posts' },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(二)2' },
      provisions: ['ra-middle-heads-within-post-limit', 'ra-dispatched-party-head-within-posts'],
    },

    'staff-within-establishment': {
      title: { zh: '在编制员额内用人', en: 'Staff within the establishment, by category' },
      forEach: { subject: 'establishment', where: { 'agency.jurisdiction.level': 'township' } },
      require: { kind: 'limit', of: 'actual-in-category', max: 'approved-in-category' },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(二)2' },
      provisions: ['ra-recruit-within-establishment'],
    },

    'posts-within-establishment': {
      title: { zh: '机关职位不超过编制限额', en: 'Posts of the organs within the establishment' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'administrative-posts-set', max: 'administrative-establishment' },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(五)1' },
      provisions: ['ra-posts-set-within-limit'],
    },

    'institutions-hold-no-administrative-posts': {
      title: { zh: '行政编制只用于党政群机关', en: 'Administrative posts serve the organs only' },
      forEach: { subject: 'agency', where: { kind: 'institution', 'jurisdiction.level': 'township' } },
      require: { kind: 'prohibition', of: 'administrative-posts' },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(三)2' },
      provisions: ['ra-establishment-use-scope'],
    },

    'temporary-staff-only-against-vacancies': {
      title: { zh: '聘用临时人员按缺编聘用', en: 'Temporary staff only against vacancies' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        all: [
          {
            when: { vacancies: { atLeast: 0 } },
            then: { kind: 'limit', of: 'temporary-staff', max: 'vacancies' },
          },
          { when: { vacancies: { below: 0 } }, then: { kind: 'prohibition', of: 'temporary-staff' } },
        ],
      },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(四)2' },
      provisions: ['ra-temporary-staff-only-against-vacancies'],
    },

    'area-bodies-establishment-only-falls': {
      title: { zh: '区域性管理机构编制只减不增', en: 'Posts of area bodies only decrease' },
      forEach: { subject: 'agency', where: { tags: 'area-body' } },
      require: { kind: 'change', of: 'approved-posts', only: 'decrease' },
      force: 'principle',
      cite: { source: 'plan', article: '二(四)3' },
      provisions: ['ra-area-institutions-only-decrease'],
      note: 'area bodies of education, health and water carry the tag `area-body`',
    },

    'area-bodies-staff-only-falls': {
      title: { zh: '区域性管理机构人员只出不进', en: 'Staff of area bodies only leaves' },
      forEach: { subject: 'agency', where: { tags: 'area-body' } },
      require: { kind: 'change', of: 'actual-staff', only: 'decrease' },
      force: 'principle',
      cite: { source: 'plan', article: '二(四)3' },
      provisions: ['ra-area-institutions-only-decrease'],
      note: 'area bodies of education, health and water carry the tag `area-body`',
    },

    'dispatched-institutions-named-as-stations': {
      title: {
        zh: '派驻事业机构统一称中心、所、站',
        en: 'Dispatched institutions are called centre, office or station',
      },
      forEach: { subject: 'agency', where: { kind: 'dispatched-institution' } },
      require: { kind: 'naming', endsWith: { parameter: 'station-names' } },
      force: 'mandatory',
      cite: { source: 'plan', article: '二(四)3' },
      provisions: ['ra-dispatched-names-centre-office-station'],
    },

    ...bodies,
    ...duties,
    ...people,
  },

  claims,
  notRules,
})
