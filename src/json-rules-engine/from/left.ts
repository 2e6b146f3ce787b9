import type { At } from '../../measures/lowering.ts'
import type { Localized } from '../../model/localized.ts'

/** 未尽: one thing of theirs that the pack does not say as they wrote it, and why. */
export interface Left {
  /** The rule it belongs to, by its name in the pack, or the one it would have had. */
  readonly rule?: string
  /** Where it stands in what was handed in. */
  readonly path: At
  /** What stands there, as they wrote it. */
  readonly what: string
  readonly why: Localized
  /** Whether the rule is in the pack all the same, and judges as theirs does. */
  readonly carried: boolean
}

/** A thing that is told, before it is known what becomes of its rule. */
export type Remark = Pick<Left, 'path' | 'what' | 'why'>

/** What stands somewhere, as one line. */
export function remark(path: At, what: unknown, why: Localized): Remark {
  const text = typeof what === 'function' ? 'a function' : (JSON.stringify(what) ?? 'nothing')
  return { path, what: text.length > mostShown ? `${text.slice(0, mostShown)}…` : text, why }
}

const mostShown = 200
