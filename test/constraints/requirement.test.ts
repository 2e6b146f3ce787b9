import { describe, expect, it } from 'vitest'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictText } from './judging.ts'

type Facts = Parameters<typeof town>[0]

const requirement = (parts: object) => ({ kind: 'requirement', ...parts })
const counted = requirement({ of: 'institution-establishment' })
const said = (require: object, facts: Facts, around: Around = {}) => verdictOf(require, town(facts), around)
const place = (more: object): Facts => ({
  more: { jurisdictions: [{ id: 'town', name: '某镇', level: 'township', ...more }] },
})

describe('a requirement of a count', () => {
  it.each([
    [0, 'violated, 1 under'],
    [null, 'violated, 1 under'],
    [1, 'satisfied'],
    [2, 'satisfied'],
  ])('of %j is %s', (institution, verdict) => {
    expect(said(counted, { institution })).toBe(verdict)
  })

  it('may narrow what is counted', () => {
    const bureaus = (...kinds: readonly string[]) => ({
      more: {
        agencies: [
          { id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' },
          ...kinds.map((kind, at) => ({ id: `a${at}`, name: `a${at}`, kind, jurisdiction: 'town' })),
        ],
      },
    })
    const require = requirement({ of: { measure: 'institutions', where: { name: 'a1' } } })
    expect(said(require, bureaus('institution'))).toBe('violated, 1 under')
    expect(said(require, bureaus('institution', 'institution'))).toBe('satisfied')
    expect(said(require, bureaus('institution', 'party-organ'))).toBe('violated, 1 under')
  })

  it('is unknown where the number is, and names the field', () => {
    const findings = judge(counted, town({}))
    expect(findings.map((one) => one.verdict)).toEqual(['unknown'])
    expect(findings.flatMap((one) => one.missing)).toEqual([
      { zh: '某镇机关（事业编制）的核定编制', en: 'approved of 某镇机关 (institution)' },
    ])
  })

  it('is met by a partial list that holds one, and else unknown', () => {
    expect(said(counted, { institution: 1, partial: true })).toBe('satisfied')
    expect(said(counted, { institution: 0, partial: true })).toBe('unknown')
  })

  it('is permitted by a way out', () => {
    const around = { rule: { allowances: [{ where: { class: 'class-1' } }] } }
    expect(said(counted, { institution: 0 }, around)).toBe('permitted, 1 under')
    expect(said(counted, { institution: 1 }, around)).toBe('satisfied')
  })

  it('is told in both languages', () => {
    expect(judge(counted, town({ institution: 0 })).map(({ message }) => message)).toEqual([
      { zh: '事业编制为0名，应当具备', en: 'Institution establishment: 0 posts, and there must be some' },
    ])
  })
})

describe('a requirement of a described subject', () => {
  const classed = requirement({ where: { class: ['class-1', 'class-2'] } })
  const coded = requirement({ where: { code: { known: true } } })
  const staffed = requirement({ where: { 'administrative-establishment': { atLeast: 3 } } })

  it.each([
    ['among the words', classed, place({ class: 'class-2' }), 'satisfied'],
    ['not among the words', classed, place({ class: 'class-3' }), 'violated'],
    ['known to have none of the words', classed, place({ class: null }), 'violated'],
    ['not told', classed, place({}), 'unknown'],
    ['there', coded, place({ code: '330381101' }), 'satisfied'],
    ['known not to be there', coded, place({ code: null }), 'violated'],
    ['perhaps there', coded, place({}), 'unknown'],
    ['one short of a number', staffed, { administrative: 2 }, 'violated'],
    ['at a number', staffed, { administrative: 3 }, 'satisfied'],
    ['of a number not told', staffed, {}, 'unknown'],
    ['at a number in a partial list', staffed, { administrative: 3, partial: true }, 'satisfied'],
    ['short of it in a partial list', staffed, { administrative: 2, partial: true }, 'unknown'],
  ] as const)('that is %s', (_, require, facts, verdict) => {
    expect(said(require, facts)).toBe(verdict)
  })

  it('names the field that is missing', () => {
    expect(missing(judge(classed, town(place({}))))).toEqual(['class of 某镇'])
    expect(missing(judge(staffed, town({})))).toEqual(['approved of 某镇机关 (administrative)'])
  })

  it('needs all keys of one filter and one of several', () => {
    const all = requirement({ where: { class: 'class-1', name: '某镇' } })
    const any = requirement({ where: [{ class: 'class-2' }, { name: '某镇' }] })
    expect(said(all, place({ class: 'class-1' }))).toBe('satisfied')
    expect(said(all, place({ class: 'class-2' }))).toBe('violated')
    expect(said(any, place({ class: 'class-3' }))).toBe('satisfied')
    expect(said(any, place({}))).toBe('satisfied')
  })

  it('is permitted by a way out', () => {
    const around = { rule: { allowances: [{ until: '2012-12-31' }] } }
    expect(said(classed, place({ class: 'class-3' }), around)).toBe('permitted')
  })

  it('is told in both languages', () => {
    expect(judge(staffed, town({ administrative: 2 })).map(({ message }) => message)).toEqual([
      { zh: '不符合：行政编制 ≥ 3', en: 'Is not so: administrative establishment ≥ 3' },
    ])
    expect(judge(classed, town(place({ class: 'class-3' }))).map(({ message }) => message)).toEqual([
      { zh: '不符合：类别为class-1、class-2', en: 'Is not so: class is class-1 or class-2' },
    ])
  })
})

describe('a requirement of both', () => {
  it('keeps them apart', () => {
    const require = requirement({ of: 'institution-establishment', where: { class: 'class-1' } })
    const findings = judge(require, town({ institution: 0 }))
    expect(findings.map(verdictText)).toEqual(['violated, 1 under', 'satisfied'])
    expect(new Set(findings.map(({ check }) => check)).size).toBe(2)
  })
})

describe('a requirement', () => {
  it.each([
    ['of nothing', {}, ['missing-field']],
    ['of a measure nobody declared', { of: 'departement' }, ['unknown-measure of']],
    ['of a field that is none', { where: { klass: 'class-1' } }, ['unknown-field where.klass']],
    ['of a word that is none', { where: { level: 'village' } }, ['unknown-word where.level']],
    ['of an empty list', { where: [] }, ['wrong-value where']],
    ['with an end', { of: 'departments', min: 2 }, ['unknown-key min']],
  ])('is refused %s', (_, parts, problems) => {
    expect(refusals(requirement(parts))).toEqual(problems)
  })
})
