import { suggest } from '../json/suggest.ts'
import { suggestByTitle } from '../json/titles.ts'
import { collectionOf } from '../model/collections.ts'
import type { Localized } from '../model/localized.ts'
import type { CompiledMeasure, ElapsedOf } from './compiled.ts'
import type { Elapsed, Measure } from './declaration.ts'
import type { Filter } from './filter.ts'
import { dayPath, numericPath } from './lower-path.ts'
import { lowerRows, lowerUses } from './lower-rows.ts'
import { lowerWholeTerm } from './lower-term.ts'
import type { At, Lowering } from './lowering.ts'
import { isTooFar, mostNested, namedIn } from './named.ts'

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
  if (lowering.active.size >= mostNested) {
    const message = `measure \`${name}\` is made of measures more than ${mostNested} deep`
    lowering.report({ code: 'too-deep', path: at, message, hint: 'make it of fewer' })
    return undefined
  }
  if (isTooFar(lowering.path)) {
    const message = `measure \`${name}\` is taken over \`${lowering.path}\`, which are too many references`
    lowering.report({ code: 'too-deep', path: at, message, hint: 'measure it nearer to the subject' })
    return undefined
  }
  const key = keyOf(name, narrowing, lowering)
  const qualified = lowering.qualified(name)
  return lowering.keep(key, () => {
    lowering.active.add(name)
    // what is wrong in a measure of the pack is wrong where it is declared, not where it is used
    const how = lowerHow(declared, lowering, qualified === name ? at : ['measures', name], narrowing)
    lowering.active.delete(name)
    const { subject, title, unit } = declared
    return how === undefined
      ? undefined
      : { key, name: qualified, subject, title: withItems(title, lowering), unit, how }
  })
}

/** What was probably meant by a name that is no measure: a parameter, a number in quotes, or another measure. */
function wayTo(name: string, { parameterNames, measureNames, measure }: Lowering): string {
  if (parameterNames.includes(name)) return `write it as \`{ parameter: '${name}' }\``
  if (/^\d+$/.test(name)) return `write \`${name}\` without quotes`
  const titled = Object.fromEntries(measureNames.map((one) => [one, measure(one) ?? {}]))
  return suggest(name, measureNames) ?? suggestByTitle(name, titled) ?? 'declare it under `measures`'
}

/** One text per meaning: the name, what narrows it, and the values of all parameters it depends on. */
function keyOf(name: string, narrowing: Narrowing | undefined, lowering: Lowering): string {
  const own = lowering.named(name, lowering.path).parameters
  const narrowed =
    narrowing === undefined ? undefined : namedIn(narrowing.where, lowering.measure, lowering.path)
  const parameters = new Set([...own, ...(narrowed?.parameters ?? [])])
  const values = [...parameters].toSorted().map((parameter) => lowering.parameter(parameter) ?? null)
  // the words of a filter may name measures of the pack in which it is written
  const narrow = narrowed === undefined ? [] : [narrowing?.where, narrowed.measures.map(lowering.qualified)]
  const parts = [...narrow, ...(values.length === 0 ? [] : [values])]
  return [lowering.qualified(name), ...parts.map((part) => JSON.stringify(part))].join(' ')
}

/** A title with the items at hand: 是否设有{station}. */
export const withItems = (title: Localized, { items, itemTitle }: Lowering): Localized =>
  items.reduce((so, item) => {
    const { zh, en } = itemTitle(item)
    return { zh: so.zh.replaceAll(`{${item}}`, zh), en: so.en.replaceAll(`{${item}}`, en) }
  }, title)

function lowerHow(
  measure: Measure,
  lowering: Lowering,
  at: At,
  narrowing: Narrowing | undefined,
): CompiledMeasure['how'] | undefined {
  if ('relation' in measure) return lowerRows(measure, lowering, at, narrowing)
  if (measure.kind === 'uses') return lowerUses(measure, lowering, at, narrowing)
  if (narrowing !== undefined) {
    const message = 'a filter narrows a measure that counts rows, and this one counts none'
    lowering.report({ code: 'wrong-value', path: narrowing.at, message })
    return undefined
  }
  if (measure.kind === 'term') return lowerWholeTerm(measure.term, measure.subject, lowering, [...at, 'term'])
  if (measure.kind !== 'attribute') return lowerElapsed(measure, lowering, at)
  const path = numericPath(collectionOf[measure.subject], measure.field, lowering, [...at, 'field'])
  return path === undefined ? undefined : { kind: 'attribute', path }
}

function lowerElapsed(
  { kind, subject, from, until }: Elapsed,
  lowering: Lowering,
  at: At,
): ElapsedOf | undefined {
  const start = dayPath(collectionOf[subject], from, lowering, [...at, 'from'])
  if (until === undefined) return start === undefined ? undefined : { kind, from: start }
  const end = dayPath(collectionOf[subject], until, lowering, [...at, 'until'])
  return start === undefined || end === undefined ? undefined : { kind, from: start, until: end }
}
