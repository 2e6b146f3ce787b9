import { titles } from './titles.ts'

const local = ['prefecture', 'county']
const farming = ['livestock', 'farm-machinery']
const urban = ['sanitation', 'gardens', 'municipal-works']

/** 二: which domains are each brought under one big department. */
export const bigDepartments = {
  'livestock-and-machinery-under-agriculture': {
    title: {
      zh: '畜牧、农机机构归农业部门管理',
      en: 'Bodies for livestock and farm machinery are managed by the agriculture department',
    },
    forEach: {
      subject: 'agency',
      where: { tags: farming, 'jurisdiction.level': local },
      except: { kind: ['government-department', 'enforcement-team'], tags: 'agriculture' },
    },
    require: {
      kind: 'requirement',
      where: { 'parent.kind': 'government-department', 'parent.tags': 'agriculture' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(一)' },
    provisions: ['sd14-agri-livestock-machinery-under-agri-department'],
    note: 'the agriculture department and its enforcement team may list these domains as their own',
  },

  'other-farming-bodies-merged': {
    title: { zh: '其他涉农机构不再单独设置', en: 'No other farming body stands apart' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'prohibition', of: 'separate-farming-bodies' },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(一)' },
    provisions: ['sd14-other-agri-bodies-merged'],
  },

  'one-farming-team': {
    title: { zh: '农业综合执法', en: 'One enforcement team for agriculture' },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'exclusivity', of: 'farming-teams', shortfall: 'general' },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(一)' },
    provisions: ['sd14-agri-enforcement-unified'],
  },

  'urban-bodies-under-urban-management': {
    title: {
      zh: '市容环卫、园林、市政机构归城市管理部门',
      en: 'Bodies for sanitation, gardens and municipal works belong to the urban management department',
    },
    forEach: {
      subject: 'agency',
      where: { tags: urban, 'jurisdiction.level': local },
      except: { kind: ['government-department', 'enforcement-team'], tags: 'urban-management' },
    },
    require: {
      kind: 'requirement',
      where: { 'parent.kind': 'government-department', 'parent.tags': 'urban-management' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(二)' },
    provisions: ['sd14-urban-management-integrated', 'sd14-urban-plan-communicated-with-province'],
    allowances: [
      {
        title: { zh: '与省里沟通确定的整合方案', en: 'another plan, talked over with the province' },
        approval: { kind: 'urban-plan-agreement' },
        cite: { source: 'speech', article: '二(二)' },
      },
    ],
  },

  'urban-matters-under-urban-management': {
    title: {
      zh: '市容环卫、园林、市政职责由城市管理部门牵头',
      en: 'Sanitation, gardens and municipal works are led by the urban management department',
    },
    forEach: { subject: 'matter', where: { tags: urban, 'jurisdiction.level': local } },
    require: { kind: 'prohibition', of: 'leads-outside-urban-management' },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(二)' },
    provisions: ['sd14-urban-management-integrated', 'sd14-urban-plan-communicated-with-province'],
    allowances: [
      {
        title: { zh: '与省里沟通确定的整合方案', en: 'another plan, talked over with the province' },
        approval: { kind: 'urban-plan-agreement' },
        cite: { source: 'speech', article: '二(二)' },
      },
    ],
  },

  'urban-management-three-in-one': {
    title: {
      zh: '城市管理、执法、服务归于一家',
      en: 'Urban management, enforcement and service in one body',
    },
    forEach: { subject: 'jurisdiction', where: { level: local } },
    require: { kind: 'exclusivity', of: 'urban-bodies', orNone: true },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(二)' },
    provisions: ['sd14-urban-three-in-one-management-enforcement-service'],
    reading: {
      zh: '职责分工按部门记载，部门所属机构承担的记在部门名下',
      en: 'assignments name the department, also for what bodies under it do',
    },
  },

  'culture-enforcement-under-culture': {
    title: {
      zh: '文化市场执法机构由文化部门管理',
      en: 'Enforcement in the market of culture is managed by the culture department',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'enforcement-team', tags: 'culture', 'jurisdiction.level': local },
    },
    require: {
      kind: 'requirement',
      where: { 'parent.kind': 'government-department', 'parent.tags': 'culture' },
    },
    force: 'mandatory',
    cite: { source: 'speech', article: '二(三)' },
    provisions: ['sd14-culture-enforcement-under-culture-department'],
  },

  'county-culture-enforcement-is-authorised': {
    title: {
      zh: '县级文化市场执法机构须经授权',
      en: 'A county body that enforces in the market of culture is authorised',
    },
    forEach: {
      subject: 'agency',
      where: { kind: 'enforcement-team', tags: 'culture', 'jurisdiction.level': 'county' },
    },
    require: { kind: 'prohibition', of: 'acts-in-its-own-name' },
    force: 'general',
    cite: { source: 'speech', article: '二(三)' },
    provisions: ['sd14-county-culture-enforcement-lacks-status'],
    allowances: [
      {
        title: { zh: '已获行政执法授权', en: 'it was authorised' },
        approval: { kind: 'enforcement-status' },
        cite: { source: 'speech', article: '二(三)' },
      },
    ],
    note: 'the text finds that none of them was authorised',
  },

  'enforcement-belongs-to-management': {
    title: {
      zh: '管理机构与执法机构不分设',
      en: 'Who enforces belongs to a department that manages',
    },
    forEach: { subject: 'agency', where: { kind: 'enforcement-team', 'jurisdiction.level': local } },
    require: { kind: 'requirement', where: { 'parent.kind': 'government-department' } },
    force: 'principle',
    cite: { source: 'speech', article: '二(三)' },
    provisions: ['sd14-management-and-enforcement-not-split'],
  },

  'compulsory-domains-are-reformed': {
    title: { zh: '{domain}领域必须推行大部制', en: 'The reform covers {domain}' },
    forEach: {
      subject: 'jurisdiction',
      where: { level: local },
      each: { as: 'domain', in: { parameter: 'compulsory-domains' }, titles },
    },
    require: { kind: 'requirement', of: 'steps-of-domain' },
    force: 'mandatory',
    cite: { source: 'speech', article: '二' },
    provisions: ['sd14-three-domains-are-compulsory'],
  },
} as const
