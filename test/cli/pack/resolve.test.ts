import { describe, expect, it } from 'vitest'
import { files, folder, packs } from '../layers.ts'
import { bianzhi, type Surroundings } from '../terminal.ts'

const county = `${folder}/county.json`
const resolve = (words: string, more: Surroundings = {}) =>
  bianzhi(`pack resolve ${words}`, { files, env: { LANG: 'en' }, ...more })
const asked = (rule: string, subject: string, more = '') =>
  `${rule} ${county} --subject ${subject} ${packs}${more === '' ? '' : ` ${more}`}`

describe('bianzhi pack resolve', () => {
  it('says which rules speak, where they stand, and why the others do not', async () => {
    const { code, out, err } = await resolve(asked('example-national/institution-posts', 'county'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`\
example-national/institution-posts for 示例县 county
docs/examples/layers/county.json · facts of 2017-06-30 · law of 2017-06-30

In effect
  ✓ Institution posts to administrative posts (mandatory)
    Institution establishment may be at most 1.4:1 to administrative
    establishment
    〔示例县试点批复 · 一〕 illustrative  example-county/institution-posts
  ✓ Institution posts left free (general)
    Institution posts not filled may be at most 10 posts
    〔示例市通知 · 四〕 illustrative  example-city/free-posts

Not in effect
┌────────────────────────────────────┬─────────────────────────────────────────┐
│ rule                               │ why                                     │
├────────────────────────────────────┼─────────────────────────────────────────┤
│ example-city/institution-posts     │ example-county/institution-posts stands │
│                                    │ in its place                            │
│ example-national/institution-posts │ example-city/institution-posts stands   │
│                                    │ in its place                            │
└────────────────────────────────────┴─────────────────────────────────────────┘
`)
  })

  it('says it in Chinese, with the values of a table', async () => {
    const words = `example-national/city-departments ${folder}/city.json --subject city ${packs}`
    const { out } = await resolve(`${words} --locale zh-CN`)
    expect(out).toContain('example-national/city-departments 之于 示例市 city\n')
    expect(out).toContain('适用\n  ✓ 市级工作部门限额（强制）\n')
    expect(out).toContain('    city-department-limit = 6\n')
    expect(out).toContain('│ example-national/city-departments │ 由example-province/city-departments取代 │')
  })

  it.each([
    ['organ', ['example-national/leaders'], [['example-province/leaders', 'disabled']]],
    ['department-1', ['example-province/leaders'], [['example-national/leaders', 'superseded']]],
  ])('tells apart for whom a rule is disabled: %s', async (subject, effective, losers) => {
    const { out } = await resolve(asked('example-province/leaders', subject, '--format json'))
    const told = JSON.parse(out)
    expect(told).toMatchObject({ format: 'bianzhi/resolve@1', subject, lawOn: '2017-06-30' })
    expect(told.effective.map(({ rule }: { rule: string }) => rule)).toEqual(effective)
    expect(told.losers.map(({ rule, code }: { rule: string; code: string }) => [rule, code])).toEqual(losers)
  })

  it.each([
    ['2015-12-31', 'example-city/institution-posts'],
    ['2016-01-01', 'example-county/institution-posts'],
    ['2018-12-31', 'example-county/institution-posts'],
    ['2019-01-01', 'example-city/institution-posts'],
    ['2013-12-31', 'example-national/institution-posts'],
  ])('asks by the law of another day: %s', async (day, rule) => {
    const words = asked('example-national/institution-posts', 'county', `--format json --day ${day}`)
    const told = JSON.parse((await resolve(words)).out)
    expect(told).toMatchObject({ lawOn: day, factsOn: '2017-06-30' })
    expect(told.effective[0].rule).toBe(rule)
  })

  it('says that none speaks, and takes a rule by its id where one pack has it', async () => {
    const { code, out } = await resolve(asked('small-institutions', 'province'))
    expect(code).toBe(0)
    expect(out).toContain('example-county/small-institutions for 示例省 province\n')
    expect(out).toContain('\nNo rule is in effect.\n\nNot in effect\n')
    expect(out).toMatch(/small-institutions │ the subject lies outside its territory/)
  })

  it('assumes a territory, and looks at earlier snapshots', async () => {
    const assumed = '--assume-territory example-county --before docs/examples/layers/county.json'
    const { out } = await resolve(asked('small-institutions', 'province', assumed))
    expect(out).toMatch(/small-institutions │ the subject is none of those it is about/)
  })

  it('paints on a terminal that wants it, and is as wide as that is', async () => {
    const words = asked('example-national/institution-posts', 'county')
    const { out } = await resolve(words, { isTTY: true, columns: 50 })
    expect(out).toContain('[1mIn effect')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    const lines = out.replaceAll(/\u001b\[\d+m/g, '').split('\n')
    expect(lines.filter((line) => line.startsWith('│') && line.length > 50)).toEqual([])
  })

  it.each([
    ['example-city/free-post', 'county', '', 'did you mean `example-city/free-posts`?'],
    ['departments', 'county', '', 'several packs have a rule `departments`; write `example-national/depart'],
    ['free-posts', 'conty', '', '--subject: there is no jurisdiction `conty`; did you mean `county`?'],
    ['free-posts', 'county', '--day 2018-02-30', '--day: `2018-02-30` is not a day'],
    ['free-posts', 'county', '--assume-territory example-cty', '--assume-territory: `example-cty` is not'],
    ['free-posts', 'county', '--baseline old', '`--baseline old` is no NAME=FILE'],
    ['free-posts', 'county', '--before -', '`-` is named twice', '-'],
    ['free-posts', 'county', '', 'there is no such file', 'none.json'],
  ])('refuses `%s` for `%s` %s', async (rule, subject, more, message, file = county) => {
    const { code, out, err } = await resolve(asked(rule, subject, more).replace(county, file))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('refuses a call without a pack, without a subject, and with packs that do not fit together', async () => {
    const none = await resolve(`free-posts ${county} --subject county`)
    expect(none.err).toContain('no pack is named; add --pack with a file or with national')
    const nobody = await resolve(`free-posts ${county}`)
    expect([none.code, nobody.code]).toEqual([2, 2])
    expect(nobody.err).toContain("required option '--subject <id>' not specified")
    const alone = await resolve(`free-posts ${county} --subject county --pack ${folder}/city.pack.json`)
    expect(alone.code).toBe(2)
    expect(alone.err).toContain('example-province')
  })
})
