import type { Polynomial } from '../condition/build.ts'
import { print } from '../condition/print.ts'
import type { Evidence } from '../condition/reading.ts'
import { type Slack, slack } from '../condition/slack.ts'
import type { Cite } from '../constraints/cite.ts'
import type { Check, Detail, Force } from '../constraints/constraint.ts'
import { factsAbout, type World } from '../measures/facts.ts'
import { withUnit } from '../measures/units.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { LoweredCheck } from '../rules/lower-requirement.ts'
import type { PackDocument } from '../rules/pack.ts'
import type { Status } from '../rules/parameter.ts'
import type { Verdict } from './judge.ts'
import { joinedMessages, unknownMessage, wayMessage } from './messages.ts'
import {
  type Figure,
  figureOf,
  proportionFigure,
  quantityUnit,
  shareFigure,
  unitOf,
  unknownFigure,
} from './numbers.ts'
import type { Judged } from './run.ts'
import { missingText, namesFor, placeOf, rowName } from './words.ts'

/** 依据: where a rule or a value stands. */
export interface Citation {
  readonly source: string
  readonly title: string
  readonly document?: string
  readonly article?: string
  readonly status: Status
}

/** How far a subject is from what is allowed: `over` must come down by that much, `under` must go up. */
export interface Excess {
  readonly by: number
  readonly side: 'over' | 'under'
  /** With partial facts it is at least this much. */
  readonly atLeast?: true
  readonly unit: string
}

/** A way out that the text opens, whether it is open to the subject, and what it needs. */
export interface WayOut {
  readonly title: Localized
  readonly open: 'yes' | 'no' | 'unknown'
  /** Whether what is asked instead is met. */
  readonly met: 'yes' | 'no' | 'unknown'
  readonly lapsed?: true
  readonly citation?: Citation
}

/** 发现: what one check says about one subject, as data. */
export interface Finding {
  readonly id: string
  readonly pack: string
  /** `pack/rule`. */
  readonly rule: string
  /** `pack/rule#end`, where a rule has several. */
  readonly check: string
  readonly verdict: Verdict
  readonly force: Force
  readonly title: Localized
  readonly subject: {
    readonly type: Subject
    readonly id: string
    readonly name: string
    readonly place?: string
  }
  readonly message: Localized
  readonly demand: Localized
  readonly details: Readonly<Record<string, Figure | Localized | readonly (Figure | Localized)[]>>
  readonly excess?: Excess
  /** Nothing was there to share, so that the demand is met by nothing. */
  readonly empty?: true
  readonly citation: Citation
  readonly reading?: Localized
  readonly waysOut: readonly WayOut[]
  readonly exemptBy?: Citation
  readonly evidence: readonly Evidence[]
  readonly missing: readonly Localized[]
  readonly lawOn: string
  readonly factsOn: string
}

/** Writes a judgement out. */
export function findingOf(judged: Judged, world: World, lawOn: string): Finding {
  const { compiled, id, rule, row, check, verdict, exempt } = judged
  const { pack } = compiled
  const facts = factsAbout(row, world)
  const away = check.vary === undefined ? {} : slack(check.condition, check.vary, facts)
  const excess = verdict === 'violated' || verdict === 'permitted' ? excessOf(away, check, world) : undefined
  const details = detailsOf(judged, world)
  const fill = filler(details, excess)
  const end = check.end === undefined ? '' : `#${check.end}`
  const place = placeOf(row)
  const missing = unique(judged.missing.map((one) => missingText(one, world)))
  const waysOut = waysOf(judged)
  const demand = fill(wordsOf(check, 'demand', judged, world))
  const breach = fill(wordsOf(check, 'breach', judged, world))
  const message = messageOf(verdict, demand, breach, missing, details, waysOut)
  return {
    id: `${pack.id}/${id}${end}@${row.id}`,
    pack: pack.id,
    rule: `${pack.id}/${id}`,
    check: `${pack.id}/${id}${end}`,
    verdict,
    force: check.force ?? rule.force,
    title: rule.title,
    subject: {
      type: rule.forEach.subject,
      id: row.id,
      name: rowName(row),
      ...(place === undefined ? {} : { place: rowName(place) }),
    },
    message: sentence(message),
    demand: sentence(demand),
    details,
    ...(excess === undefined ? {} : { excess }),
    ...(check.whole !== undefined && isZero(figureOf(check.whole, facts, ''))
      ? { empty: true as const }
      : {}),
    citation: citationOf(pack, check.cite ?? rule.cite, judged),
    ...(rule.reading === undefined ? {} : { reading: rule.reading }),
    waysOut,
    ...(exempt === undefined ? {} : { exemptBy: citationOf(pack, exempt, undefined) }),
    evidence: evidenceOf(check, judged, world),
    missing,
    lawOn,
    factsOn: world.day,
  }
}

const sentence = ({ zh, en }: Localized): Localized => ({
  zh,
  en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
})

const isZero = ({ low, high }: Figure) => low === 0 && high === 0

function excessOf({ excess }: Slack, { vary }: Check, world: World): Excess | undefined {
  if (excess === undefined || vary === undefined) return undefined
  const { by, side, atLeast } = excess
  return {
    by: Number(by),
    side,
    ...(atLeast === undefined ? {} : { atLeast }),
    unit: quantityUnit(vary, world),
  }
}

type Details = Finding['details']

