import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { scenarioFileName } from '../../testing/scenario-files.ts'

/** Every file of scenarios below a folder, in order; what others installed there is left out. */
export async function scenarioFilesBelow(folder: string): Promise<readonly string[]> {
  const found = await glob(`**/${scenarioFileName}`, { cwd: folder, ignore: ['**/node_modules/**'] })
  return found.toSorted().map((path) => join(folder, path))
}
