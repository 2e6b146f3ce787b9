const local = ['prefecture', 'county']
const began = '2014-07-01'

/** 三: how many departments, which bodies beside them, how many leaders. */
export const limits = {
  'departments-within-limit': {
    title: { zh: '政府工作部门不超过机构限额', en: 'Departments within the limit' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: {
      kind: 'limit',
      of: 'departments',
      min: { parameter: 'departments-least' },
      max: { parameter: 'department-limit' },
      shortfall: 'advisory',
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(一)' },
    provisions: [
      'sd14-large-city-40',
      'sd14-medium-city-32',
      'sd14-county-14-to-22',
      'sd14-five-cities-36',
      'sd14-previous-limits-42-36-32',
      'sd14-others-follow-central-limits',
      'sd14-limit-is-a-hard-bar',
      'sd14-shandong-takes-upper-bound',
    ],
    reading: {
      zh: '“左右”按高限掌握：县级不超过22个，少于14个只作提示；没有变通',
      en: 'about (左右) is taken at its upper end: a county has at most 22, fewer than 14 is worth a note; no way out is open',
    },
  },

  'departments-within-approved-limit': {
    title: {
      zh: '政府工作部门不超过本地核定的限额',
      en: 'Departments within the limit approved for the place',
    },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'limit', of: 'departments', max: { ceiling: 'departments' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(一)' },
    provisions: ['sd14-county-14-to-22', 'sd14-limit-is-a-hard-bar'],
  },

  'approved-limit-within-central-limit': {
    title: {
      zh: '本地核定的限额在中央规定的限额以内',
      en: 'The limit approved for a place within the central one',
    },
    forEach: {
      subject: 'jurisdiction',
      where: { level: local, 'ceilings.departments': { known: true } },
    },
    require: {
      kind: 'limit',
      of: 'approved-department-limit',
      min: { parameter: 'departments-least' },
      max: { parameter: 'department-limit' },
      shortfall: 'advisory',
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(一)' },
    provisions: ['sd14-others-follow-central-limits', 'sd14-county-14-to-22'],
  },

  'bodies-outside-the-limit': {
    title: {
      zh: '限额外行政机构撤销或转为内设机构',
      en: 'A body outside the limit becomes an internal organ, or goes',
    },
    forEach: {
      subject: 'agency',
      where: { tags: 'outside-limit', established: { below: began }, 'jurisdiction.level': local },
      except: { kind: 'institution' },
    },
    require: { kind: 'requirement', where: { kind: 'internal-organ' } },
    force: 'principle',
    cite: { source: 'speech', article: '三(二)' },
    provisions: [
      'sd14-outside-quota-bodies-abolished-or-internalised',
      'sd14-few-retained-with-joint-approval',
    ],
    allowances: [
      {
        title: { zh: '纳入改革方案报批保留', en: 'kept, as the plan that was approved says' },
        approval: { kind: 'retained-outside-limit' },
        cite: { source: 'speech', article: '三(二)' },
      },
    ],
    reading: { zh: '“少数”没有数字，不作限制', en: 'few (少数) is no figure and binds nobody' },
  },

  'no-new-bodies-outside-the-limit': {
    title: { zh: '限额外不再新设机构', en: 'No new body outside the limit' },
    forEach: {
      subject: 'agency',
      where: { tags: 'outside-limit', 'jurisdiction.level': local },
      except: { kind: 'institution' },
    },
    require: { kind: 'prohibition', where: { established: { atLeast: began } } },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['sd14-no-new-admin-bodies-outside-quota'],
  },

  'new-institutions-hold-no-administrative-functions': {
    title: {
      zh: '新设事业单位不承担行政职能',
      en: 'No new institution holds administrative functions',
    },
    forEach: { subject: 'agency', where: { kind: 'institution', established: { atLeast: began } } },
    require: { kind: 'prohibition', of: 'administrative-matters' },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['sd14-no-new-institutions-with-admin-functions'],
  },

  'rank-below-department': {
    title: { zh: '所属机构规格低于主管部门', en: 'A body under a department ranks below it' },
    forEach: {
      subject: 'agency',
      where: { 'parent.kind': 'government-department', established: { atLeast: began } },
    },
    require: { kind: 'rank', below: 'parent' },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['sd14-subordinate-rank-below-parent'],
  },

  'older-rank-below-department': {
    title: {
      zh: '已设所属机构规格逐步低于主管部门',
      en: 'An older body under a department comes to rank below it by and by',
    },
    forEach: {
      subject: 'agency',
      where: { 'parent.kind': 'government-department', established: { below: began } },
    },
    require: { kind: 'rank', below: 'parent' },
    force: 'general',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['sd14-subordinate-rank-below-parent', 'sd14-same-rank-bodies-gradually-corrected'],
  },

  'other-bodies-do-not-increase': {
    title: {
      zh: '派出、挂牌、议事协调、临时机构从严控制',
      en: 'Dispatched, nameplate, coordinating and temporary bodies do not increase',
    },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: {
      all: [
        { kind: 'change', of: 'dispatched-agencies', only: 'decrease' },
        { kind: 'change', of: 'nameplates', only: 'decrease' },
        { kind: 'change', of: 'coordinating-bodies', only: 'decrease' },
        { kind: 'change', of: 'temporary-bodies', only: 'decrease' },
      ],
    },
    force: 'general',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['sd14-dispatched-nameplate-deliberative-temporary-controlled'],
    reading: {
      zh: '“从严控制”读作不增加',
      en: 'strictly controlled (从严控制) is read as: not more than before',
    },
  },

  'no-body-in-disguise': {
    title: { zh: '不得以挂牌、合署变相设机构', en: 'No body in the disguise of a plate or of co-location' },
    forEach: {
      subject: 'agency',
      where: [{ kind: 'nameplate-body' }, { coLocatedWith: { known: true } }],
    },
    require: {
      all: [
        { kind: 'prohibition', of: 'approved-posts' },
        { kind: 'prohibition', of: 'leader-posts' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['sd14-no-disguised-bodies-by-plate-or-colocation'],
    reading: {
      zh: '挂牌、合署的机构自身不得有编制和领导职数',
      en: 'a plate, or a body that is co-located, has no posts and no leader posts of its own',
    },
  },

  'no-plate-of-a-standing-body': {
    title: { zh: '机构与牌子不重复', en: 'No plate carries the name of a body that stands as well' },
    forEach: { subject: 'agency', except: { kind: 'nameplate-body' } },
    require: { kind: 'prohibition', of: 'plates-of-the-same-name' },
    force: 'general',
    cite: { source: 'speech', article: '三(二)' },
    provisions: ['sd14-no-disguised-bodies-by-plate-or-colocation'],
  },

  'leader-posts': {
    title: { zh: '部门领导职数', en: 'Leader posts of a department' },
    forEach: { subject: 'agency', where: { kind: 'government-department', 'jurisdiction.level': local } },
    require: { kind: 'limit', of: 'leader-posts', max: { parameter: 'leader-posts-most' } },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(三)' },
    provisions: [
      'sd14-city-department-leaders-3-4',
      'sd14-county-department-leaders-2-3',
      'sd14-plus-one-deputy-for-heavy-comprehensive',
      'sd14-plus-one-share-at-most-one-third-of-quota',
      'sd14-leader-posts-one-more-than-last-time',
    ],
    allowances: [
      {
        title: {
          zh: '任务重、业务宽的综合部门经批准多配1名副职，且此类部门至多占机构限额三分之一',
          en: 'one more deputy, approved for a comprehensive department with heavy and wide duties, while such departments are at most a third of the limit',
        },
        where: [
          {
            comprehensive: true,
            'heavy-duties': true,
            'jurisdiction.plus-one-room': { atLeast: 0 },
            'jurisdiction.ceilings.departments': { known: false },
          },
          {
            comprehensive: true,
            'heavy-duties': true,
            'jurisdiction.plus-one-room': { atLeast: 0 },
            'jurisdiction.approved-plus-one-room': { atLeast: 0 },
          },
        ],
        approval: { kind: 'extra-leader-post' },
        raises: 1,
        cite: { source: 'speech', article: '三(三)' },
      },
    ],
    reading: {
      zh: '机构限额，本地另有核定且更低的，按核定的',
      en: 'the limit is the one approved for the place, where that is lower',
    },
  },

  'leader-posts-at-least': {
    title: { zh: '部门领导职数下限', en: 'Least leader posts of a department' },
    forEach: { subject: 'agency', where: { kind: 'government-department', 'jurisdiction.level': local } },
    require: { kind: 'limit', of: 'leader-posts', min: { parameter: 'leader-posts-least' } },
    force: 'advisory',
    cite: { source: 'speech', article: '三(三)' },
    provisions: ['sd14-city-department-leaders-3-4', 'sd14-county-department-leaders-2-3'],
    note: 'having fewer is worth a note, no more',
  },

  'plus-one-departments-at-most-a-third': {
    title: {
      zh: '多配副职的部门至多占机构限额三分之一',
      en: 'Departments with one more deputy are at most a third of the limit',
    },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: {
      kind: 'share',
      of: 'plus-one-departments',
      in: { parameter: 'department-limit' },
      atMost: { parameter: 'plus-one-share' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(三)' },
    provisions: ['sd14-plus-one-share-at-most-one-third-of-quota'],
  },

  'plus-one-departments-at-most-a-third-of-the-approved-limit': {
    title: {
      zh: '多配副职的部门至多占本地核定限额三分之一',
      en: 'Departments with one more deputy are at most a third of the limit approved for the place',
    },
    forEach: {
      subject: 'jurisdiction',
      where: { level: local, 'ceilings.departments': { known: true } },
    },
    require: {
      kind: 'share',
      of: 'plus-one-departments',
      in: 'approved-department-limit',
      atMost: { parameter: 'plus-one-share' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(三)' },
    provisions: ['sd14-plus-one-share-at-most-one-third-of-quota'],
  },

  'no-full-time-party-secretary': {
    title: { zh: '部门不设专职党组（党委）书记', en: 'No full-time Party secretary in a department' },
    forEach: { subject: 'agency', where: { kind: 'government-department', 'jurisdiction.level': local } },
    require: { kind: 'prohibition', of: 'full-time-party-secretaries' },
    force: 'mandatory',
    cite: { source: 'speech', article: '三(三)' },
    provisions: ['sd14-no-full-time-party-secretary'],
    allowances: [
      {
        title: { zh: '非党干部担任正职', en: 'the head is not in the Party' },
        where: { 'non-party-heads': { atLeast: 1 } },
        cite: { source: 'speech', article: '三(三)' },
      },
    ],
  },
} as const
