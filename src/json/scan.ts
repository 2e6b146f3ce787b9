import {
  type Flaw,
  type Level,
  type Progress,
  refuse,
  refuseLength,
  refuseSecond,
  refuseWriting,
} from './flaw.ts'
import { hostileKeyWords, isHostileKey } from './hostile-key.ts'
import { type Limits, mostProblems } from './limits.ts'
import { type Expected, faultInNumber, faultInText, misplaced } from './malformed.ts'
import { byteOrderMark } from './place.ts'
import {
  beginsNumber,
  constantEnd,
  isEndlessNumber,
  nestedEnd,
  numberEnd,
  spaceEnd,
  textEnd,
} from './tokens.ts'
import { quoted } from './wording.ts'

/**
 * Everything that forbids to parse a JSON text, found in one pass without recursion.
 *
 * A text without flaws is one that `JSON.parse` accepts; the pass ends early at malformed writing.
 */
export function scan(source: string, limits: Limits): readonly Flaw[] {
  const progress: Progress = {
    source,
    limits,
    at: source.charCodeAt(0) === byteOrderMark ? 1 : 0,
    expected: 'value',
    depth: 0,
    levels: [],
    nodes: 0,
    flaws: [],
    isTooDeep: false,
    isOver: false,
  }
  while (!progress.isOver && progress.flaws.length < mostProblems) readToken(progress)
  return progress.flaws
}

function readToken(progress: Progress): void {
  const { source, expected, depth } = progress
  const at = spaceEnd(source, progress.at)
  progress.at = at
  const code = source.charCodeAt(at)
  const level = progress.levels[depth - 1]

  if (isValueNext(expected, code)) {
    readValue(progress, code)
  } else if (level === undefined) {
    if (at < source.length) refuseWriting(progress, misplaced(source, at, 'end'))
    progress.isOver = true
  } else if (code === level.closing && expected !== 'key' && expected !== 'colon') {
    progress.depth -= 1
    endValue(progress, at + 1)
  } else if (code === quote && (expected === 'key' || expected === 'first-key')) {
    readKey(progress, level)
  } else if (code === colon && expected === 'colon') {
    progress.at += 1
    progress.expected = 'value'
  } else if (code === comma && (expected === 'comma-in-list' || expected === 'comma-in-object')) {
    progress.at += 1
    progress.expected = typeof level.step === 'number' ? 'item' : 'key'
    if (typeof level.step === 'number') level.step += 1
  } else {
    refuseWriting(progress, misplaced(source, at, expected))
  }
}

function isValueNext(expected: Expected, code: number): boolean {
  return expected === 'value' || expected === 'item' || (expected === 'first-item' && code !== closeList)
}

function readValue(progress: Progress, code: number): void {
  const { source, at, limits } = progress
  progress.nodes += 1
  if (progress.nodes > limits.nodes) {
    refuse(progress, 'too-large', {
      at,
      message: `there are more than ${limits.nodes} values`,
      hint: 'divide them',
    })
    progress.isOver = true
  } else if (code === openList || code === openObject) {
    if (progress.depth < limits.depth) openLevel(progress, code)
    else passOver(progress)
  } else if (code === quote) {
    const end = textEnd(source, at)
    if (end < 0) refuseWriting(progress, faultInText(source, at, ~end))
    else if (isLong(progress, end)) refuseLength(progress, 'a text')
    endValue(progress, end)
  } else {
    const end = beginsNumber(code) ? numberEnd(source, at) : constantEnd(source, at)
    if (end < 0) {
      refuseWriting(
        progress,
        beginsNumber(code) ? faultInNumber(source, at) : misplaced(source, at, progress.expected),
      )
    } else if (beginsNumber(code) && isEndlessNumber(source, at, end)) {
      const message = `${quoted(source.slice(at, end))} is too large for a number`
      refuse(progress, 'malformed-number', { at, message, hint: 'write it in double quotes' })
    }
    endValue(progress, end)
  }
}

function readKey(progress: Progress, level: Level): void {
  const { source, at, limits } = progress
  const end = textEnd(source, at)
  if (end < 0) {
    refuseWriting(progress, faultInText(source, at, ~end))
    return
  }
  const written = source.slice(at + 1, end - 1)
  const key = written.includes('\\') ? String(JSON.parse(source.slice(at, end))) : written
  level.step = key
  progress.expected = 'colon'
  const first = level.keys.get(key)
  if (first !== undefined && first >= level.opened) refuseSecond(progress, key, at, first)
  else level.keys.set(key, at)
  if (isHostileKey(key)) refuse(progress, 'hostile-key', { at, ...hostileKeyWords(key) })
  level.keyCount += 1
  if (isLong(progress, end)) refuseLength(progress, 'a key')
  if (level.keyCount > limits.keys) {
    refuse(progress, 'too-large', {
      at,
      message: `an object has more than ${limits.keys} keys`,
      hint: 'divide it',
    })
    progress.isOver = true
  }
  progress.at = end
}

function openLevel(progress: Progress, code: number): void {
  const { at, depth, levels } = progress
  const isList = code === openList
  const fresh = { opened: at, closing: isList ? closeList : closeObject, step: isList ? 0 : '', keyCount: 0 }
  const level = levels[depth]
  if (level === undefined) levels.push({ ...fresh, keys: new Map() })
  else Object.assign(level, fresh, level.keys.size > mostKeysKept ? { keys: new Map() } : {})
  progress.at = at + 1
  progress.depth = depth + 1
  progress.expected = isList ? 'first-item' : 'first-key'
}

function endValue(progress: Progress, end: number): void {
  const level = progress.levels[progress.depth - 1]
  progress.at = end
  if (level === undefined) progress.expected = 'end'
  else progress.expected = typeof level.step === 'number' ? 'comma-in-list' : 'comma-in-object'
}

// what lies too deep is not read, so that 100 000 brackets cost no more than their length
function passOver(progress: Progress): void {
  const { source, at, limits } = progress
  if (!progress.isTooDeep) {
    const message = `lists and objects stand more than ${limits.depth} deep in one another`
    refuse(progress, 'too-deep', { at, message, hint: 'write it flatter' })
  }
  progress.isTooDeep = true
  const end = nestedEnd(source, at)
  progress.isOver = end < 0
  endValue(progress, end)
}

function isLong({ source, at, limits }: Progress, end: number): boolean {
  if (end - at - 2 <= limits.text) return false
  return String(JSON.parse(source.slice(at, end))).length > limits.text
}

// at a depth where every key is another word, what was seen is forgotten from time to time
const mostKeysKept = 100_000

const quote = 34
const comma = 44
const colon = 58
const openList = 91
const closeList = 93
const openObject = 123
const closeObject = 125
