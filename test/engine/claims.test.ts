import { describe, expect, it } from 'vitest'
import { createEngine, definePack, readSnapshot } from '../../src/index.ts'

const district = readSnapshot({
  schema: 'bianzhi/snapshot@1',
  day: '2019-03-25',
  jurisdictions: [{ id: 'district', name: '某区', level: 'county', parent: null }],
})

/** What a claim says of 18 in 37. */
function reported(says: string | number, part = 18, whole = 37) {
  const pack = definePack({
    id: 'figures',
    version: '1.0.0',
    title: { zh: '数字', en: 'Figures' },
    inForce: { from: '2001-01-01', basis: 'assumed' },
    sources: { report: { title: '材料', status: 'reported' } },
    rules: {},
    claims: {
      share: {
        title: { zh: '占比', en: 'share' },
        says,
        measure: { plus: [part] },
        in: { plus: [whole] },
        cite: { source: 'report', article: '一' },
      },
    },
  })
  const [claim] = createEngine({ packs: [pack] })
    .evaluate(district)
    .claims()
  return [claim?.reconciles, claim?.difference]
}

describe('a claim about a share', () => {
  it.each([
    ['48.6%', 'yes', undefined],
    ['49%', 'yes', undefined],
    ['48.7%', 'no', '-0.1%'],
    ['48%', 'no', '+0.6%'],
  ])('of 18 in 37 agrees with %s where it rounds to it: %s', (says, reconciles, difference) => {
    expect(reported(says)).toEqual([reconciles, difference])
  })

  it.each([
    ['18:37', 'yes', undefined],
    ['36/74', 'yes', undefined],
    ['17:37', 'no', '+2.7%'],
    ['19:37', 'no', '-2.7%'],
    ['1.2:1', 'no', '-71.4%'],
  ])(
    'of 18 in 37 agrees with two numbers, %s, only where it is the same: %s',
    (says, reconciles, difference) => {
      expect(reported(says)).toEqual([reconciles, difference])
    },
  )

  it('of 75 for each of 18 agrees with 4.2 and with 4, to which it rounds, and not with 4.1', () => {
    expect([reported('4.2', 75, 18), reported(4, 75, 18)]).toEqual([
      ['yes', undefined],
      ['yes', undefined],
    ])
    expect(reported('4.1', 75, 18)[0]).toBe('no')
  })
})
