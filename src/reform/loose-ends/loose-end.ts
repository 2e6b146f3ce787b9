import type { Snapshot } from '../../model/snapshot.ts'
import type { Draft } from '../apply/draft.ts'
import { type Step, stepName } from '../apply/step.ts'

/** What a plan may leave without an answer; each is a word of `records` under `loose-end`. */
export const looseEndKinds = [
  'orphaned-matter',
  'stranded-staff',
  'stranded-posts',
  'posts-did-not-follow',
  'no-destination',
  'lost-supervisor',
  'lost-nameplate',
  'lost-approval',
  'lost-delegation',
  'surplus-comprehensive-organs',
  'not-as-stated',
] as const

export type LooseEndKind = (typeof looseEndKinds)[number]

/**
 * 遗留问题: what a plan leaves without an answer, in the form of a record.
 *
 * It is about what stands, about the body that ended, and about their place; `attributes` name that body (`agency`) and
 * the operation that caused it (`operation`).
 */
export type LooseEnd = NonNullable<Snapshot['records']>[number] & {
  readonly id: string
  readonly kind: LooseEndKind
  readonly about: readonly string[]
}

interface Told {
  readonly kind: LooseEndKind
  /** What tells it from others of its kind. */
  readonly key: string
  readonly step: Step
  /** The body from which it comes. */
  readonly agency: string
  readonly about: readonly string[]
  readonly amount?: number | undefined
  readonly category?: string | undefined
  readonly note?: string
}

/** One loose end, as a record. */
export function looseEnd(draft: Draft, { kind, key, step, agency, about, ...told }: Told): LooseEnd {
  const { jurisdiction } = draft.rows.agencies.get(agency) ?? {}
  const on = step.on ?? draft.day
  const known = Object.entries({ on, document: step.document, ...told }).filter(
    ([, value]) => value !== undefined,
  )
  return {
    id: `${kind}/${key}`,
    kind,
    about: [...new Set([...about, agency, ...(typeof jurisdiction === 'string' ? [jurisdiction] : [])])],
    ...Object.fromEntries(known),
    attributes: { operation: stepName(step), agency },
  }
}
