import { describe, expect, it } from 'vitest'
import { explain, type Holding } from '../../../src/reform/diff/explain.ts'

/** Parts of a body that may be with others: `x` or, with several texts, `x: one two`. */
function holding(by: string, ...places: readonly string[]): Holding {
  return {
    matter: 'm',
    by,
    isEnding: by.endsWith('†'),
    places: places.map((place) => {
      const [body = '', texts = body] = place.split(': ')
      return { body, texts: texts.split(' ') }
    }),
  }
}

/** Where the parts of each body are, with a mark where nobody else gave them. */
function ways(held: readonly Holding[], wanted: readonly string[], addable: readonly string[] = []) {
  const found = explain(held, { wanted: new Set(wanted), addable: new Set(addable) })
  return [...found].map(([{ by }, { body, isNew }]) => `${by}→${body}${isNew ? ' new' : ''}`).toSorted()
}

describe('explain', () => {
  it('lets stay who can have stayed', () => {
    expect(ways([holding('a', 'a', 'b'), holding('c', 'a', 'b')], ['a', 'b'])).toEqual(['a→a new', 'c→b new'])
  })

  it('has nobody give what another one kept', () => {
    expect(ways([holding('c', 'a'), holding('a', 'a')], ['a'])).toEqual(['a→a new', 'c→a'])
  })

  it('sends elsewhere who can have gone to several', () => {
    expect(ways([holding('a', 'x', 'y'), holding('b', 'x')], ['x', 'y'])).toEqual(['a→y new', 'b→x new'])
  })

  it('moves others on along a chain, so that everything came from somewhere', () => {
    const held = [holding('a', 'x', 'y'), holding('b', 'y', 'z'), holding('c', 'x', 'y')]
    expect(ways(held, ['x', 'y', 'z'])).toEqual(['a→y new', 'b→z new', 'c→x new'])
  })

  it('moves who could have stayed where another one has all that it had', () => {
    const held = [holding('a', 'a: lead', 'b'), holding('d', 'a: lead other')]
    expect(ways(held, ['b', 'lead', 'other'])).toEqual(['a→b new', 'd→a new'])
  })

  it('leaves to an operation that adds what would else come from nobody', () => {
    const held = [holding('c', 'c', 'a')]
    expect(ways(held, ['a', 'c'], ['c'])).toEqual(['c→a new'])
    expect(ways(held, ['a', 'c'])).toEqual(['c→c new'])
    expect(ways(held, ['c', 'a'], ['a', 'c'])).toEqual(['c→c new'])
  })

  it('has bodies that end explain only what no other explains', () => {
    expect(ways([holding('c†', 'a'), holding('d', 'b', 'a')], ['a', 'b'])).toEqual(['c†→a new', 'd→b new'])
    expect(ways([holding('c†', 'a'), holding('d', 'a')], ['a'])).toEqual(['c†→a', 'd→a new'])
  })

  it('says nothing of what is with nobody', () => {
    expect(ways([holding('a')], ['x'])).toEqual([])
  })
})
