import type { Locale } from '../../index.ts'
import type { Baseline } from '../request.ts'

/** What a call of `cases` asks for. */
export interface CasesRequest {
  readonly rule: string
  readonly snapshot: string
  readonly packs: readonly string[]
  readonly subject?: string
  readonly lawOn?: string
  readonly baselines: readonly Baseline[]
  readonly assumeTerritory: readonly string[]
  readonly alternatives: readonly string[]
  /** The folder in which the cases will stand; files are named as from there. */
  readonly folder: string
  /** The file that is written; what is not named goes to the output. */
  readonly out?: string
  readonly locale: Locale
}
