import { describe, expect, it } from 'vitest'
import { bianzhi } from './terminal.ts'
import { packYaml, townText } from './town.ts'

const files = { 'pack.yaml': packYaml, 'a.json': townText(), 'b.json': townText() }
const wrong = async (words: string) => {
  const { code, out, err } = await bianzhi(words, { files })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  return err
}

describe('a call', () => {
  it('without arguments shows the help and ends with 2', async () => {
    expect(await wrong('')).toContain('check [options] [snapshot...]')
  })

  it('for help shows it, in either language', async () => {
    const english = await bianzhi('check --help', { env: { LANG: 'en_GB.UTF-8' } })
    expect(english.code).toBe(0)
    expect(english.out).toContain('Exit codes:')
    expect(english.out).toContain('packs: national, city-2019, ganzhou, haixi,')
    const chinese = await bianzhi('check --help --locale zh-CN', { columns: 60 })
    expect(chinese.out).toContain('退出码：')
    expect(chinese.out).toContain('规则包：national、city-2019')
  })

  it('for the version shows that of the package', async () => {
    const { code, out } = await bianzhi('--version')
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    ['check a.json --pac x', "unknown option '--pac'\n(Did you mean --pack?)"],
    ['chekc a.json', "unknown command 'chekc'\n(Did you mean check?)"],
    ['check a.json --pack pack.yaml --format xml', 'Allowed choices are text, json'],
    ['check a.json --pack pack.yaml --fail-on strong', 'Allowed choices are mandatory, principle'],
    ['check a.json --pack pack.yaml --locale fr', 'Allowed choices are zh-CN, en'],
    ['check a.json --pack', "option '-p, --pack <pack...>' argument missing"],
    ['check a.json national', '`national` is a pack where a snapshot is expected; write it behind --pack'],
    ['check a.json', 'no pack is named; add --pack with a file or with national, '],
    [
      'check --pack pack.yaml a.json',
      'no snapshot is named; write snapshots right after `check`, or after `--`',
    ],
    ['check a.json ./a.json --pack pack.yaml', 'the snapshot `a.json` is named twice'],
    ['check a.json --pack pack.yaml pack.yaml', 'the pack `pack.yaml` is named twice'],
    ['check - - --pack pack.yaml', '`-` is named twice; only one document can be piped in'],
    ['check - --pack pack.yaml --before -', '`-` is named twice; only one document can be piped in'],
    ['check a.json --pack pack.yaml --baseline b.json', '`--baseline b.json` is no NAME=FILE'],
    [
      'check a.json --pack pack.yaml --before b.json --baseline before=b.json',
      'the baseline `before` is named twice',
    ],
    ['check a.json --pack ganzho', 'there is no pack `ganzho`; did you mean `ganzhou`?  [unknown-pack]'],
    ['check a.json --pack township-2011', 'did you mean `township-2010`?'],
    [
      'check a.json --pack guangdong',
      'choose among national, city-2019, ganzhou, haixi, jiaxing-county, nantong, ruian-township, shandong-2014, shanghai-procuratorates, shenzhen, township-2010, xiangfan, zhangqiu, or name a',
    ],
    ['check a.json --pack constructor', 'there is no pack `constructor`'],
  ])('such as `%s` is refused', async (words, message) => {
    expect(await wrong(words)).toContain(
      `bianzhi: ${message}`.replace(/^bianzhi: (Allowed|did|choose)/, '$1'),
    )
  })

  it('lists everything that is wrong with it', async () => {
    const err = await wrong('check --baseline x')
    expect(err).toContain('no snapshot is named')
    expect(err).toContain('no pack is named')
    expect(err).toContain('no NAME=FILE')
    expect(err).toContain('bianzhi check --help')
  })

  it('may name its packs together or one by one, and its snapshots behind them', async () => {
    const more = { ...files, 'other.yaml': packYaml.replace('id: demo-town', 'id: other-town') }
    const apart = await bianzhi('check a.json --pack pack.yaml --pack other.yaml', { files: more })
    const together = await bianzhi('check --pack pack.yaml other.yaml -- a.json', { files: more })
    expect(apart.code).toBe(0)
    expect(together).toEqual(apart)
  })
})
