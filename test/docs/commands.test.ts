import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { build } from 'tsup'
import { beforeAll, describe, expect, it } from 'vitest'
import { allFences, type Fence } from './fences.ts'

const folder = resolve('node_modules/.bianzhi-docs/cli')
const commands = allFences().flatMap(commandsOf)

/** The calls of the command line in a fence, with the exit code that a page announces: `bianzhi check … # exit 1`. */
function commandsOf({ path, line, language, code }: Fence) {
  if (!['sh', 'bash', 'shell'].includes(language)) return []
  return code.split('\n').flatMap((text, index) => {
    const [, call, exit = '0'] = /^(?:npx )?(bianzhi .*?)(?:\s+# exit (\d+))?$/.exec(text) ?? []
    return call === undefined ? [] : [{ place: `${path}:${line + index}`, call, exit: Number(exit) }]
  })
}

describe('the commands shown in the pages', () => {
  beforeAll(async () => {
    if (commands.length === 0) return
    await build({
      config: false,
      entry: { main: 'src/cli/main.ts' },
      format: 'esm',
      platform: 'node',
      outDir: folder,
      silent: true,
    })
  }, 60_000)

  it.each(commands)('at $place exit with $exit', ({ call, exit }) => {
    const shell = `bianzhi() { "${process.execPath}" "${folder}/main.js" "$@"; }; ${call}`
    const { status, stderr } = spawnSync('sh', ['-c', shell], { encoding: 'utf8' })
    expect(status, stderr).toBe(exit)
  })

  it('are read with the exit code beside them', () => {
    const code =
      'npm install bianzhi zod\nbianzhi check plan.yaml --pack national # exit 1\nnpx bianzhi rules'
    expect(commandsOf({ path: 'a.md', line: 3, language: 'sh', words: [], code })).toEqual([
      { place: 'a.md:4', call: 'bianzhi check plan.yaml --pack national', exit: 1 },
      { place: 'a.md:5', call: 'bianzhi rules', exit: 0 },
    ])
  })
})
