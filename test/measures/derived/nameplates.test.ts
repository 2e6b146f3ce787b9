import { expect, it } from 'vitest'
import { readerOf } from '../sample-world.ts'

it('a plate gives one row for each agency that carries it, and none for an agency without', () => {
  const agencies = [
    { id: 'a', name: '甲局', nameplates: ['甲', '乙'] },
    { id: 'b', name: '乙局' },
  ]
  const rows = readerOf({ snapshot: { agencies } }).world.views.get('after')?.rows('nameplates')
  expect(rows?.map(({ id, values }) => [id, values])).toEqual([
    ['a/甲', { agency: 'a', name: '甲' }],
    ['a/乙', { agency: 'a', name: '乙' }],
  ])
})
