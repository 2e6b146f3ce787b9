import { describe, expect, it } from 'vitest'
import { bianzhi, type Surroundings } from '../terminal.ts'
import { packYaml, townText } from '../town.ts'

const files: Readonly<Record<string, string>> = {
  'pack.yaml': packYaml,
  'town.json': townText(),
  'plans/pack.yaml': packYaml,
  'plans/town.json': townText(),
}
const cases = (words: string, more: Surroundings = {}) =>
  bianzhi(`cases ${words}`.trim(), { files, env: { LANG: 'en' }, ...more })
const test = (written: string, path: string) =>
  bianzhi(`test ${path}`, { files: { ...files, [path]: written }, env: { LANG: 'en' } })

const own = '--pack pack.yaml --snapshot town.json'

describe('bianzhi cases', () => {
  it.each(['ratio', 'offices', 'deputies', 'demo-town/ratio'])('%s writes cases that pass', async (rule) => {
    const { code, out, err } = await cases(`${rule} ${own}`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('packs: [ ./pack.yaml ]\ngiven: { file: town.json }')
    const tested = await test(out, 'a.scenarios.yaml')
    expect(tested.code, tested.out + tested.err).toBe(0)
    expect(Number(/(\d+) passed/.exec(tested.out)?.[1])).toBeGreaterThan(6)
  })

  it('stands at the limit and one beyond it, and fails where the limit is typed wrong', async () => {
    const { out } = await cases(`ratio ${own}`)
    expect(out).toContain('institution-establishment 12, at the upper limit')
    expect(out).toContain('institution-establishment 13, beyond the upper limit')
    const wrong = { ...files, 'pack.yaml': packYaml.replace('1.2:1', '1.3:1'), 'a.scenarios.yaml': out }
    const { code, out: told } = await bianzhi('test a.scenarios.yaml', { files: wrong, env: { LANG: 'en' } })
    expect(code).toBe(1)
    expect(told).toContain('✗ institution-establishment 13, beyond the upper limit')
  })

  it('names files as from the folder in which the cases will stand', async () => {
    const there = '--pack plans/pack.yaml --snapshot plans/town.json'
    const { out } = await cases(`ratio ${there} --folder plans`)
    expect(out).toContain('packs: [ ./pack.yaml ]\ngiven: { file: town.json }')
    expect((await test(out, 'plans/a.scenarios.yaml')).code).toBe(0)
    const beside = await cases(`ratio ${there} --folder drafts`)
    expect(beside.out).toContain('packs: [ ../plans/pack.yaml ]\ngiven: { file: ../plans/town.json }')
    expect((await test(beside.out, 'drafts/a.scenarios.yaml')).code).toBe(0)
  })

  it('writes the facts themselves where they were piped in', async () => {
    const { code, out } = await cases('ratio --pack pack.yaml --snapshot -', { stdin: townText() })
    expect(code).toBe(0)
    expect(out).not.toContain('file:')
    expect(out).toContain('category: institution')
    expect((await test(out, 'a.scenarios.yaml')).code).toBe(0)
  })

  it('names a pack that ships by its id, and takes its territory for granted where told to', async () => {
    const town = JSON.stringify({ ...JSON.parse(townText()), records: null })
    const words =
      'institution-to-administrative --pack ruian-township --snapshot town.json --assume-territory ruian-township'
    const { code, out } = await cases(words, { files: { 'town.json': town } })
    expect(code).toBe(0)
    expect(out).toContain('packs: [ ruian-township ]\nassumeTerritory: [ ruian-township ]')
    expect((await test(out, 'a.scenarios.yaml')).code).toBe(0)
  })

  it('writes into a file that is not there yet, and says why it cannot', async () => {
    const { code, out, made } = await cases(`ratio ${own} --out ratio.scenarios.yaml`)
    expect([code, out]).toEqual([0, 'Wrote ratio.scenarios.yaml\n'])
    expect((await test(made['ratio.scenarios.yaml'] ?? '', 'a.scenarios.yaml')).code).toBe(0)
    const again = await cases(`ratio ${own} --out pack.yaml`)
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringContaining('pack.yaml: this file is there already'),
    ])
    const writeNew = async () => {
      throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
    }
    const below = await cases(`ratio ${own} --out pack.yaml/x`, { writeNew })
    expect([below.code, below.out]).toEqual([2, ''])
    expect(below.err).toContain('pack.yaml/x: no file can be there; name a file in a folder')
    const nothing = async () => {
      throw Object.assign(new Error('no name'), { code: 'ENOENT' })
    }
    const empty = await cases(`ratio ${own} --out=`, { writeNew: nothing })
    expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('bianzhi: no file can be there')])
  })

  it('compares with an earlier snapshot, which the cases name as well', async () => {
    const { code, out } = await cases(`no-growth ${own} --before before.json`, {
      files: { ...files, 'before.json': townText({ day: '2009-11-17' }) },
    })
    expect(code).toBe(0)
    expect(out).toContain('before: { file: before.json }')
  })

  it('ends with 3 where not one case could be made, and says why', async () => {
    const { code, out, err } = await cases(`no-growth ${own}`)
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toMatch(/^No case of demo-town\/no-growth could be made:\n {2}.* hand over `before`\n$/)
    expect((await cases(`no-growth ${own} --locale zh-CN`)).err).toContain(
      '未能为规则 demo-town/no-growth 生成用例',
    )
  })

  it.each([
    [`rato ${own}`, 'bianzhi: there is no rule `rato`; did you mean `ratio`?'],
    ['ratio --pack pack.yaml --snapshot twon.json', 'twon.json: there is no such file'],
    ['ratio --pack none.yaml --snapshot town.json', 'none.yaml: there is no such file'],
    ['ratio --pack nationl --snapshot town.json', 'there is no pack `nationl`; did you mean `national`?'],
    ['ratio --pack pack.yaml --snapshot pack.yaml', 'pack.yaml: this is a pack where a snapshot is expected'],
    [
      `ratio ${own} --subject twon`,
      '--subject: there is no jurisdiction `twon` in the snapshot; did you mean `town`?',
    ],
    [`ratio ${own} --law-on 2010-02-29`, 'bianzhi: --law-on: `2010-02-29` is not a day'],
    [
      `ratio ${own} --law-on 1999-12-31`,
      'town.json: rule `demo-town/ratio` judges nobody there; pack `demo-town` is not in force then',
    ],
  ])('%s is refused', async (words, message) => {
    const { code, out, err } = await cases(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toMatch(/\nThe input has 1 problem\.\n$/)
  })

  it.each([
    ['', 'bianzhi: no rule is named; write one right after `cases`'],
    [`ratio offices ${own}`, 'bianzhi: several rules are named'],
    ['ratio --snapshot town.json', 'bianzhi: no pack is named; add --pack'],
    ['ratio --pack pack.yaml', 'bianzhi: no snapshot is named; add --snapshot'],
    ['ratio --pack - --snapshot town.json', 'bianzhi: a pack cannot be piped in'],
    ['ratio --pack pack.yaml --snapshot - --before -', 'bianzhi: `-` is named twice'],
    [`ratio ${own} --baseline 2001`, 'bianzhi: `--baseline 2001` is no NAME=FILE'],
    [`ratio ${own} --subjct town`, "bianzhi: unknown option '--subjct'\n(Did you mean --subject?)"],
  ])('cases %s is no call', async (words, message) => {
    const { code, out, err } = await cases(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toContain('Usage: bianzhi cases --help')
  })

  it('shows its help in either language', async () => {
    const english = await cases('--help')
    expect(english.code).toBe(0)
    expect(english.out).toContain('write the boundary cases of a rule')
    expect(english.out).toContain('3   not one case could be made')
    expect(english.out).toContain('bianzhi cases departments --pack county.pack.yaml')
    const chinese = await cases('--help --locale zh-CN')
    expect(chinese.out).toContain('为一条规则生成边界用例')
    expect(chinese.out).toContain('一个用例也未能生成')
    expect((await cases('--locale zh-CN')).err).toContain('用法见：bianzhi cases --help')
  })
})
