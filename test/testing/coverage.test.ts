import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { national } from '../../src/packs/national/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { shandong2014 } from '../../src/packs/shandong-2014/index.ts'
import { checksOf, coverageOf, town } from '../../src/testing/index.ts'

const engine = createEngine({ packs: [ruianTownship] })
const ratio = 'ruian-township/institution-to-administrative'
const judged = (institution: number) => ({
  report: engine.evaluate(town({ day: '2010-11-17', administrative: 30, institution }), {
    assumeTerritory: ['ruian-township'],
  }),
})
const about = (check: string, ...posts: readonly number[]) =>
  coverageOf(engine, posts.map(judged)).checks.find((one) => one.check === check)

describe('the coverage', () => {
  it('counts the verdicts of a check, and sees who stands at its limit and one beyond', () => {
    expect(about(ratio)).toEqual({
      check: ratio,
      rule: ratio,
      verdicts: { satisfied: 0, violated: 0, permitted: 0, exempt: 0, unknown: 0 },
      bounded: true,
      atLimit: false,
      oneBeyond: false,
    })
    expect(about(ratio, 35, 38)).toMatchObject({
      verdicts: { satisfied: 1, violated: 1 },
      atLimit: false,
      oneBeyond: false,
    })
    expect(about(ratio, 36)).toMatchObject({ atLimit: true, oneBeyond: false })
    expect(about(ratio, 37)).toMatchObject({ atLimit: false, oneBeyond: true })
  })

  it('lists what was tried on one side only, or not at its boundary', () => {
    const partly = coverageOf(engine, [judged(36)])
    expect(partly.oneSided).toContain(ratio)
    expect(partly.withoutBoundary).toContain(ratio)
    const wholly = coverageOf([ruianTownship], [judged(36), judged(37), {}])
    expect(wholly.oneSided).not.toContain(ratio)
    expect(wholly.withoutBoundary).not.toContain(ratio)
    expect(wholly.oneSided).toContain('ruian-township/leader-posts#min')
  })
})

describe('the checks of an engine', () => {
  it('are named by their ends, also those of other readings', () => {
    const names = checksOf(engine).map(({ check }) => check)
    expect(names).toEqual(expect.arrayContaining([ratio, 'ruian-township/leader-posts#max']))
    const others = engine.rules().filter(({ alternativeTo }) => alternativeTo !== undefined)
    expect(others.length).toBeGreaterThan(0)
    for (const { rule } of others) expect(names.some((name) => name.split('#')[0] === rule)).toBe(true)
  })

  it.each([ganzhou, haixi, national, ruianTownship, shandong2014])(
    'are there for every rule of $id',
    (pack) => {
      const own = createEngine({ packs: [pack] })
      const rules = new Set(checksOf(own).map(({ rule }) => rule))
      expect([...rules]).toEqual(own.rules().map(({ rule }) => rule))
    },
  )
})
