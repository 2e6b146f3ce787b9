import type { Finding } from '../index.ts'
import type { Result } from './check/check.ts'
import { isAsked } from './check/only.ts'
import { type FailOn, failOns } from './request.ts'

/** 退出码: how a run ended, for scripts. */
export const exitCodes = {
  lawful: 0,
  violated: 1,
  wrongInput: 2,
  undecided: 3,
  bug: 70,
} as const

/** The worst of several results: wrong input, then a violation, then what could not be decided. */
export function codeOf(results: readonly Judged[], failOn: FailOn, isInputWrong: boolean): number {
  const codes = results.map((result) => codeOfOne(result, failOn))
  if (isInputWrong) return exitCodes.wrongInput
  const { violated, undecided } = exitCodes
  return [violated, undecided].find((code) => codes.includes(code)) ?? exitCodes.lawful
}

type Judged = Pick<Result, 'report' | 'findings' | 'only'>

function codeOfOne(result: Judged, failOn: FailOn): number {
  const { report, findings, only } = result
  if (failOn === 'never') return exitCodes.lawful
  if (failing(result, failOn).length > 0) return exitCodes.violated
  if (only.length > 0) {
    const isOpen = findings.some(({ verdict, force }) => verdict === 'unknown' && force === 'mandatory')
    const isJudged = [...report.judged()].some((one) => isAsked(one, only))
    return isOpen || !isJudged ? exitCodes.undecided : exitCodes.lawful
  }
  return report.outcome === 'undetermined' || report.outcome === 'not-judged'
    ? exitCodes.undecided
    : exitCodes.lawful
}

/** The violations of a force at which a run is to fail; one that is waived does not make it fail. */
export function failing({ findings }: Pick<Result, 'findings'>, failOn: FailOn): readonly Finding[] {
  if (failOn === 'never') return []
  const weakest = failOns.indexOf(failOn)
  return findings.filter(
    ({ verdict, force, waiver }) =>
      verdict === 'violated' && waiver === undefined && failOns.indexOf(force) <= weakest,
  )
}
