import {
  createEngine,
  type Localized,
  type PackDocument,
  type Problem,
  type Report,
  readPack,
} from '../../index.ts'
import { boundFindings } from './bounds.ts'
import { characterFindings } from './characters.ts'
import { citationFindings } from './citations.ts'
import { farTerritoryFindings } from './far-territory.ts'
import { gapFindings } from './gaps.ts'
import { rulesOnDays } from './rules-on-days.ts'
import { spellingFindings } from './spellings.ts'
import { translationFindings } from './translations.ts'
import { unreachableFindings } from './unreachable.ts'
import { untestedFindings } from './untested.ts'
import { unusedFindings } from './unused.ts'
import { joinedFindings, misspeltFindings, orderFindings } from './words.ts'

/** What lint may say of a pack; each keeps its meaning. */
export const lintCodes = [
  'contradictory-rules',
  'unsatisfiable-rule',
  'unreachable-rule',
  'shadowed-rule',
  'parameter-gap',
  'missing-article',
  'ambiguous-citation',
  'missing-translation',
  'unused-parameter',
  'unused-measure',
  'confusable-characters',
  'full-width-characters',
  'misspelt-word',
  'joined-words',
  'unordered-values',
  'untested-rule',
] as const
/** One of them. */
export type LintCode = (typeof lintCodes)[number]

/** 提示: something in a pack that loads, and is probably not what its author meant. */
export interface LintFinding {
  readonly code: LintCode
  /** The pack in which it stands. */
  readonly pack: string
  readonly path: Problem['path']
  readonly message: Localized
  readonly hint: Localized
}

export interface LintOptions {
  /** What came of running scenarios: with them, rules that no case tries are told. */
  readonly results?: readonly { readonly report?: Report }[]
}

/**
 * 检查规则包: says what in packs is probably a mistake, though they load: bounds that contradict each other,
 * what nobody uses, what is cited without an article or stands in one language only.
 *
 * Several packs are looked at together, as an engine would use them.
 *
 * @throws EstablishmentError when a pack is wrong.
 *
 * @example
 * lintPack({
 *   id: 'town-rules', version: '1.0.0', title: { zh: '镇规则', en: 'town-rules' },
 *   inForce: { from: '2024-01-01', basis: 'stated' }, sources: {}, rules: {},
 * }).map(({ code, path }) => `${code} at ${path.join('.')}`) // → ['missing-translation at title.en']
 */
export function lintPack(
  packs: object | readonly object[],
  { results }: LintOptions = {},
): readonly LintFinding[] {
  const read = [packs].flat().map((pack) => readPack(pack))
  const engine = createEngine({ packs: read })
  const asked = rulesOnDays(engine)
  return [
    ...boundFindings(asked),
    ...unreachableFindings(engine, asked),
    ...farTerritoryFindings(read),
    ...read.flatMap((pack: PackDocument) => [
      ...gapFindings(pack),
      ...citationFindings(pack),
      ...spellingFindings(pack),
      ...translationFindings(pack),
      ...unusedFindings(pack),
      ...characterFindings(pack),
      ...joinedFindings(pack),
      ...orderFindings(pack),
    ]),
    ...misspeltFindings(read),
    ...(results === undefined ? [] : untestedFindings(engine, results)),
  ]
}
