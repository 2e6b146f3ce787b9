import type * as z from 'zod/mini'
import type { Problem } from '../errors.ts'
import { definition, innerOf } from './expectation.ts'
import { mostProblems } from './limits.ts'
import { type Parsed, parse } from './parse.ts'
import { type Path, problemsOf } from './sentences.ts'

/** A value that was read, or the problems why not. */
export interface Reading<T> {
  readonly value?: T
  readonly problems: Problem[]
}

/**
 * Reads plain data with a schema, and says what is wrong in the words of its author; at most 100 problems.
 *
 * A check of a schema may choose the code and the hint of its problem, as `params: { code, hint }`.
 *
 * @example
 * readWith(z.strictObject({ level: z.enum(['county', 'township']) }), { level: 'conty' }).problems
 * // [{ code: 'unknown-word', path: ['level'], message: '`conty` is not a word for `level`', … }]
 */
export function readWith<S extends z.ZodMiniType>(schema: S, input: unknown): Reading<z.output<S>> {
  const problems: Problem[] = []
  const parsed = attempt(schema, input, [], problems)
  if (parsed !== undefined && 'value' in parsed) return { value: parsed.value, problems }
  return { problems }
}

// zod hands issues on as arguments of a call, and runs out of stack at some hundred thousand of them
function attempt<S extends z.core.$ZodType>(
  schema: S,
  input: unknown,
  path: Path,
  problems: Problem[],
): Parsed<S> | undefined {
  try {
    const parsed = parse(schema, input)
    if ('value' in parsed) return parsed
    for (const issue of parsed.issues) {
      if (problems.length < mostProblems) problems.push(...problemsOf(issue, parsed.origins, path))
    }
    problems.splice(mostProblems)
    return parsed
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const already = problems.length
    for (const piece of piecesOf(schema, input)) {
      if (problems.length < mostProblems) attempt(piece.schema, piece.input, [...path, piece.step], problems)
    }
    if (problems.length === already) throw error
    return undefined
  }
}

interface Piece {
  readonly step: string | number
  readonly schema: z.core.$ZodType
  readonly input: unknown
}

function* piecesOf(schema: z.core.$ZodType, input: unknown): Iterable<Piece> {
  const def = definition(schema)
  if (def.type === 'array' && Array.isArray(input)) {
    for (const [step, item] of input.entries()) yield { step, schema: def.element, input: item }
  } else if (isObject(input) && (def.type === 'object' || def.type === 'record')) {
    for (const [step, value] of Object.entries(input)) {
      const part = def.type === 'record' ? def.valueType : def.shape[step]
      if (part !== undefined) yield { step, schema: part, input: value }
    }
  } else {
    const inner = innerOf(def)
    if (inner !== undefined) yield* piecesOf(inner, input)
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
