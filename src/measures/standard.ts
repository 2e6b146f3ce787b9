import type { Counted, Measure, Unit } from './declaration.ts'

/** What ended before the day of the facts does not stand on it; the last day still counts. */
const ended = { until: { olderThan: '0 days' } }

/**
 * 通用指标: the measures that ship for every snapshot.
 *
 * Those about a jurisdiction count what belongs to the place itself; a pack that wants the places under it
 * as well declares its own with `reach: 'subtree'`.
 */
export const standardMeasures = {
  // 地区: how many bodies
  departments: agencies('政府工作部门', 'government departments', 'government-department'),
  'party-organs': agencies('党委机构', 'Party organs', 'party-organ'),
  'managed-bureaus': agencies('部门管理机构', 'managed bureaus', 'managed-bureau'),
  institutions: agencies('事业单位', 'public institutions', 'institution'),
  'direct-institutions': agencies(
    '政府直属事业单位',
    'directly affiliated institutions',
    'direct-institution',
  ),
  'internal-organs': agencies('内设机构', 'internal organs', 'internal-organ'),
  'coordinating-bodies': agencies('议事协调机构', 'coordinating bodies', 'coordinating-body'),
  'temporary-bodies': agencies('临时机构', 'temporary bodies', 'temporary'),
  nameplates: {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'nameplates',
    unit: 'plate',
    title: { zh: '挂牌机构', en: 'nameplates' },
  },
  // 地区: approved, actual, reserved, external
  establishment: posts('核定编制总数', 'approved establishment', 'approved'),
  'administrative-establishment': posts(
    '行政编制',
    'administrative establishment',
    'approved',
    'administrative',
  ),
  'earmarked-establishment': posts('专项编制', 'earmarked establishment', 'approved', 'earmarked'),
  'institution-establishment': posts('事业编制', 'institution establishment', 'approved', 'institution'),
  'logistics-establishment': posts(
    '机关后勤服务事业编制',
    'logistics establishment',
    'approved',
    'logistics',
  ),
  'support-establishment': posts('工勤编制', 'support establishment', 'approved', 'support'),
  strength: posts('实有人数', 'strength', 'actual'),
  'administrative-strength': posts('行政编制实有人数', 'administrative strength', 'actual', 'administrative'),
  'institution-strength': posts('事业编制实有人数', 'institution strength', 'actual', 'institution'),
  reserved: posts('预留编制', 'reserved posts', 'reserved'),
  'administrative-reserved': posts(
    '预留行政编制',
    'reserved administrative posts',
    'reserved',
    'administrative',
  ),
  'institution-reserved': posts('预留事业编制', 'reserved institution posts', 'reserved', 'institution'),
  'external-staff': posts('编外人数', 'external staff', 'external'),
  'leader-posts-of-place': {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'leadership',
    field: 'approved',
    where: { grade: 'leader' },
    unit: 'post',
    title: { zh: '核定领导职数合计', en: 'leader posts of the place' },
  },
  'leaders-of-place': {
    kind: 'sum',
    subject: 'jurisdiction',
    relation: 'leadership',
    field: 'actual',
    where: { grade: 'leader' },
    unit: 'person',
    title: { zh: '实配领导合计', en: 'leaders of the place' },
  },
  // 机构
  'approved-posts': own('核定编制', 'approved posts', 'approved'),
  'administrative-posts': own('核定行政编制', 'administrative posts', 'approved', 'administrative'),
  'institution-posts': own('核定事业编制', 'institution posts', 'approved', 'institution'),
  'actual-staff': own('实有人数', 'actual staff', 'actual'),
  'reserved-posts': own('预留编制', 'reserved posts', 'reserved'),
  'staff-arriving': own('办理中调入', 'staff whose transfer in is under way', 'inFlightIn'),
  'staff-leaving': own('办理中调出', 'staff whose transfer out is under way', 'inFlightOut'),
  'external-staff-of-agency': own('编外人数', 'external staff', 'external'),
  'leader-posts': leaders('核定领导职数', 'leader posts', 'approved', 'leader'),
  'chief-posts': leaders('核定正职职数', 'chief posts', 'approved', 'chief'),
  'deputy-posts': leaders('核定副职职数', 'deputy posts', 'approved', 'deputy'),
  leaders: leaders('实配领导', 'leaders', 'actual', 'leader'),
  'organs-of-agency': inside('内设机构', 'internal organs of the agency', {}),
  'comprehensive-organs': inside('综合性内设机构', 'comprehensive internal organs', {
    side: 'comprehensive',
  }),
  'business-organs': inside('业务性内设机构', 'business internal organs', { side: 'business' }),
  // 职能、事项
  coordinators: holders('function', '牵头部门', 'coordinators', 'lead'),
  leads: holders('matter', '牵头部门', 'lead departments', 'lead'),
  'lead-overlaps': {
    kind: 'count',
    subject: 'matter',
    relation: 'scope-overlaps',
    where: { role: 'lead' },
    unit: 'item',
    title: { zh: '牵头部门的职责交叉', en: 'overlaps between leads' },
  },
  'lead-gaps': {
    kind: 'count',
    subject: 'matter',
    relation: 'scope-gaps',
    unit: 'item',
    title: { zh: '无部门牵头的部分', en: 'parts that nobody leads' },
  },
  // 职位、人员
  'holders-of-post': {
    kind: 'count',
    subject: 'post',
    relation: 'holdings',
    except: ended,
    unit: 'person',
    title: { zh: '任职人数', en: 'holders of the post' },
  },
  'posts-held': {
    kind: 'count',
    subject: 'person',
    relation: 'holdings',
    except: ended,
    unit: 'post',
    title: { zh: '任职数', en: 'posts held' },
  },
} as const satisfies Readonly<Record<string, Measure<string, string>>>

export type StandardMeasure = keyof typeof standardMeasures

function agencies(zh: string, en: string, kind: string): Counted<string> {
  return {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { kind },
    unit: 'unit',
    title: { zh, en },
  }
}

function posts(zh: string, en: string, field: string, category?: string): Counted<string> {
  return { ...own(zh, en, field, category), subject: 'jurisdiction' }
}

function own(zh: string, en: string, field: string, category?: string): Counted<string> {
  const unit: Unit = field === 'approved' || field === 'reserved' ? 'post' : 'person'
  const where = category === undefined ? {} : { where: { category } }
  return {
    kind: 'sum',
    subject: 'agency',
    relation: 'establishment',
    field,
    ...where,
    unit,
    title: { zh, en },
  }
}

function leaders(zh: string, en: string, field: string, grade: string): Counted<string> {
  const unit: Unit = field === 'approved' ? 'post' : 'person'
  return {
    kind: 'sum',
    subject: 'agency',
    relation: 'leadership',
    field,
    where: { grade },
    unit,
    title: { zh, en },
  }
}

function inside(zh: string, en: string, where: { side?: string }): Counted<string> {
  return {
    kind: 'count',
    subject: 'agency',
    relation: 'agencies',
    where: { kind: 'internal-organ', ...where },
    unit: 'unit',
    title: { zh, en },
  }
}

function holders(subject: 'matter' | 'function', zh: string, en: string, role: string): Counted<string> {
  return {
    kind: 'distinct',
    subject,
    relation: 'assignments',
    field: 'by',
    where: { role },
    except: ended,
    unit: 'unit',
    title: { zh, en },
  }
}
