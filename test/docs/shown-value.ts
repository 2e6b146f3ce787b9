import ts from 'typescript'
import { expect } from 'vitest'

/** Asserts that a value is the one a page shows beside it. */
export function shows(actual: unknown, shown: string, place: string): void {
  if (typeof actual === 'string' && actual === shown) return
  const value = readShown(shown)
  if (value === undefined) expect(actual, place).toBe(shown)
  else expect(actual, place).toEqual(value.expected)
}

/** Asserts that a call is refused, with words that a page shows beside it. */
export async function refuses(call: () => unknown, shown: string, place: string): Promise<void> {
  const outcome = await Promise.resolve()
    .then(call)
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
  if (!('error' in outcome)) expect.fail(`${place} shows an error, but nothing was thrown`)
  expect(String(outcome.error), place).toContain(shown)
}

/** Whether a comment without an arrow is a claim all the same, not a remark: `true`, `'2024-02-29'`, `{ days: 14 }`. */
export function isShownValue(comment: string): boolean {
  return (
    /^['"[{]/.test(comment) || (/^(-?\d|[a-zN])/.test(comment) && readShown(comment.trim()) !== undefined)
  )
}

/**
 * Reads a value as people show it: a literal, in which `…` stands for what is left out.
 * A word about it may follow a plain value: `false: not a code`.
 */
export function readShown(shown: string): { readonly expected: unknown } | undefined {
  const plain = /^('[^']*'|"[^"]*"|-?[\d._]+n?|true|false|null|undefined|NaN)\s*([:;,(].*)?$/.exec(shown)?.[1]
  const text = (plain ?? shown).replaceAll(/…|\.\.\.(?=\s*[\]}])/g, '__rest')
  const tree = ts.createSourceFile('shown.ts', `(${text})`, ts.ScriptTarget.ES2022, true)
  const [statement, ...others] = tree.statements
  if (statement === undefined || others.length > 0 || !ts.isExpressionStatement(statement)) return undefined
  try {
    return { expected: literal(statement.expression) }
  } catch (error) {
    if (error instanceof NotShown) return undefined
    throw error
  }
}

class NotShown extends Error {}

function literal(node: ts.Node): unknown {
  if (ts.isParenthesizedExpression(node)) return literal(node.expression)
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll('_', ''))
  if (ts.isBigIntLiteral(node)) return BigInt(node.text.slice(0, -1))
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) return negative(node)
  if (ts.isArrayLiteralExpression(node)) return listOf(node)
  if (ts.isObjectLiteralExpression(node)) return objectOf(node)
  return wordOf(node)
}

function negative({ operand }: ts.PrefixUnaryExpression): unknown {
  const value = literal(operand)
  if (typeof value === 'bigint') return -value
  if (typeof value === 'number') return -value
  throw new NotShown()
}

function listOf({ elements }: ts.ArrayLiteralExpression): unknown {
  const shown = elements.filter((element) => !isRest(element)).map(literal)
  return shown.length === elements.length ? shown : expect.arrayContaining(shown)
}

function objectOf({ properties }: ts.ObjectLiteralExpression): unknown {
  const shown = properties.filter((property) => !isRest(property.name))
  const entries = shown.map((property) => {
    if (!ts.isPropertyAssignment(property)) throw new NotShown()
    const { name } = property
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name) && !ts.isNumericLiteral(name))
      throw new NotShown()
    return [name.text, literal(property.initializer)]
  })
  const object: unknown = Object.fromEntries(entries)
  return shown.length === properties.length ? object : expect.objectContaining(Object.fromEntries(entries))
}

const words = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
  ['NaN', Number.NaN],
])

function wordOf(node: ts.Node): unknown {
  if (isRest(node)) return expect.anything()
  if (!words.has(node.getText())) throw new NotShown()
  return words.get(node.getText())
}

const isRest = (node: ts.Node | undefined): boolean => node !== undefined && node.getText() === '__rest'
