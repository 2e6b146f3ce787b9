import { describe, expect, it } from 'vitest'
import { done } from '../district.ts'

const split = (...into: readonly string[]) => ({
  kind: 'split',
  agency: 'a',
  into: into.map((id) => ({ id, name: `${id}局` })),
})
const kinds = ({ looseEnds }: ReturnType<typeof done>) => [...new Set(looseEnds.map(({ kind }) => kind))]

describe('a body that is split', () => {
  it('has its single part as its heir, which has all that nobody else takes', () => {
    const give = { kind: 'transfer-establishment', from: 'a', to: 'b', category: 'administrative', amount: 2 }
    const { after, looseEnds } = done(split('x'), give)
    expect(after.agencies?.find(({ id }) => id === 'x')).toMatchObject({
      kind: 'government-department',
      succeeds: ['a'],
      aliases: ['甲局'],
    })
    expect(after.agencies?.find(({ id }) => id === 'c')?.parent).toBe('x')
    const own = after.establishment?.filter(({ agency }) => agency === 'x' || agency === 'b')
    expect(own?.map(({ agency, approved, actual }) => [agency, approved, actual])).toEqual([
      ['b', 7, 1],
      ['x', 8, 3],
    ])
    expect(after.leadership?.find(({ agency }) => agency === 'x')?.approved).toBe(3)
    expect(after.assignments?.filter(({ by }) => by === 'x').map(({ of }) => of)).toEqual(['m1', 'm2', 'm3'])
    expect(after.people?.filter(({ agency }) => agency === 'x').map(({ id }) => id)).toEqual([
      'one',
      'two',
      'three',
    ])
    expect(looseEnds.map(({ kind }) => kind)).toEqual(['lost-nameplate', 'lost-approval'])
  })

  it('leaves what nobody takes, where it has several parts', () => {
    expect(kinds(done(split('x', 'y')))).toEqual([
      'orphaned-matter',
      'stranded-staff',
      'stranded-posts',
      'lost-supervisor',
      'lost-nameplate',
      'lost-approval',
    ])
  })

  it('goes on where its single part has its id', () => {
    expect(kinds(done(split('a')))).toEqual([])
  })
})
