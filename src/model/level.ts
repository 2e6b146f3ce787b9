import type { Localized } from './localized.ts'

/** 层级: the levels of government, highest first; a higher level is a larger number. */
export const levels = [
  { word: 'centre', ordinal: 5, title: { zh: '中央', en: 'Centre' } },
  { word: 'province', ordinal: 4, title: { zh: '省级', en: 'Province' } },
  { word: 'prefecture', ordinal: 3, title: { zh: '地级', en: 'Prefecture' } },
  { word: 'county', ordinal: 2, title: { zh: '县级', en: 'County' } },
  { word: 'township', ordinal: 1, title: { zh: '乡级', en: 'Township' } },
] as const satisfies readonly { word: string; ordinal: number; title: Localized }[]

/** A level of government by its word. */
export type Level = (typeof levels)[number]['word']

/** Where a level stands on the scale, or `undefined` for a word that is none. */
export function levelOrdinal(word: Level): number
export function levelOrdinal(word: string): number | undefined
export function levelOrdinal(word: string): number | undefined {
  return ordinals.get(word)
}

/** The level at a place on the scale, or `undefined` beyond its ends. */
export function levelOf(ordinal: number): Level | undefined {
  return words.get(ordinal)
}

const ordinals: ReadonlyMap<string, number> = new Map(levels.map(({ word, ordinal }) => [word, ordinal]))
const words: ReadonlyMap<number, Level> = new Map(levels.map(({ word, ordinal }) => [ordinal, word]))
