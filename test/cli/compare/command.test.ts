import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addCompare, compareProblems, compareRequest } from '../../../src/cli/compare/arguments.ts'
import { compareCommand } from '../../../src/cli/compare/command.ts'
import type { CompareRequest } from '../../../src/cli/compare/request.ts'
import { versionsOf } from '../../../src/cli/compare/versions.ts'
import type { Io } from '../../../src/cli/io.ts'
import { packYaml, townText } from '../town.ts'

const files: Readonly<Record<string, string>> = {
  'town.json': townText({ institution: 13 }),
  'pack.yaml': packYaml,
  'draft.yaml': packYaml.replace("atMost: '1.2:1'", "atMost: '1.3:1'"),
}

/** What a call asks for, or what is wrong with it. */
function asked(words: string): { readonly request?: CompareRequest; readonly problems: readonly string[] } {
  const program = new Command().exitOverride()
  const found: { request?: CompareRequest; problems: readonly string[] } = { problems: ['not asked'] }
  addCompare(program, 'en', { LANG: 'en' }, (snapshots, options) => {
    found.problems = compareProblems(snapshots, options).map(({ message }) => message)
    if (found.problems.length === 0) found.request = compareRequest(snapshots, options)
  })
  program.parse(['compare', ...words.split(' ').filter((word) => word !== '')], { from: 'user' })
  return found
}

async function ended(words: string) {
  const { request } = asked(words)
  if (request === undefined) expect.fail(`\`${words}\` asks for nothing`)
  const written = { out: '', err: '' }
  const io: Io = {
    stdin: async () => new Uint8Array(),
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return new TextEncoder().encode(text)
    },
    writeNew: async () => 'exists',
    scenarioFilesBelow: async () => [],
    watch: () => () => {},
    interrupted: async () => {},
    env: {},
    columns: 80,
    isTTY: false,
  }
  return { code: await compareCommand(request, io), ...written }
}

const names = (words: string) => {
  const { request } = asked(words)
  return request === undefined
    ? []
    : versionsOf(request).map(({ name, packs }) => `${name}: ${packs.join('+')}`)
}

describe('the versions of a call', () => {
  it.each([
    ['packs, where nothing else makes versions', 't --pack a b', ['a: a', 'b: b']],
    ['packs with a comma between them', 't --pack n a,b', ['a: n+a', 'b: n+b']],
    ['the values of a parameter', 't --pack a b --parameter x=1,2', ['1: a+b', '2: a+b']],
    ['days', 't --pack a --law-on 2010-01-01,2011-01-01', ['2010-01-01: a', '2011-01-01: a']],
    [
      'every combination',
      't --pack a --parameter x=1,2 --law-on 2010-01-01,2011-01-01',
      ['x=1 2010-01-01: a', 'x=1 2011-01-01: a', 'x=2 2010-01-01: a', 'x=2 2011-01-01: a'],
    ],
  ])('are %s', (_, words, versions) => {
    expect(names(words)).toEqual(versions)
  })

  it('have numbers for whole numbers, and text for proportions', () => {
    expect(asked('t --pack a --parameter x=40,1.2:1').request?.parameters).toEqual([
      { name: 'x', values: [40, '1.2:1'] },
    ])
  })

  it.each([
    ['--pack a b', 'no snapshot is named'],
    ['t u --pack a b', 'several snapshots are named'],
    ['t', 'no pack is named'],
    ['t --pack a', 'there is one version only'],
    ['t --pack a a', '`--pack` has `a` twice'],
    ['t --pack a --parameter x', '`--parameter x` is no NAME=VALUES'],
    ['t --pack a --parameter x=1,1', '`--parameter x` has `1` twice'],
    ['t --pack a --parameter x=1,2 x=3', 'the parameter `x` is named twice'],
    ['t --pack a b --baseline old', '`--baseline old` is no NAME=FILE'],
    ['- --pack - a', '`-` is named twice'],
    [
      `t --pack a --parameter ${['x', 'y', 'z'].map((name) => `${name}=1,2,3,4`).join(' ')}`,
      'these are 64 versions; at most 50 are compared',
    ],
  ])('of `%s` are refused: %s', (words, problem) => {
    expect(asked(words).problems).toContain(problem)
  })
})

describe('bianzhi compare', () => {
  it('shows what differs, and by how much from the first version', async () => {
    expect(await ended('town.json --pack pack.yaml,draft.yaml')).toEqual({
      code: 0,
      err: '',
      out: [
        'town.json  A town after its reform  facts of 2010-11-17',
        '',
        '                                                    pack.yaml         draft.yaml',
        '--------------------------------------------------  ----------------  ----------',
        'outcome                                             lawful            lawful',
        'violated                                            1                 0',
        'permitted                                           0                 0',
        'unknown                                             1                 1',
        'Institution to administrative establishment · 某镇  violated, 1 over  satisfied',
        '',
        'draft.yaml against pack.yaml: 0 appeared, 0 vanished, 1 changed, 4 unchanged',
        '',
      ].join('\n'),
    })
  })

  it('says where nothing differs, and which packs judged nothing', async () => {
    const { out } = await ended('town.json --pack pack.yaml --law-on 2010-01-01,2011-01-01')
    expect(out).toContain('All 5 judgements are the same under every version.')
    const late = await ended('town.json --pack pack.yaml --law-on 2010-01-01,2031-01-01')
    expect(late.out).toContain('2031-01-01: demo-town')
    expect(late.out).toContain('0 appeared, 5 vanished, 0 changed, 0 unchanged')
  })

  it('writes JSON and Markdown', async () => {
    const json = await ended('town.json --pack pack.yaml draft.yaml --format json')
    expect(JSON.parse(json.out)).toMatchObject({
      format: 'bianzhi/compare@1',
      versions: [
        { name: 'pack.yaml', counts: { violated: 1 } },
        {
          name: 'draft.yaml',
          changes: {
            changed: [{ id: 'demo-town/ratio@town', differs: ['verdict', 'excess'] }],
            unchanged: 4,
          },
        },
      ],
    })
    const markdown = await ended(
      'town.json --pack pack.yaml draft.yaml --format markdown --all --locale zh-CN',
    )
    expect(markdown.out).toContain(
      '|  | pack.yaml | draft.yaml |\n| --- | --- | --- |\n| 结论 | 合规 | 合规 |\n',
    )
    expect(markdown.out.trimEnd().split('\n').length).toBe(2 + 4 + 5)
  })

  it.each([
    ['none.json --pack pack.yaml draft.yaml', 'none.json: there is no such file'],
    ['town.json --pack pack.yaml --parameter ratio=1,2', '--parameter.ratio: there is no parameter `ratio`'],
    ['town.json --pack pack.yaml --law-on soon,2010-01-01', '--law-on: `soon` is not a day'],
    [
      'town.json --pack pack.yaml draft.yaml --assume-territory demo',
      '--assume-territory: `demo` is not known',
    ],
  ])('%s ends with 2: %s', async (words, message) => {
    const { code, err, out } = await ended(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).toContain('The input has 1 problem.')
  })

  it('assumes the territory of a pack where that pack judges', async () => {
    const { code } = await ended('town.json --pack pack.yaml national --assume-territory demo-town')
    expect(code).toBe(0)
  })
})
