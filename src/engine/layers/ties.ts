import type { Problem } from '../../errors.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { Rule } from '../../rules/rule.ts'
import { extended } from './extended.ts'
import { mayMeet, type Placed } from './overlap.ts'
import { type StandIn, standInsOf } from './stand-ins.ts'

/** Rules of packs that stand beside each other and in the place of one rule, where nothing says which speaks. */
export function ties(packs: readonly CompiledPack[]): readonly Problem[] {
  const above = extended(packs.map(({ pack }) => pack))
  const { all, chain } = standInsOf(packs)
  const byTarget = new Map<string, StandIn[]>()
  const named = new Map<string, StandIn[]>()
  const list = (of: Map<string, StandIn[]>, key: string, one: StandIn) => {
    const listed = of.get(key)
    if (listed === undefined) of.set(key, [one])
    else listed.push(one)
  }
  for (const one of all.filter(isRule)) {
    list(named, one.to, one)
    for (const to of chain(one)) list(byTarget, to, one)
  }
  const placed = new Map(all.map((one): [StandIn, Placed] => [one, { ...one.compiled, rule: one.rule }]))
  const mayBothMeet = (a: Placed | undefined, b: Placed | undefined) =>
    a !== undefined && b !== undefined && mayMeet(a, b)
  const areBeside = (a: StandIn, b: StandIn) =>
    a.compiled !== b.compiled &&
    above.get(a.compiled.pack.id)?.has(b.compiled.pack.id) === false &&
    above.get(b.compiled.pack.id)?.has(a.compiled.pack.id) === false &&
    mayBothMeet(placed.get(a), placed.get(b))
  return [...named].flatMap(([to, namers]): readonly Problem[] => {
    const candidates = byTarget.get(to) ?? []
    // one of the two names the rule, and the other leads to it
    const tied = candidates.filter((one) =>
      (one.to === to ? candidates : namers).some((other) => areBeside(one, other)),
    )
    const [first] = tied
    if (first === undefined) return []
    const more = tied.length > mostNamed ? ` and ${tied.length - mostNamed} others` : ''
    const names = `${tied
      .slice(0, mostNamed)
      .map(({ name }) => `\`${name}\``)
      .join(', ')}${more}`
    const message = `nothing says which of ${names} stands in the place of \`${to}\``
    const hint = 'let one of the packs extend the other, or name divisions that keep them apart'
    return [{ code: 'tie', path: [first.compiled.pack.id, 'rules', first.id], message, hint }]
  })
}

const mostNamed = 100

/** Another reading is the same rule. */
const isRule = ({ rule }: { readonly rule: Rule }): boolean => rule.alternativeTo === undefined
