import { minus, multiplied, number, type Polynomial, quantity, sum } from '../condition/build.ts'
import { suggest } from '../json/suggest.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import { isWhole, type Proportion, proportionHint, readProportion } from '../model/proportion.ts'
import type { TermOf } from './compiled.ts'
import { lowerMeasure } from './lower-measure.ts'
import { parameterValue } from './lower-operand.ts'
import { lookUp } from './lower-path.ts'
import type { At, Lowering } from './lowering.ts'
import { joinPaths } from './named.ts'
import { aOrAn } from './names.ts'
import { isNumeric } from './numbers.ts'
import { relations } from './relations.ts'
import type { Term } from './term.ts'

/** A term as an exact sum of products of quantities of the subject. */
export function lowerTerm(term: Term, subject: Subject, lowering: Lowering, at: At): Polynomial | undefined {
  if (typeof term === 'number') return number(term)
  if (typeof term === 'string') return lowerReference({ measure: term }, subject, lowering, at, at)
  if ('parameter' in term) return lowerParameter(term, lowering, at)
  if ('field' in term) return lowerNumber(term.field, subject, lowering, [...at, 'field'])
  if ('measure' in term) return lowerReference(term, subject, lowering, at, [...at, 'measure'])
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

/** The number that a parameter holds for the subject, or for the row by which it is looked up. */
export function lowerParameter(
  { parameter: name, by }: { readonly parameter: string; readonly by?: string | undefined },
  lowering: Lowering,
  at: At,
  as: 'number' | 'proportion' = 'number',
): Polynomial | undefined {
  const value = parameterValue(name, lowering, [...at, 'parameter'], by)
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isSafeInteger(value)) return number(value)
  const text = typeof value === 'string' ? value : undefined
  // a number in quotes is refused in a snapshot as well; a proportion is text
  const isQuoted = as === 'number' && text !== undefined && /^\s*\p{Nd}+\s*$/u.test(text)
  const read = text === undefined || isQuoted ? undefined : readProportion(text)
  if (read !== undefined) return number(read)
  const message = `parameter \`${name}\` holds \`${JSON.stringify(value)}\` where a ${as} is expected`
  const plain = isQuoted ? `write \`${text.normalize('NFKC').trim()}\` without quotes` : undefined
  const hint = plain ?? (text === undefined ? undefined : proportionHint(text))
  const path = lowering.parameterPlace?.(name, value) ?? [...at, 'parameter']
  lowering.report({ code: 'wrong-value', path, message, ...(hint === undefined ? {} : { hint }) })
  return undefined
}

/** A number that stands in a field; a day is no number of anything, and stands in `term` constraints. */
function lowerNumber(path: string, subject: Subject, lowering: Lowering, at: At): Polynomial | undefined {
  const found = lookUp(collectionOf[subject], path, lowering, at)
  if (found === undefined) return undefined
  if (found.end !== undefined && isNumeric(found.end) && found.end.holds.type !== 'day') {
    return quantity({ kind: 'field', path })
  }
  const hint = found.end?.holds.type === 'day' ? 'compare days in a constraint of the kind `term`' : undefined
  const message = `\`${path}\` holds no number`
  lowering.report({ code: 'wrong-value', path: at, message, ...(hint === undefined ? {} : { hint }) })
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
  const compiled = lowerMeasure(measure, takenOn(on, lowering), named, narrowing)
  const there = snapshot === 'after' ? undefined : snapshot
  const known = there === undefined || isSnapshot(there, lowering, [...at, 'at'])
  const path = on === undefined ? undefined : lookUp(collectionOf[subject], on, lowering, [...at, 'on'])
  if (compiled === undefined || !known || (on !== undefined && path === undefined)) return undefined
  const about = path === undefined ? [subject] : path.rows.flatMap((name) => relations[name].subject ?? [])
  if (!about.includes(compiled.subject)) {
    const is =
      about.length === 0 ? `\`${on}\` leads to no row` : `this is about ${about.map(aOrAn).join(' or ')}`
    const message = `measure \`${measure}\` is about ${aOrAn(compiled.subject)}, and ${is}`
    const [named] = about.map((one) => sameAbout(one, measure, lowering)).filter((one) => one !== undefined)
    const taken = 'take it `on` the row it is about'
    const hint =
      named === undefined
        ? taken
        : `write \`${named.name}\`, which is about ${aOrAn(named.subject)}; or ${taken}`
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

/** The measure that counts the same of another subject. */
function sameAbout(subject: Subject, name: string, { measure, measureNames }: Lowering) {
  const counts = (one: string): string => {
    const { subject: _, title: __, ...how } = measure(one) ?? { subject, title: undefined }
    return JSON.stringify(how)
  }
  const found = measureNames.find((one) => measure(one)?.subject === subject && counts(one) === counts(name))
  return found === undefined ? undefined : { name: found, subject }
}

/** What is at hand where a measure is taken on another row. */
export const takenOn = (on: string | undefined, lowering: Lowering): Lowering =>
  on === undefined ? lowering : { ...lowering, path: joinPaths(lowering.path, on) }

/** The word for each snapshot of a series. */
export const everySnapshot = 'every'
/** What stands for a series of which no snapshot was supplied; no author can write it. */
export const noSeries = '(every)'

type Reference = Extract<Term, { measure: unknown }>

function isSnapshot(name: string, { space, series, report }: Lowering, at: At): boolean {
  if (space.snapshots.has(name) || series.includes(name) || name === noSeries) return true
  const hint = suggest(name, space.snapshots) ?? 'declare it under `baselines`'
  report({ code: 'unknown-baseline', path: at, message: `no snapshot is called \`${name}\``, hint })
  return false
}
