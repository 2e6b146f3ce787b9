import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { planMeasures } from '../../src/packs/ganzhou/measures-of-plan.ts'
import { plan } from '../../src/packs/ganzhou/plan.ts'
import type { Operation } from '../../src/reform/index.ts'
import { carriedOut, ganzhouBefore, ganzhouPlan } from './examples.ts'
import { namesIn, numbersOf, told } from './ganzhou-text.ts'

const { operations, comesTo = {} } = ganzhouPlan
const applied = (steps: readonly Operation[]) =>
  carriedOut(ganzhouBefore, { ...ganzhouPlan, operations: [...steps] })
const whole = applied(operations)
const without = (id: string) => operations.filter((one) => one.id !== id)

/** The rules of the pack on what a plan comes to and leaves. */
const ofPlans = createEngine({ packs: [{ ...ganzhou, rules: plan, measures: planMeasures, claims: {} }] })

/** Which of them are broken, and for which body, matter or place. */
const broken = ({ judged }: typeof whole): readonly string[] =>
  ofPlans
    .evaluate(judged)
    .findings.filter(({ verdict }) => verdict === 'violated')
    .map(({ rule, subject }) => `${rule} ${subject.id}`)
const known = new Set([...whole.looseEnds.map((one) => one.id), ...broken(whole)])

/** What is found of some operations and not of the whole plan, or the errors by which they are refused. */
function missed(steps: readonly Operation[]): readonly string[] {
  try {
    const one = applied(steps)
    return [...one.looseEnds.map(({ id }) => id), ...broken(one)].filter((found) => !known.has(found))
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ message }) => `error: ${message}`)
  }
}

const otherwise = (agency: string) => `ganzhou/comes-to-what-is-told ${agency}`

/** What names an operation where it is not there: an error, or findings by the body and what it was to get. */
function named(op: Operation): readonly string[] {
  switch (op.kind) {
    case 'create':
      return [`error: there is no \`${op.agency}\``]
    case 'add-matters':
      return op.matters.map((one) => `error: there is no \`${typeof one === 'string' ? one : one.id}\``)
    case 'abolish':
    case 'reclassify':
      return [`not-as-stated/${kinds.get(op.agency)}/${op.agency}`, otherwise(op.agency)]
    case 'attach-nameplate':
      return [`not-as-stated/nameplates/${op.agency}`, otherwise(op.agency)]
    case 'adjust-establishment':
      return [`not-as-stated/change/${op.agency}/${op.category}`, otherwise(op.agency)]
    case 'set-leadership':
      return [`not-as-stated/leadership/${op.agency}/${op.grade}`, otherwise(op.agency)]
    case 'transfer-matters':
      return [
        ...(movedBy.get(op.id ?? '') ?? []).map((matter) => `not-as-stated/matters/${op.to}/${matter}`),
        otherwise(op.to),
      ]
    default:
      return [`a way to name ${op.kind}`]
  }
}

/** The same operation done otherwise than it is told: for another body or kind, or by one post more. */
function changed(op: Operation): Operation | undefined {
  switch (op.kind) {
    case 'create':
      return op.parent === undefined
        ? { ...op, kindOfAgency: 'direct-institution' }
        : { ...op, parent: '教育局' }
    case 'reclassify':
      return { ...op, kindOfAgency: 'temporary' }
    case 'attach-nameplate':
      return { ...op, nameplates: [...op.nameplates, '区某局'] }
    case 'adjust-establishment':
    case 'set-leadership':
      return op.amount === undefined ? undefined : { ...op, amount: op.amount + 1 }
    case 'transfer-matters':
    case 'add-matters':
      return { ...op, to: '审计局' }
    default:
      return undefined
  }
}

const kinds = new Map(ganzhouBefore.agencies?.map(({ id, kind }) => [id, kind]))
const movedBy = new Map(
  operations.map(({ id }) => [
    id,
    whole.ledger.rows.flatMap((row) => (row.id === id ? (row.matters ?? []) : [])),
  ]),
)

describe('what the plan of Ganzhou says that it comes to', () => {
  const { agencies = [], nameplates = [], matters = [], establishment = [], leadership = [] } = comesTo

  it('is what the text says of the bodies', () => {
    expect(
      agencies.map(({ kindOfAgency, parent, agencies: names, cite }) => [
        kindOfAgency ?? parent,
        names,
        cite,
      ]),
    ).toEqual(Object.entries(told.bodies).map(([list, { names, lines }]) => [list, namesIn(names), lines]))
  })

  it('is what the text says of the plates', () => {
    expect(nameplates.map(({ agency, nameplates: names, cite }) => [cite, agency, names])).toEqual(
      Object.entries(told.plates).map(([line, [agency, names]]) => [line, agency, namesIn(names)]),
    )
  })

  it('is what the text says of the duties', () => {
    expect(matters.map(({ agency, matters: names, cite }) => [cite, agency, names])).toEqual(
      told.duties.map(([line, agency, names]) => [line, agency, namesIn(names)]),
    )
  })

  it('is what the text says of the posts and the leader posts', () => {
    expect(new Map(establishment.map(({ agency, change }) => [agency, change]))).toEqual(
      new Map(numbersOf(told.posts)),
    )
    expect(new Map(leadership.map(({ agency, approved }) => [agency, approved]))).toEqual(
      new Map(numbersOf(told.leaders)),
    )
    expect(new Set(establishment.map(({ category, cite }) => `${category} ${cite}`))).toEqual(
      new Set(['administrative L23']),
    )
    expect(new Set(leadership.map(({ grade, cite }) => `${grade} ${cite}`))).toEqual(new Set(['leader L24']))
  })

  it('has the sums that the catalogue has of the text: 24 and 1 bodies, 10 plates, 26 less 17 posts, 86 leaders', () => {
    const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)
    const changes = establishment.map(({ change = 0 }) => change)
    expect(agencies.slice(0, 3).map((one) => one.agencies.length)).toEqual([24, 1, 0])
    expect(nameplates.flatMap((one) => one.nameplates)).toHaveLength(10)
    expect([sum(changes.filter((one) => one > 0)), sum(changes.filter((one) => one < 0))]).toEqual([26, -17])
    expect(sum(leadership.map(({ approved }) => approved))).toBe(86)
  })
})

