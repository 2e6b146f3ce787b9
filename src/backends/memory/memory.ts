/** What was made before under a key, or is made now; under one key always the same thing is made. */
export function remember<K, V, T extends V>(known: Map<K, V>, key: K, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found as T
  const made = make()
  known.set(key, made)
  return made
}
