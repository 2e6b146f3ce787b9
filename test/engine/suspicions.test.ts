import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../src/index.ts'

const cite = { source: 'text', article: '第一条' }
const title = { zh: '标题', en: 'a title' }
const rule = (require: object, where: object = {}) => ({
  title,
  forEach: { subject: 'matter', where },
  require,
  force: 'mandatory',
  cite,
})
const pack = (more: object = {}) => ({
  id: 'notice',
  version: '1.0.0',
  title,
  inForce: { from: '2024-01-01', basis: 'stated' },
  sources: { text: { title: '通知', status: 'official' } },
  words: { records: { 'san-ding': { title } }, roles: { checks: { title } } },
  attributes: { 'jurisdiction.residents': { type: 'count', title } },
  parameters: { kinds: { title, values: [{ from: '2024-01-01', value: ['penalty', 'inspection'] }] } },
  rules: {
    licences: rule({ kind: 'limit', of: 1, max: 1 }, { powerType: 'licence', tags: 'national' }),
    others: rule({ kind: 'category', of: 'powerType', outside: ['confirmation'] }),
    listed: rule({ kind: 'limit', of: 1, max: 1 }, { powerType: { is: { parameter: 'kinds' } } }),
    stages: rule(
      { kind: 'limit', of: 1, max: 1 },
      { stage: 'review', 'jurisdiction.class': ['large', 'small'] },
    ),
  },
  ...more,
})
const told = (more: object, packs: readonly object[] = [pack()], baselines = {}) =>
  createEngine({ packs })
    .evaluate(snapshot(more), { baselines })
    .suspicions.map(
      (one) => `${one.snapshot} ${one.collection} ${one.id} ${one.field} ${one.written} → ${one.meant}`,
    )
const snapshot = (more: object, day = '2024-12-31') =>
  readSnapshot({ schema: 'bianzhi/snapshot@1', day, ...more })
const matter = (more: object) => ({ matters: [{ id: 'm', name: '某事项', ...more }] })

describe('a word of a snapshot that is near one that a pack names', () => {
  it.each([
    ['as the type of a power', matter({ powerType: 'licnece' }), 'matters m powerType licnece → licence'],
    [
      'beside an `of`',
      matter({ powerType: 'confirmaton' }),
      'matters m powerType confirmaton → confirmation',
    ],
    ['in a parameter', matter({ powerType: 'penality' }), 'matters m powerType penality → penalty'],
    ['as a tag', matter({ tags: ['natoinal'] }), 'matters m tags natoinal → national'],
    ['in a scope', matter({ stage: ['reveiw'] }), 'matters m stage reveiw → review'],
    [
      'as a class, over a path',
      { jurisdictions: [{ id: 'a', name: '甲', class: 'smal' }] },
      'jurisdictions a class smal → small',
    ],
    [
      'as the name of an attribute',
      { jurisdictions: [{ id: 'a', name: '甲', attributes: { resident: 1 } }] },
      'jurisdictions a attributes resident → residents',
    ],
    ['as a kind of record', { records: [{ kind: 'sanding' }] }, 'records records#1 kind sanding → san-ding'],
    [
      'as a kind that all share',
      { records: [{ kind: 'aproval' }] },
      'records records#1 kind aproval → approval',
    ],
    [
      'as a role',
      { ...matter({}), assignments: [{ of: 'm', by: 'x', role: 'cheks' }] },
      'assignments m/cheks/x role cheks → checks',
    ],
  ])('is told %s', (_, more, expected) => {
    expect(told(more)).toEqual([`after ${expected}`])
  })

  it.each([
    ['it is named', matter({ powerType: 'licence', tags: ['national'], stage: ['review'] })],
    ['it is named elsewhere', matter({ tags: ['larg', 'inspection'] })],
    ['it is another word', matter({ powerType: 'allocation', stage: ['hearing'] })],
    ['it is a free text', { agencies: [{ id: 'a', name: 'licnece', nameplates: ['licnece'] }] }],
    [
      'the attribute belongs to another subject',
      { agencies: [{ id: 'a', name: '甲', attributes: { resident: 1 } }] },
    ],
    ['the snapshot declares it', { words: { records: { sanding: {} } }, records: [{ kind: 'sanding' }] }],
  ])('is not told where %s', (_, more) => {
    expect(told(more)).toEqual([])
  })

  it('is told where no pack is near, though another pack would name it', () => {
    const other = pack({
      id: 'other',
      rules: { named: rule({ kind: 'limit', of: 1, max: 1 }, { powerType: 'licnece' }) },
    })
    expect(told(matter({ powerType: 'licnece' }), [pack()])).toHaveLength(1)
    expect(told(matter({ powerType: 'licnece' }), [pack(), other])).toEqual([])
  })

  it('is told once, with how many rows have it, in both languages and without a verdict', () => {
    const matters = ['a', 'b', 'c'].map((id) => ({ id, name: id, powerType: 'licnece' }))
    const report = createEngine({ packs: [pack()] }).evaluate(snapshot({ matters }))
    expect(report.suspicions.map(({ id, rows }) => [id, rows])).toEqual([['a', 3]])
    expect(report.suspicions[0]?.message).toEqual({
      zh: 'matters `a`等3处的 `powerType` 写作 `licnece`，规则包和词表均未使用该词；是否应为 `licence`？',
      en: '`licnece` as `powerType` of matters `a` and 2 more is named by no pack and no vocabulary; did you mean `licence`?',
    })
    expect(report.suspicions).toBe(report.suspicions)
    expect(report.outcome).toBe('lawful')
  })

  it('is told of a baseline as well', () => {
    const before = snapshot(matter({ powerType: 'licnece' }), '2024-01-01')
    expect(told(matter({ powerType: 'licence' }), [pack()], { before })).toEqual([
      'before matters m powerType licnece → licence',
    ])
  })
})

describe('the code of a place', () => {
  const places = (county: string, town: string, more: object = {}) => ({
    jurisdictions: [
      { id: 'county', name: '某县', code: county },
      { id: 'between', name: '某片', parent: 'county' },
      { id: 'town', name: '某镇', code: town, parent: 'between', ...more },
    ],
  })
  const judged = (more: object, divisions: readonly { code: string; to: string[]; year: number }[] = []) =>
    createEngine({ packs: [pack()], divisions }).evaluate(snapshot(more))

  it('is refused where it does not lie in that of the nearest place above', () => {
    expect(() => judged(places('379901', '379902101'))).toThrow(
      'after.jurisdictions.town.code: `379902101` does not lie in `379901`, the code of the place above it',
    )
    expect(judged(places('379901', '379901101')).outcome).toBe('not-judged')
  })

  it('is accepted where the table of successors explains it, in either direction', () => {
    const table = [{ code: '379902', to: ['379901'], year: 2019 }]
    expect(judged(places('379901', '379902101'), table).outcome).toBe('not-judged')
    expect(judged(places('379902', '379901101'), table).outcome).toBe('not-judged')
    expect(() => judged(places('379903', '379901101'), table)).toThrow('does not lie in `379903`')
  })

  it('is accepted under a zone that runs streets of other counties', () => {
    expect(judged(places('379971', '379902001')).outcome).toBe('not-judged')
    expect(() => judged(places('379981', '379902001'))).toThrow('does not lie in `379981`')
  })
})
