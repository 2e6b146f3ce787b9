import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictText } from './judging.ts'

type Held = readonly (readonly [role: string, by: string, of?: string])[]

/** A matter, and who does what with it: the role, the agency, and another matter where it is about one. */
const matter = (held: Held, more: object = {}): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2009-09-01',
    agencies: ['委', '局', '办', '处'].map((id) => ({
      id,
      name: id,
      kind: 'government-department',
      ...(id === '处' ? { parent: '局' } : {}),
    })),
    matters: ['planning', 'housing'].map((id) => ({ id, name: id })),
    assignments: held.map(([role, by, of = 'planning'], index) => ({ id: `${index}`, role, by, of })),
    ...more,
  })
const partial = { partial: { assignments: true } }

const roles = ['decides', 'executes', 'supervises']
const separation = (more: object = {}) => ({ kind: 'separation', roles, ...more })
const around: Around = { rule: { forEach: { subject: 'matter', where: { name: 'planning' } } } }
const within = (rule: object): Around => ({ ...around, rule: { ...around.rule, ...rule } })
const said = (held: Held, more: object = {}, how: Around = around, require: object = separation()) =>
  verdictOf(require, matter(held, more), how)
const refused = (require: object) => refusals(require, around)

const triad: Held = [
  ['decides', '委'],
  ['executes', '局'],
  ['supervises', '办'],
]

