import { assertNoProblems, type Problem } from '../../errors.ts'
import { mostProblems } from '../../json/limits.ts'
import { suggest } from '../../json/suggest.ts'
import { found, quoted } from '../../json/wording.ts'
import type { LookAlikeEvidence } from './evidence.ts'
import type { NamedMatter } from './matter.ts'

/** Says how alike two matters are, in whole per mille; the one with the smaller id comes first. */
export type LookAlikeScorer = (one: NamedMatter, other: NamedMatter, evidence: LookAlikeEvidence) => number

export interface LookAlikesOptions {
  /** The score from which a pair is suggested, in whole per mille. Default 550. */
  readonly atLeast?: number
  /** How many pairs are suggested at most. Default 10,000. */
  readonly most?: number
  /** Whether only matters of one jurisdiction are compared (`apart`, the default), or all of them. */
  readonly jurisdictions?: 'apart' | 'together'
  /** A scorer in place of the shipped one. */
  readonly scorer?: LookAlikeScorer
  /** The shipped score from which the scorer is asked about a pair. Default 300. */
  readonly askFrom?: number
  /** After how many comparisons the search gives up. Default 500,000,000. */
  readonly mostCompared?: number
}

/** What a search is told, once it is checked. */
export type SettledLookAlikes = Required<Omit<LookAlikesOptions, 'scorer'>> & {
  readonly scorer: LookAlikeScorer | undefined
}

/** Checks the matters and what the caller asks for. */
export function settleLookAlikes(
  matters: readonly NamedMatter[],
  options: LookAlikesOptions,
): SettledLookAlikes {
  assertNoProblems('the set of options', optionProblems(options))
  assertNoProblems('the list of matters', matterProblems(matters))
  return {
    atLeast: options.atLeast ?? 550,
    most: options.most ?? 10_000,
    jurisdictions: options.jurisdictions ?? 'apart',
    scorer: options.scorer,
    askFrom: options.askFrom ?? 300,
    mostCompared: options.mostCompared ?? 500_000_000,
  }
}

/** Refuses what a scorer says, unless it is a whole number of per mille. */
export function assertScore(score: unknown, one: NamedMatter, other: NamedMatter): number {
  if (typeof score === 'number' && isWithin(score, [0, 1000])) return score
  const message = `the scorer says of ${quoted(one.id)} and ${quoted(other.id)}: ${found(score)}`
  const problem = { code: 'wrong-value', path: ['scorer'], message, hint: wholeFrom([0, 1000]) } as const
  assertNoProblems('the set of options', [problem])
  throw new TypeError('a problem is thrown')
}

type Range = readonly [from: number, until: number]

const isWithin = (value: unknown, [from, until]: Range): boolean =>
  Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= until

const wholeFrom = ([from, until]: Range): string => `a whole number from ${from} to ${until} is expected`

const ranges: Readonly<Record<string, Range>> = {
  atLeast: [1, 1000],
  most: [1, 1_000_000],
  askFrom: [1, 1000],
  mostCompared: [1, Number.MAX_SAFE_INTEGER],
}
const names = [...Object.keys(ranges), 'jurisdictions', 'scorer']

function optionProblems(options: unknown): readonly Problem[] {
  if (typeof options !== 'object' || options === null) {
    return [
      { code: 'wrong-usage', path: [], message: found(options), hint: `it may have ${names.join(', ')}` },
    ]
  }
  return Object.entries(options).flatMap(([name, value]: readonly [string, unknown]): readonly Problem[] => {
    const range = Object.hasOwn(ranges, name) ? ranges[name] : undefined
    if (value === undefined) return []
    if (!names.includes(name)) {
      const hint = suggest(name, names) ?? `choose among ${names.join(', ')}`
      return [{ code: 'unknown-key', path: [name], message: `there is no option ${quoted(name)}`, hint }]
    }
    const wrong = { code: 'wrong-value', path: [name], message: found(value) } as const
    if (range !== undefined) return isWithin(value, range) ? [] : [{ ...wrong, hint: wholeFrom(range) }]
    if (name === 'scorer') {
      return typeof value === 'function' ? [] : [{ ...wrong, hint: 'hand over a function' }]
    }
    return ['apart', 'together'].includes(String(value))
      ? []
      : [{ ...wrong, hint: 'write `apart` or `together`' }]
  })
}

function matterProblems(matters: unknown): readonly Problem[] {
  if (!Array.isArray(matters)) {
    return [{ code: 'wrong-type', path: [], message: found(matters), hint: 'hand over a list' }]
  }
  const problems: Problem[] = []
  const ids = new Set<unknown>()
  matters.forEach((matter: unknown, index) => {
    if (problems.length >= mostProblems) return
    const values: Readonly<Record<string, unknown>> = Object(matter)
    for (const field of ['id', 'name', 'holder']) {
      if (typeof values[field] === 'string') continue
      problems.push({
        code: 'wrong-type',
        path: [index, field],
        message: found(values[field]),
        hint: 'write text',
      })
    }
    if (ids.has(values['id'])) {
      const message = `${quoted(String(values['id']))} stands in the list twice`
      problems.push({ code: 'duplicate-id', path: [index, 'id'], message })
    }
    ids.add(values['id'])
  })
  return problems
}
