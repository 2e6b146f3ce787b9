import { describe, expect, it } from 'vitest'
import { lookAlikes } from '../../src/duties/look-alikes/look-alikes.ts'
import type { NamedMatter } from '../../src/duties/look-alikes/matter.ts'
import { allPairs } from '../duties/look-alikes/all-pairs.ts'
import { inventedMatters } from '../duties/look-alikes/invented-matters.ts'
import { measured } from './measured.ts'

const invented = (matters: number) => inventedMatters({ seed: 1, matters, departments: 400 })
const found = (matters: readonly NamedMatter[]) =>
  lookAlikes(matters).suggestions.map(({ one, other, score }) => ({ one, other, score }))

const headings = ['matters', 'how', 'suggestions', 'seconds of the processor', 'seconds', 'peak, MB']
const rows: (readonly (string | number)[])[] = [headings, headings.map(() => '---')]

describe('look-alikes', () => {
  it('are those of a comparison of all pairs', () => {
    const matters = inventedMatters({ seed: 2, matters: 3000, departments: 20 })
    expect(found(matters)).toEqual(allPairs(matters, 550))
  })

  it('before anything is found', () => {
    const { processor, clock, peak } = measured(() => invented(100_000).length)
    rows.push([100_000, 'only invented', '', processor.toFixed(1), clock.toFixed(1), peak])
    expect(peak).toBeGreaterThan(0)
  })

  // smallest first: the peak is that of the whole process
  it.each([10_000, 30_000, 100_000])('are found among %i matters', (count) => {
    const matters = invented(count)
    const { result, clock, processor, peak } = measured(() => lookAlikes(matters))
    expect(result.truncated).toBe(false)
    const pairs = result.suggestions.length
    rows.push([count, '`lookAlikes`', pairs, processor.toFixed(1), clock.toFixed(1), peak])
  })

  it('are those of a comparison of all pairs among 10,000 matters', () => {
    const matters = invented(10_000)
    const { result, clock, processor, peak } = measured(() => allPairs(matters, 550))
    expect(found(matters)).toEqual(result)
    rows.push([10_000, 'all pairs', result.length, processor.toFixed(1), clock.toFixed(1), peak])
    console.log(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'))
  })
})
