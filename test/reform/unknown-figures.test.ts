import { describe, expect, it } from 'vitest'
import { applyPlan, ledgersOf } from '../../src/reform/index.ts'
import { district, done, planOf } from './district.ts'

const category = 'administrative'

describe('what a plan says of figures', () => {
  it.each([
    [{ partial: { establishment: true }, establishment: [] }],
    [{ partial: { establishment: ['county'] }, establishment: [] }],
    [{ establishment: undefined }],
    [{ establishment: [{ agency: 'b', category }] }],
  ])('is no change where posts are set and what stood before is not known: %j', (more) => {
    const before = district(more)
    const plan = planOf({ kind: 'set-establishment', agency: 'b', category, amount: 10 })
    const applied = applyPlan(before, plan)
    expect(applied.ledger.rows[0]).not.toHaveProperty('amount')
    expect(ledgersOf(before, applied).establishment.rows.at(-1)).toMatchObject({
      before: null,
      after: 10,
      change: null,
    })
  })

  it.each([0, null])('moves no leader posts with a body that has %j of them', (approved) => {
    const before = district({ leadership: [{ agency: 'a', grade: 'deputy', approved }] })
    const { ledger } = applyPlan(before, planOf({ kind: 'merge', agencies: ['a'], agency: 'b' }))
    expect(ledger.rows.filter(({ what }) => what === 'leadership')).toEqual([])
  })

  it('is how many leader posts move with a body, unless that is not known', () => {
    const merge = { kind: 'merge', agencies: ['a'], agency: 'b' }
    const amounts = ({ ledger }: ReturnType<typeof done>) =>
      ledger.rows.filter(({ what }) => what === 'leadership').map(({ amount }) => amount)
    expect(amounts(done(merge))).toEqual([3])
    const unknown = district({ leadership: [{ agency: 'a', grade: 'deputy' }] })
    expect(amounts(applyPlan(unknown, planOf(merge)))).toEqual([undefined])
  })

  const part = { partial: { establishment: true, leadership: true } }
  const half = {
    ...part,
    establishment: [{ agency: 'a', category, approved: 10 }],
    leadership: [{ agency: 'a', grade: 'deputy', approved: 3 }],
  }

  it.each([
    [['a', 'b'], 'ab'],
    [['b', 'a'], 'ab'],
    [['b'], 'a'],
    [['a'], 'b'],
  ])('is not known of a body made out of one of which it is not known: %j into %s', (agencies, agency) => {
    const before = district(half)
    const applied = applyPlan(before, planOf({ kind: 'merge', agencies, agency, name: '新局' }))
    const { establishment, leadership } = applied.after
    expect(establishment?.find((row) => row.agency === agency)?.approved).toBeUndefined()
    expect(leadership?.find((row) => row.agency === agency)?.approved).toBeUndefined()
    const sheets = ledgersOf(before, applied)
    for (const { rows } of [sheets.establishment, sheets.leadership])
      expect(rows.find((row) => row['agency'] === '新局')).toMatchObject({ after: null })
  })

  it('is added up where both are known', () => {
    const before = district({
      ...part,
      establishment: [...half.establishment, { agency: 'b', category, approved: 5 }],
      leadership: [...half.leadership, { agency: 'b', grade: 'deputy', approved: 2 }],
    })
    const { after } = applyPlan(
      before,
      planOf({ kind: 'merge', agencies: ['a', 'b'], agency: 'ab', name: '新局' }),
    )
    expect(after.establishment?.map(({ approved }) => approved)).toEqual([15])
    expect(after.leadership?.map(({ approved }) => approved)).toEqual([5])
  })

  it.each([
    [{}, {}],
    [{ approved: 0 }, undefined],
    [{ approved: 10 }, { approved: 10 }],
    [{ approved: 0, actual: 0 }, undefined],
    [{ actual: 0 }, { actual: 0 }],
    [
      { approved: 0, actual: 3 },
      { approved: 0, actual: 3 },
    ],
  ])('goes on unknown with all posts that move: %j', (given, expected) => {
    const before = district({ establishment: [{ agency: 'a', category, ...given }] })
    const all = { kind: 'transfer-establishment', from: 'a', to: 'n' }
    const { after } = applyPlan(before, planOf({ kind: 'create', agency: 'n', name: '新局' }, all))
    const own = after.establishment?.find(({ agency }) => agency === 'n')
    expect(own).toEqual(expected && { agency: 'n', category, ...expected })
  })

  it('is no approved post where a person comes to a body that is known to have none', () => {
    const before = district({ establishment: [{ agency: 'a', category, approved: 10, actual: 3 }] })
    const { after } = applyPlan(before, planOf({ kind: 'transfer-people', to: 'b', people: ['one'] }))
    expect(after.establishment?.at(-1)).toEqual({ agency: 'b', category, approved: 0, actual: 1 })
  })

  it('is not known of a body to which an organ comes with posts that are not known', () => {
    const before = district({
      establishment: [
        { agency: 'a', category },
        { agency: 'a-office', category, within: 'a/administrative' },
        { agency: 'b', category, approved: 5 },
      ],
    })
    const { after } = applyPlan(before, planOf({ kind: 'reclassify', agency: 'a-office', parent: 'b' }))
    expect(after.establishment?.find(({ agency }) => agency === 'b')).toEqual({ agency: 'b', category })
  })
})
