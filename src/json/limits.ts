/** How large a document may be before it is refused unread. */
export interface Limits {
  /** Lists and objects inside one another. */
  readonly depth: number
  /** Characters of the whole text. */
  readonly bytes: number
  /** Values of any kind, lists and objects included. */
  readonly nodes: number
  /** Keys of one object. */
  readonly keys: number
  /** Characters of one text, or of one key. */
  readonly text: number
}

/** Larger than a document of the whole nation, smaller than what would exhaust a server. */
export const defaultLimits: Limits = {
  depth: 64,
  bytes: 256 * 1024 * 1024,
  nodes: 20_000_000,
  keys: 4_000_000,
  text: 1_000_000,
}

/** As many problems of one document as are worth reading; the search stops there. */
export const mostProblems = 100
