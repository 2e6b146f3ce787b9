import type { Locale } from '../../index.ts'
import type { Endings } from '../output/endings.ts'
import type { Request } from '../request.ts'

/** What a call of `plan` asks for. */
export type PlanRequest = PlanApplyRequest | PlanLedgerRequest | PlanCheckRequest

interface Files {
  readonly locale: Locale
  readonly plan: string
  /** The snapshot on which the plan is carried out. */
  readonly before: string
  /** The day of what stands afterwards. */
  readonly day?: string
}

export interface PlanApplyRequest extends Files {
  readonly what: 'apply'
  /** Where the snapshot goes; `-` is the standard output. */
  readonly out: string
  readonly format: SnapshotFormat
  readonly withPlan: boolean
}

export interface PlanLedgerRequest extends Files {
  readonly what: 'ledger'
  readonly out: string
  readonly format: LedgerFormat
  readonly sheets: readonly SheetName[]
  /** The place whose bodies are compared; that of the plan when left out. */
  readonly jurisdiction?: string
}

export interface PlanCheckRequest extends Files {
  readonly what: 'check'
  /** What is asked of the snapshot after the plan; the plan stands in its place. */
  readonly check: Request
}

/** How a snapshot is written out. */
export const snapshotFormats = ['yaml', 'json'] as const
export type SnapshotFormat = (typeof snapshotFormats)[number]

/** How files of snapshots end. */
export const snapshotEndings: Endings<SnapshotFormat> = [
  ['yaml', ['yaml', 'yml']],
  ['json', ['json']],
]

/** How ledgers are written out. */
export const ledgerFormats = ['markdown', 'csv', 'xlsx', 'json'] as const
export type LedgerFormat = (typeof ledgerFormats)[number]

/** How files of ledgers end. */
export const ledgerEndings: Endings<LedgerFormat> = [
  ['markdown', ['md', 'markdown']],
  ['csv', ['csv']],
  ['xlsx', ['xlsx']],
  ['json', ['json']],
]

/** The tables of a reform. */
export const sheetNames = [
  'functions',
  'leadership',
  'establishment',
  'comparison',
  'reductions',
  'transfers',
  'loose-ends',
] as const
export type SheetName = (typeof sheetNames)[number]
