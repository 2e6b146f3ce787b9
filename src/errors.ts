/** What can be wrong with what an author or a caller hands in; the error page explains each. */
export const errorCodes = [
  // the document as text
  'malformed-json',
  'malformed-yaml',
  'duplicate-key',
  'hostile-key',
  'too-deep',
  'too-large',
  'not-plain-data',
  'malformed-table',
  // any document
  'unknown-key',
  'missing-field',
  'wrong-type',
  'wrong-value',
  'malformed-day',
  'malformed-code',
  'malformed-proportion',
  'malformed-number',
  'unknown-word',
  // snapshots
  'duplicate-id',
  'dangling-reference',
  'cycle',
  'wrong-level',
  'wrong-order',
  'snapshot-not-read',
  // plans
  'impossible-operation',
  // packs
  'unknown-measure',
  'unknown-parameter',
  'unknown-source',
  'unknown-field',
  'unknown-kind',
  'unknown-attribute',
  'unknown-pack',
  'ambiguous-path',
  'name-clash',
  'parameter-not-in-force',
  'unreachable-case',
  'rounding-missing',
  'contradictory-bounds',
  'wrong-unit',
  'undeclared-redefinition',
  'tie',
  'loosened',
  // running
  'attribute-type',
  'unknown-baseline',
  'unknown-subject',
  'wrong-usage',
  'missing-package',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** One thing that is wrong: what, in the author's words; where; and what to do. */
export interface Problem {
  readonly code: ErrorCode
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly hint?: string
  readonly line?: number
  readonly column?: number
}

const brand = Symbol.for('bianzhi.EstablishmentError')

/**
 * An author or a caller is wrong: every problem of one document, together.
 *
 * A broken rule is never thrown; it is a finding. Anything else that is thrown is our bug.
 */
export class EstablishmentError extends Error {
  readonly code: ErrorCode
  readonly problems: readonly Problem[]

  constructor(document: string, problems: readonly [Problem, ...Problem[]], options?: { cause?: unknown }) {
    super(describe(document, problems), options)
    this.name = 'EstablishmentError'
    this.code = problems[0].code
    this.problems = Object.freeze([...problems])
    Object.defineProperty(this, brand, { value: true })
  }
}

/** Whether an error is ours, even when two copies of the library are loaded. */
export function isEstablishmentError(error: unknown): error is EstablishmentError {
  return typeof error === 'object' && error !== null && brand in error
}

/** Throws one error for all problems of a document, or returns when there is none. */
export function assertNoProblems(document: string, problems: readonly Problem[]): void {
  const [first, ...rest] = problems
  if (first !== undefined) throw new EstablishmentError(document, [first, ...rest])
}

/** A path as people write it: `agencies[3].parent`; long or unprintable keys are cut. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${shown(step)}`,
    )
    .join('')
}

const shown = (key: string): string => {
  const plain = key.replace(/[\p{C}\p{Z}]+/gu, ' ')
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}

function describe(document: string, problems: readonly Problem[]): string {
  const least = problems.length >= 100 ? 'at least ' : ''
  const count = problems.length === 1 ? '1 problem' : `${least}${problems.length} problems`
  return [`${document} has ${count}`, ...problems.map((problem) => `  ${problemText(problem)}`)].join('\n')
}

/** One problem on one line: where, what, and the way out. */
export function problemText({ path, message, hint, line, column }: Problem): string {
  const where = [pathText(path), line === undefined ? '' : `line ${line}, column ${column ?? 1}`]
  const place = where.filter((part) => part !== '').join(', ')
  return `${place === '' ? '' : `${place}: `}${message}${hint === undefined ? '' : `; ${hint}`}`
}
