import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareReports,
  createEngine,
  type Finding,
  type Report,
  type ReportChanges,
} from '../../src/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { example, type Facts, snapshot } from '../packs/cases.ts'
import { layer, places } from '../rules/layers.ts'
import { townRules } from '../testing/packs.ts'

interface Posts {
  readonly administrative?: number
  readonly institution?: number
  readonly leaders?: number
  readonly towns?: number
}

/** Towns, each with the same posts; a number that is left out is unknown. */
const towns = ({ administrative, institution, leaders, towns: count = 1 }: Posts): Facts => {
  const ids = Array.from({ length: count }, (_, nth) => `town-${nth + 1}`)
  const posts = (approved: number | undefined) => (approved === undefined ? {} : { approved })
  return {
    jurisdictions: ids.map((id) => ({ id, name: id, level: 'township' })),
    agencies: ids.map((id) => ({ id: `office-${id}`, name: id, jurisdiction: id, kind: 'township-office' })),
    establishment: ids.flatMap((id) => [
      { agency: `office-${id}`, category: 'administrative', ...posts(administrative) },
      { agency: `office-${id}`, category: 'institution', ...posts(institution) },
    ]),
    leadership: ids.map((id) => ({ agency: `office-${id}`, grade: 'leader', ...posts(leaders) })),
  }
}

const engine = createEngine({ packs: [townRules] })
const judge = (posts: Posts) => engine.evaluate(snapshot(towns(posts)))
const ratio = 'town-rules/institution-to-administrative@town-1'
const ids = (findings: readonly Pick<Finding, 'id'>[]) => findings.map(({ id }) => id)
const ratioChange = (a: Posts, b: Posts) =>
  compareReports(judge({ leaders: 2, ...a }), judge({ leaders: 2, ...b })).changed.find(
    ({ id }) => id === ratio,
  )

describe('two reports', () => {
  it.each([
    [36, 37, ['verdict', 'excess'], undefined],
    [37, 38, ['excess'], undefined],
    [undefined, 36, ['verdict'], 'gained'],
    [37, undefined, ['verdict', 'excess'], 'lost'],
  ] as const)('differ from %s to %s institution posts beside 30 in %j', (from, to, differs, knowledge) => {
    const posts = (institution: number | undefined) => ({
      administrative: 30,
      ...(institution === undefined ? {} : { institution }),
    })
    const change = ratioChange(posts(from), posts(to))
    expect(change?.differs).toEqual(differs)
    expect(change?.knowledge).toBe(knowledge)
  })

  it('do not differ where only the numbers do', () => {
    expect(
      ratioChange({ administrative: 30, institution: 35 }, { administrative: 30, institution: 36 }),
    ).toBeUndefined()
  })

  it('differ in how much a rule binds', () => {
    const rule = townRules.rules['institution-to-administrative']
    const softer = {
      ...townRules,
      rules: { ...townRules.rules, 'institution-to-administrative': { ...rule, force: 'general' } },
    }
    const facts = snapshot(towns({ administrative: 30, institution: 37, leaders: 2 }))
    const changes = compareReports(engine.evaluate(facts), createEngine({ packs: [softer] }).evaluate(facts))
    expect(changes.outcome).toEqual({ from: 'unlawful', to: 'lawful' })
    expect(changes.changed.map(({ id, differs }) => [id, differs])).toEqual([[ratio, ['force']]])
  })

  it('hold what appeared and what vanished, also what is satisfied', () => {
    const one = judge({ administrative: 30, institution: 36, leaders: 2 })
    const two = judge({ administrative: 30, institution: 36, leaders: 2, towns: 2 })
    const more = compareReports(one, two)
    expect(ids(more.appeared)).toEqual([
      'town-rules/institution-to-administrative@town-2',
      'town-rules/leaders#min@town-2',
      'town-rules/leaders#max@town-2',
    ])
    expect(more).toMatchObject({ vanished: [], changed: [], unchanged: 3 })
    expect(ids(compareReports(two, one).vanished)).toEqual(ids(more.appeared))
  })

  it('keep apart a subject and an item whose ids run together', () => {
    const [base] = judge({ administrative: 30, institution: 36 }).judged()
    if (base === undefined) expect.fail('nothing was judged')
    const about = (id: string, item: string): Finding => ({ ...base, subject: { ...base.subject, id, item } })
    const report = (...findings: readonly Finding[]): Pick<Report, 'outcome' | 'judged'> => ({
      outcome: 'lawful',
      judged: () => findings,
    })
    const changes = compareReports(report(about('a', 'b/c')), report(about('a/b', 'c')))
    expect([changes.appeared.length, changes.vanished.length, changes.unchanged]).toEqual([1, 1, 0])
  })
})

