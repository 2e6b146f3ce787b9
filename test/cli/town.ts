/** A pack of a few rules, one of each force, as an author would write it. */
export const packYaml = `
schema: bianzhi/pack@1
id: demo-town
version: 1.2.3
title: { zh: 某镇机构规定, en: Provisions of a town }
territory: { levels: [township] }
inForce: { from: 2000-01-01, until: 2030-12-31, basis: assumed }
baselines: ['2001']
sources:
  plan: { title: 某镇机构改革方案, status: reported }
  law: { title: 机构编制条例, status: official }
  made: { title: 示意规定, status: illustrative }
rules:
  offices:
    title: { zh: 党政机构限额, en: Ceiling of offices }
    forEach: { subject: jurisdiction }
    require: { kind: limit, of: departments, max: 2 }
    force: mandatory
    cite: { source: law, article: 第九条 }
  deputies:
    title: { zh: 副职职数, en: Deputies of an office }
    forEach: { subject: agency, where: { kind: government-department } }
    require: { kind: limit, of: deputy-posts, max: 1 }
    force: principle
    cite: { source: plan, article: 第五条 }
    allowances:
      - title: { zh: 经批准可增配, en: one more with approval }
        approval: { kind: approval }
        raises: 1
  ratio:
    title: { zh: 事业编制与行政编制之比, en: Institution to administrative establishment }
    forEach: { subject: jurisdiction }
    require: { kind: ratio, of: institution-establishment, to: administrative-establishment, atMost: '1.2:1' }
    force: general
    cite: { source: made }
  no-growth:
    title: { zh: 行政编制只减不增, en: Administrative establishment does not grow }
    forEach: { subject: jurisdiction }
    require: { kind: change, of: administrative-establishment, only: decrease }
    force: advisory
    cite: { source: plan, article: 第七条 }
claims:
  offices:
    title: { zh: 设置机构数, en: Offices set up }
    says: 4
    measure: departments
    cite: { source: plan, article: 附件一 }
`

interface Town {
  readonly day?: string
  readonly offices?: number
  /** Deputy posts of each office. */
  readonly deputies?: number
  readonly institution?: number
  readonly administrative?: number
  readonly approvedFor?: string
}

/** A town that keeps every rule of the pack, but for what is said of it. */
export function townDocument(town: Town = {}): object {
  const { day = '2010-11-17', offices = 2, deputies = 1, institution = 12, administrative = 10 } = town
  const names = ['党政办公室', '经济发展办公室', '社会事务办公室', '财政所'].slice(0, offices)
  return {
    schema: 'bianzhi/snapshot@1',
    day,
    title: { zh: '某镇改革后', en: 'A town after its reform' },
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
    agencies: names.map((name, index) => ({
      id: `office-${index + 1}`,
      name,
      jurisdiction: 'town',
      kind: 'government-department',
    })),
    establishment: [
      { agency: 'office-1', category: 'institution', approved: institution },
      { agency: 'office-1', category: 'administrative', approved: administrative },
    ],
    leadership: names.map((_, index) => ({
      agency: `office-${index + 1}`,
      grade: 'deputy',
      approved: deputies,
    })),
    records:
      town.approvedFor === undefined
        ? null
        : [{ id: 'r1', kind: 'approval', about: [town.approvedFor], on: '2010-01-01' }],
  }
}

/** The town as JSON, which is YAML as well. */
export const townText = (town: Town = {}): string => JSON.stringify(townDocument(town), undefined, 2)
