/** What a township is there for, and what it may not be given to do. */
export const duties = {
  'five-functions': {
    title: { zh: '乡镇政府五大职能：{duty}', en: 'The five functions of a township: {duty}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'duty', in: { parameter: 'five-functions' } },
    },
    require: { kind: 'requirement', of: 'functions-of-that-name' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(二)' },
    provisions: ['hx-five-functions'],
  },

  'functions-by-type-of-township': {
    title: { zh: '按乡镇类型突出职能：{emphasis}', en: 'What a type of township stresses: {emphasis}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'emphasis', in: { parameter: 'functions-stressed' } },
    },
    require: { kind: 'requirement', of: 'functions-stressed' },
    force: 'advisory',
    cite: { source: 'report', article: '主要做法(二)' },
    provisions: ['hx-function-emphasis-by-town-type'],
  },

  'county-decides-and-township-executes': {
    title: {
      zh: '县级决策监督、乡镇贯彻落实',
      en: 'The county decides and supervises, the township executes',
    },
    forEach: { subject: 'matter', where: { 'jurisdiction.level': ['county', 'township'] } },
    require: {
      all: [
        { kind: 'separation', of: 'decided-by-towns' },
        { kind: 'separation', of: 'executed-by-counties' },
      ],
    },
    force: 'general',
    cite: { source: 'report', article: '主要做法(三)' },
    provisions: ['hx-county-decides-town-executes'],
    reading: {
      zh: '“主要”读作一般要求',
      en: 'that it is mainly so is read as a general demand',
    },
  },

  'county-matters-not-pushed-down': {
    title: { zh: '县级职责不推给乡镇', en: 'Duties of the county are not pushed down' },
    forEach: { subject: 'matter', where: { 'jurisdiction.level': 'county' } },
    require: { kind: 'prohibition', of: 'done-by-towns-without-delegation' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(十)' },
    provisions: ['hx-county-matters-not-pushed-down'],
    reading: {
      zh: '依法委托的不在此列',
      en: 'what the county delegated is not pushed down',
    },
  },

  'administration-not-with-institutions': {
    title: {
      zh: '行政管理职能归乡镇政府',
      en: 'Administration lies with the township, not its institutions',
    },
    forEach: { subject: 'matter', where: { powerType: 'administration' } },
    require: { kind: 'separation', of: 'held-by-institutions' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(三)' },
    provisions: ['hx-admin-functions-back-to-town'],
    note: 'a matter of administration has the power type `administration`',
  },

  'enforcement-not-in-townships': {
    title: { zh: '执法职能归县级主管部门', en: 'Enforcement lies with the departments of the county' },
    forEach: { subject: 'matter', where: { powerType: 'enforcement' } },
    require: { kind: 'separation', of: 'enforced-in-towns' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(三)' },
    provisions: ['hx-admin-functions-back-to-town'],
    note: 'a matter of enforcement has the power type `enforcement`',
  },

  'no-contracted-villages': {
    title: { zh: '取消“包村包片”', en: 'No village is contracted to a cadre' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'prohibition', of: 'villages-contracted' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(三)' },
    provisions: ['hx-no-village-contracting-by-cadres'],
  },

  'reform-run-by-the-county': {
    title: { zh: '改革以县为主实施', en: 'The county carries out the reform' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: {
      all: [
        { kind: 'requirement', of: 'reform-run-by-county' },
        { kind: 'prohibition', of: 'reform-run-elsewhere' },
      ],
    },
    force: 'general',
    cite: { source: 'report', article: '主要做法(九)' },
    provisions: ['hx-implementing-level-is-county'],
  },

  'veto-items-only-two': {
    title: { zh: '仅保留两项“一票否决”', en: 'Only two veto items remain' },
    forEach: { subject: 'record', where: { kind: 'veto-item' } },
    require: { kind: 'naming', of: 'veto-name', oneOf: { parameter: 'veto-items' } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(三)、(十)' },
    provisions: ['hx-veto-items-only-two'],
  },

  'one-assessment-a-year': {
    title: { zh: '每年度一次性综合考核', en: 'One assessment of a township for a year' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'prohibition', of: 'assessments-beyond-one-a-year' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(十)' },
    provisions: ['hx-single-annual-assessment'],
    note: 'a year without an assessment is not found: a snapshot does not say which years have ended',
  },
} as const
