import { assertNoProblems, isEstablishmentError, type Problem } from '../../errors.ts'
import { readSnapshot, type Snapshot } from '../../index.ts'
import { guardPlainData } from '../../json/guard.ts'
import { readWith } from '../../json/issues.ts'
import { factsSchema, type Facts as Written } from '../scenario/facts-schema.ts'
import { documentFrom, type Supplies } from '../scenario/packs.ts'
import { snapshotDocument } from '../scenario/snapshot-document.ts'

/** The facts that versions are compared over: a snapshot that was read, or facts as scenarios write them. */
export interface Facts extends Pick<Supplies, 'read' | 'constraints'> {
  readonly snapshot?: Snapshot
  readonly given?: Written
  /** Earlier facts by name, `before` among them. */
  readonly baselines?: Readonly<Record<string, Snapshot | Written>>
}

/** The part of some options that is about facts. */
export function asSaid({ snapshot, given, baselines, read, constraints }: Facts): Facts {
  return {
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(given === undefined ? {} : { given }),
    ...(baselines === undefined ? {} : { baselines }),
    ...(read === undefined ? {} : { read }),
    ...(constraints === undefined ? {} : { constraints }),
  }
}

/** Facts as snapshots. */
export interface ReadFacts {
  readonly snapshot: Snapshot
  readonly baselines: Readonly<Record<string, Snapshot>>
}

/**
 * Reads the facts that versions are compared over.
 *
 * @throws EstablishmentError with every problem, under `given` or `baselines`.
 */
export function readFacts({ snapshot, given, baselines = {}, read }: Facts): ReadFacts {
  const problems: Problem[] = []
  const take = (facts: Snapshot | Written, path: Problem['path']): Snapshot | undefined => {
    // facts of scenarios never name a schema, a snapshot always does
    if (isSnapshot(facts)) return facts
    const made = snapshotOf(facts, read)
    if ('value' in made) return made.value
    problems.push(...made.problems.map((one) => ({ ...one, path: [...path, ...one.path] })))
    return undefined
  }
  const isOne = (snapshot === undefined) !== (given === undefined)
  if (!isOne) problems.push(oneOf)
  const now = snapshot ?? (given === undefined ? undefined : take(given, ['given']))
  const earlier = Object.entries(baselines).flatMap(([name, facts]) => {
    const one = take(facts, ['baselines', name])
    return one === undefined ? [] : [[name, one] as const]
  })
  assertNoProblems('the comparison', problems)
  if (now === undefined) throw new TypeError('facts without problems are a snapshot')
  return { snapshot: now, baselines: Object.fromEntries(earlier) }
}

const oneOf: Problem = {
  code: 'wrong-usage',
  path: [],
  message: 'the facts are to be handed over once, as `snapshot` or as `given`',
  hint: '`snapshot` is one that was read, `given` is written as in scenarios',
}

const isSnapshot = (facts: Snapshot | Written): facts is Snapshot => 'schema' in facts

type Attempt<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

function snapshotOf(written: unknown, read: Supplies['read']): Attempt<Snapshot> {
  const unfit = guardPlainData(written)
  if (unfit.length > 0) return { problems: unfit }
  const { value, problems } = readWith(factsSchema, written)
  if (value === undefined) return { problems }
  const made = snapshotDocument(value, [], (file) => documentFrom(file, read))
  if (made.problems.length > 0) return { problems: made.problems }
  try {
    return { value: readSnapshot(made.document) }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { problems: error.problems }
  }
}
