import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeNew } from '../../../src/cli/output/write-new.ts'

const folder = mkdtempSync(join(tmpdir(), 'write-new-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (...names: readonly string[]) => join(folder, ...names)

describe('a new file', () => {
  it('is written in a folder that is made, with those above it', async () => {
    expect(await writeNew(at('a', 'b', 'c.txt'), 'text')).toBe('written')
    expect(readFileSync(at('a', 'b', 'c.txt'), 'utf8')).toBe('text')
    expect(await writeNew(at('a', 'b', 'd.txt'), 'more')).toBe('written')
  })

  it('leaves one that is there as it is', async () => {
    writeFileSync(at('there.txt'), 'first')
    expect(await writeNew(at('there.txt'), 'second')).toBe('exists')
    expect(readFileSync(at('there.txt'), 'utf8')).toBe('first')
  })

  it('cannot be below a file', async () => {
    writeFileSync(at('file.yaml'), '')
    await expect(writeNew(at('file.yaml', 'x'), '')).rejects.toMatchObject({ code: 'ENOTDIR' })
    await expect(writeNew(at('file.yaml', 'x', 'y'), '')).rejects.toMatchObject({ code: 'ENOTDIR' })
    await expect(writeNew('', '')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  // Node's own way of making folders one below another never ends there
  it.runIf(process.platform === 'linux')(
    'cannot be where no folder can be made, and says so at once',
    async () => {
      await expect(writeNew('/proc/x/y/z', '')).rejects.toMatchObject({ code: 'ENOENT' })
    },
    5000,
  )
})
