import { describe, expect, it } from 'vitest'
import { type RuleCases, testRule } from '../../../src/testing/rule-tester.ts'
import { townRules } from '../packs.ts'

const townOf = (institution: number) => ({ given: { town: { administrative: 30, institution } } })
const whole = {
  satisfied: [{ name: 'at the limit', ...townOf(36) }],
  violated: [{ name: 'one over', ...townOf(37), excess: 1 }],
} satisfies RuleCases
const told = (cases: object) => {
  const { ok, problems } = testRule(townRules, 'institution-to-administrative', cases as RuleCases)
  return { ok, problems: problems.map(({ path, message }) => [path.join('.'), message]) }
}

describe('the cases of a rule', () => {
  it('are refused in a group that is misspelt, for they would never be run', () => {
    expect(told({ ...whole, violatd: [{ name: 'no', ...townOf(3) }] })).toEqual({
      ok: false,
      problems: [['violatd', 'key `violatd` is not known here']],
    })
    expect(told({ ...whole, exempt: { name: 'no' } })).toEqual({
      ok: false,
      problems: [['exempt', 'a list of cases is expected']],
    })
  })

  it('are refused with an excess that says nothing of how much, or is misspelt', () => {
    const beyond = (excess: object) => [...whole.violated, { name: 'ten over', ...townOf(46), excess }]
    expect(told({ ...whole, violated: beyond({ side: 'over' }) }).problems).toEqual([
      ['violated.1.excess', 'it does not say by how much'],
    ])
    expect(told({ ...whole, violated: beyond({ by: 10, sied: 'under' }) }).problems).toEqual([
      ['violated.1.excess.sied', 'key `sied` is not known here'],
    ])
    expect(told({ ...whole, violated: beyond({ by: 10, side: 'over' }) }).ok).toBe(true)
  })

  it('are refused where nobody is asked about an end or an item that the rule has not', () => {
    const notAsked = [{ name: 'misspelt', subject: 'town', end: 'mxa', ...townOf(38) }]
    expect(told({ ...whole, notAsked }).problems).toEqual([
      ['notAsked.0', 'nothing is tested: the rule has no check `mxa`'],
    ])
  })
})
