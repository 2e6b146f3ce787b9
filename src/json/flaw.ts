import type { ErrorCode } from '../errors.ts'
import type { Limits } from './limits.ts'
import type { Expected, Fault } from './malformed.ts'
import { quoted } from './wording.ts'

/** Something that forbids to parse a JSON text, with the offset where it stands. */
export interface Flaw extends Fault {
  readonly code: ErrorCode
  readonly path: readonly (string | number)[]
  /** What the hint points back to, and how it says so. */
  readonly earlier?: { readonly at: number; readonly says: (place: string) => string }
}

/** How far a text was read. */
export interface Progress {
  readonly source: string
  readonly limits: Limits
  at: number
  expected: Expected
  depth: number
  /** One for each depth, used again by every list and object that stands there. */
  readonly levels: Level[]
  nodes: number
  readonly flaws: Flaw[]
  isTooDeep: boolean
  isOver: boolean
}

/** A list or an object that is open. */
export interface Level {
  opened: number
  closing: number
  step: string | number
  keyCount: number
  /** Where each key was last seen at this depth; before `opened`, it was in another object. */
  keys: Map<string, number>
}

/** Refuses a key that its object already has. */
export function refuseSecond(progress: Progress, key: string, at: number, first: number): void {
  const says = (place: string) => `keep one; the first is at ${place}`
  const message = `key ${quoted(key)} stands twice in one object`
  refuse(progress, 'duplicate-key', { at, message }, { at: first, says })
}

/** Refuses what is not JSON, after which nothing more can be read. */
export function refuseWriting(progress: Progress, fault: Fault): void {
  const { source, expected, levels, depth } = progress
  const level = levels[depth - 1]
  const isOther = expected.startsWith('comma') && /[\]}]/.test(source.charAt(fault.at))
  const isUnclosed = isOther || fault.at >= source.length
  const mark = typeof level?.step === 'number' ? '[' : '{'
  const says = (place: string) => `the \`${mark}\` at ${place} is not closed`
  const earlier =
    level === undefined || !isUnclosed || fault.hint !== undefined ? undefined : { at: level.opened, says }
  refuse(progress, 'malformed-json', fault, earlier)
  progress.isOver = true
}

/** Refuses a text that is too long. */
export function refuseLength(progress: Progress, what: string): void {
  const { at, limits } = progress
  refuse(progress, 'too-large', {
    at,
    message: `${what} has more than ${limits.text} characters`,
    hint: 'shorten it',
  })
}

/** Notes a flaw of the value, key or list that is being read. */
export function refuse(progress: Progress, code: ErrorCode, fault: Fault, earlier?: Flaw['earlier']): void {
  const { levels, depth, expected } = progress
  // a key or a comma belongs to the object or list itself, not to what stands in it
  const isAround = expected.endsWith('key') || expected.startsWith('comma')
  const path = levels.slice(0, isAround ? depth - 1 : depth).map(({ step }) => step)
  progress.flaws.push({ code, path, ...fault, ...(earlier === undefined ? {} : { earlier }) })
}
