import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/json/place.ts'

describe('placesOf', () => {
  it.each([
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['abc', 3, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['\n\n\n', 3, 4, 1],
    ['编制\n编', 4, 2, 2],
    ['\uFEFFa', 1, 1, 1],
  ])('finds in %j the character %i at line %i, column %i', (text, offset, line, column) => {
    expect(placesOf(text, [offset]).get(offset)).toEqual({ line, column })
  })

  it('finds many characters in any order as it finds each alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '中') })
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 20 })), (source, offsets) => {
        const places = placesOf(source, offsets)
        for (const offset of offsets) {
          const before = source.slice(0, offset).split('\n')
          const column = offset - (source.slice(0, offset).lastIndexOf('\n') + 1) + 1
          expect(places.get(offset)).toEqual({ line: before.length, column })
        }
      }),
    )
  })
})
