import type { Problem } from '../../errors.ts'
import type { CatalogueEntry, CheckedPack } from '../../index.ts'
import { standsAtLimit } from '../at-limit.ts'
import type { RuleCases } from '../rule-tester.ts'
import { boundedSides } from './bounded-sides.ts'
import type { Compared } from './compare-case.ts'

/** What the cases of a rule do not show that they must. */
export function policed(
  entry: CatalogueEntry,
  cases: RuleCases,
  compared: readonly Compared[],
  rule: CheckedPack['rules'][string],
): readonly Problem[] {
  const lacks = (group: keyof RuleCases) => (cases[group] ?? []).length === 0
  const missing = (group: keyof RuleCases, message: string, hint: string): readonly Problem[] =>
    lacks(group) ? [{ code: 'missing-field', path: [group], message, hint }] : []
  return [
    ...missing('satisfied', 'no case keeps the rule', 'add one exactly at its limit'),
    ...missing('violated', 'no case breaks the rule', 'add one just beyond its limit'),
    ...((rule.allowances ?? []).length === 0
      ? []
      : missing('permitted', 'no case takes a way out', 'add one that the allowance permits')),
    ...((rule.exempt ?? []).length === 0
      ? []
      : missing('exempt', 'nobody in the cases is exempt', 'add one whom the text exempts')),
    ...boundaries(entry, compared),
  ]
}

/** Each bounded side must be seen from within, exactly at its limit, and from without, one beyond it. */
function boundaries({ rule }: CatalogueEntry, compared: readonly Compared[]): readonly Problem[] {
  const results = compared.map(({ result }) => result)
  // that there is none at all is said already
  const none = (wanted: keyof RuleCases) => !results.some(({ group }) => group === wanted)
  return boundedSides(rule, results).flatMap(({ end, side }): readonly Problem[] => {
    const check = end === '' ? rule : `${rule}#${end}`
    const name = end === '' ? `the ${side === 'over' ? 'upper' : 'lower'} limit` : `\`${end}\``
    const beyond = side === 'over' ? 'over' : 'under'
    const isAtLimit = results.some(({ group, findings, report }) =>
      findings.some(
        (finding) =>
          group === 'satisfied' &&
          finding.check === check &&
          finding.verdict === 'satisfied' &&
          report !== undefined &&
          standsAtLimit(report.explain(finding).requirement),
      ),
    )
    const isBeyond = results.some(({ findings }) =>
      findings.some(
        ({ check: own, verdict, excess }) =>
          own === check &&
          (verdict === 'violated' || verdict === 'permitted') &&
          excess?.by === 1 &&
          excess.atLeast !== true &&
          excess.side === side,
      ),
    )
    return [
      ...(isAtLimit || none('satisfied') ? [] : [atLimit(name)]),
      ...(isBeyond || none('violated') ? [] : [oneBeyond(name, beyond)]),
    ]
  })
}

const atLimit = (name: string): Problem => ({
  code: 'missing-field',
  path: ['satisfied'],
  message: `no case stands exactly at ${name}`,
  hint: 'add one in which both sides of the comparison are equal; `boundaryCases` makes it',
})

const oneBeyond = (name: string, beyond: string): Problem => ({
  code: 'missing-field',
  path: ['violated'],
  message: `no case is just beyond ${name}`,
  hint: `add one that is 1 ${beyond}; \`boundaryCases\` makes it`,
})
