import { expect } from 'vitest'
import {
  createEngine,
  type EvaluateOptions,
  type Finding,
  isEstablishmentError,
  readPack,
  readSnapshot,
  type Snapshot,
} from '../../src/index.ts'
import { townPack } from '../engine/town.ts'

/** What stands around a requirement: more of its rule, more of its pack, and how it is evaluated. */
export interface Around {
  readonly rule?: object
  readonly pack?: object
  readonly options?: EvaluateOptions
}

/** Judges one requirement and gives all that is said of it; no text keeps a placeholder. */
export function judge(require: object, snapshot: Snapshot, around: Around = {}): readonly Finding[] {
  const engine = createEngine({ packs: [townPack({ rule: { require, ...around.rule } }, around.pack)] })
  const findings = [...engine.evaluate(snapshot, around.options).judged()]
  expect(findings.flatMap(keptPlaceholders)).toEqual([])
  return findings
}

/** The verdict on a requirement with one check; of several, or of none, a list with the end of each. */
export function verdictOf(...given: Parameters<typeof judge>): string | readonly string[] {
  const findings = judge(...given)
  const [only] = findings
  return only !== undefined && findings.length === 1 ? verdictText(only) : findings.map(endText)
}

/** The verdicts on a requirement, each with the end it is about: `min: violated, 1 under`. */
export const verdictsByEnd = (...given: Parameters<typeof judge>): readonly string[] =>
  judge(...given).map(endText)

const endText = (one: Finding): string => `${one.check.split('#')[1]}: ${verdictText(one)}`

/** The verdict and the excess: `violated, 1 over`, `violated, at least 2 under`. */
export function verdictText({ verdict, excess }: Finding): string {
  if (excess === undefined) return verdict
  return `${verdict}, ${excess.atLeast === true ? 'at least ' : ''}${excess.by} ${excess.side}`
}

/** What findings name as missing, in English, each once. */
export const missing = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.flatMap((finding) => finding.missing.map(({ en }) => en))),
]

/** What is refused in a requirement, as the code and the place in it or in its rule: `unknown-measure of`. */
export function refusals(require: object, around: Around = {}): readonly string[] {
  try {
    readPack(townPack({ rule: { require, ...around.rule } }, around.pack))
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ code, path }) =>
      [code, path.slice(path[2] === 'require' ? 3 : 2).join('.')].join(' ').trim(),
    )
  }
  return []
}

/** One of many towns, by its posts. */
export interface Posts {
  readonly administrative: number
  readonly institution: number
}

/** A snapshot of many towns, each with an office of so many posts, or of as many as it is said to have had. */
export function towns(posts: readonly Posts[], had = (one: Posts): Posts => one): Snapshot {
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: posts.map((one) => ({ id: townId(one), name: townId(one), level: 'township' })),
    agencies: posts.map((one) => ({
      id: `office of ${townId(one)}`,
      name: townId(one),
      kind: 'township-office',
      jurisdiction: townId(one),
    })),
    establishment: posts.flatMap((one) =>
      (['administrative', 'institution'] as const).map((category) => ({
        agency: `office of ${townId(one)}`,
        category,
        approved: had(one)[category],
      })),
    ),
  })
}

/** The name of a town among many. */
export const townId = ({ administrative, institution }: Posts): string =>
  `${administrative} and ${institution}`

/** Every pair of numbers of posts up to the given ones. */
export const pairs = (most: Posts): readonly Posts[] =>
  upTo(most.administrative).flatMap((administrative) =>
    upTo(most.institution).map((institution) => ({ administrative, institution })),
  )

/** The whole numbers from none to a given one. */
export const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, at) => at)

/** Placeholders that nobody filled in what a finding says. */
export const keptPlaceholders = ({ id, message, demand, title, missing }: Finding): readonly string[] =>
  [message, demand, title, ...missing].flatMap(({ zh, en }) =>
    [zh, en].filter((text) => /[{}]/.test(text)).map((text) => `${id}: ${text}`),
  )
