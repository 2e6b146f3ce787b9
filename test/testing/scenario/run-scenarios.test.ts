import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definePack, isEstablishmentError, readPack, readSnapshot } from '../../../src/index.ts'
import { type RunScenariosOptions, readScenarios, runScenarios } from '../../../src/testing/index.ts'
import { otherRules, townRules } from '../packs.ts'

const head = `schema: bianzhi/scenarios@1
packs: [town-rules]
given: { town: { day: '2010-11-17', administrative: 30, institution: 36, leader: 3 }, records: null }
`
const packs = { 'town-rules': townRules, 'other-rules': otherRules }
const run = (text: string, options: RunScenariosOptions = {}) =>
  runScenarios(readScenarios(text, { file: 'town.scenarios.yaml' }), { packs, ...options })
const failures = (text: string, options?: RunScenariosOptions) =>
  run(text, options).cases.flatMap((one) => one.failures.map(({ message }) => message.en))

describe('a scenario that holds', () => {
  it('passes, and gives its report, its engine and its snapshot', () => {
    const report = run(`${head}cases:
  - name: at the limit
    expect:
      verdicts: { institution-to-administrative@town: satisfied, town-rules/leaders#max@town: satisfied }
      findings: []
      noOther: true
      outcome: lawful
      claims: { institution-total: { reconciles: yes, computed: 36 posts } }
`)
    expect(report).toMatchObject({ passed: 1, failed: 0 })
    const [one] = report.cases
    expect(one).toMatchObject({
      name: 'at the limit',
      file: 'town.scenarios.yaml',
      line: 5,
      column: 5,
      ok: true,
    })
    expect(one?.report?.outcome).toBe('lawful')
    expect(one?.engine?.packs[0]?.id).toBe('town-rules')
    expect(one?.snapshot?.day).toBe('2010-11-17')
  })

  it('may change, add and drop single rows, and take fields away', () => {
    expect(
      failures(`${head}cases:
  - name: one row is otherwise
    rows: { establishment: { office/institution: { approved: 37 } }, jurisdictions: { town: { attributes.beds: 3 } } }
    expect: { verdicts: { institution-to-administrative@town: 'violated, 1 over' } }
  - name: known to be none
    rows: { establishment: { office/institution: { approved: null } } }
    expect: { verdicts: { institution-to-administrative@town: satisfied } }
  - name: not known
    unset: { establishment: { office/institution: [approved] } }
    expect: { verdicts: { institution-to-administrative@town: unknown } }
  - name: a row beside those that stand
    add:
      agencies: [{ id: station, jurisdiction: town }]
      establishment: [{ agency: station, category: institution, approved: 2 }]
    expect: { verdicts: { institution-to-administrative@town: 'violated, 2 over' } }
  - name: a row that is gone
    drop: { establishment: [office/administrative] }
    expect: { verdicts: { institution-to-administrative@town: violated } }
`),
    ).toEqual([])
  })

  it('lets a row stand several times', () => {
    const [one] = run(`schema: bianzhi/scenarios@1
packs: [town-rules]
given:
  day: '2010-11-17'
  jurisdictions: [{ id: town, level: township }]
  agencies: [{ id: 'station-#', jurisdiction: town, aliases: ['站#'], times: 3 }]
  establishment: [{ agency: 'station-#', category: institution, approved: 1, times: 3 }]
cases: [{ name: three stations, expect: { verdicts: { institution-to-administrative@town: violated } } }]
`).cases
    expect(one?.failures).toEqual([])
    expect(one?.snapshot?.agencies?.map(({ id, name, aliases }) => [id, name, aliases?.[0]])).toEqual([
      ['station-1', 'station-1', '站1'],
      ['station-2', 'station-2', '站2'],
      ['station-3', 'station-3', '站3'],
    ])
  })

  it('begins with a file, and replaces whole collections of it', () => {
    const files: Readonly<Record<string, string>> = {
      'town.yaml': `schema: bianzhi/snapshot@1
day: 2010-11-17
jurisdictions: [{ id: town, name: 某镇, level: township }]
agencies: [{ id: office, name: 某镇机关, jurisdiction: town }]
establishment:
  - { agency: office, category: administrative, approved: 30 }
  - { agency: office, category: institution, approved: 37 }
`,
      'plan.json': JSON.stringify(townRules),
    }
    const read = (path: string) => files[path] ?? ''
    const text = `schema: bianzhi/scenarios@1
packs: [./plan.json]
given: { file: town.yaml }
cases:
  - name: as it stands in the file
    expect: { verdicts: { institution-to-administrative@town: 'violated, 1 over' } }
  - name: with other posts
    given: { establishment: [{ agency: office, category: administrative, approved: 30 }] }
    expect: { verdicts: { institution-to-administrative@town: satisfied } }
  - name: with another day
    given: { day: '1999-12-31' }
    expect: { outcome: not-judged }
`
    const named = text.replace('./plan.json', 'plan.json')
    expect(failures(named, { read })).toEqual([])
    expect(failures(text, { read: (path) => read(path.replace('./', '')) })).toEqual([])
    expect(
      failures(text.replace('town.yaml', 'broken.yaml'), { read: (path) => files[path.slice(2)] ?? 'a: [' }),
    ).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('in `broken.yaml`, line 1, column 4: ')),
    )
  })

  it('compares with what was before, which begins with what is given', () => {
    const pack = definePack({
      id: 'cut',
      version: '1.0.0',
      title: { zh: '精简', en: 'Cut' },
      inForce: { from: '2000-01-01', basis: 'assumed' },
      sources: { plan: { title: '方案', status: 'illustrative' } },
      baselines: ['2001'],
      rules: {
        cut: {
          title: { zh: '精简10%', en: 'A tenth less' },
          forEach: { subject: 'jurisdiction' },
          require: { kind: 'change', of: 'administrative-establishment', cut: { atLeast: '10%' } },
          force: 'mandatory',
          cite: { source: 'plan' },
        },
        since: {
          title: { zh: '不增', en: 'No more' },
          forEach: { subject: 'jurisdiction' },
          require: { kind: 'change', of: 'administrative-establishment', only: 'decrease', since: '2001' },
          force: 'mandatory',
          cite: { source: 'plan' },
        },
      },
    })
    expect(
      failures(
        `schema: bianzhi/scenarios@1
given: { town: { day: '2010-11-17', administrative: '{now}' } }
before: { day: '2009-12-31', rows: { establishment: { office/administrative: { approved: 30 } } } }
cases:
  - name: '{now} of 30'
    each: [{ now: 27, is: satisfied }, { now: 28, is: 'violated, 1 over' }]
    expect: { verdicts: { cut@town: '{is}' } }
  - name: another year
    given: { town: { day: '2010-11-17', administrative: 30 } }
    before: { town: { day: '2009-12-31', administrative: 34 } }
    baselines: { '2001': { town: { day: '2001-12-31', administrative: 29 } } }
    expect: { verdicts: { cut@town: satisfied, since@town: 'violated, 1 over' } }
`,
        { packs: [pack] },
      ),
    ).toEqual([])
  })

  it('takes parameters, days, territories, other readings and readings of another system', () => {
    expect(
      failures(`${head.replace('36', '39')}assumeTerritory: [town-rules]
parameters: { institution-ratio: '1.3:1' }
cases:
  - name: by the parameter of the file
    expect: { verdicts: { institution-to-administrative@town: satisfied } }
  - name: by a parameter beside it
    parameters: { town-rules/leaders-most: 2 }
    expect: { verdicts: { institution-to-administrative@town: satisfied, leaders#max@town: 'violated, 1 over' } }
  - name: by the value of the text
    parameters: { institution-ratio: '1.2:1' }
    expect: { verdicts: { institution-to-administrative@town: 'violated, 3 over' } }
  - name: by a reading of another system
    values: { institution-establishment: { town: 40 } }
    expect: { verdicts: { institution-to-administrative@town: 'violated, 1 over' } }
  - name: on the last day without law
    lawOn: '2000-04-14'
    expect: { outcome: not-judged }
  - name: options that are refused, as is expected
    assumeTerritory: [town-rule]
    alternatives: [leaders]
    values: { institution-establishment: { twon: 1 } }
    expect:
      error:
        - { code: unknown-pack, path: assumeTerritory }
        - { code: wrong-value, path: alternatives }
        - { code: unknown-subject }
`),
    ).toEqual([])
  })

  it('is refused as it expects', () => {
    expect(
      failures(`${head}cases:
  - name: an agency that is not there
    rows: { establishment: { office/institution: { agency: ofice } } }
    expect: { error: { code: dangling-reference, path: 'establishment[1].agency', message: ofice } }
  - name: earlier facts that are wrong
    before: { day: 2009-02-30 }
    expect: { error: [{ code: malformed-day, path: before.day }] }
`),
    ).toEqual([])
  })

  it('says how a wrong verdict came about', () => {
    const [one] = run(`${head}cases:
  - name: wrong
    expect: { verdicts: { institution-to-administrative@town: violated } }
`).cases
    const [failure] = one?.failures ?? []
    expect(failure?.trace?.en).toBe(`parameter: institution-ratio = 1.2:1 (2000-04-15)
scope: level is Township – yes
requirement: 5 × institution establishment ≤ 6 × administrative establishment – yes
  institution establishment = 36 (office/institution)
  administrative establishment = 30 (office/administrative)`)
    expect(failure?.trace?.zh).toContain('要求: 5 × 事业编制 ≤ 6 × 行政编制 – 成立')
    expect(failure).toMatchObject({ line: 6, column: 27 })
  })
})

