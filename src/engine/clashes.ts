import type { Problem } from '../errors.ts'
import type { CheckedPack } from '../rules/read-pack.ts'

/** What packs that are used together may not do to each other: share an id, or mean two things by one word. */
export function clashes(packs: readonly CheckedPack[]): readonly Problem[] {
  const said = new Map<string, { readonly pack: string; readonly means: string }>()
  return packs.flatMap((pack, index): readonly Problem[] => {
    const words = Object.entries(pack.words ?? {}).flatMap(([tree, entries]) =>
      Object.entries(entries ?? {}).map(([word, entry]) => ({
        path: ['words', tree, word],
        means: JSON.stringify(entry.under ?? null),
      })),
    )
    const attributes = Object.entries(pack.attributes ?? {}).map(([key, { type, list, to }]) => ({
      path: ['attributes', key],
      means: JSON.stringify([type, list, to]),
    }))
    const same = packs.findIndex((other) => other.id === pack.id) < index
    const twice: readonly Problem[] = same
      ? [
          {
            code: 'duplicate-id',
            path: [pack.id],
            message: `pack \`${pack.id}\` is given twice`,
            hint: 'give it once',
          },
        ]
      : []
    const contradictions = [...words, ...attributes].flatMap(({ path, means }): readonly Problem[] => {
      const key = path.join('.')
      const before = said.get(key)
      said.set(key, before ?? { pack: pack.id, means })
      if (before === undefined || before.means === means) return []
      const message = `\`${path.at(-1)}\` means one thing in pack \`${before.pack}\` and another in \`${pack.id}\``
      return [{ code: 'name-clash', path: [pack.id, ...path], message, hint: 'rename it in one of them' }]
    })
    return [...twice, ...contradictions]
  })
}
