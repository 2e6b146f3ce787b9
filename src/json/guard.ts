import type { ErrorCode, Problem } from '../errors.ts'
import { hostileKeyWords, isHostileKey } from './hostile-key.ts'
import { defaultLimits, type Limits, mostProblems } from './limits.ts'
import { type Inside, lookInside, type Oddity, oddityOf, ownValue } from './plain.ts'

/**
 * Every reason why a value handed in by a caller is not plain data, as JSON could hold it.
 *
 * No getter is ever called. A property that is `undefined` counts as absent. The walk does not recurse, and
 * stops after 100 problems.
 *
 * @example
 * guardPlainData({ day: new Date(0) }) // [{ code: 'not-plain-data', path: ['day'], … }]
 */
export function guardPlainData(value: unknown, limits?: Partial<Limits>): Problem[] {
  const walk: Walk = {
    limits: { ...defaultLimits, ...limits },
    frames: [],
    above: new Set(),
    problems: [],
    nodes: 0,
    isTooDeep: false,
  }
  visit(walk, value)
  while (walk.problems.length < mostProblems) {
    const frame = walk.frames.at(-1)
    if (frame === undefined) break
    frame.at += 1
    if (frame.at < frame.length) visitNext(walk, frame)
    else leave(walk, frame)
  }
  return walk.problems
}

interface Walk {
  readonly limits: Limits
  readonly frames: Frame[]
  /** The lists and objects in which the walk stands, to tell a cycle from a value that is used twice. */
  readonly above: Set<object>
  readonly problems: Problem[]
  nodes: number
  isTooDeep: boolean
}

interface Frame {
  readonly owner: object
  /** The keys of an object; a list has none. */
  readonly keys: readonly string[] | undefined
  readonly length: number
  at: number
}

function visitNext(walk: Walk, frame: Frame): void {
  const key = stepOf(frame)
  const isHostile = typeof key === 'string' && isHostileKey(key)
  const own = ownValue(frame.owner, key)
  if (isHostile) refuse(walk, 'hostile-key', hostileKeyWords(key))
  else if ('oddity' in own) refuseOddity(walk, own)
  else if (own.value !== undefined || frame.keys === undefined) visit(walk, own.value)
}

function visit(walk: Walk, value: unknown): void {
  const { limits } = walk
  walk.nodes += 1
  const odd = oddityOf(value)
  if (walk.nodes > limits.nodes) {
    refuse(walk, 'too-large', { message: `there are more than ${limits.nodes} values`, hint: 'divide them' })
    walk.frames.length = 0
  } else if (odd !== undefined) {
    refuseOddity(walk, odd)
  } else if (typeof value === 'string' && value.length > limits.text) {
    refuse(walk, 'too-large', {
      message: `a text has more than ${limits.text} characters`,
      hint: 'shorten it',
    })
  } else if (typeof value === 'object' && value !== null) {
    enter(walk, value)
  }
}

function enter(walk: Walk, owner: object): void {
  const inside = lookInside(owner)
  if (walk.above.has(owner)) {
    refuse(walk, 'not-plain-data', { message: 'a value contains itself', hint: 'refer to it by its id' })
  } else if (walk.frames.length >= walk.limits.depth) {
    refuseDepth(walk)
  } else if ('oddity' in inside) {
    refuseOddity(walk, inside)
  } else if (areKeysSmall(walk, inside)) {
    walk.above.add(owner)
    walk.frames.push({ owner, keys: inside.keys, length: inside.length, at: -1 })
  }
}

function areKeysSmall(walk: Walk, { keys = [] }: Inside): boolean {
  const { limits } = walk
  if (keys.length > limits.keys) {
    refuse(walk, 'too-large', { message: `an object has more than ${limits.keys} keys`, hint: 'divide it' })
  } else if (keys.some((key) => key.length > limits.text)) {
    refuse(walk, 'too-large', {
      message: `a key has more than ${limits.text} characters`,
      hint: 'shorten it',
    })
  } else {
    return true
  }
  return false
}

function leave(walk: Walk, frame: Frame): void {
  walk.frames.pop()
  walk.above.delete(frame.owner)
}

function refuseDepth(walk: Walk): void {
  const message = `lists and objects stand more than ${walk.limits.depth} deep in one another`
  if (!walk.isTooDeep) refuse(walk, 'too-deep', { message, hint: 'write it flatter' })
  walk.isTooDeep = true
}

function refuseOddity(walk: Walk, { oddity, ...rest }: Oddity): void {
  refuse(walk, 'not-plain-data', { message: `${oddity} is given where plain data is expected`, ...rest })
}

function refuse(
  walk: Walk,
  code: ErrorCode,
  words: { readonly message: string; readonly hint?: string },
): void {
  walk.problems.push({ code, path: walk.frames.map(stepOf), ...words })
}

function stepOf({ keys, at }: Frame): string | number {
  return keys?.[at] ?? at
}
