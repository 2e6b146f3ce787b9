import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createEngine, defineConstraint, definePack, readSnapshot } from '../../src/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { town } from '../../src/testing/builders.ts'
import { assertRule, type RuleCases, testRule } from '../../src/testing/rule-tester.ts'

const options = { assumeTerritory: ['ruian-township'] }
const townOf = (institution: number) => ({ given: { town: { administrative: 30, institution } } })
const ratio = 'institution-to-administrative'
const whole = {
  satisfied: [{ name: 'at the limit', ...townOf(36) }],
  violated: [{ name: 'one over', ...townOf(37), excess: 1 }],
} satisfies RuleCases

const told = (
  cases: RuleCases,
  rule: Parameters<typeof testRule<'institution-to-administrative' | 'leader-posts'>>[1] = ratio,
) => {
  const { ok, problems, cases: results } = testRule(ruianTownship, rule, cases, options)
  const failures = results.flatMap(({ failures }) => failures.map(({ message }) => message.en))
  return { ok, problems: problems.map(({ message }) => message), failures }
}

describe('the rule tester', () => {
  it('passes a rule whose limit is seen from both sides', () => {
    expect(told(whole)).toEqual({ ok: true, problems: [], failures: [] })
  })

  it('takes snapshots that were read, an engine, and the whole name of a rule', () => {
    const engine = createEngine({ packs: [ruianTownship] })
    const cases = {
      satisfied: [{ name: 'at the limit', given: town({ administrative: 30, institution: 36 }) }],
      violated: [{ name: 'one over', given: town({ administrative: 30, institution: 37 }), excess: 1 }],
      unknown: [
        {
          name: 'not told',
          given: town({ administrative: 30 }),
          unset: {},
          rows: {},
          add: { establishment: [{ agency: 'office', category: 'institution' }] },
        },
      ],
    }
    expect(testRule(engine, `ruian-township/${ratio}`, cases, options)).toMatchObject({
      ok: true,
      problems: [],
    })
  })

  it('says what was found instead, and how', () => {
    const { cases } = testRule(
      ruianTownship,
      ratio,
      { ...whole, satisfied: [...whole.satisfied, { name: 'wrong', ...townOf(38) }] },
      options,
    )
    const failure = cases.find(({ name }) => name === 'wrong')?.failures[0]
    expect(failure?.message.en).toMatch(
      /^`ruian-township\/institution-to-administrative@town` is `violated, 2 over` where `satisfied` is expected: /,
    )
    expect(failure?.message.zh).toContain('应为 `satisfied`')
    expect(failure?.trace?.en).toContain('requirement: ')
  })

  it('fails a case that is beyond its bound by another number', () => {
    const { failures } = told({
      ...whole,
      violated: [...whole.violated, { name: 'two', ...townOf(38), excess: 3 }],
    })
    expect(failures).toEqual([
      expect.stringContaining('is `violated, 2 over` where `violated, 3` is expected'),
    ])
  })

  it.each<[string, RuleCases, string]>([
    ['no violated case', { satisfied: whole.satisfied, violated: [] }, 'no case breaks the rule'],
    ['no satisfied case', { satisfied: [], violated: whole.violated }, 'no case keeps the rule'],
    [
      'no case exactly at the limit',
      { ...whole, satisfied: [{ name: 'within', ...townOf(35) }] },
      'no case stands exactly at the upper limit',
    ],
    [
      'no case just beyond it',
      { ...whole, violated: [{ name: 'far', ...townOf(40), excess: 4 }] },
      'no case is just beyond the upper limit',
    ],
    [
      'an excess that is not written',
      { ...whole, violated: [{ name: 'one over', ...townOf(37) }] },
      'it does not say by how much',
    ],
    [
      'two cases with one name',
      { ...whole, violated: [{ name: 'at the limit', ...townOf(37), excess: 1 }] },
      'there is a case `at the limit` already',
    ],
    [
      'two cases with the same facts',
      { ...whole, satisfied: [...whole.satisfied, { name: 'again', ...townOf(36) }] },
      '`again` has the same facts as `at the limit`',
    ],
    [
      'a place that nothing fills',
      { ...whole, satisfied: [...whole.satisfied, { name: '{posts} posts', ...townOf(35) }] },
      'nothing fills the place `{posts}`',
    ],
    [
      'a case in which the rule judges nobody',
      {
        ...whole,
        satisfied: [...whole.satisfied, { name: 'county', given: { county: { institution: 1 } } }],
      },
      'nothing is tested: the rule did not judge anybody',
    ],
    [
      'a case about somebody who is not there',
      { ...whole, notAsked: [{ name: 'who', ...townOf(35), subject: 'twon' }] },
      'nothing is tested: there is no jurisdiction `twon` in the snapshot; did you mean `town`?',
    ],
    [
      'a key that is none',
      { ...whole, satisfied: [...whole.satisfied, { name: 'x', ...townOf(35), sujbect: 'town' } as never] },
      'key `sujbect` is not known here',
    ],
    [
      'an excess of what is satisfied',
      { ...whole, satisfied: [{ name: 'at the limit', ...townOf(36), excess: 0 }] },
      'what is `satisfied` is beyond no bound',
    ],
  ])('refuses %s', (_, cases, message) => {
    const { ok, problems } = told(cases)
    expect(ok).toBe(false)
    expect(problems).toEqual([expect.stringContaining(message)])
  })

  it('refuses a rule that is not there, with the one that was meant', () => {
    const engine = createEngine({ packs: [ruianTownship] })
    const { problems } = testRule(engine, 'institution-to-administrativ', whole, options)
    expect(problems[0]?.message).toBe(
      'there is no rule `institution-to-administrativ`; did you mean `institution-to-administrative`?',
    )
    // @ts-expect-error the ids of a pack are typed
    expect(testRule(ruianTownship, 'institution-to-administrativ', whole, options).ok).toBe(false)
  })

  it('asks for the way out of a rule that has one, and for each of its ends', () => {
    const leaders = (leader: number) => ({ given: { town: { leader } } })
    const cases: RuleCases = {
      satisfied: [{ name: 'nine', ...leaders(9) }],
      violated: [{ name: 'six', ...leaders(6), end: 'min', excess: 1 }],
    }
    expect(told(cases, 'leader-posts').problems).toEqual([
      'no case takes a way out',
      'no case stands exactly at `min`',
      'no case is just beyond `max`',
    ])
    const populous = { attributes: { populous: true, development: 'developed' } }
    const plain = { attributes: { populous: false } }
    const full: RuleCases = {
      satisfied: [
        { name: 'nine', ...leaders(9) },
        { name: 'seven', ...leaders(7) },
      ],
      violated: [
        { name: 'six', ...leaders(6), end: 'min', excess: 1 },
        {
          name: 'ten',
          given: { town: { leader: 10, ...plain } },
          end: 'max',
          excess: { by: 1, side: 'over' },
        },
      ],
      permitted: [{ name: 'eleven', given: { town: { leader: 11, ...populous } }, end: 'max', excess: 2 }],
      unknown: [{ name: 'ten of who knows', ...leaders(10), end: 'max' }],
    }
    expect(told(full, 'leader-posts')).toEqual({ ok: true, problems: [], failures: [] })
  })

  it('notices a run that changes the facts', () => {
    const given = { town: { administrative: 30, institution: 36 } }
    const meddling = defineConstraint({
      kind: 'meddling',
      title: { zh: '改动', en: 'Meddling' },
      schema: z.strictObject({ kind: z.literal('meddling') }),
      messages: {},
      lower: () => {
        given.town.institution += 1
        return []
      },
    })
    const pack = definePack(
      {
        id: 'meddles',
        version: '1.0.0',
        title: { zh: '改动', en: 'Meddles' },
        inForce: { from: '2010-01-01', basis: 'assumed' },
        sources: { plan: { title: '方案', status: 'illustrative' } },
        rules: {
          one: {
            title: { zh: '一', en: 'One' },
            forEach: { subject: 'jurisdiction' },
            require: { kind: 'meddling' },
            force: 'general',
            cite: { source: 'plan', article: '一' },
          },
        },
      },
      [meddling],
    )
    const { problems } = testRule(
      pack,
      'one',
      { satisfied: [{ name: 'a', given }], violated: [] },
      { constraints: [meddling] },
    )
    expect(problems.map(({ message }) => message)).toContain('the run changed the facts that it was handed')
  })

  it('throws one readable error for a test', () => {
    expect(() => assertRule(ruianTownship, ratio, whole, options)).not.toThrow()
    const wrong = { ...whole, satisfied: [{ name: 'wrong', ...townOf(38) }] }
    expect(() => assertRule(ruianTownship, ratio, wrong, options)).toThrow(
      /^the test of rule `institution-to-administrative` has 2 problems\n {2}satisfied: no case stands exactly at the upper limit.*\n {2}satisfied\.wrong: `ruian-township/,
    )
  })

  it('judges facts that are refused as failed cases', () => {
    const given = { town: { administrative: 30, institution: 36 }, agencies: [] }
    const { failures } = told({ ...whole, satisfied: [...whole.satisfied, { name: 'dangling', given }] })
    expect(failures[0]).toContain('[dangling-reference]')
    expect(readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2024-12-31' }).day).toBe('2024-12-31')
  })
})
