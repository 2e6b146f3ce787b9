import { type Finding, type Report, suggest } from '../../index.ts'
import { wrongCall } from '../options/judging-options.ts'
import type { InputProblem } from '../problems.ts'
import type { Result } from './check.ts'

/** The findings that a call asks for, by packs and rules; all of them where it names none. */
export const findingsOnly = ({ findings }: Report, only: readonly string[]): readonly Finding[] =>
  only.length === 0 ? findings : findings.filter((one) => isAsked(one, only))

/** Whether a judgement is of a pack or a rule that a call asks for. */
export const isAsked = ({ pack, rule }: Pick<Finding, 'pack' | 'rule'>, only: readonly string[]): boolean =>
  only.some((name) => name === pack || name === rule || rule === `${pack}/${name}`)

/** The names that are of no pack and no rule. */
export function onlyProblems(only: readonly string[], packs: Result['packs']): readonly InputProblem[] {
  const rules = packs.flatMap(({ id, rules: own }) =>
    Object.keys(own).map((rule) => ({ pack: id, rule: `${id}/${rule}`, id: rule })),
  )
  const known = [...packs.map(({ id }) => id), ...rules.flatMap(({ rule, id }) => [rule, id])]
  return only
    .filter((name) => !known.includes(name))
    .map((name) => {
      const hint =
        suggest(name, known) ?? `choose among ${packs.map(({ id }) => id).join(', ')}, or a rule of them`
      return wrongCall(`\`--only ${name}\` names no pack and no rule`, hint)
    })
}
