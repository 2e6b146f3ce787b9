import { describe, expect, it } from 'vitest'
import { createEngine, type Verdict } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { national } from '../../src/packs/national/index.ts'
import { example, type Facts, find, snapshot } from './cases.ts'

const engine = createEngine({ packs: [national, ganzhou] })
const before = example('ganzhou/before.yaml')
const after = example('ganzhou/after.yaml')
const approved = example('ganzhou/after-with-approvals.yaml')
const judge = (facts: Facts) => engine.evaluate(snapshot(facts), { baselines: { before: snapshot(before) } })

const { complete: _, ...withoutTheLine } = after
const comprehensive = ['政府办', '教育局', '公安局', '民政局', '财政局', '水务局', '林业局', '卫生局']
const merged = ['发改委', '农牧局', '工信委', '交通运输局', '住建局', '人社局', '文化委']
const fifteen = [...comprehensive, ...merged].toSorted()

/** The departments whose leader posts are found so, with their excess. */
function leaderPosts(facts: Facts, verdict: Verdict) {
  const found = judge(facts).findings.filter(
    (one) => one.check === 'ganzhou/leader-posts#max' && one.verdict === verdict,
  )
  return found
    .map(({ subject, excess }) => ({ id: subject.id, ...excess }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

describe('the example of Ganzhou', () => {
  it('is the same with approvals and without, but for its records', () => {
    const { records, ...rest } = after
    const { records: more, ...same } = approved
    expect(same).toEqual(rest)
    expect((more as readonly unknown[]).slice(0, -2)).toEqual(records)
    expect((more as readonly { status: string }[]).slice(-2).map(({ status }) => status)).toEqual([
      'illustrative',
      'illustrative',
    ])
  })

  it('holds 24 departments with 86 leader posts: 15 with four, 8 with three, 1 with two', () => {
    const rows = after['leadership'] as readonly { approved?: number }[]
    const counts = [4, 3, 2].map((number) => rows.filter((row) => row.approved === number).length)
    expect(counts).toEqual([15, 8, 1])
    expect(rows.reduce((total, row) => total + (row.approved ?? 0), 0)).toBe(86)
  })

  it('does not cancel out: 26 posts more and 17 fewer are off by 9', () => {
    const finding = find(judge(after), 'ganzhou/listed-changes-cancel-out', '甘州区')
    expect(finding).toMatchObject({
      verdict: 'violated',
      force: 'mandatory',
      excess: { by: 9, side: 'over' },
      details: { values: [{ low: 26 }, { low: -17 }], total: { low: 9 }, wholeValue: { low: 0 } },
      citation: { article: '二(三)一' },
    })
    expect(finding?.message.zh).toContain('26名、-17名')
  })

  it('states figures beside which others are computed', () => {
    const figures = judge(after)
      .claims()
      .map(({ claim, says, computed, difference }) => [
        claim.slice('ganzhou/'.length),
        says,
        computed.text.zh,
        difference,
      ])
    expect(figures).toEqual([
      ['departments-before', '26', '25个', '-1'],
      ['departments-after', '24', '24个', undefined],
      ['departments-after-by-its-own-figures', '24', '25', '+1'],
      ['institutions-before', '17', '17个', undefined],
      ['institutions-after', '1', '1个', undefined],
      ['institutions-merged', '16', '16个', undefined],
      ['managed-bureaus-before', '2', '2个', undefined],
      ['managed-bureaus-after', '0', '0个', undefined],
      ['departments-abolished', '7', '8个', '+1'],
      ['departments-created', '6', '7个', '+1'],
      ['nameplates', '12', '10块', '-2'],
      ['reduction-by-its-own-figures', '36%', '44.4%', '+8.4%'],
      ['reduction-by-named-bodies', '36%', '43.2%', '+7.2%'],
      ['reduction-of-departments', '36%', '7.7%', '-28.3%'],
      ['reduction-by-merged-institutions', '36%', '35.6%', undefined],
    ])
  })

  it('has 15 departments with one leader post too many where no approval is listed', () => {
    const over = { by: 1, side: 'over', unit: 'post' }
    expect(leaderPosts(after, 'violated')).toEqual(fifteen.map((id) => ({ id, ...over })))
    expect(judge(after).outcome).toBe('unlawful')
  })

  it('has the 15 permitted by the illustrative approvals: 8 comprehensive, 7 in transition', () => {
    const over = { by: 1, side: 'over', unit: 'post' }
    expect(leaderPosts(approved, 'permitted')).toEqual(fifteen.map((id) => ({ id, ...over })))
    const ways = judge(approved)
      .findings.filter((one) => one.check === 'ganzhou/leader-posts#max')
      .map(({ waysOut }) => waysOut.findIndex((way) => way.open === 'yes' && way.met === 'yes'))
    expect([0, 1].map((way) => ways.filter((one) => one === way).length)).toEqual([8, 7])
  })

  it('leaves the 15 unknown where nobody says that all approvals are listed', () => {
    expect(leaderPosts(withoutTheLine, 'unknown').map(({ id }) => id)).toEqual(fifteen)
    const finding = find(judge(withoutTheLine), 'ganzhou/leader-posts#max', '财政局')
    expect(finding?.missing.map((text) => text.en).join()).toContain('extra-leader-post')
  })

  it('satisfies the other nine, and all 24 have at least two', () => {
    const judged = [...judge(after).judged()].filter((one) => one.verdict === 'satisfied')
    const satisfied = (check: string) => judged.filter((one) => one.check === check).length
    expect(satisfied('ganzhou/leader-posts#max')).toBe(9)
    expect(satisfied('ganzhou/leader-posts#min')).toBe(24)
  })

  it('cannot say whether 24 departments are within a limit that is not told', () => {
    const finding = find(judge(after), 'ganzhou/departments-within-limit', '甘州区')
    expect(finding?.verdict).toBe('unknown')
    expect(finding?.message.zh).toContain('24个')
    expect(finding?.message.zh).toContain('缺少甘州区的上级核定的政府工作部门限额')
    expect(finding?.message.en).toContain('missing: approved limit of government departments of 甘州区')
  })

  it.each([
    ['ganzhou/congress-and-cppcc-have-no-listed-change', '区人大'],
    ['ganzhou/congress-and-cppcc-have-no-listed-change', '区政协'],
    ['ganzhou/bodies-frozen-during-reform', '甘州区'],
    ['ganzhou/new-bodies-are-in-the-approved-plan', '农牧局'],
    ['ganzhou/departments-have-three-fix-provisions', '科技局'],
    ['ganzhou/completed-by-the-end-of-june', '甘州区'],
    ['ganzhou/mobilised-after-approval#1', '甘州区'],
    ['ganzhou/mobilised-after-approval#2', '甘州区'],
    ['ganzhou/plan-talked-over', '甘州区'],
    ['ganzhou/plates-as-announced', '农牧局'],
  ])('satisfies %s for %s', (check, subject) => {
    expect(find(judge(after), check, subject)?.verdict).toBe('satisfied')
  })

  it.each([
    ['national/staff-within-approved-posts', '财政局'],
    ['ganzhou/administrative-total-unchanged', '甘州区'],
    ['ganzhou/leaders-within-leader-posts', '财政局'],
    ['ganzhou/ranks-not-raised', '财政局'],
    ['ganzhou/plan-approved-in-order#3', '甘州区'],
    ['ganzhou/three-fix-approved-in-order#1', '财政局'],
    ['ganzhou/establishment-issued-with-three-fix#1', '财政局'],
    ['ganzhou/functions-inventoried', '财政局'],
  ])('cannot judge %s for %s, for the report does not tell', (check, subject) => {
    expect(find(judge(after), check, subject)?.verdict).toBe('unknown')
  })
})
