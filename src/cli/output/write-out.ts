import type { Locale } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { planMessages } from '../plan/messages.ts'
import { refused } from '../refused.ts'

/** Writes what was asked for into a file that is not there yet, or to the standard output. */
export async function writeOut(
  content: string | Uint8Array,
  { out, locale }: { readonly out: string; readonly locale: Locale },
  io: Io,
): Promise<number> {
  if (out === '-' && typeof content === 'string') {
    io.stdout.write(content)
    return exitCodes.lawful
  }
  const failed = await failureOf(out, content, io)
  if (failed !== undefined) {
    const [message, hint] = failed
    return refused([{ path: [], message, hint, ...(out === '' ? {} : { file: out }) }], locale, io)
  }
  io.stdout.write(`${planMessages[locale].wrote(out)}\n`)
  return exitCodes.lawful
}

type Failure = readonly [message: string, hint: string]

/** Why a file cannot be written; nothing where it was. */
async function failureOf(
  out: string,
  content: string | Uint8Array,
  { writeNew }: Io,
): Promise<Failure | undefined> {
  try {
    const done = await writeNew(out, content)
    return done === 'exists' ? ['this file is there already', 'choose another, or move it away'] : undefined
  } catch (error) {
    const told = failures[error instanceof Error && 'code' in error ? String(error.code) : '']
    if (told === undefined) throw error
    return told
  }
}

const nowhere: Failure = ['no file can be there', 'name a file in a folder']
const forbidden: Failure = ['nothing may be written there', 'ask for the right to, or choose another folder']

const failures: Readonly<Record<string, Failure>> = {
  ENOENT: nowhere,
  ENOTDIR: nowhere,
  EEXIST: nowhere,
  EISDIR: nowhere,
  ENAMETOOLONG: nowhere,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOSPC: ['no room is left there', 'make room, or choose another disk'],
}
