import type { Locale } from '../../index.ts'

/** What a call of `test` asks for. */
export interface TestRequest {
  /** Files, folders and patterns; none of them means the current folder. */
  readonly named: readonly string[]
  /** A part of the names of the cases that are run. */
  readonly filter?: string
  readonly format: TestFormat
  readonly watch: boolean
  readonly locale: Locale
}

/** How the results of scenarios are written out. */
export const testFormats = ['text', 'json', 'junit', 'tap'] as const
export type TestFormat = (typeof testFormats)[number]
