import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../../src/index.ts'
import { traceOf } from '../../../src/testing/scenario/trace.ts'

const title = { zh: '标题', en: 'a title' }
const pack = {
  id: 'notice',
  version: '1.0.0',
  title,
  territory: { divisions: ['330300'], levels: ['county'] },
  inForce: { from: '2000-01-01', basis: 'stated' },
  sources: { text: { title: '通知', status: 'official' } },
  rules: {
    old: {
      title,
      forEach: { subject: 'agency', where: { established: { atLeast: '2001-01-01' } } },
      require: { kind: 'term', done: { field: 'established' }, by: '2002-01-01' },
      force: 'mandatory',
      cite: { source: 'text', article: '第一条' },
    },
  },
}
const traced = (established: string | undefined) => {
  const snapshot = readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2024-12-31',
    jurisdictions: [{ id: 'county', name: '某县', level: 'county', code: '330381' }],
    agencies: [{ id: 'a', name: '甲', jurisdiction: 'county', established }],
  })
  const report = createEngine({ packs: [pack] }).evaluate(snapshot)
  return traceOf(report.explain('notice/old@a')).en.split('\n')
}

describe('the trace of a failure', () => {
  it('says in one line that the rule applies, and days as days', () => {
    const lines = traced('2010-05-06')
    const [territory, scope] = ['territory: ', 'scope: '].map((head) =>
      lines.findIndex((line) => line.startsWith(head)),
    )
    expect([territory, scope]).toEqual([0, 1])
    expect(lines[2]).toMatch(/^requirement: /)
    expect(lines.slice(0, 2).every((line) => line.endsWith(' – yes'))).toBe(true)
    expect(lines[0]).not.toContain('Parent jurisdiction')
    expect(lines.join('\n')).toContain('= 2010-05-06')
    expect(lines.join('\n')).not.toMatch(/= \d{5}\b/)
  })

  it('keeps the parts of what is not known to apply, and calls an open day unknown', () => {
    const lines = traced(undefined)
    expect(lines.some((line) => /^scope: .* – unknown$/.test(line))).toBe(true)
    expect(lines.join('\n')).toContain('= unknown')
    expect(lines.join('\n')).not.toContain('∞')
  })
})
