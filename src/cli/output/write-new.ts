import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that is not there yet; one that is there is left as it is. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<'written' | 'exists'> {
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, content, { flag: 'wx' })
    return 'written'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'exists'
    throw error
  }
}
