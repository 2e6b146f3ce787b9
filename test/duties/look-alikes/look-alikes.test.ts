import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAlikes } from '../../../src/duties/look-alikes/look-alikes.ts'
import type { NamedMatter } from '../../../src/duties/look-alikes/matter.ts'
import { isEstablishmentError } from '../../../src/index.ts'
import { allPairs } from './all-pairs.ts'
import { inventedMatters } from './invented-matters.ts'

const matter = (id: string, name: string, holder = id, more: Partial<NamedMatter> = {}): NamedMatter => ({
  id,
  name,
  holder,
  ...more,
})
const scores = (matters: readonly NamedMatter[], options = {}) =>
  lookAlikes(matters, options).suggestions.map(({ one, other, score }) => ({ one, other, score }))

const fishing = matter('a', '渔业船舶登记', 'agriculture', { holderName: '农业农村局' })
const ships = matter('b', '船舶登记', 'transport', { holderName: '交通运输局' })

const codesOf = (act: () => unknown): readonly string[] => {
  try {
    act()
    return []
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ code, path }) => [code, ...path].join(' '))
  }
}

describe('a pair of look-alikes', () => {
  it('says how alike the names are, by what, and how the likeness may be explained', () => {
    expect(lookAlikes([fishing, ships])).toEqual({
      suggestions: [
        {
          one: 'a',
          other: 'b',
          // three of five pairs of characters
          score: 600,
          split: 'object',
          evidence: {
            words: ['船舶', '登记'],
            grams: 600,
            basis: [],
            objects: { one: [], other: [] },
            qualifier: '渔业',
          },
          message: {
            zh: '`渔业船舶登记`（农业农村局）与`船舶登记`（交通运输局）相近（600‰）；共有“船舶”“登记”；或系按对象划分（渔业）；仅供核对',
            en: '`渔业船舶登记` (农业农村局) and `船舶登记` (交通运输局) are alike (600 per mille); both say 船舶, 登记; perhaps divided by object (渔业); to be looked at, no violation',
          },
        },
      ],
      truncated: false,
      ignored: [],
    })
  })

  it('is suggested at the score that is asked for, and not one above it', () => {
    expect(scores([fishing, ships], { atLeast: 600 })).toHaveLength(1)
    expect(scores([fishing, ships], { atLeast: 601 })).toEqual([])
  })

  it('is suggested from 550 on unless another score is asked for', () => {
    // 11 of 20 pairs of characters, and 6 of 11: 545.4…
    expect(
      scores([
        matter('a', '甲乙丙丁戊己庚辛壬癸子丑'),
        matter('b', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'),
      ]),
    ).toEqual([{ one: 'a', other: 'b', score: 550 }])
    expect(scores([matter('a', '甲乙丙丁戊己庚'), matter('b', '甲乙丙丁戊己庚辛壬癸子丑')])).toEqual([])
  })

  it('gains from articles that both cite, a quarter of what the names lack', () => {
    const basis = ['《渔业法》第十三条']
    const citing = (own: readonly string[], theirs: readonly string[]) => [
      { ...fishing, basis: own },
      { ...ships, basis: theirs },
    ]
    expect(scores(citing(basis, ['《中华人民共和国渔业法》第13条']))).toEqual([
      { one: 'a', other: 'b', score: 700 },
    ])
    // one of two articles: 0.6 + 0.4 ÷ 8
    expect(scores(citing(basis, [...basis, '《海商法》第三条']))).toEqual([
      { one: 'a', other: 'b', score: 650 },
    ])
    expect(scores(citing(basis, ['《海商法》第三条']))).toEqual([{ one: 'a', other: 'b', score: 600 }])
    expect(scores(citing(basis, []))).toEqual([{ one: 'a', other: 'b', score: 600 }])
    const [found] = lookAlikes(citing(basis, basis)).suggestions
    expect(found?.evidence).toMatchObject({ grams: 600, basis: ['《渔业法》第13条'] })
  })

  it('may reach the score by its articles alone where the names do not', () => {
    const basis = ['《渔业法》第十三条']
    const one = matter('a', '甲乙丙丁戊', 'x', { basis })
    // four of ten pairs of characters: 0.4 + 0.6 ÷ 4 = 0.55 exactly
    const ten = matter('b', '甲乙丙丁戊己庚辛壬癸子', 'y', { basis })
    const eleven = matter('c', '甲乙丙丁戊己庚辛壬癸子丑', 'z', { basis })
    expect(scores([one, ten])).toEqual([{ one: 'a', other: 'b', score: 550 }])
    expect(scores([one, eleven])).toEqual([])
  })

  it('is never one of no common character pair, whatever they cite', () => {
    const basis = ['《渔业法》第十三条']
    const pair = [matter('a', '船舶登记', 'x', { basis }), matter('b', '渔港建设', 'y', { basis })]
    expect(scores(pair, { atLeast: 1 })).toEqual([])
  })

  it('has the full score for one name written in two ways', () => {
    const [found] = lookAlikes([matter('a', '船舶 （Ａ类）登记'), matter('b', '船舶(a类)登记')]).suggestions
    expect(found).toMatchObject({ score: 1000, message: { zh: expect.stringContaining('名称相同') } })
    expect(found).not.toHaveProperty('split')
  })

  it('is not made of what every name says', () => {
    const many = Array.from({ length: 200 }, (_, index) => {
      const own = String.fromCodePoint(0x4e00 + 2 * index, 0x4e01 + 2 * index)
      return matter(`m${index}`, `${own}行政处罚`)
    })
    // 3 of 7 pairs of characters, but those of every name weigh 1 and the others 4
    expect(scores(many, { atLeast: 158 })).toEqual([])
    expect(scores(many, { atLeast: 157 })).toHaveLength(10_000)
  })
})

describe('the list of suggestions', () => {
  it('holds pairs of two departments only', () => {
    expect(scores([fishing, { ...ships, holder: 'agriculture' }])).toEqual([])
  })

  it('holds pairs of one jurisdiction, unless all are compared together', () => {
    const apart = [
      { ...fishing, jurisdiction: 'one' },
      { ...ships, jurisdiction: 'two' },
    ]
    expect(scores(apart)).toEqual([])
    const { suggestions } = lookAlikes(apart, { jurisdictions: 'together' })
    expect(suggestions.map(({ score, split }) => ({ score, split }))).toEqual([{ score: 600, split: 'area' }])
  })

  it('leaves out names without any letter, and says so', () => {
    const report = lookAlikes([fishing, matter('c', '（——）'), matter('d', '')])
    expect(report.ignored.map(({ id, reason }) => [id, reason.zh])).toEqual([
      ['c', '名称中没有文字'],
      ['d', '名称中没有文字'],
    ])
  })

  it('takes names of one character', () => {
    expect(scores([matter('a', '渔'), matter('b', '渔'), matter('c', '农')])).toEqual([
      { one: 'a', other: 'b', score: 1000 },
    ])
  })

  it('agrees with a comparison of all pairs, on 500 random lists', { timeout: 300_000 }, () => {
    const signs = Array.from('渔业船舶登记农作物种子许可𠮷')
    const named = fc.record({
      name: fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 9 }).map((all) => all.join('')),
      holder: fc.constantFrom('x', 'y', 'z'),
      jurisdiction: fc.constantFrom('one', 'one', 'two'),
      basis: fc.subarray(['《甲》第1条', '《甲》第2条', '《乙》', '《丙》第9条']),
    })
    const lists = fc.array(named, { maxLength: 40 })
    const check = (rows: readonly Omit<NamedMatter, 'id'>[], atLeast: number) => {
      const matters = rows.map((row, index) => ({ ...row, id: `m${index}` }))
      expect(scores(matters, { atLeast })).toEqual(allPairs(matters, atLeast))
    }
    fc.assert(fc.property(lists, fc.integer({ min: 1, max: 1000 }), check), { numRuns: 500 })
  })

  it.each([1, 2, 3])('agrees with a comparison of all pairs, on invented list %i', (seed) => {
    const matters = inventedMatters({ seed, matters: 1500, departments: 20 })
    for (const atLeast of [300, 550]) expect(scores(matters, { atLeast })).toEqual(allPairs(matters, atLeast))
  })

  it('does not hang on the order of the matters', () => {
    const matters = inventedMatters({ seed: 4, matters: 400, departments: 8 })
    const report = lookAlikes(matters, { atLeast: 200, most: 50 })
    expect(report.suggestions).toHaveLength(50)
    expect(lookAlikes(matters.toReversed(), { atLeast: 200, most: 50 })).toEqual(report)
  })

  it('holds no pair twice and none of a matter with itself', () => {
    const pairs = scores(inventedMatters({ seed: 5, matters: 1500, departments: 20 }), { atLeast: 300 })
    expect(pairs.length).toBeGreaterThan(10)
    expect(pairs.every(({ one, other }) => one < other)).toBe(true)
    expect(new Set(pairs.map(({ one, other }) => `${one} ${other}`)).size).toBe(pairs.length)
  })

  it('holds the best where there are more than are wanted, and says so', () => {
    const matters = inventedMatters({ seed: 6, matters: 1500, departments: 20 })
    const all = scores(matters, { atLeast: 200, most: 1_000_000 })
    expect(all.length).toBeGreaterThan(10_000)
    for (const most of [1, 7, 5000, all.length - 1]) {
      const { suggestions, truncated } = lookAlikes(matters, { atLeast: 200, most })
      expect(suggestions.map(({ one, other, score }) => ({ one, other, score }))).toEqual(all.slice(0, most))
      expect(truncated).toBe('most')
    }
    expect(lookAlikes(matters, { atLeast: 200, most: all.length }).truncated).toBe(false)
  })

  it('stays bounded for 100,000 equal names', () => {
    const matters = Array.from({ length: 100_000 }, (_, index) =>
      matter(`m${String(index).padStart(6, '0')}`, '船舶登记', `d${index % 400}`, {
        basis: [`《法》第${index}条`],
      }),
    )
    const { suggestions, truncated } = lookAlikes(matters)
    expect(truncated).toBe('most')
    expect(suggestions).toHaveLength(10_000)
    expect(suggestions.at(-1)).toMatchObject({ one: 'm000000', other: 'm010025', score: 1000 })
  })

  it('stays bounded for 100,000 equal names of one department', () => {
    const one = Array.from({ length: 100_000 }, (_, index) => matter(`m${index}`, '船舶登记', 'x'))
    expect(lookAlikes(one).suggestions).toEqual([])
  })

  it('gives up after as many comparisons as are allowed, the same wherever it runs', () => {
    const matters = inventedMatters({ seed: 7, matters: 1500, departments: 20 })
    const report = lookAlikes(matters, { mostCompared: 1000 })
    expect(report.truncated).toBe('effort')
    expect(lookAlikes(matters.toReversed(), { mostCompared: 1000 })).toEqual(report)
    expect(lookAlikes(matters).suggestions).toEqual(expect.arrayContaining([...report.suggestions]))
  })
})

