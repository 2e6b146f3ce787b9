import { allOf } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { suggest } from '../json/suggest.ts'
import { collectionOf } from '../model/collections.ts'
import type { CompiledMeasure, Counting } from './compiled.ts'
import type { Counted, Measure } from './declaration.ts'
import type { Filter } from './filter.ts'
import { lowerCases, lowerFilter } from './lower-filter.ts'
import { lowerWholeTerm } from './lower-term.ts'
import type { At, Lowering } from './lowering.ts'
import { aOrAn } from './names.ts'
import { isNumeric } from './numbers.ts'
import { findPath, type Path } from './path.ts'
import { defaultPath, type RelationName, relations } from './relations.ts'

/** A filter by which a rule narrows a measure, and where it is written. */
export interface Narrowing {
  readonly where: Filter
  readonly at: At
}

/** Looks a measure up by name, for the subject whose parameters are at hand. */
export function lowerMeasure(
  name: string,
  lowering: Lowering,
  at: At,
  narrowing?: Narrowing,
): CompiledMeasure | undefined {
  const declared = lowering.measure(name)
  if (declared === undefined) {
    const hint = wayTo(name, lowering)
    const message = `measure \`${name}\` does not exist`
    lowering.report({ code: 'unknown-measure', path: at, message, hint })
    return undefined
  }
  if (lowering.active.has(name)) {
    const active = [...lowering.active]
    const ring = [...active.slice(active.indexOf(name)), name].join('` → `')
    lowering.report({ code: 'cycle', path: at, message: `measure \`${ring}\` leads back to itself` })
    return undefined
  }
  const key = keyOf(name, declared, narrowing, lowering)
  const qualified = lowering.qualified(name)
  return lowering.keep(key, () => {
    lowering.active.add(name)
    // what is wrong in a measure of the pack is wrong where it is declared, not where it is used
    const how = lowerHow(declared, lowering, qualified === name ? at : ['measures', name], narrowing)
    lowering.active.delete(name)
    const { subject, title, unit } = declared
    return how === undefined ? undefined : { key, name: qualified, subject, title, unit, how }
  })
}

/** One text per meaning: the name, what narrows it, and the values of all parameters it depends on. */
/** What was probably meant by a name that is no measure: a parameter, a number in quotes, or another measure. */
function wayTo(name: string, { parameterNames, measureNames }: Lowering): string {
  if (parameterNames.includes(name)) return `write it as \`{ parameter: '${name}' }\``
  if (/^\d+$/.test(name)) return `write \`${name}\` without quotes`
  return suggest(name, measureNames) ?? 'declare it under `measures`'
}

function keyOf(name: string, measure: Measure, narrowing: Narrowing | undefined, lowering: Lowering): string {
  const { measures, parameters } = namesThrough([measure, narrowing?.where], lowering)
  const values = parameters.map((parameter) => lowering.parameter(parameter) ?? null)
  // the words of a filter may name measures of the pack in which it is written
  const narrow = narrowing === undefined ? [] : [narrowing.where, measures.map(lowering.qualified)]
  const parts = [...narrow, ...(values.length === 0 ? [] : [values])]
  return [lowering.qualified(name), ...parts.map((part) => JSON.stringify(part))].join(' ')
}

/** The measures and parameters that stand in what was written, and in the measures that stand there. */
function namesThrough(written: unknown, lowering: Lowering) {
  const measures = new Set<string>()
  const parameters = new Set<string>()
  const open = [written]
  while (open.length > 0) {
    const next = open.pop()
    for (const parameter of parametersIn(next)) parameters.add(parameter)
    for (const word of wordsIn(next)) {
      const measure = measures.has(word) ? undefined : lowering.measure(word)
      if (measure === undefined) continue
      measures.add(word)
      open.push(measure)
    }
  }
  return { measures: [...measures], parameters: [...parameters] }
}

/** Every text and key in what was written: the names of measures are among them. */
function wordsIn(written: unknown): readonly string[] {
  if (typeof written === 'string') return [written]
  if (typeof written !== 'object' || written === null) return []
  return Object.entries(written).flatMap(([key, value]) => [key, ...wordsIn(value)])
}

