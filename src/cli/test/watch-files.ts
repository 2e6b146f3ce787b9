import { existsSync, watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { isScenarioFileName } from '../../testing/scenario-files.ts'

// an editor writes a file in several steps
const rest = 80

/**
 * Calls back when one of some files changes, or a file of scenarios beside them, until it is stopped.
 *
 * Their folders are watched, for an editor often puts a new file in the place of the old one.
 */
export function watchFiles(files: readonly string[], changed: () => void): () => void {
  const byFolder = new Map<string, Set<string>>()
  for (const file of files.map((one) => resolve(one))) {
    const folder = dirname(file)
    byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(basename(file)))
  }
  let waiting: NodeJS.Timeout | undefined
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(changed, rest)
  }
  const watchers = [...byFolder]
    .filter(([folder]) => existsSync(folder))
    .map(([folder, names]) =>
      watch(folder, (_, name) => {
        if (name === null || names.has(name) || isScenarioFileName(name)) later()
      }),
    )
  return () => {
    clearTimeout(waiting)
    for (const one of watchers) one.close()
  }
}
