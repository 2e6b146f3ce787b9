import ts from 'typescript'
import { nodes, place, type Source } from '../sources.ts'

const machine = [
  'process',
  'console',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
  'setTimeout',
  'setInterval',
]
const code = ['eval', 'Function']
const clocksAndDice = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']

/** Every use of the machine, the clock, chance or generated code outside the command line and the vitest adapter. */
export function impurities(files: readonly Source[]): readonly string[] {
  return files
    .filter(({ path }) => !/^src\/(cli\/|testing\/vitest(\.ts$|\/))/.test(path))
    .flatMap((file) =>
      [...nodes(file.tree)].flatMap((node) => {
        const found = impurity(node)
        if (found === 'new Date' && file.path === 'src/model/day.ts' && countsDays(node)) return []
        return found === undefined ? [] : [`${place(file, node)} uses ${found}`]
      }),
    )
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && isReference(node))
    return [...machine, ...code].find((name) => name === node.text)
  if (ts.isPropertyAccessExpression(node)) return clocksAndDice.find((name) => name === node.getText())
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date')
    return ts.isNewExpression(node) ? 'new Date' : 'Date()'
  return undefined
}

/** Whether a `new Date` is given what it stands for, so that it does not ask the clock. */
function countsDays(node: ts.Node): boolean {
  return ts.isNewExpression(node) && node.arguments?.length === 1 && !ts.isStringLiteral(node.arguments[0]!)
}

/** Whether a name stands for a value here, rather than naming a property or a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isBindingElement(parent)) return parent.propertyName !== node
  return !(
    ts.isTypeNode(parent) ||
    ts.isTypeElement(parent) ||
    ts.isClassElement(parent) ||
    ts.isQualifiedName(parent)
  )
}
