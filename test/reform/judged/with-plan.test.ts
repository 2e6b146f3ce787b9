import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError, readSnapshot } from '../../../src/index.ts'
import { national } from '../../../src/packs/national/index.ts'
import { applyPlan, readPlan, withPlan } from '../../../src/reform/index.ts'

const place = {
  schema: 'bianzhi/snapshot@1',
  day: '2010-01-01',
  jurisdictions: [
    { id: 'centre', name: '中央', level: 'centre', parent: null },
    { id: 'province', name: '某省', level: 'province', parent: 'centre' },
    { id: 'city', name: '某市', level: 'prefecture', parent: 'province' },
    { id: 'county', name: '某县', level: 'county', parent: 'city' },
  ],
  agencies: [
    { id: 'trade', name: '经贸局', kind: 'government-department', jurisdiction: 'county' },
    { id: 'industry', name: '工业局', kind: 'government-department', jurisdiction: 'county' },
    { id: 'depot', name: '物资总站', kind: 'institution', jurisdiction: 'county' },
    { id: 'congress', name: '县人大常委会', kind: 'congress', jurisdiction: 'county' },
  ],
  establishment: [
    { agency: 'trade', category: 'administrative', approved: 12 },
    { agency: 'industry', category: 'administrative', approved: 8 },
  ],
  records: [],
}
const before = readSnapshot(place)
const three = [
  { kind: 'proposal', by: 'county', on: '2010-02-01' },
  { kind: 'review', by: 'city', on: '2010-02-20' },
  { kind: 'approval', by: 'city', on: '2010-03-01' },
]
const filing = { kind: 'filing', by: 'congress', on: '2010-04-01' }

type Given = { readonly [key: string]: unknown }
const planOf = (operations: readonly object[], more: Given = {}) =>
  readPlan({
    schema: 'bianzhi/plan@1',
    title: '改革',
    jurisdiction: 'county',
    from: '2010-03-31',
    operations,
    ...more,
  })
const judged = (operations: readonly object[], more?: Given, from = before) => {
  const plan = planOf(operations, more)
  return withPlan(from, plan, applyPlan(from, plan))
}
const engine = createEngine({ packs: [national] })
const verdicts = (operations: readonly object[], more?: Given, from = before) =>
  Object.fromEntries(
    [...engine.evaluate(judged(operations, more, from), { baselines: { before: from } }).judged()]
      .filter(({ subject }) => subject.type === 'operation')
      .map(({ check, subject, verdict }) => [`${check.slice(9)}@${subject.id}`, verdict]),
  )

const abolish = { id: 'end', kind: 'abolish', agency: 'industry' }
const fromAbove = 'bodies-change-with-approval-from-above'

