import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scenarioFilesBelow } from '../../../src/cli/test/scenario-files-below.ts'
import { watchFiles } from '../../../src/cli/test/watch-files.ts'
import { bianzhi, type Surroundings } from '../terminal.ts'
import { packYaml, townText } from '../town.ts'

const ratio = (posts: number, verdict: string, name = `${posts} beside 10`) => `
  - name: ${name}
    given: { file: ../town.json }
    rows: { establishment: { office-1/institution: { approved: ${posts} } } }
    expect:
      verdicts:
        ratio@town: ${verdict}
`
const head = 'schema: bianzhi/scenarios@1\npacks: [../pack.yaml]\ncases:'
const passing = `${head}${ratio(12, 'satisfied')}${ratio(13, 'violated, 1 over')}`
const failing = `${head}${ratio(12, 'satisfied')}${ratio(13, 'satisfied')}`

const files = {
  'pack.yaml': packYaml,
  'town.json': townText(),
  'a/pass.scenarios.yaml': passing,
  'b/fail.scenarios.yaml': failing,
  'c/broken.scenarios.yaml': 'schema: bianzhi/scenarios@1\ncaes: []\n',
}
const test = (words: string, more: Surroundings = {}) =>
  bianzhi(`test ${words}`.trim(), { files, env: { LANG: 'en' }, ...more })

