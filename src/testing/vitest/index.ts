import type { RuleNameOf } from '../index.ts'

export { type DescribeScenariosOptions, describeScenarios } from './describe-scenarios.ts'
export type { ReportMatchers } from './matcher-types.ts'
export { matchers, matchersIn } from './matchers.ts'
export type { Meant, MeantExcess } from './verdict-matcher.ts'

/**
 * 受测规则包: the packs that a project tests; declared by the project, so that a misspelt rule does not compile.
 *
 * `declare module 'bianzhi/testing/vitest' { interface TestedPacks { town: typeof townRules } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: a project fills it
export interface TestedPacks {}

/** A rule as matchers name it: any name, until packs are declared; then a rule of theirs, alone or as `pack/rule`. */
export type TestedRule = keyof TestedPacks extends never ? string : RuleOf<TestedPacks[keyof TestedPacks]>

type RuleOf<P> = RuleNameOf<P> | `${string}/${RuleNameOf<P>}`
