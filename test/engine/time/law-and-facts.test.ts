import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/index.ts'
import { found, ruled } from './judged.ts'

const procurators = (day: string, count: number, records: readonly object[] = []) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day,
    jurisdictions: [{ id: 'city', name: '某市', level: 'prefecture' }],
    agencies: Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      name: `部门${index}`,
      kind: 'government-department',
      jurisdiction: 'city',
    })),
    records,
  })

describe('the law of one day over the facts of another', () => {
  const pack = ruled(
    'departments',
    { require: { kind: 'limit', of: 'departments', max: { parameter: 'most' } } },
    {
      parameters: {
        most: {
          values: [
            { from: '2000-01-01', value: 3 },
            { from: '2019-01-01', value: 2 },
          ],
        },
      },
    },
  )

  it('asks what a later law would say of earlier facts', () => {
    const facts = procurators('2018-06-30', 3)
    expect(found(pack, facts)).toEqual({ departments: 'satisfied' })
    expect(found(pack, facts, { lawOn: '2018-12-31' })).toEqual({ departments: 'satisfied' })
    expect(found(pack, facts, { lawOn: '2019-01-01' })).toEqual({ departments: 'violated, 1 over' })
  })

  it('asks what an earlier law would have said of later facts', () => {
    const facts = procurators('2020-06-30', 3)
    expect(found(pack, facts)).toEqual({ departments: 'violated, 1 over' })
    expect(found(pack, facts, { lawOn: '2018-12-31' })).toEqual({ departments: 'satisfied' })
    expect(found(pack, facts, { lawOn: '1999-12-31' })).toEqual({})
  })
})

describe('what is looked up on the day of the facts, whatever the law', () => {
  const approved = ruled('departments', {
    require: { kind: 'limit', of: 'departments', max: 2 },
    allowances: [{ title: { zh: '批准', en: 'approved' }, approval: { kind: 'approval' }, raises: 1 }],
  })
  const approval = [{ kind: 'approval', about: ['city'], on: '2010-01-01', until: '2015-12-31' }]

  it('is whether an approval is in force', () => {
    const within = procurators('2015-12-31', 3, approval)
    const after = procurators('2016-01-01', 3, approval)
    expect(found(approved, within)).toEqual({ departments: 'permitted, 1 over' })
    expect(found(approved, within, { lawOn: '2020-01-01' })).toEqual({ departments: 'permitted, 1 over' })
    expect(found(approved, after)).toEqual({ departments: 'violated, 1 over' })
    expect(found(approved, after, { lawOn: '2012-01-01' })).toEqual({ departments: 'violated, 1 over' })
  })

  it('is how long ago something was', () => {
    const inspected = ruled('inspected', {
      require: {
        kind: 'term',
        from: { measure: 'last' },
        atMost: '1 year',
      },
    })
    const pack = {
      ...inspected,
      measures: {
        last: {
          kind: 'latest',
          subject: 'jurisdiction',
          relation: 'records',
          field: 'on',
          where: { kind: 'inspection' },
          unit: 'day',
          title: { zh: '检查', en: 'inspection' },
        },
      },
    }
    const records = [{ kind: 'inspection', about: ['city'], on: '2019-06-30' }]
    const kept = procurators('2020-06-30', 0, records)
    const late = procurators('2020-07-01', 0, records)
    expect(found(pack, kept, { lawOn: '2021-01-01' })).toEqual({ inspected: 'satisfied' })
    expect(found(pack, late, { lawOn: '2020-01-01' })).toEqual({ inspected: 'violated, 1 over' })
  })
})