/** The names of the parameters that stand anywhere in what was written. */
export function parametersIn(written: unknown): readonly string[] {
  if (typeof written !== 'object' || written === null) return []
  const own = 'parameter' in written && typeof written.parameter === 'string' ? [written.parameter] : []
  return [...new Set([...own, ...Object.values(written).flatMap(parametersIn)])]
}

function lowerHow(
  measure: Measure,
  lowering: Lowering,
  at: At,
  narrowing: Narrowing | undefined,
): CompiledMeasure['how'] | undefined {
  if (measure.kind !== 'attribute' && measure.kind !== 'term') {
    return lowerCounting(measure, lowering, at, narrowing)
  }
  if (narrowing !== undefined) {
    const message = 'a filter narrows a measure that counts rows, and this one counts none'
    lowering.report({ code: 'wrong-value', path: narrowing.at, message })
    return undefined
  }
  if (measure.kind === 'term') {
    return lowerWholeTerm(measure.term, measure.subject, lowering, [...at, 'term'])
  }
  const path = numericPath(collectionOf[measure.subject], measure.field, lowering, [...at, 'field'])
  return path === undefined ? undefined : { kind: 'attribute', path }
}

function lowerCounting(
  measure: Counted,
  lowering: Lowering,
  at: At,
  narrowing: Narrowing | undefined,
): Counting | undefined {
  const { kind, relation, reach = 'own' } = measure
  const link = lowerLink(measure, lowering, at)
  const field = lowerField(measure, lowering, at)
  const filter = lowerRows(measure, lowering, at, narrowing)
  if (link === undefined || field === 'wrong') return undefined
  const bySubject = JSON.stringify([measure.where, measure.except, narrowing?.where]).includes('"subject":')
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

/** Which rows count: as the measure says, and as the rule that uses it says. */
function lowerRows(
  { where, except, relation, subject }: Counted,
  lowering: Lowering,
  at: At,
  narrowing: Narrowing | undefined,
): Condition | undefined {
  const about = collectionOf[subject]
  const declared = lowerFilter(where, except, relation, lowering, at, about)
  if (narrowing === undefined) return declared
  return allOf([declared, lowerCases(narrowing.where, relation, lowering, narrowing.at, about)])
}

/** By which reference a row belongs to the subject. */
function lowerLink({ relation, subject, through }: Counted, lowering: Lowering, at: At): Path | undefined {
  const text = through ?? defaultPath(relation, subject)
  if (text === undefined) {
    const message = `\`${relation}\` belong to ${aOrAn(subject)} in no or in several ways`
    const hint = 'say by which reference with `through`'
    lowering.report({ code: 'ambiguous-path', path: at, message, hint })
    return undefined
  }
  const here = [...at, 'through']
  const link = lookUp(relation, text, lowering, here)
  if (link === undefined || link.rows.some((name) => relations[name].subject === subject)) return link
  const message = `\`${text}\` of \`${relation}\` does not lead to ${aOrAn(subject)}`
  lowering.report({ code: 'wrong-value', path: here, message })
  return undefined
}

/** What is added up must be a number, and rows are told apart by what they hold. */
function lowerField(
  { kind, relation, field }: Counted,
  lowering: Lowering,
  at: At,
): Path | undefined | 'wrong' {
  const here = [...at, 'field']
  if (kind === 'count') {
    if (field === undefined) return undefined
    lowering.report({ code: 'unknown-key', path: here, message: '`count` counts rows and takes no `field`' })
    return 'wrong'
  }
  if (field === undefined) {
    lowering.report({ code: 'missing-field', path: here, message: `\`${kind}\` needs a \`field\`` })
    return 'wrong'
  }
  if (kind === 'sum') return numericPath(relation, field, lowering, here) ?? 'wrong'
  const path = lookUp(relation, field, lowering, here)
  if (path === undefined || (path.end !== undefined && path.end.holds.type !== 'counts'))
    return path ?? 'wrong'
  lowering.report({
    code: 'wrong-value',
    path: here,
    message: `\`${field}\` holds no value to tell rows apart by`,
  })
  return 'wrong'
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
