import type { Locale } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { planMessages } from '../plan/messages.ts'
import type { InputProblem } from '../problems.ts'
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
  const problem = await writeFile(out, content, io)
  if (problem !== undefined) return refused([problem], locale, io)
  io.stdout.write(`${planMessages[locale].wrote(out)}\n`)
  return exitCodes.lawful
}

/** Writes a file that is not there yet; else says why it cannot be written. */
export async function writeFile(
  file: string,
  content: string | Uint8Array,
  { writeNew }: Io,
): Promise<InputProblem | undefined> {
  try {
    const done = await writeNew(file, content)
    return done === 'exists' ? thereAlready(file, 'choose another, or move it away') : undefined
  } catch (error) {
    return unwritable(file, error)
  }
}

/** That a file is there already. */
export const thereAlready = (file: string, hint: string): InputProblem => ({
  file,
  path: [],
  message: 'this file is there already',
  hint,
})

/** Why a file cannot be there; what is not known of a failure is a bug of ours. */
export function unwritable(file: string, error: unknown): InputProblem {
  const told = failures[error instanceof Error && 'code' in error ? String(error.code) : '']
  if (told === undefined) throw error
  const [message, hint] = told
  return { path: [], message, hint, ...(file === '' ? {} : { file }) }
}

type Failure = readonly [message: string, hint: string]

const nowhere: Failure = ['no file can be there', 'name a file in a folder']
const forbidden: Failure = ['nothing may be written there', 'ask for the right to, or choose another folder']

const failures: Readonly<Record<string, Failure>> = {
  ENOENT: nowhere,
  ENOTDIR: nowhere,
  EEXIST: nowhere,
  EISDIR: nowhere,
  EINVAL: nowhere,
  ELOOP: nowhere,
  ENAMETOOLONG: nowhere,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOSPC: ['no room is left there', 'make room, or choose another disk'],
}
