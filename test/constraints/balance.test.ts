import { describe, expect, it } from 'vitest'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, refusals, verdictOf } from './judging.ts'

type Facts = Parameters<typeof town>[0]

const balance = (parts: readonly unknown[], whole: unknown) => ({ kind: 'balance', parts, whole })
const both = ['administrative-establishment', 'institution-establishment']
const said = (require: object, facts: Facts, around: Around = {}) => verdictOf(require, town(facts), around)

const changes = {
  measures: {
    changes: {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'records',
      field: 'amount',
      where: { kind: 'establishment-change' },
      unit: 'post',
      title: { zh: '编制增减数', en: 'changes of establishment' },
    },
  },
}
const changed = (...amounts: readonly (number | null | undefined)[]) => ({
  records: amounts.map((amount) => ({
    kind: 'establishment-change',
    about: ['town'],
    ...(amount === undefined ? {} : { amount }),
  })),
})

describe('a balance', () => {
  it.each([
    [14, 25, 'violated, 1 under'],
    [15, 25, 'satisfied'],
    [16, 25, 'violated, 1 over'],
    [15, 20, 'violated, 5 under'],
    [40, 0, 'satisfied'],
    [0, 45, 'violated, 5 over'],
  ])('of %i and %i against a number is %s', (administrative, institution, verdict) => {
    expect(said(balance(both, 40), { administrative, institution })).toBe(verdict)
  })

  it('of one part says that two numbers are the same', () => {
    const same = balance(['administrative-establishment'], 'institution-establishment')
    expect(said(same, { administrative: 7, institution: 8 })).toBe('violated, 1 under')
    expect(said(same, { administrative: 8, institution: 8 })).toBe('satisfied')
    expect(said(same, { administrative: 9, institution: 8 })).toBe('violated, 1 over')
  })

  it('of several parts adds all of them up', () => {
    const row = (category: string, approved: number) => ({ agency: 'office', category, approved })
    const rows = (support: number) => ({
      establishment: [row('administrative', 10), row('institution', 20), row('support', support)],
    })
    const parts = [...both, 'support-establishment']
    expect(said(balance(parts, 33), { more: rows(2) })).toBe('violated, 1 under')
    expect(said(balance(parts, 33), { more: rows(3) })).toBe('satisfied')
    expect(said(balance(parts, 33), { more: rows(4) })).toBe('violated, 1 over')
    expect(said(balance(both, 'establishment'), { more: rows(0) })).toBe('satisfied')
    expect(said(balance(both, 'establishment'), { more: rows(4) })).toBe('violated, 4 under')
    expect(said(balance([...both, 4], 'establishment'), { more: rows(4) })).toBe('satisfied')
  })

  it('counts the excess in the first part', () => {
    const [finding] = judge(balance(both, 40), town({ administrative: 16, institution: 25 }))
    expect(finding?.excess).toEqual({ by: 1, side: 'over', unit: 'post' })
    expect(finding?.details['total']).toMatchObject({ low: 41, high: 41 })
    expect(finding?.details['wholeValue']).toMatchObject({ low: 40, high: 40 })
    expect(finding?.details['values']).toMatchObject([{ low: 16 }, { low: 25 }])
  })

  describe('of changes that cancel out', () => {
    const even = balance(['changes'], 0)

    it.each([
      [[-3, 3], 'satisfied'],
      [[-3, 2], 'violated, 1 under'],
      [[-3, 4], 'violated, 1 over'],
      [[-3, -2, 5], 'satisfied'],
      [[-3], 'violated, 3 under'],
      [[], 'satisfied'],
      [[3, null], 'violated, 3 over'],
      [[-3, undefined], 'unknown'],
    ])('%j is %s', (amounts, verdict) => {
      expect(said(even, { more: changed(...amounts) }, { pack: changes })).toBe(verdict)
    })

    it('is unknown in a partial list, for what is not listed may go either way', () => {
      const partial = { ...changed(-3, 9), partial: { records: true } }
      expect(said(even, { more: partial }, { pack: changes })).toBe('unknown')
    })
  })

  describe('with what stood before', () => {
    const kept = balance(both, { measure: 'establishment', at: 'before' })
    const before = { options: { baselines: { before: town({ administrative: 30, institution: 10 }) } } }

    it.each([
      [28, 11, 'violated, 1 under'],
      [28, 12, 'satisfied'],
      [28, 13, 'violated, 1 over'],
      [10, 30, 'satisfied'],
    ])('of %i and %i is %s', (administrative, institution, verdict) => {
      expect(said(kept, { administrative, institution }, before)).toBe(verdict)
    })

    it('is unknown without that snapshot, and names it', () => {
      const findings = judge(kept, town({ administrative: 28, institution: 12 }))
      expect(findings.map((one) => one.verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['the snapshot `before`, which was not supplied'])
    })

    it('may put changes on top of what stood', () => {
      const require = balance(['establishment', { times: [-1, 'changes'] }], {
        measure: 'establishment',
        at: 'before',
      })
      const facts = (administrative: number) => ({ administrative, institution: 10, more: changed(-3, 1) })
      expect(said(require, facts(28), { ...before, pack: changes })).toBe('satisfied')
      expect(said(require, facts(30), { ...before, pack: changes })).toBe('violated, 2 over')
    })
  })

  describe('where facts are missing', () => {
    it('is unknown and names the field of a part and of the whole', () => {
      const lacking = (require: object, facts: Facts) => {
        const findings = judge(require, town(facts))
        return [findings.map((one) => one.verdict).join(), ...missing(findings)]
      }
      expect(lacking(balance(both, 40), { administrative: 15 })).toEqual([
        'unknown',
        'approved of 某镇机关 (institution)',
      ])
      expect(lacking(balance([40], 'institution-establishment'), {})).toEqual([
        'unknown',
        'approved of 某镇机关 (institution)',
      ])
    })

    it('is violated where the known parts are too much already', () => {
      expect(said(balance(both, 40), { administrative: 41 })).toBe('violated, at least 1 over')
    })

    it.each([
      [14, 25, 'unknown'],
      [15, 25, 'unknown'],
      [16, 25, 'violated, at least 1 over'],
      [40, 10, 'violated, at least 10 over'],
    ])('of %i and %i in a partial list against 40 is %s', (administrative, institution, verdict) => {
      expect(said(balance(both, 40), { administrative, institution, partial: true })).toBe(verdict)
    })
  })

  it('is permitted by a way out', () => {
    const around = { rule: { allowances: [{ until: '2012-12-31' }] } }
    expect(said(balance(both, 40), { administrative: 15, institution: 25 }, around)).toBe('satisfied')
    expect(said(balance(both, 40), { administrative: 16, institution: 25 }, around)).toBe('permitted, 1 over')
    expect(said(balance(both, 40), { administrative: 14, institution: 25 }, around)).toBe(
      'permitted, 1 under',
    )
  })

  it.each([
    ['without parts', balance([], 40), ['wrong-value parts']],
    ['without a list of parts', { kind: 'balance', whole: 40 }, ['missing-field parts']],
    ['without a whole', { kind: 'balance', parts: both }, ['missing-field whole']],
    ['of a part nobody declared', balance([both[0], 'departement'], 40), ['unknown-measure parts.1']],
    ['against a measure nobody declared', balance(both, 'departement'), ['unknown-measure whole']],
    [
      'against a snapshot nobody declared',
      balance(both, { measure: 'establishment', at: '2001' }),
      ['unknown-baseline whole.at'],
    ],
    ['against half a post', balance(both, 40.5), ['malformed-number whole']],
    ['with an end', { ...balance(both, 40), max: 3 }, ['unknown-key max']],
  ])('is refused %s', (_, require, problems) => {
    expect(refusals(require)).toEqual(problems)
  })

  it('is told in both languages', () => {
    const findings = judge(balance(both, 'establishment'), town({ more: short }))
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: '行政编制、事业编制（10名、20名）合计为30名，应为34名，相差4名',
        en: 'Administrative establishment, institution establishment (10 posts, 20 posts) add up to 30 posts where it must be 34 posts, off by 4 posts',
      },
    ])
  })
})

const short = {
  establishment: [
    { agency: 'office', category: 'administrative', approved: 10 },
    { agency: 'office', category: 'institution', approved: 20 },
    { agency: 'office', category: 'support', approved: 4 },
  ],
}
