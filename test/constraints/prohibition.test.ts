import { describe, expect, it } from 'vitest'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictText } from './judging.ts'

type Facts = Parameters<typeof town>[0]

const prohibition = (parts: object) => ({ kind: 'prohibition', ...parts })
const counted = prohibition({ of: 'institution-establishment' })
const said = (require: object, facts: Facts, around: Around = {}) => verdictOf(require, town(facts), around)
const place = (more: object): Facts => ({
  more: { jurisdictions: [{ id: 'town', name: '某镇', level: 'township', ...more }] },
})

describe('a prohibition of a count', () => {
  it.each([
    [0, 'satisfied'],
    [null, 'satisfied'],
    [1, 'violated, 1 over'],
    [12, 'violated, 12 over'],
  ])('of %j is %s', (institution, verdict) => {
    expect(said(counted, { institution })).toBe(verdict)
  })

  it('may narrow what is counted', () => {
    const leads = prohibition({ of: { measure: 'establishment', where: { approved: { above: 20 } } } })
    expect(said(leads, { administrative: 20, institution: 20 })).toBe('satisfied')
    expect(said(leads, { administrative: 21, institution: 20 })).toBe('violated, 21 over')
  })

  it('is unknown where the number is, and names the field', () => {
    const findings = judge(counted, town({}))
    expect(findings.map((one) => one.verdict)).toEqual(['unknown'])
    expect(findings.flatMap((one) => one.missing)).toEqual([
      { zh: '某镇机关（事业编制）的核定编制', en: 'approved of 某镇机关 (institution)' },
    ])
  })

  it('is broken by a partial list that holds one, and else unknown', () => {
    expect(said(counted, { institution: 1, partial: true })).toBe('violated, at least 1 over')
    expect(said(counted, { institution: 0, partial: true })).toBe('unknown')
  })

  it('is permitted by a way out', () => {
    const around = { rule: { allowances: [{ where: { class: 'class-1' } }] } }
    expect(said(counted, { institution: 2 }, around)).toBe('permitted, 2 over')
    expect(said(counted, { institution: 0 }, around)).toBe('satisfied')
  })

  it('is told in both languages', () => {
    expect(judge(counted, town({ institution: 2 })).map(({ message }) => message)).toEqual([
      { zh: '事业编制为2名，不得有', en: 'Institution establishment: 2 posts, and there may be none' },
    ])
  })
})

describe('a prohibition of a described subject', () => {
  const classed = prohibition({ where: { class: ['class-1', 'class-2'] } })
  const coded = prohibition({ where: { code: { known: true } } })
  const staffed = prohibition({ where: { 'administrative-establishment': { atLeast: 3 } } })

  it.each([
    ['among the words', classed, place({ class: 'class-2' }), 'violated'],
    ['not among the words', classed, place({ class: 'class-3' }), 'satisfied'],
    ['known to have none of the words', classed, place({ class: null }), 'satisfied'],
    ['not told', classed, place({}), 'unknown'],
    ['there', coded, place({ code: '330381101' }), 'violated'],
    ['known not to be there', coded, place({ code: null }), 'satisfied'],
    ['perhaps there', coded, place({}), 'unknown'],
    ['one short of a number', staffed, { administrative: 2 }, 'satisfied'],
    ['at a number', staffed, { administrative: 3 }, 'violated'],
    ['of a number not told', staffed, {}, 'unknown'],
    ['at a number in a partial list', staffed, { administrative: 3, partial: true }, 'violated'],
    ['short of it in a partial list', staffed, { administrative: 2, partial: true }, 'unknown'],
  ] as const)('that is %s', (_, require, facts, verdict) => {
    expect(said(require, facts)).toBe(verdict)
  })

  it('names the field that is missing', () => {
    expect(missing(judge(classed, town(place({}))))).toEqual(['class of 某镇'])
    expect(missing(judge(staffed, town({})))).toEqual(['approved of 某镇机关 (administrative)'])
  })

  it('forbids all keys of one filter together and each of several', () => {
    const together = prohibition({ where: { class: 'class-1', name: '某镇' } })
    const each = prohibition({ where: [{ class: 'class-2' }, { name: '某镇' }] })
    expect(said(together, place({ class: 'class-1' }))).toBe('violated')
    expect(said(together, place({ class: 'class-2' }))).toBe('satisfied')
    expect(said(each, place({ class: 'class-3' }))).toBe('violated')
  })

  it('is permitted by a way out', () => {
    const around = { rule: { allowances: [{ until: '2012-12-31' }] } }
    expect(said(classed, place({ class: 'class-1' }), around)).toBe('permitted')
  })

  it('is told in both languages', () => {
    expect(judge(staffed, town({ administrative: 3 })).map(({ message }) => message)).toEqual([
      { zh: '有禁止的情形：行政编制 ≥ 3', en: 'Is as it must not be: administrative establishment ≥ 3' },
    ])
  })
})

describe('a prohibition of both', () => {
  it('keeps them apart', () => {
    const require = prohibition({ of: 'institution-establishment', where: { class: 'class-1' } })
    const findings = judge(require, town({ institution: 0 }))
    expect(findings.map(verdictText)).toEqual(['satisfied', 'violated'])
    expect(new Set(findings.map(({ check }) => check)).size).toBe(2)
  })
})

describe('a prohibition', () => {
  it.each([
    ['of nothing', {}, ['missing-field']],
    ['of a measure nobody declared', { of: 'departement' }, ['unknown-measure of']],
    ['of a field that is none', { where: { klass: 'class-1' } }, ['unknown-field where.klass']],
    ['of an empty list', { where: [] }, ['wrong-value where']],
    ['with an end', { of: 'departments', max: 0 }, ['unknown-key max']],
  ])('is refused %s', (_, parts, problems) => {
    expect(refusals(prohibition(parts))).toEqual(problems)
  })
})
