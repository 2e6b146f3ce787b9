import { minus, multiplied, number, type Polynomial, quantity, sum } from '../condition/build.ts'
import { suggest } from '../json/suggest.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import { isWhole, type Proportion, readProportion } from '../model/proportion.ts'
import type { TermOf } from './compiled.ts'
import { lookUp, lowerMeasure } from './lower-measure.ts'
import { parameterValue } from './lower-operand.ts'
import type { At, Lowering } from './lowering.ts'
import { aOrAn } from './names.ts'
import { placePath, relations } from './relations.ts'
import type { Bound, Ceiling, Term } from './term.ts'

/** A term as an exact sum of products of quantities of the subject. */
export function lowerTerm(
  term: Term | Ceiling,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Polynomial | undefined {
  if (typeof term === 'number') return number(term)
  if (typeof term === 'string') return lowerReference({ measure: term }, subject, lowering, at, at)
  if ('parameter' in term) return lowerParameter(term.parameter, lowering, [...at, 'parameter'])
  if ('measure' in term) return lowerReference(term, subject, lowering, at, [...at, 'measure'])
  // a ceiling stands in a sum where an allowance raises it
  if ('ceiling' in term) return lowerCeiling(term, subject, lowering, at)
  if ('times' in term) {
    const factors = term.times.map((factor, index) =>
      typeof factor === 'object' && 'proportion' in factor
        ? exact(factor.proportion)
        : lowerTerm(factor, subject, lowering, [...at, 'times', index]),
    )
    return whole(factors)?.reduce(multiplied)
  }
  const plus = 'plus' in term ? (term.plus ?? []) : []
  const added = plus.map((part, index) => lowerTerm(part, subject, lowering, [...at, 'plus', index]))
  const taken = (term.minus ?? []).map((part, index) =>
    lowerTerm(part, subject, lowering, [...at, 'minus', index]),
  )
  const parts = whole([...added, ...taken])
  return parts === undefined
    ? undefined
    : minus(sum(...parts.slice(0, added.length)), sum(...parts.slice(added.length)))
}

/** A term that is a measure of its own, and therefore counts in whole numbers. */
export function lowerWholeTerm(
  written: Term,
  subject: Subject,
  lowering: Lowering,
  at: At,
): TermOf | undefined {
  const term = lowerTerm(written, subject, lowering, at)
  if (term === undefined) return undefined
  const parts = [term.constant, ...term.addends.map((addend) => addend.times)]
  if (!parts.every(isWhole)) {
    const message = 'a measure counts in whole numbers, and this one may be a fraction'
    const hint = 'write the fraction in the rule that compares it'
    lowering.report({ code: 'wrong-value', path: at, message, hint })
    return undefined
  }
  const large = parts.find((part) => !Number.isSafeInteger(coefficient(part)))
  if (large !== undefined) {
    const message = `the numbers of a measure multiply to \`${large.numerator}\`, which is too large`
    lowering.report({ code: 'malformed-number', path: at, message, hint: 'write them with fewer digits' })
    return undefined
  }
  const addends = term.addends.map(({ times, of }) => ({ times: coefficient(times), of }))
  return { kind: 'term', sum: addends, constant: coefficient(term.constant) }
}

const coefficient = ({ numerator }: Proportion): number => Number(numerator)

/** A bound: a term, a ceiling of the subject's place, or nothing where the source sets no limit. */
export function lowerBound(
  bound: Bound,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Polynomial | 'none' | undefined {
  return bound === 'none' || isUnbounded(bound, lowering) ? 'none' : lowerTerm(bound, subject, lowering, at)
}

/** No limit, and what is added to no limit, is no limit. */
function isUnbounded(bound: Bound, lowering: Lowering): boolean {
  if (typeof bound !== 'object') return false
  if ('parameter' in bound) return lowering.parameter(bound.parameter) === 'none'
  return 'plus' in bound && (bound.plus ?? []).some((part) => isUnbounded(part, lowering))
}

/** What was approved from above for the place of the subject. */
function lowerCeiling({ ceiling }: Ceiling, subject: Subject, lowering: Lowering, at: At) {
  const place = placePath[subject]
  const here = [...at, 'ceiling']
  if (place === undefined) {
    const message = `a ceiling is set for a place, and ${aOrAn(subject)} lies in none`
    lowering.report({ code: 'wrong-value', path: here, message })
    return undefined
  }
  const path = `${place === '' ? '' : `${place}.`}ceilings.${ceiling}`
  const found = lookUp(collectionOf[subject], path, lowering, here)
  return found === undefined ? undefined : quantity({ kind: 'field', path })
}

/** A proportion of the author, or of a parameter. */
export function lowerProportion(
  written: string | number | { readonly parameter: string },
  lowering: Lowering,
  at: At,
): Polynomial | undefined {
  return typeof written === 'object'
    ? lowerParameter(written.parameter, lowering, [...at, 'parameter'])
    : exact(written)
}

function lowerParameter(name: string, lowering: Lowering, at: At): Polynomial | undefined {
  const value = parameterValue(name, lowering, at)
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isSafeInteger(value)) return number(value)
  const read = typeof value === 'string' ? readProportion(value) : undefined
  if (read !== undefined) return number(read)
  const message = `parameter \`${name}\` holds \`${JSON.stringify(value)}\` where a number is expected`
  lowering.report({ code: 'wrong-value', path: at, message })
  return undefined
}

function exact(written: string | number): Polynomial | undefined {
  const read = readProportion(written)
  return read === undefined ? undefined : number(read)
}

function whole(parts: readonly (Polynomial | undefined)[]): readonly Polynomial[] | undefined {
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? known : undefined
}

function lowerReference(
  { measure, at: snapshot, on, where }: Reference,
  subject: Subject,
  lowering: Lowering,
  at: At,
  named: At,
): Polynomial | undefined {
  const narrowing = where === undefined ? undefined : { where, at: [...at, 'where'] }
  const compiled = lowerMeasure(measure, lowering, named, narrowing)
  const there = snapshot === 'after' ? undefined : snapshot
  const known = there === undefined || isSnapshot(there, lowering, [...at, 'at'])
  const path = on === undefined ? undefined : lookUp(collectionOf[subject], on, lowering, [...at, 'on'])
  if (compiled === undefined || !known || (on !== undefined && path === undefined)) return undefined
  const about = path === undefined ? [subject] : path.rows.flatMap((name) => relations[name].subject ?? [])
  if (!about.includes(compiled.subject)) {
    const is =
      about.length === 0 ? `\`${on}\` leads to no row` : `this is about ${about.map(aOrAn).join(' or ')}`
    const message = `measure \`${measure}\` is about ${aOrAn(compiled.subject)}, and ${is}`
    const hint = 'take it `on` the row it is about'
    lowering.report({ code: 'wrong-unit', path: at, message, hint })
    return undefined
  }
  return quantity({
    kind: 'measure',
    measure: compiled.key,
    ...(on === undefined ? {} : { on }),
    ...(there === undefined ? {} : { at: there }),
  })
}

type Reference = Extract<Term, { measure: unknown }>

function isSnapshot(name: string, { space, report }: Lowering, at: At): boolean {
  if (space.snapshots.has(name)) return true
  const hint = suggest(name, space.snapshots) ?? 'declare it under `baselines`'
  report({ code: 'unknown-baseline', path: at, message: `no snapshot is called \`${name}\``, hint })
  return false
}