describe('a separation', () => {
  it.each([
    [triad, 'satisfied'],
    [[['decides', '委']], 'satisfied'],
    [[], 'satisfied'],
    [
      [
        ['decides', '委'],
        ['executes', '委'],
      ],
      'violated, 1 over',
    ],
    [
      [
        ['decides', '委'],
        ['executes', '委'],
        ['supervises', '委'],
      ],
      'violated, 2 over',
    ],
    [[...triad, ['executes', '委'], ['supervises', '局']], 'violated, 2 over'],
    [[...triad, ['executes', '处']], 'satisfied'],
    [[...triad, ['executes', '局']], 'satisfied'],
    [[...triad, ['guides', '委']], 'satisfied'],
    [[...triad, ['executes', '委', 'housing']], 'satisfied'],
  ] as readonly (readonly [Held, string])[])('of roles: %j is %s', (held, verdict) => {
    expect(said(held)).toBe(verdict)
  })

  it('looks at the hand that `by` leads to', () => {
    const up = separation({ by: 'by.parent' })
    const within: Held = [
      ['decides', '处'],
      ['executes', '处'],
    ]
    expect(said(within, {}, around, up)).toBe('violated, 1 over')
    expect(said(triad, {}, around, up)).toBe('satisfied')
  })

  it('is about whatever `through` leads to', () => {
    const how: Around = { rule: { forEach: { subject: 'agency', where: { name: '局' } } } }
    const held: Held = [
      ['decides', '处', 'planning'],
      ['executes', '处', 'housing'],
    ]
    const require = separation({ by: 'by', through: 'by.parent' })
    expect(said(held, {}, how, require)).toBe('violated, 1 over')
    expect(said([['decides', '处']], {}, how, require)).toBe('satisfied')
  })

  it('takes each word of the tree for a role of its own', () => {
    const words = { roles: { 'decides-budgets': { under: 'decides' } } }
    const how = { ...around, pack: { words } }
    const held: Held = [
      ['decides', '委'],
      ['decides-budgets', '委'],
    ]
    expect(said(held, { words }, how)).toBe('violated, 1 over')
  })

  it('leaves out what ended before the day of the facts', () => {
    const clash = (until: string) => ({
      assignments: [
        { role: 'decides', by: '委', of: 'planning' },
        { role: 'executes', by: '委', of: 'planning', until },
      ],
    })
    expect(said([], clash('2009-08-31'))).toBe('satisfied')
    expect(said([], clash('2009-09-01'))).toBe('violated, 1 over')
  })

  it('names the rows in which it was found', () => {
    const [finding] = judge(separation(), matter([...triad, ['executes', '委']]), around)
    expect(finding?.evidence.map(({ collection }) => collection)).toContain('assignments')
  })

  describe('of a measure', () => {
    const measures = {
      'shared-agencies': {
        kind: 'repeats',
        subject: 'matter',
        relation: 'assignments',
        by: 'by',
        unit: 'unit',
        title: { zh: '身兼数职的机构', en: 'agencies with several roles' },
      },
    }
    const how = { ...around, pack: { measures } }
    const shared = { kind: 'separation', of: 'shared-agencies' }

    it('asks that there be none', () => {
      expect(said(triad, {}, how, shared)).toBe('satisfied')
      expect(said([...triad, ['guides', '委']], {}, how, shared)).toBe('violated, 1 over')
      expect(said([...triad, ['guides', '委'], ['guides', '局']], {}, how, shared)).toBe('violated, 2 over')
    })

    it('is unknown where a list is missing, and names it', () => {
      const findings = judge(shared, matter([], { assignments: undefined }), how)
      expect(findings.map(verdictText)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['the collection assignments'])
    })

    it('is permitted up to what is asked instead', () => {
      const one = { of: { plus: ['shared-agencies'], minus: [1] } }
      const open = { ...how, rule: { ...how.rule, allowances: [{ until: '2012-12-31', with: one }] } }
      expect(said([...triad, ['guides', '委']], {}, open, shared)).toBe('permitted, 1 over')
      expect(said([...triad, ['guides', '委'], ['guides', '局']], {}, open, shared)).toBe('violated, 2 over')
    })

    it('stands beside roles', () => {
      const both = { ...shared, roles }
      expect(said([...triad, ['guides', '委']], {}, how, both)).toEqual([
        'of: violated, 1 over',
        'roles: satisfied',
      ])
    })

    it('is told in both languages', () => {
      const findings = judge(shared, matter([...triad, ['guides', '委']]), how)
      expect(findings.map(({ message, demand }) => [message, demand])).toEqual([
        [
          { zh: '应当分离，身兼数职的机构为1个', en: 'Not kept apart: agencies with several roles: 1 body' },
          {
            zh: '应当分离，不得有身兼数职的机构',
            en: 'Must be kept apart: there may be no agencies with several roles',
          },
        ],
      ])
    })
  })

  describe('where facts are missing', () => {
    it('is unknown without the assignments, and names them', () => {
      const findings = judge(separation(), matter([], { assignments: undefined }), around)
      expect(findings.map(verdictText)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['the collection assignments'])
    })

    it('is violated by a clash that is in plain sight, and else left open by a partial list', () => {
      expect(said([...triad, ['executes', '委']], partial)).toBe('violated, at least 1 over')
      expect(said(triad, partial)).toBe('unknown')
      const findings = judge(separation(), matter(triad, partial), around)
      expect(missing(findings)).toEqual(['the rest of assignments, given in part'])
    })

    it('is unknown where nobody knows in whose hands it is', () => {
      const up = separation({ by: 'by.jurisdiction' })
      const held: Held = [
        ['decides', '委'],
        ['executes', '局'],
      ]
      const findings = judge(up, matter(held), around)
      expect(findings.map(verdictText)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['jurisdiction of 委', 'jurisdiction of 局'])
    })
  })

  describe('with a way out', () => {
    const clash: Held = [...triad, ['executes', '委']]

    it('is permitted by an approval in force on the day', () => {
      const how = within({ allowances: [{ approval: { kind: 'approval' } }] })
      const approved = (on: string) => ({ records: [{ kind: 'approval', about: ['planning'], on }] })
      expect(said(clash, approved('2009-09-01'), how)).toBe('permitted, 1 over')
      expect(said(clash, approved('2009-09-02'), how)).toBe('violated, 1 over')
    })

    it('is not about those whom the text exempts', () => {
      const exempt = [{ where: { name: 'planning' }, cite: { source: 'plan', article: '九' } }]
      expect(said(clash, {}, within({ exempt }))).toBe('exempt')
      const forEach = { subject: 'matter', except: [{ name: 'planning' }, { name: 'housing' }] }
      expect(said(clash, {}, within({ forEach }))).toEqual([])
    })
  })

  it.each([
    ['that asks nothing', { kind: 'separation' }, ['missing-field']],
    ['of a single role', separation({ roles: ['decides'] }), ['wrong-value roles']],
    ['of a role twice', separation({ roles: ['decides', 'decides'] }), ['wrong-value roles.1']],
    ['of a measure nobody declared', { kind: 'separation', of: 'departement' }, ['unknown-measure of']],
    ['by a hand without roles', { kind: 'separation', of: 1, by: 'by' }, ['wrong-value by']],
    ['through a path without roles', { kind: 'separation', of: 1, through: 'of' }, ['wrong-value through']],
    ['through what leads elsewhere', separation({ through: 'by' }), ['wrong-value through']],
    ['through a path that is none', separation({ through: 'off' }), ['unknown-field through']],
    ['with a key of its own', separation({ role: 'decides' }), ['unknown-key role']],
  ])('is refused %s', (_, require, problems) => {
    expect(refused(require)).toEqual(problems)
  })

  it('is refused with a role nobody declared, and with a hand that is none', () => {
    expect(refused(separation({ roles: ['decides', 'execute'] }))[0]).toMatch(/^unknown-word/)
    expect(refused(separation({ by: 'bye' }))[0]).toBe('unknown-field by')
  })

  it('is told in both languages, a role that a pack adds by its word', () => {
    const words = { roles: { 审批: { title: { zh: '审批', en: 'approves' } } } }
    const held: Held = [
      ['decides', '委'],
      ['审批', '委'],
    ]
    const require = separation({ roles: ['decides', '审批'] })
    const findings = judge(require, matter(held, { words }), { ...around, pack: { words } })
    expect(findings.map(({ message, demand }) => [message, demand])).toEqual([
      [
        {
          zh: '决策、审批应由不同的承担者承担，与其他角色同在一手的：1项',
          en: 'Decides, 审批 must be in different hands; in one hand with another of them: 1 item',
        },
        { zh: '决策、审批应由不同的承担者承担', en: 'Decides, 审批 must be in different hands' },
      ],
    ])
  })
})
