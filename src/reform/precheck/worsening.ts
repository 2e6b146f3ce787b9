import type { Margin } from '../../engine/margins.ts'
import { restsOn, type Touched } from './touched.ts'

/**
 * What a change does to one judgement: it breaks it (or more than before), leaves it undecided, has it permitted or
 * excused by a waiver, or brings it nearer to its limit; `apart` when it does nothing of the kind.
 */
export type Outcome = 'broken' | 'undecided' | 'permitted' | 'excused' | 'nearer' | 'apart'

/** Compares a judgement before a change with that after it. */
export function outcomeOf(before: Margin | undefined, after: Margin, touched: Touched): Outcome {
  const isTouched = restsOn(after, touched)
  if (after.verdict === 'unknown') {
    return isTouched || before?.verdict !== 'unknown' ? 'undecided' : 'apart'
  }
  if (after.verdict === 'violated') {
    if (isExcused(after)) return before === undefined || isFurther(before, after) ? 'excused' : 'apart'
    if (before?.verdict !== 'violated' || isExcused(before) || isFurther(before, after)) return 'broken'
  }
  const isNearer = sideOf(before, after) !== undefined
  if (after.verdict === 'permitted')
    return isNearer || before?.verdict !== 'permitted' ? 'permitted' : 'apart'
  return isNearer ? 'nearer' : 'apart'
}

const isExcused = (one: Margin): boolean => one.verdict === 'violated' && one.finding().waiver !== undefined

function isFurther(before: Margin, after: Margin): boolean {
  const [was, is] = [before.excess, after.excess]
  if (was !== undefined && is !== undefined) return is.side !== was.side || is.by > was.by
  if (was !== undefined || is !== undefined) return true
  const { distance } = before
  return distance !== undefined && after.distance !== undefined && after.distance < distance
}

/** Room that is left towards one end, before and after; below zero by as much as it is passed. */
export interface Room {
  readonly before?: number
  readonly after: number
}

/** The end to which a change brings a judgement nearer, with what is left there. */
export function sideOf(before: Margin | undefined, after: Margin): Room | undefined {
  const rooms = ends.flatMap((end): readonly Room[] => {
    const [was, is] = [before === undefined ? undefined : end(before), end(after)]
    if (is === undefined || (was !== undefined && is >= was)) return []
    return [was === undefined ? { after: is } : { before: was, after: is }]
  })
  return rooms.toSorted((a, b) => a.after - b.after)[0]
}

const ends: readonly ((margin: Margin) => number | undefined)[] = [
  ({ excess, headroom }) => (excess?.side === 'over' ? -excess.by : headroom),
  ({ excess, reserve }) => (excess?.side === 'under' ? -excess.by : reserve),
]
