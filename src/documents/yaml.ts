import { type Document, isAlias, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import type { Problem } from '../errors.ts'
import { slipsIn, strayKeys } from './yaml-slips.ts'

/**
 * The value of a YAML text that nobody has checked yet, or everything that is wrong with its writing.
 *
 * It is read as plain data: no tags, no key twice, no document within the document, and aliases only as
 * far as they cannot blow it up.
 */
export function readYaml(
  text: string,
): { readonly value: object } | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: true,
    merge: false,
    resolveKnownTags: false,
    logLevel: 'error',
  })
  const faults = [...document.errors, ...document.warnings]
  const isTooDeep = faults.some(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const found = faults.length > 0 ? slipsIn(faults, document, text, lines) : strayKeys(document, lines)
  const slips = isTooDeep ? [] : found
  if (slips.length > 0) return { problems: slips }
  const problems = [...faults.map((fault) => problemOf(fault, text, lines)), ...looseAliases(document, lines)]
  if (problems.length > 0) return { problems: worthReading(problems) }
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases })
    if (typeof value === 'object' && value !== null) return { value }
    const message = value === null ? 'the document is empty' : 'the document is a single value'
    return {
      problems: [
        { code: 'wrong-type', path: [], message, hint: 'write `key: value` lines', line: 1, column: 1 },
      ],
    }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return { problems: [tooManyAliases] }
  }
}

const mostAliases = 10_000

const tooManyAliases: Problem = {
  code: 'too-large',
  path: [],
  message: 'its aliases stand for too much',
  hint: 'write out what they stand for, or divide the document',
}

/** The aliases that stand for nothing, which the parser would only notice one by one. */
function looseAliases(document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  const anchors = new Set<string>()
  const problems: Problem[] = []
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor)
      } else if (!anchors.has(node.source)) {
        const { line, col: column } = lines.linePos(node.range?.[0] ?? 0)
        const message = `alias \`*${node.source}\` stands for nothing`
        problems.push({
          code: 'dangling-reference',
          path: [],
          message,
          hint: `mark what it stands for with \`&${node.source}\``,
          line,
          column,
        })
      }
    },
  })
  return problems
}

/** One fault often makes the parser stumble many times in the same place. */
function worthReading(problems: readonly Problem[]): readonly Problem[] {
  const deep = problems.find(({ code }) => code === 'too-deep')
  if (deep !== undefined) return [deep]
  return [...new Map(problems.map((one) => [`${one.line}:${one.column} ${one.message}`, one])).values()]
}

function problemOf({ code, message, pos: [from] }: YAMLError, text: string, lines: LineCounter): Problem {
  const { line, col: column } = lines.linePos(from)
  const written = text.slice(from).match(/^("[^"\n]*"|'[^'\n]*'|[^\s:]+)/)?.[0] ?? ''
  const place = { code: 'malformed-yaml' as const, path: [], line, column }
  const known = told[code]?.(written)
  if (known !== undefined) return { ...place, ...known }
  const hint = text.split('\n')[line - 1]?.includes('：') ? 'write a half-width `: `, not `：`' : undefined
  const words = lowered(message)
  return hint === undefined ? { ...place, message: words } : { ...place, message: words, hint }
}

const told: {
  readonly [code in YAMLError['code']]?: (
    written: string,
  ) => Omit<Problem, 'path' | 'code'> & { readonly code?: Problem['code'] }
} = {
  DUPLICATE_KEY: (written) => ({
    code: 'duplicate-key',
    message: `key \`${written}\` stands twice in one object`,
    hint: 'keep one',
  }),
  MULTIPLE_DOCS: () => ({
    message: 'there are several documents in the file',
    hint: 'write each into a file of its own',
  }),
  TAG_RESOLVE_FAILED: (written) => ({
    message: `tag \`${written}\` is not known`,
    hint: 'write plain values, without tags',
  }),
  NON_STRING_KEY: () => ({ message: 'a list or an object stands as a key', hint: 'write a word as the key' }),
  RESOURCE_EXHAUSTION: () => ({
    code: 'too-deep',
    message: 'lists and objects stand too deep in one another',
    hint: 'write it flatter',
  }),
}

const lowered = (message: string): string =>
  `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '')
