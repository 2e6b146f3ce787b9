import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../../src/index.ts'
import { layer } from '../../rules/layers.ts'
import { found, ruled } from './judged.ts'

/** A town with so many organs and institutions of its own. */
const town = (day: string, organs: number, more: object = {}) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day,
    jurisdictions: [{ id: 'town', name: '滨湖镇', level: 'township', class: 'class-1', ...more }],
    agencies: Array.from({ length: organs }, (_, index) => ({
      id: `organ-${index}`,
      name: `机构${index}`,
      kind: 'government-department',
      jurisdiction: 'town',
    })),
  })

const limited = {
  require: { kind: 'limit', of: 'departments', max: { parameter: 'organs' } },
}

describe('the rounds of a reform in one parameter', () => {
  // 枣庄: five organs in each town since 2001, standards by class since 2011, the pilot town of 2015 has four
  const rounds = ruled('organs', limited, {
    inForce: { from: '2001-01-01', basis: 'assumed' },
    parameters: {
      organs: {
        values: [
          { from: '2001-01-01', value: 5 },
          { from: '2011-01-01', cases: [{ where: { class: 'class-1' }, value: 7 }], otherwise: 6 },
          { from: '2015-01-01', cases: [{ where: { name: '滨湖镇' }, value: 4 }], otherwise: 6 },
        ],
      },
    },
  })

  it.each([
    ['2001-01-01', 5, 'satisfied'],
    ['2001-01-01', 6, 'violated, 1 over'],
    ['2010-12-31', 6, 'violated, 1 over'],
    ['2011-01-01', 6, 'satisfied'],
    ['2011-01-01', 8, 'violated, 1 over'],
    ['2014-12-31', 7, 'satisfied'],
    ['2015-01-01', 7, 'violated, 3 over'],
    ['2015-01-01', 4, 'satisfied'],
  ])('hold each from its day on: %s, %i organs: %s', (day, organs, verdict) => {
    expect(found(rounds, town(day, organs))).toEqual({ organs: verdict })
  })

  it('are told apart in the explanation', () => {
    const engine = createEngine({ packs: [layer(rounds)] })
    const report = engine.evaluate(town('2012-06-30', 8))
    const [finding] = report.findings
    expect(finding === undefined ? [] : report.explain(finding).parameters).toMatchObject([
      { name: 'organs', value: 7, from: '2011-01-01' },
    ])
  })
})

describe('an amendment of one case of a table', () => {
  const table = (second: number) => [
    { where: { class: 'class-1' }, value: 7 },
    { where: { class: 'class-2' }, value: second },
  ]
  const amended = ruled('organs', limited, {
    parameters: {
      organs: {
        values: [
          { from: '2000-01-01', cases: table(6), otherwise: 5 },
          { from: '2016-07-01', cases: table(5), otherwise: 5 },
        ],
      },
    },
  })

  it.each([
    ['2016-06-30', 'class-2', 'satisfied'],
    ['2016-07-01', 'class-2', 'violated, 1 over'],
    ['2016-06-30', 'class-1', 'satisfied'],
    ['2016-07-01', 'class-1', 'satisfied'],
    ['2016-06-30', 'class-3', 'violated, 1 over'],
    ['2016-07-01', 'class-3', 'violated, 1 over'],
  ])('changes that one and from its day on: %s, %s: %s', (day, kind, verdict) => {
    expect(found(amended, town(day, 6, { class: kind }))).toEqual({ organs: verdict })
  })
})

describe('a value that has ended', () => {
  const values = (...list: readonly object[]) =>
    ruled('organs', limited, { parameters: { organs: { values: list } } })

  it('leaves a gap that is refused while the rule holds on', () => {
    const gap = values(
      { from: '2000-01-01', until: '2009-12-31', value: 5 },
      { from: '2012-01-01', value: 7 },
    )
    expect(() => createEngine({ packs: [layer(gap)] })).toThrow('organs')
  })

  it('does not let an older one come back', () => {
    const pilot = values(
      { from: '2000-01-01', value: 5 },
      { from: '2010-01-01', until: '2012-12-31', value: 7 },
    )
    expect(() => createEngine({ packs: [layer(pilot)] })).toThrow(/2013-01-01/)
    const ended = {
      ...pilot,
      rules: { organs: { ...limited, inForce: { from: '2000-01-01', until: '2012-12-31' } } },
    }
    expect(found(ended, town('2009-12-31', 6))).toEqual({ organs: 'violated, 1 over' })
    expect(found(ended, town('2012-12-31', 6))).toEqual({ organs: 'satisfied' })
    expect(found(ended, town('2013-01-01', 6))).toEqual({})
  })

  it('is unknown in a gap that only some places have', () => {
    const some = values(
      { from: '2000-01-01', cases: [{ where: { class: 'class-1' }, value: 5 }], otherwise: 4 },
      { from: '2010-01-01', cases: [{ where: { class: 'class-1' }, value: 7 }] },
    )
    expect(found(some, town('2009-12-31', 6, { class: 'class-2' }))).toEqual({ organs: 'violated, 2 over' })
    expect(found(some, town('2010-01-01', 6, { class: 'class-2' }))).toEqual({ organs: 'unknown' })
    expect(found(some, town('2010-01-01', 6))).toEqual({ organs: 'satisfied' })
  })
})
