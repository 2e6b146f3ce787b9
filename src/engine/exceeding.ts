import { factsAbout, type World } from '../backends/memory/facts.ts'
import { remember } from '../backends/memory/memory.ts'
import type { Row } from '../backends/memory/view.ts'
import { and, type Facts, interpret, missingFrom, not, or, type Truth } from '../condition/interpret.ts'
import type { Condition } from '../condition/nodes.ts'
import type { Missing } from '../condition/reading.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import { asked, type LoweredCheck } from '../rules/lower-requirement.ts'
import type { LoweredRule } from '../rules/lower-rule.ts'
import type { Rule } from '../rules/rule.ts'
import { assign, isSettled, isUnsettled, scopeParameters } from './assign.ts'
import { interpreting } from './decide.ts'
import { isInForce } from './in-force.ts'
import { valuesWithItems } from './items.ts'
import { stands } from './judge.ts'
import type { RunOptions } from './run.ts'
import { seriesOf } from './series.ts'
import { territoryOf } from './territory.ts'

interface Exceeding {
  readonly truth: Truth
  readonly missing: readonly Missing[]
}

/**
 * 用足例外: whether a subject is beyond what a rule asks before any way out, permitted or not.
 *
 * Where the ways out change some ends of the rule only, being beyond these counts, and no other.
 */
export function exceeds(
  rule: string,
  row: Row,
  packs: readonly CompiledPack[],
  options: RunOptions,
  world: World,
): Exceeding {
  return remember(world.memory, `exceeds\n${rule}\n${row.view.name}\n${row.id}`, () => {
    const slash = rule.indexOf('/')
    const compiled = packs.find(({ pack }) => pack.id === rule.slice(0, slash))
    const id = rule.slice(slash + 1)
    const written: Rule | undefined = compiled?.pack.rules[id]
    if (compiled === undefined || written === undefined) throw new TypeError(`no rule ${rule}`)
    if (!isInForce(compiled.pack, id, written, options)) return nobody
    const assumed = options.assumeTerritory.includes(compiled.pack.id)
    const territory = territoryOf(compiled, written.forEach.subject, assumed)
    if (territory === 'nowhere') return nobody
    return agreed(each(compiled, id, written, territory, row, options, world))
  })
}

const nobody: Exceeding = { truth: 'no', missing: [] }

function each(
  compiled: CompiledPack,
  id: string,
  rule: Rule,
  territory: Condition | undefined,
  row: Row,
  options: RunOptions,
  world: World,
): readonly Exceeding[] {
  const { sets, missing } = assign(
    compiled,
    compiled.parametersOf(rule),
    row,
    options.lawOn,
    world,
    interpreting(world).cases,
  )
  const series = seriesOf(compiled.pack, rule, world)
  return sets.map((candidates): Exceeding => {
    const settled = isSettled(candidates)
    // a scope that hangs on a value nobody knows may take anything in
    const scopes = [...scopeParameters(compiled, rule), ...exemptParameters(compiled, rule)]
    if (!settled && scopes.some((key) => isUnsettled(candidates, key))) return { truth: 'unknown', missing }
    const found = valuesWithItems(compiled, rule, candidates, options.lawOn).map(({ values }) =>
      beyond(compiled.lowered(id, values, series), territory, row, world, settled),
    )
    // where the bound is not known, only who is out of its reach is known not to exceed it
    if (!settled && found.some(({ truth }) => truth !== 'no')) return { truth: 'unknown', missing }
    return {
      truth: found.map((one) => one.truth).reduce(or, 'no'),
      missing: found.flatMap((one) => one.missing),
    }
  })
}

const exemptParameters = (compiled: CompiledPack, { exempt = [] }: Rule): readonly string[] =>
  exempt.flatMap(({ where }) => compiled.parametersOf(where))

function beyond(
  lowered: LoweredRule,
  territory: Condition | undefined,
  row: Row,
  world: World,
  settled: boolean,
): Exceeding {
  const facts = factsAbout(row, world)
  const scope = [territory, lowered.scope].filter((one) => one !== undefined)
  const exempt = lowered.exempt.map(({ condition }) => condition)
  const applies = [
    ...scope.map((one) => interpret(one, facts)),
    ...exempt.map((one) => not(interpret(one, facts))),
  ].reduce(and, 'yes')
  if (applies === 'no') return nobody
  if (!settled) return { truth: 'unknown', missing: [] }
  const checks = lowered.checks.filter((check) => isRelaxed(check, lowered))
  const broken = checks.map((check) => breach(check, row, facts, world)).reduce(or, 'no')
  const truth = and(applies, broken)
  const conditions = [...scope, ...exempt, ...checks.map(asked)]
  return {
    truth,
    missing: truth === 'unknown' ? conditions.flatMap((one) => missingFrom(one, facts)) : [],
  }
}

function breach(check: LoweredCheck, row: Row, facts: Facts, world: World): Truth {
  return and(stands(check, row, world).truth, not(interpret(asked(check), facts)))
}

/** Whether some way out changes what an end asks, or excuses from it. */
function isRelaxed(check: LoweredCheck, { allowances }: LoweredRule): boolean {
  if (allowances.length === 0) return true
  return allowances.some(({ relaxed }) => {
    const instead = relaxed.get(check.end ?? '')
    return instead === undefined || JSON.stringify(instead.condition) !== JSON.stringify(check.condition)
  })
}

/** Where the parameters cannot be settled, every possible set must agree. */
function agreed(found: readonly Exceeding[]): Exceeding {
  const [first, ...rest] = found
  if (first === undefined || rest.every(({ truth }) => truth === first.truth)) return first ?? nobody
  return { truth: 'unknown', missing: found.flatMap((one) => one.missing) }
}
