import ts from 'typescript'
import { nodes, place, type Source } from '../sources.ts'

/** One import of a file: from where, whether for its types alone, and where it stands. */
export interface Import {
  readonly from: string
  readonly typesOnly: boolean
  readonly place: string
}

/** Every way a file names another module: imports, re-exports, `import()` and types written `import('…')`. */
export function importsOf(file: Source): readonly Import[] {
  return [...nodes(file.tree)].flatMap((node) => {
    const found = imported(node)
    return found === undefined ? [] : [{ ...found, place: place(file, node) }]
  })
}

function imported(node: ts.Node): Omit<Import, 'place'> | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, node.importClause?.isTypeOnly)
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return named(node.arguments[0], false)
  return undefined
}

function named(specifier: ts.Node | undefined, typesOnly = false): Omit<Import, 'place'> | undefined {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { from: specifier.text, typesOnly }
    : undefined
}
