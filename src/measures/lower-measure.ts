import type { Polynomial } from '../condition/build.ts'
import { suggest } from '../json/suggest.ts'
import { collectionOf } from '../model/collections.ts'
import { isWhole } from '../model/proportion.ts'
import type { CompiledMeasure, Counting, TermOf } from './compiled.ts'
import type { Counted, Measure } from './declaration.ts'
import type { Filter } from './filter.ts'
import { lowerFilter } from './lower-filter.ts'
import { lowerTerm } from './lower-term.ts'
import type { At, Lowering } from './lowering.ts'
import { isNumeric } from './numbers.ts'
import { findPath, type Path } from './path.ts'
import { defaultPath, type RelationName } from './relations.ts'

/** Looks a measure up by name, for the subject whose parameters are at hand. */
export function lowerMeasure(
  name: string,
  lowering: Lowering,
  at: At,
  where?: Filter,
): CompiledMeasure | undefined {
  const declared = lowering.measure(name)
  if (declared === undefined) {
    const hint = suggest(name, lowering.measureNames) ?? 'declare it under `measures`'
    lowering.report({
      code: 'unknown-measure',
      path: at,
      message: `measure \`${name}\` does not exist`,
      hint,
    })
    return undefined
  }
  if (lowering.active.has(name)) {
    const ring = [...lowering.active, name].join('` → `')
    lowering.report({ code: 'cycle', path: at, message: `measure \`${ring}\` leads back to itself` })
    return undefined
  }
  const narrowed = where === undefined ? declared : narrow(declared, where, lowering, at)
  if (narrowed === undefined) return undefined
  return lowering.keep(keyOf(name, narrowed, where, lowering), () => {
    lowering.active.add(name)
    const how = lowerHow(narrowed, lowering, at)
    lowering.active.delete(name)
    const { subject, title, unit } = narrowed
    return how === undefined
      ? undefined
      : {
          key: keyOf(name, narrowed, where, lowering),
          name: lowering.qualified(name),
          subject,
          title,
          unit,
          how,
        }
  })
}

function keyOf(name: string, measure: Measure, where: Filter | undefined, lowering: Lowering): string {
  const values = parametersIn(measure).map((parameter) => lowering.parameter(parameter) ?? null)
  const parts = [...(where === undefined ? [] : [where]), ...(values.length === 0 ? [] : [values])]
  return [lowering.qualified(name), ...parts.map((part) => JSON.stringify(part))].join(' ')
}

/** The names of the parameters that stand anywhere in what was written. */
export function parametersIn(written: unknown): readonly string[] {
  if (typeof written !== 'object' || written === null) return []
  const own = 'parameter' in written && typeof written.parameter === 'string' ? [written.parameter] : []
  return [...new Set([...own, ...Object.values(written).flatMap(parametersIn)])]
}

/** A measure of which only some rows count. */
function narrow(measure: Measure, where: Filter, lowering: Lowering, at: At): Measure | undefined {
  if (measure.kind === 'attribute' || measure.kind === 'term') {
    const message = 'a filter narrows a measure that counts rows, and this one counts none'
    lowering.report({ code: 'wrong-value', path: [...at, 'where'], message })
    return undefined
  }
  const own =
    measure.where === undefined ? [{}] : Array.isArray(measure.where) ? measure.where : [measure.where]
  const more = Array.isArray(where) ? where : [where]
  const both = own.flatMap((a) => more.map((b) => ({ ...a, ...b })))
  return { ...measure, where: both }
}

function lowerHow(measure: Measure, lowering: Lowering, at: At): CompiledMeasure['how'] | undefined {
  switch (measure.kind) {
    case 'attribute':
      return lowerAttribute(measure, lowering, at)
    case 'term': {
      const term = lowerTerm(measure.term, measure.subject, lowering, [...at, 'term'])
      return term === undefined ? undefined : wholeTerm(term, lowering, at)
    }
    default:
      return lowerCounting(measure, lowering, at)
  }
}

function lowerAttribute(
  { subject, field }: Extract<Measure, { kind: 'attribute' }>,
  lowering: Lowering,
  at: At,
) {
  const path = numericPath(collectionOf[subject], field, lowering, [...at, 'field'])
  return path === undefined ? undefined : ({ kind: 'attribute', path } as const)
}

function wholeTerm(term: Polynomial, lowering: Lowering, at: At): TermOf | undefined {
  const parts = [term.constant, ...term.addends.map((addend) => addend.times)]
  if (parts.every(isWhole)) {
    const sum = term.addends.map(({ times, of }) => ({ times: Number(times.numerator), of }))
    return { kind: 'term', sum, constant: Number(term.constant.numerator) }
  }
  const message = 'a measure counts in whole numbers, and this one may be a fraction'
  const hint = 'write the fraction in the rule that compares it'
  lowering.report({ code: 'wrong-value', path: at, message, hint })
  return undefined
}

function lowerCounting(measure: Counted, lowering: Lowering, at: At): Counting | undefined {
  const { kind, relation, subject, where, except, reach = 'own' } = measure
  const through = measure.through ?? defaultPath(relation, subject)
  if (through === undefined) {
    const message = `\`${relation}\` belong to a ${subject} in no or in several ways`
    lowering.report({
      code: 'ambiguous-path',
      path: at,
      message,
      hint: 'say by which reference with `through`',
    })
    return undefined
  }
  const link = lookUp(relation, through, lowering, [...at, 'through'])
  const field = lowerField(measure, lowering, at)
  const filter = lowerFilter(where, except, relation, lowering, at)
  if (link === undefined || field === null) return undefined
  const bySubject = JSON.stringify([where, except]).includes('"subject":')
  return {
    kind,
    relation,
    link,
    reach,
    bySubject,
    ...(field === undefined ? {} : { field }),
    ...(filter === undefined ? {} : { filter }),
  }
}

/** What is added up must be a number; `null` when it cannot be. */
function lowerField({ kind, relation, field }: Counted, lowering: Lowering, at: At): Path | undefined | null {
  const here = [...at, 'field']
  if (kind === 'count') {
    if (field === undefined) return undefined
    lowering.report({ code: 'unknown-key', path: here, message: '`count` counts rows and takes no `field`' })
    return null
  }
  if (field === undefined) {
    lowering.report({ code: 'missing-field', path: here, message: `\`${kind}\` needs a \`field\`` })
    return null
  }
  return (
    (kind === 'sum'
      ? numericPath(relation, field, lowering, here)
      : lookUp(relation, field, lowering, here)) ?? null
  )
}

function numericPath(from: RelationName, text: string, lowering: Lowering, at: At): Path | undefined {
  const path = lookUp(from, text, lowering, at)
  if (path === undefined || (path.end !== undefined && isNumeric(path.end))) return path
  lowering.report({ code: 'wrong-value', path: at, message: `\`${text}\` holds no number` })
  return undefined
}

/** Looks a path up, or reports what is wrong with it. */
export function lookUp(from: RelationName, text: string, lowering: Lowering, at: At): Path | undefined {
  const path = findPath(from, text, lowering.space)
  if (!('wrong' in path)) return path
  const hint = path.hint === undefined ? {} : { hint: path.hint }
  lowering.report({ code: 'unknown-field', path: at, message: path.wrong, ...hint })
  return undefined
}
