import { describe, expect, it } from 'vitest'
import { applyPlan, ledgersOf, readPlan } from '../../../src/reform/index.ts'
import { district, done, planOf, planOn, problemsOf, refused } from '../district.ts'

const category = 'administrative'

describe('operations that contradict one another', () => {
  it('are one that adds and one that ends a matter, in either order', () => {
    const come = { id: 'come', kind: 'add-matters', to: 'a', matters: ['m4'] }
    const go = { id: 'go', kind: 'cancel-matters', matters: ['m4'] }
    const told = '`go` ends `m4`, and `come` adds it; leave out one of the two'
    expect(refused(come, go)).toEqual([`operations[0].matters[0]: ${told}`])
    expect(refused(go, come)).toEqual([`operations[1].matters[0]: ${told}`])
  })

  const set = (agency: string, amount: number, figure?: string) => ({
    kind: 'set-establishment',
    agency,
    category,
    amount,
    ...(figure === undefined ? {} : { figure }),
  })

  it.each([
    [[set('a', 3)], '`a` would have 3 posts of `administrative`, and its parts 4'],
    [[set('a-office', 11), set('a', 10)], '`a` would have 10 posts of `administrative`, and its parts 11'],
  ])('are those that set a whole below its parts: %j', (operations, message) => {
    expect(refused(...operations)[0]).toContain(message)
  })

  it.each([[[set('a', 4)]], [[set('a-office', 11)]], [[set('a', 3, 'actual')]]])(
    'are not those that leave room for its parts: %j',
    (operations) => {
      expect(refused(...operations)).toEqual([])
    },
  )

  it('are those in force before the day of the snapshot, also where a later one follows', () => {
    const rename = (agency: string, on: string) => ({ kind: 'rename', agency, name: `新${agency}`, on })
    expect(refused(rename('a', '2018-12-31'), rename('b', '2019-02-01'))).toEqual([
      'operations[0].on: it is in force from 2018-12-31, before the day of the snapshot (2019-01-01); hand in what stood before it, or leave the operation out of the plan',
    ])
    expect(refused(rename('a', '2019-01-01'))).toEqual([])
    const early = planOn('2018-12-31', { kind: 'abolish', agency: 'a' })
    expect(problemsOf(() => applyPlan(district(), early, { day: '2019-03-01' }))[0]).toContain(
      'operations[0].on',
    )
  })
})

describe('several rows of one body and category', () => {
  const counted = () =>
    district({
      establishment: [
        { id: 'own', agency: 'a', category, approved: 10, actual: 4 },
        { id: 'lent', agency: 'a', category, approved: 4, actual: 1 },
        { agency: 'b', category, approved: 5, actual: 2 },
      ],
      leadership: [
        { id: 'one', agency: 'a', grade: 'deputy', approved: 3, actual: 2 },
        { id: 'two', agency: 'a', grade: 'deputy', approved: 1, actual: 1 },
      ],
      people: [],
      holdings: [],
    })
  const rows = (...operations: readonly object[]) =>
    applyPlan(counted(), planOf(...operations)).after.establishment?.map(({ id, agency, approved }) => [
      id ?? agency,
      approved,
    ])

  it('are merged all', () => {
    const merge = { kind: 'merge', agencies: ['a'], agency: 'b' }
    const { after, looseEnds } = applyPlan(counted(), planOf(merge))
    expect(after.establishment).toEqual([{ agency: 'b', category, approved: 19, actual: 7 }])
    expect(after.leadership).toEqual([{ agency: 'b', grade: 'deputy', approved: 4, actual: 3 }])
    expect(looseEnds.filter(({ kind }) => kind.startsWith('stranded'))).toEqual([])
  })

  it('give one after another, and no more than they have', () => {
    const give = (amount: number) => ({
      kind: 'transfer-establishment',
      from: 'a',
      to: 'b',
      category,
      amount,
    })
    expect(rows(give(6))).toEqual([
      ['own', 8],
      ['lent', 0],
      ['b', 11],
    ])
    expect(rows(give(14))?.[0]).toEqual(['own', 0])
    expect(problemsOf(() => rows(give(15)))[0]).toContain(
      '`a` has 14 posts of `administrative`, and 15 are taken',
    )
  })

  it('are not set by one figure', () => {
    const posts = { kind: 'set-establishment', agency: 'a', category, amount: 12 }
    expect(problemsOf(() => rows(posts))[0]).toContain(
      '`a` has several rows of `administrative`: `own`, `lent`',
    )
    const leaders = { kind: 'set-leadership', agency: 'a', grade: 'deputy', amount: 2 }
    expect(problemsOf(() => rows(leaders))[0]).toContain(
      '`a` has several rows of `deputy` posts: `one`, `two`',
    )
  })

  it('are added up in the ledger of leader posts and in what a plan comes to', () => {
    const applied = applyPlan(counted(), planOf())
    expect(ledgersOf(counted(), applied).leadership.rows[0]).toMatchObject({
      before: 4,
      after: 4,
      actualBefore: 3,
    })
    const told = (approved: number) =>
      readPlan({
        ...planOf(),
        comesTo: {
          establishment: [{ agency: 'a', category, approved: approved + 10 }],
          leadership: [{ agency: 'a', grade: 'deputy', approved }],
        },
      })
    expect(applyPlan(counted(), told(4)).looseEnds).toEqual([])
    expect(applyPlan(counted(), told(3)).looseEnds.map(({ amount }) => amount)).toEqual([1, 1])
  })
})

