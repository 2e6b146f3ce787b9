import type { Citation } from '../../engine/citation.ts'
import type { Finding } from '../../engine/finding.ts'
import type { Verdict } from '../../engine/judge.ts'
import type { Localized } from '../../model/localized.ts'
import type { Effect } from './effects-of-change.ts'
import { sideOf } from './worsening.ts'

/** 约束: a rule that a change brings nearer to its limit, or beyond. */
export interface Binding {
  readonly check: string
  readonly title: Localized
  readonly subject: Finding['subject']
  readonly force: Finding['force']
  /** The verdict there would be. */
  readonly verdict: Verdict
  /** What is left now towards the limit that the change comes nearer to; below zero by as much as it is passed. */
  readonly headroom?: number
  /** What would be left. */
  readonly after?: number
  readonly unit?: string
  readonly citation: Citation
  /** What is required, or, where the change would break that, what is wrong then. */
  readonly message: Localized
  /** The waiver that excuses it. */
  readonly waiver?: Finding['waiver']
}

/** What a rule has to say of a change. */
export function bindingOf({ before, after }: Effect): Binding {
  const { check, title, subject, force, verdict, citation, message, waiver } = after.finding()
  const room = sideOf(before, after)
  const { unit } = after
  return {
    check,
    title,
    subject,
    force,
    verdict,
    ...(room?.before === undefined ? {} : { headroom: room.before }),
    ...(room === undefined ? {} : { after: room.after }),
    ...(room === undefined || unit === undefined ? {} : { unit }),
    citation,
    message,
    ...(waiver === undefined ? {} : { waiver }),
  }
}

/** The order in which rules bind: by what would be left, then by how much they bind. */
export function tightestFirst(a: Binding, b: Binding): number {
  const left = ({ after = Number.POSITIVE_INFINITY }: Binding) => after
  if (left(a) !== left(b)) return left(a) < left(b) ? -1 : 1
  return forces.indexOf(a.force) - forces.indexOf(b.force)
}

const forces: readonly Finding['force'][] = ['mandatory', 'principle', 'general', 'advisory']
