import * as z from 'zod/mini'
import { assertNoProblems, type Problem } from '../errors.ts'
import { guardPlainData } from '../json/guard.ts'
import { readWith } from '../json/issues.ts'
import { type HeirsOf, heirsIn } from '../model/division-heirs.ts'
import { divisionSuccessionSchema, outOfUseFrom, type ReadSuccession } from '../model/division-succession.ts'

const title = 'the table of division codes'
const tableSchema = z.strictObject({ divisions: z.array(divisionSuccessionSchema) })

/** Checks a table of successors and makes it ready. */
export function readDivisions(given: unknown): HeirsOf {
  const odd = guardPlainData({ divisions: given })
  assertNoProblems(title, odd)
  const { value, problems } = readWith(tableSchema, { divisions: given })
  assertNoProblems(title, value === undefined ? problems : tableProblems(value.divisions))
  return heirsIn(value?.divisions ?? [])
}

function tableProblems(table: readonly ReadSuccession[]): readonly Problem[] {
  const rows = new Map<string, number>()
  const twice = table.flatMap(({ code }, index): readonly Problem[] => {
    const first = rows.get(code)
    rows.set(code, first ?? index)
    if (first === undefined) return []
    const message = `\`${code}\` is said to go out of use twice`
    return [
      { code: 'duplicate-id', path: ['divisions', index, 'code'], message, hint: 'keep one of the entries' },
    ]
  })
  const ended = new Map(table.map((one) => [one.code, one]))
  const early = table.flatMap((one, index) =>
    one.to.flatMap((next, place): readonly Problem[] => {
      const after = ended.get(next)
      if (after === undefined || outOfUseFrom(after) >= outOfUseFrom(one)) return []
      const message = `\`${one.code}\` goes over to \`${next}\`, which was out of use by then`
      const hint = 'name the codes that were in use on that day'
      return [{ code: 'wrong-order', path: ['divisions', index, 'to', place], message, hint }]
    }),
  )
  return [...twice, ...early, ...cycleIn(ended, rows)]
}

/** One chain of codes that comes back to where it began. */
function cycleIn(
  ended: ReadonlyMap<string, ReadSuccession>,
  rows: ReadonlyMap<string, number>,
): readonly Problem[] {
  const left = endless(ended)
  const chain: string[] = []
  for (let at = [...left][0]; at !== undefined; at = ended.get(at)?.to.find((next) => left.has(next))) {
    const back = chain.indexOf(at)
    chain.push(at)
    if (back === -1) continue
    const loop = chain.slice(back)
    const message = `codes go over to one another: ${loop.map((code) => `\`${code}\``).join(' → ')}`
    const path = ['divisions', rows.get(at) ?? 0, 'to']
    return [{ code: 'cycle', path, message, hint: 'a code that is in use again has not ended' }]
  }
  return []
}

/** The codes from which a chain never comes to an end. */
function endless(ended: ReadonlyMap<string, ReadSuccession>): ReadonlySet<string> {
  const waiting = new Map(
    [...ended].map(([code, { to }]) => [code, to.filter((one) => ended.has(one)).length]),
  )
  const before = new Map<string, string[]>()
  for (const [code, { to }] of ended) {
    for (const next of to) {
      const known = before.get(next)
      if (known === undefined) before.set(next, [code])
      else known.push(code)
    }
  }
  const open = [...waiting].filter(([, count]) => count === 0).map(([code]) => code)
  const left = new Set(ended.keys())
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    left.delete(at)
    for (const code of before.get(at) ?? []) {
      const count = (waiting.get(code) ?? 0) - 1
      waiting.set(code, count)
      if (count === 0) open.push(code)
    }
  }
  return left
}
