import { assertNoProblems, type Problem } from '../../errors.ts'
import { type Fraction, type Notation, readFraction, writeFraction } from './fraction.ts'

/** 区间: values from a first to a last, each a step from the one before; numbers or proportions as packs write them. */
export interface SweepRange {
  readonly from: string | number
  readonly to: string | number
  readonly step: string | number
}

/**
 * The values of a range, exact, and written as its first one is; the last is there where a step falls upon it.
 *
 * @throws EstablishmentError for what is no number or proportion, for a step of nothing, and for too many values.
 *
 * @example
 * stepsOf({ from: '1.1:1', to: '1.3:1', step: '0.1' }) // → ['1.1:1', '1.2:1', '1.3:1']
 * stepsOf({ from: 40, to: 32, step: 4 }) // → [40, 36, 32]
 */
export function stepsOf(range: SweepRange): readonly (string | number)[] {
  const problems: Problem[] = []
  const part = (name: keyof SweepRange) => {
    const read = readFraction(range[name])
    if (read === undefined) problems.push(noNumber(name, range[name]))
    return read ?? { value: { above: 0n, below: 1n }, notation: { sign: 'decimal' as const } }
  }
  const [from, to, step] = [part('from'), part('to'), part('step')]
  if (problems.length === 0 && step.value.above === 0n) problems.push(noStep)
  assertNoProblems('the range', problems)
  const written = spread(from.value, to.value, step.value, from.notation)
  if ('problem' in written) assertNoProblems('the range', [written.problem])
  return 'values' in written ? written.values : []
}

const mostValues = 1000

function spread(from: Fraction, to: Fraction, step: Fraction, notation: Notation) {
  // all three over one denominator, so that steps are whole numbers
  const below = from.below * to.below * step.below
  const [begin, end, width] = [from, to, step].map((one) => (one.above * below) / one.below)
  if (begin === undefined || end === undefined || width === undefined) return { values: [] }
  const way = end < begin ? -1n : 1n
  const count = ((end - begin) * way) / width + 1n
  if (count > BigInt(mostValues)) return { problem: tooMany(count) }
  const values = Array.from({ length: Number(count) }, (_, at) =>
    writeFraction({ above: begin + way * width * BigInt(at), below }, notation),
  )
  return { values }
}

function noNumber(name: string, value: unknown): Problem {
  const message = `\`${String(value)}\` is no number and no proportion`
  return { code: 'malformed-number', path: ['over', name], message, hint: "write it as `36` or as `'1.2:1'`" }
}

const noStep: Problem = {
  code: 'wrong-value',
  path: ['over', 'step'],
  message: 'a step of nothing never arrives',
  hint: "write how far one value is from the next, such as `'0.1'`",
}

const tooMany = (count: bigint): Problem => ({
  code: 'too-large',
  path: ['over'],
  message: `these are ${count} values; at most ${mostValues} are tried`,
  hint: 'take a wider step',
})
