import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that is not there yet; one that is there is left as it is. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<'written' | 'exists'> {
  await makeFolder(dirname(path))
  try {
    await writeFile(path, content, { flag: 'wx' })
    return 'written'
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists'
    throw error
  }
}

/** Makes a folder, and those above it first; `recursive` of Node never ends below a place that takes none. */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  try {
    await mkdir(folder)
  } catch (error) {
    // somebody else may have made it meanwhile
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
