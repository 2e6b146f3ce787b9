/** 取值范围: some words of one dimension, or all but some. All but none is every word there may be. */
export type Values =
  | { readonly among: ReadonlySet<string>; readonly except?: never }
  | { readonly except: ReadonlySet<string>; readonly among?: never }

/** Every word there may be: a dimension that does not narrow anything. */
export const everything: Values = { except: new Set() }

/** Whether a dimension is not narrowed. */
export const isEverything = (values: Values): boolean => values.except?.size === 0

/** Whether no word is left. */
export const isNothing = (values: Values): boolean => values.among?.size === 0

/** The words that both have. */
export function common(a: Values, b: Values): Values {
  if (isEverything(a)) return b
  if (isEverything(b)) return a
  if (a.among !== undefined) return { among: kept(a.among, b) }
  if (b.among !== undefined) return { among: kept(b.among, a) }
  return { except: new Set([...a.except, ...b.except]) }
}

/** The words of one that another has not. */
export const without = (a: Values, b: Values): Values =>
  common(a, b.among === undefined ? { among: b.except } : { except: b.among })

/** Whether a word is among the values. */
export const has = (values: Values, word: string): boolean =>
  values.among === undefined ? !values.except.has(word) : values.among.has(word)

const kept = (words: ReadonlySet<string>, others: Values): ReadonlySet<string> =>
  new Set([...words].filter((word) => has(others, word)))
