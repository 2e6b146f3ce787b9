import type { CheckedPack } from '../../index.ts'

/**
 * Packs that ask one rule only, with the rules on which it hangs, in its pack and above and below it, and their
 * measures: many questions are put to them, and all else has no bearing on the answers.
 */
export function narrowed(packs: readonly CheckedPack[], rule: string): readonly object[] {
  const needed = rulesFor(rule, packs)
  return packs.map((pack) => {
    const ids = Object.keys(pack.rules).filter((id) => needed.has(`${pack.id}/${id}`))
    const { claims: _, disables, ...rest } = pack
    return {
      ...rest,
      rules: Object.fromEntries(ids.map((id) => [id, pack.rules[id]])),
      measures: measuresFor(pack, ids),
      ...(disables === undefined ? {} : { disables: disables.filter((one) => needed.has(one.rule)) }),
    }
  })
}

type Rule = CheckedPack['rules'][string]

/** The rules on whose presence the answers of one hang: its readings, those it stands to, those in its place. */
function rulesFor(asked: string, packs: readonly CheckedPack[]): ReadonlySet<string> {
  const beside = new Map<string, string[]>()
  const join = (one: string, other: string) => beside.set(one, [...(beside.get(one) ?? []), other])
  const known = new Map<string, { readonly pack: CheckedPack; readonly id: string }>()
  for (const whole of packs) {
    const { id: pack } = whole
    for (const [id, rule] of Object.entries<Rule>(whole.rules)) {
      const name = `${pack}/${id}`
      known.set(name, { pack: whole, id })
      if (rule.alternativeTo !== undefined) {
        join(name, `${pack}/${rule.alternativeTo}`)
        join(`${pack}/${rule.alternativeTo}`, name)
      }
      for (const to of [rule.implements, rule.tightens, rule.overrides]) {
        if (to === undefined) continue
        join(name, to)
        join(to, name)
      }
      // the rule above that is judged beside this one must be there, and does not hang on it
      if (rule.supplements !== undefined) join(name, rule.supplements)
    }
  }
  const found = new Set([asked])
  for (const one of found) {
    for (const other of beside.get(one) ?? []) found.add(other)
    const { pack, id } = known.get(one) ?? {}
    if (pack === undefined || id === undefined) continue
    for (const measure of Object.values(measuresFor(pack, [id])))
      if (measure.kind === 'uses') found.add(`${pack.id}/${measure.rule}`)
  }
  return new Set([...found].filter((one) => known.has(one)))
}

type Measures = NonNullable<CheckedPack['measures']>

/** The measures that rules of a pack name, or its parameters, or those measures themselves. */
function measuresFor(pack: CheckedPack, rules: readonly string[]): Measures {
  const { measures: declared = {} } = pack
  const kept = new Map<string, Measures[string]>()
  const open: unknown[] = rules.map((id) => pack.rules[id])
  // parameters may be given by measures as well
  if (rules.length > 0) open.push(pack.parameters ?? {})
  const keep = (path: string) => {
    const name = path.slice(path.lastIndexOf('.') + 1)
    const measure = Object.hasOwn(declared, name) && !kept.has(name) ? declared[name] : undefined
    if (measure === undefined) return
    kept.set(name, measure)
    open.push(measure)
  }
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') keep(next)
    if (typeof next !== 'object' || next === null) continue
    for (const [key, one] of Object.entries(next)) {
      keep(key)
      open.push(one)
    }
  }
  return Object.fromEntries(kept)
}
