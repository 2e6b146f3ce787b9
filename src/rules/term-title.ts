import { withItems } from '../measures/lower-measure.ts'
import { lookUp } from '../measures/lower-path.ts'
import { noSeries } from '../measures/lower-term.ts'
import type { Lowering } from '../measures/lowering.ts'
import type { Term } from '../measures/term.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'

/** What a term is called in a sentence. */
export function termTitle(term: Term, subject: Subject, lowering: Lowering): Localized {
  if (typeof term === 'number') return { zh: `${term}`, en: `${term}` }
  if (typeof term === 'string') {
    return withItems(lowering.measure(term)?.title ?? { zh: term, en: term }, lowering)
  }
  if ('parameter' in term) {
    const named = { zh: `参数${term.parameter}`, en: `parameter ${term.parameter}` }
    return lowering.parameterTitle(term.parameter) ?? named
  }
  if ('field' in term) {
    return (
      lookUp(collectionOf[subject], term.field, lowering, [])?.title ?? { zh: term.field, en: term.field }
    )
  }
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

function snapshotTitle(name: string): Localized {
  if (name === 'before') return { zh: '改革前', en: 'before' }
  if (name === noSeries) return { zh: '此前的', en: 'earlier' }
  return { zh: `${name}基数的`, en: `in the baseline ${name}` }
}
