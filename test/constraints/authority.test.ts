import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { type Around, judge, missing, refusals, verdictOf } from './judging.ts'

/** What was done about a change in a county, and on which day it came. */
interface Facts {
  readonly records?: readonly object[] | null
  readonly on?: string | null
  readonly more?: object
}

const county = ({ records = [], on = '2010-06-30', more = {} }: Facts = {}): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [
      { id: 'province', name: '某省', level: 'province', parent: null },
      { id: 'city', name: '某市', level: 'prefecture', parent: 'province' },
      { id: 'county', name: '某县', level: 'county', parent: 'city' },
      { id: 'other-city', name: '另一市', level: 'prefecture', parent: 'province' },
    ],
    agencies: [
      { id: 'bureau', name: '某局', jurisdiction: 'county', kind: 'government-department' },
      { id: 'government', name: '县人民政府', jurisdiction: 'county', kind: 'government' },
      { id: 'congress', name: '县人大常委会', jurisdiction: 'county', kind: 'congress' },
      { id: 'city-office', name: '市编办', jurisdiction: 'city', kind: 'party-organ' },
      { id: 'lost', name: '不知所属', kind: 'government' },
    ],
    operations: [{ id: 'change', kind: 'create', agency: 'bureau', jurisdiction: 'county', on }],
    ...(records === null
      ? {}
      : { records: records.map((one, index) => ({ id: `record-${index}`, about: ['change'], ...one })) }),
    ...more,
  })

const authority = (...steps: readonly object[]) => ({ kind: 'authority', steps })
const around: Around = { rule: { forEach: { subject: 'operation' } } }
const said = (require: object, facts: Facts = {}) => verdictOf(require, county(facts), around)
const told = (require: object, facts: Facts = {}) => judge(require, county(facts), around)

const proposal = { kind: 'proposal', by: 'government', on: '2010-01-10' }
const review = { kind: 'review', by: 'city-office', on: '2010-02-10' }
const approval = { kind: 'approval', by: 'city', on: '2010-03-10' }
const filing = { kind: 'filing', by: 'congress', on: '2010-04-10' }
const everything = [proposal, review, approval, filing]
const whole = authority(
  { step: 'proposal', whose: 'own' },
  { step: 'review', whose: 'above' },
  { step: 'approval', whose: 'above' },
  { step: 'filing', whose: 'own', where: { 'by.kind': 'congress' } },
)
const inOrder = { ...whole, inOrder: true, before: { field: 'on' } }
const wrongIn = (require: object, records: readonly object[], on?: string) =>
  told(require, { records, ...(on === undefined ? {} : { on }) })
    .filter(({ verdict }) => verdict !== 'satisfied')
    .map(({ check, verdict }) => `${check.split('#')[1]}: ${verdict}`)

describe('an authority', () => {
  it('asks for each of its steps by itself', () => {
    expect(said(whole)).toEqual([
      'proposal: violated, 1 under',
      'review: violated, 1 under',
      'approval: violated, 1 under',
      'filing: violated, 1 under',
    ])
    expect(wrongIn(whole, everything)).toEqual([])
  })

  it.each(everything.map((one) => [one.kind, one] as const))(
    'misses the %s that is left out',
    (kind, one) => {
      expect(
        wrongIn(
          inOrder,
          everything.filter((other) => other !== one),
        ),
      ).toEqual([`${kind}: violated`])
    },
  )

  it('of a single step needs no name for it', () => {
    expect(told(authority({ step: 'approval' })).map(({ check }) => check.includes('#'))).toEqual([false])
  })

  it.each([
    ['own', 'county', 'satisfied'],
    ['own', 'government', 'satisfied'],
    ['own', 'city', 'violated, 1 under'],
    ['above', 'city', 'satisfied'],
    ['above', 'city-office', 'satisfied'],
    ['above', 'county', 'violated, 1 under'],
    ['above', 'province', 'violated, 1 under'],
    ['above', 'other-city', 'violated, 1 under'],
    ['province', 'province', 'satisfied'],
    ['province', 'city', 'violated, 1 under'],
  ])('asks %s, and %s is %s', (whose, by, verdict) => {
    const require = authority({ step: 'approval', whose })
    expect(said(require, { records: [{ ...approval, by }] })).toBe(verdict)
  })

  it('asks nobody above who has nobody above', () => {
    const more = { operations: [{ id: 'change', kind: 'create', jurisdiction: 'province' }] }
    const require = authority({ step: 'approval', whose: 'above' })
    expect(said(require, { records: [approval], more })).toBe('violated, 1 under')
  })

  it('takes another record, and what the author asks of it', () => {
    const require = authority({
      step: 'approval',
      record: 'three-fix',
      where: [{ note: '甲' }, { note: '乙' }],
    })
    const three = { kind: 'three-fix', on: '2010-03-10' }
    expect(said(require, { records: [{ ...three, note: '乙' }] })).toBe('satisfied')
    expect(said(require, { records: [{ ...three, note: '丙' }] })).toBe('violated, 1 under')
    expect(said(require, { records: [{ ...approval, note: '甲' }] })).toBe('violated, 1 under')
  })

  it('counts no record about something else', () => {
    const require = authority({ step: 'approval' })
    expect(said(require, { records: [{ ...approval, about: ['bureau'] }] })).toBe('violated, 1 under')
  })

  it('is about bodies and places as well', () => {
    const require = authority({ step: 'approval', whose: 'own' })
    const snapshot = county({ records: [{ ...approval, by: 'county', about: ['bureau', 'county'] }] })
    const on = (subject: string, id: string) =>
      verdictOf(require, snapshot, { rule: { forEach: { subject, where: { name: id } } } })
    expect([on('agency', '某局'), on('jurisdiction', '某县')]).toEqual(['satisfied', 'satisfied'])
    expect(on('agency', '县人民政府')).toBe('violated, 1 under')
  })
})