describe('the packs of a scenario file', () => {
  const text = `schema: bianzhi/scenarios@1
given: { town: { administrative: 1 } }
cases: [{ name: one, expect: { outcome: lawful } }]
`
  const refusal = (written: string, options: RunScenariosOptions) => {
    try {
      runScenarios(readScenarios(written), options)
    } catch (error) {
      if (isEstablishmentError(error)) return error.message.split('\n')[1]?.trim()
      throw error
    }
    return undefined
  }

  it('are those that are handed over as a list, where it names none', () => {
    expect(runScenarios(readScenarios(text), { packs: [townRules] }).passed).toBe(1)
    expect(runScenarios(readScenarios(text), { packs: [readPack(townRules)] }).passed).toBe(1)
  })

  it('must be named where there is a catalogue only', () => {
    expect(refusal(text, { packs })).toBe(
      'packs, line 1, column 1: no packs are named; name them under `packs`',
    )
    expect(refusal(text, {})).toBe('packs, line 1, column 1: no packs are named; name them under `packs`')
  })

  it.each([
    ['town-rule', 'packs[0], line 1, column 9: there is no pack `town-rule`; did you mean `town-rules`?'],
    ['plan.yaml', 'the file `plan.yaml` cannot be read; hand over `read`, which gives the text of a file'],
  ])('are refused where %s is named', (name, message) => {
    expect(refusal(`packs: [${name}]\n${text}`, { packs })).toBe(message)
  })

  it('are refused where a file of them is wrong, at its line', () => {
    const read = () => 'id: plan\nversion: one\n'
    expect(refusal(`packs: [plan.yaml]\n${text}`, { read })).toMatch(
      /, line 1, column 1: field `\w+` is missing/,
    )
  })

  it('run only the cases that are asked for', () => {
    const cases = `${text}`.replace('[{', '[{ name: two, expect: { outcome: lawful } }, {')
    const file = readScenarios(cases)
    expect(runScenarios(file, { packs: [townRules], filter: 'tw' }).cases.map(({ name }) => name)).toEqual([
      'two',
    ])
    expect(runScenarios(file, { packs: [townRules], filter: ({ name }) => name === 'one' }).passed).toBe(1)
  })
})

