import ts from 'typescript'
import { nodes, type Source } from '../sources.ts'

/** What the repository holds beside the sources: the other files, and the map of what a reader may import. */
export interface Surroundings {
  readonly files: readonly string[]
  readonly exports: readonly string[]
}

/** Every constraint kind that lacks its test, its page or its line in the index, and every page without a kind. */
export function missingKindCompanions(
  sources: readonly Source[],
  { files }: Surroundings,
): readonly string[] {
  const kinds = sources
    .filter(definesConstraint)
    .map(({ path }) => path.slice('src/constraints/'.length, -'.ts'.length))
  const index = sources.find(({ path }) => path === 'src/constraints/index.ts')?.text.split('\n') ?? []
  const wanted = kinds.flatMap((kind) => [
    ...[`test/constraints/${kind}.test.ts`, `docs/kinds/${kind}.md`]
      .filter((path) => !files.includes(path))
      .map((path) => `kind \`${kind}\` lacks ${path}`),
    ...(index.filter((line) => line.startsWith('export') && line.includes(`'./${kind}.ts'`)).length === 1
      ? []
      : [`kind \`${kind}\` is not exported by exactly one line of src/constraints/index.ts`]),
  ])
  const stale = files
    .filter((path) => /^docs\/kinds\/(?!index|README)[^/]+\.md$/.test(path))
    .filter((path) => !kinds.includes(path.slice('docs/kinds/'.length, -'.md'.length)))
    .map((path) => `${path} describes no kind`)
  return [...wanted, ...stale]
}

/** Every pack that lacks a test or cannot be imported by its own name. */
export function missingPackCompanions(
  sources: readonly Source[],
  { files, exports }: Surroundings,
): readonly string[] {
  const packs = new Set(sources.flatMap(({ path }) => /^src\/packs\/([^/]+)\//.exec(path)?.[1] ?? []))
  return [...packs].flatMap((pack) => [
    ...(files.some((path) => path.startsWith(`test/packs/${pack}`) && path.endsWith('.test.ts'))
      ? []
      : [`pack \`${pack}\` has no test in test/packs`]),
    ...(exports.includes(`./packs/${pack}`)
      ? []
      : [`pack \`${pack}\` is not among the exports of package.json`]),
  ])
}

function definesConstraint({ path, tree }: Source): boolean {
  return (
    /^src\/constraints\/[^/]+\.ts$/.test(path) &&
    [...nodes(tree)].some(
      (node) => ts.isCallExpression(node) && node.expression.getText() === 'defineConstraint',
    )
  )
}
