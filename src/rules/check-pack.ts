import type { AnyConstraint } from '../constraints/constraint.ts'
import type { Problem } from '../errors.ts'
import { mostProblems } from '../json/limits.ts'
import { lowerCases, lowerFilter } from '../measures/lower-filter.ts'
import { lowerMeasure } from '../measures/lower-measure.ts'
import { lookUp } from '../measures/lower-path.ts'
import { lowerTerm } from '../measures/lower-term.ts'
import { keyParts } from '../measures/named.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import { checkAlternative, checkInForce, checkNames, checkSources, type Report } from './check-names.ts'
import { checkRelations } from './check-relations.ts'
import { checkUses } from './check-uses.ts'
import { type CompiledPack, compilePack, itemsOf, vocabularyOf } from './compile-pack.ts'
import { checkEach, withItems } from './each.ts'
import { lowerRule } from './lower-rule.ts'
import type { PackDocument } from './pack.ts'
import { datedOn, type Parameter } from './parameter.ts'
import { daysOf, everySet, valuesOn } from './parameter-sets.ts'
import type { Rule } from './rule.ts'
import { type Budget, budgetOfTries, spend } from './tries.ts'

/** What is wrong with the names of a pack, tried on every day on which one of its values changes. */
export function checkPack(pack: PackDocument, kinds: ReadonlyMap<string, AnyConstraint>): readonly Problem[] {
  const compiled = compilePack(pack, vocabularyOf([pack], kinds))
  const problems = new Map<string, Problem>()
  const report = (problem: Problem) => {
    if (problems.size >= mostProblems) return
    problems.set(JSON.stringify([problem.code, problem.path, problem.message]), problem)
  }
  checkNames(pack, report)
  checkSources(pack, pack, [], report)
  checkInForce(pack.inForce, ['inForce'], report)
  checkRelations(pack, report)
  for (const [name, parameter] of Object.entries<Parameter>(pack.parameters ?? {}))
    checkCases(name, parameter, report)
  const budget = budgetOfTries()
  const isEnough = () => problems.size >= mostProblems || budget.isTold
  const each = Object.values<Rule>(pack.rules).flatMap(itemsOf)
  const anyValues = (written: unknown) =>
    valuesOn(compiled, pack.inForce.from, compiled.parametersOf(written), 0)
  for (const [name, measure] of Object.entries(pack.measures ?? {})) {
    if (isEnough()) break
    lowerMeasure(name, compiled.lowering(anyValues(measure), { report, each }), ['measures', name])
  }
  for (const [id, rule] of Object.entries<Rule>(pack.rules)) {
    if (isEnough()) break
    checkRule(compiled, id, rule, report, budget)
  }
  checkUses(compiled, report)
  for (const [id, claim] of Object.entries(pack.claims ?? {})) {
    const { measure, in: whole, forEach } = claim
    const subject = forEach?.subject ?? 'jurisdiction'
    const declared = declaredIn(compiled, claim)
    const days = daysOf(compiled, {}, declared)
    for (const values of days.flatMap((day) => everySet(compiled, day, declared))) {
      if (spend(budget, report)) break
      const lowering = compiled.lowering(values, { report })
      lowerFilter(forEach?.where, forEach?.except, collectionOf[subject], lowering, ['claims', id, 'forEach'])
      lowerTerm(measure, subject, lowering, ['claims', id, 'measure'])
      if (whole !== undefined) lowerTerm(whole, subject, lowering, ['claims', id, 'in'])
    }
    for (const key of declared) checkCaseFields(compiled, key, ['claims', id], claim, subject, report)
  }
  return [...problems.values()]
}

function checkRule(compiled: CompiledPack, id: string, rule: Rule, report: Report, budget: Budget): void {
  const { pack, vocabulary } = compiled
  const declared = declaredIn(compiled, rule)
  checkAlternative(pack, id, rule, report)
  checkInForce(rule.inForce, ['rules', id, 'inForce'], report)
  for (const day of daysOf(compiled, rule, declared)) {
    const names = new Set(declared.map((key) => keyParts(key).name))
    for (const name of names) {
      if (datedOn(pack.parameters?.[name]?.values ?? [], day) !== undefined) continue
      report({
        code: 'parameter-not-in-force',
        path: ['rules', id],
        message: `rule \`${id}\` needs parameter \`${name}\`, which has no value on ${day}`,
        hint: 'give it a value from that day on, or let the rule begin later',
      })
    }
    for (const set of everySet(compiled, day, declared)) {
      for (const values of withItems(set, rule)) {
        if (spend(budget, report)) return
        const lowering = compiled.lowering(values, { report, each: itemsOf(rule) })
        lowerRule(rule, vocabulary.kinds, lowering, ['rules', id])
      }
    }
  }
  checkEach(pack, id, rule, report)
  const { subject } = rule.forEach
  for (const key of declared) checkCaseFields(compiled, key, ['rules', id], rule, subject, report)
}

/** The parameters that something written needs, of those that there are. */
const declaredIn = (compiled: CompiledPack, written: unknown): readonly string[] =>
  compiled
    .parametersOf(written)
    .filter((key) => Object.hasOwn(compiled.pack.parameters ?? {}, keyParts(key).name))

function checkCaseFields(
  compiled: CompiledPack,
  key: string,
  at: Problem['path'],
  written: unknown,
  subject: Subject,
  report: Report,
): void {
  const { name, path } = keyParts(key)
  const lowering = compiled.lowering(new Map(), { report })
  const from = collectionOf[subject]
  const here = path === '' ? at : [...at, ...whereLookedUp(written, name, path)]
  const found = path === '' ? undefined : lookUp(from, path, lowering, here)
  if (found === undefined && path !== '') return
  if (found !== undefined && found.rows.length === 0) {
    const message = `\`${path}\` leads to no row by which parameter \`${name}\` could be looked up`
    report({ code: 'wrong-value', path: here, message, hint: 'name a reference: `jurisdiction`' })
    return
  }
  compiled.pack.parameters?.[name]?.values.forEach((dated, list) => {
    if (!('cases' in dated)) return
    dated.cases.forEach(({ where }, index) => {
      const at = ['parameters', name, 'values', list, 'cases', index, 'where']
      for (const relation of found === undefined ? [from] : found.rows)
        lowerCases(where, relation, lowering, at)
      for (const other of compiled.parametersOf(where)) {
        const message = `a case cannot hang on another parameter, \`${other}\``
        report({ code: 'wrong-value', path: at, message, hint: 'write its value into the case' })
      }
    })
  })
}

/** Where the path by which a parameter is looked up is written; nowhere when it stands in a measure. */
function whereLookedUp(written: unknown, name: string, path: string): Problem['path'] {
  if (typeof written !== 'object' || written === null) return []
  const { parameter, by } = written as Readonly<Record<string, unknown>>
  if (parameter === name && typeof by === 'string' && (by === path || path.endsWith(`.${by}`))) return ['by']
  for (const [key, part] of Object.entries(written)) {
    const below = whereLookedUp(part, name, path)
    if (below.length > 0) return [Array.isArray(written) ? Number(key) : key, ...below]
  }
  return []
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
    const seen = new Set<string>()
    dated.cases.forEach(({ where }, index) => {
      const key = JSON.stringify(where)
      if (seen.has(key) || seen.has('{}')) {
        const message = 'this case can never be reached, for one before it takes all its subjects'
        report({ code: 'unreachable-case', path: [...at, 'cases', index], message })
      }
      seen.add(key)
    })
  })
}
