import { describe, expect, it } from 'vitest'
import { changeRows } from '../../../src/reform/judged/change-rows.ts'
import { done } from '../district.ts'

describe('changes of posts as records', () => {
  it('counts what moves twice, and what is converted in both categories', () => {
    const { after, ledger } = done(
      { kind: 'transfer-establishment', from: 'a', to: 'b', category: 'administrative', amount: 2 },
      {
        kind: 'convert-establishment',
        agency: 'c',
        category: 'institution',
        toCategory: 'support',
        amount: 3,
      },
    )
    expect(
      changeRows(after, ledger).map(({ about, category, amount }) => [about?.[0], category, amount]),
    ).toEqual([
      ['a', 'administrative', -2],
      ['b', 'administrative', 2],
      ['c', 'institution', -3],
      ['c', 'support', 3],
    ])
  })

  it('tells of a body that is gone without being about it', () => {
    const { after, ledger } = done(
      { kind: 'transfer-establishment', from: 'b', to: 'a', category: 'administrative', amount: 5 },
      { kind: 'abolish', agency: 'b' },
    )
    const [gone] = changeRows(after, ledger).filter(({ amount }) => amount === -5)
    expect(gone).toMatchObject({ attributes: { agency: 'b' } })
    expect(gone?.about).toBeUndefined()
  })
})
