import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictText } from './judging.ts'

/** What the county holds itself, what it has delegated to the town, and what else is known. */
interface Facts {
  readonly powerType?: string | null
  readonly delegated?: object
  readonly others?: readonly object[]
  readonly more?: object
}

const own = { id: 'own', of: 'patrol', by: 'bureau', role: 'responsible' }

/** A county bureau that has delegated a matter to a town, which has an office and a village team. */
const town = ({
  powerType = 'inspection',
  delegated = {},
  others = [own],
  more = {},
}: Facts = {}): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    agencies: ['bureau', 'town', 'team'].map((id) => ({ id, name: id, kind: 'township-office' })),
    matters: [{ id: 'patrol', name: '安全生产检查', ...(powerType === 'unstated' ? {} : { powerType }) }],
    assignments: [
      { id: 'given', of: 'patrol', by: 'town', role: 'executes', delegatedFrom: 'bureau', ...delegated },
      ...others,
    ],
    records: [{ id: 'signed', kind: 'agreement', on: '2010-01-01', about: ['patrol'] }],
    ...more,
  })
const partial = { partial: { assignments: true } }

const delegation = (more: object) => ({ kind: 'delegation', ...more })
const around: Around = { rule: { forEach: { subject: 'assignment' } } }
const within = (rule: object): Around => ({ ...around, rule: { ...around.rule, ...rule } })
const said = (words: object, facts: Facts = {}, how: Around = around) =>
  verdictOf(delegation(words), town(facts), how)
const told = (words: object, facts: Facts) => judge(delegation(words), town(facts), around)

const kinds = { where: { 'of.powerType': ['inspection', 'stop'] } }
const never = { not: { 'of.powerType': ['licence', 'penalty'] } }
const onwards = { id: 'onward', of: 'patrol', by: 'team', role: 'executes', delegatedFrom: 'town' }
const every = {
  ...kinds,
  ...never,
  onward: false,
  held: true,
  inNameOf: 'delegator',
  agreement: true,
  days: true,
}
const lawful = { inNameOf: 'bureau', agreement: 'signed', from: '2010-01-01', until: '2012-12-31' }

