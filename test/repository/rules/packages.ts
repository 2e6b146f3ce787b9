import { builtinModules } from 'node:module'
import type { Source } from '../sources.ts'
import { importsOf } from './imports.ts'

// who may import what is not ours; `core` is all but packs, the command line and the vitest adapter
const table: Readonly<Record<string, readonly string[]>> = {
  'date-fns': ['day'],
  '@date-fns/utc': ['day'],
  'zod/mini': ['core', 'day', 'cli'],
  'fastest-levenshtein': ['core'],
  'safe-stable-stringify': ['core'],
  '@noble/hashes': ['core'],
  commander: ['cli'],
  yaml: ['documents'],
  picocolors: ['cli'],
  'cli-table3': ['cli'],
  'json-rules-engine': ['json-rules-engine backend'],
  hucre: ['tables'],
  papaparse: ['tables'],
  tinyglobby: ['cli', 'vitest adapter'],
  node: ['cli', 'vitest adapter'],
  vitest: ['vitest adapter'],
}

/** Every import of a package, or of Node, by a file that has no business with it. */
export function packageImports(files: readonly Source[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ from }) => !from.startsWith('.') && !(table[packageOf(from)] ?? []).includes(place(file.path)),
      )
      .map((found) => `${found.place} imports ${found.from}, which ${rule(packageOf(found.from))}`),
  )
}

function rule(name: string): string {
  const who = table[name]
  return who === undefined ? 'nobody may' : `is for ${who.join(', ')} only`
}

function place(path: string): string {
  if (path === 'src/model/day.ts') return 'day'
  if (path.startsWith('src/cli/')) return 'cli'
  if (/^src\/testing\/vitest(\.ts$|\/)/.test(path)) return 'vitest adapter'
  if (path.startsWith('src/documents/')) return 'documents'
  if (path.startsWith('src/tables/')) return 'tables'
  if (path.startsWith('src/backends/json-rules-engine/')) return 'json-rules-engine backend'
  return path.startsWith('src/packs/') ? 'packs' : 'core'
}

function packageOf(from: string): string {
  if (from.startsWith('node:') || builtinModules.includes(from)) return 'node'
  if (from.startsWith('zod')) return from
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
