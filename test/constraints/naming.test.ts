import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictsByEnd } from './judging.ts'

const naming = (parts: object) => ({ kind: 'naming', ...parts })
const perAgency = { forEach: { subject: 'agency', where: { kind: 'dispatched-institution' } } }
const about = (rule: object = {}, pack: object = {}): Around => ({ rule: { ...perAgency, ...rule }, pack })

const snapshot = (rows: object): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township', class: 'class-1' }],
    ...rows,
  })
const agency = (name: string, more: object = {}): Snapshot =>
  snapshot({
    agencies: [{ id: 'body', name, kind: 'dispatched-institution', jurisdiction: 'town', ...more }],
  })
const called = (parts: object, name: string, more: object = {}) =>
  verdictOf(naming(parts), agency(name, more), about())

describe('a naming', () => {
  it.each([
    [{ startsWith: '某镇' }, '某镇水利站', 'satisfied'],
    [{ startsWith: '某镇' }, '水利站', 'violated'],
    [{ endsWith: ['中心', '所', '站'] }, '某镇水利站', 'satisfied'],
    [{ endsWith: ['中心', '所', '站'] }, '某镇文化中心', 'satisfied'],
    [{ endsWith: ['中心', '所', '站'] }, '某镇水利局', 'violated'],
    [{ endsWith: ['中心', '所', '站'] }, '某镇中心校', 'violated'],
    [{ contains: '镇' }, '某镇水利站', 'satisfied'],
    [{ contains: '乡' }, '某镇水利站', 'violated'],
    [{ oneOf: ['水利站', '农技站'] }, '水利站', 'satisfied'],
    [{ oneOf: ['水利站', '农技站'] }, '某镇水利站', 'violated'],
    [{ notStartsWith: '某镇' }, '某镇水利站', 'violated'],
    [{ notStartsWith: '某镇' }, '水利站', 'satisfied'],
    [{ notEndsWith: ['局', '处'] }, '某镇水利处', 'violated'],
    [{ notEndsWith: ['局', '处'] }, '某镇水利站', 'satisfied'],
    [{ notContains: ['委员会'] }, '某镇委员会办公室', 'violated'],
    [{ notContains: ['委员会'] }, '某镇办公室', 'satisfied'],
    [{ notOneOf: '水利站' }, '水利站', 'violated'],
    [{ notOneOf: '水利站' }, '某镇水利站', 'satisfied'],
  ])('%j of %s is %s', (parts, name, verdict) => {
    expect(called(parts, name)).toBe(verdict)
  })

  it('makes each form a check of its own, and a single one the rule itself', () => {
    const both = { endsWith: ['站'], notContains: ['局'] }
    expect(verdictsByEnd(naming(both), agency('水利局站'), about())).toEqual([
      'endsWith: satisfied',
      'notContains: violated',
    ])
    const [single] = judge(naming({ endsWith: ['站'] }), agency('水利站'), about())
    expect(single?.check).toBe('towns/rule')
  })

  it('tells names apart by every character', () => {
    expect(called({ endsWith: '站' }, '水利站 (筹)')).toBe('violated')
    expect(called({ startsWith: 'A' }, 'a站')).toBe('violated')
  })

  describe('of several names', () => {
    const plates = (...nameplates: readonly string[]) => ({ nameplates })

    it.each([
      [['甲中心', '乙站'], 'satisfied'],
      [['甲中心', '乙局'], 'violated'],
      [['甲局', '乙局'], 'violated'],
      [[], 'satisfied'],
    ])('asks all of %j to be so: %s', (names, verdict) => {
      expect(called({ of: 'nameplates', endsWith: ['中心', '站'] }, '某站', plates(...names))).toBe(verdict)
    })

    it.each([
      [['甲中心', '乙站'], 'satisfied'],
      [['甲中心', '乙局'], 'violated'],
      [[], 'satisfied'],
    ])('asks none of %j to be so: %s', (names, verdict) => {
      expect(called({ of: 'nameplates', notEndsWith: ['局', '处'] }, '某站', plates(...names))).toBe(verdict)
    })

    it('shows them all', () => {
      const require = naming({ of: 'nameplates', endsWith: ['中心', '站'] })
      const findings = judge(require, agency('某站', plates('甲中心', '乙局')), about())
      expect(findings.map(({ message }) => message)).toEqual([
        {
          zh: '挂牌为甲中心、乙局，应以中心、站结尾',
          en: 'Nameplates: 甲中心, 乙局, which must end with 中心 or 站',
        },
      ])
    })
  })

  describe('by words that stand elsewhere', () => {
    it('takes those of a parameter', () => {
      const parameters = {
        'station-names': { values: [{ from: '2000-01-01', value: ['水利站', '农技站'] }] },
      }
      const require = naming({ oneOf: { parameter: 'station-names' } })
      const said = (name: string) => verdictOf(require, agency(name), about({}, { parameters }))
      expect(said('水利站')).toBe('satisfied')
      expect(said('文化站')).toBe('violated')
    })

    it('takes those of a parameter for the place of the subject', () => {
      const values = [
        {
          from: '2000-01-01',
          cases: [{ where: { class: 'class-1' }, value: ['中心'] }],
          otherwise: ['站'],
        },
      ]
      const require = naming({ endsWith: { parameter: 'endings', by: 'jurisdiction' } })
      const around = about({}, { parameters: { endings: { values } } })
      expect(verdictOf(require, agency('文化中心'), around)).toBe('satisfied')
      expect(verdictOf(require, agency('文化站'), around)).toBe('violated')
    })

    it('takes the name of another row', () => {
      expect(called({ startsWith: { field: 'jurisdiction.name' } }, '某镇水利站')).toBe('satisfied')
      expect(called({ startsWith: { field: 'jurisdiction.name' } }, '水利站')).toBe('violated')
      expect(called({ notContains: { field: 'jurisdiction.name' } }, '某镇水利站')).toBe('violated')
    })

    it('shows the name of another row', () => {
      const require = naming({ startsWith: { field: 'jurisdiction.name' } })
      expect(judge(require, agency('水利站'), about()).map(({ message }) => message)).toEqual([
        { zh: '名称为水利站，应以某镇开头', en: 'Name: 水利站, which must start with 某镇' },
      ])
    })

    it('takes the item over which the rule ranges', () => {
      const forEach = { ...perAgency.forEach, each: { as: 'ending', in: ['局', '处'] } }
      const require = naming({ notEndsWith: { each: 'ending' } })
      expect(judge(require, agency('某处'), about({ forEach })).map(({ verdict }) => verdict)).toEqual([
        'satisfied',
        'violated',
      ])
    })
  })

  describe('where a name is missing', () => {
    const perPost = { rule: { forEach: { subject: 'post' } } }
    const post = (title: string | null | undefined) =>
      snapshot({
        agencies: [{ id: 'body', name: '某局', jurisdiction: 'town' }],
        posts: [{ id: 'post', agency: 'body', ...(title === undefined ? {} : { title }) }],
      })
    const asked = naming({ of: 'title', endsWith: '长' })
    const refused = naming({ of: 'title', notEndsWith: '长' })

    it.each([
      ['局长', 'satisfied', 'violated'],
      ['科员', 'violated', 'satisfied'],
      [undefined, 'unknown', 'unknown'],
      [null, 'violated', 'satisfied'],
    ])('%j is %s where it is asked for and %s where it is refused', (title, whereAsked, whereRefused) => {
      expect(verdictOf(asked, post(title), perPost)).toBe(whereAsked)
      expect(verdictOf(refused, post(title), perPost)).toBe(whereRefused)
    })

    it('names the field', () => {
      expect(missing(judge(asked, post(undefined), perPost))).toEqual(['title of post'])
    })

    it('is unknown for want of the name it is compared with', () => {
      const require = naming({ startsWith: { field: 'jurisdiction.name' } })
      const lacking = agency('某镇水利站', { jurisdiction: undefined })
      const findings = judge(require, lacking, about())
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['jurisdiction of 某镇水利站'])
    })
  })

  it('is permitted by a way out, with other words or with none', () => {
    const parts = { endsWith: ['站'] }
    const until = { allowances: [{ until: '2012-12-31' }] }
    expect(verdictOf(naming(parts), agency('某中心'), about(until))).toBe('permitted')
    const over = { allowances: [{ until: '2009-12-31' }] }
    expect(verdictOf(naming(parts), agency('某中心'), about(over))).toBe('violated')
    const other = { allowances: [{ where: { 'jurisdiction.class': 'class-1' }, with: { endsWith: '中心' } }] }
    expect(verdictOf(naming(parts), agency('某中心'), about(other))).toBe('permitted')
    expect(verdictOf(naming(parts), agency('某所'), about(other))).toBe('violated')
  })

  it('says nothing of whom the rule spares, and reports whom the text exempts', () => {
    const forEach = { ...perAgency.forEach, except: { name: '某局' } }
    expect(verdictOf(naming({ endsWith: '站' }), agency('某局'), about({ forEach }))).toEqual([])
    const exempt = [{ where: { name: '某局' }, cite: { source: 'plan', article: '二' } }]
    expect(verdictOf(naming({ endsWith: '站' }), agency('某局'), about({ exempt }))).toBe('exempt')
  })

  it.each([
    ['without a word', {}, ['missing-field']],
    ['of a field that is none', { of: 'nam', endsWith: '站' }, ['unknown-field of']],
    ['of a day', { of: 'established', endsWith: '站' }, ['wrong-value of']],
    ['of a word of a tree', { of: 'kind', oneOf: 'institution' }, ['wrong-value of']],
    ['of a row', { of: 'jurisdiction', startsWith: '某' }, ['wrong-value of']],
    ['with an empty list', { endsWith: [] }, ['wrong-value endsWith']],
    ['with an empty text', { endsWith: '' }, ['wrong-value endsWith']],
    ['with an empty text in a list', { endsWith: ['站', ''] }, ['wrong-value endsWith.1']],
    ['with a number', { endsWith: 4 }, ['wrong-type endsWith']],
    ['with a pattern', { matches: '站$' }, ['unknown-key matches', 'missing-field']],
    [
      'by a parameter nobody declared',
      { oneOf: { parameter: 'names' } },
      ['unknown-parameter oneOf.parameter'],
    ],
    ['by an item over which no rule ranges', { oneOf: { each: 'name' } }, ['unknown-parameter oneOf.each']],
    ['by a field that is none', { startsWith: { field: 'town' } }, ['unknown-field startsWith.field']],
    [
      'asking for nothing but what it forbids',
      { endsWith: ['局'], notEndsWith: ['局', '处'] },
      ['contradictory-bounds notEndsWith'],
    ],
  ])('is refused %s', (_, parts, problems) => {
    expect(refusals(naming(parts), about())).toEqual(problems)
  })

  it('is not refused where only some of what it asks for is forbidden', () => {
    expect(refusals(naming({ endsWith: ['局', '站'], notEndsWith: ['局'] }), about())).toEqual([])
    expect(refusals(naming({ endsWith: ['局'], notStartsWith: ['局'] }), about())).toEqual([])
  })

  it('is refused where a row has no name', () => {
    const rule = { forEach: { subject: 'establishment' } }
    expect(refusals(naming({ endsWith: '站' }), { rule })).toEqual(['unknown-field'])
  })

  it.each([
    [{ startsWith: '某' }, '名称为甲，应以某开头', 'Name: 甲, which must start with 某'],
    [{ endsWith: ['所', '站'] }, '名称为甲，应以所、站结尾', 'Name: 甲, which must end with 所 or 站'],
    [{ contains: '镇' }, '名称为甲，应含镇', 'Name: 甲, which must contain 镇'],
    [{ oneOf: ['乙', '丙'] }, '名称为甲，应为乙、丙', 'Name: 甲, which must be 乙 or 丙'],
    [{ notStartsWith: '甲' }, '名称为甲，不得以甲开头', 'Name: 甲, which may not start with 甲'],
    [{ notEndsWith: '甲' }, '名称为甲，不得以甲结尾', 'Name: 甲, which may not end with 甲'],
    [{ notContains: '甲' }, '名称为甲，不得含甲', 'Name: 甲, which may not contain 甲'],
    [{ notOneOf: ['甲', '乙'] }, '名称为甲，不得为甲、乙', 'Name: 甲, which may not be 甲 or 乙'],
  ])('%j is told in both languages', (parts, zh, en) => {
    expect(judge(naming(parts), agency('甲'), about()).map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
