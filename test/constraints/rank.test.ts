import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { ranks } from '../../src/model/rank.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictsByEnd } from './judging.ts'

/** A bureau and a station under it, as far as they are described: a rank that is left out is unknown. */
function bodies(
  own?: string | null,
  above?: string | null,
  more: object = {},
  collections: object = {},
): Snapshot {
  const rank = (word: string | null | undefined) => (word === undefined ? {} : { rank: word })
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2014-11-30',
    jurisdictions: [{ id: 'county', name: '某县', level: 'county' }],
    agencies: [
      { id: 'government', name: '某县人民政府', kind: 'government-department', rank: 'division-chief' },
      { id: 'bureau', name: '某局', kind: 'government-department', parent: 'government', ...rank(above) },
      {
        id: 'station',
        name: '某站',
        jurisdiction: 'county',
        kind: 'institution',
        parent: 'bureau',
        ...rank(own),
        ...more,
      },
    ],
    ...collections,
  })
}

const about = { subject: 'agency', where: { kind: 'institution' } }
const around = (rule: object = {}, more: Around = {}): Around => ({
  ...more,
  rule: { forEach: about, ...rule },
})
const rank = (ends: object) => ({ kind: 'rank', ...ends })
const said = (ends: object, ...facts: Parameters<typeof bodies>) =>
  verdictOf(rank(ends), bodies(...facts), around())

