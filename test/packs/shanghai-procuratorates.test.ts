import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { shanghaiProcuratorates } from '../../src/packs/shanghai-procuratorates/index.ts'
import { example, expectFinding, type Facts, find, judged, snapshot, untried } from './cases.ts'
import { shanghaiCases } from './shanghai-cases.ts'
import {
  assistant,
  career,
  classes,
  facts,
  group,
  matter,
  members,
  person,
  placed,
} from './shanghai-facts.ts'

const asked = { pack: shanghaiProcuratorates, assumed: false }
const engine = createEngine({ packs: [shanghaiProcuratorates] })
const pack = 'shanghai-procuratorates'
const judge = (made: Facts, more = {}) => engine.evaluate(snapshot(made), more)
const seen = (made: Facts, check: string, subject: string, more = {}) =>
  find(judge(made, more), `${pack}/${check}`, subject)

/** What is found of a rule that has one subject per item. */
const byItem = (made: Facts, check: string, subject: string) =>
  Object.fromEntries(
    [...judge(made).judged()]
      .filter((one) => one.check === `${pack}/${check}` && one.subject.id === subject)
      .map((one) => [one.subject.item, one.verdict]),
  )

describe('the pack of the Shanghai procuratorates', () => {
  it.each(shanghaiCases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged(asked, one)
    expectFinding(finding, one)
    expect(finding?.citation).toMatchObject({ title: '上海司法体制改革试点（检察）', status: 'reported' })
  })

  it('has seen every rule broken and kept', () => {
    expect(untried(shanghaiProcuratorates, shanghaiCases)).toEqual([])
  })

  it('judges nothing outside Shanghai, and nothing before the plan was approved', () => {
    const elsewhere = facts({ jurisdictions: [{ id: 'city', name: '某市', code: '370000' }], agencies: [] })
    expect(judge(elsewhere).skipped).toEqual([{ pack, reason: 'outside-its-territory' }])
    expect(judge(facts({ day: '2014-06-05' })).skipped).toEqual([{ pack, reason: 'outside-its-days' }])
  })
})

describe('the quota of procurators', () => {
  const staffed = (procurator: number, day = '2019-06-06') => facts({ day, ...classes({ procurator }) })

  it.each([
    [1848, 'satisfied', 'satisfied'],
    [1849, 'violated', 'satisfied'],
    [1850, 'violated', 'satisfied'],
    [1851, 'violated', 'violated'],
  ])('of %i in 5,600 posts is %s as a third, and %s as 1,850', (procurators, share, cap) => {
    const made = staffed(procurators)
    expect(seen(made, 'procurators-within-their-share', 'city')?.verdict).toBe(share)
    expect(seen(made, 'procurators-within-the-establishment', 'city')?.verdict).toBe(share)
    expect(seen(made, 'procurators-at-most', 'city')?.verdict).toBe(cap)
  })

  it.each([
    ['all procurators and assistant procurators of before', 2884, -1036],
    ['the incumbents', 1738, 110],
    ['the incumbents but for general departments', 1411, 437],
  ])('leaves room beside %s', (_, procurators, headroom) => {
    const left = judge(staffed(procurators)).headroom({ subject: 'city', measure: 'procurators' })
    const check = `${pack}/procurators-within-their-share`
    expect(left.find((one) => one.check === check)).toMatchObject({ headroom })
  })

  it.each([
    ['2014-06-06', 'permitted'],
    ['2019-06-05', 'permitted'],
    ['2019-06-06', 'violated'],
  ])('is passed for five years only: on %s by 1,036 it is %s', (day, verdict) => {
    const finding = seen(staffed(2884, day), 'procurators-within-their-share', 'city')
    expect(finding).toMatchObject({ verdict, excess: { by: 1036, side: 'over' } })
  })

  it('says which sense of 33, 52 and 15 it takes, and takes the other where that is asked for', () => {
    const made = facts(
      classes({ procurator: 1847, 'procuratorial-auxiliary': 2912, 'procuratorial-administration': 840 }),
    )
    const verdicts = (more: object) =>
      ['classes-of-staff#procurators', 'classes-of-staff-exactly#procurators'].map(
        (check) => seen(made, check, 'city', more)?.verdict,
      )
    expect(verdicts({})).toEqual(['satisfied', undefined])
    expect(verdicts({ alternatives: [`${pack}/classes-of-staff-exactly`] })).toEqual([undefined, 'violated'])
    const [chosen, other] = engine.rules().filter(({ rule }) => rule.startsWith(`${pack}/classes-of-staff`))
    expect(chosen?.reading?.en).toContain('ceilings')
    expect(other).toMatchObject({ alternativeTo: `${pack}/classes-of-staff` })
    expect(other?.reading?.en).toContain('literally')
  })

  it('has 576 openings in five years, for more than half of 1,146 assistant procurators', () => {
    const made = facts(
      placed({
        'incumbent-procurators': 1738,
        'incumbent-assistant-procurators': 1146,
        'procurator-retirements': 466,
      }),
    )
    expect(seen(made, 'assistants-promotable', 'city')).toMatchObject({
      verdict: 'satisfied',
      details: { value: { low: 576 }, wholeValue: { low: 1146 } },
    })
  })
})

