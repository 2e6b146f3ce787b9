/** Which bodies a township has, what they are called, and who manages them. */
export const bodies = {
  'general-office-only-in-four-towns': {
    title: { zh: '仅四个镇设综合办公室', en: 'Only four towns have a general office' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'limit', of: 'internal-organs', exactly: { parameter: 'general-offices' } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(五)' },
    provisions: ['hx-internal-organs-only-in-four-towns'],
  },

  'stations-kept': {
    title: { zh: '各乡镇保留{station}', en: 'Every township keeps a {station}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'station', in: { parameter: 'stations-kept' } },
    },
    require: { kind: 'requirement', of: 'stations-of-that-name' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-keep-vet-and-forestry-station-in-each-town'],
  },

  'forestry-stations-renamed': {
    title: { zh: '林业站已更名', en: 'Forestry stations carry their new name' },
    forEach: { subject: 'agency', where: { kind: 'institution', 'jurisdiction.level': 'township' } },
    require: { kind: 'naming', notEndsWith: '林业站' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-keep-vet-and-forestry-station-in-each-town'],
  },

  'water-station-has-a-basin': {
    title: { zh: '水务管理站按流域设置', en: 'A water station is set up for a river basin' },
    forEach: {
      subject: 'agency',
      where: { kind: 'institution', name: { endsWith: '水务管理站' } },
    },
    require: { kind: 'requirement', where: { basin: { known: true } } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-water-station-by-basin'],
  },

  'one-water-station-a-basin': {
    title: { zh: '一个流域一个水务管理站', en: 'One water station for a river basin' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: { kind: 'prohibition', of: 'water-stations-beyond-one-a-basin' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-water-station-by-basin'],
    note: 'the basins are not named, so that one without a station cannot be found',
  },

  'agricultural-stations-merged': {
    title: {
      zh: '农机、农技、经管站已撤并',
      en: 'The stations for machinery, techniques and accounts are merged',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'prohibition', of: 'agricultural-stations-left' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-merge-three-into-agri-centre'],
  },

  'social-stations-merged': {
    title: {
      zh: '综合站、文化站、广播站已撤并',
      en: 'The general, cultural and broadcasting stations are merged',
    },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'prohibition', of: 'social-stations-left' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-merge-three-into-social-centre'],
  },

  'one-centre-of-a-kind': {
    title: { zh: '{centre}至多一个', en: 'At most one {centre}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: 'township' },
      each: { as: 'centre', in: { parameter: 'service-centres' } },
    },
    require: { kind: 'exclusivity', of: 'centres-of-that-name', orNone: true },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-merge-three-into-agri-centre', 'hx-merge-three-into-social-centre'],
    note: '93 institutions leave no room for both centres in each of 35 townships',
  },

  'institutions-registered': {
    title: { zh: '乡镇事业单位法人登记', en: 'Institutions are registered as legal persons' },
    forEach: {
      subject: 'agency',
      where: { kind: 'institution', 'jurisdiction.level': 'township' },
      except: { tags: ['school', 'health-centre'] },
    },
    require: { kind: 'requirement', of: 'legal-person-registrations' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(三)' },
    provisions: ['hx-institutions-get-legal-person-status'],
  },

  'institutions-decide-for-themselves': {
    title: { zh: '事业单位自我决策', en: 'Institutions decide for themselves' },
    forEach: {
      subject: 'agency',
      where: { kind: 'institution', 'jurisdiction.level': 'township' },
      except: { tags: ['school', 'health-centre'] },
    },
    require: { kind: 'prohibition', of: 'decided-from-above' },
    force: 'advisory',
    cite: { source: 'report', article: '主要做法(三)' },
    provisions: ['hx-independent-institution-self-management'],
  },

  'centres-managed-by-township': {
    title: { zh: '综合服务中心以乡镇管理为主', en: 'Service centres are managed by the township' },
    forEach: {
      subject: 'agency',
      where: { kind: 'institution', name: { endsWith: { parameter: 'service-centres' } } },
    },
    require: {
      all: [
        { kind: 'exclusivity', of: 'managed-by-township' },
        { kind: 'requirement', of: 'guided-from-above' },
        { kind: 'prohibition', of: 'managed-from-above' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-centres-town-managed'],
  },

  'stations-under-dual-management': {
    title: { zh: '三个站双重管理', en: 'Three stations under dual management' },
    forEach: {
      subject: 'agency',
      where: { kind: 'institution', name: { endsWith: { parameter: 'dual-managed-stations' } } },
    },
    require: {
      all: [
        { kind: 'exclusivity', of: 'managed-from-above' },
        { kind: 'requirement', of: 'assisted-by-township' },
        { kind: 'requirement', of: 'party-ties-with-township' },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(六)' },
    provisions: ['hx-three-stations-dual-managed'],
  },

  'courts-commerce-and-tax-unchanged': {
    title: { zh: '法庭、工商、税务机构保持不变', en: 'Courts, commerce and tax offices stay as they were' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    require: { kind: 'change', of: 'courts-commerce-and-tax-offices', only: 'unchanged' },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(七)' },
    provisions: ['hx-courts-commerce-tax-unchanged'],
    reading: {
      zh: '合并的乡镇按合并前各乡镇合计比较',
      en: 'a township that was merged is compared with all that it succeeds together',
    },
  },

  'judicial-offices': {
    title: { zh: '乡镇司法所数', en: 'Judicial offices of the townships' },
    forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } },
    require: { kind: 'limit', of: 'judicial-offices', exactly: { parameter: 'judicial-offices' } },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(七)' },
    provisions: ['hx-thirty-judicial-offices'],
  },

  'leading-group-at-both-levels': {
    title: {
      zh: '州、县成立乡镇机构改革工作领导小组',
      en: 'Prefecture and counties have a leading group of the reform',
    },
    forEach: { subject: 'jurisdiction', where: { level: ['prefecture', 'county'] } },
    require: { kind: 'requirement', of: 'reform-leading-groups' },
    force: 'advisory',
    cite: { source: 'report', article: '经验和体会(一)' },
    provisions: ['hx-leading-groups-at-two-levels'],
    note: 'the report tells what was done; it does not order it',
  },

  'appraisal-group': {
    title: { zh: '绩效考评小组的组成', en: 'Who an appraisal group is made of' },
    forEach: { subject: 'agency', where: { tags: 'appraisal-group' } },
    require: {
      kind: 'composition',
      total: 'members',
      members: [
        { name: 'town-leaders', of: 'members-from-town-leaders', min: 1 },
        { name: 'village-cadres', of: 'members-from-village-cadres', min: 1 },
        { name: 'masses', of: 'members-from-masses', min: 1 },
      ],
    },
    force: 'mandatory',
    cite: { source: 'report', article: '主要做法(十)' },
    provisions: ['hx-appraisal-group-composition'],
  },
} as const
