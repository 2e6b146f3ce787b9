import type { Report } from '../../index.ts'
import type { TestedRule } from './index.ts'
import type { Meant, MeantExcess } from './verdict-matcher.ts'

/** What may be expected of a report; of anything else, nothing of it compiles. */
export interface ReportMatchers<T> {
  /** Expects that no mandatory rule is violated or unknown. */
  readonly toBeLawful: Of<T, () => void>
  /** Expects that a mandatory rule is violated. */
  readonly toBeUnlawful: Of<T, () => void>
  /** Expects that somebody violates a rule. */
  readonly toViolate: Of<T, (rule: TestedRule, meant?: MeantExcess) => void>
  /** Expects that a way out of a rule is open to somebody beyond its bound. */
  readonly toPermit: Of<T, (rule: TestedRule, meant?: MeantExcess) => void>
  /** Expects that a rule cannot be judged of somebody. */
  readonly toBeUnknown: Of<T, (rule: TestedRule, meant?: Meant) => void>
  /** Expects that all whom a rule judges keep it. */
  readonly toBeSatisfied: Of<T, (rule: TestedRule, meant?: Meant) => void>
}

type Of<T, Matcher> = T extends Report ? Matcher : never

declare module 'vitest' {
  interface Matchers<T> extends ReportMatchers<T> {}
}
