import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { Result } from './check.ts'

/** Which rules of another layer speak instead, and for how many: one line for each two rules. */
export function supersededLines({ report }: Result, { words, paint, width }: Style): readonly string[] {
  const counts = new Map<string, number>()
  for (const { rule, by, relation } of report.superseded) {
    const pair = printable(`${by} ${words.relations[relation]} ${rule}`)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const lines = [...counts].flatMap(([pair, count]) => {
    const [first = '', ...more] = wrap(`${pair}${words.bracketed(words.counted(count))}`, width - 4)
    return [`  – ${first}`, ...more.map((line) => `    ${line}`)]
  })
  return [paint.bold(words.superseded), ...lines]
}
