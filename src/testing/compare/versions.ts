import { assertNoProblems, type Problem } from '../../errors.ts'
import type { EvaluateOptions } from '../../index.ts'
import { suggest } from '../../json/suggest.ts'
import type { NamedVersion } from './judge-versions.ts'

/** 方案: the law as it is, or as it might be: by which packs, with which parameters, on which day, in which reading. */
export interface Version
  extends Pick<EvaluateOptions, 'lawOn' | 'assumeTerritory' | 'alternatives' | 'values'> {
  readonly packs?: readonly object[]
  /** Other values, by `parameter` or `pack/parameter`; each holds for all subjects and days. */
  readonly parameters?: Readonly<Record<string, unknown>>
}

const keys = ['packs', 'parameters', 'lawOn', 'assumeTerritory', 'alternatives', 'values']

/**
 * Versions in their order, each with what is shared where it does not say it itself; parameters are taken one by one.
 *
 * @throws EstablishmentError for a version that says what it cannot, or whose name would lose its place.
 */
export function versionsNamed(
  versions: Readonly<Record<string, Version>>,
  shared: Version,
): readonly NamedVersion[] {
  const named = Object.entries(versions)
  assertNoProblems('the comparison', [
    ...(named.length > 0 ? [] : [noVersion]),
    ...named.flatMap(([name, version]) => [
      ...(/^\d+$/.test(name) ? [misplaced(name)] : []),
      ...Object.keys(version)
        .filter((key) => !keys.includes(key))
        .map((key) => unknownKey(['versions', name], key, keys)),
    ]),
  ])
  return named.map(([name, version]) => ({ name, version: versionWith(shared, version) }))
}

/** A version on top of what is shared. */
export function versionWith(shared: Version, version: Version): Version {
  const { packs, lawOn, assumeTerritory, alternatives, values } = { ...shared, ...version }
  return {
    ...(packs === undefined ? {} : { packs }),
    ...(lawOn === undefined ? {} : { lawOn }),
    ...(assumeTerritory === undefined ? {} : { assumeTerritory }),
    ...(alternatives === undefined ? {} : { alternatives }),
    ...(values === undefined ? {} : { values }),
    parameters: { ...shared.parameters, ...version.parameters },
  }
}

/**
 * Refuses what stands beside the versions and is not known there.
 *
 * @throws EstablishmentError for keys that are not known.
 */
export function assertShared(document: string, options: object, more: readonly string[]): void {
  const known = [...more, ...keys, 'snapshot', 'given', 'baselines', 'read', 'constraints']
  const strange = Object.keys(options).filter((key) => !known.includes(key))
  assertNoProblems(
    document,
    strange.map((key) => unknownKey([], key, known)),
  )
}

const noVersion: Problem = {
  code: 'wrong-usage',
  path: ['versions'],
  message: 'there is no version to be compared',
  hint: 'write at least one: `{ now: {}, plan: { parameters: { … } } }`',
}

// JavaScript puts such keys before all others, and in the order of their numbers
const misplaced = (name: string): Problem => ({
  code: 'wrong-value',
  path: ['versions', name],
  message: `a version cannot be called \`${name}\`, which would lose its place among the others`,
  hint: `call it \`limit ${name}\`, or use \`sweep\``,
})

const unknownKey = (path: Problem['path'], key: string, known: readonly string[]): Problem => ({
  code: 'unknown-key',
  path: [...path, key],
  message: `key \`${key}\` is not known here`,
  hint: suggest(key, known) ?? `choose among ${known.join(', ')}`,
})
