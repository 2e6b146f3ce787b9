import type { Condition } from '../condition/nodes.ts'
import { allOf, anyOf, type Told } from './logic.ts'

/** What may be unknown, as two plain questions: is it surely so, and is it surely not? */
export interface Sides {
  readonly sure: Told
  readonly never: Told
}

/** Turns a condition into the two questions. */
export type Ask = (condition: Condition) => Sides

/** All of them hold: surely so if all are, surely not if one is not. */
export const both = (parts: readonly Sides[]): Sides => ({
  sure: allOf(parts.map(({ sure }) => sure)),
  never: anyOf(parts.map(({ never }) => never)),
})

/** One of them holds: surely so if one does, surely not if none does. */
export const either = (parts: readonly Sides[]): Sides => ({
  sure: anyOf(parts.map(({ sure }) => sure)),
  never: allOf(parts.map(({ never }) => never)),
})
