import { type Problem, pathText } from '../../errors.ts'
import type { ExpectedError } from './expectations.ts'
import { said, type Unplaced } from './failure.ts'

/** Compares the problems for which the facts were refused: exactly those that are expected, and no others. */
export function compareErrors(
  expected: readonly ExpectedError[],
  problems: readonly Problem[],
): readonly Unplaced[] {
  const open = [...problems]
  const missing = expected.flatMap((one, index) => {
    const at = open.findIndex((problem) => isMeant(problem, one))
    if (at !== -1) {
      open.splice(at, 1)
      return []
    }
    return [{ one, index }]
  })
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
