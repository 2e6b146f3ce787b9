import { asGroup, type JsonGroup } from '../backends/json-rules-engine/json-condition.ts'
import type { Force } from '../constraints/constraint.ts'
import type { Citation } from '../engine/citation.ts'
import { citationOf } from '../engine/citation.ts'
import type { RuleConditions, RuleVersion } from '../engine/conditions.ts'
import type { Verdict } from '../engine/judge.ts'
import type { Localized } from '../model/localized.ts'
import { itemTitle } from '../rules/compile-pack.ts'
import type { LoweredCheck } from '../rules/lower-requirement.ts'
import { agreed, type Possible } from './agreed.ts'
import { demandOf } from './demand.ts'
import type { Lexicon } from './lexicon.ts'
import type { Told } from './logic.ts'
import { type Asking, unsettled, verdictsOf } from './verdicts.ts'

/** A rule of json-rules-engine, as plain JSON. */
export interface JsonRule {
  readonly name: string
  readonly conditions: JsonGroup
  readonly event: { readonly type: Verdict; readonly params: JsonRuleParams }
}

/** What the event of a verdict tells beside it. */
export interface JsonRuleParams {
  /** `pack/rule`. */
  readonly rule: string
  /** `pack/rule#end`, where a rule has several. */
  readonly check: string
  /** The one of several items that it is about. */
  readonly item?: string | number
  readonly force: Force
  readonly title: Localized
  readonly citation: Citation
  /** What is demanded, where it is the same for every subject. */
  readonly message?: Localized
}

/** The rules that tell the verdicts of all checks of one rule. */
export function rulesOf(conditions: RuleConditions, asking: Asking, lexicon: Lexicon): readonly JsonRule[] {
  const sets = setsOf(conditions.versions)
  const checks = new Map(
    sets.flatMap(({ made }) => [...made].map(([key, one]): [string, Made] => [key, one])),
  )
  return [...checks].flatMap(([key, { check, version }]) => {
    const possible = sets.map(({ given, made }): Possible => {
      const one = made.get(key)
      const ruledOut = given === undefined ? false : asking.ask(given).never
      if (one === undefined) return { ruledOut }
      const verdicts = verdictsOf(one.check, one.version.lowered, conditions.territory, asking)
      return { ruledOut, verdicts: one.version.settled ? verdicts : unsettled(verdicts) }
    })
    const verdicts = agreed(possible)
    const written = sets.flatMap(({ made }) => made.get(key)?.check ?? [])
    const params = paramsOf(conditions, check, version.item, demandOf(written, lexicon))
    return order.flatMap((verdict): readonly JsonRule[] => {
      const held = verdicts[verdict]
      if (held === false) return []
      const name = `${params.check}${params.item === undefined ? '' : `/${params.item}`}: ${verdict}`
      return [{ name, conditions: group(held), event: { type: verdict, params } }]
    })
  })
}

const order: readonly Verdict[] = ['satisfied', 'violated', 'permitted', 'exempt', 'unknown']

interface Made {
  readonly check: LoweredCheck
  readonly version: RuleVersion
}

interface ValueSet {
  readonly given: RuleVersion['given']
  readonly made: ReadonlyMap<string, Made>
}

/** The versions of a rule by the values for which they hold: one of them for each item, each with its checks. */
function setsOf(versions: readonly RuleVersion[]): readonly ValueSet[] {
  const sets = new Map<string, { given: RuleVersion['given']; made: Map<string, Made> }>()
  for (const version of versions) {
    const of = JSON.stringify(version.given ?? null)
    const set = sets.get(of) ?? { given: version.given, made: new Map<string, Made>() }
    sets.set(of, set)
    for (const check of version.lowered.checks)
      set.made.set(JSON.stringify([check.end, version.item?.value]), { check, version })
  }
  return [...sets.values()]
}

function paramsOf(
  { rule, pack, title, force, citation }: RuleConditions,
  check: LoweredCheck,
  item: RuleVersion['item'],
  message: Localized | undefined,
): JsonRuleParams {
  const written = pack.rules[rule.slice(pack.id.length + 1)]
  return {
    rule,
    check: `${rule}${check.end === undefined ? '' : `#${check.end}`}`,
    ...(item === undefined ? {} : { item: item.value }),
    force: check.force ?? force,
    title: item === undefined ? title : itemIn(title, item, itemTitle(written?.forEach.each, item.value)),
    citation: check.cite === undefined ? citation : citationOf(pack, check.cite, [written?.status]),
    ...(message === undefined ? {} : { message }),
  }
}

function itemIn({ zh, en }: Localized, { as }: { readonly as: string }, called: Localized): Localized {
  return { zh: zh.replaceAll(`{${as}}`, called.zh), en: en.replaceAll(`{${as}}`, called.en) }
}

/** A group of conditions: json-rules-engine takes no bare test, and an empty group is true without saying so. */
function group(held: Exclude<Told, false>): JsonGroup {
  return asGroup(held === true ? { fact: 'always', operator: 'equal', value: 'yes' } : held)
}
