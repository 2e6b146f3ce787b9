import { describe, expect, it } from 'vitest'
import { applyPlan, ledgersOf } from '../../src/reform/index.ts'
import { district, done, planOf } from './district.ts'

const category = 'administrative'

const posts = ({ after, looseEnds }: ReturnType<typeof done>) => ({
  ...Object.fromEntries(
    after.establishment?.map(({ agency, approved, within }) => [
      agency,
      typeof within === 'string' ? [approved, within] : approved,
    ]) ?? [],
  ),
  stranded: looseEnds.filter(({ kind }) => kind === 'stranded-posts').flatMap(({ amount }) => amount ?? []),
})

describe('posts that are part of others', () => {
  const part = { kind: 'transfer-establishment', from: 'a-office', to: 'up', category }
  const whole = { kind: 'transfer-establishment', from: 'a', to: 'b', category }
  const ofOrgan = { kind: 'merge', agencies: ['a-office'], agency: 'up' }

  it.each([
    [[part, whole], { a: 0, 'a-office': [0, 'a/administrative'], up: 4, b: 11, c: 20, stranded: [] }],
    [[whole, part], { a: 0, 'a-office': [0, 'a/administrative'], up: 4, b: 11, c: 20, stranded: [] }],
    [[part, whole, { kind: 'abolish', agency: 'a' }], { up: 4, b: 11, c: 20, stranded: [] }],
    [[ofOrgan, whole], { a: 0, up: 4, b: 11, c: 20, stranded: [] }],
    [
      [part, { kind: 'merge', agencies: ['a'], agency: 'b' }],
      {
        'a-office': [0, 'b/administrative'],
        up: 4,
        b: 11,
        c: 20,
        stranded: [],
      },
    ],
  ])('go once where they and the others go: %j', (operations, expected) => {
    expect(posts(done(...operations))).toEqual(expected)
  })

  it.each([[['a', 'a-office']], [['a-office', 'a']]])('are merged once: %j', (agencies) => {
    const result = done({ kind: 'merge', agencies, agency: 'n', name: '新局' })
    expect(posts(result)).toEqual({ n: 10, b: 5, c: 20, stranded: [] })
  })

  it('are not known to leave anything where it is not known how many they are', () => {
    const before = district({
      establishment: [
        { agency: 'a', category, approved: 10 },
        { agency: 'a-office', category, within: 'a/administrative' },
      ],
    })
    const { ledger } = applyPlan(before, planOf(part, whole))
    const amounts = ledger.rows.filter(({ figure }) => figure === 'approved').map(({ amount }) => amount)
    expect(amounts).toEqual([undefined, undefined])
  })

  const moved = (approved: number | undefined, ...parents: readonly string[]) => {
    const before = district({
      establishment: [
        { agency: 'a', category, approved: 10 },
        {
          agency: 'a-office',
          category,
          within: 'a/administrative',
          ...(approved === undefined ? {} : { approved }),
        },
      ],
    })
    const steps = parents.map((parent) => ({ kind: 'reclassify', agency: 'a-office', parent }))
    return posts(applyPlan(before, planOf(...steps)))
  }

  it.each([
    [0, ['b'], { a: 10, 'a-office': [0, 'b/administrative'], b: 0 }],
    [4, ['b'], { a: 6, 'a-office': [4, 'b/administrative'], b: 4 }],
    [undefined, ['b'], { a: undefined, 'a-office': [undefined, 'b/administrative'], b: undefined }],
    [4, ['b', 'up'], { a: 6, 'a-office': [4, 'up/administrative'], up: 4 }],
    [4, ['b', 'a'], { a: 10, 'a-office': [4, 'a/administrative'] }],
  ])('move with an organ, be they %j, to %j', (approved, parents, expected) => {
    expect(moved(approved, ...parents)).toEqual({ ...expected, stranded: [] })
  })

  const shared = (more: object = {}) =>
    district({
      establishment: [
        { agency: 'a', category, approved: 10 },
        { agency: 'c', category, approved: 4, within: 'a/administrative' },
        { agency: 'b', category, approved: 5 },
      ],
      ...more,
    })
  const abolish = { kind: 'abolish', agency: 'a' }

  it.each([
    [[abolish], { c: 4, b: 5, stranded: [6] }],
    [[abolish, whole], { c: 4, b: 11, stranded: [] }],
    [[abolish, { ...whole, amount: 2 }], { c: 4, b: 7, stranded: [4] }],
    [[{ kind: 'merge', agencies: ['a'], agency: 'b' }], { c: [4, 'b/administrative'], b: 15, stranded: [] }],
    [[{ kind: 'merge', agencies: ['a'], agency: 'c' }], { c: 10, b: 5, stranded: [] }],
    [[{ kind: 'merge', agencies: ['a', 'c'], agency: 'n', name: '新局' }], { n: 10, b: 5, stranded: [] }],
    [[{ kind: 'abolish', agency: 'c' }], { a: 10, b: 5, stranded: [] }],
  ])('are counted once, whatever becomes of the whole: %j', (operations, expected) => {
    const before = shared()
    const applied = applyPlan(before, planOf(...operations))
    expect(posts(applied)).toEqual(expected)
    const { establishment, comparison } = ledgersOf(before, applied)
    const after = (applied.after.establishment ?? [])
      .filter(({ within }) => typeof within !== 'string')
      .reduce((sum, { approved }) => sum + (approved ?? 0), 0)
    expect(establishment.totals).toMatchObject([{ before: 15, after, change: after - 15 }])
    expect(comparison.totals).toMatchObject([{ postsBefore: 15, postsAfter: after }])
  })

  it('are part of the next whole that goes on', () => {
    const before = district({
      establishment: [
        { agency: 'b', category, approved: 10 },
        { agency: 'a', category, approved: 6, within: 'b/administrative' },
        { agency: 'c', category, approved: 4, within: 'a/administrative' },
      ],
    })
    expect(posts(applyPlan(before, planOf(abolish)))).toEqual({
      b: 10,
      c: [4, 'b/administrative'],
      stranded: [],
    })
  })

  it('leave not known how many are left where they are not known', () => {
    const before = shared({
      establishment: [
        { agency: 'a', category, approved: 10, actual: 3 },
        { agency: 'c', category, within: 'a/administrative' },
      ],
    })
    const { looseEnds } = applyPlan(before, planOf(abolish))
    const [staff, left] = ['stranded-staff', 'stranded-posts'].map((one) =>
      looseEnds.find(({ kind }) => kind === one),
    )
    expect([staff?.amount, left?.kind, left?.amount]).toEqual([3, 'stranded-posts', undefined])
  })

  const set = (agency: string, amount: number) => ({ kind: 'set-establishment', agency, category, amount })

  it.each([
    [[set('a-office', 1)], { a: 7, 'a-office': 1 }],
    [[set('a-office', 1), set('a', 9)], { a: 9, 'a-office': 1 }],
    [[set('a', 9), set('a-office', 1)], { a: 9, 'a-office': 1 }],
    [[set('a-office', 6), set('b', 6)], { a: 12, 'a-office': 6, b: 6 }],
  ])(
    'raise what they are part of when they are set, unless that is set as well: %j',
    (operations, expected) => {
      const { after } = done(...operations)
      const own = after.establishment?.map(({ agency, approved }) => [agency, approved]) ?? []
      expect(Object.fromEntries(own)).toMatchObject(expected)
    },
  )

  it('are set in rows that have an id of their own', () => {
    const before = district({
      establishment: [
        { id: 'whole', agency: 'a', category, approved: 10 },
        { id: 'part', agency: 'a-office', category, approved: 4, within: 'whole' },
      ],
    })
    const { after } = applyPlan(before, planOf(set('a-office', 1)))
    expect(after.establishment?.map(({ id, approved }) => [id, approved])).toEqual([
      ['whole', 7],
      ['part', 1],
    ])
  })
})
