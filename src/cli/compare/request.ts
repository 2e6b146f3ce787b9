import type { Locale } from '../../index.ts'
import type { Baseline } from '../request.ts'

/** What a call of `compare` asks for: where several stand in one place, each of them is a version. */
export interface CompareRequest {
  readonly snapshot: string
  /** Packs that judge together, and in each place those that take turns. */
  readonly packs: readonly (readonly string[])[]
  readonly parameters: readonly ParameterValues[]
  readonly lawOn: readonly string[]
  readonly baselines: readonly Baseline[]
  readonly assumeTerritory: readonly string[]
  readonly alternatives: readonly string[]
  /** Whether also what is the same under all versions is written out. */
  readonly all: boolean
  readonly format: CompareFormat
  readonly locale: Locale
}

/** A parameter, and the values it takes. */
export interface ParameterValues {
  readonly name: string
  readonly values: readonly (string | number)[]
}

/** How a comparison is written out. */
export const compareFormats = ['text', 'json', 'markdown'] as const
export type CompareFormat = (typeof compareFormats)[number]
