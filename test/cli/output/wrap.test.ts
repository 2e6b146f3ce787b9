import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padded, wrap } from '../../../src/cli/output/wrap.ts'
import { textWidth } from '../../../src/documents/text-width.ts'

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['编制', 4],
    ['1.2:1，超出26名', 15],
    ['〔第九条〕', 10],
    ['✗ ! ✓ ? –', 9],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  it('is made up with blanks', () => {
    expect(padded('编制', 6)).toBe('编制  ')
    expect(padded('编制', 3)).toBe('编制')
  })
})

describe('wrapping', () => {
  it('breaks Chinese between words, and keeps marks and units with what they belong to', () => {
    expect(wrap('事业编制为360名，行政编制为279名，高于1.2:1的比例', 20)).toEqual([
      '事业编制为360名，',
      '行政编制为279名，',
      '高于1.2:1的比例',
    ])
    expect(wrap('核定（第二条）的职数', 8)).toEqual(['核定', '（第二', '条）的职', '数'])
  })

  it('breaks English at blanks only', () => {
    expect(wrap('the ratio of demo-town/ratio#max is 1.2:1', 12)).toEqual([
      'the ratio of',
      'demo-town/ra',
      'tio#max is',
      '1.2:1',
    ])
  })

  it('keeps an option and its value on one line', () => {
    expect(wrap('add --pack national to it', 16)).toEqual(['add', '--pack national', 'to it'])
  })

  it('leaves a text that fits as it is', () => {
    expect(wrap('编制 12', 7)).toEqual(['编制 12'])
    expect(wrap('', 7)).toEqual([''])
  })

  it('never makes a line too wide and never loses a letter', () => {
    const letter = fc.constantFrom(...'编制机构名个，。（）〔〕·ab12:#/ -')
    fc.assert(
      fc.property(
        fc.string({ unit: letter, maxLength: 60 }),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = wrap(text, width)
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        },
      ),
    )
  })
})
