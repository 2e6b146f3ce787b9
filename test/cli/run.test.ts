import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/run.ts'
import { bianzhi } from './terminal.ts'
import { packYaml, townText } from './town.ts'

const files = {
  'pack.yaml': packYaml,
  'lawful.json': townText(),
  'before.json': townText({ day: '2009-12-31' }),
  'offices.json': townText({ offices: 3 }),
  'deputies.json': townText({ deputies: 2 }),
  'ratio.json': townText({ institution: 13 }),
  'unknown.yaml':
    'schema: bianzhi/snapshot@1\nday: 2010-11-17\njurisdictions: [{ id: t, name: 某镇, level: township }]',
  'county.yaml':
    'schema: bianzhi/snapshot@1\nday: 2010-11-17\njurisdictions: [{ id: c, name: 某县, level: county }]\nagencies: []',
  'broken.yaml': 'schema: bianzhi/snapshot@1\nday: [2010\n',
}
const codeOf = async (words: string) => (await bianzhi(`check ${words} --pack pack.yaml`, { files })).code

describe('a run', () => {
  it.each([
    ['lawful.json', 0, 'no mandatory rule is violated'],
    ['lawful.json --fail-on advisory', 0, 'nothing is violated'],
    ['offices.json', 1, 'a mandatory rule is violated'],
    ['offices.json --fail-on never', 0, 'nothing is to fail it'],
    ['deputies.json', 0, 'only a principle is violated'],
    ['deputies.json --fail-on principle', 1, 'a violated principle is to fail it'],
    ['ratio.json --fail-on principle', 0, 'what is violated is weaker than what is to fail it'],
    ['ratio.json --fail-on general', 1, 'a violated target is to fail it'],
    ['unknown.yaml', 3, 'a mandatory rule is unknown'],
    ['unknown.yaml --fail-on never', 0, 'nothing is to fail it, unknown or not'],
    ['county.yaml', 3, 'no rule applies'],
    ['broken.yaml', 2, 'a file cannot be read'],
    ['broken.yaml --fail-on never', 2, 'a file cannot be read, whatever is to fail it'],
    ['none.yaml', 2, 'a file is not there'],
    ['lawful.json offices.json unknown.yaml', 1, 'one of several is unlawful'],
    ['lawful.json unknown.yaml', 3, 'one of several is undetermined'],
    ['offices.json broken.yaml', 2, 'one of several cannot be read'],
    ['lawful.json before.json', 0, 'all of several are lawful'],
  ])('of %s ends with %i, for %s', async (words, code) => {
    expect(await codeOf(words)).toBe(code)
  })

  it('judges the other snapshots where one cannot be read', async () => {
    const { out, err } = await bianzhi('check broken.yaml offices.json --pack pack.yaml', { files })
    expect(out).toContain('offices.json')
    expect(err).toContain('broken.yaml:2:6: ')
  })

  it('judges nothing where a pack or a baseline cannot be read, and says what is wrong with each', async () => {
    const words = 'check offices.json --pack pack.yaml none.yaml --before broken.yaml --locale en'
    const { code, out, err } = await bianzhi(words, { files })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('none.yaml: there is no such file')
    expect(err).toContain('broken.yaml:2:6: ')
    expect(err).toContain('The input has 2 problems.')
  })

  it('reads what is piped in, as JSON or as YAML', async () => {
    const json = await bianzhi('check - --pack pack.yaml --locale en', { files, stdin: townText() })
    expect(json.code).toBe(0)
    expect(json.out).toContain('A town after its reform (standard input)')
    const yaml = await bianzhi('check - --pack pack.yaml', { files, stdin: files['unknown.yaml'] })
    expect(yaml.code).toBe(3)
  })

  it('reads a pack that is piped in', async () => {
    expect((await bianzhi('check lawful.json --pack -', { files, stdin: packYaml })).code).toBe(0)
  })

  it('compares with the snapshot before, and with other baselines', async () => {
    const words = 'check grown.json --pack pack.yaml --fail-on advisory'
    const grown = { ...files, 'grown.json': townText({ administrative: 11 }) }
    const alone = await bianzhi(words, { files: grown })
    expect(alone.code).toBe(0)
    expect(alone.out).toContain('the snapshot `before`, which was not supplied')
    expect((await bianzhi(`${words} --before before.json`, { files: grown })).code).toBe(1)
    const more = await bianzhi(`${words} --before before.json --baseline 2001=lawful.json`, { files: grown })
    expect(more.out).toContain('compared with: before (2009-12-31)\n               2001 (2010-11-17)\n')
  })

  it('applies the law of the day that is asked for', async () => {
    const late = await bianzhi('check offices.json --pack pack.yaml --law-on 2031-01-01 --locale en', {
      files,
    })
    expect(late.code).toBe(3)
    expect(late.out).toContain('Provisions of a town demo-town: not in force on 2031-01-01')
    expect(await codeOf('offices.json --law-on 2030-12-31')).toBe(1)
  })

  it('assumes a territory only where that is asked for', async () => {
    const elsewhere = packYaml.replace('levels: [township]', 'divisions: []')
    const words = 'check offices.json --pack pack.yaml --locale zh-CN'
    const none = await bianzhi(words, { files: { ...files, 'pack.yaml': elsewhere } })
    expect(none.code).toBe(3)
    expect(none.out).toContain('--assume-territory demo-town')
    expect(none.out).not.toContain('自述数字核对')
    const whatIf = await bianzhi(`${words} --assume-territory demo-town`, {
      files: { ...files, 'pack.yaml': elsewhere },
    })
    expect(whatIf.code).toBe(1)
    expect(whatIf.out).toContain('假设适用：demo-town')
  })

  it('ends with 70 and asks for a report where the program itself is wrong', async () => {
    const broken = async () => {
      throw new TypeError('the disk is made of cheese')
    }
    const written: string[] = []
    const code = await runCli(['check', 'a.yaml', '--pack', 'b.yaml', '--locale', 'en'], {
      stdin: broken,
      stdout: { write: () => true },
      stderr: { write: (text) => written.push(text) },
      readFile: broken,
      writeNew: async () => 'exists',
      scenarioFilesBelow: broken,
      watch: () => () => {},
      interrupted: async () => {},
      env: {},
      columns: undefined,
      isTTY: false,
    })
    expect(code).toBe(70)
    expect(written.join('')).toMatch(
      /^bianzhi: this is a bug .*report.*\nTypeError: the disk is made of cheese\n {4}at /,
    )
  })

  it('judges the reform of the district of Ganzhou with the packs that ship', async () => {
    const folder = 'docs/examples/ganzhou'
    const files = {
      'after.yaml': await readFile(`${folder}/after.yaml`),
      'before.yaml': await readFile(`${folder}/before.yaml`),
    }
    const words = 'check after.yaml --before before.yaml --pack national --pack ganzhou --fail-on never'
    const { code, out, err } = await bianzhi(`${words} --locale zh-CN`, { files })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('\n    核定领导职数为4名，超过上限3名，超出1名；')
    expect(out).toContain('区文化委员会（共15个）\n')
    expect(out).toMatch(/│ 精减幅度（.*│ +36% │ 44\.4% │ +\+8\.4% │ 对不上 │/)
  })
})
