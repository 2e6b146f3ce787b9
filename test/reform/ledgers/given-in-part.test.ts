import { describe, expect, it } from 'vitest'
import { applyPlan, ledgersOf } from '../../../src/reform/index.ts'
import { district, planOf } from '../district.ts'

const category = 'administrative'

const compared = (more: object, ...operations: readonly object[]) => {
  const before = district(more)
  const applied = applyPlan(before, planOf(...operations))
  const ledgers = ledgersOf(before, applied)
  const figures = (agency: string, what: string) => {
    const row = ledgers.comparison.rows.find((one) => one['before'] === agency)
    return [row?.[`${what}Before`], row?.[`${what}After`]]
  }
  return { ...ledgers, ...applied, figures }
}

describe('the comparison of what is given in part', () => {
  it.each([
    [{ partial: { establishment: true } }, 'posts', [null, null]],
    [{ partial: { establishment: ['county'] } }, 'posts', [null, null]],
    [{ partial: { establishment: ['city'] } }, 'posts', [null, null]],
    [{}, 'posts', [10, 10]],
    [{ partial: { leadership: true } }, 'leaders', [null, null]],
    [
      { partial: { leadership: true }, leadership: [{ agency: 'a', grade: 'leader', approved: 3 }] },
      'leaders',
      [3, 3],
    ],
    [{ partial: { assignments: true } }, 'matters', [null, null]],
    [{ partial: { assignments: true }, complete: { roles: ['lead'] } }, 'matters', [3, 3]],
    [{ partial: { assignments: true }, complete: { roles: ['co-organiser'] } }, 'matters', [null, null]],
  ])('does not take its rows for all: %j, %s', (more, what, expected) => {
    expect(compared(more).figures('甲局', what)).toEqual(expected)
  })

  it('knows that a body leads nothing where all that lead are given', () => {
    const more = { partial: { assignments: true }, complete: { roles: ['lead'] } }
    expect(compared(more).figures('丙中心', 'matters')).toEqual([0, 0])
    expect(compared({ partial: { assignments: true } }).figures('丙中心', 'matters')).toEqual([null, null])
  })

  it('adds up no total of which a part is not known; a change is that of the operations', () => {
    const adjust = { kind: 'adjust-establishment', agency: 'a', category, amount: 2 }
    const { establishment, leadership, comparison } = compared(
      { partial: { establishment: ['county'], leadership: ['county'] } },
      adjust,
    )
    expect(establishment.rows[0]).toMatchObject({ before: 10, after: 12, change: 2 })
    expect(establishment.totals.at(-1)).toMatchObject({
      before: null,
      after: null,
      change: 2,
      actualBefore: null,
    })
    expect(leadership.totals.at(-1)).toMatchObject({ before: null, after: null, change: 0 })
    expect(comparison.totals[0]).toMatchObject({ postsBefore: null, leadersAfter: null })
  })
})

describe('a body that comes out of a place whose rows are given in part', () => {
  const part = {
    partial: { establishment: ['county'] },
    establishment: [{ agency: 'a', category, approved: 10, actual: 3 }],
  }
  const away = { kind: 'reclassify', agency: 'b', jurisdiction: 'city' }

  it('has as many posts as before, which nobody knows', () => {
    const { figures, after } = compared(part, away)
    expect(figures('乙局', 'posts')).toEqual([null, null])
    expect(after.partial).toEqual({ establishment: ['county', 'city'] })
  })

  it('is not known to have none where more come to it', () => {
    const { after } = compared(part, away, { kind: 'adjust-establishment', agency: 'b', category, amount: 2 })
    expect(after.establishment?.some(({ agency, approved }) => agency === 'b' && approved === 2)).toBe(false)
  })

  it.each([
    [{ kind: 'merge', agencies: ['b'], agency: 'up' }],
    [{ kind: 'transfer-establishment', from: 'b', to: 'up' }],
  ])('leaves not known what its heir has: %j', (operation) => {
    expect(compared(part, operation).figures('市局', 'posts')).toEqual([0, null])
  })

  it.each([
    [{ kind: 'rename', agency: 'b', name: '新局' }],
    [{ kind: 'reclassify', agency: 'up', jurisdiction: 'county' }],
    [{ kind: 'merge', agencies: ['up'], agency: 'b' }],
    [{ kind: 'transfer-establishment', from: 'b', to: 'up', category, amount: 1 }],
  ])('is the only reason why the rows of another place are not all known: %j', (operation) => {
    expect(compared(part, operation).after.partial).toEqual({ establishment: ['county'] })
  })
})