describe('the plan of Ganzhou', () => {
  it('comes to what the report says of the bodies, plates, duties, posts and leader posts', () => {
    expect(whole.looseEnds.filter(({ kind }) => kind === 'not-as-stated')).toEqual([])
  })

  it('is found to leave seven duties and seven bodies without a word of where they went, and nothing else', () => {
    const seven = ['医保局', '招商局', '房改办', '小康办', '爱卫办', '市场中心', '后勤中心']
    expect(new Set(broken(whole))).toEqual(
      new Set([
        ...seven.map((body) => `ganzhou/no-duty-is-left-over ${body}职责`),
        'ganzhou/what-is-merged-goes-somewhere 甘州区',
      ]),
    )
  })

  it.each(operations.map((op) => [op.kind, op.id ?? '', op] as const))(
    'is told to miss %s %s where that is left out',
    (_, id, op) => {
      const expected = named(op)
      expect(expected).not.toEqual([])
      expect(missed(without(id))).toEqual(expect.arrayContaining([...expected]))
    },
  )

  it.each(
    operations.flatMap((op) => {
      const other = changed(op)
      return other === undefined ? [] : [[op.kind, op.id ?? '', other] as const]
    }),
  )('is told to differ where %s %s is done otherwise', (_, id, other) => {
    const found = missed(operations.map((one) => (one.id === id ? other : one)))
    expect(found.filter((one) => one.startsWith('ganzhou/comes-to-what-is-told'))).not.toEqual([])
  })

  it('says by how much the posts of a body differ from what was said', () => {
    const { looseEnds } = applied(without('区纪委编制调整'))
    expect(looseEnds.filter(({ kind }) => kind === 'not-as-stated')).toEqual([
      {
        id: 'not-as-stated/change/区纪委/administrative',
        kind: 'not-as-stated',
        about: ['区纪委', '甘州区'],
        on: '2010-06-30',
        category: 'administrative',
        amount: -6,
        attributes: { agency: '区纪委', says: 6, comes: 0, cite: 'L23' },
      },
    ])
  })

  it('names who still stands, and who holds a matter instead', () => {
    const one = (id: string) =>
      applied(without(id)).looseEnds.find(({ kind }) => kind === 'not-as-stated')?.attributes
    expect(one('撤销经委')).toEqual({ agency: '经委', says: 24, comes: 25, cite: 'L13, L24' })
    expect(one('城市客运划转')).toEqual({
      agency: '交通运输局',
      says: '交通运输局',
      comes: ['住建局'],
      cite: 'L16',
    })
  })
})

describe('the rules on listed changes of Ganzhou', () => {
  const engine = createEngine({ packs: [ganzhou] })
  const judge = ({ judged }: typeof whole) =>
    [...engine.evaluate(judged, { baselines: { before: ganzhouBefore } }).judged()].flatMap(
      ({ rule, verdict, subject, excess }) =>
        rule.startsWith('ganzhou/listed-changes') || rule.endsWith('have-no-listed-change')
          ? [[subject.id, verdict, excess?.by]]
          : [],
    )
  const congress = [
    ['区人大', 'satisfied', undefined],
    ['区政协', 'satisfied', undefined],
  ]

  it('see the 15 changes of the plan: 9 too many, and none at the congress and the CPPCC', () => {
    expect(judge(whole)).toEqual(expect.arrayContaining([['甘州区', 'violated', 9], ...congress]))
  })

  it('come to 3 without the six of the discipline commission', () => {
    expect(judge(applied(without('区纪委编制调整')))).toEqual(
      expect.arrayContaining([['甘州区', 'violated', 3], ...congress]),
    )
  })

  it('see records that name the body, the operation and the day', () => {
    const records = whole.judged.records?.filter(({ kind }) => kind === 'establishment-change')
    expect(records).toHaveLength(15)
    expect(records?.[0]).toEqual({
      id: 'establishment-change/区纪委编制调整/区纪委/administrative',
      kind: 'establishment-change',
      about: ['区纪委'],
      on: '2010-06-30',
      category: 'administrative',
      amount: 6,
      attributes: { operation: '区纪委编制调整', agency: '区纪委' },
    })
  })
})
