import ts from 'typescript'
import { place, type Source } from '../sources.ts'

/** Every exported function, constant or class that does not say in a sentence what it is. */
export function missingSentences(files: readonly Source[]): readonly string[] {
  return files.flatMap((file) => {
    const spoken = new Set<string>()
    return file.tree.statements.filter(isExported).flatMap((statement) => {
      const name = nameOf(statement)
      if (name === undefined || spoken.has(name)) return []
      spoken.add(name)
      return saysSentence(statement)
        ? []
        : [`${place(file, statement)} exports \`${name}\` without a sentence about it`]
    })
  })
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.[0]?.kind === ts.SyntaxKind.ExportKeyword
  )
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText()
  return undefined
}

function saysSentence(statement: ts.Statement): boolean {
  const text = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)?.comment) ?? ''
  const [head = ''] = text.trim().split(/\n\s*\n/)
  return /\S\s+\S/.test(head) && /[.。:?]$/.test(head)
}
