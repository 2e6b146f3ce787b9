/** A pack to begin with: one rule with a dated limit, all of it to be replaced by the author. */
export function starterPack(id: string, level: string, schemas: string): string {
  return `# yaml-language-server: $schema=${schemas}/pack@1.json
schema: bianzhi/pack@1
id: ${id}
version: 0.1.0
title: { zh: 机构编制规定（草稿）, en: Rules on establishment (draft) }
territory: { levels: [${level}] }
inForce: { from: '2024-01-01', basis: assumed, note: replace this by the day in the text }

sources:
  text: { title: 文件名称, document: 文号, status: illustrative }

parameters:
  department-limit:
    title: { zh: 工作部门限额, en: limit of departments }
    values: [{ from: '2024-01-01', value: 20, cite: { source: text, article: 第一条 } }]

rules:
  departments:
    title: { zh: 工作部门不超过限额, en: Departments within the limit }
    forEach: { subject: jurisdiction, where: { level: ${level} } }
    require: { kind: limit, of: departments, max: { parameter: department-limit } }
    force: mandatory
    cite: { source: text, article: 第一条 }
`
}

/** Its scenarios: one at the limit, one beyond it, and the day before. */
export function starterScenarios(id: string, level: string, schemas: string): string {
  return `# yaml-language-server: $schema=${schemas}/scenarios@1.json
schema: bianzhi/scenarios@1
packs: [./${id}.pack.yaml]
given:
  day: '2024-06-30'
  jurisdictions: [{ id: place, name: 某地, level: ${level} }]
cases:
  - name: '{departments} departments'
    each:
      - { departments: 20, verdict: satisfied }
      - { departments: 21, verdict: 'violated, 1 over' }
    given:
      agencies: [{ id: 'bureau-#', kind: government-department, jurisdiction: place, times: '{departments}' }]
    expect:
      verdicts: { departments@place: '{verdict}' }

  - name: the day before the text
    lawOn: '2023-12-31'
    given:
      agencies: [{ id: 'bureau-#', kind: government-department, jurisdiction: place, times: 21 }]
    expect:
      verdicts: { departments@place: nothing }
      outcome: not-judged
`
}
