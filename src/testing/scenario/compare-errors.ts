import { type Problem, pathText } from '../../errors.ts'
import type { ExpectedError } from './expectations.ts'
import { said, type Unplaced } from './failure.ts'

/** Compares the problems for which the facts were refused: exactly those that are expected, and no others. */
export function compareErrors(
  expected: readonly ExpectedError[],
  problems: readonly Problem[],
): readonly Unplaced[] {
  const open = [...problems]
  const taken = matched(expected, problems)
  const missing = expected.flatMap((one, index) => (taken.has(index) ? [] : [{ one, index }]))
  for (const problem of taken.values()) open.splice(open.indexOf(problem), 1)
  return [
    ...missing.map(({ one, index }): Unplaced => {
      const near = open.find(({ code }) => code === one.code) ?? open[0]
      const there =
        near === undefined
          ? said('nothing else is refused', '没有其他问题')
          : said(`there is ${problemText(near)}`, `实有 ${problemText(near)}`)
      return {
        path: ['expect', 'error', ...(expected.length > 1 ? [index] : [])],
        message: said(
          `there is no problem ${expectedText(one)}; ${there.en}`,
          `没有问题 ${expectedText(one)}；${there.zh}`,
        ),
      }
    }),
    ...open.slice(0, missing.length > 0 ? 0 : open.length).map(
      (problem): Unplaced => ({
        path: ['expect', 'error'],
        message: said(
          `there is ${problemText(problem)}, which nobody expects`,
          `有 ${problemText(problem)}，不在预期之中`,
        ),
      }),
    ),
  ]
}

/** A problem for each expectation, as far as there are any: one that could be had by several goes where it is needed. */
function matched(
  expected: readonly ExpectedError[],
  problems: readonly Problem[],
): ReadonlyMap<number, Problem> {
  const holders = new Map<Problem, number>()
  const take = (index: number, tried: Set<Problem>): boolean =>
    problems.some((problem) => {
      const one = expected[index]
      if (one === undefined || tried.has(problem) || !isMeant(problem, one)) return false
      tried.add(problem)
      const holder = holders.get(problem)
      if (holder !== undefined && !take(holder, tried)) return false
      holders.set(problem, index)
      return true
    })
  for (const index of expected.keys()) take(index, new Set())
  return new Map([...holders].map(([problem, index]) => [index, problem]))
}

function isMeant(problem: Problem, { code, path, message }: ExpectedError): boolean {
  return (
    problem.code === code &&
    (path === undefined || pathText(problem.path) === path) &&
    (message === undefined || problem.message.includes(message))
  )
}

const expectedText = ({ code, path, message }: ExpectedError): string =>
  [`\`${code}\``, path === undefined ? '' : `at \`${path}\``, message === undefined ? '' : `“${message}”`]
    .filter((part) => part !== '')
    .join(' ')

const problemText = ({ code, path, message }: Problem): string =>
  `\`${code}\`${path.length === 0 ? '' : ` at \`${pathText(path)}\``}: ${message}`
