import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addCases, type CasesRequest, casesCommand } from '../../src/cli/cases-command.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { readScenarios, runScenarios } from '../../src/testing/index.ts'

const snapshot = `schema: bianzhi/snapshot@1
day: '2010-11-17'
jurisdictions: [{ id: town, name: 某镇, level: township, code: '330381100' }]
agencies: [{ id: office, name: 某镇机关, jurisdiction: town }]
establishment:
  - { agency: office, category: administrative, approved: 30 }
  - { agency: office, category: institution, approved: 33 }
`

const files: Readonly<Record<string, string>> = { 'town.yaml': snapshot }
const called = async (...argv: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const requests: CasesRequest[] = []
  const program = new Command().exitOverride()
  addCases(program, 'en', {}, (one) => requests.push(one))
  program.parse(['cases', ...argv], { from: 'user' })
  const [request] = requests
  if (request === undefined) throw new Error('nothing was asked')
  const code = await casesCommand(request, {
    stdin: async () => new TextEncoder().encode(snapshot),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error('no file'), { code: 'ENOENT' })
      return new TextEncoder().encode(text)
    },
    scenarioFilesBelow: async () => [],
    watch: () => () => {},
    interrupted: async () => {},
    env: {},
    columns: undefined,
    isTTY: false,
  })
  return { code, out: out.join(''), err: err.join('') }
}
const pack = ['--pack', 'ruian-township']
const rule = 'ruian-township/institution-to-administrative'

describe('the command `cases`', () => {
  it('writes a scenario file that begins with the snapshot, and passes', async () => {
    const { code, out, err } = await called(rule, ...pack, '--snapshot', 'town.yaml')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('given: { file: town.yaml }')
    expect(out).toContain('institution-establishment 37, beyond the upper limit')
    const report = runScenarios(readScenarios(out, { file: 'a.yaml' }), {
      packs: { 'ruian-township': ruianTownship },
      read: (name) => files[name] ?? '',
    })
    expect(report.failed).toBe(0)
    expect(report.passed).toBeGreaterThan(10)
  })

  it('writes the facts themselves where they were piped in', async () => {
    const { out } = await called(
      rule,
      ...pack,
      '--snapshot',
      '-',
      '--subject',
      'town',
      '--law-on',
      '2005-01-01',
    )
    expect(out).toContain('lawOn: 2005-01-01')
    expect(out).toContain('category: institution')
  })

  it('says in one line what is wrong with a rule, a subject, a file', async () => {
    const misspelt = await called('institution-to-administrativ', ...pack, '--snapshot', 'town.yaml')
    expect(misspelt).toMatchObject({ code: 2, out: '' })
    expect(misspelt.err).toContain('did you mean `institution-to-administrative`?')
    expect((await called(rule, ...pack, '--snapshot', 'twon.yaml')).err).toContain('there is no such file')
    const stranger = await called(rule, ...pack, '--snapshot', 'town.yaml', '--subject', 'twon')
    expect(stranger.err).toContain('did you mean `town`?')
  })
})
