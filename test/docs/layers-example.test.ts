import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bianzhi } from '../cli/terminal.ts'

const folder = 'docs/examples/layers'
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
)

describe('the four layers of the example', () => {
  it('are JSON alone, and pass their scenarios from the command line', async () => {
    expect(Object.keys(files).filter((name) => !name.endsWith('.json'))).toEqual([])
    const { code, out, err } = await bianzhi(`test ${folder}`, { files, env: { LANG: 'en' } })
    expect(`${out}${err}`).not.toContain('✗')
    expect(code).toBe(0)
  })
})
