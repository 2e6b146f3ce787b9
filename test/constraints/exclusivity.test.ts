import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, refusals, verdictOf } from './judging.ts'

const exclusivity = (parts: object = {}) => ({ kind: 'exclusivity', of: 'leads', ...parts })
const perMatter = { forEach: { subject: 'matter' } }
const about = (rule: object = {}): Around => ({ rule: { ...perMatter, ...rule } })

/** A matter of a town, with the departments that lead it; without any list, nobody says who does. */
const matter = (leads: readonly string[] | undefined, more: object = {}): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
    agencies: ['甲局', '乙局', '丙局'].map((name) => ({ id: name, name, jurisdiction: 'town' })),
    matters: [{ id: 'licence', name: '某许可', jurisdiction: 'town', powerType: 'licence' }],
    ...(leads === undefined ? {} : { assignments: leads.map((by) => ({ of: 'licence', by, role: 'lead' })) }),
    ...more,
  })
const part = { partial: { assignments: true } }

describe('an exclusivity', () => {
  it.each([
    [[], ['min: violated, 1 under', 'max: satisfied']],
    [['甲局'], ['min: satisfied', 'max: satisfied']],
    [
      ['甲局', '乙局'],
      ['min: satisfied', 'max: violated, 1 over'],
    ],
    [
      ['甲局', '乙局', '丙局'],
      ['min: satisfied', 'max: violated, 2 over'],
    ],
  ])('held by %j is %j', (leads, verdicts) => {
    expect(verdictOf(exclusivity(), matter(leads), about())).toEqual(verdicts)
  })

  it('counts the same holder once', () => {
    const twice = [
      { of: 'licence', by: '甲局', role: 'lead', id: 'first' },
      { of: 'licence', by: '甲局', role: 'lead', id: 'second' },
    ]
    expect(verdictOf(exclusivity(), matter(undefined, { assignments: twice }), about())).toEqual([
      'min: satisfied',
      'max: satisfied',
    ])
  })

  it('is about whatever is counted, not about matters alone', () => {
    const require = exclusivity({ of: 'administrative-establishment' })
    const said = (administrative: number) => verdictOf(require, town({ administrative }))
    expect(said(0)).toEqual(['min: violated, 1 under', 'max: satisfied'])
    expect(said(1)).toEqual(['min: satisfied', 'max: satisfied'])
    expect(said(2)).toEqual(['min: satisfied', 'max: violated, 1 over'])
  })

  describe('of one or none', () => {
    const require = exclusivity({ orNone: true })

    it.each([
      [[], 'satisfied'],
      [['甲局'], 'satisfied'],
      [['甲局', '乙局'], 'violated, 1 over'],
    ])('held by %j is %s', (leads, verdict) => {
      expect(verdictOf(require, matter(leads), about())).toBe(verdict)
    })

    it('is one check, known by its rule', () => {
      expect(judge(require, matter([]), about()).map(({ check }) => check)).toEqual(['towns/rule'])
    })
  })

  describe('where facts are missing', () => {
    it('is unknown at both ends and names what is not given', () => {
      const findings = judge(exclusivity(), matter(undefined), about())
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
      expect(missing(findings)).toEqual(['the collection assignments'])
    })

    it.each([
      [[], ['min: unknown', 'max: unknown']],
      [['甲局'], ['min: satisfied', 'max: unknown']],
      [
        ['甲局', '乙局'],
        ['min: satisfied', 'max: violated, at least 1 over'],
      ],
    ])('held by %j in a partial list is %j', (leads, verdicts) => {
      expect(verdictOf(exclusivity(), matter(leads, part), about())).toEqual(verdicts)
    })

    it('knows of none where there is known to be none', () => {
      expect(verdictOf(exclusivity(), matter(undefined, { assignments: null }), about())).toEqual([
        'min: violated, 1 under',
        'max: satisfied',
      ])
    })
  })

  it('gives its lower end a force of its own', () => {
    const findings = judge(exclusivity({ shortfall: 'advisory' }), matter([]), about())
    expect(findings.map(({ check, force }) => [check, force])).toEqual([
      ['towns/rule#min', 'advisory'],
      ['towns/rule#max', 'mandatory'],
    ])
  })

  it('is permitted by a way out, and says nothing of whom the rule spares', () => {
    const way = { allowances: [{ until: '2012-12-31', where: { powerType: 'licence' } }] }
    expect(verdictOf(exclusivity(), matter(['甲局', '乙局']), about(way))).toEqual([
      'min: satisfied',
      'max: permitted, 1 over',
    ])
    const spared = { forEach: { subject: 'matter', except: { powerType: 'licence' } } }
    expect(verdictOf(exclusivity(), matter(['甲局', '乙局']), about(spared))).toEqual([])
  })

  it('is exempt where the text says so', () => {
    const exempt = { exempt: [{ where: { powerType: 'licence' }, cite: { source: 'plan', article: '二' } }] }
    const findings = judge(exclusivity(), matter(['甲局', '乙局']), about(exempt))
    expect(findings.map(({ verdict }) => verdict)).toEqual(['exempt', 'exempt'])
  })

  it.each([
    ['of nothing', { of: undefined }, ['missing-field of']],
    ['of a measure nobody declared', { of: 'leadds' }, ['unknown-measure of']],
    ['of the measure of another subject', { of: 'departments' }, ['wrong-unit of']],
    ['with `orNone` other than true', { orNone: false }, ['wrong-type orNone']],
    ['with a floor that is not there', { orNone: true, shortfall: 'advisory' }, ['wrong-value shortfall']],
    ['with a force that is none', { shortfall: 'strong' }, ['unknown-word shortfall']],
    ['with an end', { max: 1 }, ['unknown-key max']],
  ])('is refused %s', (_, parts, problems) => {
    expect(refusals(exclusivity(parts), about())).toEqual(problems)
  })

  it.each([
    [[], 0, '牵头部门为0个，缺位，应有一个', 'Lead departments: 0 bodies, and there must be one'],
    [
      ['甲局', '乙局'],
      1,
      '牵头部门为2个，重复，多1个',
      'Lead departments: 2 bodies where there may be only one, 1 body too many',
    ],
  ])('held by %j is told in both languages', (leads, end, zh, en) => {
    expect(judge(exclusivity(), matter(leads), about())[end]?.message).toEqual({ zh, en })
  })

  it('says what it demands in both languages', () => {
    expect(judge(exclusivity(), matter(['甲局']), about()).map(({ demand }) => demand)).toEqual([
      { zh: '牵头部门不得缺位', en: 'Lead departments: there must be one' },
      { zh: '牵头部门只能有一个', en: 'Lead departments: there may be only one' },
    ])
  })
})
