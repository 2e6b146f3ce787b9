/** Makes ids that stand once: a name that is taken gets the next free number behind it. */
export function idMaker(taken: Iterable<string>): (wish: string) => string {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return (wish) => {
    const short = wish.replace(/\s+/g, ' ').trim().slice(0, longest).replace(half, '').trim()
    let id = short
    for (let count = next.get(short) ?? 2; used.has(id); count += 1) {
      id = `${short}~${count}`
      next.set(short, count + 1)
    }
    used.add(id)
    return id
  }
}

const longest = 180

// a character may have been cut in two
const half = /[\ud800-\udbff]$/
