import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { example, type Facts, find, snapshot } from './cases.ts'

const engine = createEngine({ packs: [haixi] })
const before = example('haixi/before.yaml')
const after = example('haixi/after.yaml')
const judge = (facts: Facts) => engine.evaluate(snapshot(facts), { baselines: { before: snapshot(before) } })

const claims = judge(after).claims()

type Rows = readonly Readonly<Record<string, unknown>>[]
const rows = (facts: Facts, collection: string) => facts[collection] as Rows
const townships = (facts: Facts) => rows(facts, 'jurisdictions').filter(({ level }) => level === 'township')

/** The example with one field of one row set. */
const changed = (collection: string, field: string, id: string, more: Facts): Facts => ({
  ...after,
  [collection]: rows(after, collection).map((row) => (row[field] === id ? { ...row, ...more } : row)),
})

describe('the example of Haixi', () => {
  it('holds 41 townships before and 35 after, of which 13, 5 and 17 are of each class', () => {
    const of = (name: string) => townships(after).filter((row) => row['class'] === name).length
    expect([townships(before).length, townships(after).length]).toEqual([41, 35])
    expect([of('一类'), of('二类'), of('三类')]).toEqual([13, 5, 17])
  })

  it('marks every township that the report does not name as illustrative', () => {
    const named = ['郭勒木德镇', '香日德镇', '察汗乌苏镇', '花土沟镇', '冷湖镇']
    const unmarked = [...townships(before), ...townships(after)].filter(({ note }) => note !== 'illustrative')
    expect([...new Set(unmarked.map(({ name }) => name))]).toEqual(named)
  })

  it.each([
    ['townships-before', '41', '41个'],
    ['townships-after', '35', '35个'],
    ['townships-fewer', '6', '6个'],
    ['townships-reduction', '14.6%', '14.6%'],
    ['townships-made-towns', '7', '7个'],
    ['townships-of-class-1', '13', '13个'],
    ['townships-of-class-2', '5', '5个'],
    ['townships-of-class-3', '17', '17个'],
    ['administrative-before', '627', '627名'],
    ['administrative-after', '593', '593名'],
    ['administrative-fewer', '34', '34名'],
    ['administrative-reduction', '5.4%', '5.4%'],
    ['converted-to-police', '29', '29名'],
    ['converted-to-justice', '5', '5名'],
    ['leaders-before', '257', '257名'],
    ['leaders-after', '213', '213名'],
    ['leaders-after-by-classes', '213', '213名'],
    ['leaders-fewer', '44', '44名'],
    ['leaders-reduction', '17.1%', '17.1%'],
    ['general-offices', '4', '4个'],
    ['institutions-before', '151', '151个'],
    ['institutions-after', '93', '93个'],
    ['institution-posts-before', '622', '622名'],
    ['institution-posts-after', '612', '612名'],
    ['institution-posts-fewer', '10', '10名'],
    ['police-stations-new', '10', '10个'],
    ['judicial-offices', '30', '30个'],
    ['competitors-by-kind', '826', '826'],
    ['competitors-by-result', '826', '826'],
    ['competitors-with-a-post', '797', '797'],
    ['competitors-without-a-post', '29', '29'],
    ['reform-measures', '6', '6项'],
  ])('agrees with the stated %s: %s', (claim, says, computed) => {
    expect(claims.find((one) => one.claim === `haixi/${claim}`)).toMatchObject({
      says,
      reconciles: 'yes',
      computed: { text: { zh: computed } },
    })
  })

  it('does not reconcile the institutions: 151 less 93 is 58 and not 48, and 38.4 % and not 32 %', () => {
    const wrong = claims.filter(({ reconciles }) => reconciles === 'no')
    expect(
      wrong.map(({ claim, says, computed, difference }) => [claim, says, computed.text.en, difference]),
    ).toEqual([
      ['haixi/institutions-fewer-by-its-own-figures', '48', '58', '+10'],
      ['haixi/institutions-fewer', '48', '58 bodies', '+10'],
      ['haixi/institutions-reduction', '32%', '38.4%', '+6.4%'],
    ])
  })

  it('counts 213 leader posts only with six in Lenghu: 205 and 14 less 6', () => {
    const of = (leaderPosts: number) => {
      const made = changed('leadership', 'agency', '冷湖镇机关', { approved: leaderPosts })
      return find(judge(made), 'haixi/leader-posts-by-class', '冷湖镇')?.verdict
    }
    expect([of(5), of(6), of(7)]).toEqual(['satisfied', 'permitted', 'violated'])
    const all = rows(after, 'leadership').reduce((total, row) => total + Number(row['approved']), 0)
    expect(all).toBe(205 + 14)
  })

  it('conserves the total: 593 and 29 and 5 are 627', () => {
    const finding = find(judge(after), 'haixi/conversion-conserves-the-total', '海西州')
    expect(finding).toMatchObject({
      verdict: 'satisfied',
      details: { values: [{ low: 593 }, { low: 29 }, { low: 5 }], wholeValue: { low: 627 } },
    })
    const lost = changed('establishment', 'agency', '示意10派出所', { approved: 1 })
    expect(find(judge(lost), 'haixi/conversion-conserves-the-total', '海西州')).toMatchObject({
      verdict: 'violated',
      excess: { by: 1, side: 'under' },
    })
  })

  it('permits one leader more in four townships, of which one, one and two are of each class', () => {
    const report = judge(after)
    const permitted = report.findings.filter(
      (one) => one.rule === 'haixi/leader-posts-by-class' && one.verdict === 'permitted',
    )
    expect(permitted.map(({ subject }) => subject.id)).toEqual(['冷湖镇', '示意01', '示意10', '示意15'])
    const caps = [1, 2, 3].map((nth) => find(report, `haixi/townships-with-more-leaders#${nth}`, '海西州'))
    expect(caps.map((one) => one?.verdict)).toEqual(['satisfied', 'satisfied', 'satisfied'])
  })

  it('finds a second class-1 township with one leader too many, and the allowance used once too often', () => {
    const report = judge(changed('leadership', 'agency', '香日德镇机关', { approved: 8 }))
    expect(find(report, 'haixi/townships-with-more-leaders#1', '海西州')).toMatchObject({
      verdict: 'violated',
      excess: { by: 1, side: 'over' },
    })
    expect(find(report, 'haixi/leader-total', '海西州')).toMatchObject({
      verdict: 'violated',
      excess: { by: 1, side: 'over' },
    })
  })

  it('finds a fifth town with an office of its own', () => {
    const extra = {
      id: '第五个',
      name: '党政综合办公室',
      jurisdiction: '冷湖镇',
      kind: 'internal-organ',
      parent: '冷湖镇机关',
    }
    const report = judge({ ...after, agencies: [...rows(after, 'agencies'), extra] })
    const found = report.findings.filter(
      (one) => one.rule === 'haixi/general-office-only-in-four-towns' && one.verdict === 'violated',
    )
    expect(found.map(({ subject, excess }) => [subject.id, excess?.by])).toEqual([['冷湖镇', 1]])
  })

  it('breaks only its own principle that the total is not reduced, by the ten institution posts', () => {
    const violated = judge(after).findings.filter(({ verdict }) => verdict === 'violated')
    expect(violated.map(({ check, force, excess }) => [check, force, excess?.by])).toEqual([
      ['haixi/total-establishment-not-reduced', 'principle', 10],
    ])
  })

  it.each([
    ['haixi/class-rests-on-three-indicators', '示意01'],
    ['haixi/within-what-was-approved#2', '示意01'],
    ['haixi/five-functions', '示意01'],
    ['haixi/institutions-registered', '示意01兽医站'],
  ])('cannot judge %s for %s, for the report does not tell', (check, subject) => {
    expect(find(judge(after), check, subject)?.verdict).toBe('unknown')
  })
})
