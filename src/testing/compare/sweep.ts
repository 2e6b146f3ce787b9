import { assertNoProblems, type Problem } from '../../errors.ts'
import { compareVersions, type VersionComparison } from './compare.ts'
import { asSaid, type Facts } from './facts.ts'
import { type SweepRange, stepsOf } from './steps.ts'
import { assertShared, type Version, versionWith } from './versions.ts'

/** What is swept: a parameter of the packs, and the values it takes. */
export interface SweepOptions extends Version, Facts {
  /** `parameter` or `pack/parameter`. */
  readonly parameter: string
  /** The values one by one, or a first, a last and a step between two. */
  readonly over: readonly unknown[] | SweepRange
}

/** 参数扫描: a comparison of which each version is one value of a parameter. */
export interface Sweep extends VersionComparison {
  readonly parameter: string
  /** The values as they were put into the packs, in the order of the versions. */
  readonly values: readonly unknown[]
}

/**
 * Judges one snapshot once for every value of a parameter.
 *
 * @throws EstablishmentError for a parameter that is not there, for a value that it cannot have, and as `compare` does.
 *
 * @example
 * import { ruianTownship } from 'bianzhi/packs/ruian-township'
 * import { sweep } from 'bianzhi/testing'
 *
 * const { versions } = sweep({
 *   packs: [ruianTownship],
 *   assumeTerritory: ['ruian-township'],
 *   given: { town: { day: '2010-11-17', administrative: 30, institution: 37 } },
 *   parameter: 'institution-ratio',
 *   over: { from: '1.1:1', to: '1.4:1', step: '0.1' },
 * })
 * versions.map(({ name, counts }) => [name, counts.violated])
 * // → [['1.1:1', 3], ['1.2:1', 3], ['1.3:1', 2], ['1.4:1', 2]]
 */
export function sweep(options: SweepOptions): Sweep {
  assertShared('the sweep', options, ['parameter', 'over'])
  const { parameter, over, ...shared } = options
  const values = isList(over) ? over : stepsOf(over)
  const names = values.map(textOf)
  assertNoProblems('the sweep', [
    ...(values.length > 0 ? [] : [noValue]),
    ...names.flatMap((name, at) => (names.indexOf(name) === at ? [] : [twice(name, at)])),
  ])
  const versions = values.map((value, at) => ({
    name: names[at] ?? '',
    version: versionWith(shared, { parameters: { [parameter]: value } }),
  }))
  return { ...compareVersions(asSaid(shared), versions), parameter, values }
}

const isList = (over: SweepOptions['over']): over is readonly unknown[] => Array.isArray(over)

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))

const noValue: Problem = {
  code: 'wrong-usage',
  path: ['over'],
  message: 'there is no value to be tried',
  hint: 'write at least one',
}

const twice = (value: string, at: number): Problem => ({
  code: 'wrong-value',
  path: ['over', at],
  message: `\`${value}\` stands twice`,
  hint: 'keep one',
})