describe('a rank', () => {
  it.each([
    [{ below: 'parent' }, 'section-deputy', 'satisfied'],
    [{ below: 'parent' }, 'section-chief', 'violated, 1 over'],
    [{ below: 'parent' }, 'division-deputy', 'violated, 2 over'],
    [{ atMost: 'parent' }, 'section-deputy', 'satisfied'],
    [{ atMost: 'parent' }, 'section-chief', 'satisfied'],
    [{ atMost: 'parent' }, 'division-deputy', 'violated, 1 over'],
    [{ exactly: 'parent' }, 'section-deputy', 'violated, 1 under'],
    [{ exactly: 'parent' }, 'section-chief', 'satisfied'],
    [{ exactly: 'parent' }, 'division-deputy', 'violated, 1 over'],
    [{ atLeast: 'parent' }, 'section-deputy', 'violated, 1 under'],
    [{ atLeast: 'parent' }, 'section-chief', 'satisfied'],
    [{ atLeast: 'parent' }, 'division-deputy', 'satisfied'],
    [{ above: 'parent' }, 'section-deputy', 'violated, 2 under'],
    [{ above: 'parent' }, 'section-chief', 'violated, 1 under'],
    [{ above: 'parent' }, 'division-deputy', 'satisfied'],
  ])('%j of section chief, being %s, is %j', (ends, own, verdict) => {
    expect(said(ends, own, 'section-chief')).toEqual(verdict)
  })

  it.each([
    [{ below: 'section-chief' }, 'section-deputy', 'satisfied'],
    [{ below: 'section-chief' }, 'section-chief', 'violated, 1 over'],
    [{ exactly: 'unit' }, 'unit', 'satisfied'],
    [{ exactly: 'unit' }, 'section-deputy', 'violated, 1 over'],
    [{ atMost: 'national-chief' }, 'national-chief', 'satisfied'],
    [{ above: 'national-deputy' }, 'national-chief', 'satisfied'],
    [{ above: 'national-deputy' }, 'national-deputy', 'violated, 1 under'],
  ])('%j, being %s, is %j', (ends, own, verdict) => {
    expect(said(ends, own)).toEqual(verdict)
  })

  it('compares as the scale does, every rank with every other', () => {
    const wrong = ranks.flatMap((own) =>
      ranks.flatMap((other) => {
        const ends = { below: 'parent', atMost: other.word, exactly: 'parent', atLeast: other.word }
        const [a, b] = [own.ordinal, other.ordinal]
        const expected = [a < b, a <= b, a === b, a >= b].map((holds) => (holds ? 'satisfied' : 'violated'))
        const verdicts = judge(rank(ends), bodies(own.word, other.word), around()).map(
          ({ verdict }) => verdict,
        )
        return verdicts.join() === expected.join() ? [] : [`${own.word} and ${other.word}: ${verdicts}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('is kept within a range, each end a check of its own', () => {
    const range = { atLeast: 'unit', below: 'parent' }
    expect(said(range, 'section-deputy', 'section-chief')).toEqual(['below: satisfied', 'min: satisfied'])
    expect(said(range, 'section-chief', 'section-chief')).toEqual([
      'below: violated, 1 over',
      'min: satisfied',
    ])
    const narrow = { atLeast: 'section-deputy', atMost: 'section-chief' }
    expect(said(narrow, 'unit')).toEqual(['max: satisfied', 'min: violated, 1 under'])
    expect(said(narrow, 'division-deputy')).toEqual(['max: violated, 1 over', 'min: satisfied'])
  })

  it('may be that of another row than the subject, and be compared with any', () => {
    expect(said({ of: 'parent.rank', below: 'parent.parent' }, null, 'division-deputy')).toBe('satisfied')
    expect(said({ of: 'parent.rank', below: 'parent.parent' }, null, 'division-chief')).toBe(
      'violated, 1 over',
    )
    expect(said({ below: { field: 'parent.parent.rank' } }, 'division-chief')).toBe('violated, 1 over')
    const posts = {
      posts: [{ id: 'head', agency: 'bureau', title: '局长', rank: 'division-chief' }],
    }
    const rule = { forEach: { subject: 'post' } }
    const snapshot = bodies('unit', 'division-deputy', {}, posts)
    expect(verdictOf(rank({ atMost: 'agency' }), snapshot, { rule })).toBe('violated, 1 over')
  })

  it('is looked up in a parameter, for the subject or for another row', () => {
    const cases = [{ where: { level: 'county' }, value: 'section-chief' }]
    const parameters = {
      most: { values: [{ from: '2000-01-01', value: 'section-deputy' }] },
      'by-level': { values: [{ from: '2000-01-01', cases, otherwise: 'bureau-chief' }] },
    }
    const looked = (ends: object, own: string) =>
      verdictOf(rank(ends), bodies(own), around({}, { pack: { parameters } }))
    expect(looked({ atMost: { parameter: 'most' } }, 'section-deputy')).toBe('satisfied')
    expect(looked({ atMost: { parameter: 'most' } }, 'section-chief')).toBe('violated, 1 over')
    const elsewhere = { below: { parameter: 'by-level', by: 'jurisdiction' } }
    expect(looked(elsewhere, 'section-deputy')).toBe('satisfied')
    expect(looked(elsewhere, 'section-chief')).toBe('violated, 1 over')
  })

  it('tells the excess in ranks', () => {
    const [finding] = judge(rank({ below: 'parent' }), bodies('division-deputy', 'section-chief'), around())
    expect(finding?.excess).toEqual({ by: 2, side: 'over', unit: 'rank' })
  })

  describe('of a body that has none', () => {
    it.each<[string, ...Parameters<typeof bodies>]>([
      ['itself', null, 'section-chief'],
      ['or whose superior has none', 'section-chief', null],
      ['or that has no superior', 'section-chief', 'section-chief', { parent: null }],
    ])('%s is not compared', (_, ...facts) => {
      expect(said({ below: 'parent' }, ...facts)).toEqual([])
    })

    it('is not compared with the scale either', () => {
      expect(said({ exactly: 'unit' }, null)).toEqual([])
    })
  })

  describe('where facts are missing', () => {
    it.each([
      ['its own rank', [undefined, 'section-chief'], ['rank of 某站']],
      ['that of its superior', ['section-deputy', undefined], ['rank of 某局']],
      ['both', [undefined, undefined], ['rank of 某站', 'rank of 某局']],
    ] as const)('is unknown and names %s', (_, facts, lacking) => {
      const findings = judge(rank({ below: 'parent' }), bodies(...facts), around())
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(lacking)
    })

    it('is unknown where its superior stands in a list given in part', () => {
      const partial = { partial: { agencies: true } }
      const findings = judge(
        rank({ below: 'parent' }),
        bodies('section-chief', 'section-chief', { parent: 'another' }, partial),
        around(),
      )
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['parent of 某站'])
    })
  })

  describe('with a way out', () => {
    const before = around({ allowances: [{ where: { established: { below: '2014-07-01' } } }] })
    const until = (day: string) => around({ allowances: [{ until: day }] })
    const equal = (more: object = {}, collections: object = {}) =>
      bodies('section-chief', 'section-chief', more, collections)
    const below = rank({ below: 'parent' })

    it.each([
      ['2014-06-30', 'permitted, 1 over'],
      ['2014-07-01', 'violated, 1 over'],
      [undefined, 'unknown'],
    ])('for what stood before 2014-07-01, and was established %s, is %s', (established, verdict) => {
      expect(verdictOf(below, equal({ established }), before)).toBe(verdict)
    })

    it('is permitted in a transition and no longer', () => {
      expect(verdictOf(below, equal(), until('2014-11-30'))).toBe('permitted, 1 over')
      expect(verdictOf(below, equal(), until('2014-11-29'))).toBe('violated, 1 over')
    })

    it('is permitted with an approval', () => {
      const approved = around({ allowances: [{ approval: { kind: 'approval' } }] })
      const record = { kind: 'approval', about: ['station'], from: '2014-01-01' }
      expect(verdictOf(below, equal({}, { records: [record] }), approved)).toBe('permitted, 1 over')
      expect(verdictOf(below, equal({}, { records: [] }), approved)).toBe('violated, 1 over')
    })

    it('is permitted up to what is asked instead', () => {
      const relaxed = around({ allowances: [{ where: { name: '某站' }, with: { below: 'parent.parent' } }] })
      expect(verdictOf(below, bodies('division-deputy', 'section-chief'), relaxed)).toBe('permitted, 2 over')
      expect(verdictOf(below, bodies('division-chief', 'section-chief'), relaxed)).toBe('violated, 3 over')
    })

    it('asks nothing of those that the rule leaves out, and tells whom the text exempts', () => {
      const except = around({ forEach: { ...about, except: { name: '某站' } } })
      expect(verdictOf(below, equal(), except)).toEqual([])
      const exempt = around({
        exempt: [{ where: { name: '某站' }, cite: { source: 'plan', article: '二' } }],
      })
      expect(verdictOf(below, equal(), exempt)).toBe('exempt')
    })
  })

  describe('that asks nothing or what cannot be', () => {
    const parameters = {
      places: { values: [{ from: '2000-01-01', value: 3 }] },
      several: { values: [{ from: '2000-01-01', value: ['unit', 'section-chief'] }] },
    }
    it.each([
      ['without an end', {}, ['missing-field']],
      ['below the lowest', { below: 'unit' }, ['contradictory-bounds below']],
      ['above the highest', { above: 'national-chief' }, ['contradictory-bounds above']],
      [
        'with a floor above its ceiling',
        { atLeast: 'section-chief', atMost: 'section-deputy' },
        ['contradictory-bounds atMost'],
      ],
      ['of a misspelt rank', { below: 'section-cheif' }, ['unknown-word below']],
      ['of a row that is none', { below: 'parants' }, ['unknown-field below']],
      ['of a row without a rank', { below: 'succeeds.established' }, ['unknown-field below']],
      ['of a rank in place of a row', { below: 'parent.rank' }, ['wrong-value below']],
      ['of a field that is no rank', { of: 'name', below: 'parent' }, ['wrong-value of']],
      [
        'of a row in place of its rank',
        { of: 'parent', below: 'unit' },
        ['wrong-value of', 'contradictory-bounds below'],
      ],
      [
        'beside a field that is no rank',
        { below: { field: 'parent.established' } },
        ['wrong-value below.field'],
      ],
      [
        'of a parameter nobody declared',
        { below: { parameter: 'most' } },
        ['unknown-parameter below.parameter'],
      ],
      ['of a parameter that holds no rank', { below: { parameter: 'places' } }, ['wrong-value below']],
      ['of a parameter that holds several', { below: { parameter: 'several' } }, ['wrong-value below']],
      ['with an end that is none', { below: 'parent', under: 'parent' }, ['unknown-key under']],
    ])('is refused %s', (_, ends, problems) => {
      expect(refusals(rank(ends), around({}, { pack: { parameters } }))).toEqual(problems)
    })

    it('is not refused where one rank alone is left', () => {
      expect(refusals(rank({ atLeast: 'unit', atMost: 'unit' }), around())).toEqual([])
      expect(refusals(rank({ above: 'unit', below: 'section-chief' }), around())).toEqual([])
    })
  })

  it.each([
    [
      { below: 'parent' },
      '机构规格为乡科级正职，应低于上级机构的机构规格（乡科级正职），相差1级',
      'Rank: Section chief, which must be below parent › rank (Section chief), off by 1 rank',
    ],
    [
      { atMost: 'unit' },
      '机构规格为乡科级正职，应不高于股级，相差2级',
      'Rank: Section chief, which must be no higher than Unit, off by 2 ranks',
    ],
    [
      { exactly: 'unit' },
      '机构规格为乡科级正职，应同于股级，相差2级',
      'Rank: Section chief, which must be the same as Unit, off by 2 ranks',
    ],
    [
      { atLeast: 'division-deputy' },
      '机构规格为乡科级正职，应不低于县处级副职，相差1级',
      'Rank: Section chief, which must be no lower than Division deputy, off by 1 rank',
    ],
    [
      { above: 'parent' },
      '机构规格为乡科级正职，应高于上级机构的机构规格（乡科级正职），相差1级',
      'Rank: Section chief, which must be above parent › rank (Section chief), off by 1 rank',
    ],
  ])('%j is told in both languages', (ends, zh, en) => {
    const findings = judge(rank(ends), bodies('section-chief', 'section-chief'), around())
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })

  it('names its ends as limits do', () => {
    const ends = { below: 'parent', atMost: 'parent', exactly: 'parent', atLeast: 'unit', above: 'unit' }
    expect(verdictsByEnd(rank(ends), bodies('section-deputy', 'section-chief'), around())).toEqual([
      'below: satisfied',
      'max: satisfied',
      'exactly: violated, 1 under',
      'min: satisfied',
      'above: satisfied',
    ])
  })
})
