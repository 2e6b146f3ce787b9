import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/index.ts'
import { found, ruled } from './judged.ts'

describe('a transition', () => {
  // 甘州: departments that were merged may keep more leaders for a time
  const pack = ruled(
    'leaders',
    {
      forEach: { subject: 'agency' },
      require: { kind: 'limit', of: 'leader-posts', max: 3 },
      allowances: [
        {
          title: { zh: '合并后的过渡', en: 'transition of merged departments' },
          where: { merged: true },
          until: '2012-06-30',
        },
      ],
    },
    { attributes: { 'agency.merged': { type: 'flag', title: { zh: '合并', en: 'merged' } } } },
  )
  const department = (day: string, leaders: number, merged?: boolean) =>
    readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day,
      jurisdictions: [{ id: 'district', name: '甘州区', level: 'county' }],
      agencies: [
        {
          id: 'bureau',
          name: '农牧局',
          kind: 'government-department',
          jurisdiction: 'district',
          ...(merged === undefined ? {} : { attributes: { merged } }),
        },
      ],
      leadership: [{ agency: 'bureau', grade: 'chief', approved: leaders }],
    })

  it.each([
    ['2012-06-30', 4, true, 'permitted, 1 over'],
    ['2012-07-01', 4, true, 'violated, 1 over'],
    ['2012-06-30', 4, false, 'violated, 1 over'],
    ['2012-07-01', 3, true, 'satisfied'],
    ['2012-06-30', 4, undefined, 'unknown'],
    ['2012-07-01', 4, undefined, 'violated, 1 over'],
  ])('ends with its last day: %s, %i leaders, merged %s: %s', (day, leaders, merged, verdict) => {
    expect(found(pack, department(day, leaders, merged))).toEqual({
      leaders: expect.stringMatching(`^${verdict}`),
    })
  })

  it('is looked up on the day of the law', () => {
    const facts = department('2012-06-30', 4, true)
    expect(found(pack, facts, { lawOn: '2012-07-01' })).toEqual({ leaders: 'violated, 1 over' })
  })
})

describe('what stood before a day', () => {
  // bodies that stood before the rule may stay below the size that new ones need
  const pack = ruled('size', {
    forEach: { subject: 'agency', where: { kind: 'institution' } },
    require: { kind: 'limit', of: 'approved-posts', min: 5 },
    allowances: [
      {
        title: { zh: '规定施行前已设立', en: 'stood before the rule' },
        where: { established: { below: '2014-07-01' } },
      },
    ],
  })
  const institution = (established: string | undefined) =>
    readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day: '2020-01-01',
      jurisdictions: [{ id: 'county', name: '某县', level: 'county' }],
      agencies: [
        {
          id: 'station',
          name: '某站',
          kind: 'institution',
          jurisdiction: 'county',
          ...(established === undefined ? {} : { established }),
        },
      ],
      establishment: [{ agency: 'station', category: 'institution', approved: 4 }],
    })

  it.each([
    ['2014-06-30', 'permitted, 1 under'],
    ['2014-07-01', 'violated, 1 under'],
    [undefined, 'unknown'],
  ])('is let be: established %s: %s', (established, verdict) => {
    expect(found(pack, institution(established))).toEqual({
      size: expect.stringMatching(`^${verdict}`),
    })
  })
})

describe('a quota that becomes binding', () => {
  // 上海检察: until the fifth year a warning, then an error: two rules with days of their own
  const quota = { require: { kind: 'limit', of: 'departments', max: 1 } }
  const pack = {
    id: 'pack',
    inForce: { from: '2014-06-06', basis: 'assumed' },
    rules: {
      aim: { ...quota, force: 'advisory', inForce: { from: '2014-06-06', until: '2019-06-05' } },
      quota: { ...quota, force: 'mandatory', inForce: { from: '2019-06-06' } },
    },
  }
  const two = (day: string) =>
    readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day,
      jurisdictions: [{ id: 'city', name: '某市' }],
      agencies: ['a', 'b'].map((id) => ({
        id,
        name: id,
        kind: 'government-department',
        jurisdiction: 'city',
      })),
    })

  it('is advice up to the day and mandatory from it on', () => {
    expect(found(pack, two('2019-06-05'))).toEqual({ aim: 'violated, 1 over' })
    expect(found(pack, two('2019-06-06'))).toEqual({ quota: 'violated, 1 over' })
  })
})
