import ts from 'typescript'
import { nodes, place, type Source } from '../sources.ts'

/** Every way round the type checker, and every export that has no name of its own. */
export function forbiddenSyntax(files: readonly Source[]): readonly string[] {
  return files.flatMap((file) => [
    ...[...nodes(file.tree)].flatMap((node) => {
      const found = forbidden(node)
      return found === undefined ? [] : [`${place(file, node)} has ${found}`]
    }),
    ...[...file.text.matchAll(/@ts-(ignore|expect-error|nocheck)\b/g)].map(
      ([found]) => `${file.path} has ${found}`,
    ),
  ])
}

function forbidden(node: ts.Node): string | undefined {
  if (ts.isEnumDeclaration(node)) return 'an enum'
  if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) return 'a default export'
  if (ts.isExportSpecifier(node) && node.name.text === 'default') return 'a default export'
  if (node.kind === ts.SyntaxKind.AnyKeyword) return ts.isAsExpression(node.parent) ? '`as any`' : '`any`'
  if (ts.isAsExpression(node) && ts.isAsExpression(node.expression))
    return `\`as ${node.expression.type.getText()} as\``
  return undefined
}