describe('the way to a procurator', () => {
  it('is told by the day on which five years are full', () => {
    const early = career({ before: assistant, from: '2014-07-01', to: '2019-06-30' })
    const finding = seen(early, 'five-years-as-assistant', 'later')
    expect(finding).toMatchObject({ verdict: 'violated', excess: { by: 1, side: 'under' } })
    expect(finding?.message.en).toContain('2019-07-01')
  })

  it('is not opened to newcomers by the old method', () => {
    const newcomer = career({
      before: assistant,
      to: '2016-07-01',
      person: { entered: '2014-06-06', tags: ['former-assistant-procurator'] },
    })
    expect(seen(newcomer, 'five-years-as-assistant', 'later')?.verdict).toBe('violated')
  })

  it('asks no certificate of those who came before the recruitment by class', () => {
    const made = person({ category: 'procurator-assistant', entered: '2014-12-31' })
    expect(seen(made, 'assistants-are-qualified', 'person')).toBeUndefined()
  })

  it('lets an assistant become a procurator, which is no move between classes', () => {
    const made = career({ before: assistant, from: '2015-01-01', to: '2020-01-01' })
    expect(seen(made, 'no-move-between-classes', 'later')).toBeUndefined()
  })

  it.each([
    ['2015-12-31', 'procuratorial-recruitment-plan', 'recruitment-plans-reviewed-by-the-city', true],
    ['2016-01-01', 'procuratorial-recruitment-plan', 'recruitment-plans-reviewed-by-the-city', false],
    ['2015-12-31', 'procuratorial-recruitment', 'recruitment-unified-from-2016', false],
    ['2016-01-01', 'procuratorial-recruitment', 'recruitment-unified-from-2016', true],
  ])('on %s judges a %s under %s: %s', (day, kind, rule, expected) => {
    const made = facts({ day, records: [{ id: 'it', kind, about: ['grassroots'], on: day }] })
    expect(seen(made, rule, 'it') !== undefined).toBe(expected)
  })
})

describe('a case group', () => {
  it('without two procurators beside the one in charge is found, as a general rule', () => {
    const finding = seen(facts(members(1, 1, 1)), 'case-group-composition#procurators', 'group')
    expect(finding).toMatchObject({
      verdict: 'violated',
      force: 'general',
      excess: { by: 1, side: 'under' },
      subject: { id: group.id },
    })
  })

  it('does not count who has left', () => {
    const made = members(1, 2, 1)
    const [one, ...rest] = made.holdings.toReversed()
    const ended = (until: string) => facts({ ...made, holdings: [...rest, { ...one, until }] })
    const check = 'case-group-composition#auxiliaries'
    expect(seen(ended('2019-06-30'), check, 'group')?.verdict).toBe('satisfied')
    expect(seen(ended('2019-06-29'), check, 'group')?.verdict).toBe('violated')
  })

  it('may have more members than the facts say where these are given in part', () => {
    const made = facts({ ...members(1, 1, 1), partial: { holdings: ['district'] } })
    expect(seen(made, 'case-group-composition#procurators', 'group')?.verdict).toBe('unknown')
  })
})

