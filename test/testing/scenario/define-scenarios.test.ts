import { describe, expect, it } from 'vitest'
import { ruianTownship } from '../../../src/packs/ruian-township/index.ts'
import { defineScenarios, readScenarios, runScenarios } from '../../../src/testing/index.ts'

const given = { town: { day: '2010-11-17', administrative: 30, institution: 37 } }

describe('defineScenarios', () => {
  it('hands on what may be read and run, packs and all', () => {
    const scenarios = defineScenarios({
      schema: 'bianzhi/scenarios@1',
      packs: [ruianTownship],
      assumeTerritory: ['ruian-township'],
      cases: [
        {
          name: 'one too many',
          given,
          expect: {
            verdicts: { 'institution-to-administrative@town': 'violated, 1 over' },
            findings: [{ rule: 'institution-to-administrative', force: 'general' }],
          },
        },
        {
          name: 'a table',
          given: { town: { day: '2010-11-17', administrative: 30, institution: '{posts}' } },
          each: [{ posts: 37, rule: 'institution-to-administrative' }],
          expect: { verdicts: { '{rule}@town': 'violated' } },
        },
      ],
    })
    expect(runScenarios(readScenarios(scenarios))).toMatchObject({ passed: 2, failed: 0 })
  })

  it('does not compile with a rule that the packs do not have', () => {
    const scenarios = defineScenarios({
      schema: 'bianzhi/scenarios@1',
      packs: [ruianTownship],
      assumeTerritory: ['ruian-township'],
      cases: [
        {
          name: 'misspelt',
          given,
          // @ts-expect-error there is no such rule
          expect: { verdicts: { 'institution-to-administrativ@town': 'violated' } },
        },
      ],
    })
    expect(runScenarios(readScenarios(scenarios)).failed).toBe(1)
  })

  it('takes any rule where a pack is named by its id', () => {
    const scenarios = defineScenarios({
      schema: 'bianzhi/scenarios@1',
      packs: ['ruian-township'],
      cases: [{ name: 'any', given, expect: { verdicts: { 'any@town': 'violated' } } }],
    })
    expect(readScenarios(scenarios).packs).toEqual(['ruian-township'])
  })
})
