import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../src/index.ts'

const rule = (require: object, subject = 'jurisdiction') => ({
  title: { zh: '规则', en: 'Rule' },
  forEach: { subject },
  require,
  force: 'mandatory',
  cite: { source: 'plan' },
})
const engine = createEngine({
  packs: [
    {
      id: 'plan',
      version: '1.0.0',
      title: { zh: '方案', en: 'Plan' },
      inForce: { from: '2010-01-01', basis: 'assumed' },
      sources: { plan: { title: '方案', status: 'illustrative' } },
      rules: {
        most: rule({ kind: 'limit', of: 'institution-establishment', min: 20, max: 36 }),
        staff: rule({ kind: 'limit', of: 'actual-staff', max: 'approved-posts' }, 'agency'),
        band: rule(
          { kind: 'band', by: 'actual-staff', deputy: 'deputy-posts', rows: [{ upTo: 25, deputy: 1 }] },
          'agency',
        ),
        ratio: rule({
          kind: 'ratio',
          of: 'institution-establishment',
          to: 'administrative-establishment',
          atMost: '1.2:1',
        }),
      },
    },
  ],
})
const marginsOf = (institution: number, administrative: number, actual?: number) => {
  const snapshot = readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [{ id: 'town', name: '某镇' }],
    agencies: [{ id: 'office', name: '党政办', jurisdiction: 'town' }],
    leadership: null,
    establishment: [
      { agency: 'office', category: 'institution', approved: institution, ...(actual ? { actual } : {}) },
      { agency: 'office', category: 'administrative', approved: administrative, actual: 0 },
    ],
  })
  const report = engine.evaluate(snapshot)
  const margins = [...report.margins()]
  expect(margins.map((one) => one.finding().id)).toEqual([...report.judged()].map(({ id }) => id))
  return new Map(margins.map(({ finding: _, ...one }) => [one.check, one]))
}

describe('a margin', () => {
  it('says what is left towards both ends, and what is passed', () => {
    const kept = marginsOf(30, 30, 20)
    expect(kept.get('plan/most#max')).toMatchObject({ verdict: 'satisfied', headroom: 6, unit: 'post' })
    expect(kept.get('plan/most#min')).toMatchObject({ reserve: 10, subject: 'town', force: 'mandatory' })
    expect(kept.get('plan/staff')).toMatchObject({ headroom: 40, unit: 'person' })
    const passed = marginsOf(38, 30, 20).get('plan/most#max')
    expect(passed).toMatchObject({ verdict: 'violated', excess: { by: 2, side: 'over', unit: 'post' } })
    expect(passed).not.toHaveProperty('headroom')
  })

  it('tells of a comparison what whole numbers do not show', () => {
    const at = (administrative: number) => marginsOf(36, administrative, 1).get('plan/ratio')
    expect([at(31)?.headroom, at(32)?.headroom]).toEqual([1, 2])
    expect(at(30)?.distance).toBe(0n)
    const [a = 0n, b = 0n] = [at(31)?.distance, at(32)?.distance]
    expect(a > 0n && b === 2n * a).toBe(true)
    expect((at(29)?.distance ?? 0n) < 0n).toBe(true)
  })

  it('names the rows it rests on, also those for want of which it is not known', () => {
    const { verdict, rests, distance } = marginsOf(30, 30).get('plan/staff') ?? {}
    expect([verdict, distance]).toEqual(['unknown', undefined])
    expect(rests).toContainEqual({ collection: 'establishment', id: 'office/institution' })
    expect(rests).toContainEqual({ collection: 'agencies', id: 'office' })
  })

  it('rests on the size as well where it is asked only within a band, and moves in steps there', () => {
    const { rests, isStepped } = marginsOf(30, 30, 20).get('plan/band#deputy-1-max') ?? {}
    expect(rests).toContainEqual({ collection: 'establishment', id: 'office/institution' })
    expect(isStepped).toBe(true)
    expect(marginsOf(30, 30, 20).get('plan/ratio')).not.toHaveProperty('isStepped')
  })
})
