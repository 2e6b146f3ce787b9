import { distance } from 'fastest-levenshtein'
import { quoted } from './wording.ts'

/**
 * What an author probably meant: the nearest known word, as a question.
 *
 * Words that differ in case, width, hyphens or camelCase only are the same word written another way.
 *
 * @example
 * suggest('instituton-staff', ['institution-staff', 'agency']) // 'did you mean `institution-staff`?'
 * suggest('leadershipPosts', ['leadership-posts']) // 'did you mean `leadership-posts`?'
 */
export function suggest(wrong: string, known: Iterable<string>): string | undefined {
  const meant = nearest(wrong, known)
  return meant === undefined ? undefined : `did you mean ${quoted(meant)}?`
}

/** The known word that is nearest to a wrong one, or `undefined` where none is near. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  if (wrong.length > longestWord) return undefined
  const sought = folded(wrong)
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    if (word === wrong || word.length > longestWord || word.length > 2 * wrong.length + 2) continue
    const apart = distanceBetween(sought, folded(word))
    if (apart >= least) continue
    if (apart > Math.round(Math.max(sought.length, 1) / 3)) continue
    best = word
    least = apart
    if (apart === 0) break
  }
  return best
}

const longestWord = 200

function folded(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pd}_\s]/gu, '')
}

// two letters in the wrong order are one slip of the hand, not two
function distanceBetween(wrong: string, word: string): number {
  const apart = distance(wrong, word)
  return apart === 2 && isSwap(wrong, word) ? 1 : apart
}

function isSwap(wrong: string, word: string): boolean {
  if (wrong.length !== word.length) return false
  let at = 0
  while (wrong[at] === word[at]) at += 1
  return wrong[at] === word[at + 1] && wrong[at + 1] === word[at]
}
