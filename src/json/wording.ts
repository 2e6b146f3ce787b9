/** The author's own text in backticks: at most 60 characters of it, and none that a screen would not show. */
export function quoted(text: string): string {
  if (text === '') return '`""`'
  const shown = Array.from(text.slice(0, 2 * mostShown + 2))
  const cut = shown.length > mostShown ? `${shown.slice(0, mostShown).join('')}…` : text
  return `\`${cut.replace(invisible, escaped)}\``
}

/** What stands in a document, said of one value: `` `twelve` is text ``. */
export function found(value: unknown): string {
  if (typeof value === 'string') return `${quoted(value)} is text`
  if (typeof value === 'number') return `\`${value}\` is a number`
  if (typeof value === 'boolean') return `\`${value}\` is a truth value`
  if (value === null) return '`null` is given'
  if (value === undefined) return 'nothing is given'
  if (Array.isArray(value)) return 'a list is given'
  return typeof value === 'object' ? 'an object is given' : `a ${typeof value} is given`
}

/** Words as a choice between them: `` `a`, `b` or `c` ``. */
export function choice(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  const named = words.length <= mostWords ? words.length - 1 : mostWords
  const rest = words.length - named
  const last = rest === 1 ? words.at(-1) : `${rest} others`
  return `${words.slice(0, named).join(', ')} or ${last}`
}

/** Words of our own about a text, with that text cut wherever they repeat it in full. */
export function shortened(words: string, input: unknown): string {
  const cut =
    typeof input === 'string' && input !== '' ? words.replaceAll(`\`${input}\``, quoted(input)) : words
  return cut.length > mostWritten ? `${cut.slice(0, mostWritten)}…` : cut
}

/** A character on its own: itself where it can be seen, else its number in Unicode. */
export function character(text: string): string {
  const visible = !/^[\p{C}\p{Z}]/u.test(text)
  const number = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return visible ? `\`${text}\`` : `the invisible character U+${number}`
}

const mostShown = 60
const mostWritten = 400
const mostWords = 8

// line breaks, marks that turn the direction of writing, halves of characters
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

function escaped(mark: string): string {
  return `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}
