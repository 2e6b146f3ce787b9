import type { Report } from './check-names.ts'

/** How often the rules and claims of a pack may still be tried with other values of their parameters. */
export interface Budget {
  left: number
  isTold: boolean
}

// a thousand rules may share a parameter, and that may have a thousand cases
const mostTries = 30_000

/** What one pack may spend. */
export const budgetOfTries = (): Budget => ({ left: mostTries, isTold: false })

/** Takes one try, or says that there are too many. */
export function spend(budget: Budget, report: Report): boolean {
  budget.left -= 1
  if (budget.left >= 0) return false
  if (!budget.isTold) {
    const message = `the rules with the values that their parameters may have are more than ${mostTries} to try`
    report({ code: 'too-large', path: ['rules'], message, hint: 'divide the pack' })
  }
  budget.isTold = true
  return true
}