describe('withPlan', () => {
  it('has rules on authority judge the operations of a plan, also about bodies that are gone', () => {
    const found = verdicts([abolish], { records: [...three, filing] })
    expect(found).toMatchObject({
      [`${fromAbove}#proposal@end`]: 'satisfied',
      [`${fromAbove}#review@end`]: 'satisfied',
      [`${fromAbove}#approval@end`]: 'satisfied',
    })
    expect(Object.entries(found).filter(([, verdict]) => verdict !== 'satisfied')).toEqual([])
  })

  it('misses what nobody proposed, reviewed, approved or filed', () => {
    expect(verdicts([abolish], { records: three.slice(0, 2) })).toMatchObject({
      [`${fromAbove}#review@end`]: 'satisfied',
      [`${fromAbove}#approval@end`]: 'violated',
      'bodies-are-filed-with-the-congress@end': 'violated',
    })
  })

  it('sees an approval that came on the day of the operation, and one that came a day too late', () => {
    const approvedOn = (on: string) => ({ records: [...three.slice(0, 2), { ...three[2], on }, filing] })
    const check = `${fromAbove}#approval-before@end`
    expect(verdicts([abolish], approvedOn('2010-03-31'))[check]).toBe('satisfied')
    expect(verdicts([abolish], approvedOn('2010-04-01'))[check]).toBe('violated')
  })

  it('says nothing of who approved a plan that does not say it', () => {
    expect(judged([abolish]).operations).toBeUndefined()
    expect(verdicts([abolish])).toEqual({})
  })

  it('does not know what was approved where it is not known what else was recorded', () => {
    const { records: _, ...unrecorded } = place
    const from = readSnapshot(unrecorded)
    const found = verdicts([abolish], { records: three.slice(0, 2) }, from)
    expect(found).toMatchObject({
      [`${fromAbove}#review@end`]: 'satisfied',
      [`${fromAbove}#approval@end`]: 'unknown',
    })
  })

  it('takes a record to be about the operations it names, and about all where it names none', () => {
    const rename = { id: 'name', kind: 'rename', agency: 'trade', name: '商务局' }
    const records = [...three.slice(0, 2), { ...three[2], about: ['name'] }, filing]
    expect(verdicts([abolish, rename], { records })).toMatchObject({
      [`${fromAbove}#approval@name`]: 'satisfied',
      [`${fromAbove}#approval@end`]: 'violated',
    })
  })

  it('sees a department that becomes an institution, and an institution that becomes a department', () => {
    const becomes = (agency: string, kindOfAgency: string) =>
      verdicts([{ id: 'class', kind: 'reclassify', agency, kindOfAgency }], { records: [] })
    const check = `${fromAbove}#approval@class`
    expect(becomes('industry', 'institution')[check]).toBe('violated')
    expect(becomes('depot', 'government-department')[check]).toBe('violated')
    expect(becomes('depot', 'direct-institution')[check]).toBeUndefined()
  })

  it('takes bodies that are divided for bodies that come and go, and knows that they are no internal organs', () => {
    const into = (...ids: readonly string[]) =>
      verdicts(
        [{ id: 'two', kind: 'split', agency: 'trade', into: ids.map((id) => ({ id, name: `${id}局` })) }],
        {
          records: [],
        },
      )
    for (const found of [into('trade', 'fairs'), into('shops', 'fairs')]) {
      expect(found[`${fromAbove}#approval@two`]).toBe('violated')
      expect(found['bodies-are-filed-with-the-congress@two']).toBe('violated')
      expect(found['internal-organs-change-with-own-approval#approval@two']).toBeUndefined()
    }
  })

  it('knows by the place of an operation who its own level is, and who is above', () => {
    const [row] = judged([abolish], { records: [], jurisdiction: undefined }).operations ?? []
    expect(row).toEqual({
      id: 'end',
      agency: null,
      kind: 'abolish',
      on: '2010-03-31',
      jurisdiction: 'county',
      kindOfAgency: 'government-department',
    })
  })

  it('keeps what still stands of the bodies that are named, and the sign of a change', () => {
    const operations = judged(
      [
        { id: 'all', kind: 'merge', agencies: ['industry', 'depot'], agency: 'trade' },
        { id: 'less', kind: 'adjust-establishment', agency: 'trade', category: 'administrative', amount: -2 },
        { id: 'more', kind: 'adjust-establishment', agency: 'trade', category: 'administrative', amount: 1 },
      ],
      { records: [] },
    ).operations
    expect(operations).toMatchObject([
      { id: 'all', agency: 'trade', kindOfAgency: 'government-department' },
      { id: 'less', agency: 'trade', category: 'administrative', attributes: { change: -2 } },
      { id: 'more', agency: 'trade', amount: 1, attributes: { change: 1 } },
    ])
    expect(operations?.[0]).not.toHaveProperty('agencies')
    expect(operations?.[1]).not.toHaveProperty('amount')
  })

  it('tells posts that move within a level from those that move between levels, also from a body that is gone', () => {
    const agencies = [
      ...place.agencies,
      { id: 'yard', name: '市供应站', kind: 'institution', jurisdiction: 'city' },
    ]
    const from = readSnapshot({ ...place, agencies })
    const move = (to: string, ...more: readonly object[]) =>
      Object.entries(
        verdicts(
          [
            { id: 'move', kind: 'transfer-establishment', from: 'industry', to, category: 'administrative' },
            ...more,
          ],
          { records: [{ kind: 'approval', by: 'county', on: '2010-03-01' }] },
          from,
        ),
      ).flatMap(([check, verdict]) =>
        check.startsWith('posts-') && check.endsWith('approval@move') ? [[check, verdict]] : [],
      )
    const within = [['posts-within-a-level-move-with-own-approval#approval@move', 'satisfied']]
    const between = [['posts-between-levels-move-by-the-centre#approval@move', 'violated']]
    expect(move('trade')).toEqual(within)
    expect(move('trade', abolish)).toEqual(within)
    expect(move('yard')).toEqual(between)
    expect(move('yard', abolish)).toEqual(between)
  })

  it('does not take posts of a body that is gone for the total of a place', () => {
    const less = {
      id: 'less',
      kind: 'adjust-establishment',
      agency: 'industry',
      category: 'administrative',
      amount: -1,
    }
    expect(verdicts([less, abolish], { records: [] })['totals-set-by-the-state-council#approval@less']).toBe(
      'unknown',
    )
  })

  it('names an operation by its place where it has no name, and anew where its name is taken', () => {
    const named = [
      { kind: 'rename', agency: 'trade', name: '商务局' },
      { id: 'depot', kind: 'rename', agency: 'depot', name: '物资站' },
    ]
    const { operations, records } = judged(named, {
      records: [{ kind: 'approval', by: 'city', about: ['depot'] }],
    })
    expect(operations?.map(({ id }) => id)).toEqual(['operations[0]', 'depot#2'])
    expect(records?.map(({ about }) => about)).toEqual([['depot#2']])
  })

  it('leaves out a record that was only about a body that is gone, and who made it where he is gone', () => {
    const { records } = judged([abolish], {
      records: [
        { kind: 'approval', by: 'city', about: ['industry'] },
        { kind: 'proposal', by: 'industry', about: ['end'] },
      ],
    })
    expect(records?.filter(({ kind }) => kind === 'approval')).toEqual([])
    expect(records?.filter(({ kind }) => kind === 'proposal')).toEqual([{ kind: 'proposal', about: ['end'] }])
  })

  it('adds loose ends and changes of posts, of which no others are where what they come from is given in full', () => {
    const nothing = { matters: [], assignments: [], people: [], posts: [] }
    const { records, complete, partial } = judged([abolish], {}, readSnapshot({ ...place, ...nothing }))
    expect(records?.map(({ kind }) => kind)).toEqual(['stranded-posts', 'no-destination'])
    expect(complete?.records).toEqual(expect.arrayContaining(['loose-end', 'establishment-change']))
    expect(partial).toBeUndefined()
  })

  it('keeps open which loose ends there are of what is not known, and what was recorded stays known', () => {
    const { complete, partial } = judged([abolish])
    expect(partial).toEqual({ records: true })
    expect(complete?.records).toEqual(
      expect.arrayContaining(['approval', 'establishment-change', 'no-destination']),
    )
    expect(complete?.records).not.toContain('stranded-staff')
  })

  it('leaves the snapshot after the plan as it was', () => {
    const plan = planOf([abolish], { records: three })
    const applied = applyPlan(before, plan)
    const text = JSON.stringify(applied.after)
    withPlan(before, plan, applied)
    expect(JSON.stringify(applied.after)).toBe(text)
  })
})

describe('applyPlan', () => {
  const problemsOf = (records: readonly object[]) => {
    try {
      applyPlan(before, planOf([abolish], { records }))
    } catch (error) {
      if (isEstablishmentError(error))
        return error.problems.map(({ code, path, hint }) => [code, path.join('.'), hint])
      throw error
    }
    return []
  }

  it('refuses records of a plan about what is not there, by who is not there, and of one name twice', () => {
    const records = [
      { id: 'one', kind: 'approval', by: 'citty', about: ['ends', 'trade'] },
      { id: 'one', kind: 'approval', by: 'city' },
      { id: 'trade', kind: 'approval', by: 'city' },
    ]
    expect(problemsOf(records)).toEqual([
      ['dangling-reference', 'records.0.about.0', 'did you mean `end`?'],
      ['dangling-reference', 'records.0.by', 'did you mean `city`?'],
      ['duplicate-id', 'records.1.id', 'choose an id that nothing has'],
      ['duplicate-id', 'records.2.id', 'choose an id that nothing has'],
    ])
  })
})
