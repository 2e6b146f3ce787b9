import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/index.ts'
import { applyPlan, diffSnapshots, readPlan } from '../../../src/reform/index.ts'
import { district, done, planOf, problemsOf } from '../district.ts'
import { ganzhouBefore, ganzhouPlan } from '../examples.ts'
import { said } from './random-pairs.ts'

/** What is proposed for what operations came to. */
function proposed(...operations: readonly object[]) {
  const { after } = done(...operations)
  const plan = diffSnapshots(district(), after)
  expect(said(applyPlan(district(), plan).after)).toEqual(said(after))
  return plan.operations
}

/** A part in a matter of the district. */
const part = (by: string, more: object = {}, role = 'co-organiser') => ({ of: 'm4', role, by, ...more })

describe('diffSnapshots', () => {
  it('proposes nothing between two that say the same', () => {
    expect(diffSnapshots(district(), district()).operations).toEqual([])
  })

  it.each([
    { kind: 'create', agency: 'n', name: '新局', kindOfAgency: 'government-department', tags: ['new'] },
    { kind: 'abolish', agency: 'b' },
    { kind: 'rename', agency: 'a', name: '新甲局' },
    { kind: 'reclassify', agency: 'c', kindOfAgency: 'government-department' },
    { kind: 'change-rank', agency: 'a', rank: 'section-chief' },
    { kind: 'attach-nameplate', agency: 'a', nameplates: ['戊局'] },
    { kind: 'remove-nameplate', agency: 'a', nameplates: ['丁局'] },
    { kind: 'co-locate', agency: 'b', to: 'a' },
    { kind: 'cancel-matters', matters: ['m3'] },
    { kind: 'transfer-matters', from: 'a', to: 'b', matters: ['m2', 'm3'] },
    { kind: 'transfer-establishment', from: 'a', to: 'b', category: 'administrative', amount: 2 },
    {
      kind: 'convert-establishment',
      agency: 'c',
      category: 'institution',
      toCategory: 'administrative',
      amount: 4,
    },
    { kind: 'adjust-establishment', agency: 'a', category: 'administrative', amount: 2 },
    {
      kind: 'transfer-establishment',
      from: 'a',
      to: 'b',
      category: 'administrative',
      figure: 'actual',
      amount: 2,
    },
    { kind: 'adjust-establishment', agency: 'a', category: 'administrative', figure: 'actual', amount: -1 },
    { kind: 'transfer-establishment', from: 'b', to: 'a' },
    { kind: 'set-leadership', agency: 'b', grade: 'deputy', amount: 3 },
    { kind: 'transfer-people', from: 'a', to: 'b', people: ['two'] },
    { kind: 'transfer-posts', from: 'a', to: 'b', posts: ['p1'] },
    { kind: 'grant-record', record: { kind: 'approval', about: ['b'], on: '2019-03-01', amount: 1 } },
  ])('recognises $kind', (operation) => {
    expect(proposed(operation)).toEqual([operation])
  })

  it('recognises what is merged with all it has', () => {
    const operations = proposed({ kind: 'merge', agencies: ['a', 'b'], agency: 'ab', name: '甲乙局' })
    expect(operations).toMatchObject([{ kind: 'merge', agencies: ['a', 'b'], agency: 'ab', name: '甲乙局' }])
  })

  it('recognises who is split, and what each part receives', () => {
    const operations = proposed(
      {
        kind: 'split',
        agency: 'a',
        into: [
          { id: 'x', name: '子局' },
          { id: 'y', name: '丑局' },
        ],
      },
      { kind: 'transfer-matters', from: 'a', to: 'x', matters: ['m1'] },
    )
    expect(operations.map(({ kind }) => kind)).toEqual(['split', 'transfer-matters'])
  })

  it('recognises matters that are new', () => {
    const matter = { id: 'm9', name: '事九' }
    expect(proposed({ kind: 'add-matters', to: 'b', matters: [matter] })).toEqual([
      { kind: 'add-matters', to: 'b', matters: [matter], role: 'lead' },
    ])
  })

  it('recognises all of one that is abolished, but for what goes elsewhere', () => {
    const operations = [
      { kind: 'transfer-matters', from: 'a', to: 'up', matters: ['m2'] },
      { kind: 'transfer-matters', from: 'a', to: 'b', scope: 'rest' },
    ]
    expect(proposed({ kind: 'abolish', agency: 'a' }, ...operations)).toEqual([
      { kind: 'abolish', agency: 'a' },
      ...operations,
    ])
  })

  it('takes posts from whoever has fewer, and adjusts the rest', () => {
    const change = (agency: string, amount: number) => ({
      kind: 'adjust-establishment',
      agency,
      category: 'administrative',
      amount,
    })
    expect(proposed(change('a', -3), change('b', 5))).toEqual([
      { kind: 'transfer-establishment', from: 'a', to: 'b', category: 'administrative', amount: 3 },
      change('b', 2),
    ])
  })

  it('recognises posts that moved as a whole beside a merger', () => {
    const operations = [
      { kind: 'merge', agencies: ['b'], agency: 'a' },
      { kind: 'transfer-establishment', from: 'b', to: 'up' },
    ]
    expect(proposed(...operations)).toEqual(operations)
  })

  it.each<readonly [string, readonly object[], readonly object[]]>([
    [
      'what a merged body handed on before, beside the same of another one',
      [part('a', { delegatedFrom: 'a' }), part('b')],
      [
        { kind: 'merge', agencies: ['a', 'b'], agency: 'n', name: '新局' },
        { kind: 'transfer-matters', from: 'a', to: 'c', matters: ['m4'] },
      ],
    ],
    [
      'parts that leave a body while equal ones come to it',
      [part('a', {}, 'lead'), part('a', { boundary: '城区' }), part('up', { boundary: '城区' })],
      [
        { kind: 'transfer-matters', from: 'a', to: 'b', matters: ['m4'] },
        { kind: 'transfer-matters', from: 'up', to: 'a', matters: ['m4'] },
      ],
    ],
    [
      'parts of a body that could have stayed, but for those it has now',
      [
        part('a', { boundary: '城区' }, 'lead'),
        part('up', { boundary: '城区' }, 'lead'),
        part('up', { boundary: '城区' }),
      ],
      [
        { kind: 'transfer-matters', from: 'a', to: 'b', matters: ['m4'] },
        { kind: 'transfer-matters', from: 'up', to: 'a', matters: ['m4'] },
      ],
    ],
    [
      'what another body delegated, once that is one with who has the same',
      [part('b'), part('c', { delegatedFrom: 'a' })],
      [
        { kind: 'split', agency: 'c', into: [{ id: 's', name: '子局' }] },
        { kind: 'merge', agencies: ['a', 'b'], agency: 'n', name: '新局' },
        { kind: 'transfer-matters', from: 'c', to: 'n', matters: ['m4'] },
      ],
    ],
    [
      'what a body handed over and has anew',
      [part('c'), part('b', { boundary: '城区' })],
      [
        { kind: 'transfer-matters', from: 'c', to: 'up', matters: ['m4'] },
        { kind: 'transfer-matters', from: 'b', to: 'up', matters: ['m4'] },
        { kind: 'add-matters', to: 'c', matters: ['m4'], role: 'co-organiser' },
      ],
    ],
    [
      'delegations along a chain of which two become one',
      [
        part('b', { delegatedFrom: 'a', boundary: '城区' }),
        part('c', { delegatedFrom: 'b', boundary: '城区' }),
      ],
      [{ kind: 'merge', agencies: ['a'], agency: 'b' }],
    ],
    [
      'what is done in the name of a body that another one takes over',
      [part('a', { inNameOf: 'b' })],
      [
        { kind: 'merge', agencies: ['b'], agency: 'c' },
        { kind: 'transfer-matters', from: 'a', to: 'up', matters: ['m4'] },
      ],
    ],
    [
      'what falls with a body beside the same that was handed over',
      [part('c', { boundary: '城区' }), part('up', { boundary: '城区' })],
      [
        { kind: 'transfer-matters', from: 'up', to: 'b', matters: ['m4'] },
        { kind: 'abolish', agency: 'c' },
      ],
    ],
  ])('leads without an amendment to %s', (_, assignments, operations) => {
    const before = district({ assignments })
    const { after } = applyPlan(before, planOf(...operations))
    const plan = diffSnapshots(before, after)
    expect(plan.operations.filter(({ kind }) => kind === 'amend')).toEqual([])
    expect(said(applyPlan(before, plan).after)).toEqual(said(after))
  })

  it('makes nobody a successor who has a matter of an abolished body without having received it', () => {
    expect(
      proposed({ kind: 'abolish', agency: 'b' }, { kind: 'add-matters', to: 'up', matters: ['m4'] }),
    ).toEqual([
      { kind: 'abolish', agency: 'b' },
      { kind: 'add-matters', to: 'up', matters: ['m4'], role: 'lead' },
    ])
  })

  it('devolves what an abolished body leaves to a lower level, for nobody succeeds it by that', () => {
    const before = done({ kind: 'transfer-matters', from: 'a', to: 'up', matters: ['m1'] }).after
    const operations = [
      { kind: 'abolish', agency: 'up' },
      { kind: 'devolve-matters', from: 'up', to: 'b', matters: ['m1'] },
    ]
    const { after } = applyPlan(before, planOf(...operations))
    expect(diffSnapshots(before, after).operations).toEqual(operations)
  })

  it('finds the reform of Ganzhou again, without an amendment', () => {
    const { after } = applyPlan(ganzhouBefore, readPlan(ganzhouPlan))
    const plan = diffSnapshots(ganzhouBefore, after)
    expect(said(applyPlan(ganzhouBefore, plan).after)).toEqual(said(after))
    const count = (operations: readonly { readonly kind: string }[]) =>
      Object.fromEntries(
        [...new Set(operations.map(({ kind }) => kind))]
          .toSorted()
          .map((kind) => [kind, operations.filter((one) => one.kind === kind).length]),
      )
    // changes of posts whose number is not known leave no trace, and plates of new bodies hang from the start
    const { 'adjust-establishment': _, ...told } = count(ganzhouPlan.operations)
    expect(count(plan.operations)).toEqual({ ...told, 'attach-nameplate': 2 })
  })

  it('amends, with a reason, only what no operation says', () => {
    const renumbered = readSnapshot({
      ...district(),
      agencies: district().agencies?.map((row) => (row.id === 'a' ? { ...row, note: '注' } : row)),
    })
    expect(diffSnapshots(district(), renumbered).operations).toEqual([
      { kind: 'amend', in: 'agencies', row: 'a', set: { note: '注' }, reason: '由前后对比得出' },
    ])
  })

  it('is called as the one that stands afterwards, or as it is told', () => {
    const after = applyPlan(district(), planOf()).after
    expect(diffSnapshots(district(), after).title).toEqual({ zh: '方案', en: '方案' })
    expect(diffSnapshots(district(), after, { title: '比较' }).title).toBe('比较')
  })

  it.each([
    [{ day: '2018-12-31' }, 'after.day: `after` is of 2018-12-31, and `before` of 2019-01-01'],
    [{ leadership: undefined }, 'after.leadership: `after` says nothing of `leadership`, and `before` does'],
    [{ operations: [] }, 'before.operations: `before` says nothing of `operations`, and `after` does'],
    [{ complete: { records: ['approval'] } }, 'after.complete: `complete` is not the same on both sides'],
    [{ partial: { people: true } }, 'after.partial: `partial` is not the same on both sides'],
    [{ words: { agencies: { 局: {} } } }, 'after.words: `words` is not the same on both sides'],
  ])('refuses %j', (change, message) => {
    const [problem] = problemsOf(() => diffSnapshots(district(), district(change)))
    expect(problem).toContain(message)
  })

  it('refuses an id that is a body before and something else afterwards', () => {
    const {
      agencies = [],
      matters,
      leadership,
      establishment,
      ...rest
    } = done({ kind: 'abolish', agency: 'b' }).after
    const after = readSnapshot({
      ...rest,
      agencies,
      leadership,
      establishment,
      matters: [...(matters ?? []), { id: 'b', name: '事' }],
    })
    expect(problemsOf(() => diffSnapshots(district(), after))[0]).toContain('no plan leads to')
  })
})

