import { definePack } from '../../rules/define.ts'
import { authorities } from './authority.ts'
import { notRules } from './not-rules.ts'

/**
 * 全国通用: what the State Council’s decree 486 asks of every local government, in structure; it sets
 * hardly a number, for those come from the places and from each round of reform.
 */
export const national = definePack({
  schema: 'bianzhi/pack@1',
  id: 'national',
  version: '1.0.0',
  title: {
    zh: '地方各级人民政府机构设置和编制管理条例',
    en: 'Regulation on the organs and establishment of local governments',
  },
  note: 'local governments only; bodies of the centre stand under another regulation',
  territory: { levels: ['province', 'prefecture', 'county', 'township'] },
  inForce: { from: '2007-05-01', basis: 'stated' },

  sources: {
    regulation: {
      title: '地方各级人民政府机构设置和编制管理条例',
      document: '国务院令第486号',
      issuer: '国务院',
      effective: '2007-05-01',
      status: 'official',
    },
  },

  attributes: {
    'agency.time-limited': {
      type: 'flag',
      title: { zh: '为办理一定时期内某项特定工作而设立', en: 'set up for a limited time' },
    },
    'agency.abolition-conditions': { type: 'text', title: { zh: '撤销条件', en: 'conditions of abolition' } },
    'agency.abolition-deadline': { type: 'day', title: { zh: '撤销期限', en: 'deadline of abolition' } },
  },

  measures: {
    'actual-in-category': {
      kind: 'attribute',
      subject: 'establishment',
      field: 'actual',
      unit: 'person',
      title: { zh: '该类编制实有人数', en: 'actual staff of the category' },
    },
    'approved-in-category': {
      kind: 'attribute',
      subject: 'establishment',
      field: 'approved',
      unit: 'post',
      title: { zh: '该类核定编制', en: 'approved posts of the category' },
    },
    'separate-offices': {
      kind: 'count',
      subject: 'agency',
      relation: 'agencies',
      except: [{ kind: 'coordinating-body' }, { coLocatedWith: { known: true } }],
      unit: 'unit',
      title: { zh: '单独设立的办事机构', en: 'separate offices' },
    },
    'organ-institution-posts': {
      kind: 'sum',
      subject: 'agency',
      relation: 'establishment',
      field: 'approved',
      where: { category: 'institution' },
      except: { category: 'logistics' },
      unit: 'post',
      title: { zh: '事业编制', en: 'institution posts' },
    },
    'objections-to-its-division': {
      kind: 'count',
      subject: 'matter',
      relation: 'records',
      where: { kind: 'objection' },
      unit: 'item',
      title: { zh: '对职责划分的异议', en: 'objections to its division' },
    },
    'administrative-total': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'approved',
      where: { category: 'administrative' },
      reach: 'subtree',
      unit: 'post',
      title: { zh: '行政编制总额', en: 'administrative total' },
    },
  },

  rules: {
    'staff-within-approved-posts': {
      title: { zh: '实有人数不超过核定编制', en: 'Actual staff within the approved posts' },
      forEach: { subject: 'agency', except: { kind: ['internal-organ', 'nameplate-body'] } },
      require: { kind: 'limit', of: 'actual-staff', max: 'approved-posts' },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第六条' },
      note: 'posts are approved for an agency, not for its internal organs',
    },

    'staff-within-approved-posts-by-category': {
      title: {
        zh: '各类实有人数不超过该类核定编制',
        en: 'Actual staff within the approved posts, by category',
      },
      forEach: { subject: 'establishment' },
      require: { kind: 'limit', of: 'actual-in-category', max: 'approved-in-category' },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第六条、第十五条' },
      note: 'posts of one category cannot be filled from another, so each stands by itself',
    },

    'time-limited-bodies-state-their-end': {
      title: {
        zh: '有时限的议事协调机构应明确撤销条件和期限',
        en: 'Time-limited coordinating bodies state the conditions and the deadline of their abolition',
      },
      forEach: { subject: 'agency', where: { kind: 'coordinating-body', 'time-limited': true } },
      require: {
        kind: 'requirement',
        where: { 'abolition-conditions': { known: true }, 'abolition-deadline': { known: true } },
      },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第十一条' },
    },

    'like-duties-in-one-body': {
      title: {
        zh: '相同或者相近职责原则上由一个机构承担',
        en: 'The same or like duties lie with one body, in principle',
      },
      forEach: { subject: 'matter' },
      require: { kind: 'prohibition', of: 'lead-overlaps' },
      force: 'principle',
      cite: { source: 'regulation', article: '第十条' },
      reading: {
        zh: '几个机构各自牵头互不重叠的部分，不是同一职责',
        en: 'leads of parts that do not meet have not the same duty',
      },
      note: 'what is one matter, the snapshot says; likeness of different matters is for people to judge',
    },

    'coordinating-bodies-have-no-office': {
      title: { zh: '议事协调机构不单独设立办事机构', en: 'Coordinating bodies have no office of their own' },
      forEach: {
        subject: 'agency',
        where: { kind: 'coordinating-body', 'jurisdiction.level': { atLeast: 'county' } },
      },
      require: { kind: 'prohibition', of: 'separate-offices' },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第十二条' },
      reading: {
        zh: '设在有关机构、与其合署的办事机构不属单独设立',
        en: 'an office that is co-located with an existing body is no office of its own',
      },
    },

    'coordinating-bodies-have-no-posts': {
      title: {
        zh: '议事协调机构不单独确定编制',
        en: 'Coordinating bodies have no establishment of their own',
      },
      forEach: { subject: 'agency', where: { kind: 'coordinating-body' } },
      require: { kind: 'prohibition', of: 'approved-posts' },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第十九条' },
    },

    'administrative-organs-use-administrative-posts': {
      title: { zh: '行政机构使用行政编制', en: 'Administrative organs use administrative posts' },
      forEach: {
        subject: 'agency',
        where: { kind: ['government-department', 'managed-bureau', 'dispatched-organ'] },
      },
      require: { kind: 'prohibition', of: 'organ-institution-posts' },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第十五条' },
      reading: {
        zh: '机关后勤服务事业编制不计入',
        en: 'logistics service posts, which serve the organ itself, are left out',
      },
    },

    'institutions-use-institution-posts': {
      title: { zh: '事业单位使用事业编制', en: 'Institutions use institution posts' },
      forEach: { subject: 'agency', where: { kind: 'institution' } },
      require: { kind: 'prohibition', of: 'administrative-posts' },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第十五条' },
    },

    'administrative-total-within-ceiling': {
      title: { zh: '行政编制总额不突破', en: 'Administrative total within the ceiling approved from above' },
      forEach: { subject: 'jurisdiction', where: { level: { atLeast: 'county' } } },
      require: {
        kind: 'limit',
        of: 'administrative-total',
        max: { ceiling: 'administrative-establishment' },
      },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第十六条、第十七条' },
      reading: {
        zh: '总额含所辖地区，专项编制在总额内管理',
        en: 'the total includes the places below and the earmarked posts',
      },
    },

    'leaders-within-leader-posts': {
      title: { zh: '不得超职数配备领导', en: 'Leaders within the leader posts' },
      forEach: { subject: 'agency' },
      require: { kind: 'limit', of: 'leaders', max: 'leader-posts' },
      force: 'mandatory',
      cite: { source: 'regulation', article: '第二十六条' },
    },

    ...authorities,
  },

  notRules,
})
