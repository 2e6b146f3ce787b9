import { definePack } from '../../rules/define.ts'
import { claims } from './claims.ts'
import { measures } from './measures.ts'
import { reformMeasures } from './measures-of-reform.ts'
import { notRules } from './not-rules.ts'
import { parameters } from './parameters.ts'
import { reform } from './reform.ts'
import { attributes, words } from './words.ts'

/**
 * 襄樊市机构改革（2001）: one matter for one department, bodies that are abolished at once and merged in earnest,
 * cuts by groups, and what the higher level fixed is not passed.
 */
export const xiangfan = definePack({
  schema: 'bianzhi/pack@1',
  id: 'xiangfan',
  version: '1.0.0',
  title: { zh: '襄樊市机构改革（2001年）', en: 'Restructuring of Xiangfan, 2001' },
  note: 'who holds what, bodies that end, by how much each group is cut, who approves and by when',
  territory: {
    divisions: ['420600'],
    levels: ['prefecture', 'county'],
    note: 'the city, and its counties, whose reform the speech opens with that of the city (市县两级)',
  },
  inForce: {
    from: '2001-10-24',
    basis: 'inferred',
    note: 'the text gives no day; it is later than the conference of 24 October (10月24日) of the year in which the tenth five-year plan began',
  },

  sources: {
    speech: {
      title: '襄樊市市级机构改革动员讲话（市级机构改革方案范文第5篇）',
      status: 'reported',
      note: 'a speech on 襄樊市机构改革方案 and 襄樊市市级机构改革方案实施意见',
    },
  },

  words,
  attributes,
  parameters,
  measures: { ...measures, ...reformMeasures },

  rules: {
    'one-matter-one-department': {
      title: { zh: '一件事情由一个部门管理', en: 'One matter, one department' },
      forEach: { subject: 'matter' },
      require: { kind: 'prohibition', of: 'lead-overlaps' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-one-matter-one-department', 'xf-avoid-duplication-or-omission'],
      reading: {
        zh: '原文就市级机关而言，市县两级一并适用；没有“原则上”；几个部门各自牵头互不重叠的部分，不算多头',
        en: 'said of the organs of the city, and read for its counties too; the text does not say in principle (原则上); leads of parts that do not meet are one for each part',
      },
    },

    'no-matter-overlooked': {
      title: { zh: '避免管理上的疏漏', en: 'Every part of a matter is led by somebody' },
      forEach: { subject: 'matter' },
      require: { kind: 'prohibition', of: 'lead-gaps' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-one-matter-one-department', 'xf-avoid-duplication-or-omission'],
      reading: {
        zh: '由一个部门管理，即不得没有部门管理',
        en: 'that one department manages a matter says also that there is one',
      },
    },

    'shared-matters-have-one-lead': {
      title: { zh: '共同承担的确定牵头部门', en: 'Of several that share a matter one leads' },
      forEach: { subject: 'matter', where: { 'bodies-in-charge': { atLeast: 2 } } },
      require: {
        all: [
          { kind: 'requirement', of: 'leads' },
          { kind: 'prohibition', of: 'lead-overlaps' },
        ],
      },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-shared-work-needs-lead-department'],
    },

    'shared-matters-are-divided': {
      title: { zh: '共同承担的明确分工', en: 'Several that share a matter have their division written down' },
      forEach: { subject: 'matter', where: { 'bodies-in-charge': { atLeast: 2 } } },
      require: { kind: 'limit', of: 'shares-without-boundary', max: 1 },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-shared-work-needs-lead-department'],
      reading: {
        zh: '分工以分工表述，或者以对象、环节、区域、层级、权能为准；只有一家没有写明的，承担其余部分',
        en: 'the division stands in the `boundary` of each assignment, or in the object, stage, area, level or power that it is given; a single one without has the rest',
      },
    },

    'one-source-of-policy': {
      title: { zh: '克服政出多门', en: 'One body decides about a matter' },
      forEach: { subject: 'matter' },
      require: { kind: 'exclusivity', of: 'deciders', orNone: true },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-overcome-multiple-sources-of-policy'],
    },

    'city-leads-its-matters': {
      title: { zh: '以市管为主的事务不由区牵头', en: 'What the city leads is not led by a district' },
      forEach: { subject: 'matter', where: { 'function.name': { parameter: 'led-by-the-city' } } },
      require: { kind: 'prohibition', of: 'leads-of-districts' },
      force: 'general',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-city-led-matters'],
      reading: {
        zh: '“为主”读作牵头；职能名称与原文所列相同的，即为该类事务',
        en: 'mainly (为主) is read as leading; a function of one of the names in the text is such a class of matters',
      },
    },

    'districts-lead-their-matters': {
      title: { zh: '以区管为主的事务不由市牵头', en: 'What districts lead is not led by the city' },
      forEach: { subject: 'matter', where: { 'function.name': { parameter: 'led-by-districts' } } },
      require: { kind: 'prohibition', of: 'leads-of-the-city' },
      force: 'general',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-district-led-matters'],
    },

    'unpublished-approvals-are-cancelled': {
      title: {
        zh: '没有公布保留的审批事项视为取消',
        en: 'An approval that is not published is exercised no more',
      },
      forEach: {
        subject: 'matter',
        where: {
          powerType: ['licence', 'non-licence-approval'],
          'jurisdiction.level': 'prefecture',
          'bodies-in-charge': { atLeast: 1 },
        },
      },
      require: { kind: 'requirement', of: 'publications' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第四' },
      provisions: ['xf-unpublished-approvals-deemed-cancelled'],
      reading: {
        zh: '有机构承担的审批事项即仍在实施，须有公布保留的记录',
        en: 'an approval that a body holds is exercised, and a record says that it was published as kept',
      },
    },

    'no-temporary-body-leads': {
      title: { zh: '临时机构不包揽常设机构工作', en: 'No temporary body leads a matter' },
      forEach: { subject: 'matter' },
      require: { kind: 'prohibition', of: 'temporary-leads' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第二' },
      provisions: ['xf-temporary-bodies-not-to-displace-standing'],
    },

    'administration-not-with-institutions': {
      title: { zh: '政府职能不转移给事业单位', en: 'No administrative matter passes to an institution' },
      forEach: { subject: 'matter', where: { nature: 'administrative' } },
      require: { kind: 'separation', of: 'institutions-in-charge' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第一' },
      provisions: ['xf-no-transfer-of-government-function-to-institution'],
    },

    'abolished-at-once': {
      title: { zh: '不再保留的机构立即摘牌', en: 'A body that is abolished takes its plate down at once' },
      forEach: { subject: 'agency', where: { abolitions: { atLeast: 1 } } },
      require: { kind: 'term', done: 'plate-removed', by: 'abolition-decided' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第三' },
      provisions: ['xf-abolished-bodies-unplated-at-once'],
      reading: { zh: '“立即”读作决定撤销的当日', en: 'at once (立即) is read as on the day of the decision' },
    },

    'abolished-bodies-hand-over': {
      title: { zh: '不再保留的机构移交职能', en: 'A body that is abolished keeps no matter' },
      forEach: { subject: 'agency', where: { abolitions: { atLeast: 1 } } },
      require: { kind: 'prohibition', of: 'matters-held' },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第三' },
      provisions: ['xf-abolished-bodies-unplated-at-once'],
    },

    'merged-in-earnest': {
      title: { zh: '合并的机构不得明合暗分', en: 'What is merged is not kept apart in secret' },
      forEach: { subject: 'agency', where: [{ kind: 'nameplate-body' }, { coLocatedWith: { known: true } }] },
      require: {
        all: [
          { kind: 'prohibition', of: 'approved-posts' },
          { kind: 'prohibition', of: 'leader-posts' },
          { kind: 'prohibition', where: { 'own-budget': true } },
        ],
      },
      force: 'mandatory',
      cite: { source: 'speech', article: '二(二)第三' },
      provisions: ['xf-merged-bodies-really-merged'],
      reading: {
        zh: '保留牌子或合署的机构，有自己的编制、领导职数或者预算的，即为明合暗分、分灶吃饭',
        en: 'a plate or a co-located body with posts, leaders or a budget of its own is apart in secret',
      },
    },

    'leaders-within-leader-posts': {
      title: { zh: '领导职数不得超配', en: 'Leaders within the leader posts' },
      forEach: { subject: 'agency', where: { kind: ['government-department', 'party-organ'] } },
      require: { kind: 'limit', of: 'leaders', max: 'leader-posts' },
      force: 'mandatory',
      cite: { source: 'speech', article: '三(三)' },
      provisions: ['xf-leader-posts-not-exceeded'],
    },

    'departments-within-limit': {
      title: { zh: '机构设置限额不得突破', en: 'Departments within the limit set from above' },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'limit', of: 'departments', max: { ceiling: 'departments' } },
      force: 'mandatory',
      cite: { source: 'speech', article: '三(三)' },
      provisions: ['xf-quota-not-exceeded'],
    },

    ...reform,
  },
  claims,

  notRules,
})