describe('amendments', () => {
  it('add a row, take fields away and take a row out', () => {
    const { after } = done(
      { kind: 'amend', in: 'people', set: { id: 'five', agency: 'b' }, reason: '补录' },
      { kind: 'amend', row: 'p1', unset: ['category'], reason: '更正' },
      { kind: 'amend', in: 'records', row: 'grant', remove: true, reason: '重复' },
    )
    expect(after.people?.at(-1)).toEqual({ id: 'five', agency: 'b' })
    expect(after.posts).toEqual([{ id: 'p1', agency: 'a' }])
    expect(after.records).toEqual([])
  })

  it.each([
    [{ reason: '无' }, 'operations[0].row: nothing says which row'],
    [
      { in: 'people', set: {}, remove: true, reason: '无' },
      'operations[0].row: a new row has nothing to take',
    ],
    [{ row: 'p1', reason: '无' }, 'operations[0].set: nothing says what changes'],
    [{ row: 'p1', remove: true, set: {}, reason: '无' }, 'operations[0].remove: a row that goes'],
    [{ in: 'people', set: { id: 'a' }, reason: '无' }, 'operations[0].set: `a` stands already'],
    [{ in: 'people', set: { id: 'six', size: 1 }, reason: '无' }, 'operations[0].set'],
    [{ in: 'people', row: 'p1', remove: true, reason: '无' }, 'operations[0].row: there is no `p1`'],
  ])('refuse %j', (fields, message) => {
    expect(problemsOf(() => done({ kind: 'amend', ...fields }))[0]).toContain(message)
  })
})
