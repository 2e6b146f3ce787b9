import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { configure } from 'safe-stable-stringify'

/** 回执: what was judged by what, as hashes, so that a run can be repeated and proved. */
export interface Receipt {
  readonly format: 'bianzhi/receipt@1'
  /** The version of the library that judged. */
  readonly library: string
  readonly packs: readonly { readonly id: string; readonly version: string; readonly hash: string }[]
  readonly snapshot: string
  readonly baselines: Readonly<Record<string, string>>
  /** The table of division codes, where a pack applied through it. */
  readonly divisions?: string
  readonly options: string
  readonly result: string
}

const stringify = configure({ deterministic: true, bigint: false, strict: true })

/** The SHA-256 of some data, whatever the order of its keys. */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(stringify(value) ?? 'null')))
