import { all, any, not } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { quantitiesOf } from '../condition/quantities.ts'
import type { AnyConstraint, Check } from '../constraints/constraint.ts'
import { refuseEmptyFilter } from '../constraints/ends.ts'
import { lowerCases } from '../measures/lower-filter.ts'
import type { At, Lowering } from '../measures/lowering.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import { meaningFor } from './meaning.ts'
import type { Requirement, Written } from './requirement.ts'

/** A check with the kind that wrote its words, and the guard under which it applies. */
export interface LoweredCheck extends Check {
  readonly kind: AnyConstraint
  /** Where the subject, or the row it refers to, must have stood, for numbers are taken there. */
  readonly comparedWith: readonly Comparison[]
  /** The checks of which this one is made, where it is `any` or `not` of several. */
  readonly parts?: readonly LoweredCheck[]
  readonly join?: 'any' | 'not'
}

/** A snapshot from which a number is taken, of the subject itself or `on` another row. */
export interface Comparison {
  readonly at: string
  readonly on?: string
}

/** The kinds an engine knows, by name. */
export type Kinds = ReadonlyMap<string, AnyConstraint>

/** A requirement as checks: `all` keeps its parts apart, `when` guards each, `any` and `not` are one. */
export function lowerRequirement(
  written: Requirement<Written>,
  subject: Subject,
  kinds: Kinds,
  lowering: Lowering,
  at: At,
): readonly LoweredCheck[] {
  const deeper = (part: Requirement<Written>, ...step: At) =>
    lowerRequirement(part, subject, kinds, lowering, [...at, ...step])
  if (written.kind !== undefined) {
    const kind = kinds.get(written.kind)
    if (kind === undefined) return []
    const checks = kind.lower(written as never, meaningFor(subject, lowering, at))
    return checks.map(({ end, alone, ...check }) => ({
      ...check,
      ...(end === undefined || alone === true ? {} : { end }),
      kind,
      comparedWith: comparedWith(check.condition, lowering),
    }))
  }
  if ('all' in written) {
    const parts = written.all.map((part, index) => deeper(part, 'all', index))
    return parts.length === 1
      ? (parts[0] ?? [])
      : parts.flatMap((checks, index) => numbered(checks, index + 1))
  }
  if ('when' in written) {
    refuseEmptyFilter(written.when, {
      report: (problem) => lowering.report({ ...problem, path: [...at, 'when'] }),
    })
    const when = lowerCases(written.when, collectionOf[subject], lowering, [...at, 'when'])
    return when === undefined ? [] : deeper(written.then, 'then').map((check) => guarded(check, when))
  }
  const parts =
    'any' in written
      ? written.any.map((part, index) => deeper(part, 'any', index))
      : [deeper(written.not, 'not')]
  return joined(parts, 'any' in written ? 'any' : 'not', lowering)
}

/** Where the numbers of a condition are taken from an earlier snapshot, also inside the measures it names. */
function comparedWith(condition: Condition, lowering: Lowering): readonly Comparison[] {
  const found = new Map<string, Comparison>()
  const open = [...quantitiesOf(condition)]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.kind !== 'measure') continue
    const { at, on } = one
    if (at !== undefined) found.set(`${at} ${on ?? ''}`, { at, ...(on === undefined ? {} : { on }) })
    const how = on === undefined ? lowering.keep(one.measure, () => undefined)?.how : undefined
    if (how?.kind === 'term') open.push(...how.sum.flatMap((addend) => addend.of))
  }
  return [...found.values()]
}

const numbered = (checks: readonly LoweredCheck[], number: number) =>
  checks.map((check) => ({ ...check, end: check.end === undefined ? `${number}` : `${number}-${check.end}` }))

/** Where `when` does not hold the check is not made; where that is not known, it must hold anyway. */
const guarded = (check: LoweredCheck, when: Condition): LoweredCheck => ({
  ...check,
  only: check.only === undefined ? when : all(when, check.only),
})

/** What a check asks, its guard included. */
export const asked = ({ condition, only }: Check): Condition =>
  only === undefined ? condition : any(not(only), condition)

function joined(
  parts: readonly (readonly LoweredCheck[])[],
  join: 'any' | 'not',
  lowering: Lowering,
): readonly LoweredCheck[] {
  const [first, ...rest] = parts.flatMap((checks) => {
    const [one, ...others] = checks.map(asked)
    return one === undefined ? [] : [all(one, ...others)]
  })
  const [leading] = parts.flat()
  if (first === undefined || leading === undefined) return []
  const condition = join === 'any' ? any(first, ...rest) : not(first)
  const { kind, vary } = leading
  // each part knows this of itself already, so that a deep requirement is not gone through at every depth
  const compared = parts
    .flat()
    .flatMap((part) => [
      ...part.comparedWith,
      ...(part.only === undefined ? [] : comparedWith(part.only, lowering)),
    ])
  return [
    {
      kind,
      condition,
      comparedWith: [...new Map(compared.map((one) => [`${one.at} ${one.on ?? ''}`, one])).values()],
      ...(vary === undefined ? {} : { vary }),
      message: join,
      details: {},
      parts: parts.flat(),
      join,
    },
  ]
}
