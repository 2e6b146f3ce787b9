import type { Problem } from '../../index.ts'
import { missingAbove, nowhereAbove } from '../../testing/scenario/packs-above.ts'
import { shippedPacks } from './shipped-packs.ts'

/** 上位规则包: the packs that ship and stand above some, directly or through others, where these do not hold them. */
export async function shippedAbove(packs: readonly object[]): Promise<{
  readonly above: readonly object[]
  /** The packs above that do not ship either. */
  readonly problems: readonly Problem[]
}> {
  const above: object[] = []
  for (;;) {
    const missing = missingAbove([...packs, ...above])
    const found = missing.flatMap(({ id }) =>
      Object.hasOwn(shippedPacks, id) ? (shippedPacks[id] ?? []) : [],
    )
    if (found.length === 0) {
      const known = [
        ...Object.keys(shippedPacks),
        ...packs.flatMap((pack) => ('id' in pack ? `${pack.id}` : [])),
      ]
      return { above, problems: missing.map((one) => nowhereAbove(one, known)) }
    }
    above.push(...(await Promise.all(found.map((load) => load()))))
  }
}
