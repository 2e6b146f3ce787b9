import { describe, expect, it } from 'vitest'
import { applyPlan, readPlan } from '../../src/reform/index.ts'
import { district, done, planOf, problemsOf, refused } from './district.ts'

const agencyOf = (result: ReturnType<typeof done>, id: string) =>
  result.after.agencies?.find((one) => one.id === id)
const rowsOf = ({ after }: ReturnType<typeof done>) =>
  Object.fromEntries(
    after.establishment?.map(({ agency, category, approved, actual }) => [
      `${agency}/${category}`,
      actual === undefined ? approved : [approved, actual],
    ]) ?? [],
  )
const holdersOf = ({ after }: ReturnType<typeof done>, matter: string) =>
  after.assignments?.filter(({ of }) => of === matter).map(({ role, by }) => `${role} ${by}`)

const ids = ({ looseEnds }: ReturnType<typeof done>, one: string) =>
  looseEnds.filter(({ kind }) => kind === one).map(({ id }) => id)

const untouched = {
  'a/administrative': [10, 3],
  'a-office/administrative': 4,
  'b/administrative': [5, 1],
  'c/institution': 20,
}

describe('bodies', () => {
  it('are created with what the plan tells of them', () => {
    const result = done({
      kind: 'create',
      agency: 'n',
      name: '新局',
      kindOfAgency: 'government-department',
      jurisdiction: 'county',
      rank: 'section-chief',
      attributes: { lead: true },
    })
    expect(agencyOf(result, 'n')).toEqual({
      id: 'n',
      name: '新局',
      kind: 'government-department',
      jurisdiction: 'county',
      rank: 'section-chief',
      attributes: { lead: true },
    })
    expect(result.after.day).toBe('2019-03-01')
  })

  it('leave when they are abolished, with the organs inside them', () => {
    const result = done({ kind: 'abolish', agency: 'a' })
    expect(result.after.agencies?.map(({ id }) => id)).toEqual(['b', 'c', 'up', 'b-office'])
    expect(agencyOf(result, 'c')?.parent).toBeUndefined()
    expect(rowsOf(result)).toEqual({ 'b/administrative': [5, 1], 'c/institution': 20 })
    expect(result.after.people?.map(({ agency }) => agency)).toEqual([null, null, null, 'b'])
    expect([result.after.posts, result.after.holdings, result.after.records]).toEqual([[], [], []])
  })

  // how many of the people of 甲局 worked in its office is not known, so that of 乙局 is not either
  it('keep an organ that is moved first', () => {
    const result = done(
      { kind: 'reclassify', agency: 'a-office', parent: 'b' },
      { kind: 'abolish', agency: 'a' },
    )
    expect(agencyOf(result, 'a-office')?.parent).toBe('b')
    expect(rowsOf(result)).toEqual({
      'a-office/administrative': 4,
      'b/administrative': 9,
      'c/institution': 20,
    })
  })

  it('are merged with all they have', () => {
    const result = done({
      kind: 'merge',
      agencies: ['a', 'b'],
      agency: 'ab',
      name: '甲乙局',
      kindOfAgency: 'government-department',
    })
    expect(agencyOf(result, 'ab')).toMatchObject({
      jurisdiction: 'county',
      succeeds: ['a', 'b'],
      aliases: ['甲局', '乙局'],
    })
    expect(rowsOf(result)).toEqual({
      'a-office/administrative': 4,
      'ab/administrative': [15, 4],
      'c/institution': 20,
    })
    expect(result.after.establishment?.find(({ agency }) => agency === 'a-office')?.within).toBe(
      'ab/administrative',
    )
    expect(result.after.leadership).toEqual([{ agency: 'ab', grade: 'deputy', approved: 5 }])
    expect(holdersOf(result, 'm1')).toEqual(['lead ab', 'co-organiser ab'])
    expect(result.after.assignments?.find(({ by }) => by === 'c')?.delegatedFrom).toBe('ab')
    expect(result.after.people?.every(({ agency }) => agency === 'ab')).toBe(true)
    expect(agencyOf(result, 'c')?.parent).toBe('ab')
  })

  it('may be merged into one of them', () => {
    const result = done({ kind: 'merge', agencies: ['a', 'b'], agency: 'b' })
    expect(agencyOf(result, 'b')).toMatchObject({ name: '乙局', succeeds: ['a'], aliases: ['甲局'] })
    expect(rowsOf(result)).toMatchObject({ 'b/administrative': [15, 4] })
  })

  it('are split, and what nobody receives is left over', () => {
    const result = done(
      {
        kind: 'split',
        agency: 'a',
        into: [
          { id: 'x', name: '子局' },
          { id: 'y', name: '丑局' },
        ],
      },
      { kind: 'transfer-matters', from: 'a', to: 'x', matters: ['m1'] },
      { kind: 'transfer-establishment', from: 'a', to: 'x', category: 'administrative', amount: 6 },
      { kind: 'transfer-establishment', from: 'a', to: 'y', category: 'administrative', amount: 3 },
    )
    expect(agencyOf(result, 'x')).toMatchObject({
      kind: 'government-department',
      jurisdiction: 'county',
      succeeds: ['a'],
    })
    expect(
      result.looseEnds.filter(({ kind }) => kind === 'orphaned-matter').map(({ about }) => about[0]),
    ).toEqual(['m2', 'm3'])
    expect(result.looseEnds.find(({ kind }) => kind === 'stranded-posts')).toMatchObject({
      amount: 1,
      category: 'administrative',
    })
  })

  it('keep their id and their old name when they are renamed', () => {
    expect(agencyOf(done({ kind: 'rename', agency: 'a', name: '新甲局' }), 'a')).toMatchObject({
      name: '新甲局',
      aliases: ['甲局'],
    })
  })

  it.each([
    { kind: 'merge', agencies: ['a'], agency: 'b', name: '新局' },
    {
      kind: 'split',
      agency: 'b',
      into: [
        { id: 'b', name: '新局' },
        { id: 'x', name: '子局' },
      ],
    },
  ])('keep their old name where they go on by another one: %j', (operation) => {
    const result = done(operation)
    expect(agencyOf(result, 'b')).toMatchObject({ name: '新局', aliases: expect.arrayContaining(['乙局']) })
    const names = result.ledger.rows.filter(({ field }) => field === 'name')
    expect(names.map(({ agency }) => agency)).toEqual(['b'])
  })

  it('change kind, rank, plates and company', () => {
    const result = done(
      { kind: 'reclassify', agency: 'c', kindOfAgency: 'government-department' },
      { kind: 'change-rank', agency: 'a', rank: 'section-chief' },
      { kind: 'attach-nameplate', agency: 'a', nameplates: ['戊局'] },
      { kind: 'remove-nameplate', agency: 'a', nameplates: ['丁局'] },
      { kind: 'co-locate', agency: 'b', to: 'a' },
    )
    expect(agencyOf(result, 'c')?.kind).toBe('government-department')
    expect(agencyOf(result, 'a')).toMatchObject({ rank: 'section-chief', nameplates: ['戊局'] })
    expect(agencyOf(result, 'b')?.coLocatedWith).toBe('a')
  })
})

