import { factsAbout, type World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import type { Quantity } from '../condition/nodes.ts'
import { quantitiesOf } from '../condition/quantities.ts'
import type { Evidence } from '../condition/reading.ts'
import { slack } from '../condition/slack.ts'
import type { Force } from '../constraints/constraint.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { itemTitle } from '../rules/compile-pack.ts'
import { asked } from '../rules/lower-requirement.ts'
import { type Citation, citationOf, statusesOf } from './citation.ts'
import { type Details, detailsOf, filler, wordsOf } from './details.ts'
import { type Excess, excessOf } from './excess.ts'
import type { Verdict } from './judge.ts'
import { unknownMessage, wayMessage } from './messages.ts'
import { exactValue } from './numbers.ts'
import type { Judged } from './run.ts'
import type { WaivedBy } from './waivers/apply-waivers.ts'
import { checkName, missingText, placeOf, rowName } from './words.ts'

/** A way out that the text opens, whether it is open to the subject, and what it needs. */
export interface WayOut {
  readonly title: Localized
  readonly open: 'yes' | 'no' | 'unknown'
  /** Whether what is asked instead is met. */
  readonly met: 'yes' | 'no' | 'unknown'
  readonly lapsed?: true
  /** The records that open it are marked as illustrative: nobody attested them. */
  readonly illustrative?: true
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
    /** The one of several items that the finding is about. */
    readonly item?: string | number
  }
  readonly message: Localized
  readonly demand: Localized
  readonly details: Details
  readonly excess?: Excess
  /** Nothing was there to share, so that the demand is met by nothing. */
  readonly empty?: true
  readonly citation: Citation
  readonly reading?: Localized
  readonly waysOut: readonly WayOut[]
  readonly exemptBy?: Citation
  /** 个案豁免: it is violated, and an authority excuses it. */
  readonly waiver?: WaivedBy
  readonly evidence: readonly Evidence[]
  readonly missing: readonly Localized[]
  readonly lawOn: string
  readonly factsOn: string
}

/** Writes a judgement out. */
export function findingOf(judged: Judged, world: World, lawOn: string): Finding {
  const { compiled, id, rule, row, check, verdict, exempt, item } = judged
  const { pack } = compiled
  const facts = factsAbout(row, world)
  const away = check.vary === undefined ? {} : slack(asked(check), check.vary, facts)
  const passed = (verdict === 'violated' || verdict === 'permitted') && judged.unsettled !== true
  const excess = passed ? excessOf(away, check, row, world) : undefined
  const details = detailsOf(judged, world)
  const fill = filler(details, excess)
  const name = checkName(judged)
  const place = placeOf(row)
  const missing = unique(judged.missing.map((one) => missingText(one, world)))
  const waysOut = waysOf(judged, world)
  const demand = fill(wordsOf(check, 'demand', judged, world))
  const breach = fill(wordsOf(check, 'breach', judged, world))
  const message = messageOf(verdict, demand, breach, missing, details, waysOut)
  return {
    id: `${name}@${row.id}${item === undefined ? '' : `/${item.value}`}`,
    pack: pack.id,
    rule: `${pack.id}/${id}`,
    check: name,
    verdict,
    force: check.force ?? rule.force,
    title: titleOf(judged),
    subject: {
      type: rule.forEach.subject,
      id: row.id,
      name: rowName(row).zh,
      ...(place === undefined ? {} : { place: rowName(place).zh }),
      ...(item === undefined ? {} : { item: item.value }),
    },
    message: sentence(message),
    demand: sentence(demand),
    details,
    ...(excess === undefined ? {} : { excess }),
    ...(verdict === 'satisfied' &&
    check.whole !== undefined &&
    exactValue(check.whole, facts)?.numerator === 0n
      ? { empty: true as const }
      : {}),
    citation: citationOf(pack, check.cite ?? rule.cite, statusesOf(judged)),
    ...(rule.reading === undefined ? {} : { reading: rule.reading }),
    waysOut,
    ...(exempt === undefined ? {} : { exemptBy: citationOf(pack, exempt) }),
    evidence: rowsOf(quantitiesOf(check.condition), row, world),
    missing,
    lawOn,
    factsOn: world.day,
  }
}

/** The title of a rule, with the item it is about. */
function titleOf({ rule: { title, forEach }, item }: Pick<Judged, 'rule' | 'item'>): Localized {
  if (item === undefined) return title
  const called = itemTitle(forEach.each, item.value)
  const place = `{${item.as}}`
  return { zh: title.zh.replaceAll(place, called.zh), en: title.en.replaceAll(place, called.en) }
}

const sentence = ({ zh, en }: Localized): Localized => ({
  zh,
  en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
})

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

function waysOf({ ways, compiled, rule, row }: Judged, world: World): readonly WayOut[] {
  return ways.map(({ allowance: { written, open: condition }, open, met, lapsed }) => ({
    title: written.title ?? rule.title,
    open,
    met,
    ...(lapsed ? { lapsed: true as const } : {}),
    ...illustrative(condition === undefined ? [] : rowsOf(quantitiesOf(condition), row, world), world),
    ...(written.cite === undefined ? {} : { citation: citationOf(compiled.pack, written.cite) }),
  }))
}

function illustrative(
  rows: readonly Evidence[],
  world: World,
): { illustrative: true } | Record<never, never> {
  const marked = rows.some(({ snapshot, collection, id }) => {
    const record = collection === 'records' ? world.views.get(snapshot)?.find(['record'], id) : undefined
    return record?.values['status'] === 'illustrative'
  })
  return marked ? { illustrative: true } : {}
}

/** The rows from which some quantities of a subject were read, each once. */
function rowsOf(quantities: readonly Quantity[], row: Row, world: World): readonly Evidence[] {
  const facts = factsAbout(row, world)
  const rows = quantities.flatMap((quantity) => facts.number(quantity).rows)
  return [...new Map(rows.map((one) => [`${one.snapshot}/${one.collection}/${one.id}`, one])).values()]
}

const unique = (texts: readonly Localized[]): readonly Localized[] => [
  ...new Map(texts.map((text) => [text.en, text])).values(),
]
