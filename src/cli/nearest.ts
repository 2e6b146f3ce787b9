/** What somebody probably meant, as a question, where one of the known words is near. */
export function didYouMean(wrong: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, apart: editsBetween(wrong.toLowerCase(), word) }))
    .filter(({ word, apart }) => apart <= Math.ceil(word.length / 3))
    .toSorted((a, b) => a.apart - b.apart)
  return best === undefined ? undefined : `did you mean \`${best.word}\`?`
}

/** How many letters must be added, dropped or exchanged to make one word of another. */
function editsBetween(from: string, to: string): number {
  const first = Array.from({ length: to.length + 1 }, (_, column) => column)
  const last = [...from].reduce((above, letter, row) => {
    const line = [row + 1]
    for (let column = 0; column < to.length; column += 1) {
      const exchanged = (above[column] ?? 0) + (letter === to[column] ? 0 : 1)
      line.push(Math.min(exchanged, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    return line
  }, first)
  return last.at(-1) ?? 0
}
