import type { CheckedPack } from '../../index.ts'

/**
 * A pack that asks one rule only, with the rules and the measures on which it hangs: many questions are put to
 * it, and all else has no bearing on the answers.
 */
export function narrowed(pack: CheckedPack, id: string | undefined): object {
  const rules = new Map<string, unknown>()
  const measures = new Map<string, unknown>()
  const open: unknown[] = []
  const keepRule = (name: string | undefined) => {
    const rule = name === undefined || rules.has(name) ? undefined : pack.rules[name]
    if (name === undefined || rule === undefined) return
    rules.set(name, rule)
    open.push(rule)
  }
  const keepMeasure = (path: string) => {
    const name = path.slice(path.lastIndexOf('.') + 1)
    const { measures: declared = {} } = pack
    const measure = Object.hasOwn(declared, name) && !measures.has(name) ? declared[name] : undefined
    if (measure === undefined) return
    measures.set(name, measure)
    open.push(measure)
    if (measure.kind === 'uses') keepRule(measure.rule)
  }
  keepRule(id)
  keepRule(id === undefined ? undefined : pack.rules[id]?.alternativeTo)
  for (const [name, { alternativeTo }] of Object.entries(pack.rules))
    if (alternativeTo !== undefined && alternativeTo === id) keepRule(name)
  // parameters may be given by measures as well
  if (rules.size > 0) open.push(pack.parameters ?? {})
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') keepMeasure(next)
    if (typeof next !== 'object' || next === null) continue
    for (const [key, one] of Object.entries(next)) {
      keepMeasure(key)
      open.push(one)
    }
  }
  const { claims: _, ...rest } = pack
  return { ...rest, rules: Object.fromEntries(rules), measures: Object.fromEntries(measures) }
}
