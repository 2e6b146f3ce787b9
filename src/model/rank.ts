import type { Localized } from './localized.ts'

/** 机构规格: the ranks of agencies, posts and people, highest first; a higher rank is a larger number. */
export const ranks = [
  { word: 'national-chief', ordinal: 11, title: { zh: '国家级正职', en: 'National chief' } },
  { word: 'national-deputy', ordinal: 10, title: { zh: '国家级副职', en: 'National deputy' } },
  { word: 'provincial-chief', ordinal: 9, title: { zh: '省部级正职', en: 'Provincial chief' } },
  { word: 'provincial-deputy', ordinal: 8, title: { zh: '省部级副职', en: 'Provincial deputy' } },
  { word: 'bureau-chief', ordinal: 7, title: { zh: '厅局级正职', en: 'Bureau chief' } },
  { word: 'bureau-deputy', ordinal: 6, title: { zh: '厅局级副职', en: 'Bureau deputy' } },
  { word: 'division-chief', ordinal: 5, title: { zh: '县处级正职', en: 'Division chief' } },
  { word: 'division-deputy', ordinal: 4, title: { zh: '县处级副职', en: 'Division deputy' } },
  { word: 'section-chief', ordinal: 3, title: { zh: '乡科级正职', en: 'Section chief' } },
  { word: 'section-deputy', ordinal: 2, title: { zh: '乡科级副职', en: 'Section deputy' } },
  { word: 'unit', ordinal: 1, title: { zh: '股级', en: 'Unit' } },
] as const satisfies readonly { word: string; ordinal: number; title: Localized }[]

/** A rank by its word. */
export type Rank = (typeof ranks)[number]['word']

/** Where a rank stands on the scale, or `undefined` for a word that is none. */
export function rankOrdinal(word: Rank): number
export function rankOrdinal(word: string): number | undefined
export function rankOrdinal(word: string): number | undefined {
  return ordinals.get(word)
}

/** The rank at a place on the scale, or `undefined` beyond its ends. */
export function rankOf(ordinal: number): Rank | undefined {
  return words.get(ordinal)
}

const ordinals: ReadonlyMap<string, number> = new Map(ranks.map(({ word, ordinal }) => [word, ordinal]))
const words: ReadonlyMap<number, Rank> = new Map(ranks.map(({ word, ordinal }) => [ordinal, word]))
