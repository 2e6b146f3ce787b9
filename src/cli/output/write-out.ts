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
  if ((await io.writeNew(out, content)) === 'exists') {
    const hint = 'choose another, or move it away'
    return refused([{ path: [], message: 'this file is there already', hint, file: out }], locale, io)
  }
  io.stdout.write(`${planMessages[locale].wrote(out)}\n`)
  return exitCodes.lawful
}