describe('a scorer of the caller', () => {
  it('decides in place of the shipped score, and hears the smaller id first', () => {
    const heard: string[] = []
    const { suggestions } = lookAlikes([ships, fishing], {
      scorer: (one, other, { words }) => {
        heard.push(`${one.id} ${other.id} ${words.join(' ')}`)
        return 550
      },
    })
    expect(heard).toEqual(['a b 船舶 登记'])
    expect(suggestions.map(({ score }) => score)).toEqual([550])
  })

  it('is not asked below the score from which it is wanted', () => {
    const scorer = () => 1000
    expect(scores([fishing, ships], { scorer, askFrom: 600 })).toHaveLength(1)
    expect(scores([fishing, ships], { scorer, askFrom: 601 })).toEqual([])
  })

  it('may reject a pair, and sets the order of the others', () => {
    const three = [fishing, ships, matter('c', '船舶登记', 'port')]
    const byOther = new Map([
      ['b', 549],
      ['c', 700],
    ])
    const scorer = (one: NamedMatter, other: NamedMatter) =>
      one.id === 'b' ? 800 : (byOther.get(other.id) ?? 0)
    expect(scores(three, { scorer })).toEqual([
      { one: 'b', other: 'c', score: 800 },
      { one: 'a', other: 'c', score: 700 },
    ])
    expect(lookAlikes(three, { scorer, most: 1 })).toMatchObject({
      suggestions: [{ score: 800 }],
      truncated: 'most',
    })
  })

  it.each([Number.NaN, 0.5, -1, 1001])('may not say %s', (score) => {
    expect(codesOf(() => lookAlikes([fishing, ships], { scorer: () => score }))).toEqual([
      'wrong-value scorer',
    ])
  })
})

