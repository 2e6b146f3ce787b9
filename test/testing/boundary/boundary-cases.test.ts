import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoundaryCases, boundaryCases } from '../../../src/testing/boundary/boundary-cases.ts'
import { casesYaml } from '../../../src/testing/boundary/cases-yaml.ts'
import { readScenarios } from '../../../src/testing/scenario/read-scenarios.ts'
import { runScenarios } from '../../../src/testing/scenario/run-scenarios.ts'

const packWith = (require: object, more: object = {}) => ({
  id: 'rules',
  version: '1.0.0',
  title: { zh: '规则', en: 'Rules' },
  inForce: { from: '2010-01-01', until: '2019-12-31', basis: 'assumed' },
  sources: { plan: { title: '方案', status: 'illustrative' } },
  rules: {
    one: {
      title: { zh: '一', en: 'One' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require,
      force: 'mandatory',
      cite: { source: 'plan', article: '一' },
    },
  },
  ...more,
})
const given = { town: { day: '2015-06-30', administrative: 30, institution: 20, internalOrgans: 3 } }
const made = (require: object, more?: object, facts: object = given) =>
  boundaryCases({ packs: [packWith(require, more)], rule: 'one', given: facts })
const brief = ({ cases }: BoundaryCases) =>
  Object.fromEntries(cases.map(({ name, expect: { verdicts } }) => [name, Object.values(verdicts)[0]]))
const what = ({ left }: BoundaryCases) => left.map((one) => `${one.what}: ${one.why}`)

describe('boundary cases', () => {
  it('stand just within, at and beyond a limit, for random limits, and hold when they are run', () => {
    const limit = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(limit, fc.constantFrom('max', 'min', 'exactly'), limit, (bound, end, posts) => {
        const facts = { town: { ...given.town, institution: posts } }
        const result = made({ kind: 'limit', of: 'institution-establishment', [end]: bound }, {}, facts)
        const all = brief(result)
        const at = `institution-establishment ${bound}, at the ${end === 'min' ? 'lower' : 'upper'} limit`
        expect(all[at]).toBe('satisfied')
        if (end !== 'min')
          expect(all[`institution-establishment ${bound + 1}, beyond the upper limit`]).toBe(
            'violated, 1 over',
          )
        if (end !== 'max')
          expect(all[`institution-establishment ${bound - 1}, beyond the lower limit`]).toBe(
            'violated, 1 under',
          )
        const text = casesYaml(result)
        const pack = packWith({ kind: 'limit', of: 'institution-establishment', [end]: bound })
        const { failed, passed } = runScenarios(readScenarios(text), { packs: [pack] })
        expect({ failed, passed }).toEqual({ failed: 0, passed: result.cases.length })
      }),
      { numRuns: 40 },
    )
  })

  it('catch a limit that is one off, for random limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.constantFrom(-1, 1), (bound, off) => {
        const pack = (max: number) => packWith({ kind: 'limit', of: 'internal-organs', max })
        const { scenarios } = boundaryCases({ packs: [pack(bound)], rule: 'one', given })
        expect(runScenarios(readScenarios(scenarios), { packs: [pack(bound + off)] }).failed).toBeGreaterThan(
          0,
        )
      }),
      { numRuns: 20 },
    )
  })

  it('add and take away rows where rows are counted', () => {
    const result = made({ kind: 'limit', of: 'internal-organs', max: 5 })
    expect(brief(result)).toMatchObject({
      'internal-organs 4, just within the upper limit': 'satisfied',
      'internal-organs 6, beyond the upper limit': 'violated, 1 over',
    })
    expect(result.cases.find(({ name }) => name.startsWith('internal-organs 6'))?.add?.agencies).toEqual([
      expect.objectContaining({ times: 3, parent: 'office', kind: 'internal-organ' }),
    ])
  })

  it('raise what is compared until the limit can be met exactly', () => {
    const ratio = { kind: 'ratio', of: 'institution-establishment', to: 'administrative-establishment' }
    const facts = { town: { ...given.town, administrative: 31 } }
    const result = made({ ...ratio, atMost: '1.2:1' }, {}, facts)
    expect(brief(result)).toMatchObject({ 'institution-establishment 42, at the upper limit': 'satisfied' })
    expect(result.scenarios.given.rows).toEqual({
      establishment: { 'office/administrative': { approved: 35 } },
    })
  })

  it('stand on the last day and the day after, and on the first and the day before', () => {
    expect(brief(made({ kind: 'limit', of: 'internal-organs', max: 5 }))).toMatchObject({
      '2009-12-31, the day before the pack': 'nothing',
      '2010-01-01, the first day of the pack': 'violated, 1 over',
      '2019-12-31, the last day of the pack': 'violated, 1 over',
      '2020-01-01, the day after the pack': 'nothing',
    })
  })

  it('set an attribute, and a day, where the rule bounds one', () => {
    const attributes = {
      'jurisdiction.beds': { type: 'count', title: { zh: '床位', en: 'beds' } },
    }
    const measures = {
      beds: {
        kind: 'attribute',
        subject: 'jurisdiction',
        field: 'beds',
        unit: 'bed',
        title: { zh: '床位', en: 'beds' },
      },
    }
    const facts = { town: { ...given.town, attributes: { beds: 70 } } }
    expect(
      brief(made({ kind: 'limit', of: 'beds', min: 100 }, { attributes, measures }, facts)),
    ).toMatchObject({
      'beds 99, beyond the lower limit': 'violated, 1 under',
      'beds 100, at the lower limit': 'satisfied',
      'beds is not given': 'unknown',
    })
  })

  it('say what cannot be made, and why', () => {
    expect(what(made({ kind: 'prohibition', of: 'internal-organs' }))).toContain(
      'internal-organs -1, just within the upper limit: nothing is fewer than none',
    )
    const words = { kind: 'requirement', where: { level: 'township' } }
    expect(what(made(words))).toEqual(['limits of `rules/one@town`: it compares no numbers'])
    expect(what(made({ kind: 'limit', of: 'strength', max: 3 }))[0]).toMatch(
      /^limits of `rules\/one@town`: no number of it is known/,
    )
  })

  it('stand in the text as comments where they were left out', () => {
    const text = casesYaml(made({ kind: 'prohibition', of: 'internal-organs' }))
    expect(text).toContain(
      '# left out: internal-organs -1, just within the upper limit – nothing is fewer than none',
    )
  })

  it('are not made for a rule that is not there, or that judges nobody', () => {
    const require = { kind: 'limit', of: 'internal-organs', max: 5 }
    expect(() => boundaryCases({ packs: [packWith(require)], rule: 'on', given })).toThrow(
      'there is no rule `on`; did you mean `one`?',
    )
    expect(() => made(require, {}, { county: { departments: 3 } })).toThrow(
      'rule `rules/one` judges nobody there',
    )
  })
})
