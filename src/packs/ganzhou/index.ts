import { definePack } from '../../rules/define.ts'
import { claims } from './claims.ts'
import { duties } from './duties.ts'
import { measures } from './measures.ts'
import { dutyMeasures } from './measures-of-duties.ts'
import { planMeasures } from './measures-of-plan.ts'
import { notRules } from './not-rules.ts'
import { parameters } from './parameters.ts'
import { plan } from './plan.ts'
import { steps } from './steps.ts'
import { attributes, words } from './words.ts'

/**
 * 甘州区政府机构改革: the limits under which the district reorganised its government in 2010, and the figures
 * that its report states about itself.
 */
export const ganzhou = definePack({
  schema: 'bianzhi/pack@1',
  id: 'ganzhou',
  version: '1.0.0',
  title: { zh: '甘州区政府机构改革', en: 'Ganzhou government reform' },
  territory: {
    divisions: ['620702'],
    levels: ['county'],
    note: 'the district itself; its townships were not part of this reform',
  },
  inForce: {
    from: '2009-12-31',
    basis: 'inferred',
    note: 'the plan was approved at the end of 2009 (年底); the text gives no day, so the last one is taken',
  },

  sources: {
    report: {
      title: '甘州区政府机构改革工作总结',
      issuer: '甘州区机构编制委员会办公室',
      status: 'reported',
      note: 'it quotes 甘肃省机构编制管理办法 第二十三条 and the district’s own 实施意见',
    },
  },

  words,
  attributes,
  parameters,
  measures: { ...measures, ...dutyMeasures, ...planMeasures },

  rules: {
    'departments-within-limit': {
      title: { zh: '机构设置不超限额', en: 'Departments within the limit set from above' },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'limit', of: 'departments', max: { ceiling: 'departments' } },
      force: 'mandatory',
      cite: { source: 'report', article: '导语' },
      provisions: ['gz-two-not-exceed-bottom-line'],
      note: 'the text does not tell the limit of the province and the city',
    },

    'administrative-establishment-within-limit': {
      title: { zh: '行政编制总量不突破', en: 'Administrative establishment within the total set from above' },
      forEach: { subject: 'jurisdiction' },
      require: {
        kind: 'limit',
        of: 'administrative-establishment-of-district',
        max: { ceiling: 'administrative-establishment' },
      },
      force: 'mandatory',
      cite: { source: 'report', article: '导语、二(三)一' },
      provisions: ['gz-two-not-exceed-bottom-line', 'gz-total-administrative-establishment-fixed'],
      note: 'the text does not tell the total of the province and the city',
    },

    'administrative-total-unchanged': {
      title: { zh: '全区行政编制总数保持不变', en: 'Administrative total of the district unchanged' },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'change', of: 'administrative-establishment-of-district', only: 'unchanged' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(三)一' },
      provisions: ['gz-deltas-are-zero-sum', 'gz-total-administrative-establishment-fixed'],
    },

    'listed-changes-cancel-out': {
      title: { zh: '编制增减相抵', en: 'Listed changes of the administrative establishment cancel out' },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'balance', parts: ['listed-increases', 'listed-decreases'], whole: 0 },
      force: 'mandatory',
      cite: { source: 'report', article: '二(三)一' },
      provisions: ['gz-deltas-are-zero-sum'],
      reading: {
        zh: '总数不变，则所列各单位增减之和为零',
        en: 'a total that stays as it was means that the changes listed by unit add up to nothing',
      },
    },

    'congress-and-cppcc-unchanged': {
      title: { zh: '人大、政协机关编制保持不变', en: 'Posts of the congress and the CPPCC unchanged' },
      forEach: { subject: 'agency', where: { kind: ['congress', 'cppcc'] } },
      require: { kind: 'change', of: 'administrative-posts', only: 'unchanged' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(三)一' },
      provisions: ['gz-npc-cppcc-establishment-unchanged'],
    },

    'congress-and-cppcc-have-no-listed-change': {
      title: {
        zh: '人大、政协机关无编制增减',
        en: 'No change of posts is listed for the congress and the CPPCC',
      },
      forEach: { subject: 'agency', where: { kind: ['congress', 'cppcc'] } },
      require: { kind: 'limit', of: 'listed-change', exactly: 0 },
      force: 'mandatory',
      cite: { source: 'report', article: '二(三)一' },
      provisions: ['gz-npc-cppcc-establishment-unchanged'],
    },

    'leader-posts': {
      title: { zh: '部门领导职数2至3名', en: 'Leader posts of a department: two to three' },
      forEach: { subject: 'agency', where: { kind: 'government-department' } },
      require: {
        kind: 'limit',
        of: 'leader-posts',
        min: { parameter: 'leader-posts-least' },
        max: { parameter: 'leader-posts-most' },
      },
      force: 'mandatory',
      cite: { source: 'report', article: '二(三)二' },
      provisions: [
        'gz-leader-posts-2-to-3-per-gansu-art-23',
        'gz-few-comprehensive-departments-plus-one-with-approval',
        'gz-over-quota-leaders-transition',
      ],
      allowances: [
        {
          title: {
            zh: '综合部门经区委批准增加1名',
            en: 'one more for a comprehensive department that the district Party committee approved',
          },
          where: { comprehensive: true },
          approval: {
            kind: 'extra-leader-post',
            by: { kind: 'party-committee', 'jurisdiction.level': 'county' },
          },
          raises: 1,
          cite: { source: 'report', article: '二(三)二' },
        },
        {
          title: {
            zh: '因机构整合超职数的部门在一定时间内过渡',
            en: 'a transition for a department that was merged and has leaders left over',
          },
          where: { succeeds: { known: true } },
          approval: { kind: 'leader-transition' },
          raises: 1,
          cite: { source: 'report', article: '二(三)二' },
        },
      ],
      reading: {
        zh: '“少数”“一定时间”没有数字，不作限制；过渡也以增加1名为限，期限以批复为准',
        en: 'few (少数) and for a time (一定时间) are no figures and bind nobody; the transition too is for one more, as long as its approval lasts',
      },
    },

    'leaders-within-leader-posts': {
      title: { zh: '领导实配不超过核定职数', en: 'Leaders within the leader posts' },
      forEach: { subject: 'agency', where: { kind: 'government-department' } },
      require: { kind: 'limit', of: 'leaders', max: 'leader-posts' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(三)二' },
      provisions: ['gz-over-quota-leaders-transition'],
      allowances: [
        {
          title: {
            zh: '因机构整合超职数的部门在一定时间内过渡',
            en: 'a transition for a department that was merged and has leaders left over',
          },
          where: { succeeds: { known: true } },
          approval: { kind: 'leader-transition' },
          cite: { source: 'report', article: '二(三)二' },
        },
      ],
    },

    'departments-have-three-fix-provisions': {
      title: { zh: '各部门印发“三定”规定', en: 'Every department has its three-fix provisions' },
      forEach: { subject: 'agency', where: { kind: 'government-department' } },
      require: { kind: 'requirement', of: 'three-fix-provisions' },
      force: 'mandatory',
      cite: { source: 'report', article: '一' },
      provisions: ['gz-sanding-for-24-departments-and-12-nameplates'],
      note: 'the 12 nameplate bodies have theirs too; a plate is no body of its own here',
    },

    'bodies-frozen-during-reform': {
      title: { zh: '改革期间冻结机构', en: 'Bodies frozen during the reform' },
      forEach: { subject: 'jurisdiction' },
      inForce: { from: '2010-03-30', until: '2010-06-30' },
      require: { kind: 'change', of: 'government-bodies', only: 'decrease' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(六)二' },
      provisions: ['gz-freeze-during-reform'],
      reading: {
        zh: '自2010年3月30日动员至6月底完成；政府工作部门、直属事业单位和部门管理机构的总数不得增加',
        en: 'from the mobilisation on 30 March to the end of June 2010; departments, direct institutions and managed bureaus together may not become more',
      },
    },

    'establishment-frozen-during-reform': {
      title: { zh: '改革期间冻结人员编制', en: 'Establishment frozen during the reform' },
      forEach: { subject: 'jurisdiction' },
      inForce: { from: '2010-03-30', until: '2010-06-30' },
      require: { kind: 'change', of: 'establishment-of-district', only: 'decrease' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(六)二' },
      provisions: ['gz-freeze-during-reform'],
      reading: {
        zh: '自2010年3月30日动员至6月底完成；各类编制合计不得增加',
        en: 'from the mobilisation on 30 March to the end of June 2010; posts of all categories together may not become more',
      },
    },

    'new-bodies-are-in-the-approved-plan': {
      title: { zh: '不得擅自增设机构', en: 'No body is set up that the approved plan does not name' },
      forEach: {
        subject: 'agency',
        where: {
          kind: ['government-department', 'managed-bureau', 'direct-institution'],
          before: { known: false },
        },
      },
      require: { kind: 'requirement', of: 'plan-approvals' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(六)二' },
      provisions: ['gz-no-unauthorised-upgrades', 'gz-plan-approved-by-city-end-2009'],
    },

    'ranks-not-raised': {
      title: { zh: '不得擅自提高机构规格', en: 'No rank is raised without approval' },
      forEach: { subject: 'agency', where: { kind: 'government-department', before: { known: true } } },
      require: { kind: 'change', of: 'rank-of-agency', only: 'decrease' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(六)二' },
      provisions: ['gz-no-unauthorised-upgrades'],
      allowances: [
        {
          title: { zh: '经批准的改革方案明确', en: 'the approved plan says so' },
          approval: { kind: 'plan-approval' },
          cite: { source: 'report', article: '二(六)二' },
        },
      ],
      note: 'of departments that stood before; a new one takes the rank that its plan gives',
    },

    'leader-posts-not-increased': {
      title: {
        zh: '不得擅自增加领导职数',
        en: 'Leader posts of the district not increased without approval',
      },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'change', of: 'leader-posts-of-departments', only: 'decrease' },
      force: 'mandatory',
      cite: { source: 'report', article: '二(六)二' },
      provisions: ['gz-no-unauthorised-upgrades'],
      allowances: [
        {
          title: { zh: '经批准的改革方案明确', en: 'the approved plan says so' },
          approval: { kind: 'plan-approval' },
          cite: { source: 'report', article: '二(六)二' },
        },
      ],
      reading: {
        zh: '按政府工作部门合计',
        en: 'of all departments together',
      },
    },

    ...steps,
    ...duties,
    ...plan,
  },

  claims,
  notRules,
})
