import type { Meaning } from '../constraints/constraint.ts'
import { suggest } from '../json/suggest.ts'
import { lowerCases } from '../measures/lower-filter.ts'
import { lookUp } from '../measures/lower-measure.ts'
import { lowerBound, lowerProportion, lowerTerm } from '../measures/lower-term.ts'
import type { At, Lowering } from '../measures/lowering.ts'
import type { Bound, Term } from '../measures/term.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'

/** What a kind is handed while a requirement about one subject is lowered. */
export function meaningFor(subject: Subject, lowering: Lowering, here: At): Meaning {
  const below = (at: At): At => [...here, ...at]
  return {
    term: (written, at) => lowerTerm(written, subject, lowering, below(at)),
    earlier: (written, since, at) => {
      if (since !== 'after' && lowering.space.snapshots.has(since))
        return lowerTerm(takenAt(written, since), subject, lowering, below(at))
      const earlier = [...lowering.space.snapshots].filter((name) => name !== 'after')
      const hint = suggest(since, earlier) ?? 'declare it under `baselines`'
      const message = `no earlier snapshot is called \`${since}\``
      lowering.report({ code: 'unknown-baseline', path: below(['since']), message, hint })
      return undefined
    },
    bound: (written, at) => lowerBound(written, subject, lowering, below(at)),
    proportion: (written, at) => lowerProportion(written, lowering, below(at)),
    filter: (written, at) => lowerCases(written, collectionOf[subject], lowering, below(at)),
    title: (written) => termTitle(written, subject, lowering),
    report: (problem) => lowering.report({ ...problem, path: below(problem.path) }),
  }
}

/** The same term with every measure taken from an earlier snapshot. */
function takenAt(term: Term, since: string): Term {
  if (typeof term === 'number' || (typeof term === 'object' && 'parameter' in term)) return term
  if (typeof term === 'string') return { measure: term, at: since }
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

/** What a term is called in a sentence. */
export function termTitle(term: Term | Bound, subject: Subject, lowering: Lowering): Localized {
  if (typeof term === 'number') return { zh: `${term}`, en: `${term}` }
  if (typeof term === 'string') return lowering.measure(term)?.title ?? { zh: term, en: term }
  if ('parameter' in term) return { zh: `参数${term.parameter}`, en: `parameter ${term.parameter}` }
  if ('ceiling' in term) return { zh: '上级核定的限额', en: 'the ceiling approved from above' }
  if ('measure' in term) {
    const plain = termTitle(term.measure, subject, lowering)
    const title =
      term.where === undefined
        ? plain
        : { zh: `符合条件的${plain.zh}`, en: `${plain.en} that fit the filter` }
    const on = term.on === undefined ? undefined : lookUp(collectionOf[subject], term.on, lowering, [])?.title
    const at = term.at === undefined || term.at === 'after' ? undefined : snapshotTitle(term.at)
    return {
      zh: `${at?.zh ?? ''}${on === undefined ? '' : `${on.zh}的`}${title.zh}`,
      en: `${title.en}${on === undefined ? '' : ` of the ${on.en}`}${at === undefined ? '' : ` ${at.en}`}`,
    }
  }
  const part = (one: Term) => termTitle(one, subject, lowering)
  if ('times' in term) {
    const parts = term.times.map((one) =>
      typeof one === 'object' && 'proportion' in one
        ? { zh: `${one.proportion}`, en: `${one.proportion}` }
        : part(one as Term),
    )
    return joined(parts, ' × ')
  }
  const plus = joined(('plus' in term ? (term.plus ?? []) : []).map(part), ' + ')
  const minus = joined((term.minus ?? []).map(part), ' − ')
  if (minus.zh === '') return plus
  return { zh: `${plus.zh} − ${minus.zh}`.trim(), en: `${plus.en} − ${minus.en}`.trim() }
}

const joined = (parts: readonly Localized[], by: string): Localized => ({
  zh: parts.map((part) => part.zh).join(by),
  en: parts.map((part) => part.en).join(by),
})

const snapshotTitle = (name: string): Localized =>
  name === 'before' ? { zh: '改革前', en: 'before' } : { zh: `${name}基数的`, en: `in the baseline ${name}` }
