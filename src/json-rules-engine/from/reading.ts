import type { Problem } from '../../errors.ts'
import { nearest } from '../../json/suggest.ts'
import { found, quoted } from '../../json/wording.ts'
import type { At } from '../../measures/lowering.ts'
import { type Remark, remark } from './left.ts'
import { reasons } from './messages.ts'

/** What is wrong with what was handed in, and what is remarkable in it. */
export interface Notes {
  readonly problems: Problem[]
  readonly remarks: Remark[]
}

/** A name that can be shown; whatever else stands there is told. */
export function readName(value: unknown, at: At, notes: Notes): string | undefined {
  if (value === undefined) return undefined
  const name = typeof value === 'number' ? String(value) : value
  if (typeof name === 'string' && name.trim() !== '' && name.length <= 200) return name
  notes.remarks.push(remark(at, value, reasons.unshown))
  return undefined
}

/** The keys of an object: one that is nearly a known one is a slip, any other is told as unread. */
export function readObject(
  value: unknown,
  at: At,
  what: string,
  keys: readonly string[],
  notes: Notes,
): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(value)) {
    refuse(notes, 'wrong-type', at, `${found(value)} where ${what} is expected`)
    return undefined
  }
  for (const [key, one] of Object.entries(value)) {
    if (one === undefined || keys.includes(key)) continue
    const meant = nearest(key, keys)
    const path = [...at, key]
    if (meant === undefined) notes.remarks.push(remark(path, one, reasons.unread))
    else
      refuse(
        notes,
        'unknown-key',
        path,
        `key ${quoted(key)} is not known in ${what}`,
        `did you mean \`${meant}\`?`,
      )
  }
  return value
}

/** Reports every key that must stand there and does not. */
export function demand(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  at: At,
  notes: Notes,
): void {
  for (const key of keys) {
    if (value[key] === undefined) refuse(notes, 'missing-field', at, `\`${key}\` is missing`)
  }
}

/** Takes note of a problem. */
export function refuse(
  { problems }: Notes,
  code: Problem['code'],
  path: At,
  message: string,
  hint?: string,
): void {
  problems.push({ code, path, message, ...(hint === undefined ? {} : { hint }) })
}

/** Whether something is an object and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
