import type { HelpConfiguration } from 'commander'
import { textWidth } from '../documents/text-width.ts'
import type { Locale } from '../index.ts'
import { messages } from './messages.ts'
import { wrap } from './output/wrap.ts'

/** How help is laid out: headings in the language of the reader, Chinese broken where Chinese may be. */
export function helpFor(locale: Locale, columns: number | undefined): HelpConfiguration {
  const { headings } = messages[locale].help
  return {
    helpWidth: Math.min(columns || 80, 110),
    displayWidth: textWidth,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width))
        .join('\n'),
    styleTitle: (title) => headings[title] ?? title,
    // the descriptions name choices and defaults themselves, in either language
    optionDescription: ({ description }) => description,
  }
}
