/** The parts that a body had in a matter, and with whom they may be now. */
export interface Holding {
  readonly matter: string
  readonly by: string
  /** Whether it ends and nobody takes its place as a whole, so that they may be nowhere. */
  readonly isEnding: boolean
  /** With whom they may be, and what these have by that; the likeliest first. */
  readonly places: readonly Place[]
}

interface Place {
  readonly body: string
  readonly texts: readonly string[]
}

/** With whom the parts of a body are now, and whether nobody else gave them to that. */
export interface Choice {
  readonly body: string
  readonly isNew: boolean
}

/** What somebody has afterwards, and which of it an operation can add. */
export interface Sought {
  readonly wanted: ReadonlySet<string>
  readonly addable: ReadonlySet<string>
}

/**
 * With whom each body's parts in a matter are now, so that everything that somebody has afterwards came from somewhere.
 *
 * Whoever stays as it is stays; bodies that end explain only what no other explains.
 */
export function explain<H extends Holding>(
  held: readonly H[],
  { wanted, addable }: Sought,
): ReadonlyMap<H, Choice> {
  const placed = new Map<H, Place>()
  const times = new Map<string, number>()
  const put = (holding: H, place: Place) => {
    for (const text of placed.get(holding)?.texts ?? []) times.set(text, (times.get(text) ?? 0) - 1)
    placed.set(holding, place)
    for (const text of place.texts) times.set(text, (times.get(text) ?? 0) + 1)
  }
  const isOpen = (text: string) => !times.get(text)
  const isHome = ({ by, places: [first] }: H) => first?.body === by
  // who stays comes first, so that nobody else gave what that has
  const open = held.filter(({ places }) => places.length > 0)
  const inOrder = open.toSorted((a, b) => Number(!isHome(a)) - Number(!isHome(b)))
  const staying = inOrder.filter(({ isEnding }) => !isEnding)
  for (const among of [staying, inOrder]) {
    for (const one of among) {
      if (placed.has(one)) continue
      const [first] = one.places
      const place = isHome(one) ? first : (one.places.find(({ texts }) => texts.some(isOpen)) ?? first)
      if (place !== undefined) put(one, place)
    }
    for (const text of wanted) {
      if (!isOpen(text) || moveTo(text, among, nothing, new Set()) || addable.has(text)) continue
      moveTo(text, among, addable, new Set())
    }
  }

  /** Lets somebody explain what nobody does, and others what that explained alone, but for what may be left open. */
  function moveTo(text: string, among: readonly H[], spared: ReadonlySet<string>, seen: Set<H>): boolean {
    for (const one of among) {
      const place = one.places.find(({ texts }) => texts.includes(text))
      if (place === undefined || seen.has(one)) continue
      seen.add(one)
      const before = placed.get(one)
      put(one, place)
      const lost = before?.texts.filter(isOpen) ?? []
      if (lost.every((other) => spared.has(other) || moveTo(other, among, spared, seen))) return true
      if (before !== undefined) put(one, before)
    }
    return false
  }

  const given = new Set<string>()
  const chosen = new Map<H, Choice>()
  for (const [one, place] of placed) {
    chosen.set(one, { body: place.body, isNew: place.texts.some((text) => !given.has(text)) })
    for (const text of place.texts) given.add(text)
  }
  return chosen
}

const nothing: ReadonlySet<string> = new Set()
