import { stringify } from 'safe-stable-stringify'

/** A fact as their rules ask for it: by name, with parameters, and a path into its value. */
export interface TheirFact {
  readonly fact: string
  readonly params?: object
  /** The steps of a plain path; nothing where it is not plain. */
  readonly steps: readonly string[] | undefined
}

/** What a fact is called where it must be told from others: `account {"type":"customer"} $.balance`. */
export function factName({ fact, params, steps = [] }: TheirFact): string {
  const path = steps.map((step) => (plainStep.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`)).join('')
  return [askedOf({ fact, ...(params === undefined ? {} : { params }) }), path === '' ? '' : `$${path}`]
    .filter((part) => part !== '')
    .join(' ')
}

/** The name of a fact with its parameters, without a path. */
export const askedOf = ({ fact, params }: Pick<TheirFact, 'fact' | 'params'>): string =>
  params === undefined ? fact : `${fact} ${stringify(params)}`

/**
 * The steps of a path that leads to one place: `$.a.b`, `$['a'][0]`, `a.b`; nothing where it selects,
 * computes or climbs.
 */
export function plainPath(path: string): readonly string[] | undefined {
  const rest = path.startsWith('$') ? path.slice(1) : /^[.[]/.test(path) ? path : `.${path}`
  const steps = [...rest.matchAll(step)]
  if (steps.map(([text]) => text).join('') !== rest) return undefined
  return steps.map(([, name, single, double, index]) => name ?? single ?? double ?? index ?? '')
}

const plainStep = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u
const step = /\.([\p{L}\p{N}_][\p{L}\p{N}_-]*)|\['([\p{L}\p{N}_ -]+)'\]|\["([\p{L}\p{N}_ -]+)"\]|\[(\d+)\]/gu

/** What a plain path leads to, as json-rules-engine follows it; a path into nothing is nothing. */
export function follow(value: unknown, steps: readonly string[]): unknown {
  let at = value
  for (const name of steps) {
    if (at === null || at === undefined || !Object.hasOwn(Object(at), name)) return undefined
    at = Object(at)[name]
  }
  return at
}
