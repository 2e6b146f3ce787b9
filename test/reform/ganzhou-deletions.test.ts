import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { applyPlan, type Operation, readPlan, withChanges } from '../../src/reform/index.ts'
import { ganzhouBefore, ganzhouPlan } from './examples.ts'

const { operations } = ganzhouPlan
const applied = (steps: readonly Operation[]) =>
  applyPlan(ganzhouBefore, readPlan({ ...ganzhouPlan, operations: [...steps] }))
const whole = applied(operations)
const without = (id: string) => operations.filter((one) => one.id !== id)

/** What is found of the plan without an operation and not of the whole plan, or the errors by which it is refused. */
function missed(id: string): readonly string[] {
  const known = new Set(whole.looseEnds.map((one) => one.id))
  try {
    return applied(without(id)).looseEnds.flatMap((one) => (known.has(one.id) ? [] : [one.id]))
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ message }) => `error: ${message}`)
  }
}

/** What names an operation where it is not there: an error or findings, by the body and what it was to get. */
function named(op: Operation): readonly string[] {
  switch (op.kind) {
    case 'create':
      return [`error: there is no \`${op.agency}\``]
    case 'add-matters':
      return op.matters.map((one) => `error: there is no \`${typeof one === 'string' ? one : one.id}\``)
    case 'abolish':
      return [`not-as-stated/${kinds.get(op.agency)}/${op.agency}`]
    case 'reclassify':
      return [`not-as-stated/${kinds.get(op.agency)}/${op.agency}`]
    case 'attach-nameplate':
      return [`not-as-stated/nameplates/${op.agency}`]
    case 'adjust-establishment':
      return [`not-as-stated/change/${op.agency}/${op.category}`]
    case 'set-leadership':
      return [`not-as-stated/leadership/${op.agency}/${op.grade}`]
    case 'transfer-matters':
      return (movedBy.get(op.id ?? '') ?? []).map((matter) => `not-as-stated/matters/${op.to}/${matter}`)
    default:
      return [`a way to name ${op.kind}`]
  }
}

const kinds = new Map(ganzhouBefore.agencies?.map(({ id, kind }) => [id, kind]))
const movedBy = new Map(
  operations.map(({ id }) => [
    id,
    whole.ledger.rows.flatMap((row) => (row.id === id ? (row.matters ?? []) : [])),
  ]),
)

describe('the plan of Ganzhou', () => {
  it('comes to what the report says of the bodies, plates, duties, posts and leader posts', () => {
    expect(whole.looseEnds.filter(({ kind }) => kind === 'not-as-stated')).toEqual([])
    const { agencies, nameplates, matters, establishment, leadership } = ganzhouPlan.comesTo ?? {}
    expect(agencies?.map((one) => one.agencies.length)).toEqual([24, 1, 0, 1])
    expect(nameplates?.flatMap((one) => one.nameplates)).toHaveLength(10)
    expect(matters?.flatMap((one) => one.matters)).toHaveLength(29)
    const changes = establishment?.map(({ change = 0 }) => change) ?? []
    const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)
    expect([changes.length, sum(changes.filter((one) => one > 0)), sum(changes)]).toEqual([17, 26, 9])
    expect(sum(leadership?.map(({ approved }) => approved) ?? [])).toBe(86)
  })

  it.each(operations.map((op) => [op.kind, op.id ?? '', op] as const))(
    'is told to miss %s %s where that is left out',
    (_, id, op) => {
      const expected = named(op)
      expect(expected).not.toEqual([])
      expect(missed(id)).toEqual(expect.arrayContaining([...expected]))
    },
  )

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
  const judge = ({ after, ledger }: typeof whole) =>
    [
      ...engine.evaluate(withChanges(after, ledger), { baselines: { before: ganzhouBefore } }).judged(),
    ].flatMap(({ rule, verdict, subject, excess }) =>
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
    const { records } = withChanges(whole.after, whole.ledger)
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
