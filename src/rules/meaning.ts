import { quantity } from '../condition/build.ts'
import type { Meaning, NamedField } from '../constraints/constraint.ts'
import { suggest } from '../json/suggest.ts'
import type { CountedRows } from '../measures/declaration.ts'
import { lowerBound, lowerProportion } from '../measures/lower-bound.ts'
import { lowerCases } from '../measures/lower-filter.ts'
import { lowerMoment, lowerPeriod } from '../measures/lower-moment.ts'
import { constants } from '../measures/lower-operand.ts'
import { lookUp } from '../measures/lower-path.ts'
import { lowerRows } from '../measures/lower-rows.ts'
import { everySnapshot, lowerTerm, noSeries } from '../measures/lower-term.ts'
import type { At, Lowering } from '../measures/lowering.ts'
import { namedIn } from '../measures/named.ts'
import type { Term } from '../measures/term.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import { termTitle } from './term-title.ts'

/** What a kind is handed while a requirement about one subject is lowered. */
export function meaningFor(subject: Subject, lowering: Lowering, here: At): Meaning {
  const below = (at: At): At => [...here, ...at]
  const isEarlier = (name: string) =>
    name !== 'after' &&
    (name === noSeries || lowering.space.snapshots.has(name) || lowering.series.includes(name))
  const refuseBaseline = (since: string, at: At) => {
    const earlier = [...lowering.space.snapshots].filter((name) => name !== 'after')
    const hint = suggest(since, earlier) ?? 'declare it under `baselines`'
    const message = `no earlier snapshot is called \`${since}\``
    lowering.report({ code: 'unknown-baseline', path: below(at), message, hint })
  }
  return {
    term: (written, at) => lowerTerm(written, subject, lowering, below(at)),
    earlier: (written, since, at) => {
      if (!isEarlier(since)) return undefined
      const term = lowerTerm(takenAt(written, since), subject, lowering, below(at))
      const quantities = term?.addends.flatMap(({ of }) => of)
      // a measure that is taken at some snapshot already stays there
      const stays =
        JSON.stringify(written).includes('"at":') ||
        quantities?.some((one) => one.kind !== 'measure' || one.at !== since)
      if (term === undefined || quantities === undefined || (quantities.length > 0 && stays === false))
        return term
      const message = 'it is the same in every snapshot, and compared with itself'
      const hint = 'name a measure: a field can be one of the kind `attribute`'
      lowering.report({ code: 'wrong-value', path: below(at), message, hint })
      return undefined
    },
    steps: (since, at) => {
      if (since === everySnapshot) return stepsOf(lowering.series)
      if (isEarlier(since)) return [{ earlier: since }]
      refuseBaseline(since, at)
      return []
    },
    bound: (written, at) => lowerBound(written, subject, lowering, below(at)),
    proportion: (written, at) => lowerProportion(written, lowering, below(at)),
    moment: (written, at) => lowerMoment(written, subject, lowering, below(at)),
    period: (written, at) => lowerPeriod(written, lowering, below(at)),
    filter: (written, at) => lowerCases(written, collectionOf[subject], lowering, below(at)),
    tested: (path, test, at) => {
      const place = (problem: At): At => {
        const [key, , ...deeper] = problem.slice(here.length)
        if (key !== path) return problem
        return below(problem.length === here.length + 1 ? at.path : at.operand(deeper))
      }
      const report: Lowering['report'] = (problem) =>
        lowering.report({ ...problem, path: place(problem.path) })
      return lowerCases({ [path]: test }, collectionOf[subject], { ...lowering, report }, here)
    },
    counted: (rows, at) => countedFor(rows, subject, lowering, below(at)),
    field: (path, at) => namedField(path, subject, lowering, below(at)),
    words: (written, at) => constants(written, lowering, below(at))?.map(String),
    title: (written) => termTitle(written, subject, lowering),
    report: (problem) => lowering.report({ ...problem, path: below(problem.path) }),
  }
}

/** Each step of a series, known by the snapshot it begins with; without one, what is missing is a series. */
const stepsOf = (series: readonly string[]) =>
  series.length === 0
    ? [{ earlier: noSeries }]
    : series.map((earlier, index) => {
        const later = series[index + 1]
        return { earlier, name: earlier, ...(later === undefined ? {} : { later }) }
      })

/** Rows counted for one constraint: a measure without a name, kept by what it says. */
function countedFor(rows: CountedRows, subject: Subject, lowering: Lowering, at: At) {
  const { parameters } = namedIn(rows, lowering.measure, lowering.path)
  const values = parameters.map((name) => lowering.parameter(name) ?? null)
  const key = `counted ${subject} ${JSON.stringify([rows, lowering.qualified(''), values])}`
  const { title, unit } = rows
  const measure = lowering.keep(key, () => {
    const how = lowerRows({ ...rows, subject }, lowering, at)
    return how === undefined ? undefined : { key, name: key, subject, title, unit, how }
  })
  return measure === undefined ? undefined : quantity({ kind: 'measure', measure: measure.key })
}

function namedField(path: string, subject: Subject, lowering: Lowering, at: At): NamedField | undefined {
  const found = lookUp(collectionOf[subject], path, lowering, at)
  if (found === undefined) return undefined
  const { end, steps, title } = found
  return {
    of: { kind: 'field', path },
    title,
    holds: end?.holds.type ?? 'rows',
    list: steps.some((step) => 'field' in step && step.field.list),
  }
}

/** The same term with every measure taken from an earlier snapshot. */
function takenAt(term: Term, since: string): Term {
  if (typeof term === 'string') return { measure: term, at: since }
  if (typeof term === 'number' || 'parameter' in term || 'field' in term) return term
  if ('measure' in term) return { ...term, at: term.at ?? since }
  if ('times' in term) {
    return {
      times: term.times.map((one) =>
        typeof one === 'object' && 'proportion' in one ? one : takenAt(one as Term, since),
      ),
    }
  }
  const minus = term.minus?.map((one) => takenAt(one, since))
  const plus = 'plus' in term ? (term.plus ?? []).map((one) => takenAt(one, since)) : undefined
  return plus === undefined ? { minus: minus ?? [] } : { plus, ...(minus === undefined ? {} : { minus }) }
}
