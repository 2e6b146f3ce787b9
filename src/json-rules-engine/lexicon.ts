import { fieldName, quantityName } from '../backends/json-rules-engine/fact-names.ts'
import type { AddedWords } from '../backends/memory/view.ts'
import type { MeasureReference, Quantity } from '../condition/nodes.ts'
import type { Measure } from '../measures/declaration.ts'
import { findPath, type Path, type PathSpace } from '../measures/path.ts'
import { standardMeasures } from '../measures/standard.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { vocabularyOf } from '../rules/compile-pack.ts'
import type { PackDocument } from '../rules/pack.ts'

/** 词汇: what numbers and fields of one kind of subject are called, and where paths lead. */
export interface Lexicon {
  readonly space: PathSpace
  readonly added: AddedWords
  readonly measure: (of: MeasureReference) => Measure<string, string> | undefined
  /** Whether it counts rows, or adds up what is never negative: whatever it is, it is a number, and not below zero. */
  readonly isCount: (of: MeasureReference) => boolean
  readonly path: (path: string) => Path | undefined
  readonly title: (of: Quantity) => Localized
  /** The plain name under which an application has what is read, before any day is moved. */
  readonly plainName: (of: Quantity) => string
}

/** The words of some packs, for one kind of subject. */
export function lexiconOf(packs: readonly PackDocument[], subject: Subject): Lexicon {
  const { space, added } = vocabularyOf(packs, new Map())
  const standard: Readonly<Record<string, Measure<string, string>>> = standardMeasures
  const measures = new Map<string, Measure<string, string>>([
    ...Object.entries(standard),
    ...packs.flatMap(({ id, measures = {} }) =>
      Object.entries(measures).map(([name, measure]): [string, Measure<string, string>] => [
        `${id}/${name}`,
        measure,
      ]),
    ),
  ])
  // the name of a measure is followed by the values it depends on
  const measure = (of: MeasureReference) => measures.get(of.measure.split(' ', 1)[0] ?? '')
  const path = (text: string): Path | undefined => {
    const found = findPath(collectionOf[subject], text, space)
    return 'wrong' in found ? undefined : found
  }
  const ownTitle = (of: Quantity): Localized => {
    if (of.kind === 'facts-day') return { zh: '事实日', en: 'the day of the facts' }
    const name = of.kind === 'field' ? of.path : of.measure
    const title = of.kind === 'field' ? path(of.path)?.title : measure(of)?.title
    return title ?? { zh: name, en: name }
  }
  return {
    space,
    added,
    measure,
    isCount: (of) => of.on === undefined && of.at === undefined && counts(measure(of), space),
    path,
    title: (of) => (of.kind === 'measure' ? placed(ownTitle(of), of, path) : ownTitle(of)),
    plainName: (of) => {
      const { shift: _, ...unmoved } = of
      if (unmoved.kind !== 'field') return quantityName(unmoved)
      return Object.hasOwn(standard, fieldName(unmoved)) ? quantityName(unmoved) : fieldName(unmoved)
    },
  }
}

function counts(measure: Measure<string, string> | undefined, space: PathSpace): boolean {
  if (measure === undefined) return false
  if (['count', 'distinct', 'repeats', 'uses'].includes(measure.kind)) return true
  if (measure.kind !== 'sum') return false
  const added = findPath(measure.relation, measure.field ?? '', space)
  return !('wrong' in added) && added.end?.holds.type === 'count'
}

/** A measure that is taken elsewhere, in words: 所属地区的内设机构, 改革前的行政编制. */
function placed(
  { zh, en }: Localized,
  { on, at }: MeasureReference,
  path: (path: string) => Path | undefined,
): Localized {
  const where = on === undefined ? undefined : path(on)?.title
  const then =
    at === undefined ? { zh: '', en: '' } : at === 'before' ? before : { zh: `“${at}”`, en: ` in ${at}` }
  return where === undefined
    ? { zh: `${then.zh}${zh}`, en: `${en}${then.en}` }
    : { zh: `${then.zh}${where.zh}的${zh}`, en: `${en} of ${where.en}${then.en}` }
}

const before: Localized = { zh: '改革前', en: ' before' }