describe('matters', () => {
  const all = { kind: 'transfer-matters', from: 'a', to: 'b', scope: 'all' }
  const administrative = { kind: 'transfer-matters', from: 'a', to: 'c', scope: 'administrative' }
  const byFunction = { kind: 'transfer-matters', from: 'a', to: 'up', functions: ['water'] }
  const named = { kind: 'transfer-matters', from: 'a', to: 'up', matters: ['m2'] }

  it.each([
    [[all], { m1: 'b', m2: 'b', m3: 'b' }],
    [[all, administrative], { m1: 'c', m2: 'c', m3: 'b' }],
    [[byFunction, all, administrative], { m1: 'up', m2: 'c', m3: 'b' }],
    [[administrative, named, all], { m1: 'c', m2: 'up', m3: 'b' }],
    [[administrative], { m1: 'c', m2: 'c', m3: 'a' }],
  ])('go to whom the narrowest operation names: %j', (operations, expected) => {
    for (const order of [operations, operations.toReversed()]) {
      const leads = done(...order).after.assignments?.filter(({ role, of }) => role === 'lead' && of !== 'm4')
      expect(Object.fromEntries(leads?.map(({ of, by }) => [of, by]) ?? [])).toEqual(expected)
    }
  })

  it('keep role, scope and boundary', () => {
    const [moved] = done(all).after.assignments ?? []
    expect(moved).toEqual({ of: 'm1', role: 'lead', by: 'b', object: ['井'], boundary: '县城以内' })
  })

  it('are added, with the matter where it is new, and cancelled for all', () => {
    const result = done(
      { kind: 'add-matters', to: 'b', matters: [{ id: 'm5', name: '事五' }, 'm3'], role: 'co-organiser' },
      { kind: 'cancel-matters', matters: ['m1'] },
    )
    expect(holdersOf(result, 'm5')).toEqual(['co-organiser b'])
    expect(holdersOf(result, 'm3')).toEqual(['lead a', 'co-organiser b'])
    expect(result.after.matters?.map(({ id }) => id)).toEqual(['m2', 'm3', 'm4', 'm5'])
    expect(holdersOf(result, 'm1')).toEqual([])
    expect(result.looseEnds).toEqual([])
  })

  it.each([
    { kind: 'merge', agencies: ['c'], agency: 'b' },
    { kind: 'merge', agencies: ['b'], agency: 'c' },
    { kind: 'merge', agencies: ['b', 'c'], agency: 'bc', name: '乙丙局' },
    { kind: 'transfer-matters', from: 'c', to: 'b', scope: 'all' },
  ])('are delegated by nobody to itself: %j', (operation) => {
    const result = done(operation)
    const [one] = result.after.assignments?.filter(({ role }) => role === 'executes') ?? []
    expect(one).toEqual({ of: 'm4', role: 'executes', by: 'agency' in operation ? operation.agency : 'b' })
    expect(ids(result, 'lost-delegation')).toEqual([])
  })

  it('are one where they say the same once bodies have ended', () => {
    const before = district({
      assignments: [
        { of: 'm4', role: 'lead', by: 'b' },
        { of: 'm4', role: 'lead', by: 'up', delegatedFrom: 'c' },
      ],
    })
    const { after } = applyPlan(
      before,
      planOf(
        { kind: 'merge', agencies: ['b', 'c'], agency: 'bc', name: '乙丙局' },
        { kind: 'transfer-matters', from: 'up', to: 'bc', matters: ['m4'] },
      ),
    )
    expect(after.assignments).toEqual([{ of: 'm4', role: 'lead', by: 'bc' }])
  })

  it('lend their names to nothing that falls with who delegated it', () => {
    const before = district({
      assignments: [
        { of: 'm4', role: 'lead', by: 'up', delegatedFrom: 'c' },
        { of: 'm4', role: 'lead', by: 'b', boundary: '县城以内' },
      ],
    })
    const result = applyPlan(
      before,
      planOf(
        { kind: 'abolish', agency: 'c' },
        { kind: 'transfer-matters', from: 'b', to: 'up', matters: ['m4'] },
      ),
    )
    expect(result.after.assignments).toEqual([{ of: 'm4', role: 'lead', by: 'up', boundary: '县城以内' }])
    expect(ids(result, 'lost-delegation')).toEqual(['lost-delegation/m4/lead/up'])
  })

  it('are named alike whichever way they came', () => {
    const part = (by: string, boundary: string) => ({ of: 'm4', role: 'co-organiser', by, boundary })
    const before = district({ assignments: [part('a', '东'), part('b', '西'), part('c', '东')] })
    const moved = (...ways: readonly (readonly [string, string])[]) => {
      const transfers = ways.map(([from, to]) => ({ kind: 'transfer-matters', from, to, matters: ['m4'] }))
      const rows = applyPlan(before, planOf(...transfers)).after.assignments ?? []
      return rows.map(({ id, by, boundary }) => [by, boundary, id]).toSorted()
    }
    const found = moved(['a', 'up'], ['b', 'up'], ['c', 'b-office'])
    expect(found).toEqual(moved(['c', 'up'], ['b', 'up'], ['a', 'b-office']))
    expect(found).toEqual([
      ['b-office', '东', undefined],
      ['up', '东', undefined],
      ['up', '西', 'm4/co-organiser/up#2'],
    ])
  })

  it('keep their names while others come, and ids of their own wherever they go', () => {
    const part = (by: string, more: object) => ({ of: 'm4', role: 'co-organiser', by, ...more })
    const before = district({
      assignments: [
        part('a', { boundary: '东' }),
        part('b', { boundary: '西' }),
        part('up', { boundary: '南', id: 'm4/co-organiser/up' }),
        part('c', { boundary: '北' }),
      ],
    })
    const { after } = applyPlan(
      before,
      planOf(
        { kind: 'transfer-matters', from: 'a', to: 'b', matters: ['m4'] },
        { kind: 'transfer-matters', from: 'up', to: 'a-office', matters: ['m4'] },
        { kind: 'transfer-matters', from: 'c', to: 'up', matters: ['m4'] },
      ),
    )
    expect(after.assignments?.map(({ id, by, boundary }) => [by, boundary, id])).toEqual([
      ['b', '东', 'm4/co-organiser/b#2'],
      ['b', '西', undefined],
      ['a-office', '南', 'm4/co-organiser/up'],
      ['up', '北', 'm4/co-organiser/up#2'],
    ])
  })

  it('take along what was recorded about them, also where another one has their name now', () => {
    const part = (by: string) => ({ of: 'm4', role: 'lead', by })
    const before = district({
      assignments: [part('a'), part('b')],
      records: [{ id: 'grant', kind: 'approval', about: ['m4/lead/a'] }],
    })
    const { after } = applyPlan(
      before,
      planOf(
        { kind: 'transfer-matters', from: 'a', to: 'up', matters: ['m4'] },
        { kind: 'transfer-matters', from: 'b', to: 'a', matters: ['m4'] },
      ),
    )
    expect(after.records?.[0]?.about).toEqual(['m4/lead/up'])
  })

  it('are devolved to a lower level only', () => {
    expect(refused({ kind: 'devolve-matters', from: 'a', to: 'b', matters: ['m1'] })[0]).toMatch(
      'operations[0].to: `b` does not stand at a lower level than `a`',
    )
    const before = district({ assignments: [{ of: 'm1', role: 'lead', by: 'up' }] })
    const { after } = applyPlan(
      before,
      planOf({ kind: 'devolve-matters', from: 'up', to: 'a', matters: ['m1'] }),
    )
    expect(after.assignments).toEqual([{ of: 'm1', role: 'lead', by: 'a' }])
  })
})

