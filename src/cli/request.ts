import type { Force, Locale } from '../index.ts'

/** What a call of `check` asks for. */
export interface Request {
  readonly snapshots: readonly string[]
  /** Ids of shipped packs, and files. */
  readonly packs: readonly string[]
  readonly lawOn?: string
  /** Packs and rules whose findings are shown, and decide how the run ends; without any, all. */
  readonly only?: readonly string[]
  /** Files of earlier snapshots by name, `before` among them. */
  readonly baselines: readonly Baseline[]
  readonly assumeTerritory: readonly string[]
  readonly alternatives: readonly string[]
  /** The file of waivers. */
  readonly waivers?: string
  readonly locale: Locale
  readonly format: Format
  readonly failOn: FailOn
}

export interface Baseline {
  readonly name: string
  readonly file: string
}

/** How a result is written out. */
export const formats = ['text', 'json'] as const
export type Format = (typeof formats)[number]

/** The weakest force whose violation fails a run. */
export const failOns = ['mandatory', 'principle', 'general', 'advisory', 'never'] as const
export type FailOn = Force | 'never'

/** The languages of the command line. */
export const locales = ['zh-CN', 'en'] as const
