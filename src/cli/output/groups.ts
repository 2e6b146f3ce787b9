/** A list divided by what is said of each item, in the order in which that is first said. */
export function groupsOf<T>(items: readonly T[], of: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const key = of(item)
    const group = found.get(key)
    if (group === undefined) found.set(key, [item])
    else group.push(item)
  }
  return [...found.values()]
}
