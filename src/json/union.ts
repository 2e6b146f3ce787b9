import { definition, keysOf } from './expectation.ts'
import { type Issue, type Origin, originOf, ownMessage } from './parse.ts'
import { nearest } from './suggest.ts'

/** What an author meant who wrote something that fits no branch of a union. */
export type Meant =
  /** This branch, with these mistakes. */
  | { readonly kind: 'branch'; readonly issues: readonly Issue[] }
  /** One of the branches that a key tells apart, which holds none of their words. */
  | { readonly kind: 'key'; readonly key: string; readonly words: readonly string[] }
  /** An object of some branch, though it has no key of any; these would tell which. */
  | { readonly kind: 'form'; readonly keys: readonly string[] }
  /** None that can be told. */
  | { readonly kind: 'none' }

/**
 * The branch of a union that fits an input best.
 *
 * First the kind of value decides, then the keys that tell branches apart by their word, then the other
 * keys, and last how many mistakes there are and how deep.
 */
export function meantBranch(union: Issue, origins: readonly Origin[]): Meant {
  const fits = branchesOf(union).map((issues) => fitOf(issues, origins))
  const keysGiven = Object.keys(Object(union.input)).length
  const ofKind = fits.filter((fit) => fit.isKind)
  // a branch that knows none of the keys was not meant, while another knows one
  const familiar = ofKind.filter((fit) => fit.unknownKeys < keysGiven)
  const contenders = (familiar.length === 0 ? ofKind : familiar).toSorted(closest)
  const [best, ...others] = contenders
  if (best === undefined || contenders.every((fit) => fit.issues.every(isOtherWord))) return { kind: 'none' }
  if (others.length === 0) return { kind: 'branch', issues: best.issues }
  const [key] = best.otherWords.keys()
  if (key !== undefined) {
    return { kind: 'key', key, words: contenders.flatMap((fit) => fit.otherWords.get(key) ?? []) }
  }
  const isStrange = keysGiven === best.strangeKeys
  const keys = isStrange ? contenders.flatMap((fit) => fit.missingKeys) : []
  return keys.length === 0 ? { kind: 'branch', issues: best.issues } : { kind: 'form', keys }
}

/** How well a branch fits an input: fewer is better, and what stands first counts most. */
interface Fit {
  readonly issues: readonly Issue[]
  readonly isKind: boolean
  /** The words of this branch for keys that hold another. */
  readonly otherWords: ReadonlyMap<string, readonly string[]>
  /** How many of them are no slip of the hand. */
  readonly farWords: number
  readonly missingKeys: readonly string[]
  readonly unknownKeys: number
  /** Keys that are like none of this branch. */
  readonly strangeKeys: number
  readonly mistakes: number
  readonly depth: number
}

function closest(a: Fit, b: Fit): number {
  return (
    a.farWords - b.farWords ||
    a.mistakes - b.mistakes ||
    a.issues.length - b.issues.length ||
    b.depth - a.depth
  )
}

// a union in a union offers all its branches
function branchesOf(union: Issue): readonly (readonly Issue[])[] {
  if (union.code !== 'invalid_union') return []
  return union.errors.flatMap((issues) => {
    const [only, ...more] = issues
    const isNested = only?.code === 'invalid_union' && only.errors.length > 0 && more.length === 0
    return isNested && isRoot(only) && ownMessage(only) === undefined ? branchesOf(only) : [issues]
  })
}

function fitOf(issues: readonly Issue[], origins: readonly Origin[]): Fit {
  const missingKeys = issues.flatMap(missingKey)
  const unknownKeys = issues.flatMap((issue) => unknownKeysOf(issue, origins))
  const strangeKeys = unknownKeys.filter(({ meant }) => meant === undefined).length
  // a key that was meant is not missing besides
  const missing = missingKeys.filter((key) => !unknownKeys.some(({ meant }) => meant === key))
  const wrongForms = issues.filter(isRoot).reduce((sum, issue) => sum + formMistake(issue), 0)
  return {
    issues,
    isKind: !issues.some((issue) => isRoot(issue) && isOtherKind(issue)),
    otherWords: new Map(issues.flatMap((issue) => otherWord(issue, origins))),
    farWords: issues.filter((issue) => otherWord(issue, origins).length > 0 && !isSlip(issue)).length,
    missingKeys,
    unknownKeys: unknownKeys.length,
    strangeKeys,
    mistakes: 2 * missing.length + unknownKeys.length + strangeKeys + wrongForms,
    depth: issues.reduce((least, { path }) => Math.min(least, path.length), Number.POSITIVE_INFINITY),
  }
}

function isOtherKind(issue: Issue): boolean {
  const { input } = issue
  if (issue.code === 'invalid_value') return !issue.values.some((value) => typeof value === typeof input)
  if (issue.code !== 'invalid_type') return false
  return typeof input !== 'number' || !['int', 'number'].includes(issue.expected)
}

function isOtherWord(issue: Issue): boolean {
  return issue.code === 'invalid_value' && isRoot(issue)
}

function otherWord(issue: Issue, origins: readonly Origin[]): [string, string[]][] {
  const [key, ...deeper] = issue.path
  if (typeof key !== 'string' || deeper.length > 0 || missingKey(issue).length > 0) return []
  if (issue.code === 'invalid_value') {
    const { schema } = originOf(issue, origins)
    return schema !== undefined && definition(schema).type === 'literal'
      ? [[key, issue.values.map(String)]]
      : []
  }
  const options = issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined
  return options === undefined ? [] : [[key, options.map(String)]]
}

function missingKey(issue: Issue): readonly string[] {
  const [key, ...deeper] = issue.path
  if (typeof key !== 'string' || deeper.length > 0) return []
  const isTold = issue.code === 'invalid_union' && 'options' in issue
  const given: unknown = isTold ? Reflect.get(Object(issue.input), key) : issue.input
  return given === undefined ? [key] : []
}

function unknownKeysOf(issue: Issue, origins: readonly Origin[]) {
  if (issue.code !== 'unrecognized_keys' || !isRoot(issue)) return []
  const { schema } = originOf(issue, origins)
  const known = schema === undefined ? [] : keysOf(schema)
  return issue.keys.map((key) => ({ key, meant: nearest(key, known) }))
}

// a word that is nearly right is a slip; a word that is nothing like it was meant for another branch
function formMistake(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return 0
  if (issue.code !== 'invalid_value') return 1
  return isSlip(issue) ? 0 : 2
}

const isSlip = ({ input, ...issue }: Issue): boolean =>
  issue.code === 'invalid_value' &&
  typeof input === 'string' &&
  nearest(input, issue.values.map(String)) !== undefined

function isRoot({ path }: Issue): boolean {
  return path.length === 0
}
