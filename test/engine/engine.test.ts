import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError } from '../../src/index.ts'
import { town, townPack } from './town.ts'

const ratio = {
  require: {
    kind: 'ratio',
    of: 'institution-establishment',
    to: 'administrative-establishment',
    atMost: '1.2:1',
  },
}

describe('an engine', () => {
  it('says which rule is broken, by whom, by how much and under which article', () => {
    const report = createEngine({ packs: [townPack({ ratio })] }).evaluate(
      town({ administrative: 30, institution: 37 }),
    )
    expect(report.outcome).toBe('unlawful')
    expect(report.findings).toHaveLength(1)
    expect(report.findings[0]).toMatchObject({
      rule: 'towns/ratio',
      verdict: 'violated',
      subject: { type: 'jurisdiction', id: 'town', name: '某镇' },
      excess: { by: 1, side: 'over', unit: 'post' },
      citation: { title: '方案', article: '一', status: 'illustrative' },
      message: { zh: '事业编制为37名，行政编制为30名，高于1.2:1的比例，超出1名' },
    })
  })

  it('finds a town exactly at the limit lawful', () => {
    const report = createEngine({ packs: [townPack({ ratio })] }).evaluate(
      town({ administrative: 30, institution: 36 }),
    )
    expect(report.outcome).toBe('lawful')
    expect(report.findings).toEqual([])
    expect(report.counts).toMatchObject({ satisfied: 1, violated: 0 })
    expect(report.headroom({ subject: 'town', measure: 'institution-establishment' })).toMatchObject([
      { check: 'towns/ratio', headroom: 0 },
    ])
  })

  it('is undetermined where a mandatory rule lacks a fact, and names the fact', () => {
    const report = createEngine({ packs: [townPack({ ratio })] }).evaluate(town({ institution: 36 }))
    expect(report.outcome).toBe('undetermined')
    expect(report.findings[0]?.verdict).toBe('unknown')
    expect(report.findings[0]?.missing.map((text) => text.zh).join()).toContain('核定编制')
  })

  it('says that nothing was judged outside the days of a pack', () => {
    const report = createEngine({ packs: [townPack({ ratio })] }).evaluate(town({}), { lawOn: '1999-12-31' })
    expect(report.outcome).toBe('not-judged')
    expect(report.skipped).toEqual([{ pack: 'towns', reason: 'outside-its-days' }])
  })

  it('says which places no rule bounds', () => {
    const engine = createEngine({
      packs: [
        townPack({ ratio: { ...ratio, forEach: { subject: 'jurisdiction', where: { class: 'class-2' } } } }),
      ],
    })
    const report = engine.evaluate(town({ administrative: 30, institution: 99 }))
    expect(report.unjudged('institution-establishment')).toEqual([{ id: 'town', name: '某镇' }])
    expect(report.outcome).toBe('not-judged')
  })

  it('gives the same receipt for the same run, and another for other facts', () => {
    const engine = createEngine({ packs: [townPack({ ratio })] })
    const run = (institution: number) => engine.evaluate(town({ administrative: 30, institution })).receipt()
    expect(run(36)).toEqual(run(36))
    expect(run(37).result).not.toBe(run(36).result)
    expect(run(37).snapshot).not.toBe(run(36).snapshot)
    expect(run(36).packs[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('refuses a snapshot that was not read', () => {
    const engine = createEngine({ packs: [townPack({ ratio })] })
    const raw = { schema: 'bianzhi/snapshot@1', day: '2010-11-17' }
    expect(() => engine.evaluate(raw as never)).toThrowError(/hand it to `readSnapshot` first/)
  })

  it('refuses options that name nothing, all at once', () => {
    const engine = createEngine({ packs: [townPack({ ratio })] })
    const options = {
      lawOn: '2010-2-3',
      assumeTerritory: ['town'],
      alternatives: ['towns/x'],
      baselines: { befor: town({}) },
    }
    let problems: readonly string[] = []
    try {
      engine.evaluate(town({}), options)
    } catch (error) {
      if (isEstablishmentError(error)) problems = error.problems.map((problem) => problem.code)
    }
    expect(problems.toSorted()).toEqual(['malformed-day', 'unknown-baseline', 'unknown-pack', 'wrong-value'])
  })

  it('refuses two packs that mean two things by one word', () => {
    const words = (under: string) => ({ words: { agencies: { 'case-group': { under } } } })
    const packs = [
      townPack({ ratio }, words('temporary')),
      townPack({ ratio }, { ...words('outside'), id: 'other' }),
    ]
    expect(() => createEngine({ packs })).toThrowError(
      /`case-group` means one thing in pack `towns` and another in `other`/,
    )
  })

  it('lists its rules for a screen', () => {
    expect(createEngine({ packs: [townPack({ ratio })] }).rules()).toMatchObject([
      {
        rule: 'towns/ratio',
        kinds: ['ratio'],
        subject: 'jurisdiction',
        force: 'mandatory',
        inForce: { from: '2000-01-01' },
      },
    ])
  })
})
