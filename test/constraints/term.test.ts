import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { type Around, judge, missing, refusals, verdictOf, verdictsByEnd } from './judging.ts'

const term = (form: object) => ({ kind: 'term', ...form })

/** A county on a day, with what it has sent in: a list that is left out is unknown. */
function county(day: string, records: readonly object[] | undefined, more: object = {}): Snapshot {
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day,
    jurisdictions: [{ id: 'county', name: '某县', level: 'county' }],
    agencies: [],
    ...(records === undefined ? {} : { records }),
    ...more,
  })
}
const step = (kind: string, on?: string | null) => ({
  kind,
  about: ['county'],
  ...(on === undefined ? {} : { on }),
})

const firstOn = (kind: string, zh: string, en: string) => ({
  kind: 'earliest',
  subject: 'jurisdiction',
  relation: 'records',
  field: 'on',
  where: { kind },
  unit: 'day',
  title: { zh, en },
})
const measures = {
  'plan-on': firstOn('submission', '方案报送日', 'day of the plan'),
  'meeting-on': firstOn('consultation', '常务会议日', 'day of the meeting'),
  'reply-on': firstOn('agreement', '批复日', 'day of the reply'),
}
const ofCounty = (rule: object = {}, pack: object = {}): Around => ({
  rule: { forEach: { subject: 'jurisdiction' }, ...rule },
  pack: { measures, ...pack },
})

/** A holding of a post, from a day until another, after an earlier one. */
function holding(day: string, own: object, previous: object = {}, more: object = {}): Snapshot {
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day,
    agencies: [{ id: 'office', name: '某院' }],
    posts: [
      { id: 'assistant', agency: 'office' },
      { id: 'procurator', agency: 'office' },
    ],
    people: [{ id: 'p1', agency: 'office' }],
    holdings: [
      { id: 'first', person: 'p1', post: 'assistant', ...previous },
      { id: 'now', person: 'p1', post: 'procurator', previous: 'first', ...own },
    ],
    ...more,
  })
}
const ofHolding = (rule: object = {}, pack: object = {}): Around => ({
  rule: { forEach: { subject: 'holding', where: { post: 'procurator' } }, ...rule },
  pack,
})

