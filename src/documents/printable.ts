/** Text that cannot move the cursor, colour the screen or turn the direction of writing. */
export function printable(text: string): string {
  return text.replaceAll(unprintable, '\uFFFD')
}

const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu
