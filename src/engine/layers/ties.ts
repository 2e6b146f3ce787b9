import type { Problem } from '../../errors.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { PackDocument } from '../../rules/pack.ts'
import { declaredRelation } from '../../rules/relation.ts'
import type { Rule } from '../../rules/rule.ts'
import { extended } from './extended.ts'
import { mayMeet, type Placed } from './overlap.ts'

interface Candidate extends Placed {
  readonly id: string
  readonly to: string
}

/** Rules of packs that stand beside each other and in the place of one rule, where nothing says which speaks. */
export function ties(packs: readonly CompiledPack[]): readonly Problem[] {
  const above = extended(packs.map(({ pack }) => pack))
  const byTarget = new Map<string, Candidate[]>()
  for (const one of packs.flatMap(({ pack }) => candidatesIn(pack)))
    byTarget.set(one.to, [...(byTarget.get(one.to) ?? []), one])
  const areBeside = (a: Candidate, b: Candidate) =>
    a.pack.id !== b.pack.id &&
    above.get(a.pack.id)?.has(b.pack.id) === false &&
    above.get(b.pack.id)?.has(a.pack.id) === false &&
    mayMeet(a, b)
  return [...byTarget].flatMap(([to, candidates]): readonly Problem[] => {
    const tied = candidates.filter((one) => candidates.some((other) => areBeside(one, other)))
    const [first] = tied
    if (first === undefined) return []
    const names = tied.map(({ pack, id }) => `\`${pack.id}/${id}\``).join(', ')
    const message = `nothing says which of ${names} stands in the place of \`${to}\``
    const hint = 'let one of the packs extend the other, or name divisions that keep them apart'
    return [{ code: 'tie', path: [first.pack.id, 'rules', first.id], message, hint }]
  })
}

const candidatesIn = (pack: PackDocument): readonly Candidate[] =>
  Object.entries<Rule>(pack.rules).flatMap(([id, rule]) => {
    const relation = declaredRelation(rule)
    return relation === undefined || relation.word === 'supplements'
      ? []
      : [{ pack, id, rule, to: relation.to }]
  })
