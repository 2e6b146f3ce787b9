/** A text for comparing: neither width nor spaces, line breaks, capitals or invisible marks count. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()
}

/** A text on one line: what was broken is joined, and letters and digits of full width become plain. */
export function oneLine(text: string): string {
  return linesIn(text).reduce((line, more) => {
    const between = isLatin(line.at(-1)) && isLatin(more[0]) ? ' ' : ''
    return `${line}${between}${more.replace(/\s+/g, ' ')}`
  }, '')
}

/** The lines of a text in which something stands. */
export function linesIn(text: string): readonly string[] {
  return plainLetters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Whether a cell says that there is nothing: a stroke, or 无. */
export const saysNothing = (text: string): boolean =>
  /^(?:[-–—/\\]{1,4}|无)?$/u.test(text.trim().normalize('NFKC'))

/** What a text may not hold: control characters, halves of characters, marks that turn the direction of writing. */
export const unwanted = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

const plainLetters = (text: string) =>
  text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u200b-\u200d\ufeff]/g, '')

const isLatin = (letter: string | undefined) => letter !== undefined && /[A-Za-z0-9]/.test(letter)
