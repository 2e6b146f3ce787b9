import type { Day } from './day.ts'
import { isWithinDivision, readDivisionCode } from './division-code.ts'
import { outOfUseFrom, type ReadSuccession } from './division-succession.ts'

/** A code that counts as lying in a named division from a day on, for one of the two took the place of the other. */
export interface Heir {
  readonly code: string
  readonly division: string
  readonly since: Day
  /** It went out of use itself: a snapshot that still writes it means what is named today. */
  readonly old?: true
}

/** The codes that count as lying in some divisions beside those that do by their digits. */
export type HeirsOf = (divisions: readonly string[]) => readonly Heir[]

/** Makes a table of successors, without cycles, ready to be asked. */
export function heirsIn(table: readonly ReadSuccession[]): HeirsOf {
  const ended = new Map(table.map((one) => [one.code, one]))
  const before = new Map<string, ReadSuccession[]>()
  const successorsIn = new Map<string, Set<string>>()
  for (const one of table) {
    for (const code of one.to) {
      noteIn(before, code, (): ReadSuccession[] => []).push(one)
      for (const division of enclosing(code))
        noteIn(successorsIn, division, () => new Set<string>()).add(code)
    }
  }
  return (divisions) => {
    const named = (code: string) => divisions.find((division) => isWithinDivision(code, division))
    const taken = takenOver(divisions, ended).filter(({ code }) => named(code) === undefined)
    const seeds = divisions.flatMap((division) => [...(successorsIn.get(division) ?? [])])
    const apart = new Set(taken.map(({ code }) => code))
    const old = continued(seeds, before, named).filter(({ code }) => !apart.has(code))
    return [...withoutParts(taken), ...withoutParts(old)]
  }
}

/** What took the place of divisions that are out of use, directly or over others. */
function takenOver(
  divisions: readonly string[],
  ended: ReadonlyMap<string, ReadSuccession>,
): readonly Heir[] {
  const found = new Map<string, Heir>()
  for (const division of divisions) {
    const open: Pick<Heir, 'code' | 'since'>[] = [{ code: division, since: '' }]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const one = ended.get(at.code)
      if (one === undefined) continue
      const since = later(at.since, outOfUseFrom(one))
      for (const code of one.to) {
        const known = found.get(code)
        if (known !== undefined && known.since <= since) continue
        found.set(code, { code, division, since })
        open.push({ code, since })
      }
    }
  }
  return [...found.values()]
}

/** The codes out of use whose whole area lies, by later codes, in what is named. */
function continued(
  seeds: readonly string[],
  before: ReadonlyMap<string, readonly ReadSuccession[]>,
  named: (code: string) => string | undefined,
): readonly Heir[] {
  const found = new Map<string, Heir>()
  const open = [...seeds]
  const standing = (code: string) => {
    const division = named(code)
    return division === undefined ? found.get(code) : { division, since: '' }
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const one of before.get(at) ?? []) {
      const { code, to } = one
      if (found.has(code) || named(code) !== undefined) continue
      const parts = to.flatMap((next) => standing(next) ?? [])
      const [first] = parts
      if (first === undefined || parts.length < to.length) continue
      const since = parts.map((part) => part.since).reduce(later, outOfUseFrom(one))
      found.set(code, { code, division: first.division, since, old: true })
      open.push(code)
    }
  }
  return [...found.values()]
}

/** A code that lies in another of them, no later than that one does, adds nothing. */
function withoutParts(heirs: readonly Heir[]): readonly Heir[] {
  const known = new Map(heirs.map(({ code, since }) => [code, since]))
  return heirs.filter(({ code, since }) =>
    enclosing(code).every((whole) => whole === code || (known.get(whole) ?? endOfDays) > since),
  )
}

const endOfDays = '9999-12-31'

const later = (a: Day, b: Day): Day => (a > b ? a : b)

function enclosing(code: string): readonly string[] {
  const { county, prefecture, province } = readDivisionCode(code) ?? {}
  return [...new Set([code, county, prefecture, province].filter((one) => one !== undefined))]
}

function noteIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
