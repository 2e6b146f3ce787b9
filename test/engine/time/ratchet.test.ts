import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/index.ts'
import { found, ruled } from './judged.ts'

const area = (year: number, posts: number | undefined) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: `${year}-12-31`,
    jurisdictions: [{ id: 'area', name: '某地', level: 'prefecture' }],
    agencies: [{ id: 'office', name: '机关', kind: 'government', jurisdiction: 'area' }],
    establishment: [
      { agency: 'office', category: 'administrative', ...(posts === undefined ? {} : { approved: posts }) },
    ],
  })
const posts = 'administrative-establishment'

describe('a cut on a base year', () => {
  // 篇10: a tenth less than the administrative posts fixed in 2001
  const cut = ruled(
    'cut',
    { require: { kind: 'change', of: posts, since: '2001', cut: { atLeast: '10%' } } },
    { baselines: ['2001'] },
  )

  it('is measured by that year, whatever came between', () => {
    const judged = (now: number) =>
      found(cut, area(2010, now), { baselines: { '2001': area(2001, 50), before: area(2009, 60) } })
    expect(judged(45)).toEqual({ cut: 'satisfied' })
    expect(judged(46)).toEqual({ cut: 'violated, 1 over' })
  })

  it('is unknown without it', () => {
    expect(found(cut, area(2010, 45), { baselines: { before: area(2009, 60) } })).toEqual({ cut: 'unknown' })
  })
})

describe('a ratchet', () => {
  // 海西: township posts only fall for five years
  const steps = ruled('falls', { require: { kind: 'change', of: posts, since: 'every', only: 'decrease' } })
  const series = (...counts: readonly number[]) =>
    Object.fromEntries(counts.map((count, index) => [String(2010 + index), area(2010 + index, count)]))

  it('finds the step that rose, where the whole fell', () => {
    expect(found(steps, area(2013, 591), { baselines: series(593, 593, 590) })).toEqual({
      'falls#2010': 'satisfied',
      'falls#2011': 'satisfied',
      'falls#2012': 'violated, 1 over',
    })
  })

  it('still names a rise that was taken back in part', () => {
    expect(found(steps, area(2013, 592), { baselines: series(593, 590, 595) })).toEqual({
      'falls#2010': 'satisfied',
      'falls#2011': 'violated, 5 over',
      'falls#2012': 'satisfied',
    })
  })

  // the least so far, said by the snapshots that are named
  const least = ruled(
    'least',
    {
      require: {
        kind: 'limit',
        of: posts,
        max: { smallest: ['2001', '2006', 'before'].map((at) => ({ measure: posts, at })) },
      },
    },
    { baselines: ['2001', '2006'] },
  )
  const since = (first: number, second: number | undefined, before: number, now: number) =>
    found(least, area(2012, now), {
      baselines: { '2001': area(2001, first), '2006': area(2006, second), before: area(2011, before) },
    })

  it('may hold against the least so far', () => {
    expect(since(593, 590, 595, 590)).toEqual({ least: 'satisfied' })
    expect(since(593, 590, 595, 592)).toEqual({ least: 'violated, 2 over' })
    expect(since(589, 590, 595, 590)).toEqual({ least: 'violated, 1 over' })
  })

  it('is broken by what is known alone, and never kept by it', () => {
    expect(since(593, undefined, 595, 594)).toEqual({ least: expect.stringMatching(/^violated/) })
    expect(since(593, undefined, 595, 593)).toEqual({ least: 'unknown' })
  })
})
