import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shippedPacks } from '../../../src/cli/shipped-packs.ts'
import { lintPack, readScenarios, runScenarios } from '../../../src/testing/index.ts'

const cite = { source: 'notice', article: '第一条' }
const title = { zh: '标题', en: 'a title' }
const rule = (require: object, more: object = {}) => ({
  title,
  forEach: { subject: 'jurisdiction', where: { level: 'county' } },
  require,
  force: 'mandatory',
  cite,
  ...more,
})
const pack = (rules: object, more: object = {}) => ({
  id: 'notice',
  version: '1.0.0',
  title: { zh: '通知', en: 'a notice' },
  inForce: { from: '2024-01-01', basis: 'stated' },
  sources: { notice: { title: '通知', status: 'official' } },
  rules,
  ...more,
})
const codesOf = (...packs: readonly object[]) =>
  lintPack(packs).map(({ code, pack, path }) => `${code} ${pack} ${path.join('.')}`)

const most = (max: unknown) => rule({ kind: 'limit', of: 'departments', max })
const least = (min: unknown) => rule({ kind: 'limit', of: 'departments', min })

// measures that a text defines, and that no rule of it needs so far
const spare: Readonly<Record<string, readonly string[]>> = {
  'shandong-2014': ['unused-measure measures.matters-of-place'],
  'shanghai-procuratorates': ['unused-measure measures.case-reviews'],
}