describe('posts and people', () => {
  it('move, are converted, adjusted and set', () => {
    const category = 'administrative'
    const result = done(
      { kind: 'transfer-establishment', from: 'a', to: 'b', category, amount: 2 },
      {
        kind: 'convert-establishment',
        agency: 'c',
        category: 'institution',
        toCategory: 'support',
        amount: 5,
      },
      { kind: 'adjust-establishment', agency: 'a', category, amount: -1 },
      { kind: 'set-establishment', agency: 'up', category, amount: 30 },
      { kind: 'set-leadership', agency: 'a', grade: 'deputy', amount: 2 },
    )
    expect(rowsOf(result)).toEqual({
      ...untouched,
      'a/administrative': [7, 3],
      'b/administrative': [7, 1],
      'c/institution': 15,
      'c/support': 5,
      'up/administrative': 30,
    })
    expect(result.after.leadership?.map(({ approved }) => approved)).toEqual([2, 2])
    const amounts = result.ledger.rows.map(({ operation, amount }) => [operation, amount])
    expect(amounts).toEqual([
      [0, 2],
      [1, 5],
      [2, -1],
      [3, 30],
      [4, -1],
    ])
  })

  it('change in the whole as in the part that is within it', () => {
    const result = done({
      kind: 'transfer-establishment',
      from: 'a-office',
      to: 'b',
      category: 'administrative',
      amount: 3,
    })
    expect(rowsOf(result)).toMatchObject({
      'a/administrative': [7, 3],
      'a-office/administrative': 1,
      'b/administrative': [8, 1],
    })
  })

  it('move altogether where no amount is given', () => {
    const result = done({ kind: 'transfer-establishment', from: 'c', to: 'b' })
    expect(rowsOf(result)).toMatchObject({ 'c/institution': 0, 'b/institution': 20 })
  })

  it('stay unknown where they are not known', () => {
    const before = district({ establishment: [{ agency: 'a', category: 'administrative' }] })
    const move = { kind: 'transfer-establishment', from: 'a', to: 'b', category: 'administrative', amount: 2 }
    expect(applyPlan(before, planOf(move)).after.establishment).toEqual([
      { agency: 'a', category: 'administrative' },
      { agency: 'b', category: 'administrative', approved: 2 },
    ])
  })

  it('go together: who holds a post follows it', () => {
    const result = done({ kind: 'transfer-posts', to: 'b', posts: ['p1'] })
    expect(result.after.people?.map(({ agency }) => agency)).toEqual(['b', 'a', 'a', 'b'])
    expect(rowsOf(result)).toEqual({ ...untouched, 'a/administrative': [10, 2], 'b/administrative': [5, 2] })
    expect(result.after.holdings?.[0]?.until).toBeUndefined()
  })

  it('part where a person moves alone', () => {
    const result = done({ kind: 'transfer-people', to: 'b', people: ['one'], on: '2019-02-01' })
    expect(result.after.holdings?.[0]?.until).toBe('2019-01-31')
    expect(result.after.posts?.[0]?.agency).toBe('a')
  })
})