function detailsOf({ check, row, unsettled }: Judged, world: World): Details {
  const facts = factsAbout(row, world)
  const unit = check.vary === undefined ? '' : quantityUnit(check.vary, world)
  const names = namesFor(row, world)
  const figure = (of: Polynomial): Figure =>
    unsettled === true && of.addends.length === 0
      ? unknownFigure
      : figureOf(of, facts, unitOf(of, world, unit))
  const one = (detail: Detail): Figure | Localized => {
    if (Array.isArray(detail)) throw new TypeError('a list within a list')
    const single = detail as Exclude<Detail, readonly unknown[]>
    if ('addends' in single) return figure(single)
    if ('proportion' in single)
      return unsettled === true ? unknownFigure : proportionFigure(single.proportion)
    if ('share' in single) return shareFigure(single.share, single.in, facts)
    if ('condition' in single) {
      return { zh: print(single.condition, names, 'zh-CN'), en: print(single.condition, names, 'en') }
    }
    return single
  }
  return Object.fromEntries(
    Object.entries(check.details).map(([name, detail]) => [
      name,
      Array.isArray(detail) ? detail.map((part: Polynomial | Localized) => one(part)) : one(detail),
    ]),
  )
}

/** The words of a check; of several joined ones, those of its parts. */
function wordsOf(check: LoweredCheck, which: 'demand' | 'breach', judged: Judged, world: World): Localized {
  const { parts, join, kind, message } = check
  if (parts === undefined || join === undefined) {
    return kind.messages[message]?.[which] ?? { zh: message, en: message }
  }
  const words = parts.map((part) => {
    const details = detailsOf({ ...judged, check: part }, world)
    return filler(details, undefined)(wordsOf(part, join === 'not' ? 'demand' : which, judged, world))
  })
  return joinedMessages(words, join, which)
}

/** Fills `{placeholder}`s from details. */
function filler(details: Details, excess: Excess | undefined) {
  const off = excess === undefined ? undefined : withUnit(String(excess.by), excess.unit)
  const least = excess?.atLeast === true ? { zh: '至少', en: 'at least ' } : { zh: '', en: '' }
  const value = (name: string, locale: 'zh' | 'en'): string => {
    if (name === 'excess')
      return off === undefined ? unknownFigure.text[locale] : `${least[locale]}${off[locale]}`
    const detail = details[name]
    if (detail === undefined) return `{${name}}`
    const texts = (Array.isArray(detail) ? detail : [detail]).map((one: Figure | Localized) =>
      'text' in one ? one.text : one,
    )
    return texts.map((text) => text[locale]).join(locale === 'zh' ? '、' : ', ')
  }
  const fill = (text: string, locale: 'zh' | 'en') =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name, locale))
  return ({ zh, en }: Localized): Localized => ({ zh: fill(zh, 'zh'), en: fill(en, 'en') })
}

function messageOf(
  verdict: Verdict,
  demand: Localized,
  breach: Localized,
  missing: readonly Localized[],
  details: Details,
  waysOut: readonly WayOut[],
): Localized {
  if (verdict === 'unknown') return unknownMessage(demand, details, missing)
  if (verdict === 'satisfied' || verdict === 'exempt') return demand
  return wayMessage(verdict, breach, waysOut)
}

function waysOf({ ways, compiled, rule }: Judged): readonly WayOut[] {
  return ways.map(({ allowance: { written }, open, met, lapsed }) => ({
    title: written.title ?? rule.title,
    open,
    met,
    ...(lapsed ? { lapsed: true as const } : {}),
    ...(written.cite === undefined ? {} : { citation: citationOf(compiled.pack, written.cite, undefined) }),
  }))
}

/** A citation is only as good as the weakest of its source, its rule and the values it uses. */
export function citationOf(pack: PackDocument, cite: Cite, judged: Judged | undefined): Citation {
  const source = pack.sources[cite.source]
  const values =
    judged === undefined
      ? []
      : [judged.rule.status, ...[...judged.candidates.values()].map((one) => one.status)]
  const status = [source?.status ?? 'illustrative', ...values].reduce<Status>(
    (worst, one) => (one !== undefined && order.indexOf(one) > order.indexOf(worst) ? one : worst),
    'official',
  )
  return {
    source: cite.source,
    title: source?.title ?? cite.source,
    ...(source?.document === undefined ? {} : { document: source.document }),
    ...(cite.article === undefined ? {} : { article: cite.article }),
    status,
  }
}

const order: readonly Status[] = ['official', 'reported', 'illustrative']

function evidenceOf(check: LoweredCheck, { row }: Judged, world: World): readonly Evidence[] {
  const facts = factsAbout(row, world)
  const polynomials = Object.values(check.details).flatMap((detail) => {
    const list = Array.isArray(detail) ? (detail as readonly (Polynomial | Localized)[]) : [detail]
    return list.filter((one): one is Polynomial => 'addends' in one)
  })
  const rows = polynomials.flatMap((one) =>
    one.addends.flatMap(({ of }) => of.flatMap((quantity) => facts.number(quantity).rows)),
  )
  return [...new Map(rows.map((one) => [`${one.snapshot}/${one.collection}/${one.id}`, one])).values()]
}

const unique = (texts: readonly Localized[]): readonly Localized[] => [
  ...new Map(texts.map((text) => [text.en, text])).values(),
]