describe('a term', () => {
  describe('that is a deadline', () => {
    const due = term({ done: 'plan-on', by: '2014-09-30' })
    const said = (day: string, records: readonly object[] | undefined, more: object = {}) =>
      verdictOf(due, county(day, records, more), ofCounty())

    it.each([
      ['2014-09-29', 'satisfied'],
      ['2014-09-30', 'satisfied'],
      ['2014-10-01', 'violated, 1 over'],
      ['2014-10-31', 'violated, 31 over'],
    ])('done on %s is %s', (on, verdict) => {
      expect(said('2014-11-30', [step('submission', on)])).toBe(verdict)
    })

    it.each([
      ['2014-09-29', 'satisfied'],
      ['2014-09-30', 'satisfied'],
      ['2014-10-01', 'violated'],
    ])('and not done on %s is %s', (day, verdict) => {
      expect(said(day, [])).toBe(verdict)
    })

    it('takes the first of several times', () => {
      expect(said('2014-11-30', [step('submission', '2014-10-09'), step('submission', '2014-09-30')])).toBe(
        'satisfied',
      )
    })

    it.each([
      ['2014-09-30', undefined, 'satisfied'],
      ['2014-10-01', undefined, 'unknown'],
      ['2014-09-30', [step('submission')], 'satisfied'],
      ['2014-10-01', [step('submission')], 'unknown'],
    ])('on %s with %j is %s', (day, records, verdict) => {
      expect(said(day, records)).toBe(verdict)
    })

    it('names what is missing', () => {
      const lacking = (...facts: Parameters<typeof county>) =>
        missing(judge(due, county(...facts), ofCounty()))
      expect(lacking('2014-10-01', undefined)).toEqual(['the collection records'])
      expect(lacking('2014-10-01', [step('submission')])).toEqual(['on of submission'])
    })

    it('is met by a list given in part that holds it in time, and otherwise open', () => {
      const part = { partial: { records: true } }
      expect(said('2014-11-30', [step('submission', '2014-09-30')], part)).toBe('satisfied')
      expect(said('2014-11-30', [step('submission', '2014-10-01')], part)).toBe('unknown')
      expect(said('2014-11-30', [], part)).toBe('unknown')
    })

    it('may be another one for each level, and move with what it is counted from', () => {
      const cases = [
        { where: { level: 'prefecture' }, value: '2014-07-31' },
        { where: { level: 'county' }, value: '2014-09-30' },
      ]
      const parameters = { due: { values: [{ from: '2000-01-01', cases }] } }
      const looked = term({ done: 'plan-on', by: { parameter: 'due' } })
      const late = (on: string) => county('2014-11-30', [step('submission', on)])
      expect(verdictOf(looked, late('2014-09-30'), ofCounty({}, { parameters }))).toBe('satisfied')
      expect(verdictOf(looked, late('2014-10-01'), ofCounty({}, { parameters }))).toBe('violated, 1 over')
      const after = term({ done: 'reply-on', by: { measure: 'plan-on', shift: { months: 1 } } })
      const replied = (on: string) =>
        county('2014-11-30', [step('submission', '2014-08-31'), step('agreement', on)])
      expect(verdictOf(after, replied('2014-09-30'), ofCounty())).toBe('satisfied')
      expect(verdictOf(after, replied('2014-10-01'), ofCounty())).toBe('violated, 1 over')
    })

    it('is told in days', () => {
      const [finding] = judge(due, county('2014-11-30', [step('submission', '2014-10-01')]), ofCounty())
      expect(finding?.excess).toEqual({ by: 1, side: 'over', unit: 'day' })
    })
  })

  describe('that is an order', () => {
    const chain = term({ order: ['meeting-on', 'plan-on', 'reply-on'] })
    const steps = (meeting?: string, plan?: string, reply?: string) => [
      ...(meeting === undefined ? [] : [step('consultation', meeting)]),
      ...(plan === undefined ? [] : [step('submission', plan)]),
      ...(reply === undefined ? [] : [step('agreement', reply)]),
    ]
    const said = (...days: Parameters<typeof steps>) =>
      verdictsByEnd(chain, county('2014-11-30', steps(...days)), ofCounty())

    it.each([
      [
        ['2014-05-06', '2014-05-07', '2014-05-08'],
        ['1: satisfied', '2: satisfied'],
      ],
      [
        ['2014-05-06', '2014-05-06', '2014-05-06'],
        ['1: satisfied', '2: satisfied'],
      ],
      [
        ['2014-05-07', '2014-05-06', '2014-05-06'],
        ['1: violated, 1 over', '2: satisfied'],
      ],
      [
        ['2014-05-06', '2014-05-09', '2014-05-07'],
        ['1: satisfied', '2: violated, 2 over'],
      ],
    ])('of %j is %j', (days, verdicts) => {
      expect(said(...(days as [string, string, string]))).toEqual(verdicts)
    })

    it('is not broken by what has not come yet', () => {
      expect(said('2014-05-06', '2014-05-07')).toEqual(['1: satisfied', '2: satisfied'])
      expect(said('2014-05-06')).toEqual(['1: satisfied', '2: satisfied'])
      expect(said()).toEqual(['1: satisfied', '2: satisfied'])
    })

    it('is broken by what has come before its time', () => {
      expect(said(undefined, '2014-05-07')).toEqual(['1: violated', '2: satisfied'])
      expect(said('2014-05-06', undefined, '2014-05-08')).toEqual(['1: satisfied', '2: violated'])
    })

    it('of two has no name but that of its rule', () => {
      const two = term({ order: ['meeting-on', 'plan-on'] })
      const snapshot = county('2014-11-30', steps('2014-05-07', '2014-05-06'))
      expect(judge(two, snapshot, ofCounty()).map(({ check }) => check)).toEqual(['towns/rule'])
      expect(verdictOf(two, snapshot, ofCounty())).toBe('violated, 1 over')
    })

    it('may hold days of the calendar, of the facts and of fields, moved or not', () => {
      const whole = term({
        order: [
          { field: 'from', shift: { months: 1 } },
          { field: 'until' },
          { field: 'from', shift: { months: 2 } },
        ],
      })
      const reform = (until: string | null) =>
        county('2002-01-01', [{ id: 'reform', kind: 'phase', about: ['county'], from: '2001-01-31', until }])
      const about: Around = { rule: { forEach: { subject: 'record' } } }
      const judged = (until: string | null) => verdictsByEnd(whole, reform(until), about)
      expect(judged('2001-02-27')).toEqual(['1: violated, 1 over', '2: satisfied'])
      expect(judged('2001-02-28')).toEqual(['1: satisfied', '2: satisfied'])
      expect(judged('2001-03-31')).toEqual(['1: satisfied', '2: satisfied'])
      expect(judged('2001-04-01')).toEqual(['1: satisfied', '2: violated, 1 over'])
      const since = term({ order: ['2014-05-06', 'plan-on', 'today'] })
      const on = (day: string) =>
        verdictsByEnd(since, county('2014-11-30', [step('submission', day)]), ofCounty())
      expect(on('2014-05-05')).toEqual(['1: violated, 1 under', '2: satisfied'])
      expect(on('2014-05-06')).toEqual(['1: satisfied', '2: satisfied'])
      expect(on('2014-11-30')).toEqual(['1: satisfied', '2: satisfied'])
      expect(on('2014-12-01')).toEqual(['1: satisfied', '2: violated, 1 over'])
      expect(verdictsByEnd(since, county('2014-11-30', []), ofCounty())).toEqual([
        '1: satisfied',
        '2: satisfied',
      ])
    })

    it('is unknown where a day is missing, and names it', () => {
      const findings = judge(
        chain,
        county('2014-11-30', [...steps('2014-05-06', undefined, '2014-05-08'), step('submission')]),
        ofCounty(),
      )
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
      expect(missing(findings)).toEqual(['on of submission'])
    })

    it('is decided by a list given in part as far as more rows can only be earlier', () => {
      const part = { partial: { records: true } }
      const judged = (...days: Parameters<typeof steps>) =>
        verdictsByEnd(chain, county('2014-11-30', steps(...days), part), ofCounty())
      expect(judged('2014-05-06', '2014-05-07', '2014-05-08')).toEqual(['1: unknown', '2: unknown'])
    })
  })

  describe('that lasts', () => {
    const five = term({ from: { field: 'previous.from' }, until: { field: 'from' }, atLeast: '5 years' })

    it.each([
      ['2020-02-28', 'violated, 2 under'],
      ['2020-02-29', 'violated, 1 under'],
      ['2020-03-01', 'satisfied'],
      ['2020-03-02', 'satisfied'],
    ])('five years from 2015-03-01 to %s is %s', (from, verdict) => {
      expect(verdictOf(five, holding('2024-01-01', { from }, { from: '2015-03-01' }), ofHolding())).toBe(
        verdict,
      )
    })

    it.each([
      ['2024-02-29', '1 year', '2025-02-27', 'violated, 1 under'],
      ['2024-02-29', '1 year', '2025-02-28', 'satisfied'],
      ['2024-01-31', '1 month', '2024-02-28', 'violated, 1 under'],
      ['2024-01-31', '1 month', '2024-02-29', 'satisfied'],
      ['2024-12-31', '15 days', '2025-01-14', 'violated, 1 under'],
      ['2024-12-31', '15 days', '2025-01-15', 'satisfied'],
      ['2024-12-31', '2 weeks', '2025-01-14', 'satisfied'],
    ])('from %s at least %s until %s is %s', (from, atLeast, day, verdict) => {
      const served = term({ from: { field: 'from' }, atLeast })
      expect(verdictOf(served, holding(day, { from }), ofHolding())).toBe(verdict)
    })

    it.each([
      ['2025-02-27', 'satisfied'],
      ['2025-02-28', 'satisfied'],
      ['2025-03-01', 'violated, 1 over'],
    ])('at most a year from 2024-02-29 until %s is %s', (until, verdict) => {
      const most = term({ from: { field: 'from' }, until: { field: 'until' }, atMost: '1 year' })
      const facts = (day: string) => holding(day, { from: '2024-02-29', until })
      expect(verdictOf(most, facts('2024-06-30'), ofHolding())).toBe(verdict)
      expect(verdictOf(most, facts('2030-06-30'), ofHolding())).toBe(verdict)
    })

    it('bounds both ends, each a check of its own', () => {
      const both = term({ from: { field: 'from' }, atLeast: '1 month', atMost: '2 months' })
      const judged = (day: string) => verdictsByEnd(both, holding(day, { from: '2001-01-31' }), ofHolding())
      expect(judged('2001-02-27')).toEqual(['min: violated, 1 under', 'max: satisfied'])
      expect(judged('2001-02-28')).toEqual(['min: satisfied', 'max: satisfied'])
      expect(judged('2001-03-31')).toEqual(['min: satisfied', 'max: satisfied'])
      expect(judged('2001-04-01')).toEqual(['min: satisfied', 'max: violated, 1 over'])
    })

    it('runs on to the day of the facts as long as it has no end', () => {
      const until = { field: 'until' }
      const least = term({ from: { field: 'from' }, until, atLeast: '5 years' })
      const most = term({ from: { field: 'from' }, until, atMost: '5 years' })
      const judged = (require: object, day: string, end: string | null) =>
        verdictOf(require, holding(day, { from: '2015-03-01', until: end }), ofHolding())
      expect(judged(least, '2020-02-29', null)).toBe('violated')
      expect(judged(least, '2020-03-01', null)).toBe('satisfied')
      expect(judged(most, '2020-03-01', null)).toBe('satisfied')
      expect(judged(most, '2020-03-02', null)).toBe('violated')
      // one that has ended is not longer for being looked at later
      expect(judged(least, '2030-01-01', '2020-02-29')).toBe('violated, 1 under')
      expect(judged(most, '2030-01-01', '2020-03-01')).toBe('satisfied')
    })

    it('runs on as well where a measure says that the end has not come', () => {
      const phase = term({ from: 'meeting-on', until: 'plan-on', atMost: '15 days' })
      const judged = (day: string, ...plan: object[]) =>
        verdictOf(phase, county(day, [step('consultation', '2014-05-06'), ...plan]), ofCounty())
      expect(judged('2014-05-21')).toBe('satisfied')
      expect(judged('2014-05-22')).toBe('violated')
      expect(judged('2014-05-22', step('submission', '2014-05-21'))).toBe('satisfied')
      expect(judged('2014-06-30', step('submission', '2014-05-22'))).toBe('violated, 1 over')
      expect(judged('2014-05-22', step('submission'))).toBe('unknown')
    })

    it('is too short, and never too long, where it never began', () => {
      const from = { field: 'previous.from' }
      const none = holding('2020-01-01', { from: '2020-01-01', previous: null })
      expect(verdictOf(term({ from, atLeast: '5 years' }), none, ofHolding())).toBe('violated')
      expect(verdictOf(term({ from, atMost: '5 years' }), none, ofHolding())).toBe('satisfied')
    })

    it('has a length that may be looked up, in words or in days', () => {
      const cases = (value: string | number) => ({
        length: { values: [{ from: '2000-01-01', cases: [{ where: { mode: 'acting' }, value }] }] },
      })
      const most = term({ from: { field: 'from' }, atMost: { parameter: 'length' } })
      const judged = (value: string | number, day: string) =>
        verdictOf(
          most,
          holding(day, { from: '2024-01-31', mode: 'acting' }),
          ofHolding({}, { parameters: cases(value) }),
        )
      expect(judged(15, '2024-02-15')).toBe('satisfied')
      expect(judged(15, '2024-02-16')).toBe('violated, 1 over')
      expect(judged('1 month', '2024-02-29')).toBe('satisfied')
      expect(judged('1 month', '2024-03-01')).toBe('violated, 1 over')
    })

    it.each<[string, object, object, string]>([
      ['the day it ended on', {}, { from: '2015-03-01' }, 'from of p1 (procurator)'],
      ['the day it began on', { from: '2020-03-01' }, {}, 'from of p1 (assistant)'],
    ])('is unknown without %s', (_, own, previous, lacking) => {
      const findings = judge(five, holding('2024-01-01', own, previous), ofHolding())
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual([lacking])
    })

    it('tells the excess in days', () => {
      const snapshot = holding('2024-01-01', { from: '2020-02-29' }, { from: '2015-03-01' })
      const [finding] = judge(five, snapshot, ofHolding())
      expect(finding?.excess).toEqual({ by: 1, side: 'under', unit: 'day' })
    })
  })

  describe('with a way out', () => {
    const due = term({ done: 'plan-on', by: '2014-09-30' })
    const late = (more: readonly object[] = []) =>
      county('2014-11-30', [step('submission', '2014-10-01'), ...more])
    const verdict = (rule: object, snapshot = late()) => verdictOf(due, snapshot, ofCounty(rule))

    it('is permitted in a transition and no longer', () => {
      expect(verdict({ allowances: [{ until: '2014-11-30' }] })).toBe('permitted, 1 over')
      expect(verdict({ allowances: [{ until: '2014-11-29' }] })).toBe('violated, 1 over')
    })

    it('is permitted where a criterion is met', () => {
      expect(verdict({ allowances: [{ where: { level: 'county' } }] })).toBe('permitted, 1 over')
      expect(verdict({ allowances: [{ where: { level: 'prefecture' } }] })).toBe('violated, 1 over')
      expect(verdict({ allowances: [{ where: { class: 'class-1' } }] })).toBe('unknown')
    })

    it('is permitted with an approval, and up to what is set instead', () => {
      const allowances = [{ approval: { kind: 'approval' }, with: { by: '2014-10-31' } }]
      const approval = { kind: 'approval', about: ['county'], from: '2014-10-01' }
      expect(verdict({ allowances }, late([approval]))).toBe('permitted, 1 over')
      expect(verdict({ allowances }, late())).toBe('violated, 1 over')
      const later = county('2014-11-30', [step('submission', '2014-11-01'), approval])
      expect(verdict({ allowances }, later)).toBe('violated, 32 over')
    })

    it('asks nothing of those that the rule leaves out, and tells whom the text exempts', () => {
      expect(verdict({ forEach: { subject: 'jurisdiction', except: { name: '某县' } } })).toEqual([])
      const exempt = [{ where: { name: '某县' }, cite: { source: 'plan', article: '二' } }]
      expect(verdict({ exempt })).toBe('exempt')
    })
  })

  describe('that asks nothing or what cannot be', () => {
    const parameters = {
      'some-day': { values: [{ from: '2000-01-01', value: '2014-09-30' }] },
      number: { values: [{ from: '2000-01-01', value: 'soon' }] },
    }
    const from = { field: 'from' }
    it.each([
      ['without a form', {}, ['missing-field order']],
      ['of one day', { order: [from] }, ['wrong-value order']],
      ['with a deadline for nothing', { by: '2014-09-30' }, ['missing-field done']],
      ['with something that is never due', { done: from }, ['missing-field by']],
      ['of no length', { from }, ['missing-field']],
      ['of two forms', { done: from, by: '2014-09-30', order: [from, from] }, ['unknown-key order']],
      ['done on a day of the calendar', { done: '2014-09-30', by: from }, ['wrong-value done']],
      ['done today', { done: 'today', by: from }, ['wrong-value done']],
      ['by a day that is none', { done: from, by: '2014-09-31' }, ['wrong-value by']],
      [
        'of a field nobody declared',
        { done: { field: 'form' }, by: '2014-09-30' },
        ['unknown-field done.field'],
      ],
      [
        'of a field that is no day',
        { done: { field: 'mode' }, by: '2014-09-30' },
        ['wrong-value done.field'],
      ],
      ['of a measure nobody declared', { done: 'plan-an', by: '2014-09-30' }, ['unknown-measure done']],
      [
        'by a parameter nobody declared',
        { done: from, by: { parameter: 'due' } },
        ['unknown-parameter by.parameter'],
      ],
      ['by a parameter that holds no day', { done: from, by: { parameter: 'number' } }, ['wrong-value by']],
      ['of a length that is none', { from, atLeast: 'soon' }, ['wrong-value atLeast']],
      [
        'of a parameter that holds no length',
        { from, atMost: { parameter: 'some-day' } },
        ['wrong-value atMost'],
      ],
      [
        'of days the wrong way round',
        { order: ['2014-09-30', '2014-07-31'] },
        ['contradictory-bounds order.1'],
      ],
      [
        'longer than it may be',
        { from, atLeast: '61 months', atMost: '5 years' },
        ['contradictory-bounds atLeast'],
      ],
      [
        'longer than it may be in days',
        { from, atLeast: '2 weeks', atMost: '13 days' },
        ['contradictory-bounds atLeast'],
      ],
      [
        'of a moved day moved on by years',
        { from: { ...from, shift: { months: 1 } }, atLeast: '1 year' },
        ['wrong-value atLeast'],
      ],
      ['beyond the calendar', { from: '9999-12-31', until: from, atMost: '1 day' }, ['wrong-value atMost']],
    ])('is refused %s', (_, form, problems) => {
      expect(refusals(term(form), ofHolding({}, { parameters }))).toEqual(problems)
    })

    it('is not refused where its ends are the same, or cannot be compared', () => {
      const accepted = [
        { from, atLeast: '60 months', atMost: '5 years' },
        { from, atLeast: '31 days', atMost: '1 month' },
        { from: { ...from, shift: { months: 1 } }, atLeast: '15 days' },
        { order: ['2014-09-30', '2014-09-30', from] },
        { done: from, by: { parameter: 'some-day' } },
      ]
      for (const form of accepted) expect(refusals(term(form), ofHolding({}, { parameters }))).toEqual([])
    })
  })
  describe('is told in both languages', () => {
    const told = (...given: Parameters<typeof judge>) => judge(...given).map(({ message }) => message)

    it.each([
      [
        [step('submission', '2014-10-01')],
        '方案报送日为2014-10-01，期限为2014-09-30，逾期1日',
        'Day of the plan: 2014-10-01; due by 2014-09-30, late by 1 day',
      ],
      [[], '方案报送日为（无），期限为2014-09-30', 'Day of the plan: none; due by 2014-09-30'],
    ])('as a deadline for %j', (records, zh, en) => {
      const due = term({ done: 'plan-on', by: '2014-09-30' })
      expect(told(due, county('2014-11-30', records), ofCounty())).toEqual([{ zh, en }])
    })

    it('as a deadline that hangs on what has not come', () => {
      const due = term({ done: 'plan-on', by: { measure: 'reply-on', shift: { days: 60 } } })
      expect(told(due, county('2014-11-30', [step('submission', '2014-10-01')]), ofCounty())).toEqual([
        {
          zh: '方案报送日为2014-10-01，期限为批复日后60日（尚未到来）',
          en: 'Day of the plan: 2014-10-01; due by 60 days after day of the reply, which has not come',
        },
      ])
    })

    it.each([
      [
        ['meeting-on', 'plan-on'],
        '常务会议日为2014-05-07，应不晚于方案报送日（2014-05-06），相差1日',
        'Day of the meeting: 2014-05-07, which must be no later than day of the plan (2014-05-06), off by 1 day',
      ],
      [
        [{ measure: 'meeting-on', shift: { months: 1 } }, 'plan-on'],
        '常务会议日后1个月为2014-06-07，应不晚于方案报送日（2014-05-06），相差32日',
        '1 month after day of the meeting: 2014-06-07, which must be no later than day of the plan (2014-05-06), off by 32 days',
      ],
      [
        ['meeting-on', '2014-05-06'],
        '常务会议日为2014-05-07，应不晚于规定日期（2014-05-06），相差1日',
        'Day of the meeting: 2014-05-07, which must be no later than the day that is set (2014-05-06), off by 1 day',
      ],
      [
        [{ day: 'today', shift: { days: -1 } }, 'plan-on'],
        '事实日前1日为2014-11-29，应不晚于方案报送日（2014-05-06），相差207日',
        '1 day before the day of the facts: 2014-11-29, which must be no later than day of the plan (2014-05-06), off by 207 days',
      ],
      [
        ['reply-on', 'plan-on'],
        '批复日为（无），应不晚于方案报送日（2014-05-06）',
        'Day of the reply: none, which must be no later than day of the plan (2014-05-06)',
      ],
    ])('as the order %j', (order, zh, en) => {
      const records = [step('consultation', '2014-05-07'), step('submission', '2014-05-06')]
      expect(told(term({ order }), county('2014-11-30', records), ofCounty())).toEqual([{ zh, en }])
    })

    it.each([
      [
        { atLeast: '5 years' },
        '2016-02-29',
        '自2015-03-01至2016-02-29不满5年，差1462日，满期日为2020-03-01',
        'Less than 5 years from 2015-03-01 to 2016-02-29, short by 1462 days; complete on 2020-03-01',
      ],
      [
        { atMost: '1 month' },
        '2015-04-02',
        '自2015-03-01至2015-04-02超过1个月，超出1日，满期日为2015-04-01',
        'More than 1 month from 2015-03-01 to 2015-04-02, over by 1 day; complete on 2015-04-01',
      ],
      [
        { atMost: '2 weeks' },
        null,
        '自2015-03-01超过14日，满期日为2015-03-15',
        'More than 14 days from 2015-03-01; complete on 2015-03-15',
      ],
    ])('as a length of %j until %s', (length, until, zh, en) => {
      const require = term({ from: { field: 'from' }, until: { field: 'until' }, ...length })
      expect(told(require, holding('2017-01-01', { from: '2015-03-01', until }), ofHolding())).toEqual([
        { zh, en },
      ])
    })

    it('and so is what it asks', () => {
      const asked = (...given: Parameters<typeof judge>) => judge(...given).map(({ demand }) => demand)
      const snapshot = county('2014-09-01', [])
      expect(asked(term({ done: 'plan-on', by: '2014-09-30' }), snapshot, ofCounty())).toEqual([
        { zh: '方案报送日不得晚于2014-09-30', en: 'Day of the plan may be no later than 2014-09-30' },
      ])
      expect(asked(term({ order: ['plan-on', 'reply-on'] }), snapshot, ofCounty())).toEqual([
        { zh: '方案报送日不得晚于批复日', en: 'Day of the plan may be no later than day of the reply' },
      ])
      const both = term({ from: { field: 'from' }, atLeast: '1 year', atMost: '5 years' })
      expect(asked(both, holding('2017-01-01', { from: '2015-03-01' }), ofHolding())).toEqual([
        { zh: '自2015-03-01起应满1年', en: 'At least 1 year must pass from 2015-03-01' },
        { zh: '自2015-03-01起不得超过5年', en: 'At most 5 years may pass from 2015-03-01' },
      ])
    })
  })
})
