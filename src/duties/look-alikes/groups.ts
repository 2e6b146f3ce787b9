import { articlesOf } from './articles.ts'
import { gramTable } from './gram-table.ts'
import type { NamedMatter } from './matter.ts'
import { weigh } from './shared.ts'
import { plainText } from './text.ts'

/** Matters in the order of their ids, each with the place from which on another department holds them. */
export interface Members {
  /** Places in the list of matters, which is sorted by id. */
  readonly places: readonly number[]
  /** By position: the next position whose matter another department holds. */
  readonly next: readonly number[]
}

/** Matters of one name, which are alike in full, however they cite. */
export interface Group extends Members {
  readonly grams: readonly number[]
  readonly weight: number
  /** The number of the department that holds all of them, or -1. */
  readonly holder: number
  readonly citing: readonly Citing[]
  /** All articles that any of them cites, sorted. */
  readonly articles: readonly number[]
}

/** The matters of a group that rest on the same articles. */
export interface Citing extends Members {
  readonly articles: readonly number[]
}

/** The groups of a list, and what their numbers stand for. */
export interface Groups {
  /** By jurisdiction, or all in one; lightest first, and in the order of their ids. */
  readonly parts: readonly (readonly Group[])[]
  readonly weights: readonly number[]
  /** The grams of each matter. */
  readonly grams: readonly (readonly number[])[]
  /** The number of the department of each matter. */
  readonly holders: readonly number[]
}

/** Puts together what has the same name, so that a name is compared once, however many matters bear it. */
export function groupsOf(matters: readonly NamedMatter[], apart: boolean): Groups {
  const texts = matters.map(({ name }) => plainText(name))
  const { numbersOf, weights } = gramTable(new Set(texts))
  const holders = numbered(matters.map(({ holder }) => holder))
  const articles = new Map<string, number>()
  const grams: (readonly number[])[] = []
  const parts = new Map<string, Map<string, { grams: readonly number[]; places: number[] }>>()
  matters.forEach(({ jurisdiction = '' }, place) => {
    const part = entry(parts, apart ? jurisdiction : '', () => new Map())
    const own = numbersOf(texts[place] ?? '')
    const group = entry(part, own.join(), () => ({ grams: own, places: [] }))
    group.places.push(place)
    grams.push(group.grams)
  })
  const group = ({ grams, places }: { grams: readonly number[]; places: readonly number[] }): Group => {
    const citing = new Map<string, { articles: readonly number[]; places: number[] }>()
    for (const place of places) {
      const cited = articlesOf(matters[place]?.basis ?? []).map((article) =>
        entry(articles, article, () => articles.size),
      )
      cited.sort((one, other) => one - other)
      entry(citing, cited.join(), () => ({ articles: cited, places: [] })).places.push(place)
    }
    const one = membersOf(places, holders)
    return {
      ...one,
      grams,
      weight: weigh(grams, weights),
      holder: one.next[0] === places.length ? (holders[places[0] ?? 0] ?? -1) : -1,
      citing: [...citing.values()].map((way) => ({
        articles: way.articles,
        ...membersOf(way.places, holders),
      })),
      articles: [...new Set([...citing.values()].flatMap((way) => way.articles))].sort((a, b) => a - b),
    }
  }
  const inOrder = (one: Group, other: Group) =>
    one.weight - other.weight || (one.places[0] ?? 0) - (other.places[0] ?? 0)
  return {
    parts: [...parts.values()].map((part) => [...part.values()].map(group).sort(inOrder)),
    weights,
    grams,
    holders,
  }
}

function membersOf(places: readonly number[], holders: readonly number[]): Members {
  const next: number[] = Array.from(places, () => places.length)
  for (let at = places.length - 2; at >= 0; at--) {
    const same = holders[places[at] ?? 0] === holders[places[at + 1] ?? 0]
    next[at] = same ? (next[at + 1] ?? places.length) : at + 1
  }
  return { places, next }
}

function numbered(names: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>()
  return names.map((name) => entry(numbers, name, () => numbers.size))
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const made = make()
  map.set(key, made)
  return made
}
