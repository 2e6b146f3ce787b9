/** The rows of a snapshot that lists give; those of functions and matters carry what the list says of them. */
export interface ListRows {
  readonly matters: readonly MatterRow[]
  /** Wholes that have sub-items, and the functions that lists name in a column of their own. */
  readonly functions: readonly FunctionRow[]
  /** The bodies and offices that were not known before. */
  readonly agencies: readonly AgencyRow[]
  readonly assignments: readonly AssignmentRow[]
}

export interface MatterRow {
  readonly id: string
  readonly name: string
  readonly jurisdiction: string
  readonly code?: string
  readonly function?: string
  readonly powerType?: string
  readonly basis?: readonly string[]
  readonly object?: readonly string[]
  /** The levels at which somebody has it, where each row says one. */
  readonly level?: readonly string[]
  readonly note?: string
}

export interface FunctionRow {
  readonly id: string
  readonly name: string
  readonly jurisdiction: string
  readonly code?: string
  readonly parent?: string
  readonly basis?: readonly string[]
}

export interface AgencyRow {
  readonly id: string
  readonly name: string
  readonly jurisdiction: string
  readonly kind?: string
  readonly parent?: string
}

export interface AssignmentRow {
  readonly of: string
  readonly by: string
  readonly role: string
  readonly order?: number
  readonly level?: readonly string[]
  readonly boundary?: string
}
