import { minus, multiplied, number, type Polynomial, quantity, sum } from '../condition/build.ts'
import { suggest } from '../json/suggest.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import { readProportion } from '../model/proportion.ts'
import { lookUp, lowerMeasure } from './lower-measure.ts'
import { parameterValue } from './lower-operand.ts'
import type { At, Lowering } from './lowering.ts'
import { relations } from './relations.ts'
import type { Bound, Term } from './term.ts'

/** A term as an exact sum of products of quantities of the subject. */
export function lowerTerm(term: Term, subject: Subject, lowering: Lowering, at: At): Polynomial | undefined {
  if (typeof term === 'number') return number(term)
  if (typeof term === 'string') return lowerReference({ measure: term }, subject, lowering, at)
  if ('parameter' in term) return lowerParameter(term.parameter, lowering, [...at, 'parameter'])
  if ('measure' in term) return lowerReference(term, subject, lowering, at)
  if ('times' in term) {
    const factors = term.times.map((factor, index) =>
      typeof factor === 'object' && 'proportion' in factor
        ? exact(factor.proportion)
        : lowerTerm(factor as Term, subject, lowering, [...at, 'times', index]),
    )
    return whole(factors)?.reduce(multiplied)
  }
  const added = ('plus' in term ? (term.plus ?? []) : []).map((part, index) =>
    lowerTerm(part, subject, lowering, [...at, 'plus', index]),
  )
  const taken = (term.minus ?? []).map((part, index) =>
    lowerTerm(part, subject, lowering, [...at, 'minus', index]),
  )
  const parts = whole([...added, ...taken])
  return parts === undefined
    ? undefined
    : minus(sum(...parts.slice(0, added.length)), sum(...parts.slice(added.length)))
}

/** A bound: a term, a ceiling of the subject's place, or nothing where the source sets no limit. */
export function lowerBound(
  bound: Bound,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Polynomial | 'none' | undefined {
  if (bound === 'none') return 'none'
  if (typeof bound === 'object' && 'parameter' in bound && lowering.parameter(bound.parameter) === 'none')
    return 'none'
  if (typeof bound !== 'object' || !('ceiling' in bound))
    return lowerTerm(bound as Term, subject, lowering, at)
  const place = subject === 'jurisdiction' ? 'ceilings' : 'jurisdiction.ceilings'
  const path = `${place}.${bound.ceiling}`
  const found = lookUp(collectionOf[subject], path, lowering, [...at, 'ceiling'])
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
  const read = typeof value === 'number' || typeof value === 'string' ? readProportion(value) : undefined
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
  { measure, at: snapshot, on, where }: Exclude<Extract<Term, { measure: unknown }>, string>,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Polynomial | undefined {
  const compiled = lowerMeasure(measure, lowering, at, where)
  if (compiled === undefined) return undefined
  if (snapshot !== undefined && snapshot !== 'after' && !lowering.space.snapshots.has(snapshot)) {
    const hint = suggest(snapshot, lowering.space.snapshots) ?? 'declare it under `baselines`'
    const message = `no snapshot is called \`${snapshot}\``
    lowering.report({ code: 'unknown-baseline', path: [...at, 'at'], message, hint })
    return undefined
  }
  const path = on === undefined ? undefined : lookUp(collectionOf[subject], on, lowering, [...at, 'on'])
  if (on !== undefined && path === undefined) return undefined
  const subjects = path === undefined ? [subject] : path.rows.map((name) => relations[name].subject)
  if (!subjects.includes(compiled.subject)) {
    const message = `measure \`${measure}\` is about a ${compiled.subject}, and this is about a ${subjects.join(' or ')}`
    lowering.report({ code: 'wrong-unit', path: at, message, hint: 'take it `on` the row it is about' })
    return undefined
  }
  return quantity({
    kind: 'measure',
    measure: compiled.key,
    ...(on === undefined ? {} : { on }),
    ...(snapshot === undefined || snapshot === 'after' ? {} : { at: snapshot }),
  })
}