describe('a power', () => {
  const own = { powerType: 'case-power', name: '提起公诉' }

  it.each([
    ['in-charge', '2017-06-05', 'permitted'],
    ['in-charge', '2017-06-06', 'violated'],
    ['assistant', '2017-06-05', 'violated'],
  ])('used by one who is %s is on %s %s', (by, day, verdict) => {
    const made = { ...matter(own, [['decides', by]]), day }
    expect(seen(made, 'other-powers-with-procurators', 'matter')?.verdict).toBe(verdict)
  })

  it('that is reserved is no other power', () => {
    const made = matter({ ...own, name: '抗诉' }, [['decides', 'chief']])
    expect(seen(made, 'other-powers-with-procurators', 'matter')).toBeUndefined()
  })

  it('is judged as a duty only where it is on the list', () => {
    const made = matter({ powerType: 'case-duty', name: '整理卷宗' }, [['executes', 'assistant']])
    expect(seen(made, 'duties-performed-in-person', 'matter')).toBeUndefined()
  })
})

describe('what is asked item by item', () => {
  it('is judged for people, funds and assets', () => {
    const made = facts({
      assignments: [{ of: 'grassroots', role: 'manages', by: 'municipal', object: ['人员', '经费'] }],
    })
    expect(byItem(made, 'people-funds-and-assets-managed-by-the-city', 'grassroots')).toEqual({
      人员: 'satisfied',
      经费: 'satisfied',
      资产: 'violated',
    })
  })

  it('is judged for each scope of supervision', () => {
    const supervised = (by: string, object: string) => ({
      id: `${by} ${object}`,
      of: 'grassroots',
      role: 'supervises',
      by,
      object: [object],
    })
    const made = facts({
      assignments: [
        supervised('office', '办案流程'),
        supervised('department', '办案质量和效率'),
        supervised('office', '办案质量和效率'),
      ],
    })
    expect(byItem(made, 'one-supervisor-for-each-scope#max', 'grassroots')).toEqual({
      办案流程: 'satisfied',
      办案质量和效率: 'violated',
      职业道德和纪律: 'satisfied',
    })
    expect(byItem(made, 'one-supervisor-for-each-scope#min', 'grassroots')).toMatchObject({
      办案流程: 'satisfied',
      职业道德和纪律: 'violated',
    })
  })
})

describe('the example of the staff', () => {
  const written = example('shanghai-procuratorates/staff.yaml')
  const rows = (name: string) => written[name] as readonly Readonly<Record<string, unknown>>[]
  const report = judge(written)
  const found = report.findings.filter(({ verdict }) => verdict === 'violated')

  it('has 1,848 procurators on 5,600 posts, which one more would break', () => {
    const check = 'procurators-within-their-share'
    expect(find(report, `${pack}/${check}`, '上海市')).toMatchObject({
      verdict: 'satisfied',
      details: { value: { low: 1848 }, wholeValue: { low: 5600 } },
    })
    const one = rows('establishment').find(({ category }) => category === 'procurator')
    const more = { ...one, actual: Number(one?.['actual']) + 1 }
    const establishment = rows('establishment').map((row) => (row === one ? more : row))
    expect(seen({ ...written, establishment }, check, '上海市')).toMatchObject({
      verdict: 'violated',
      excess: { by: 1, side: 'over' },
    })
  })

  it('stands in all its classes as 33 to 52 to 15', () => {
    const alternatives = [`${pack}/classes-of-staff-exactly`]
    for (const one of ['procurators', 'auxiliaries', 'administrators']) {
      const check = `classes-of-staff-exactly#${one}`
      expect(seen(written, check, '上海市', { alternatives })?.verdict).toBe('satisfied')
    }
  })

  it('has a group without two procurators, and one who became a procurator a day too early', () => {
    expect(found.map(({ check, subject, excess }) => [check, subject.id, excess?.by])).toEqual([
      [`${pack}/five-years-as-assistant`, 'p05-检察官', 1],
      [`${pack}/case-group-composition#procurators`, '第二组', 1],
    ])
  })

  it('agrees with the figures of the text', () => {
    expect(report.claims().map(({ says, reconciles }) => [says, reconciles])).toEqual([
      ['1848', 'yes'],
      ['1738', 'yes'],
      ['1146', 'yes'],
      ['466', 'yes'],
      ['4', 'yes'],
      ['7', 'yes'],
      ['5', 'yes'],
    ])
  })

  it('leaves open only what it does not tell', () => {
    const open = [...report.judged()].filter(({ verdict }) => verdict === 'unknown')
    expect([...new Set(open.map(({ rule }) => rule.slice(pack.length + 1)))]).toEqual([
      'procurators-mainly-in-the-main-lines',
      'fewer-business-departments',
      'people-funds-and-assets-managed-by-the-city',
      'leadership-managed-by-the-city',
      'one-supervisor-for-each-scope',
    ])
  })
})