describe('lint', () => {
  it.each(Object.keys(shippedPacks))('finds no mistake in the pack %s that ships', async (id) => {
    const shipped = await shippedPacks[id]?.()
    const codes = lintPack(shipped ?? {}).map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(codes).toEqual(spare[id] ?? [])
  })

  it('finds two rules of which nobody can keep both', () => {
    expect(codesOf(pack({ floor: least(24), ceiling: most(23) }))).toEqual([
      'contradictory-rules notice rules.floor',
    ])
  })

  it('leaves two rules alone that meet in one number', () => {
    expect(codesOf(pack({ floor: least(24), ceiling: most(24) }))).toEqual([])
  })

  it('leaves rules about other subjects alone', () => {
    const cities = { forEach: { subject: 'jurisdiction', where: { level: 'prefecture' } } }
    expect(codesOf(pack({ floor: { ...least(24), ...cities }, ceiling: most(23) }))).toEqual([])
  })

  it('finds a contradiction only where both rules are in force', () => {
    const until = { ...most(23), inForce: { from: '2024-01-01', until: '2024-06-30' } }
    const after = { ...least(24), inForce: { from: '2024-07-01' } }
    expect(codesOf(pack({ floor: after, ceiling: until }))).toEqual([])
    const same = { ...least(24), inForce: { from: '2024-06-30' } }
    expect(lintPack(pack({ floor: same, ceiling: until })).map(({ message }) => message)).toEqual([
      'whoever keeps rule `notice/ceiling` breaks `notice/floor`: on 2024-06-30 `notice/floor` asks for at least 24 and `notice/ceiling` for at most 23 of the same',
    ])
  })

  it('compares the rules of two packs where one applies within the other', () => {
    const county = { id: 'county', territory: { divisions: ['370102'] } }
    const province = pack({ ceiling: most(23) }, { territory: { divisions: ['370000'] } })
    expect(codesOf(province, pack({ floor: least(24) }, county))).toEqual([
      'contradictory-rules notice rules.ceiling',
    ])
    const elsewhere = { ...county, territory: { divisions: ['330381'] } }
    expect(codesOf(province, pack({ floor: least(24) }, elsewhere))).toEqual([])
  })

  it('finds a rule that no whole number keeps', () => {
    const twice = { times: [2, 'departments'] }
    const odd = pack({ odd: rule({ kind: 'limit', of: twice, exactly: 5 }) })
    expect(codesOf(odd)).toEqual(['unsatisfiable-rule notice rules.odd'])
    expect(codesOf(pack({ even: rule({ kind: 'limit', of: twice, exactly: 6 }) }))).toEqual([])
  })

  it('finds parameters and measures that nobody needs', () => {
    const count = { kind: 'count', subject: 'jurisdiction', relation: 'agencies', unit: 'unit', title }
    const named = { kind: 'term', subject: 'jurisdiction', term: 'inner', unit: 'unit', title }
    const value = { title, values: [{ from: '2024-01-01', value: 3, cite }] }
    const more = {
      measures: { inner: count, outer: named, spare: count },
      parameters: { limit: value, other: value },
    }
    const rules = { a: rule({ kind: 'limit', of: 'outer', max: { parameter: 'limit' } }) }
    expect(codesOf(pack(rules, more))).toEqual([
      'unused-parameter notice parameters.other',
      'unused-measure notice measures.spare',
    ])
  })

  it('finds a value that ends while the pack is in force', () => {
    const values = [
      { from: '2024-01-01', until: '2024-12-31', value: 3, cite },
      { from: '2025-01-02', value: 4, cite },
    ]
    const claims = { a: { title, says: 3, measure: { plus: ['departments', { parameter: 'more' }] }, cite } }
    const found = codesOf(pack({}, { claims, parameters: { more: { title, values } } }))
    expect(found).toEqual(['parameter-gap notice parameters.more.values.0.until'])
    const closed = [values[0], { ...values[1], from: '2025-01-01' }]
    expect(codesOf(pack({}, { claims, parameters: { more: { title, values: closed } } }))).toEqual([])
  })

  it('finds citations without an article', () => {
    expect(codesOf(pack({ a: { ...most(3), cite: { source: 'notice' } } }))).toEqual([
      'missing-article notice rules.a.cite',
    ])
  })

  it.each([
    ['Chinese that is English', { zh: 'Departments', en: 'Departments' }, 'zh'],
    ['English that is Chinese', { zh: '工作部门', en: '工作部门' }, 'en'],
    ['English that is the id', { zh: '工作部门', en: 'most-departments' }, 'en'],
  ])('finds %s', (_, words, where) => {
    expect(codesOf(pack({ 'most-departments': { ...most(3), title: words } }))).toEqual([
      `missing-translation notice rules.most-departments.title.${where}`,
    ])
  })

  it.each([
    ['a full-width digit in a document number', { document: '中办发〔2018〕３号' }, 'full-width'],
    ['a full-width comma in an English text', { title: 'a，b' }, undefined],
    ['a Cyrillic letter in a Latin word', { document: 'No. 3 оf 2018'.replace('о', 'оo') }, 'confusable'],
    ['an invisible character', { document: '国务院\u200B令' }, 'confusable'],
  ])('looks at %s', (_, source, found) => {
    const sources = { notice: { title: '通知', status: 'official', ...source } }
    const expected = found === undefined ? [] : [`${found}-characters notice sources.notice.document`]
    expect(codesOf(pack({}, { sources }))).toEqual(expected)
  })

  it('finds full-width marks in English', () => {
    expect(
      codesOf(pack({ a: { ...most(3), title: { zh: '部门，机构', en: 'organs， agencies' } } })),
    ).toEqual(['full-width-characters notice rules.a.title.en'])
  })

  it('finds the rules that no case tries', () => {
    const county: object = parse(readFileSync('docs/examples/testing/county.pack.yaml', 'utf8'))
    const text = readFileSync('docs/examples/testing/county.scenarios.yaml', 'utf8')
    const packs = { './county.pack.yaml': county }
    const ran = (filter: string) => runScenarios(readScenarios(text), { packs, filter }).cases
    expect(lintPack(county, { results: ran('') })).toEqual([])
    expect(lintPack(county, { results: ran('leaders for') }).map(({ path }) => path.join('.'))).toEqual([
      'rules.plan-in-time',
    ])
  })
})
