import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One source file as the repository's rules see it. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

/** A source file from its text: how a rule is shown a bad sample. */
export function source(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) }
}

/** Every file below a folder whose name ends so, as sorted paths from the repository's root. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort()
}

/** Every TypeScript file of the library. */
export const sources: readonly Source[] = filesBelow('src', '.ts').map((path) =>
  source(path, readFileSync(path, 'utf8')),
)

/** A node and all that stands below it. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  node.forEachChild((child) => void children.push(child))
  for (const child of children) yield* nodes(child)
}

/** `src/model/day.ts:12`, the way a problem names its place. */
export function place({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}
