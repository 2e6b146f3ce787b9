import { posix } from 'node:path'
import type { Source } from '../sources.ts'
import { type Import, importsOf } from './imports.ts'

const foundations = ['errors', 'model', 'condition', 'measures']
const belowEngine = [
  'version',
  'json',
  ...foundations,
  'constraints',
  'rules',
  'backends/backend',
  'backends/memory',
  'backends/columnar',
]

// who may import whom; what is said to be `type` may be imported for its types alone
const table: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  version: [],
  json: ['errors'],
  model: ['errors', 'json'],
  condition: ['errors', 'model'],
  scope: ['errors', 'model'],
  measures: ['errors', 'json', 'condition', 'model', 'scope'],
  constraints: [...foundations, 'json'],
  rules: [...foundations, 'json', 'constraints'],
  'rules/define': [...foundations, 'constraints', 'rules'].map((name) => `type ${name}`),
  packs: ['rules/define'],
  divisions: ['type model'],
  backends: ['errors', 'condition', 'measures', 'model'],
  engine: belowEngine,
  'json-rules-engine': [...belowEngine, 'backends', 'engine'],
  duties: ['type engine', ...foundations, 'json', 'scope', 'type tables'],
  reform: ['type engine', ...foundations, 'json', 'scope', 'type tables'],
  tables: ['errors', 'json', 'model'],
  formatters: ['errors', 'type engine', 'model', 'condition'],
  documents: ['errors', 'json'],
  schemas: [
    ...belowEngine,
    'engine/waivers/waiver',
    'reform/plan',
    'reform/precheck',
    'testing/built',
    'testing/scenario',
  ],
  testing: ['public', 'errors', 'json', 'documents'],
  'testing/vitest': ['public', 'errors', 'testing'],
  cli: ['public', 'testing', 'documents', 'schemas'],
  index: [...belowEngine, 'rules/define', 'backends', 'engine', 'duties', 'reform', 'tables', 'formatters'],
}

/** Every import within the library that goes against the direction of the house. */
export function importDirection(files: readonly Source[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => from.startsWith('.'))
      .filter((found) => !allowed(file.path, found))
      .map(({ from, place }) => `${place} imports ${from}, but ${rule(file.path)}`),
  )
}

function allowed(path: string, { from, typesOnly }: Import): boolean {
  const target = posix.join(posix.dirname(path), from)
  if (home(path) === home(target) && layer(path) !== 'rules/define') return true
  const names = [layer(target), bare(target), folder(target), ...(isPublic(target) ? ['public'] : [])]
  const may = table[layer(path)] ?? []
  return names.some((name) => may.includes(name) || (typesOnly && may.includes(`type ${name}`)))
}

function rule(path: string): string {
  const may = table[layer(path)]
  if (may === undefined) return `${layer(path)} has no place in the house yet`
  return `${layer(path)} may import ${may.length === 0 ? 'nothing of ours' : `${may.join(', ')} only`}`
}

/** The row of the table a file stands in: the longest of its own path, or its top folder. */
function layer(path: string): string {
  const [first = '', second = ''] = bare(path).split('/')
  return `${first}/${second}` in table ? `${first}/${second}` : first
}

/** What is free within itself: a top folder, a single pack, the vitest adapter. */
function home(path: string): string {
  return layer(path) === 'packs' ? folder(path) : layer(path)
}

const bare = (path: string): string => path.replace(/^src\//, '').replace(/\.ts$/, '')
const folder = (path: string): string => bare(path).split('/').slice(0, 2).join('/')
const isPublic = (path: string): boolean =>
  /^(index|packs\/[^/]+\/index|(constraints|divisions|duties|reform|tables|formatters|testing|testing\/vitest|json-rules-engine)\/index)$/.test(
    bare(path),
  )
