import { wordSchema } from '../../model/field.ts'

/** A word of ours for a name of theirs: `personalFoulCount` → `personal-foul-count`. */
export function wordFor(name: string, isTaken: (word: string) => boolean, prefix: string): string {
  const word = name
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .slice(0, 90)
    .replace(/^-+|-+$/g, '')
  const isWord = wordSchema.safeParse(word).success
  const first = isWord && !reserved.includes(word) ? word : `${prefix}${isWord ? `-${word}` : ''}`
  if (!isTaken(first)) return first
  for (let number = 2; ; number += 1) {
    const next = `${first}-${number}`
    if (!isTaken(next)) return next
  }
}

/** Keys that no document may have. */
const reserved = ['constructor', 'prototype']
