import type { Condition, PackDocument, RuleConditions } from '../../index.ts'
import { groupedBy } from '../../json/grouped-by.ts'
import { conjuncts, rangesOf } from './linear.ts'
import type { LintFinding } from './lint-pack.ts'
import type { RulesOnDay } from './rules-on-days.ts'
import { covers } from './territory.ts'

/**
 * Bounds that nothing can keep: of one rule, or of two rules that speak of the same subjects on a day.
 *
 * Two rules are compared where whoever is within one is within the other as well.
 */
export function boundFindings(asked: readonly RulesOnDay[]): readonly LintFinding[] {
  const found = new Map<string, LintFinding>()
  for (const { lawOn, subject, rules } of asked) {
    const demands = rules.flatMap((rule) => demandsOf(rule, subject))
    for (const sameSum of groupedBy(demands, ({ of }) => of).values()) {
      for (const [a, b] of contradictions(sameSum)) {
        const key = [a.rule, b.rule].toSorted().join(' ')
        if (!found.has(key)) found.set(key, told(a, b, lawOn))
      }
    }
  }
  return [...found.values()]
}

/** What a rule asks of one sum, of whom. */
interface Demand {
  readonly rule: string
  readonly pack: PackDocument
  readonly of: string
  readonly least?: number
  readonly most?: number
  /** What must hold of a subject for it to be asked. */
  readonly within: ReadonlySet<string>
}

function demandsOf({ rule, pack, versions }: RuleConditions, subject: string): readonly Demand[] {
  return versions.flatMap(({ given, item, settled, lowered }) =>
    (settled ? lowered.checks : []).flatMap((check) => {
      const conditions: readonly (Condition | undefined)[] = [given, lowered.scope, check.only]
      const within = new Set(conditions.flatMap(conjuncts).map((one) => JSON.stringify(one)))
      const about = item === undefined ? subject : `${subject} ${JSON.stringify(item)}`
      return rangesOf(check.condition).map(({ of, ...range }) => ({
        rule,
        pack,
        of: `${about} ${of}`,
        ...range,
        within,
      }))
    }),
  )
}

function contradictions(asked: readonly Demand[]): readonly (readonly [Demand, Demand])[] {
  const lower = asked.filter(({ least }) => least !== undefined)
  const upper = asked.filter(({ most }) => most !== undefined)
  return lower.flatMap((a) =>
    upper
      .filter((b) => (a.least ?? 0) > (b.most ?? 0) && (isAmong(a, b) || isAmong(b, a)))
      .map((b) => [a, b] as const),
  )
}

/** Whether whoever is asked by one is asked by the other. */
const isAmong = (narrow: Demand, wide: Demand): boolean =>
  [...wide.within].every((condition) => narrow.within.has(condition)) && covers(wide.pack, narrow.pack)

function told(a: Demand, b: Demand, day: string): LintFinding {
  const place = ({ rule, pack }: Demand) => ({
    pack: pack.id,
    path: ['rules', rule.slice(pack.id.length + 1)],
  })
  const [later, earlier] = a.rule > b.rule ? [a, b] : [b, a]
  if (a.rule === b.rule) {
    const message = {
      zh: `规则 \`${a.rule}\` 没有整数能够满足：${day} 至少 ${a.least}，至多 ${b.most}`,
      en: `no whole number keeps rule \`${a.rule}\`: on ${day} it must be at least ${a.least} and at most ${b.most}`,
    }
    const hint = { zh: '请核对上下限及其取整', en: 'look at its bounds and their rounding' }
    return { code: 'unsatisfiable-rule', ...place(a), message, hint }
  }
  const words = `on ${day} \`${a.rule}\` asks for at least ${a.least} and \`${b.rule}\` for at most ${b.most}`
  const message = {
    zh: `满足规则 \`${earlier.rule}\` 就违反 \`${later.rule}\`：${day} 对同一指标，\`${a.rule}\` 要求至少 ${a.least}，\`${b.rule}\` 要求至多 ${b.most}`,
    en: `whoever keeps rule \`${earlier.rule}\` breaks \`${later.rule}\`: ${words} of the same`,
  }
  const hint = {
    zh: '请让其中一条适用于其他对象，或者在另一条开始之前截止',
    en: 'let one of them speak of other subjects, or end before the other begins',
  }
  return { code: 'contradictory-rules', ...place(later), message, hint }
}
