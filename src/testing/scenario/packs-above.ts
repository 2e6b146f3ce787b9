import { type Problem, suggest } from '../../index.ts'

/** A pack under which another stands, and which is not among those that were named. */
export interface MissingAbove {
  readonly id: string
  readonly below: string
  /** Where `below` names it: from its own id on. */
  readonly path: Problem['path']
}

/** The packs that stand directly above some and are not among them, each once. */
export function missingAbove(packs: readonly object[]): readonly MissingAbove[] {
  const there = new Set(packs.map(idOf))
  return packs.flatMap((pack) =>
    extendedBy(pack).flatMap((id, index): readonly MissingAbove[] => {
      if (there.has(id)) return []
      there.add(id)
      const below = idOf(pack)
      return [{ id, below, path: [below, 'extends', index] }]
    }),
  )
}

/** That a pack above is nowhere, with the known one that was probably meant. */
export function nowhereAbove({ id, below, path }: MissingAbove, known: readonly string[]): Problem {
  // `shandong` is no slip of the hand for `nantong` where there is a `shandong-2014`
  const [longer, ...more] = known.filter((one) => one.startsWith(`${id}-`))
  const isLonger = longer !== undefined && more.length === 0
  const meant = isLonger ? `did you mean \`${longer}\`?` : suggest(id, known)
  const message = `pack \`${below}\` stands under \`${id}\`, which is not among the packs`
  return { code: 'unknown-pack', path, message, hint: meant ?? 'hand it over with the others' }
}

const idOf = (pack: object): string => ('id' in pack ? String(pack.id) : '?')

const extendedBy = (pack: object): readonly string[] =>
  'extends' in pack && Array.isArray(pack.extends) ? pack.extends.map(String) : []