describe('the order of an authority', () => {
  it.each([
    ['2010-03-09', []],
    ['2010-03-10', []],
    ['2010-03-11', ['approval-in-order: violated']],
  ])('lets a review on %s come before an approval on 2010-03-10: %j', (on, wrong) => {
    expect(wrongIn(inOrder, [proposal, { ...review, on }, approval, filing])).toEqual(wrong)
  })

  it.each([
    ['2010-03-11', []],
    ['2010-03-10', []],
    ['2010-03-09', ['approval-before: violated']],
  ])('lets a change on %s follow an approval on 2010-03-10: %j', (on, wrong) => {
    expect(wrongIn(inOrder, everything, on)).toEqual(wrong)
  })

  it('lets filing come after the change', () => {
    expect(wrongIn(inOrder, [proposal, review, approval, { ...filing, on: '2010-07-01' }])).toEqual([])
  })

  it('takes the first of several records of a step', () => {
    const late = { ...review, on: '2010-05-01' }
    expect(wrongIn(inOrder, [...everything, late])).toEqual([])
  })

  it('is open where a day is not told', () => {
    const { on: _, ...silent } = review
    expect(wrongIn(inOrder, [proposal, silent, approval, filing])).toEqual([
      'review-in-order: unknown',
      'approval-in-order: unknown',
      'review-before: unknown',
    ])
  })

  it('tells by how many days it is off', () => {
    const [finding] = told(inOrder, { records: everything, on: '2010-03-01' }).filter(
      ({ verdict }) => verdict === 'violated',
    )
    expect(finding?.excess).toMatchObject({ by: 9, side: 'over' })
    expect(finding?.message.zh).toBe('上一级批准为2010-03-10，应不晚于变动之日（2010-03-01），相差9日')
  })
})

describe('what is unknown of an authority', () => {
  const require = authority({ step: 'approval', whose: 'above' })

  it('is whatever records would tell that nobody handed in', () => {
    expect(said(require, { records: null })).toBe('unknown')
    expect(missing(told(require, { records: null }))).toEqual(['the collection records'])
  })

  it('is what a list in part may still hold, and not what it shows', () => {
    const more = { partial: { records: true } }
    expect(said(require, { more })).toBe('unknown')
    expect(said(require, { records: [approval], more })).toBe('satisfied')
  })

  it('is in whose name somebody acted who belongs to no place that is known', () => {
    expect(said(require, { records: [{ ...approval, by: 'lost' }] })).toBe('unknown')
  })
})

describe('what is refused in an authority', () => {
  it.each([
    ['no steps', { steps: [] }, 'wrong-value steps'],
    ['an unknown step', { steps: [{ step: 'wish' }] }, 'unknown-word steps.0.step'],
    [
      'two steps of one name',
      { steps: [{ step: 'review' }, { step: 'review' }] },
      'duplicate-id steps.1.name',
    ],
    ['an unknown record', { steps: [{ step: 'review', record: 'nod' }] }, 'unknown-word steps.0.where.kind'],
    ['an empty filter', { steps: [{ step: 'review', where: {} }] }, 'missing-field steps.0.where'],
    [
      'an unknown field',
      { steps: [{ step: 'review', where: { 'by.colour': 'red' } }] },
      'unknown-field steps.0.where.by.colour',
    ],
    ['an order that is not asked', { steps: [{ step: 'review' }], inOrder: false }, 'wrong-type inOrder'],
  ])('%s', (_, words, problem) => {
    expect(refusals({ kind: 'authority', ...words }, around)).toContain(problem)
  })

  it('is nothing where two reviews have names of their own', () => {
    const require = authority({ step: 'review', name: 'first' }, { step: 'review', name: 'second' })
    expect(refusals(require, around)).toEqual([])
  })
})
