import { describe, expect, it } from 'vitest'
import { jsonReport } from '../../../src/testing/report/index.ts'
import { runs } from './runs.ts'

describe('the JSON report', () => {
  it('holds every case and every problem, in both languages', () => {
    const document: unknown = JSON.parse(jsonReport(runs))
    expect(document).toEqual({
      format: 'bianzhi/test@1',
      files: 2,
      cases: 2,
      passed: 1,
      failed: 1,
      wrong: 1,
      results: runs.map(({ file, problems, cases }) => ({ file, problems, cases })),
    })
  })

  it('has its keys in one order', () => {
    expect(Object.keys(JSON.parse(jsonReport([])))).toEqual([
      'format',
      'files',
      'cases',
      'passed',
      'failed',
      'wrong',
      'results',
    ])
  })
})