describe('people of whom a body counts none', () => {
  const counted = () =>
    district({
      establishment: [{ agency: 'b', category: 'institution', approved: 5, actual: 1 }],
      people: [
        { id: 'one', agency: 'a', category: 'institution' },
        { id: 'two', agency: 'a', category: 'institution' },
      ],
    })

  it.each([
    [{ kind: 'transfer-people', to: 'b', people: ['one', 'two'] }, 'operations[0].people', 2],
    [{ kind: 'transfer-posts', to: 'b', posts: ['p1'] }, 'operations[0].posts', 1],
  ])('do not leave it: %j', (operation, path, many) => {
    expect(problemsOf(() => applyPlan(counted(), planOf(operation)))).toEqual([
      `${path}: \`a\` counts 0 people of \`institution\`, and ${many} leave it by name; mend in what stood before how many it counts (\`actual\`), or of which category they are`,
    ])
  })

  it('leave it where nobody is counted on either side', () => {
    const plan = planOf({ kind: 'transfer-people', to: 'c', people: ['one'] })
    expect(applyPlan(counted(), plan).after.people?.[0]?.agency).toBe('c')
  })
})

describe('what would stand afterwards', () => {
  const removed = { id: 'out', kind: 'amend', row: 'a', remove: true, reason: '误记' }

  it('is wrong by the operation that took out what others refer to', () => {
    const problems = refused(removed)
    expect(problems.length).toBeGreaterThan(3)
    expect(
      problems.every((line) => line.startsWith('operations[0]: what would stand afterwards is wrong in')),
    ).toBe(true)
    expect(problems).toContain(
      'operations[0]: what would stand afterwards is wrong in `c` (parent): there is no `a`',
    )
  })

  it('is told together with all else that is wrong', () => {
    const paths = refused({ kind: 'rename', agency: 'zz', name: '新' }, removed).map(
      (line) => line.split(':')[0],
    )
    expect(new Set(paths)).toEqual(new Set(['operations[0].agency', 'operations[1]']))
    expect(paths[0]).toBe('operations[0].agency')
  })

  it('is a cycle by several operations together', () => {
    const problems = refused(
      { kind: 'reclassify', agency: 'up', parent: 'c', id: 'below' },
      { kind: 'merge', agencies: ['a'], agency: 'up', id: 'one' },
    )
    expect(problems).toEqual([
      'operations[1]: what would stand afterwards is wrong in `c` (parent), by `below` and `one` together: `c` → `up` → `c` is a cycle',
    ])
  })

  it('has numbers that can be written', () => {
    const many = district({ establishment: [{ agency: 'a', category, approved: Number.MAX_SAFE_INTEGER }] })
    const more = { kind: 'adjust-establishment', agency: 'a', category, amount: 1 }
    expect(
      problemsOf(() => applyPlan(many, planOf({ kind: 'rename', agency: 'b', name: '新' }, more))),
    ).toEqual([
      expect.stringMatching(
        /^operations\[1\]: what would stand afterwards is wrong in `a\/administrative` \(approved\)/,
      ),
    ])
  })

  it('is not told again of an operation that cannot be carried out', () => {
    expect(refused({ kind: 'transfer-posts', to: 'zz', posts: ['p1'] })).toHaveLength(1)
    expect(done().looseEnds).toEqual([])
  })
})
