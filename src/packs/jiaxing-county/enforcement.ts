/** 整合执法资源、延伸执法网络: what towns hold by law, one body outward, and whose name dispatched bodies use. */
export const enforcement = {
  'powers-of-towns-are-not-taken-back': {
    title: {
      zh: '县级部门不得上收乡镇法定权力',
      en: 'The county takes back no power that the law gives to towns',
    },
    forEach: { subject: 'matter', where: { 'granted-to-towns': true } },
    require: { kind: 'prohibition', of: 'county-executors' },
    force: 'mandatory',
    cite: { source: 'opinion', article: '四(一)' },
    provisions: ['jxenf-county-must-not-take-back-powers'],
  },

  'one-body-outward': {
    title: { zh: '一个机构对外执法', en: 'One body of a town enforces outward' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'exclusivity', of: 'bodies-that-enforce', orNone: true },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(一)' },
    provisions: ['jxenf-one-body-outward', 'jxenf-linkage-centre-acts-for-town'],
    reading: {
      zh: '县级部门派出的机构不计入',
      en: 'bodies that the county dispatches are left out',
    },
  },

  'linkage-centre-is-a-plate': {
    title: { zh: '综合执法联动中心为挂牌机构', en: 'The enforcement centre of a town is a nameplate body' },
    forEach: {
      subject: 'agency',
      where: { name: { endsWith: '综合执法联动中心' }, 'jurisdiction.level': 'township' },
    },
    require: {
      all: [
        { kind: 'requirement', where: { kind: 'nameplate-body' } },
        { kind: 'prohibition', of: 'approved-posts' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(一)' },
    provisions: ['jxenf-linkage-centre-is-nameplate-body'],
    reading: { zh: '挂牌机构没有单独的编制', en: 'a nameplate body has no posts of its own' },
  },

  'independent-bodies-in-their-own-name': {
    title: {
      zh: '公安、工商、地税派出机构以自己的名义执法',
      en: 'Police, commerce and tax stations act in their own name',
    },
    forEach: {
      subject: 'assignment',
      where: {
        role: 'executes',
        'by.kind': 'dispatched-agency',
        'by.tags': ['police', 'commerce', 'tax'],
      },
    },
    require: { kind: 'requirement', where: { inNameOf: { field: 'by' } } },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(三)' },
    provisions: ['jxenf-independent-dispatched-organs'],
    note: 'such a body carries the tag `police`, `commerce` or `tax`',
  },

  'other-stations-in-the-name-of-their-department': {
    title: {
      zh: '其他派驻机构以设立部门的名义执法',
      en: 'Other stations act in the name of their department',
    },
    forEach: {
      subject: 'assignment',
      where: {
        role: 'executes',
        'by.kind': 'dispatched-agency',
        'by.tags': ['land', 'environment', 'health', 'quality', 'livestock'],
      },
    },
    require: { kind: 'requirement', where: { inNameOf: { field: 'by.parent' } } },
    force: 'mandatory',
    cite: { source: 'opinion', article: '五(三)' },
    provisions: ['jxenf-dependent-dispatched-organs'],
    note: 'such a body carries the tag `land`, `environment`, `health`, `quality` or `livestock`, and has its department as `parent`',
  },
} as const