describe('running scenarios', () => {
  const count = fc.integer({ min: 0, max: 60 })
  const change = fc.record(
    {
      rows: fc.record({ establishment: fc.record({ 'office/institution': fc.record({ approved: count }) }) }),
      unset: fc.constant({ establishment: { 'office/institution': ['approved'] } }),
      drop: fc.constant({ establishment: ['office/administrative'] }),
      add: fc.constant({ agencies: [{ id: 'a-#', jurisdiction: 'town', times: 2 }] }),
      given: fc.record({ establishment: fc.constant([]) }, { requiredKeys: [] }),
      before: fc.record({ day: fc.constant('2009-12-31') }),
    },
    { requiredKeys: [] },
  )
  const scenariosOf = (changes: readonly object[]) => ({
    schema: 'bianzhi/scenarios@1',
    given: {
      day: '2010-11-17',
      jurisdictions: [{ id: 'town', level: 'township', attributes: { beds: 3 } }],
      agencies: [{ id: 'office', jurisdiction: 'town' }],
      establishment: [
        { agency: 'office', category: 'administrative', approved: 30 },
        { agency: 'office', category: 'institution', approved: 36 },
      ],
    },
    cases: changes.map((one, index) => ({ name: `case ${index}`, ...one, expect: { outcome: 'lawful' } })),
  })
  const outcomes = (document: object) =>
    runScenarios(readScenarios(document), { packs: [townRules] }).cases.map(
      ({ name, failures, report }) =>
        [name, [report?.outcome, failures.map(({ message }) => message.en)]] as const,
    )

  it('never changes what is handed in', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const document = scenariosOf(changes)
        const before = structuredClone(document)
        const file = readScenarios(document)
        const first = runScenarios(file, { packs: [townRules] })
        expect(document).toEqual(before)
        expect(runScenarios(file, { packs: [townRules] }).cases.map(({ ok }) => ok)).toEqual(
          first.cases.map(({ ok }) => ok),
        )
        for (const written of document.given.establishment) expect(Object.isFrozen(written)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('comes to the same in any order of the cases', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (changes, order) => {
          const document = scenariosOf(changes)
          const keys = new Map(document.cases.map((one) => [one, order.next().value]))
          const shuffled = document.cases.toSorted((a, b) => Number(keys.get(a)) - Number(keys.get(b)))
          expect(new Map(outcomes({ ...document, cases: shuffled }))).toEqual(new Map(outcomes(document)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('leaves a file it was begun with as it is, and reads it anew for every case', () => {
    const base = readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-11-17', jurisdictions: [] })
    const file = readScenarios({
      schema: 'bianzhi/scenarios@1',
      given: { file: 'base.json' },
      cases: [
        { name: 'first', add: { jurisdictions: [{ id: 'a' }] }, expect: { outcome: 'not-judged' } },
        { name: 'second', expect: { outcome: 'not-judged' } },
      ],
    })
    const { cases } = runScenarios(file, { packs: [townRules], read: () => JSON.stringify(base) })
    expect(cases.map(({ snapshot }) => snapshot?.jurisdictions?.length)).toEqual([1, 0])
  })
})