describe('bianzhi test', () => {
  it.each([
    ['a', 0, 'all cases pass'],
    ['b', 1, 'a case fails'],
    ['a b', 1, 'one of several cases fails'],
    ['b --filter 12', 0, 'the case that fails is not run'],
    ['c', 2, 'the file is wrong'],
    ['b c', 2, 'a file is wrong, whatever fails beside it'],
    ['', 2, 'one of the files below the current folder is wrong'],
    ['a/none.scenarios.yaml', 2, 'the file is not there'],
    ['d', 2, 'there is no file in the folder'],
    ['a d', 2, 'there is no file in one of the folders'],
    ['a --filter 14', 2, 'no case is called so'],
    ['town.json', 2, 'the file is a snapshot'],
  ])('%s ends with %i, for %s', async (words, code) => {
    expect((await test(words)).code).toBe(code)
  })

  it('says where what was expected stands, what there is and how that came about', async () => {
    const { out, err } = await test('b')
    expect(err).toBe('')
    expect(out).toContain('✗ b/fail.scenarios.yaml  1 passed, 1 failed')
    expect(out).toContain('  ✗ 13 beside 10\n    b/fail.scenarios.yaml:16:9\n')
    expect(out).toContain('`demo-town/ratio@town` is `violated, 1 over` where `satisfied` is expected')
    expect(out).toContain('institution establishment = 13 (office-1/institution)')
    expect(out).toMatch(/\n2 cases in 1 file: 1 passed, 1 failed\n$/)
  })

  it('speaks Chinese where it is asked to', async () => {
    const { out } = await test('a b --locale zh-CN')
    expect(out).toContain('✓ a/pass.scenarios.yaml  通过2个')
    expect(out).toContain('应为 `satisfied`')
    expect(out).toContain('2个文件4个用例：通过3个，未通过1个')
  })

  it('runs the other files where one is wrong, and says what is wrong with it', async () => {
    const { out, err } = await test('')
    expect(out).toContain('4 cases in 2 files: 3 passed, 1 failed')
    expect(err).toContain('c/broken.scenarios.yaml:2:1: caes: key `caes` is not known here')
    expect(err).toMatch(/The input has \d problems/)
  })

  it.each([
    ['d', 'bianzhi: there is no file of scenarios below `d`; call it `town.scenarios.yaml`, or name it'],
    ['none.yaml', 'none.yaml: there is no such file'],
    ['a --filter 14', 'bianzhi: no case has `14` in its name; the first of 2 is called `12 beside 10`'],
    [
      'town.json',
      'town.json: this is a snapshot where scenarios are expected; judge it with `bianzhi check`',
    ],
    ['pack.yaml', 'pack.yaml: this is a pack where scenarios are expected'],
    ['-', 'bianzhi: scenarios cannot be piped in; name a file'],
    ['a ./a', 'bianzhi: `a` is named twice; keep one'],
    ['a --watch --format tap', 'bianzhi: --watch does not go with --format tap'],
    ['a --format xml', 'Allowed choices are text, json, junit, tap'],
    ['a --fliter x', "bianzhi: unknown option '--fliter'\n(Did you mean --filter?)"],
  ])('%s is refused', async (words, message) => {
    const { code, out, err } = await test(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('says what is wrong with a pack in the file of the pack', async () => {
    const wrong = { ...files, 'pack.yaml': packYaml.replace('max: 2 }', 'mx: 2 }') }
    const { code, err } = await test('a', { files: wrong })
    expect(code).toBe(2)
    expect(err).toMatch(/^pack\.yaml:17:46: rules\.offices\.require/)
    const snapshot = await test('a', { files: { ...files, 'pack.yaml': townText() } })
    expect(snapshot.err).toContain('this is a snapshot where a pack is expected; name it under `given`')
    const none = await test('a', { files: { 'a/pass.scenarios.yaml': passing } })
    expect(none.err).toContain(
      'a/pass.scenarios.yaml:2:9: packs[0]: `../pack.yaml` cannot be used: there is no such file',
    )
  })

  it('fails the cases whose snapshot is not there, and no others', async () => {
    const { 'town.json': _, ...rest } = files
    const { code, out } = await test('a', { files: rest })
    expect(code).toBe(1)
    expect(out).toContain('the file `../town.json` cannot be read')
  })

  it('knows the packs that ship', async () => {
    const shipped = passing.replace('../pack.yaml', 'nationl')
    const { code, err } = await test('a', { files: { ...files, 'a/pass.scenarios.yaml': shipped } })
    expect(code).toBe(2)
    expect(err).toContain(
      'a/pass.scenarios.yaml:2:9: packs[0]: there is no pack `nationl`; did you mean `national`?',
    )
  })

  it.each([
    ['json', /^\{\n {2}"format": "bianzhi\/test@1",/],
    [
      'junit',
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="bianzhi" tests="5" failures="1" errors="1">/,
    ],
    ['tap', /^TAP version 14\n1\.\.3\n/],
  ])('writes %s, in which a file that could not be run is an error', async (format, begin) => {
    const { code, out } = await test(`--format ${format}`)
    expect(code).toBe(2)
    expect(out).toMatch(begin)
    expect(out).toContain('key `caes` is not known here')
  })

  it('shows its help in either language', async () => {
    const english = await test('--help')
    expect(english.code).toBe(0)
    expect(english.out).toContain('run the cases of scenario files')
    expect(english.out).toContain('1   a case fails')
    const chinese = await test('--help --locale zh-CN')
    expect(chinese.out).toContain('运行情景文件中的用例')
    expect(chinese.out).toContain('有用例未通过')
  })

  it('colours on a terminal only, and never lets a name colour it', async () => {
    const named = failing.replaceAll('13 beside 10', '"\\u001b[31mred"')
    const surroundings = { files: { ...files, 'b/fail.scenarios.yaml': named } }
    expect((await test('b', { ...surroundings, isTTY: true })).out).toContain('\u001b[31m✗')
    const { out } = await test('b', surroundings)
    expect(out).not.toContain('\u001b')
    expect(out).toContain('✗ \uFFFD[31mred')
  })
})

describe('bianzhi test --watch', () => {
  it('runs again when a file changes, and ends with the code of the last run', async () => {
    const changing: Record<string, string> = { ...files, 'b/fail.scenarios.yaml': failing }
    const watched: (readonly string[])[] = []
    let stopped = 0
    let interrupt = () => {}
    const { code, out, err } = await test('b --watch', {
      files: changing,
      interrupted: () =>
        new Promise((resolve) => {
          interrupt = resolve
        }),
      watch: (paths, changed) => {
        watched.push(paths)
        if (watched.length === 1) {
          changing['b/fail.scenarios.yaml'] = passing
          setTimeout(changed)
        } else setTimeout(interrupt)
        return () => {
          stopped += 1
        }
      },
    })
    expect(code).toBe(0)
    expect(watched).toHaveLength(2)
    expect(watched[0]).toEqual(['b/fail.scenarios.yaml', 'pack.yaml', 'town.json'])
    expect(stopped).toBe(2)
    expect(out).toMatch(/1 passed, 1 failed\n✓[\s\S]*2 passed\n$/)
    expect(err).toContain('Watching 3 files; Ctrl+C ends.')
  })

  it('goes on where a file is wrong for a while', async () => {
    const changing: Record<string, string> = { ...files, 'a/pass.scenarios.yaml': 'cases: [' }
    let round = 0
    let interrupt = () => {}
    const { code } = await test('a --watch', {
      files: changing,
      interrupted: () =>
        new Promise((resolve) => {
          interrupt = resolve
        }),
      watch: (_, changed) => {
        round += 1
        changing['a/pass.scenarios.yaml'] = passing
        setTimeout(round === 1 ? changed : interrupt)
        return () => {}
      },
    })
    expect({ code, round }).toEqual({ code: 0, round: 2 })
  })

  it('does not wait where there is nothing to watch', async () => {
    const never = () => new Promise<void>(() => {})
    expect((await test('d --watch', { interrupted: never })).code).toBe(2)
  })
})

describe('on the disk', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bianzhi-test-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('files of scenarios are found by their names, whatever stands in their folders', async () => {
    const below = join(folder, 'plans (1)')
    for (const one of ['b', 'node_modules/x']) await mkdir(join(below, one), { recursive: true })
    const names = ['z.scenarios.json', 'a.scenarios.yaml', 'b/c.scenarios.yml', 'a.yaml', 'scenarios.yaml']
    for (const name of [...names, 'node_modules/x/d.scenarios.yaml']) writeFileSync(join(below, name), '')
    const found = await scenarioFilesBelow(below)
    expect(found.map((path) => path.slice(path.lastIndexOf('plans (1)/') + 10))).toEqual([
      'a.scenarios.yaml',
      'b/c.scenarios.yml',
      'z.scenarios.json',
    ])
    expect(await scenarioFilesBelow(join(folder, 'none'))).toEqual([])
  })

  it('a change of a watched file, or a new file of scenarios, is seen once', async () => {
    const file = join(folder, 'a.scenarios.yaml')
    writeFileSync(file, '')
    const seen = await new Promise<string[]>((resolve) => {
      const changes: string[] = []
      const stop = watchFiles([file, join(folder, 'none', 'town.yaml')], () => {
        changes.push('changed')
        if (changes.length === 2) {
          stop()
          resolve(changes)
        } else writeFileSync(join(folder, 'b.scenarios.yaml'), '')
      })
      writeFileSync(join(folder, 'other.txt'), '')
      writeFileSync(file, 'schema: a')
      writeFileSync(file, 'schema: b')
    })
    expect(seen).toEqual(['changed', 'changed'])
  })
})
