const townships = { subject: 'jurisdiction', where: { level: 'township' } } as const
const ownInstitutions = {
  subject: 'agency',
  where: { kind: 'institution', 'jurisdiction.level': 'township' },
  except: { kind: 'dispatched-institution' },
} as const
const counties = { subject: 'jurisdiction', where: { level: 'county' } } as const

/** The five years that begin with the plan. */
const fiveYears = { from: '2000-04-15', until: '2005-04-14' } as const
const assumedYear =
  'five years from the plan, whose year is masked in the source (20*); the earliest it can be is assumed, and the rule is marked as illustrative for that'

/** 机构和总量: totals that may not be passed for a time, numbers that others approved, and which bodies there are. */
export const bodies = {
  'administrative-total-frozen': {
    title: {
      zh: '全市乡镇行政编制总数5年内不得突破',
      en: 'Administrative posts of all townships within the total for five years',
    },
    forEach: counties,
    inForce: fiveYears,
    require: {
      kind: 'limit',
      of: 'townships-administrative-posts',
      max: { parameter: 'administrative-total' },
    },
    force: 'mandatory',
    status: 'illustrative',
    cite: { source: 'plan', article: '二(三)2' },
    provisions: ['ra-admin-establishment-934-after-2-percent-cut', 'ra-admin-establishment-frozen-5-years'],
    reading: {
      zh: '核定总数在五年内为上限，期满后不再约束',
      en: 'the total that was approved is the most there may be for five years, and binds nobody after them',
    },
    note: assumedYear,
  },

  'institution-total-frozen': {
    title: {
      zh: '全市乡镇事业编制总数5年内不得突破',
      en: 'Institution posts of all townships within the total for five years',
    },
    forEach: counties,
    inForce: fiveYears,
    require: { kind: 'limit', of: 'townships-institution-posts', max: { parameter: 'institution-total' } },
    force: 'mandatory',
    status: 'illustrative',
    cite: { source: 'plan', article: '二(四)2' },
    provisions: ['ra-institution-total-947', 'ra-institution-establishment-frozen-5-years'],
    reading: {
      zh: '核定总数在五年内为上限，期满后不再约束',
      en: 'the total that was approved is the most there may be for five years, and binds nobody after them',
    },
    note: assumedYear,
  },

  'internal-organs-as-approved': {
    title: { zh: '内设机构不超过分类核定数', en: 'Internal organs within the number approved by class' },
    forEach: townships,
    require: { kind: 'limit', of: 'organs-set-apart', max: { ceiling: 'internal-organs' } },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(三)1' },
    provisions: ['ra-internal-organs-by-class-standard'],
    note: 'annex 1, which the source lacks, has the number of each township; it belongs into its `ceilings`',
  },

  'leader-posts-as-approved': {
    title: {
      zh: '领导职数按组织部门核定执行',
      en: 'Leader posts within the number approved by the organisation department',
    },
    forEach: townships,
    require: { kind: 'limit', of: 'township-leader-posts', max: { ceiling: 'leader-posts' } },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(三)2' },
    provisions: ['ra-leader-posts-set-by-prefecture-org-dept'],
    note: 'a table of another office, which the source lacks; the number of each township belongs into its `ceilings`',
  },

  'one-general-service-centre': {
    title: {
      zh: '撤销实体事业机构，组建一个事业综合服务中心',
      en: 'One general service centre in place of all other institutions',
    },
    forEach: townships,
    require: {
      all: [
        { kind: 'exclusivity', of: 'general-service-centres' },
        { kind: 'prohibition', of: 'other-institutions' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)1' },
    provisions: ['ra-all-entity-institutions-abolished-one-virtual-centre'],
    reading: {
      zh: '派驻机构和畜牧兽医机构不在其列；虚拟机构以名称识别',
      en: 'dispatched bodies and livestock bodies are left out; the virtual body is known by its name',
    },
  },

  'institutions-have-one-fate': {
    title: {
      zh: '事业机构按撤销、归并、脱钩、保留、发展分类',
      en: 'Every institution is abolished, merged, decoupled, kept or developed',
    },
    forEach: ownInstitutions,
    require: {
      kind: 'requirement',
      where: { 'institution-fate': ['abolished', 'merged', 'decoupled', 'kept', 'developed'] },
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)' },
    provisions: ['ra-institution-five-way-classification'],
  },

  'no-duty-in-organs-and-institutions': {
    title: {
      zh: '事业机构与党政机构职责不交叉重复',
      en: 'No matter lies with an organ and an institution at once',
    },
    forEach: { subject: 'matter', where: { 'jurisdiction.level': 'township' } },
    require: { kind: 'exclusivity', of: 'holders-of-the-matter', orNone: true },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)1' },
    provisions: ['ra-institutions-no-duplication-with-organs'],
    reading: {
      zh: '内设机构和事业机构中牵头、主办或执行一事项的至多一个',
      en: 'of internal organs and institutions, at most one leads, organises or carries out a matter',
    },
  },

  'six-lines-of-stations-retained': {
    title: { zh: '继续保留{line}基层机构', en: 'Stations that are kept: {line}' },
    forEach: { ...counties, each: { as: 'line', in: { parameter: 'retained-lines' } } },
    require: {
      kind: 'requirement',
      of: 'dispatched-bodies',
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '二(四)3' },
    provisions: ['ra-six-dispatched-bodies-retained'],
    reading: {
      zh: '每一条线在全市乡镇至少仍有一个派驻机构，以名称识别',
      en: 'of each line there is still a dispatched body somewhere in the townships, known by its name',
    },
  },

  'reform-group-exists': {
    title: { zh: '乡镇成立改革领导小组', en: 'Every township has a leading group for the reform' },
    forEach: townships,
    require: { kind: 'requirement', of: 'reform-groups' },
    force: 'mandatory',
    cite: { source: 'plan', article: '三(一)' },
    provisions: ['ra-leading-group-head-responsible'],
    note: 'the group carries the tag `reform`',
  },

  'reform-group-headed-by-the-first-leader': {
    title: { zh: '改革领导小组由一把手负总责', en: 'The first leader heads the group for the reform' },
    forEach: {
      subject: 'agency',
      where: { kind: 'leading-group', tags: 'reform', 'jurisdiction.level': 'township' },
    },
    require: {
      kind: 'composition',
      members: [{ name: 'first-leader', of: 'heads-who-lead-the-township', exactly: 1 }],
      total: 'heads-of-the-group',
    },
    force: 'mandatory',
    cite: { source: 'plan', article: '三(一)' },
    provisions: ['ra-leading-group-head-responsible'],
    reading: {
      zh: '一把手为乡镇党委或政府的正职',
      en: 'the first leader is a chief of the Party committee or the government of the township',
    },
  },

  'plan-submitted-in-time': {
    title: { zh: '改革实施方案按期上报', en: 'The plan of the township is submitted in time' },
    forEach: townships,
    require: { kind: 'term', done: 'plan-submitted', by: { parameter: 'plan-due' } },
    force: 'mandatory',
    cite: { source: 'plan', article: '三(一)' },
    provisions: ['ra-plan-due-april-15'],
  },
} as const
