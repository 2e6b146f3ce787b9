import type { ChangeDocument } from '../../reform/index.ts'
import type { Request } from '../request.ts'

/** What a call of `precheck` asks for. */
export interface PrecheckRequest extends Omit<Request, 'failOn' | 'snapshots'> {
  readonly snapshot: string
  /** What is about to happen, or the file in which that stands. */
  readonly change: ChangeDocument | { readonly file: string }
  /** The file of reservations. */
  readonly book?: string
  /** The day by which reservations run out. */
  readonly on?: string
}
