import ts from 'typescript'
import type { Source } from '../sources.ts'

const exempt = [/^src\/packs\//, /(^|\/)messages[^/]*\.ts$/, /(^|\/)(tables?|vocabulary)\.ts$/]

/** Every file with more code than a reader takes in at once; data, wording and tables may be long. */
export function longFiles(files: readonly Source[], most = 200): readonly string[] {
  return files
    .filter(({ path }) => !exempt.some((pattern) => pattern.test(path)))
    .map((file) => ({ path: file.path, lines: codeLines(file) }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path} has ${lines} lines of code, ${lines - most} too many`)
}

/** The number of lines on which a piece of code stands; blank lines and comments are free. */
export function codeLines({ tree }: Source): number {
  const lines = new Set<number>()
  for (const token of tokens(tree, tree)) {
    const from = tree.getLineAndCharacterOfPosition(token.getStart(tree)).line
    const until = tree.getLineAndCharacterOfPosition(token.getEnd()).line
    for (let line = from; line <= until; line += 1) lines.add(line)
  }
  return lines.size
}

function* tokens(node: ts.Node, tree: ts.SourceFile): Generator<ts.Node> {
  if (ts.isJSDoc(node) || node.kind === ts.SyntaxKind.EndOfFileToken) return
  if (ts.isToken(node)) yield node
  else for (const child of node.getChildren(tree)) yield* tokens(child, tree)
}
