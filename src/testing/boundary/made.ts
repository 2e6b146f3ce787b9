import { inWords } from '../scenario/judged.ts'
import type { Asked } from './bounds.ts'
import type { Trial } from './question.ts'

/** What a boundary case shows. */
export type CaseKind = 'inside' | 'limit' | 'beyond' | 'decoy' | 'missing' | 'way-out' | 'outside' | 'day'

/** A case that was found, with what came out of it. */
export interface Made {
  readonly kind: CaseKind
  readonly name: string
  readonly asked: Asked
  readonly trial: Trial
}

/** A case that cannot be made, and why. */
export interface Left {
  readonly what: string
  readonly why: string
}

/** The verdict of a check in a scene, with its excess, as cases expect it. */
export function verdictOf({ key }: Pick<Asked, 'key'>, { found }: Trial): string {
  const finding = found.find(({ id }) => id === key)
  return finding === undefined ? 'nothing' : inWords(finding)
}

/** The bare verdict. */
export const wordOf = (asked: Pick<Asked, 'key'>, trial: Trial): string =>
  verdictOf(asked, trial).replace(/,.*$/, '')
