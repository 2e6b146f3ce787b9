import type { EvaluateOptions } from '../../engine/options.ts'
import { assertNoProblems } from '../../errors.ts'
import { isDay } from '../../model/day.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** What an evaluation may be told; readings of another system would not move with the change. */
export type JudgingOptions = Omit<EvaluateOptions, 'values'>

export interface PrecheckOptions extends JudgingOptions {
  /** The day on which it is asked, by which reservations run out, not before that of the snapshot; without it, that. */
  readonly on?: string
}

/** The day on which something is asked. */
export function dayAsked(snapshot: Snapshot, { on = snapshot.day }: { readonly on?: string }): string {
  const message = `\`${on}\` is not a day`
  const wrong = { code: 'malformed-day', path: ['on'], message, hint: 'write it as YYYY-MM-DD' } as const
  const early = {
    code: 'wrong-order',
    path: ['on'],
    message: `${on} is before ${snapshot.day}, the day of the snapshot`,
    hint: 'say a day on which what the snapshot tells was known, or leave it out',
  } as const
  assertNoProblems('the set of options', isDay(on) ? (on < snapshot.day ? [early] : []) : [wrong])
  return on
}

/** What of the options is for the evaluation. */
export function judgingOptions({ on: _, ...options }: PrecheckOptions): JudgingOptions {
  const message = 'a change cannot be seen in readings that another system supplies'
  const wrong = {
    code: 'wrong-usage',
    path: ['values'],
    message,
    hint: 'write them into the snapshot',
  } as const
  assertNoProblems('the set of options', 'values' in options ? [wrong] : [])
  return options
}