describe('a delegation', () => {
  it('asks nothing of what is held in one’s own right', () => {
    expect(said(kinds, { powerType: 'licence', delegated: { delegatedFrom: null } })).toEqual([])
    expect(said(kinds, { powerType: 'licence', delegated: { delegatedFrom: undefined } })).toEqual([])
  })

  it('is one check for each word', () => {
    expect(said(every, { delegated: lawful })).toEqual([
      'where: satisfied',
      'not: satisfied',
      'onward: satisfied',
      'held: satisfied',
      'in-name-of: satisfied',
      'agreement: satisfied',
      'days: satisfied',
    ])
  })

  describe('of what may be delegated', () => {
    it.each([
      ['inspection', 'satisfied'],
      ['stop', 'satisfied'],
      ['licence', 'violated'],
      [null, 'violated'],
      ['unstated', 'unknown'],
    ])('%s is %s', (powerType, verdict) => {
      expect(said(kinds, { powerType })).toBe(verdict)
    })

    it.each([
      ['inspection', 'satisfied'],
      ['licence', 'violated'],
      ['penalty', 'violated'],
      [null, 'satisfied'],
      ['unstated', 'unknown'],
    ])('where others are ruled out, %s is %s', (powerType, verdict) => {
      expect(said(never, { powerType })).toBe(verdict)
    })

    it('names the field that is missing', () => {
      expect(missing(told(kinds, { powerType: 'unstated' }))).toEqual(['power type of 安全生产检查'])
    })

    it('takes a list from a parameter', () => {
      const parameters = { list: { values: [{ from: '2000-01-01', value: ['inspection', 'stop'] }] } }
      const how = { ...around, pack: { parameters } }
      const words = { where: { 'of.powerType': { parameter: 'list' } } }
      expect(said(words, { powerType: 'stop' }, how)).toBe('satisfied')
      expect(said(words, { powerType: 'penalty' }, how)).toBe('violated')
    })
  })

  describe('that may not be passed on', () => {
    it('is violated by a further one of the same matter, and that one is not', () => {
      const findings = told({ onward: false }, { others: [own, onwards] })
      expect(findings.map((one) => [one.subject.id, verdictText(one)])).toEqual([
        ['given', 'violated, 1 over'],
        ['onward', 'satisfied'],
      ])
    })

    it.each([
      ['nobody has it further', [own], 'satisfied'],
      ['another matter is passed on', [own, { ...onwards, of: 'traffic' }], 'satisfied'],
      ['it has ended before the day', [own, { ...onwards, until: '2010-11-16' }], 'satisfied'],
      ['it ends on the day', [own, { ...onwards, until: '2010-11-17' }], 'violated, 1 over'],
      ['somebody else delegates it', [own, { ...onwards, delegatedFrom: 'bureau' }], 'satisfied'],
    ])('where %s, is judged by what stands on the day', (_, others, verdict) => {
      const matters = [
        { id: 'patrol', name: '检查', powerType: 'inspection' },
        { id: 'traffic', name: '交通' },
      ]
      const [first] = told({ onward: false }, { others, more: { matters } })
      expect(first === undefined ? undefined : verdictText(first)).toBe(verdict)
    })

    it('is violated by a partial list in which a further one stands, and else left open', () => {
      const verdicts = (others: readonly object[]) =>
        told({ onward: false }, { others, more: partial }).map(verdictText)
      expect(verdicts([own])).toEqual(['unknown'])
      expect(verdicts([own, onwards])[0]).toBe('violated, at least 1 over')
      expect(missing(told({ onward: false }, { more: partial }))).toEqual([
        'the rest of assignments, given in part',
      ])
    })
  })

  describe('of what the delegator must hold itself', () => {
    it.each([
      ['it does', [own], 'satisfied'],
      ['nobody else has it', [], 'violated'],
      ['it holds another matter', [{ ...own, of: 'traffic' }], 'violated'],
      ['it has it no more', [{ ...own, until: '2010-11-16' }], 'violated'],
      ['it was itself delegated to', [{ ...own, delegatedFrom: 'team' }], 'violated'],
    ])('where %s, is judged by what it holds: %#', (_, others, verdict) => {
      const matters = [
        { id: 'patrol', name: '检查', powerType: 'inspection' },
        { id: 'traffic', name: '交通' },
      ]
      const [first] = told({ held: true }, { others, more: { matters } })
      expect(first?.verdict).toBe(verdict)
    })

    it('is met by a partial list in which it stands, and else left open', () => {
      expect(said({ held: true }, { more: partial })).toBe('satisfied')
      expect(said({ held: true }, { others: [], more: partial })).toBe('unknown')
    })
  })

  it.each([
    ['delegator', 'bureau', 'satisfied'],
    ['delegator', 'town', 'violated'],
    ['delegator', null, 'violated'],
    ['delegator', undefined, 'unknown'],
    ['holder', 'town', 'satisfied'],
    ['holder', 'bureau', 'violated'],
    ['holder', null, 'violated'],
    ['holder', undefined, 'unknown'],
  ])('in the name of the %s, exercised in that of %s, is %s', (inNameOf, name, verdict) => {
    expect(said({ inNameOf }, { delegated: { inNameOf: name } })).toBe(verdict)
  })

  it.each([
    ['signed', 'satisfied'],
    [null, 'violated'],
    [undefined, 'unknown'],
  ])('with the agreement %s is %s', (agreement, verdict) => {
    expect(said({ agreement: true }, { delegated: { agreement } })).toBe(verdict)
  })

  it.each([
    [{ from: '2010-01-01', until: '2012-12-31' }, 'satisfied'],
    [{ from: '2010-01-01' }, 'violated'],
    [{ from: '2010-01-01', until: null }, 'violated'],
    [{ from: null, until: '2012-12-31' }, 'violated'],
    [{ until: '2012-12-31' }, 'violated'],
    [{}, 'violated'],
  ])('with the days %j is %s', (delegated, verdict) => {
    expect(said({ days: true }, { delegated })).toBe(verdict)
  })

  it('names the fields that are missing', () => {
    expect(missing(told({ inNameOf: 'delegator' }, {}))).toEqual([
      'in the name of of 安全生产检查 (executes, town)',
    ])
    expect(missing(told({ agreement: true }, {}))).toEqual(['agreement of 安全生产检查 (executes, town)'])
  })

  describe('with a way out', () => {
    it('is permitted by an approval in force on the day', () => {
      const how = within({ allowances: [{ approval: { kind: 'approval' } }] })
      const approved = (on: string) => ({ more: { records: [{ kind: 'approval', about: ['given'], on }] } })
      expect(said(kinds, { powerType: 'penalty', ...approved('2010-11-17') }, how)).toBe('permitted')
      expect(said(kinds, { powerType: 'penalty', ...approved('2010-11-18') }, how)).toBe('violated')
    })

    it('is permitted in the other name', () => {
      const how = within({ allowances: [{ until: '2012-12-31', with: { inNameOf: 'holder' } }] })
      const inName = (name: string) => ({ delegated: { inNameOf: name } })
      expect(said({ inNameOf: 'delegator' }, inName('town'), how)).toBe('permitted')
      expect(said({ inNameOf: 'delegator' }, inName('team'), how)).toBe('violated')
    })

    it('is not about those whom the text exempts', () => {
      const exempt = [{ where: { by: 'town' }, cite: { source: 'plan', article: '九' } }]
      expect(said(kinds, { powerType: 'licence' }, within({ exempt }))).toBe('exempt')
      const forEach = { subject: 'assignment', except: { by: 'town' } }
      expect(said(kinds, { powerType: 'licence' }, within({ forEach }))).toEqual([])
    })
  })

  it.each([
    ['that asks nothing', {}, ['missing-field']],
    ['that may be passed on', { onward: true }, ['wrong-type onward']],
    ['without an agreement', { agreement: false }, ['wrong-type agreement']],
    ['in nobody’s name', { inNameOf: 'nobody' }, ['unknown-word inNameOf']],
    ['of what is nothing', { where: {} }, ['missing-field where']],
    ['of all but everything', { not: {} }, ['missing-field not']],
    [
      'of a field that is none',
      { where: { 'of.power-type': 'stop' } },
      ['unknown-field where.of.power-type'],
    ],
    ['of a role nobody declared', { not: { role: 'leads' } }, ['unknown-word not.role']],
    [
      'by a parameter nobody declared',
      { where: { 'of.powerType': { parameter: 'list' } } },
      ['unknown-parameter where.of.powerType.parameter'],
    ],
    ['with a key of its own', { depth: 1 }, ['unknown-key depth', 'missing-field']],
  ])('is refused %s', (_, words, problems) => {
    expect(refusals(delegation(words), around)).toEqual(problems)
  })

  it.each(['agency', 'matter', 'jurisdiction', 'record'])(
    'is refused about a subject such as %s',
    (subject) => {
      const how = { rule: { forEach: { subject } } }
      expect(refusals(delegation({ onward: false }), how)).toEqual(['wrong-value kind'])
    },
  )

  it.each([
    [
      kinds,
      { powerType: 'licence' },
      '委托的不符合：职责对象的权力类型为inspection、stop',
      'Is delegated, and is not so: of › power type is inspection or stop',
    ],
    [
      never,
      { powerType: 'licence' },
      '委托了不得委托的：职责对象的权力类型为licence、penalty',
      'Is delegated, and may not be: of › power type is licence or penalty',
    ],
    [
      { onward: false },
      { others: [onwards] },
      '受托方又作了再委托：1项',
      'The holder has delegated it onward: 1 item',
    ],
    [
      { held: true },
      { others: [] },
      '委托方自身不承担所委托的职责',
      'The delegator does not itself hold what it delegates',
    ],
    [
      { inNameOf: 'delegator' },
      { delegated: { inNameOf: 'town' } },
      '未以委托方的名义行使',
      'Is not exercised in the name of the delegator',
    ],
    [
      { inNameOf: 'holder' },
      { delegated: { inNameOf: 'bureau' } },
      '未以受托方的名义行使',
      'Is not exercised in the name of the holder',
    ],
    [
      { agreement: true },
      { delegated: { agreement: null } },
      '委托缺少协议',
      'The delegation lacks an agreement',
    ],
    [
      { days: true },
      { delegated: { from: '2010-01-01' } },
      '委托缺少起止日期',
      'The delegation lacks a first and a last day',
    ],
  ])('%j is told in both languages', (words, facts, zh, en) => {
    const findings = told(words, facts).filter(({ verdict }) => verdict === 'violated')
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
