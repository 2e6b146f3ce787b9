import { definePack } from '../../rules/define.ts'
import { reformMeasures } from './measures-of-the-reform.ts'
import { notRules } from './not-rules.ts'
import { reform } from './reform.ts'
import { attributes, words } from './words.ts'

/**
 * 乡镇机构改革（2010）: the numbers that a city set for its townships; which city is not told, so that the
 * pack judges only by an explicit what-if.
 */
export const township2010 = definePack({
  schema: 'bianzhi/pack@1',
  id: 'township-2010',
  version: '1.0.0',
  title: { zh: '乡镇机构改革（2010年，地名未载）', en: 'Township reform of 2010, place not named' },
  note: 'the speech survives in a copy whose words were exchanged for others; figures and articles are as they stand',
  territory: {
    divisions: [],
    levels: ['county', 'township'],
    note: 'neither the city nor its province is named',
  },
  inForce: {
    from: '2010-07-27',
    basis: 'inferred',
    note: 'the day of the provincial meeting that ordered the reform; the year follows from the meetings it names',
  },

  sources: {
    speech: {
      title: '乡镇综合行政执法改革（篇10）',
      status: 'reported',
      note: 'a speech at the opening of a city’s township reform, in a collection of such texts',
    },
  },

  words,
  attributes,
  baselines: ['2001'],

  parameters: {
    'veto-items': {
      title: { zh: '可“一票否决”的工作', en: 'Items that may veto an assessment' },
      values: [
        {
          from: '2010-07-27',
          value: ['计划生育', '国土', '社会稳定'],
          cite: { source: 'speech', article: '二(二)' },
        },
      ],
    },
    'leader-posts-by-class': {
      title: { zh: '乡镇领导职数', en: 'Leader posts by class of township' },
      values: [
        {
          from: '2010-07-27',
          cases: [
            { where: { class: ['class-1', 'class-2', '一类', '二类'] }, value: 9 },
            { where: { class: ['class-3', 'class-4', '三类', '四类'] }, value: 7 },
          ],
          cite: { source: 'speech', article: '二(三)三' },
        },
      ],
    },
    'institution-ratio': {
      title: {
        zh: '公益性事业站所编制与行政编制之比',
        en: 'Posts of public-benefit stations to administrative posts',
      },
      values: [{ from: '2010-07-27', value: '1.2:1', cite: { source: 'speech', article: '二(三)三' } }],
    },
  },

  measures: {
    ...reformMeasures,
    stations: {
      kind: 'count',
      subject: 'jurisdiction',
      relation: 'agencies',
      where: { kind: 'institution' },
      except: { kind: 'dispatched-institution' },
      unit: 'unit',
      title: { zh: '事业站所', en: 'stations' },
    },
    'township-leader-posts': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'leadership',
      field: 'approved',
      where: { grade: 'leader' },
      except: { 'agency.kind': ['internal-organ', 'institution'] },
      unit: 'post',
      title: { zh: '乡镇领导职数', en: 'leader posts of the township' },
    },
    'townships-establishment': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'approved',
      where: { 'agency.jurisdiction.level': 'township' },
      reach: 'subtree',
      unit: 'post',
      title: { zh: '所辖乡镇编制合计', en: 'posts of all townships' },
    },
    'townships-strength': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'actual',
      where: { 'agency.jurisdiction.level': 'township' },
      reach: 'subtree',
      unit: 'person',
      title: { zh: '所辖乡镇实有人员合计', en: 'staff of all townships' },
    },
    'townships-administrative-posts': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'approved',
      where: { category: 'administrative', 'agency.jurisdiction.level': 'township' },
      reach: 'subtree',
      unit: 'post',
      title: { zh: '所辖乡镇行政编制合计', en: 'administrative posts of all townships' },
    },
    'townships-logistics-posts': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'approved',
      where: { category: 'logistics', 'agency.jurisdiction.level': 'township' },
      reach: 'subtree',
      unit: 'post',
      title: { zh: '所辖乡镇机关后勤服务事业编制合计', en: 'logistics posts of all townships' },
    },
  },

  rules: {
    'internal-organs': {
      title: { zh: '乡镇内设机构数量', en: 'Internal organs of a township' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'internal-organs', max: 4 },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(三)一' },
      provisions: ['a10-internal-organs-at-most-4'],
    },

    stations: {
      title: { zh: '乡镇事业站所数量', en: 'Stations of a township' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'stations', min: 4, max: 6 },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(三)一' },
      provisions: ['a10-stations-4-to-6'],
      reading: {
        zh: '部门派驻的事业机构不计入',
        en: 'institutions that departments dispatch to the township are left out',
      },
    },

    'administrative-establishment-cut': {
      title: { zh: '行政编制比2001年精简10%', en: 'Administrative posts cut by a tenth since 2001' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'change',
        of: 'administrative-establishment',
        since: '2001',
        cut: { atLeast: '10%' },
      },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(三)三' },
      provisions: ['a10-admin-posts-minus-10-percent-on-2001-base'],
      reading: {
        zh: '逐乡镇计算，至少精简一成，不取整：基数33名的，至多29名',
        en: 'township by township, by at least a tenth and without rounding: of 33 posts, at most 29 remain',
      },
    },

    'administrative-establishment-cut-rounded': {
      title: {
        zh: '行政编制比2001年精简10%（四舍五入）',
        en: 'Administrative posts cut by a tenth since 2001, rounded',
      },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'change',
        of: 'administrative-establishment',
        since: '2001',
        cut: { atLeast: '10%' },
        rounding: 'half-up',
      },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(三)三' },
      alternativeTo: 'administrative-establishment-cut',
      provisions: ['a10-admin-posts-minus-10-percent-on-2001-base'],
      reading: {
        zh: '逐乡镇计算，余数四舍五入：基数33名的，至多30名',
        en: 'township by township, what remains is rounded half up: of 33 posts, at most 30',
      },
    },

    'logistics-share': {
      title: {
        zh: '机关后勤服务事业编制占行政编制的5%至6%',
        en: 'Logistics posts are 5 % to 6 % of the administrative ones',
      },
      forEach: { subject: 'jurisdiction', where: { level: 'county' } },
      require: {
        kind: 'share',
        of: 'townships-logistics-posts',
        in: 'townships-administrative-posts',
        atLeast: '5%',
        atMost: '6%',
      },
      force: 'general',
      cite: { source: 'speech', article: '二(三)三' },
      provisions: ['a10-logistics-posts-5-to-6-percent'],
      reading: {
        zh: '按县（市、区）所辖乡镇行政编制总额计算；单个乡镇往往没有整数解',
        en: 'of the total of the townships of a county; in one township often no whole number would do',
      },
    },

    'institution-to-administrative': {
      title: {
        zh: '公益性事业站所编制与行政编制之比',
        en: 'Posts of public-benefit stations to administrative posts',
      },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'ratio',
        of: { plus: ['institution-establishment'], minus: ['logistics-establishment'] },
        to: 'administrative-establishment',
        exactly: { parameter: 'institution-ratio' },
        rounding: 'half-up',
      },
      force: 'general',
      cite: { source: 'speech', article: '二(三)三' },
      provisions: ['a10-public-benefit-posts-1-2-to-1'],
      reading: {
        zh: '事业编制扣除机关后勤服务编制，等于行政编制的1.2倍，余数四舍五入',
        en: 'institution posts less the logistics ones are 1.2 times the administrative ones, rounded half up',
      },
    },

    'leader-posts': {
      title: { zh: '乡镇领导职数', en: 'Leader posts of a township' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'limit',
        of: 'township-leader-posts',
        exactly: { parameter: 'leader-posts-by-class' },
      },
      force: 'general',
      cite: { source: 'speech', article: '二(三)三' },
      provisions: ['a10-leader-posts-9-and-7-by-class'],
      reading: {
        zh: '内设机构和事业站所负责人不计入',
        en: 'heads of internal organs and of stations are left out',
      },
    },

    'establishment-only-falls': {
      title: { zh: '乡镇编制只减不增', en: 'Posts of the townships only decrease' },
      forEach: { subject: 'jurisdiction', where: { level: 'county' } },
      require: { kind: 'change', of: 'townships-establishment', only: 'decrease' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(三)三' },
      provisions: ['a10-only-decrease-never-increase'],
      reading: {
        zh: '按县（市、区）所辖乡镇合计，乡镇之间可以调剂',
        en: 'the total of the townships of a county; one township may gain what another gives',
      },
    },

    'staff-only-falls': {
      title: { zh: '乡镇实有人员只减不增', en: 'Staff of the townships only decreases' },
      forEach: { subject: 'jurisdiction', where: { level: 'county' } },
      require: { kind: 'change', of: 'townships-strength', only: 'decrease' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(三)三' },
      provisions: ['a10-only-decrease-never-increase'],
      reading: {
        zh: '按县（市、区）所辖乡镇合计，乡镇之间可以调剂',
        en: 'the total of the townships of a county; one township may gain what another gives',
      },
    },

    ...reform,
  },

  notRules,
})
