import { factsAbout, rowsAt, type World } from '../backends/memory/facts.ts'
import { evidenceOf, type Row } from '../backends/memory/view.ts'
import { missingFrom } from '../condition/interpret.ts'
import type { Missing } from '../condition/reading.ts'
import type { Cite } from '../constraints/cite.ts'
import type { ParameterValue } from '../measures/lowering.ts'
import { keyParts } from '../measures/named.ts'
import type { CompiledPack, Values } from '../rules/compile-pack.ts'
import type { Dated, Parameter, Status } from '../rules/parameter.ts'
import { datedOn, valuesIn } from '../rules/parameter.ts'
import type { Rule } from '../rules/rule.ts'
import type { Decide } from './decide.ts'

/** A value that a parameter may have for a subject, and where it is written. */
export interface Candidate {
  readonly value: ParameterValue | undefined
  readonly cite?: Cite
  readonly status?: Status
  readonly from?: string
}

/** The parameters of a rule as they stand for one subject: several sets where a case cannot be decided. */
export interface Assignments {
  readonly sets: readonly ReadonlyMap<string, Candidate>[]
  readonly missing: readonly Missing[]
}

/** Beyond this many sets the parameters are simply unknown. */
export const mostSets = 64

/** Looks up what the parameters are for one subject on one day. */
export function assign(
  compiled: CompiledPack,
  names: readonly string[],
  row: Row,
  lawOn: string,
  world: World,
  decide: Decide,
): Assignments {
  let sets: ReadonlyMap<string, Candidate>[] = [new Map()]
  const missing: Missing[] = []
  for (const key of names) {
    const { name, path } = keyParts(key)
    const parameter = compiled.pack.parameters?.[name]
    if (parameter === undefined) continue
    const found = lookedUp(compiled, name, path, parameter, row, lawOn, world, decide)
    missing.push(...found.missing)
    sets = sets.flatMap((set) => found.candidates.map((one) => new Map([...set, [key, one]])))
    if (sets.length > mostSets)
      return { sets: [new Map(names.map((one) => [one, { value: undefined }]))], missing }
  }
  return { sets, missing }
}

interface Found {
  readonly candidates: readonly Candidate[]
  readonly missing: readonly Missing[]
}

/** A parameter as it stands for a subject, or for the row by which it is looked up. */
function lookedUp(
  compiled: CompiledPack,
  name: string,
  path: string,
  parameter: Parameter,
  row: Row,
  lawOn: string,
  world: World,
  decide: Decide,
): Found {
  if (path === '') return candidates(compiled, name, parameter, row, lawOn, world, decide)
  const { rows, open, missing } = rowsAt(row, path, world)
  const found = rows.map((one) => candidates(compiled, name, parameter, one, lawOn, world, decide))
  if (open) return { candidates: [{ value: undefined }], missing }
  const [only] = found
  return found.length === 1 && only !== undefined ? only : noValue(row, name, [])
}

function candidates(
  compiled: CompiledPack,
  name: string,
  { values }: Parameter,
  row: Row,
  lawOn: string,
  world: World,
  decide: Decide,
): Found {
  const dated = datedOn(values, lawOn)
  const { subject } = row.relation
  if (dated === undefined || subject === undefined) return noValue(row, name, [])
  if (!('cases' in dated)) return { candidates: [candidate(dated.value, dated, dated.from)], missing: [] }
  const list = values.indexOf(dated)
  const facts = factsAbout(row, world)
  const possible: Candidate[] = []
  const missing: Missing[] = []
  for (const [index, one] of dated.cases.entries()) {
    const condition = compiled.caseOf(name, list, index, subject)
    const fits = condition === undefined ? 'yes' : decide(condition, row)
    if (fits === 'no') continue
    possible.push(
      candidate(one.value, { cite: one.cite ?? dated.cite, status: one.status ?? dated.status }, dated.from),
    )
    if (fits === 'yes') return { candidates: possible, missing }
    if (condition !== undefined) missing.push(...missingFrom(condition, facts))
  }
  if (dated.otherwise !== undefined) {
    return { candidates: [...possible, candidate(dated.otherwise, dated, dated.from)], missing }
  }
  const none = noValue(row, name, missing)
  // what decides a case is missing first; that none of them fits is only said when it is known
  return {
    candidates: [...possible, ...none.candidates],
    missing: missing.length > 0 ? missing : none.missing,
  }
}

function noValue(row: Row, name: string, missing: readonly Missing[]) {
  const because: Missing = { ...evidenceOf(row), field: name, because: 'no-case' }
  return { candidates: [{ value: undefined }], missing: [...missing, because] }
}

/** A value with where it is written. */
export function candidate(
  value: ParameterValue,
  { cite, status }: Partial<Pick<Dated, 'cite' | 'status'>>,
  from: string,
): Candidate {
  return {
    value,
    from,
    ...(cite === undefined ? {} : { cite }),
    ...(status === undefined ? {} : { status }),
  }
}

/** The values to lower a rule with; one that is not known lends only its shape, for the verdict is unknown anyway. */
export function valuesOf(
  { pack }: CompiledPack,
  candidates: ReadonlyMap<string, Candidate>,
  lawOn: string,
): Values {
  return new Map(
    [...candidates].flatMap(([key, { value }]): [string, ParameterValue][] => {
      const used = value ?? shapeOf(datedOn(pack.parameters?.[keyParts(key).name]?.values ?? [], lawOn))
      return used === undefined ? [] : [[key, used]]
    }),
  )
}

/** Some value of the list in force, one that sets a limit where there is one. */
function shapeOf(dated: Dated | undefined): ParameterValue | undefined {
  const values = dated === undefined ? [] : valuesIn(dated)
  return values.find((value) => value !== 'none') ?? values[0]
}

/** Whether every parameter of a set has a value that is known. */
export const isSettled = (candidates: ReadonlyMap<string, Candidate>): boolean =>
  [...candidates.values()].every(({ value }) => value !== undefined)

/** Whether a parameter of a rule has no value that is known. */
export const isUnsettled = (candidates: ReadonlyMap<string, Candidate>, key: string): boolean =>
  candidates.has(key) && candidates.get(key)?.value === undefined

/** The parameters on which the scope of a rule hangs; that of its items is none of them. */
export const scopeParameters = (
  compiled: CompiledPack,
  { forEach: { where, except } }: Rule,
): readonly string[] =>
  [where, except].flatMap((filter) => (filter === undefined ? [] : compiled.parametersOf(filter)))

/** The parameters on which it hangs whether a part of a requirement is asked: `when`, or the size of a band. */
export function guardParameters(compiled: CompiledPack, rule: Rule): readonly string[] {
  const guards: unknown[] = []
  const open: unknown[] = [rule.require]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const { kind, when, by, all, any, not, then } = next as Readonly<Record<string, unknown>>
    if (when !== undefined) guards.push(when)
    if (kind === 'band') guards.push(by)
    if (kind === undefined)
      open.push(...[all, any].flatMap((some) => (Array.isArray(some) ? some : [])), not, then)
  }
  return guards.flatMap((guard) => compiled.parametersOf(guard))
}