describe('what is handed in', () => {
  it.each([
    [{ atLeast: 0 }, 'wrong-value atLeast'],
    [{ atLeast: 1001 }, 'wrong-value atLeast'],
    [{ atLeast: 549.5 }, 'wrong-value atLeast'],
    [{ most: 0 }, 'wrong-value most'],
    [{ most: 1_000_001 }, 'wrong-value most'],
    [{ askFrom: 0 }, 'wrong-value askFrom'],
    [{ mostCompared: 0 }, 'wrong-value mostCompared'],
    [{ threshold: 550 }, 'unknown-key threshold'],
  ])('is refused with %j', (options, problem) => {
    expect(codesOf(() => lookAlikes([fishing], Object(options)))).toEqual([problem])
  })

  it('is refused with two matters of one id', () => {
    expect(codesOf(() => lookAlikes([fishing, fishing]))).toEqual(['duplicate-id 1 id'])
  })

  it('is refused without a name or a holder', () => {
    const rows: readonly NamedMatter[] = JSON.parse('[{"id":"a"},null]')
    expect(codesOf(() => lookAlikes(rows))).toEqual([
      'wrong-type 0 name',
      'wrong-type 0 holder',
      'wrong-type 1 id',
      'wrong-type 1 name',
      'wrong-type 1 holder',
    ])
  })

  it('may be empty', () => {
    expect(lookAlikes([])).toEqual({ suggestions: [], truncated: false, ignored: [] })
  })
})