describe('the reports of two layers', () => {
  it('tell what gives way to another layer, and what no longer does', () => {
    const most = (max: number, more: object = {}) => ({
      forEach: { subject: 'jurisdiction', where: { level: 'county' } },
      require: { kind: 'limit', of: 'institution-establishment', max },
      ...more,
    })
    const layers = createEngine({
      packs: [
        { id: 'city', rules: { posts: most(30) } },
        {
          id: 'county',
          extends: ['city'],
          territory: { divisions: ['330381'] },
          rules: { posts: most(40, { overrides: 'city/posts', inForce: { from: '2010-01-01' } }) },
        },
      ].map(layer),
    })
    const [before, since] = ['2009-12-31', '2010-01-01'].map((lawOn) =>
      layers.evaluate(places({ administrative: 30, institution: 34 }), { lawOn }),
    )
    if (before === undefined || since === undefined) expect.fail('nothing was judged')
    const passed = { rule: 'city/posts', by: 'county/posts', subject: { id: 'county' } }
    const changes = compareReports(before, since)
    expect(changes).toMatchObject({ superseded: [passed], restored: [] })
    expect([ids(changes.vanished), ids(changes.appeared)]).toEqual([
      ['city/posts@county'],
      ['county/posts@county'],
    ])
    expect(compareReports(since, before)).toMatchObject({ superseded: [], restored: [passed] })
    expect(compareReports(since, since)).toMatchObject({ superseded: [], restored: [] })
  })
})

describe('the reports of Haixi', () => {
  const haixiEngine = createEngine({ packs: [haixi] })
  const before = snapshot(example('haixi/before.yaml'))
  const after = snapshot(example('haixi/after.yaml'))

  it('hold 41 townships before and 35 after, under one law', () => {
    const earlier = haixiEngine.evaluate(before, { lawOn: after.day })
    const { appeared, vanished } = compareReports(earlier, haixiEngine.evaluate(after))
    const posts = (findings: readonly Finding[]) =>
      findings.filter(({ check }) => check === 'haixi/leader-posts-by-class').length
    expect([posts(appeared), posts(vanished)]).toEqual([0, 41 - 35])
  })

  it('gain knowledge where the state before is handed over, and lose none', () => {
    const alone = haixiEngine.evaluate(after)
    const { changed } = compareReports(alone, haixiEngine.evaluate(after, { baselines: { before } }))
    const gained = ids(changed.filter(({ knowledge }) => knowledge === 'gained'))
    expect(gained).toContain('haixi/conversion-conserves-the-total@海西州')
    expect(changed.filter(({ knowledge }) => knowledge === 'lost')).toEqual([])
  })
})

describe('any two reports', () => {
  const posts = fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined })
  const report = fc
    .record({
      administrative: posts,
      institution: posts,
      leaders: posts,
      towns: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ towns: count, ...rest }) => {
      const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
      return judge({ ...known, towns: count })
    })

  it('are the same where they are one', () => {
    fc.assert(
      fc.property(report, (one) => {
        const { outcome } = one
        const unchanged = [...one.judged()].length
        const same = {
          outcome: { from: outcome, to: outcome },
          appeared: [],
          vanished: [],
          changed: [],
          superseded: [],
          restored: [],
          unchanged,
        }
        expect(compareReports(one, one)).toEqual(same)
      }),
    )
  })

  it('differ the other way round when they change places', () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        expect(mirrored(compareReports(a, b))).toEqual(compareReports(b, a))
      }),
    )
  })

  it('hold each judgement once: appeared, vanished, changed or the same', () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        const { appeared, vanished, changed, unchanged } = compareReports(a, b)
        expect(vanished.length + changed.length + unchanged).toBe([...a.judged()].length)
        expect(appeared.length + changed.length + unchanged).toBe([...b.judged()].length)
      }),
    )
  })

  const other = { gained: 'lost', lost: 'gained' } as const
  const mirrored = ({
    outcome,
    appeared,
    vanished,
    changed,
    superseded,
    restored,
    unchanged,
  }: ReportChanges): ReportChanges => ({
    superseded: restored,
    restored: superseded,
    outcome: { from: outcome.to, to: outcome.from },
    appeared: vanished,
    vanished: appeared,
    changed: changed.map(({ from, to, knowledge, ...rest }) => ({
      ...rest,
      from: to,
      to: from,
      ...(knowledge === undefined ? {} : { knowledge: other[knowledge] }),
    })),
    unchanged,
  })
})