describe('records and fields', () => {
  it('are granted on the day and by the document of the plan', () => {
    const plan = readPlan({
      schema: 'bianzhi/plan@1',
      title: '方案',
      document: '甲编〔2019〕1号',
      from: '2019-03-01',
      operations: [{ kind: 'grant-record', record: { kind: 'approval', about: ['b'] } }],
    })
    expect(applyPlan(district(), plan).after.records?.[1]).toEqual({
      kind: 'approval',
      about: ['b'],
      on: '2019-03-01',
      document: '甲编〔2019〕1号',
    })
  })

  it('are amended with a reason', () => {
    const result = done({ kind: 'amend', row: 'a/administrative', set: { reserved: 2 }, reason: '预留' })
    expect(result.after.establishment?.[0]).toMatchObject({ approved: 10, reserved: 2 })
    expect(result.ledger.rows).toEqual([
      {
        operation: 0,
        kind: 'amend',
        on: '2019-03-01',
        what: 'field',
        row: 'a/administrative',
        field: 'reserved',
        reason: '预留',
      },
    ])
  })
})

describe('a plan that cannot be carried out', () => {
  const twice = { kind: 'abolish', agency: 'a' }
  it.each([
    [
      [{ kind: 'abolish', agency: 'aa-office' }],
      'operations[0].agency: there is no `aa-office`; did you mean `a-office`?',
    ],
    [
      [{ kind: 'transfer-matters', from: 'b', to: 'a', matters: ['m2'] }],
      'operations[0].matters[0]: `b` has no part in `m2`',
    ],
    [[{ kind: 'cancel-matters', matters: ['m9'] }], 'operations[0].matters[0]: there is no `m9`'],
    [[twice, twice], 'operations[1].agency: `a` ends already by `operations[0]`'],
    [
      [twice, { kind: 'rename', agency: 'a', name: '己局' }],
      'operations[1].agency: `a` ends by `operations[0]`',
    ],
    [
      [{ kind: 'transfer-matters', from: 'b', to: 'a', scope: 'all' }, twice],
      'operations[0].to: `a` ends by `operations[1]`',
    ],
    [
      [
        { ...twice, on: '2019-02-01' },
        { kind: 'transfer-matters', from: 'a', to: 'b', scope: 'all' },
      ],
      'operations[1].from: `a` ends by `operations[0]`',
    ],
    [
      [{ kind: 'set-establishment', agency: 'a', category: 'administrative', amount: 12 }, twice],
      'operations[0].agency: `a` ends by `operations[1]`; name a body that stands afterwards',
    ],
    [
      [
        { kind: 'set-leadership', agency: 'a', grade: 'deputy', amount: 9 },
        { kind: 'merge', agencies: ['a'], agency: 'b' },
      ],
      'operations[0].agency: `a` ends by `operations[1]`; name a body that stands afterwards',
    ],
    [
      [
        {
          kind: 'split',
          agency: 'b',
          into: [
            { id: 'b', name: '子局' },
            { id: 'b', name: '丑局' },
          ],
        },
      ],
      'operations[0].into[1].id: `b` stands already at `into[0]`',
    ],
    ...['a-office', 'p1'].map((id): [object[], string] => [
      [{ kind: 'grant-record', record: { kind: 'approval', about: ['b', id] } }, twice],
      `operations[0].record.about[1]: \`${id}\` does not stand after this plan; name what stands afterwards`,
    ]),
    [
      [
        { kind: 'cancel-matters', matters: ['m1'] },
        { kind: 'grant-record', record: { kind: 'approval', about: ['m1'] } },
      ],
      'operations[1].record.about[0]: `m1` does not stand after this plan',
    ],
    [[{ kind: 'create', agency: 'b', name: '庚局' }], 'operations[0].agency: `b` stands already'],
    [[{ kind: 'create', agency: 'm1', name: '庚局' }], 'operations[0].agency: `m1` stands already'],
    [
      [{ kind: 'create', agency: 'n', name: '庚局', parent: 'n' }],
      'operations[0].parent: `n` would stand below itself',
    ],
    [[{ kind: 'reclassify', agency: 'a', parent: 'c' }], 'operations[0].parent: `a` → `c` → `a` is a cycle'],
    [
      [{ kind: 'transfer-establishment', from: 'b', to: 'a', category: 'administrative', amount: 6 }],
      'operations[0].amount: `b` has 5 posts of `administrative`, and 6 are taken',
    ],
    [
      [{ kind: 'adjust-establishment', agency: 'a', category: 'administrative', amount: -7 }],
      'operations[0].amount: `a` would have 3 posts of `administrative`, and its parts 4',
    ],
    [
      [{ kind: 'transfer-posts', from: 'b', to: 'c', posts: ['p1'] }],
      'operations[0].posts[0]: `p1` belongs to `a`, not to `b`',
    ],
    [
      [
        { kind: 'transfer-people', to: 'b', people: ['one'] },
        { kind: 'transfer-people', to: 'c', people: ['one'] },
      ],
      'operations[1].people[0]: both `operations[0]` and `operations[1]` move `one`',
    ],
    [
      [{ kind: 'attach-nameplate', agency: 'a', nameplates: ['丁局'] }],
      'operations[0].nameplates[0]: `a` carries the plate `丁局` already',
    ],
    [
      [{ kind: 'amend', row: 'a', set: { rnk: 'unit' }, reason: 'x' }],
      'operations[0].set.rnk: key `rnk` is not known here; did you mean `rank`?',
    ],
    [[{ kind: 'merge', agencies: ['a'], agency: 'n' }], 'operations[0].name: `n` is new and has no name'],
    [
      [
        { kind: 'transfer-matters', from: 'a', to: 'b', scope: 'all' },
        { kind: 'transfer-matters', from: 'a', to: 'c', scope: 'rest' },
      ],
      'operations[1].scope: both `operations[0]` and `operations[1]` take all that is left of `a`',
    ],
    [
      [
        { kind: 'transfer-matters', from: 'a', to: 'b', matters: ['m1'] },
        { kind: 'transfer-matters', from: 'a', to: 'c', matters: ['m1'], id: 'again' },
      ],
      'operations[1].matters: both `operations[0]` and `again` take `m1`',
    ],
    [
      [
        { kind: 'set-leadership', agency: 'a', grade: 'deputy', amount: 1 },
        { kind: 'set-leadership', agency: 'a', grade: 'deputy', amount: 2 },
      ],
      'operations[1].amount: both `operations[0]` and `operations[1]` set the `deputy` posts of `a`',
    ],
  ])('%j', (operations, problem) => {
    const [first, ...others] = refused(...operations)
    expect(first?.startsWith(problem)).toBe(true)
    expect(others).toEqual([])
  })

  it('is told with all that is wrong, and leaves what stood before as it was', () => {
    const before = district()
    const text = JSON.stringify(before)
    const plan = planOf(
      twice,
      twice,
      { kind: 'rename', agency: 'z', name: '辛局' },
      { kind: 'create', agency: 'b', name: '壬局' },
    )
    const problems = problemsOf(() => applyPlan(before, plan))
    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'operations[1].agency',
      'operations[2].agency',
      'operations[3].agency',
    ])
    expect(JSON.stringify(before)).toBe(text)
  })

  it('is refused where it ends before the day of the facts', () => {
    expect(problemsOf(() => applyPlan(district(), planOf(), { day: '2018-12-31' }))[0]).toMatch(
      'day: the plan ends on 2018-12-31',
    )
    const late = () => applyPlan(district(), planOf(twice), { day: '2019-02-28' })
    expect(problemsOf(late)[0]).toMatch('operations[0].on: it is in force only after 2019-02-28')
    expect(applyPlan(district(), planOf(twice), { day: '2019-03-01' }).after.day).toBe('2019-03-01')
    expect(problemsOf(() => applyPlan(district(), planOf(), { day: '2018' }))[0]).toMatch(
      'day: `2018` is no day',
    )
  })

  it('is refused where it was not read', () => {
    // @ts-expect-error: a program without types may hand in anything
    expect(problemsOf(() => applyPlan(district(), { operations: [] }))).toEqual([
      'this is not a plan that was read; hand it to `readPlan` first',
    ])
  })
})

