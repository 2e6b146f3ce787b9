import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/condition/nodes.ts'
import { rooted } from '../../src/condition/rooted.ts'

describe('a condition taken at the end of a path', () => {
  it('reads every field and every measure there', () => {
    const condition: Condition = {
      kind: 'all',
      of: [
        { kind: 'words', of: { kind: 'field', path: 'level' }, test: 'is', among: ['county'] },
        {
          kind: 'not',
          of: {
            kind: 'compare',
            sum: [
              {
                times: 1,
                of: [
                  { kind: 'measure', measure: 'departments' },
                  { kind: 'measure', measure: 'leaders', on: 'parent' },
                ],
              },
              { times: -1, of: [{ kind: 'facts-day' }] },
            ],
            constant: 2,
            is: 'zero',
          },
        },
        { kind: 'any', of: [{ kind: 'known', of: { kind: 'field', path: 'parent' } }] },
        {
          kind: 'words',
          of: { kind: 'field', path: '' },
          test: 'is',
          among: { kind: 'field', path: 'parent' },
        },
      ],
    }
    expect(rooted(condition, 'jurisdiction')).toEqual({
      kind: 'all',
      of: [
        { kind: 'words', of: { kind: 'field', path: 'jurisdiction.level' }, test: 'is', among: ['county'] },
        {
          kind: 'not',
          of: {
            kind: 'compare',
            sum: [
              {
                times: 1,
                of: [
                  { kind: 'measure', measure: 'departments', on: 'jurisdiction' },
                  { kind: 'measure', measure: 'leaders', on: 'jurisdiction.parent' },
                ],
              },
              { times: -1, of: [{ kind: 'facts-day' }] },
            ],
            constant: 2,
            is: 'zero',
          },
        },
        { kind: 'any', of: [{ kind: 'known', of: { kind: 'field', path: 'jurisdiction.parent' } }] },
        {
          kind: 'words',
          of: { kind: 'field', path: 'jurisdiction' },
          test: 'is',
          among: { kind: 'field', path: 'jurisdiction.parent' },
        },
      ],
    })
  })

  it('is itself where the path leads nowhere else', () => {
    const condition: Condition = { kind: 'known', of: { kind: 'field', path: 'level' } }
    expect(rooted(condition, '')).toBe(condition)
  })
})
