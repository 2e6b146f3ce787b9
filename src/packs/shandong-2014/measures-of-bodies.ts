/** What ended before the day of the facts does not stand on it. */
const ended = { until: { olderThan: '0 days' } }
const below = { 'jurisdiction.level': { below: { subject: 'jurisdiction.level' } } }
const managedFromAbove = {
  role: 'manages',
  'by.jurisdiction.level': { above: { subject: 'jurisdiction.level' } },
}

/** How the text counts for an agency, a matter, a record. */
export const measuresOfBodies = {
  // 三(二)
  'administrative-matters': {
    kind: 'distinct',
    subject: 'agency',
    relation: 'assignments',
    field: 'of',
    where: { 'of.administrative': true, role: ['lead', 'organiser', 'decides', 'executes'] },
    except: ended,
    through: 'by',
    unit: 'matter',
    title: { zh: '承担的行政职能', en: 'administrative functions that it holds' },
  },
  'plates-of-the-same-name': {
    kind: 'count',
    subject: 'agency',
    relation: 'nameplates',
    match: { name: 'name', 'agency.jurisdiction': 'jurisdiction' },
    unit: 'plate',
    title: { zh: '与其同名的牌子', en: 'plates of the same name' },
  },

  // 三(三)
  'full-time-party-secretaries': {
    kind: 'count',
    subject: 'agency',
    relation: 'holdings',
    where: { 'post.party-secretary': true, 'post.fullTime': true },
    except: ended,
    unit: 'person',
    title: { zh: '专职党组（党委）书记', en: 'full-time Party secretaries' },
  },
  'non-party-heads': {
    kind: 'count',
    subject: 'agency',
    relation: 'holdings',
    where: { 'post.grade': 'chief', 'person.party-member': false },
    except: [ended, { 'post.party-secretary': true }],
    unit: 'person',
    title: { zh: '非党干部正职', en: 'heads who are not in the Party' },
  },

  // 一、二(三): what was published, what was granted
  'power-lists': {
    kind: 'count',
    subject: 'agency',
    relation: 'records',
    where: { kind: 'power-list' },
    unit: 'item',
    title: { zh: '公布的权力清单', en: 'lists of powers that were published' },
  },
  'acts-in-its-own-name': {
    kind: 'count',
    subject: 'agency',
    relation: 'assignments',
    where: { role: 'executes', inNameOf: { field: 'by' } },
    except: ended,
    through: 'by',
    unit: 'matter',
    title: { zh: '以自己名义执法的事项', en: 'matters that it enforces in its own name' },
  },

  // 四(三): who manages it
  'managers-from-above': {
    kind: 'count',
    subject: 'agency',
    relation: 'assignments',
    where: managedFromAbove,
    except: ended,
    through: 'of',
    unit: 'unit',
    title: { zh: '上级管理机构', en: 'managers of a higher level' },
  },
  'new-managers-from-above': {
    kind: 'count',
    subject: 'agency',
    relation: 'assignments',
    where: { ...managedFromAbove, from: { atLeast: '2014-07-01' } },
    except: ended,
    through: 'of',
    unit: 'unit',
    title: { zh: '新确定的上级管理机构', en: 'new managers of a higher level' },
  },
  'managers-of-its-own-place': {
    kind: 'count',
    subject: 'agency',
    relation: 'assignments',
    where: { role: 'manages', 'by.jurisdiction': { subject: 'jurisdiction' } },
    except: ended,
    through: 'of',
    unit: 'unit',
    title: { zh: '本级管理机构', en: 'managers of its own place' },
  },

  // 一: matters
  receivers: {
    kind: 'count',
    subject: 'matter',
    relation: 'matters',
    match: { code: 'code' },
    where: { ...below, received: true },
    unit: 'matter',
    title: { zh: '下级承接的事项', en: 'the same matter received below' },
  },
  'exercised-below': {
    kind: 'count',
    subject: 'matter',
    relation: 'matters',
    match: { code: 'code' },
    where: { ...below, exercised: true },
    unit: 'matter',
    title: { zh: '下级仍在实施的事项', en: 'the same matter still exercised below' },
  },
  'catalogue-entries': {
    kind: 'count',
    subject: 'matter',
    relation: 'records',
    where: { kind: 'approval-catalogue' },
    unit: 'item',
    title: { zh: '列入目录', en: 'entries in the catalogue' },
  },
  supervisors: {
    kind: 'distinct',
    subject: 'matter',
    relation: 'assignments',
    field: 'by',
    where: { role: 'supervises' },
    except: ended,
    unit: 'unit',
    title: { zh: '监管机构', en: 'bodies that supervise it' },
  },
  'leads-outside-urban-management': {
    kind: 'count',
    subject: 'matter',
    relation: 'assignments',
    where: { role: 'lead' },
    except: [ended, { 'by.tags': 'urban-management' }],
    unit: 'unit',
    title: { zh: '城市管理部门以外的牵头机构', en: 'leads that are not the urban management department' },
  },
  'co-organisers': {
    kind: 'distinct',
    subject: 'matter',
    relation: 'assignments',
    field: 'by',
    where: { role: 'co-organiser' },
    except: ended,
    unit: 'unit',
    title: { zh: '协办部门', en: 'departments that assist' },
  },

  // records
  'plan-horizon': {
    kind: 'attribute',
    subject: 'record',
    field: 'horizon',
    unit: 'year',
    title: { zh: '规划年限', en: 'years that the plan covers' },
  },
  consultations: {
    kind: 'count',
    subject: 'record',
    relation: 'records',
    where: { kind: 'consultation' },
    through: 'about',
    unit: 'item',
    title: { zh: '与省编办的沟通', en: 'consultations of the provincial office' },
  },
} as const
