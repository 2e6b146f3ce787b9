import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from '../errors.ts'

/** Where things stand in a document, for telling somebody what to look at. */
export interface Outline {
  /** Where a path leads, or the last step of it that is there. */
  readonly place: (path: Problem['path']) => { readonly line: number; readonly column: number } | undefined
  /** A word at the top of the document. */
  readonly word: (key: string) => string | undefined
}

/** Nothing can be placed in what was not a text. */
export const placeless: Outline = { place: () => undefined, word: () => undefined }

// a document of a million lines is not worth the memory of a tree of places
const longest = 20_000_000

/** Looks through a text for places; JSON is YAML enough for that. */
export function outlineOf(text: string): Outline {
  if (text.length > longest) return placeless
  const lineCounter = new LineCounter()
  const { contents } = parseDocument<Node>(text, {
    lineCounter,
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  })
  return {
    place: (path) => {
      const at = offsetOf(contents, path)
      if (at === undefined) return undefined
      const { line, col } = lineCounter.linePos(at)
      return { line, column: col }
    },
    word: (key) => {
      const value = isMap(contents) ? contents.get(key) : undefined
      return typeof value === 'string' ? value : undefined
    },
  }
}

function offsetOf(root: unknown, path: Problem['path']): number | undefined {
  let node = root
  let at = startOf(root)
  for (const step of path) {
    const found = childOf(node, step)
    if (found === undefined) break
    node = found.node
    at = found.at ?? at
  }
  return at
}

function childOf(node: unknown, step: string | number) {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return item === undefined ? undefined : { node: item, at: startOf(item) }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair === undefined ? undefined : { node: pair.value, at: startOf(pair.key) }
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
