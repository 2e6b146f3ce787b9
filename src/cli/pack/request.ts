import type { Locale } from '../../index.ts'
import type { Baseline } from '../request.ts'

/** What a call of `pack` asks for. */
export type PackRequest = { readonly locale: Locale } & (
  | { readonly what: 'schema'; readonly of: SchemaName }
  | { readonly what: 'new'; readonly id: string; readonly level: string; readonly folder: string }
  | { readonly what: 'show'; readonly pack: string; readonly day?: string; readonly format: PackFormat }
  | {
      readonly what: 'lint'
      readonly packs: readonly string[]
      readonly scenarios: readonly string[]
      readonly format: PackFormat
    }
  | {
      readonly what: 'resolve'
      /** `pack/rule`, or the id of the rule alone where one pack has it. */
      readonly rule: string
      readonly snapshot: string
      readonly subject: string
      readonly packs: readonly string[]
      readonly day?: string
      readonly baselines: readonly Baseline[]
      readonly assumeTerritory: readonly string[]
      readonly alternatives: readonly string[]
      readonly format: PackFormat
    }
)

/** The documents that have a JSON Schema. */
export const schemaNames = ['snapshot', 'pack', 'scenarios', 'waivers', 'plan', 'book'] as const
export type SchemaName = (typeof schemaNames)[number]

/** How a catalogue or a list of findings is written out. */
export const packFormats = ['text', 'json'] as const
export type PackFormat = (typeof packFormats)[number]

/** The levels for which a pack may be begun. */
export const packLevels = ['centre', 'province', 'prefecture', 'county', 'township'] as const
