import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own in which the packed library is installed, as a user would have it. */
export interface Project {
  readonly folder: string
  readonly write: (name: string, text: string) => void
  /** Runs Node on a file, and gives what it prints. */
  readonly run: (...words: readonly string[]) => string
  readonly remove: () => void
}

/** Makes such a folder; `packages` are installed beside the library. */
export function project(packages: readonly string[] = []): Project {
  const folder = mkdtempSync(join(tmpdir(), 'bianzhi-project-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  })
  const tarball: string = JSON.parse(packed)[0].filename
  write('package.json', JSON.stringify({ name: 'project', private: true }))
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`, ...packages]
  execFileSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return {
    folder,
    write,
    run: (...words) => execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
