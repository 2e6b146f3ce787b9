import type { AnyConstraint } from '../constraints/constraint.ts'
import type { Problem } from '../errors.ts'
import { lowerCases, lowerFilter } from '../measures/lower-filter.ts'
import { lowerMeasure } from '../measures/lower-measure.ts'
import { lowerTerm } from '../measures/lower-term.ts'
import type { ParameterValue } from '../measures/lowering.ts'
import { collectionOf } from '../model/collections.ts'
import { shiftDay } from '../model/day.ts'
import { checkAlternative, checkInForce, checkNames, checkSources, type Report } from './check-names.ts'
import { type CompiledPack, compilePack, type Values, vocabularyOf } from './compile-pack.ts'
import { lowerRule } from './lower-rule.ts'
import type { PackDocument } from './pack.ts'
import { type Dated, datedOn, type Parameter, valuesIn } from './parameter.ts'
import type { Rule } from './rule.ts'

/** What is wrong with the names of a pack, tried on every day on which one of its values changes. */
export function checkPack(pack: PackDocument, kinds: ReadonlyMap<string, AnyConstraint>): readonly Problem[] {
  const compiled = compilePack(pack, vocabularyOf([pack], kinds))
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  checkNames(pack, report)
  checkSources(pack, pack, [], report)
  checkInForce(pack.inForce, ['inForce'], report)
  for (const [name, parameter] of Object.entries<Parameter>(pack.parameters ?? {}))
    checkCases(name, parameter, report)
  const anyValues = valuesOn(compiled, pack.inForce.from, Object.keys(pack.parameters ?? {}), 0)
  for (const name of Object.keys(pack.measures ?? {})) {
    lowerMeasure(name, compiled.lowering(anyValues, report), ['measures', name])
  }
  for (const [id, rule] of Object.entries<Rule>(pack.rules)) checkRule(compiled, id, rule, report)
  for (const [id, { measure, in: whole, forEach }] of Object.entries(pack.claims ?? {})) {
    const subject = forEach?.subject ?? 'jurisdiction'
    const lowering = compiled.lowering(anyValues, report)
    lowerFilter(forEach?.where, forEach?.except, collectionOf[subject], lowering, ['claims', id, 'forEach'])
    lowerTerm(measure, subject, lowering, ['claims', id, 'measure'])
    if (whole !== undefined) lowerTerm(whole, subject, lowering, ['claims', id, 'in'])
  }
  return distinct(problems)
}

function checkRule(compiled: CompiledPack, id: string, rule: Rule, report: Report): void {
  const { pack, vocabulary } = compiled
  const needed = compiled.parametersOf(rule)
  const declared = needed.filter((name) => Object.hasOwn(pack.parameters ?? {}, name))
  checkAlternative(pack, id, rule, report)
  checkInForce(rule.inForce, ['rules', id, 'inForce'], report)
  for (const day of daysOf(compiled, rule, declared)) {
    const without = declared.filter(
      (name) => datedOn(pack.parameters?.[name]?.values ?? [], day) === undefined,
    )
    for (const name of without) {
      report({
        code: 'parameter-not-in-force',
        path: ['rules', id],
        message: `rule \`${id}\` needs parameter \`${name}\`, which has no value on ${day}`,
        hint: 'give it a value from that day on, or let the rule begin later',
      })
    }
    for (const values of everySet(compiled, day, declared)) {
      lowerRule(rule, vocabulary.kinds, compiled.lowering(values, report), ['rules', id])
    }
  }
  for (const name of declared) checkCaseFields(compiled, name, rule, report)
}

/** Beyond this many combinations, values are tried side by side. */
const mostSets = 500

/** The sets of values that parameters may have on a day: every one that some subject could meet. */
function everySet(compiled: CompiledPack, day: string, names: readonly string[]): readonly Values[] {
  const candidates = names.map((name) => candidatesOn(compiled, name, day))
  const count = candidates.reduce((so, { length }) => so * Math.max(length, 1), 1)
  if (count > mostSets) {
    const widest = Math.max(...candidates.map(({ length }) => length))
    return Array.from({ length: widest }, (_, nth) => valuesOn(compiled, day, names, nth))
  }
  return names.reduce<readonly Values[]>(
    (sets, name, index) => {
      const values = candidates[index] ?? []
      return values.length === 0
        ? sets
        : sets.flatMap((set) => values.map((value) => new Map([...set, [name, value]])))
    },
    [new Map()],
  )
}

function checkCaseFields(compiled: CompiledPack, name: string, rule: Rule, report: Report): void {
  const lowering = compiled.lowering(new Map(), report)
  compiled.pack.parameters?.[name]?.values.forEach((dated, list) => {
    if (!('cases' in dated)) return
    dated.cases.forEach(({ where }, index) => {
      const at = ['parameters', name, 'values', list, 'cases', index, 'where']
      lowerCases(where, collectionOf[rule.forEach.subject], lowering, at)
      for (const other of compiled.parametersOf(where)) {
        const message = `a case cannot hang on another parameter, \`${other}\``
        report({ code: 'wrong-value', path: at, message, hint: 'write its value into the case' })
      }
    })
  })
}

/** The days on which a rule may come to mean something else. */
function daysOf({ pack }: CompiledPack, rule: Rule, parameters: readonly string[]): readonly string[] {
  const begin =
    [pack.inForce.from, rule.inForce?.from ?? pack.inForce.from].toSorted().at(-1) ?? pack.inForce.from
  const ends = [pack.inForce.until, rule.inForce?.until].filter((day) => day !== undefined).toSorted()
  const changes = parameters.flatMap((name) =>
    (pack.parameters?.[name]?.values ?? []).flatMap(({ from, until }) =>
      until === undefined || until === '9999-12-31' ? [from] : [from, shiftDay(until, { days: 1 })],
    ),
  )
  const last = ends[0] ?? '9999-12-31'
  return [...new Set([begin, ...changes.filter((day) => day > begin)])].filter((day) => day <= last)
}

function candidatesOn({ pack }: CompiledPack, name: string, day: string): readonly ParameterValue[] {
  const dated: Dated | undefined = datedOn(pack.parameters?.[name]?.values ?? [], day)
  return dated === undefined ? [] : valuesIn(dated)
}

function valuesOn(compiled: CompiledPack, day: string, names: readonly string[], nth: number) {
  return new Map(
    names.flatMap((name): [string, ParameterValue][] => {
      const candidates = candidatesOn(compiled, name, day)
      const value = candidates[Math.min(nth, candidates.length - 1)]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function checkCases(name: string, { values }: Parameter, report: Report): void {
  values.forEach((dated, list) => {
    const at = ['parameters', name, 'values', list]
    if (dated.until !== undefined && dated.until < dated.from) {
      report({
        code: 'wrong-order',
        path: [...at, 'until'],
        message: `\`${dated.until}\` is before \`${dated.from}\``,
      })
    }
    if (values.findIndex((other) => other.from === dated.from) !== list) {
      report({
        code: 'unreachable-case',
        path: at,
        message: `two lists begin on \`${dated.from}\``,
        hint: 'put their cases into one list',
      })
    }
    if (!('cases' in dated)) return
    const seen: string[] = []
    dated.cases.forEach(({ where }, index) => {
      const key = JSON.stringify(where)
      if (seen.includes(key) || seen.includes('{}')) {
        const message = 'this case can never be reached, for one before it takes all its subjects'
        report({ code: 'unreachable-case', path: [...at, 'cases', index], message })
      }
      seen.push(key)
    })
  })
}

const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    problems.map((problem) => [JSON.stringify([problem.code, problem.path, problem.message]), problem]),
  ).values(),
]
