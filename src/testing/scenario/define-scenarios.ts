import type { WholeCase } from './case-schema.ts'
import type { Expectations, ExpectedFinding } from './expectations.ts'
import type { Changes } from './facts-schema.ts'

/** A pack of which the ids of the rules are known. */
interface RulesKnown {
  readonly id: string
  readonly rules: object
}

/** The rules of packs as a scenario may call them; where one is named by its id only, any name will do. */
export type RuleNameOf<P> = P extends { readonly rules: infer R } ? keyof R & string : string

/** A check about somebody, as verdicts are named: `rule@subject`, `pack/rule#end@subject/item`. */
export type CheckKey<R extends string> =
  | `${R}@${string}`
  | `${R}#${string}@${string}`
  | `${string}/${R}@${string}`
  | `${string}/${R}#${string}@${string}`
  | `{${string}}@${string}`

type Head = Pick<
  WholeCase,
  'given' | 'before' | 'baselines' | 'lawOn' | 'assumeTerritory' | 'alternatives' | 'parameters'
>

type Filling<T> = T extends string | number | boolean
  ? T | `{${string}}`
  : T extends object
    ? { readonly [K in keyof T]: Filling<T[K]> }
    : T

interface Expected<R extends string> extends Filling<Omit<Expectations, 'verdicts' | 'findings'>> {
  readonly verdicts?: { readonly [K in CheckKey<R>]?: string }
  readonly findings?: readonly (Filling<Omit<ExpectedFinding, 'rule'>> & {
    readonly rule: R | `${string}/${R}`
  })[]
}

/** Scenarios in TypeScript: the same shape as in a file, in which packs may stand themselves. */
export interface Scenarios<R extends string = string> extends Filling<Head> {
  readonly schema: 'bianzhi/scenarios@1'
  readonly title?: string | { readonly zh: string; readonly en: string }
  readonly note?: string
  readonly packs?: readonly (string | object)[]
  readonly cases: readonly (Filling<Head> &
    Filling<Changes> & {
      readonly name: string
      readonly note?: string
      readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
      readonly each?: readonly Readonly<Record<string, unknown>>[]
      readonly expect: Expected<R>
    })[]
}

/**
 * Defines scenarios in TypeScript; an identity that only adds types.
 *
 * Where the packs stand in it themselves, a misspelt rule does not compile.
 *
 * @example
 * const scenarios = defineScenarios({
 *   schema: 'bianzhi/scenarios@1',
 *   packs: ['town-rules'],
 *   cases: [
 *     {
 *       name: '37 beside 30 is one too many',
 *       given: { town: { administrative: 30, institution: 37 } },
 *       expect: { verdicts: { 'institution-to-administrative@town': 'violated, 1 over' } },
 *     },
 *   ],
 * })
 * scenarios.cases.length // → 1
 */
export function defineScenarios<const P extends string | RulesKnown>(
  scenarios: Scenarios<RuleNameOf<NoInfer<P>>> & { readonly packs?: readonly P[] },
): Scenarios {
  return scenarios
}
