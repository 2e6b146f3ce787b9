import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { type Fence, placeOf } from './fences.ts'
import { isShownValue } from './shown-value.ts'

/** An example as a program: its text has each line of code where the page has it. */
export interface ExampleModule {
  readonly place: string
  readonly text: string
}

interface Edit {
  readonly from: number
  readonly until: number
  readonly text: string
}

const root = '../../..'

/** Turns the fences of one program (the first, and those marked `continued`) into a module that checks what they show. */
export function exampleModule(fences: readonly [Fence, ...Fence[]]): ExampleModule {
  const lines: string[] = []
  for (const fence of fences) {
    fence.code.split('\n').forEach((line, index) => {
      lines[fence.line - 1 + index] = line
    })
  }
  const code = Array.from(lines, (line = '') => line).join('\n')
  const tree = ts.createSourceFile('example.mts', code, ts.ScriptTarget.ES2022, true)
  const [first] = fences
  const imports = first.words.includes('example') ? importsFor(tree, first.path) : ''
  const head = `import { refuses as __refuses, shows as __shows } from '${root}/test/docs/shown-value.ts';${imports} `
  const edits = [
    ...importEdits(tree),
    ...tree.statements.flatMap((statement) => claimEdits(statement, first.path)),
  ]
  return { place: placeOf(first), text: head + edited(code, edits) }
}

/** Whether an example is nothing but a written constraint or another literal: read, not run. */
export function isLiteralOnly(code: string): boolean {
  if (!/^\s*[{[]/.test(code) || !isSyntax(`(${code}\n)`)) return false
  const [statement] = ts.createSourceFile('literal.ts', `(${code}\n)`, ts.ScriptTarget.ES2022).statements
  const expression = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined
  if (expression === undefined || !ts.isParenthesizedExpression(expression)) return false
  return (
    ts.isObjectLiteralExpression(expression.expression) || ts.isArrayLiteralExpression(expression.expression)
  )
}

function isSyntax(code: string): boolean {
  return ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.length === 0
}

/** The claims beside one statement, made into checks: `// → value`, `// → throws words`, or a bare value. */
function claimEdits(statement: ts.Statement, path: string): readonly Edit[] {
  const tree = statement.getSourceFile()
  const claim = claimAfter(tree.text, statement.getEnd())
  if (claim === undefined) return []
  const place = `${path}:${tree.getLineAndCharacterOfPosition(statement.getStart()).line + 1}`
  const rest = `, ${JSON.stringify(claim.shown)}, ${JSON.stringify(place)})`
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0]?.name.getText() ?? ''
    return [{ from: statement.getEnd(), until: statement.getEnd(), text: `; __shows(${name}${rest};` }]
  }
  if (!ts.isExpressionStatement(statement)) return []
  const from = statement.getStart()
  const until = statement.getEnd()
  const expression = printed(statement.expression).getText()
  const call = claim.throws ? `await __refuses(async () => (${expression})` : `__shows((${expression})`
  return [{ from, until, text: `;${call}${rest};` }]
}

/** What `console.log(x)` shows is `x`. */
function printed(expression: ts.Expression): ts.Expression {
  const logs = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log'
  return logs ? (expression.arguments[0] ?? expression) : expression
}

function claimAfter(
  text: string,
  end: number,
): { readonly shown: string; readonly throws: boolean } | undefined {
  const [line = '', ...following] = text.slice(end).split('\n')
  const beside = /^[ \t;]*\/\/ ?(.*)$/.exec(line)?.[1]
  const below = line.trim() === '' ? commentBlock(following) : undefined
  const arrow = /^(?:→|=>) ?([\s\S]*)$/.exec(beside ?? below ?? '')?.[1]
  const thrown = /^throws ([\s\S]+)$/.exec(arrow ?? '')?.[1]
  if (thrown !== undefined) return { shown: thrown.trim(), throws: true }
  const shown = arrow ?? (beside !== undefined && isShownValue(beside) ? beside : undefined)
  return shown === undefined ? undefined : { shown: shown.trim(), throws: false }
}

function commentBlock(lines: readonly string[]): string | undefined {
  const length = lines.findIndex((line) => !/^\s*\/\//.test(line))
  const block = lines
    .slice(0, length === -1 ? lines.length : length)
    .map((line) => line.replace(/^\s*\/\/ ?/, ''))
  return block.length === 0 ? undefined : block.join('\n').trimEnd()
}

/** Points what is imported from the library at its sources. */
function importEdits(tree: ts.SourceFile): readonly Edit[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const entry = sourceEntry(statement.moduleSpecifier.text)
    if (entry === undefined) return []
    const { moduleSpecifier: specifier } = statement
    return [{ from: specifier.getStart(), until: specifier.getEnd(), text: `'${root}/${entry}'` }]
  })
}

/** The source file behind a name that package.json exports: `bianzhi/packs/ganzhou`. */
function sourceEntry(specifier: string): string | undefined {
  if (specifier !== 'bianzhi' && !specifier.startsWith('bianzhi/')) return undefined
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const built: string | undefined = exports[specifier.replace('bianzhi', '.')]?.import?.default
  return built?.replace('./dist/', 'src/').replace(/\.js$/, '.ts')
}

/** An `@example` may use, without saying so, what its own file and the library export, and the packages of its file. */
function importsFor(tree: ts.SourceFile, path: string): string {
  const used = new Set([...tree.text.matchAll(/[A-Za-z_$][\w$]*/g)].map(([name]) => name))
  const known = new Set(tree.statements.flatMap(namesIn))
  const wanted = (names: readonly string[]) => names.filter((name) => used.has(name) && !known.has(name))
  const [own, ...others] = [path, 'src/index.ts'].filter((file) => existsSync(file)).map(parsed)
  const packages =
    own?.statements.filter(importsPackage).filter((one) => wanted(namesIn(one)).length > 0) ?? []
  const named = [own, ...others].map((file) => {
    const names = file === undefined ? [] : wanted(exportedNames(file))
    for (const name of names) known.add(name)
    return names.length === 0 ? '' : ` import { ${names.join(', ')} } from '${root}/${file?.fileName}';`
  })
  return [
    ...packages.map((one) => ` ${one.getText().replaceAll('\n', ' ').replace('import type *', 'import *')};`),
    ...named,
  ].join('')
}

function importsPackage(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) && !statement.moduleSpecifier.getText().startsWith("'.")
}

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
}

function exportedNames(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement
      if (statement.isTypeOnly || exportClause === undefined || !ts.isNamedExports(exportClause)) return []
      return exportClause.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text)
    }
    return /^export\b/.test(statement.getText()) && !isType(statement) ? namesIn(statement) : []
  })
}

/** The names that a statement brings into being. */
function namesIn(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [statement.name?.text ?? '']
  if (!ts.isImportDeclaration(statement)) return []
  const bindings = statement.importClause?.namedBindings
  if (bindings === undefined) return []
  return ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [bindings.name.text]
}

const isType = (node: ts.Node): boolean => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((so, edit) => so.slice(0, edit.from) + edit.text + so.slice(edit.until), text)
}
