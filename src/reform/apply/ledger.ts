import type { Localized } from '../../model/localized.ts'
import type { Operation } from '../plan/steps.ts'

/** What an operation of a plan did to one thing. */
export interface LedgerRow {
  /** The place of the operation in the plan, from 0. */
  readonly operation: number
  readonly kind: Operation['kind']
  readonly id?: string | undefined
  readonly on?: string | undefined
  readonly document?: string | undefined
  readonly what: LedgerItem
  /** The body that was changed, where it is one; of a movement, `from` and `to` tell the two. */
  readonly agency?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly category?: string | undefined
  readonly toCategory?: string | undefined
  readonly grade?: string | undefined
  /** Which figure of posts it is about. */
  readonly figure?: string | undefined
  /** How many came, moved or (below zero) went; left out where that is not known. */
  readonly amount?: number | undefined
  readonly matters?: readonly string[] | undefined
  readonly posts?: readonly string[] | undefined
  readonly people?: readonly string[] | undefined
  readonly nameplates?: readonly string[] | undefined
  readonly agencies?: readonly string[] | undefined
  /** The row of the snapshot, and its field, that was set. */
  readonly row?: string | undefined
  readonly field?: string | undefined
  readonly reason?: string | undefined
}

/** What a row of a ledger is about. */
export type LedgerItem =
  | 'agency'
  | 'matters'
  | 'establishment'
  | 'leadership'
  | 'posts'
  | 'people'
  | 'nameplates'
  | 'record'
  | 'field'

/** 台账: what every operation of a plan did, as plain data, in the order of the plan. */
export interface Ledger {
  readonly title: string | Localized
  readonly document?: string | undefined
  readonly day: string
  readonly rows: readonly LedgerRow[]
}