describe('figures of a ledger', () => {
  it('are 0 where it is known that there is none, and no change where a body ends with unknown posts', () => {
    const { establishment, leadership } = compared(
      {
        establishment: [
          { agency: 'a', category, approved: null },
          { agency: 'b', category, actual: 2 },
        ],
        leadership: [{ agency: 'a', grade: 'deputy', approved: null }],
      },
      { kind: 'abolish', agency: 'b' },
    )
    expect(establishment.rows.slice(0, 2)).toMatchObject([
      { before: 0, after: 0, change: 0, actualBefore: null },
      { before: null, after: '—', change: null, actualBefore: 2 },
    ])
    expect(leadership.rows[0]).toMatchObject({ before: 0, after: 0, change: 0 })
  })
})

describe('the bodies of each kind', () => {
  const agencies = (...kinds: readonly (string | undefined)[]) =>
    kinds.map((kind, index) => ({
      id: `x${index}`,
      name: `第${index}局`,
      jurisdiction: 'county',
      ...(kind === undefined ? {} : { kind }),
    }))
  const counted = (more: object, ...operations: readonly object[]) => {
    const none = {
      establishment: [],
      leadership: [],
      assignments: [],
      posts: [],
      people: [],
      holdings: [],
      records: [],
    }
    return compared({ ...none, ...more }, ...operations).reductions
  }

  it('are listed once each, also those that come with the plan, and organs and plates are no bodies', () => {
    const more = {
      agencies: agencies('government-department', 'internal-organ', 'nameplate-body', undefined),
    }
    const { rows, totals, notes } = counted(more, {
      kind: 'create',
      agency: 'n',
      name: '新会',
      kindOfAgency: 'mass-organisation',
    })
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [0, 1],
    ])
    expect(totals).toMatchObject([{ before: 2, after: 3 }])
    expect(notes.map(({ zh }) => zh)).toEqual(['合计不含内设机构和挂牌机构。'])
  })

  it('are told to be those that are listed, where the list is not complete', () => {
    const more = { agencies: agencies('government-department'), partial: { agencies: true } }
    expect(counted(more).notes.map(({ zh }) => zh)).toEqual(['机构名单不完整，只计其中所列。'])
    expect(counted({ agencies: agencies('government-department'), partial: { people: true } }).notes).toEqual(
      [],
    )
  })
})

describe('what the tables say of an operation', () => {
  it('is that staff moved, where it moved staff, and not that posts did', () => {
    const { transfers } = compared(
      {},
      { kind: 'transfer-establishment', from: 'a', to: 'b', category, figure: 'actual', amount: 2 },
    )
    expect(transfers[0]?.rows.map(({ what, amount }) => [what, amount])).toEqual([
      [{ zh: '实有人数', en: 'posts (actual)' }, 2],
    ])
    expect(transfers[0]?.totals).toEqual([])
  })

  it('is that a body was split where it goes on', () => {
    const into = [
      { id: 'a', name: '甲局' },
      { id: 'x', name: '子局' },
    ]
    const { comparison } = compared({}, { kind: 'split', agency: 'a', into })
    expect(comparison.rows.find(({ before }) => before === '甲局')?.['after']).toBe('甲局')
    expect(comparison.rows.find(({ after }) => after === '子局')?.['change']).toMatchObject({
      en: 'formed by a split',
    })
  })

  it('is not that a place is left over', () => {
    const { looseEnds } = ledgersOf(
      district(),
      applyPlan(district(), planOf({ kind: 'abolish', agency: 'c' })),
    )
    expect(looseEnds.rows.map(({ about }) => about)).not.toContainEqual(
      expect.objectContaining({ zh: expect.stringContaining('县') }),
    )
  })

  it('is that something moved also where no matter is known to have', () => {
    const { functions, transfers } = compared(
      { assignments: [] },
      { kind: 'transfer-matters', from: 'a', to: 'b', scope: 'all' },
    )
    expect(functions.rows).toMatchObject([{ matter: { en: '(no matter named)' }, from: '甲局', to: '乙局' }])
    expect(transfers).toEqual([])
  })
})
