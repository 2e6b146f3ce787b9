import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from '../../src/json/suggest.ts'
import { quoted } from '../../src/json/wording.ts'

const known = ['institution-staff', 'agency', 'from', 'leadership-posts', 'atLeast', '事业编制', 'zh', 'en']

describe('suggest', () => {
  it.each([
    ['instituton-staff', 'institution-staff'],
    ['institution-staf', 'institution-staff'],
    ['agnecy', 'agency'],
    ['agencies', 'agency'],
    ['form', 'from'],
    ['fro', 'from'],
    ['Agency', 'agency'],
    ['ａｇｅｎｃｙ', 'agency'],
    ['leadership_posts', 'leadership-posts'],
    ['leadershipPosts', 'leadership-posts'],
    ['LEADERSHIP POSTS', 'leadership-posts'],
    ['leadership—posts', 'leadership-posts'],
    ['at-least', 'atLeast'],
    ['at_least', 'atLeast'],
    ['事业编', '事业编制'],
    ['事业编制数', '事业编制'],
    ['zn', 'zh'],
    ['population', undefined],
    ['x', undefined],
    ['', undefined],
    ['---', undefined],
  ])('hears %s as %s', (wrong, meant) => {
    expect(suggest(wrong, known)).toBe(meant === undefined ? undefined : `did you mean \`${meant}\`?`)
  })

  it('prefers the same word written another way, then the nearest, then the first', () => {
    expect(suggest('maxRank', ['max-ran', 'max-rank'])).toBe('did you mean `max-rank`?')
    expect(suggest('counted', ['count', 'counter'])).toBe('did you mean `counter`?')
    expect(suggest('cat', ['bat', 'hat'])).toBe('did you mean `bat`?')
  })

  it('does not offer the wrong word itself', () => {
    expect(suggest('agency', ['agency'])).toBeUndefined()
  })

  it('takes known words from anything that can be iterated', () => {
    expect(suggest('agenci', new Set(known))).toBe('did you mean `agency`?')
    expect(suggest('agenci', new Map([['agency', 1]]).keys())).toBe('did you mean `agency`?')
  })

  it('never invents a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (wrong, words) => {
        const text = suggest(wrong, words)
        const offers = words.filter((word) => word !== wrong).map((word) => `did you mean ${quoted(word)}?`)
        expect([undefined, ...offers]).toContain(text)
      }),
    )
  })

  it('hears a word of some length with one letter lost, doubled or swapped', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/)
    fc.assert(
      fc.property(word, fc.nat(), (text, seed) => {
        const at = seed % (text.length - 1)
        const lost = text.slice(0, at) + text.slice(at + 1)
        const doubled = text.slice(0, at) + text.slice(at, at + 1) + text.slice(at)
        const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
        for (const wrong of [lost, doubled, swapped]) {
          expect(suggest(wrong, [text])).toBe(wrong === text ? undefined : `did you mean \`${text}\`?`)
        }
      }),
    )
  })

  it('does not compare texts that are too long to be a word', () => {
    const long = 'a'.repeat(1_000_000)
    const start = performance.now()
    expect(suggest(long, [`${long}b`])).toBeUndefined()
    expect(suggest('agenc', [long, 'agency'])).toBe('did you mean `agency`?')
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('cuts a long suggestion', () => {
    expect(suggest('a'.repeat(99), ['a'.repeat(100)])).toBe(`did you mean \`${'a'.repeat(60)}…\`?`)
  })
})
