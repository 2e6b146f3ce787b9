import { describe, expect, it } from 'vitest'
import { conflictsOf, heldMatters, intersectScopes, lookAlikes } from '../../src/duties/index.ts'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { inventedMatters } from '../duties/look-alikes/invented-matters.ts'
import { measured } from './measured.ts'

const departments = 400

/**
 * A place with so many matters: one in fifty is led twice, one in fifty by nobody, one in ten shared by two
 * who have an object each.
 */
function place(count: number): Snapshot {
  const invented = inventedMatters({ seed: 1, matters: count, departments })
  const bodies = [...new Set(invented.map(({ holder }) => holder))]
  const by = (index: number) => invented[index]?.holder ?? ''
  const another = (index: number) => bodies[(bodies.indexOf(by(index)) + 1) % bodies.length] ?? ''
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2024-06-30',
    agencies: bodies.map((id) => ({ id, name: id, kind: 'government-department' })),
    matters: invented.map(({ name }, index) => ({ id: `m${index}`, name, object: ['甲', '乙'] })),
    assignments: invented.flatMap((_, index) => {
      const lead = { of: `m${index}`, role: 'lead', by: by(index) }
      if (index % 50 === 1) return [lead, { ...lead, by: another(index) }]
      if (index % 50 === 2) return []
      if (index % 10 === 3) {
        return [
          { ...lead, object: ['甲'] },
          { ...lead, by: another(index), object: ['乙'] },
        ]
      }
      return [lead]
    }),
  })
}

/** What a plain program finds that compares every assignment with every other one. */
function allPairs({ assignments }: Snapshot): number {
  const leads = assignments ?? []
  let found = 0
  for (const [at, one] of leads.entries()) {
    for (const other of leads.slice(at + 1)) {
      if (one.of === other.of && one.by !== other.by && intersectScopes(one, other) !== undefined) found += 1
    }
  }
  return found
}

const headings = [
  'matters',
  'how',
  'conflicts',
  'suggestions',
  'seconds of the processor',
  'seconds',
  'peak, MB',
]
const rows: (readonly (string | number)[])[] = [headings, headings.map(() => '---')]

describe('conflicts', () => {
  it('are those that stand in the list', () => {
    const snapshot = place(3000)
    const kinds = conflictsOf(snapshot).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'overlap').length).toBe(60)
    expect(kinds.filter((kind) => kind === 'no-lead').length).toBe(60)
    expect(kinds.length).toBe(120)
    expect(allPairs(snapshot)).toBe(60)
  })

  // smallest first: the peak is that of the whole process
  it.each([10_000, 30_000, 100_000])('and suggestions are found among %i matters in one pass', (count) => {
    const snapshot = place(count)
    const conflicts = measured(() => conflictsOf(snapshot).length)
    expect(conflicts.result).toBe((count / 50) * 2)
    const { clock, processor, peak } = conflicts
    rows.push([count, '`conflictsOf`', conflicts.result, '', processor.toFixed(2), clock.toFixed(2), peak])
    const both = measured(() => [
      conflictsOf(snapshot).length,
      lookAlikes(heldMatters(snapshot)).suggestions.length,
    ])
    const [found = 0, suggested = 0] = both.result
    rows.push([count, 'both', found, suggested, both.processor.toFixed(2), both.clock.toFixed(2), both.peak])
  })

  it('are found among 10,000 matters by all pairs of assignments, for comparison', () => {
    const snapshot = place(10_000)
    const { result, clock, processor, peak } = measured(() => allPairs(snapshot))
    expect(result).toBe(200)
    rows.push([10_000, 'all pairs', result, '', processor.toFixed(2), clock.toFixed(2), peak])
    console.log(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'))
  })
})
