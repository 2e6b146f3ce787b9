import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shippedPacks } from '../../../src/cli/input/shipped-packs.ts'
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

describe('lint', () => {
  it.each(Object.keys(shippedPacks))(
    'finds no mistake in the pack %s that ships, nor a rule untried',
    async (id) => {
      const shipped = (await shippedPacks[id]?.()) ?? {}
      const read = (path: string) => readFileSync(path, 'utf8')
      const folder = `src/packs/${id}`
      const files = readdirSync(folder).filter((name) => name.endsWith('.scenarios.yaml'))
      expect(files).not.toEqual([])
      const results = files.flatMap((name) => {
        const file = `${folder}/${name}`
        return runScenarios(readScenarios(read(file), { file }), { packs: { [id]: shipped }, read }).cases
      })
      expect(lintPack(shipped, { results }).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([])
    },
  )

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
    expect(lintPack(pack({ floor: same, ceiling: until })).map(({ message }) => message.en)).toEqual([
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

  it('finds rules on no day of the pack', () => {
    const ended = { inForce: { from: '2020-01-01', until: '2023-12-31' } }
    expect(codesOf(pack({ a: { ...most(3), ...ended } }))).toEqual(['unreachable-rule notice rules.a'])
    const meets = { inForce: { from: '2020-01-01', until: '2024-01-01' } }
    expect(codesOf(pack({ a: { ...most(3), ...meets } }))).toEqual([])
    const closed = { inForce: { from: '2024-01-01', until: '2024-06-30', basis: 'stated' } }
    const begins = (from: string) => pack({ a: { ...most(3), inForce: { from } } }, closed)
    expect(codesOf(begins('2024-07-01'))).toEqual(['unreachable-rule notice rules.a'])
    expect(codesOf(begins('2024-06-30'))).toEqual([])
  })

  it('finds rules at no level of the territory', () => {
    const at = (...levels: readonly string[]) => ({ territory: { levels } })
    expect(codesOf(pack({ a: most(3) }, at('township', 'prefecture')))).toEqual([
      'unreachable-rule notice rules.a',
    ])
    expect(codesOf(pack({ a: most(3) }, at('township', 'county')))).toEqual([])
  })

  it('finds rules about places larger than each that the pack names', () => {
    const found = ['unreachable-rule notice rules.a']
    const at = (divisions: readonly string[], more: object = {}) =>
      codesOf(pack({ a: most(3) }, { territory: { divisions, ...more } }))
    expect(at(['379999999'])).toEqual(found)
    expect(at(['379999'])).toEqual([])
    expect(at(['379999999', '370300'])).toEqual([])
    const agencies = {
      ...most(3),
      forEach: { subject: 'agency' },
      require: { kind: 'limit', of: 'leaders', max: 3 },
    }
    const offices = (more: object) =>
      codesOf(pack({ a: agencies }, { territory: { divisions: ['379999999'], ...more } }))
    expect(offices({})).toEqual([])
    expect(offices({ levels: ['county'] })).toEqual(found)
    expect(offices({ levels: ['county', 'township'] })).toEqual([])
  })

  it('finds a pack whose places all lie outside those of a pack above', () => {
    const above = (divisions: readonly string[]) => pack({}, { id: 'above', territory: { divisions } })
    const at = (divisions: readonly string[], there = ['370000']) =>
      codesOf(above(there), pack({ a: most(3) }, { extends: ['above'], territory: { divisions } }))
    expect(at(['330300'])).toEqual(['unreachable-rule notice territory.divisions'])
    expect(at(['370300'])).toEqual([])
    expect(at(['330300', '370300'])).toEqual([])
    expect(at(['370000'], ['370300'])).toEqual([])
    expect(at(['330300'], [])).toEqual([])
  })

  it('finds rules whose exception takes everybody away', () => {
    const without = (except: unknown) => {
      const where = { level: 'county', class: ['large', 'small'] }
      return codesOf(pack({ a: { ...most(3), forEach: { subject: 'jurisdiction', where, except } } }))
    }
    const found = ['unreachable-rule notice rules.a']
    expect(without({ level: ['county', 'township'] })).toEqual(found)
    expect(without({ level: 'county', class: ['small', 'large', 'other'] })).toEqual(found)
    expect(without([{ class: 'other' }, { class: ['large', 'small'] }])).toEqual(found)
    expect(without({ level: 'county', class: 'large' })).toEqual([])
    expect(without([{ class: 'large' }, { class: 'other' }])).toEqual([])
  })

  it('finds rules in whose place another stands on each of their days', () => {
    const below = (more: object, pact: object = {}) =>
      pack(
        { b: { ...most(3), tightens: 'notice/a', ...more } },
        { id: 'below', extends: ['notice'], ...pact },
      )
    const above = pack({ a: most(4) })
    expect(codesOf(above, below({}))).toEqual(['shadowed-rule notice rules.a'])
    expect(codesOf(above, below({ inForce: { from: '2024-01-02' } }))).toEqual([])
    expect(codesOf(above, below({ inForce: { from: '2024-01-01', until: '2030-12-31' } }))).toEqual([])
    expect(codesOf(above, below({}, { territory: { divisions: ['370102'] } }))).toEqual([])
    const disables = [{ rule: 'notice/a', authority: cite }]
    const disabling = pack({}, { id: 'below', extends: ['notice'], disables })
    expect(codesOf(above, disabling)).toEqual(['shadowed-rule notice rules.a'])
  })

  it('finds a rule that says what another of its pack says', () => {
    expect(codesOf(pack({ a: most(3), b: most(3) }))).toEqual(['shadowed-rule notice rules.b'])
    expect(codesOf(pack({ a: most(3), b: most(4) }))).toEqual([])
  })

  it.each([
    ['第八条第（一）项', '第八条第(一)项'],
    ['第8条', '第八条'],
    ['第二十一条', '第 21 条'],
  ])('finds %s that is cited as %s as well', (one, other) => {
    const cited = (article: string) => ({ source: 'notice', article })
    const twice = (article: string) =>
      pack({ a: { ...most(3), cite: cited(one) }, b: { ...most(4), cite: cited(article) } })
    expect(codesOf(twice(other))).toEqual(['ambiguous-citation notice rules.b.cite.article'])
    expect(codesOf(twice(one))).toEqual([])
    expect(codesOf(twice('第二十二条'))).toEqual([])
  })

  it('finds one document under two names', () => {
    const source = (document: string) => ({ title: '通知', status: 'official', document })
    const of = (document: string) =>
      pack({}, { sources: { notice: source('中办发〔2018〕3号'), other: source(document) } })
    expect(codesOf(of('中办发[2018] 3号'))).toEqual(['ambiguous-citation notice sources.other'])
    expect(codesOf(of('中办发〔2018〕4号'))).toEqual([])
  })

  const classed = (...words: readonly (string | readonly string[])[]) =>
    pack(
      Object.fromEntries(
        words.map((word, index) => [
          `rule-${'abcd'[index]}`,
          {
            ...rule({ kind: 'limit', of: 'departments', max: 20 + index }),
            forEach: { subject: 'jurisdiction', where: { class: word } },
          },
        ]),
      ),
    )

  it('finds a word that is near one with which the same field is compared elsewhere', () => {
    expect(codesOf(classed('large', 'lage', 'large'))).toEqual([
      'misspelt-word notice rules.rule-b.forEach.where.class',
    ])
    const [found] = lintPack(classed('large', 'lage', 'large'))
    expect(found?.message.en).toBe('`class` is compared with `lage` here and with `large` elsewhere')
    expect(found?.hint.en).toBe('did you mean `large`?')
  })

  it.each([
    ['is far from the others', 'large', 'small'],
    ['differs by a number', 'class-1', 'class-2'],
    ['stands more than once', 'large', 'lage', 'large', 'lage'],
  ])('finds no mistake in a word that %s', (_, ...words) => {
    expect(codesOf(classed(...words))).toEqual([])
  })

  it('finds several words written as one text', () => {
    const named = (endsWith: unknown) => pack({ named: rule({ kind: 'naming', endsWith }) })
    expect(codesOf(named('中心、站、所'))).toEqual(['joined-words notice rules.named.require.endsWith'])
    expect(codesOf(named(['局', '站,所']))).toEqual(['joined-words notice rules.named.require.endsWith.1'])
    expect(codesOf(named(['中心', '站', '所']))).toEqual([])
    expect(lintPack(named('中心、站'))[0]?.hint.en).toBe('write a list: `[中心, 站]`')
  })

  it('finds values that do not stand in the order of their days', () => {
    const dated = (...days: readonly string[]) =>
      pack(
        { ceiling: most({ parameter: 'ceiling' }) },
        {
          parameters: {
            ceiling: { title, values: days.map((from, index) => ({ from, value: 20 + index })) },
          },
        },
      )
    expect(codesOf(dated('2024-07-01', '2024-01-01'))).toEqual([
      'unordered-values notice parameters.ceiling.values.1.from',
    ])
    expect(codesOf(dated('2024-01-01', '2024-07-01'))).toEqual([])
  })
})
