const departments = { subject: 'agency', where: { kind: 'government-department' } } as const
const matters = { subject: 'matter' } as const

/** 职责关系: one matter and one department, powers and answers for them, and posts that follow them. */
export const duties = {
  'one-matter-one-department': {
    title: { zh: '一件事情原则上由一个部门负责', en: 'One matter, one department, in principle' },
    forEach: matters,
    require: { kind: 'prohibition', of: 'lead-overlaps' },
    force: 'principle',
    cite: { source: 'report', article: '二(一)' },
    provisions: ['gz-one-matter-one-department-in-principle'],
    reading: {
      zh: '几个部门各自牵头互不重叠的部分，不算多头',
      en: 'leads of parts that do not meet are one for each part',
    },
  },

  'no-matter-without-a-lead': {
    title: { zh: '每件事情有部门负责', en: 'Every part of a matter has a department, in principle' },
    forEach: matters,
    require: { kind: 'prohibition', of: 'lead-gaps' },
    force: 'principle',
    cite: { source: 'report', article: '二(一)' },
    provisions: ['gz-one-matter-one-department-in-principle'],
  },

  'shared-matters-have-a-lead': {
    title: {
      zh: '多部门管理的事项明确牵头、主办和协办',
      en: 'Of several departments one leads and the others assist',
    },
    forEach: {
      ...matters,
      where: { 'departments-in-charge': { atLeast: 2 } },
      except: { leads: { atLeast: 2 }, 'lead-overlaps': 0 },
    },
    require: {
      kind: 'composition',
      members: [
        { name: 'lead', of: 'leading-departments', exactly: 1 },
        { name: 'others', of: 'assisting-departments', min: 1 },
      ],
      total: 'departments-in-charge',
    },
    force: 'mandatory',
    cite: { source: 'report', article: '二(一)' },
    provisions: ['gz-multi-department-matters-lead-and-co'],
    reading: {
      zh: '牵头即主办，其余为协办；几个部门各自牵头互不重叠的部分的，不是共同管理',
      en: 'who leads also organises; all others are co-organisers; leads of parts that do not meet share nothing',
    },
  },

  'power-goes-with-responsibility': {
    title: { zh: '赋予职权即明确责任', en: 'Who leads a matter answers for it' },
    forEach: { ...matters, where: { leads: { atLeast: 1 } } },
    require: {
      all: [
        { kind: 'requirement', of: 'answering-departments' },
        { kind: 'prohibition', of: 'leading-without-answering' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '二(一)' },
    provisions: ['gz-power-with-responsibility'],
  },

  'functions-inventoried': {
    title: { zh: '全面梳理各部门职能', en: 'Every department has its functions listed' },
    forEach: departments,
    require: { kind: 'requirement', of: 'matters-held' },
    force: 'mandatory',
    cite: { source: 'report', article: '二(一)' },
    provisions: ['gz-inventory-all-functions'],
  },

  'government-kept-apart': {
    title: {
      zh: '政企、政资、政事、政府与中介组织分开',
      en: 'Departments run no enterprise, asset, service or intermediary',
    },
    forEach: {
      ...matters,
      where: { nature: ['enterprise', 'state-assets', 'public-service', 'intermediary'] },
    },
    require: { kind: 'separation', of: 'departments-in-charge' },
    force: 'mandatory',
    cite: { source: 'report', article: '二(一)' },
    provisions: ['gz-four-separations'],
  },

  'only-administrative-matters-move': {
    title: {
      zh: '事业单位划入部门的限于行政管理职能',
      en: 'Of institutions, only administrative matters move to departments',
    },
    forEach: {
      ...matters,
      where: {
        'institutions-in-charge-before': { atLeast: 1 },
        'departments-in-charge-before': 0,
        'departments-in-charge': { atLeast: 1 },
      },
    },
    require: { kind: 'requirement', where: { nature: 'administrative' } },
    force: 'principle',
    cite: { source: 'report', article: '二(二)一、二(五)' },
    provisions: ['gz-only-administrative-functions-move'],
  },

  'merged-departments-give-posts': {
    title: {
      zh: '职能合并的部门原则上减少编制',
      en: 'A department that was merged has fewer posts than its parts, in principle',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'government-department', tags: 'merged', 'matters-gained': { atMost: 0 } },
    },
    require: {
      kind: 'limit',
      of: 'administrative-posts',
      below: { measure: 'administrative-posts', at: 'before' },
    },
    force: 'principle',
    cite: { source: 'report', article: '二(三)一' },
    provisions: ['gz-merged-departments-reduce-posts'],
    reading: {
      zh: '与所承接的机构合计相比；同时增加职能的不判断',
      en: 'compared with all it succeeds together; one that also gained matters is not judged',
    },
    note: 'a department that was merged of several carries the tag `merged`',
  },

  'more-duties-more-posts': {
    title: {
      zh: '职能增加的部门原则上增加编制',
      en: 'A department with more matters has more posts, in principle',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'government-department', 'matters-gained': { above: 0 } },
      except: { tags: 'merged' },
    },
    require: {
      kind: 'limit',
      of: 'administrative-posts',
      above: { measure: 'administrative-posts', at: 'before' },
    },
    force: 'principle',
    cite: { source: 'report', article: '二(三)一' },
    provisions: ['gz-merged-departments-reduce-posts', 'gz-transport-new-functions-added'],
    reading: {
      zh: '牵头或主办的事项增多即职能增加',
      en: 'more matters that it leads or organises are more functions',
    },
  },

  'same-duties-same-posts': {
    title: {
      zh: '职能未变的部门原则上维持编制',
      en: 'A department with the same matters keeps its posts, in principle',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'government-department', 'matters-gained': 0 },
      except: { tags: 'merged' },
    },
    require: { kind: 'change', of: 'administrative-posts', only: 'unchanged' },
    force: 'principle',
    cite: { source: 'report', article: '二(三)一' },
    provisions: ['gz-unchanged-function-unchanged-establishment'],
    reading: {
      zh: '牵头或主办的事项数不变即职能未变',
      en: 'as many matters as before that it leads or organises are the same functions',
    },
  },

  'no-borrowed-institution-staff': {
    title: { zh: '不得借用事业单位人员', en: 'Departments borrow no staff of institutions' },
    forEach: departments,
    require: { kind: 'prohibition', of: 'borrowed-institution-staff' },
    force: 'general',
    cite: { source: 'report', article: '三三' },
    provisions: ['gz-defect-borrowing-institution-staff'],
    note: 'a defect that the report finds in itself',
  },

  'plates-as-announced': {
    title: { zh: '挂{plate}牌子', en: 'It carries the plate {plate}' },
    forEach: {
      subject: 'agency',
      where: { name: ['区农牧局', '区工业和信息化委员会', '区商务局'] },
      each: { as: 'plate', in: { parameter: 'announced-plates' } },
    },
    require: { kind: 'requirement', of: 'plates' },
    force: 'general',
    cite: { source: 'report', article: '二(二)' },
    provisions: [
      'gz-agriculture-bureau-two-plates',
      'gz-sme-bureau-plate-on-industry-commission',
      'gz-grain-bureau-plate-on-commerce',
    ],
  },
} as const
