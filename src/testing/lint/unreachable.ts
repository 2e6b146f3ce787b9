import {
  type Condition,
  type Engine,
  type Localized,
  type PackDocument,
  type RuleConditions,
  readDivisionCode,
} from '../../index.ts'
import { conjuncts } from './linear.ts'
import type { LintCode, LintFinding } from './lint-pack.ts'
import type { RulesOnDay } from './rules-on-days.ts'
import { isTree } from './walk.ts'

type Rule = PackDocument['rules'][string]

/** Rules that judge nobody: on no day, at no level, nobody left by `except`, or always behind another rule. */
export function unreachableFindings({ packs }: Engine, asked: readonly RulesOnDay[]): readonly LintFinding[] {
  const spoken = new Set(asked.flatMap(({ rules }) => rules.filter(canSpeak).map(({ rule }) => rule)))
  return packs.flatMap((pack: PackDocument) => {
    const seen = new Map<string, string>()
    return Object.entries<Rule>(pack.rules).flatMap(([id, rule]): readonly LintFinding[] => {
      const why = empty(pack, rule)
      const told = (code: LintCode, message: Localized, hint: Localized): readonly LintFinding[] => [
        { code, pack: pack.id, path: ['rules', id], message, hint },
      ]
      if (why !== undefined)
        return told(
          'unreachable-rule',
          {
            zh: `规则 \`${id}\` 没有适用对象：${why.is.zh}`,
            en: `rule \`${id}\` judges nobody: ${why.is.en}`,
          },
          why.hint,
        )
      // another reading is off until it is asked for
      if (rule.alternativeTo !== undefined) return []
      if (!spoken.has(`${pack.id}/${id}`)) {
        const message = {
          zh: `规则 \`${id}\` 从不适用：在其施行的每一日，都由另一条规则取代，或者已被停用`,
          en: `rule \`${id}\` never speaks: on each of its days another stands in its place, or it is disabled`,
        }
        const hint = {
          zh: '请缩小另一条的适用对象或者日期，或者去掉其中一条',
          en: 'let the other speak for fewer subjects or days, or leave one away',
        }
        return told('shadowed-rule', message, hint)
      }
      const same = JSON.stringify([rule.forEach, rule.require, rule.inForce, rule.exempt, rule.allowances])
      const first = seen.get(same)
      seen.set(same, first ?? id)
      if (first === undefined) return []
      const message = {
        zh: `规则 \`${id}\` 与 \`${first}\` 对同样的对象有同样的要求`,
        en: `rule \`${id}\` asks the same of the same subjects as \`${first}\``,
      }
      const hint = {
        zh: '请保留一条，另一条款写入其 `note`',
        en: 'keep one, and name the other article in its `note`',
      }
      return told('shadowed-rule', message, hint)
    })
  })
}

/** Whether anybody is left to a rule where no other stands in its place. */
const canSpeak = ({ territory, versions, left }: RuleConditions): boolean =>
  left !== undefined || versions.some(({ given, lowered }) => !isEmpty([territory, given, lowered.scope]))

/** Whether one condition is refused by what the others ask for. */
function isEmpty(conditions: readonly (Condition | undefined)[]): boolean {
  const all = conditions.flatMap(conjuncts)
  const keys = new Set(all.map((one) => JSON.stringify(one)))
  return all.some(
    (one) => one.kind === 'not' && conjuncts(one.of).every((part) => keys.has(JSON.stringify(part))),
  )
}

interface Why {
  readonly is: Localized
  readonly hint: Localized
}

function empty(pack: PackDocument, { forEach: { subject, where, except }, inForce }: Rule): Why | undefined {
  const { from, until } = pack.inForce
  const isEarlier = inForce?.until !== undefined && inForce.until < from
  const isLater = inForce !== undefined && until !== undefined && inForce.from > until
  if (isEarlier || isLater)
    return {
      is: { zh: '其施行日期在规则包的施行日期之外', en: 'its days lie outside those of the pack' },
      hint: { zh: '请核对 `inForce`', en: 'look at its `inForce`' },
    }
  const levels: readonly string[] | undefined = pack.territory?.levels
  const asked = alternatives(where).map((one) =>
    subject === 'jurisdiction' ? wordsOf(one['level']) : undefined,
  )
  if (levels !== undefined && asked.length > 0) {
    const isOutside = asked.every(
      (words) => words !== undefined && !words.some((word) => levels.includes(word)),
    )
    const named = levels.map((level) => `\`${level}\``)
    const is = {
      zh: `规则包只适用于层级 ${named.join('、')}`,
      en: `the pack applies at the levels ${named.join(', ')} only`,
    }
    const hint = { zh: '请核对 `where` 和 `territory`', en: 'look at its `where` and at `territory`' }
    if (isOutside) return { is, hint }
  }
  const tooHigh = levelsAbove(pack, subject, asked)
  if (tooHigh !== undefined) {
    const divisions = (pack.territory?.divisions ?? []).map((code) => `\`${code}\``)
    const words = tooHigh.map((level) => `\`${level}\``)
    return {
      is: {
        zh: `${divisions.join('、')} 之内没有层级为 ${words.join('、')} 的地区`,
        en: `no place of the level ${words.join(', ')} lies in ${divisions.join(', ')}`,
      },
      hint: {
        zh: '请核对 `territory` 中的行政区划代码：县级六位，乡级九位',
        en: 'look at the codes of `territory`: a county has 6 digits, a township 9',
      },
    }
  }
  const without = alternatives(except)
  const isNobodyLeft =
    without.length > 0 &&
    (where === undefined ? [{}] : alternatives(where)).every((one) =>
      without.some((less) => contains(less, one)),
    )
  return isNobodyLeft
    ? {
        is: {
          zh: '`except` 除去了 `where` 所指的全部对象',
          en: 'its `except` takes away all that its `where` names',
        },
        hint: { zh: '请缩小 `except`', en: 'narrow `except`' },
      }
    : undefined
}

const highestFirst: readonly string[] = ['centre', 'province', 'prefecture', 'county', 'township', 'village']

/** The levels that a rule asks for, where each place that its pack names is smaller than all of them. */
function levelsAbove(
  { territory }: PackDocument,
  subject: string,
  asked: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  const { divisions = [], levels } = territory ?? {}
  const named = subject === 'jurisdiction' && asked.length > 0 ? asked : [levels]
  const words = named.flatMap((one) => one ?? [])
  if (divisions.length === 0 || named.includes(undefined) || words.length === 0) return undefined
  const highest = Math.min(
    ...divisions.map((code) => highestFirst.indexOf(readDivisionCode(code)?.level ?? 'centre')),
  )
  return words.every((word) => highestFirst.indexOf(word) < highest) ? words : undefined
}

type Tree = Readonly<Record<string, unknown>>

/** The cases of a filter, one of which must hold. */
const alternatives = (filter: unknown): readonly Tree[] =>
  (Array.isArray(filter) ? filter : [filter]).filter(isTree)

/** Whether whatever fits the one fits the other: that asks for nothing but what the one asks for too. */
const contains = (wide: Tree, narrow: Tree): boolean =>
  Object.entries(wide).every(([key, test]) => {
    if (!Object.hasOwn(narrow, key)) return false
    const [outer, inner] = [wordsOf(test), wordsOf(narrow[key])]
    if (outer === undefined || inner === undefined)
      return JSON.stringify(test) === JSON.stringify(narrow[key])
    return inner.every((word) => outer.includes(word))
  })

function wordsOf(test: unknown): readonly string[] | undefined {
  const words = Array.isArray(test) ? test : [test]
  return words.every((word) => typeof word === 'string') ? words : undefined
}
