import { describe, expect, it } from 'vitest'
import { latestStarts, readSnapshot } from '../../../src/index.ts'
import { found, type ruled } from './judged.ts'

const phases = [
  { name: '报送方案', lasts: '15 days' },
  { name: '审批方案', lasts: '15 days' },
  { name: '组织实施', lasts: '20 days' },
]

// 襄樊2001: phases of 15, 15 and 20 days in order, inspection in the middle or last third of December
const pack: ReturnType<typeof ruled> = {
  id: 'pack',
  words: {
    records: {
      'phase-1': { under: 'phase' },
      'phase-2': { under: 'phase' },
      'phase-3': { under: 'phase' },
    },
  },
  parameters: {
    length: {
      values: [
        {
          from: '2000-01-01',
          cases: [{ where: { kind: 'phase-3' }, value: '20 days' }],
          otherwise: '15 days',
        },
      ],
    },
  },
  measures: Object.fromEntries(
    [1, 2, 3].flatMap((phase) =>
      (['from', 'until'] as const).map((field) => [
        `${field}-${phase}`,
        {
          kind: 'latest',
          subject: 'jurisdiction',
          relation: 'records',
          field,
          where: { kind: `phase-${phase}` },
          unit: 'day',
          title: { zh: `第${phase}阶段`, en: `phase ${phase}` },
        },
      ]),
    ),
  ),
  rules: {
    length: {
      forEach: { subject: 'record', where: { kind: 'phase' } },
      require: {
        kind: 'term',
        from: { field: 'from' },
        until: { field: 'until' },
        atMost: { parameter: 'length' },
      },
    },
    order: {
      require: { kind: 'term', order: ['until-1', 'from-2', 'until-2', 'from-3', 'until-3', '2001-12-31'] },
    },
    whole: {
      require: { kind: 'term', from: 'from-1', until: 'until-3', atLeast: '1 month', atMost: '2 months' },
    },
  },
}

/** A city that begins its phases on some days, each lasting as long as it may and so many days more. */
function city(days: readonly (readonly [from: string, until: string])[]) {
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2002-01-31',
    jurisdictions: [{ id: 'city', name: '襄樊市', level: 'prefecture' }],
    records: days.map(([from, until], index) => ({
      kind: `phase-${index + 1}`,
      about: ['city'],
      on: from,
      from,
      until,
    })),
  })
}

const planned = (end: string) => latestStarts(end, phases).map(({ from, until }) => [from, until] as const)
const brokenIn = (days: readonly (readonly [string, string])[]) =>
  Object.entries(found(pack, city(days)))
    .filter(([, verdict]) => verdict !== 'satisfied')
    .map(([check, verdict]) => `${check}: ${verdict}`)

describe('phases of 15, 15 and 20 days', () => {
  it('keep every rule when they begin on the last lawful days', () => {
    expect(planned('2001-12-31')[0]).toEqual(['2001-11-11', '2001-11-26'])
    expect(brokenIn(planned('2001-12-31'))).toEqual([])
  })

  it('are broken by the year’s end when they begin a day later', () => {
    expect(brokenIn(planned('2002-01-01'))).toEqual(['order#5: violated, 1 over'])
  })

  it('are broken where one is a day too long, and the next begins too early', () => {
    const [first, second, third] = planned('2001-12-31')
    const longer = [['2001-11-11', '2001-11-27'] as const, second!, third!]
    expect(brokenIn(longer)).toEqual(['length: violated, 1 over', 'order#1: violated, 1 over'])
    const shorter = [first!, ['2001-11-26', '2001-12-10'] as const, third!]
    expect(brokenIn(shorter)).toEqual([])
  })
})
