import { assertNoProblems, isEstablishmentError, type Problem } from '../../errors.ts'
import { type CheckedPack, createEngine, type Report, readPack } from '../../index.ts'
import { judgingOptions } from '../scenario/judging-options.ts'
import { overridden } from '../scenario/overridden.ts'
import { type Facts, readFacts } from './facts.ts'
import type { Version } from './versions.ts'

/** A version, and what it is called. */
export interface NamedVersion {
  readonly name: string
  readonly version: Version
}

/** What came out under a version. */
export interface JudgedVersion {
  readonly name: string
  readonly report: Report
}

/**
 * Judges the same facts under each version.
 *
 * @throws EstablishmentError for a pack that is wrong; else with the problems of all versions, each named by its own.
 */
export function judgeVersions(facts: Facts, versions: readonly NamedVersion[]): readonly JudgedVersion[] {
  const read = readFacts(facts)
  const { constraints = [] } = facts
  const packs = new Map<object, CheckedPack>()
  // a pack that several versions share is looked at, and refused, once
  for (const pack of versions.flatMap(({ version }) => version.packs ?? []))
    if (!packs.has(pack)) packs.set(pack, readPack(pack, { constraints }))
  const problems: Problem[] = []
  const judged = versions.flatMap(({ name, version }) => {
    try {
      if (version.packs === undefined) assertNoProblems('the version', [noPacks])
      const own = (version.packs ?? []).flatMap((pack) => packs.get(pack) ?? [])
      const engine = createEngine({ packs: overridden(own, version.parameters ?? {}), constraints })
      const { values } = version
      const options = judgingOptions(version, engine, read.baselines)
      const report = engine.evaluate(read.snapshot, values === undefined ? options : { ...options, values })
      return [{ name, report }]
    } catch (error) {
      if (!isEstablishmentError(error)) throw error
      problems.push(...error.problems.map((one) => ({ ...one, path: ['versions', name, ...one.path] })))
      return []
    }
  })
  assertNoProblems('the comparison', problems)
  return judged
}

const noPacks: Problem = {
  code: 'wrong-usage',
  path: ['packs'],
  message: 'there are no packs to judge by',
  hint: 'hand them over under `packs`, here or beside `versions`',
}
