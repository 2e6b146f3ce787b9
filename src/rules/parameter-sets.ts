import type { ParameterValue } from '../measures/lowering.ts'
import { keyParts } from '../measures/named.ts'
import { shiftDay } from '../model/day.ts'
import type { CompiledPack, Values } from './compile-pack.ts'
import { type Dated, datedOn, valuesIn } from './parameter.ts'
import type { Rule } from './rule.ts'

/** The days on which a rule may come to mean something else. */
export function daysOf(
  { pack }: CompiledPack,
  rule: Pick<Rule, 'inForce'>,
  parameters: readonly string[],
): readonly string[] {
  const begin =
    [pack.inForce.from, rule.inForce?.from ?? pack.inForce.from].toSorted().at(-1) ?? pack.inForce.from
  const ends = [pack.inForce.until, rule.inForce?.until].filter((day) => day !== undefined).toSorted()
  const changes = parameters.flatMap((key) =>
    (pack.parameters?.[keyParts(key).name]?.values ?? []).flatMap(({ from, until }) =>
      until === undefined || until === '9999-12-31' ? [from] : [from, shiftDay(until, { days: 1 })],
    ),
  )
  const last = ends[0] ?? '9999-12-31'
  return [...new Set([begin, ...changes.filter((day) => day > begin)])].filter((day) => day <= last)
}

function candidatesOn({ pack }: CompiledPack, key: string, day: string): readonly ParameterValue[] {
  const { name } = keyParts(key)
  const parameters = pack.parameters ?? {}
  const dated: Dated | undefined = Object.hasOwn(parameters, name)
    ? datedOn(parameters[name]?.values ?? [], day)
    : undefined
  return dated === undefined ? [] : distinct(valuesIn(dated))
}

/** Cases often give the same few values. */
const distinct = (values: readonly ParameterValue[]): readonly ParameterValue[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

/** One value for each parameter on a day: the first it may have, or a later one. */
export function valuesOn(compiled: CompiledPack, day: string, names: readonly string[], nth: number) {
  return new Map(
    names.flatMap((name): [string, ParameterValue][] => {
      const candidates = candidatesOn(compiled, name, day)
      const value = candidates[Math.min(nth, candidates.length - 1)]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Beyond this many combinations for a rule, or for all rules of a pack, values are tried side by side. */
const mostSets = 500
const mostSetsOfAll = 20_000

/** The sets of values that parameters may have on a day: every one that some subject could meet. */
export function everySet(compiled: CompiledPack, day: string, names: readonly string[]): readonly Values[] {
  const candidates = names.map((name) => candidatesOn(compiled, name, day))
  const count = candidates.reduce((so, { length }) => so * Math.max(length, 1), 1)
  const rules = Object.keys(compiled.pack.rules).length
  if (count > mostSets || count * rules > mostSetsOfAll) {
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
