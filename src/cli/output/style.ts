import picocolors from 'picocolors'
import type { Locale, Localized } from '../../index.ts'
import type { Io } from '../io.ts'
import { type Messages, messages } from '../messages.ts'
import { printable } from '../problems.ts'

/** How text is written for one terminal and one reader. */
export interface Style {
  readonly locale: Locale
  readonly words: Messages
  readonly width: number
  readonly paint: ReturnType<typeof picocolors.createColors>
  /** A wording in the language of the reader, without anything that could move the cursor. */
  readonly say: (text: Localized) => string
}

/** The style for a call: colours only on a terminal that wants them, lines no wider than can be read. */
export function styleFor({ locale }: { readonly locale: Locale }, { env, columns, isTTY }: Io): Style {
  const unwanted = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  return {
    locale,
    words: messages[locale],
    width: Math.min(Math.max(columns || Number(env['COLUMNS']) || 80, 40), 120),
    paint: picocolors.createColors(isTTY && !unwanted),
    say: ({ zh, en }) => printable(locale === 'zh-CN' ? zh : en),
  }
}