describe('figures of posts', () => {
  const posts = { category: 'administrative' }
  const rowOf = (agency: string, ...operations: readonly object[]) =>
    done(...operations).after.establishment?.find((row) => row.agency === agency)

  it('are moved by themselves where an operation names one', () => {
    const staff = { kind: 'transfer-establishment', from: 'a', to: 'b', ...posts, figure: 'actual' }
    expect(rowOf('b', { ...staff, amount: 2 })).toMatchObject({ approved: 5, actual: 3 })
    expect(rowOf('b', staff)).toMatchObject({ approved: 5, actual: 4 })
    expect(refused({ ...staff, amount: 4 })[0]).toContain(
      '`a` has 3 people of `administrative`, and 4 are taken',
    )
  })

  it('come, go and are set by themselves', () => {
    const own = { agency: 'b', ...posts, figure: 'actual' }
    expect(rowOf('b', { kind: 'adjust-establishment', ...own, amount: -1 })).toMatchObject({ actual: 0 })
    expect(rowOf('b', { kind: 'set-establishment', ...own, amount: 4 })).toMatchObject({
      approved: 5,
      actual: 4,
    })
    expect(rowOf('b', { kind: 'set-establishment', ...own, figure: 'external', amount: 1 })).toMatchObject({
      external: 1,
    })
  })

  it('have one operation that takes all of one', () => {
    const staff = { kind: 'transfer-establishment', from: 'a', ...posts, figure: 'actual' }
    expect(refused({ ...staff, to: 'b' }, { ...staff, to: 'up' })[0]).toContain(
      'take all posts that are left',
    )
  })

  it('of a part that moves are not counted again in what its whole hands over', () => {
    const operations = [
      { kind: 'transfer-establishment', from: 'a', to: 'b' },
      { kind: 'transfer-establishment', from: 'a-office', to: 'b' },
    ]
    expect(rowOf('b', ...operations)?.approved).toBe(15)
    expect(rowOf('a', ...operations)?.approved).toBe(0)
  })

  it('that are none are told of a row that comes to be', () => {
    const away = { kind: 'adjust-establishment', agency: 'b', ...posts, figure: 'actual', amount: -1 }
    expect(rowOf('up', away, { kind: 'transfer-establishment', from: 'b', to: 'up' })).toMatchObject({
      approved: 5,
      actual: 0,
    })
  })
})

describe('a body that is split', () => {
  it('does not go on by one operation and end by another', () => {
    const split = (...into: readonly object[]) => ({ kind: 'split', agency: 'b', into })
    const lasting = split({ id: 'b', name: '乙局' }, { id: 'x', name: '子局' })
    expect(refused(lasting, split({ id: 'y', name: '丑局' }))[0]).toContain('`b` goes on by this operation')
  })
})
