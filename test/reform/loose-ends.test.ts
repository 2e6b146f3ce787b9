import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot, type Snapshot } from '../../src/index.ts'
import { applyPlan, withPlan } from '../../src/reform/index.ts'
import { district, done, planOf } from './district.ts'

const abolish = { kind: 'abolish', agency: 'a', id: 'the-end', document: '甲编〔2019〕1号' }
const ids = ({ looseEnds }: ReturnType<typeof done>) => looseEnds.map(({ id }) => id)
const all = { kind: 'transfer-matters', from: 'a', to: 'b', scope: 'all' }
const posts = { kind: 'transfer-establishment', from: 'a', to: 'b' }

describe('loose ends', () => {
  it('are everything of a body that is abolished without a word', () => {
    expect(ids(done(abolish))).toEqual([
      'orphaned-matter/m1',
      'orphaned-matter/m2',
      'orphaned-matter/m3',
      'stranded-staff/a/administrative',
      'stranded-posts/a/administrative',
      'no-destination/a',
      'lost-supervisor/c',
      'lost-nameplate/a/丁局',
      'lost-approval/grant/a',
    ])
  })

  it('name what they are about, the operation, the amount and the document', () => {
    const [, , , staff, quota] = done(abolish).looseEnds
    const told = {
      on: '2019-03-01',
      document: '甲编〔2019〕1号',
      category: 'administrative',
      attributes: { operation: 'the-end', agency: 'a' },
    }
    expect(staff).toEqual({
      id: 'stranded-staff/a/administrative',
      kind: 'stranded-staff',
      about: ['one', 'two', 'three', 'a', 'county'],
      amount: 3,
      ...told,
    })
    expect(quota).toEqual({
      id: 'stranded-posts/a/administrative',
      kind: 'stranded-posts',
      about: ['p1', 'a', 'county'],
      amount: 10,
      ...told,
    })
  })

  it('are fewer where matters, posts, people and plates go somewhere', () => {
    const people = { kind: 'transfer-people', to: 'b', people: ['one', 'two', 'three'] }
    const plate = { kind: 'attach-nameplate', agency: 'b', nameplates: ['丁局'] }
    const parent = { kind: 'reclassify', agency: 'c', parent: 'b' }
    const post = { kind: 'transfer-posts', to: 'b', posts: ['p1'] }
    expect(ids(done(abolish, all, posts, people, plate, parent, post))).toEqual(['lost-approval/grant/a'])
  })

  it('are the single posts of a body that is gone, whatever is known of their number', () => {
    const stranded = (more: object, ...operations: readonly object[]) =>
      applyPlan(district(more), planOf(abolish, ...operations))
        .looseEnds.filter(({ kind }) => kind === 'stranded-posts')
        .map(({ id, about, amount }) => [id, about[0], amount])
    const own = 'stranded-posts/a/administrative'
    const category = 'administrative'
    expect(stranded({ establishment: undefined })).toEqual([[own, 'p1', undefined]])
    expect(stranded({ establishment: [{ agency: 'a', category, approved: 0 }] })).toEqual([
      [own, 'p1', undefined],
    ])
    expect(stranded({ establishment: [{ agency: 'a', category }] })).toEqual([[own, 'p1', undefined]])
    expect(stranded({}, posts)).toEqual([[own, 'p1', undefined]])
    expect(stranded({}, posts, { kind: 'transfer-posts', to: 'b', posts: ['p1'] })).toEqual([])
    const inOrgan = { posts: [{ id: 'p1', agency: 'a-office', category }] }
    expect(stranded(inOrgan)).toEqual([
      [own, 'a', 10],
      ['stranded-posts/a-office/administrative', 'p1', undefined],
    ])
    const unsaid = { establishment: undefined, posts: [{ id: 'p1', agency: 'a' }] }
    expect(stranded(unsaid)).toEqual([['stranded-posts/a', 'p1', undefined]])
  })

  it.each([
    [{}, [], undefined],
    [{ people: [] }, [], 'none'],
    [{}, [posts], 'none'],
    [{}, [{ ...posts, category: 'administrative', figure: 'actual' }], 'none'],
    [{}, [{ ...posts, category: 'administrative', figure: 'external' }], undefined],
    [{}, [{ ...posts, category: 'administrative', amount: 3 }], undefined],
    [{ approved: 0 }, [], 'none'],
    [{ actual: 2 }, [], 2],
    [{ actual: 0 }, [], 'none'],
  ])(
    'are staff of unknown number, unless it is known that there are none left: %j, %j',
    (more, operations, amount) => {
      const { people, ...row } = { people: undefined, ...more }
      const before = district({
        establishment: [{ agency: 'a', category: 'administrative', approved: 10, ...row }],
        people,
        posts: [],
        holdings: [],
      })
      const found = applyPlan(before, planOf(abolish, ...operations)).looseEnds.filter(
        ({ kind }) => kind === 'stranded-staff',
      )
      expect(found.map((one) => one.amount)).toEqual(amount === 'none' ? [] : [amount])
    },
  )

  it('are no posts of unknown number that were handed over', () => {
    const before = district({
      establishment: [{ agency: 'a', category: 'administrative' }],
      posts: [],
      holdings: [],
    })
    const stranded = (...operations: readonly object[]) =>
      applyPlan(before, planOf(abolish, ...operations)).looseEnds.filter(
        ({ kind }) => kind === 'stranded-posts',
      )
    expect(stranded(posts)).toEqual([])
    expect(stranded({ ...posts, category: 'administrative' })).toEqual([])
    expect(stranded({ ...posts, category: 'institution' })).toHaveLength(1)
  })

  it('are what is done in the name of a body that is gone, and has no heir', () => {
    const named = { of: 'm4', role: 'executes', by: 'c', inNameOf: 'b' }
    const ends = (assignment: object, operation: object) =>
      applyPlan(district({ assignments: [assignment] }), planOf(operation))
    const gone = ends(named, { kind: 'abolish', agency: 'b', id: 'end' })
    expect(gone.after.assignments).toEqual([{ of: 'm4', role: 'executes', by: 'c' }])
    expect(gone.looseEnds.find(({ kind }) => kind === 'lost-delegation')).toMatchObject({
      id: 'lost-delegation/m4/executes/c',
      about: ['m4', 'c', 'b', 'county'],
      attributes: { operation: 'end', agency: 'b' },
    })
    const lost = ({ looseEnds }: ReturnType<typeof ends>) =>
      looseEnds.filter(({ kind }) => kind === 'lost-delegation')
    expect(lost(ends(named, { kind: 'merge', agencies: ['b'], agency: 'a' }))).toEqual([])
    expect(lost(ends({ ...named, until: '2019-02-28' }, { kind: 'abolish', agency: 'b' }))).toEqual([])
  })

  it('are posts that stay behind when a matter moves', () => {
    const move = { kind: 'transfer-matters', from: 'a', to: 'b', matters: ['m1', 'm2'], id: 'move' }
    const [only, ...others] = done(move).looseEnds
    expect(only).toMatchObject({
      id: 'posts-did-not-follow/move/a',
      amount: 2,
      about: ['b', 'm1', 'm2', 'a', 'county'],
    })
    expect(others).toEqual([])
    const follow = {
      kind: 'transfer-establishment',
      from: 'a',
      to: 'b',
      category: 'administrative',
      amount: 1,
    }
    expect(ids(done(move, follow))).toEqual([])
    expect(ids(done(move, { kind: 'transfer-people', to: 'b', people: ['one'] }))).toEqual([])
  })

  it.each([
    [{ functions: ['water'] }, ['m1']],
    [{ functions: ['water'], matters: ['m3'] }, ['m3', 'm1']],
    [{ functions: ['water'], matters: ['m1'] }, ['m1']],
  ])('name every matter that moved without posts, however it was named: %j', (what, moved) => {
    const { looseEnds } = done({ kind: 'transfer-matters', from: 'a', to: 'b', id: 'move', ...what })
    expect(looseEnds.map(({ id, about, amount }) => [id, about, amount])).toEqual([
      ['posts-did-not-follow/move/a', ['b', ...moved, 'a', 'county'], moved.length],
    ])
  })

  it('are no posts where the source is known to have none', () => {
    const before = district({ establishment: [], posts: [], people: [], holdings: [] })
    expect(applyPlan(before, planOf(all)).looseEnds).toEqual([])
  })

  it('are a part of a matter that nobody else leads', () => {
    const shared = (object: readonly string[] | undefined) =>
      district({
        assignments: [
          { of: 'm1', role: 'lead', by: 'a', object: ['井'] },
          { of: 'm1', role: 'lead', by: 'b', ...(object === undefined ? {} : { object }) },
        ],
      })
    const orphans = (object?: readonly string[]) =>
      applyPlan(shared(object), planOf(abolish)).looseEnds.filter(({ kind }) => kind === 'orphaned-matter')
        .length
    expect([orphans(['河']), orphans(['河', '井']), orphans()]).toEqual([1, 0, 0])
  })

  it('are a matter of which the organiser is gone, though others have a part in it', () => {
    const orphans = (role: string) =>
      applyPlan(
        district({
          assignments: [
            { of: 'm1', role, by: 'a' },
            { of: 'm1', role: 'co-organiser', by: 'b' },
          ],
        }),
        planOf(abolish),
      ).looseEnds.filter(({ kind }) => kind === 'orphaned-matter').length
    expect([orphans('lead'), orphans('organiser'), orphans('co-organiser')]).toEqual([1, 1, 0])
  })

  it('are delegations of which one side is gone', () => {
    expect(ids(done({ kind: 'abolish', agency: 'c' }))).toEqual([
      'stranded-posts/c/institution',
      'no-destination/c',
      'lost-delegation/m4/executes/c',
    ])
    const both = done({ kind: 'abolish', agency: 'b' })
    expect(ids(both)).toContain('lost-delegation/m4/executes/c')
    expect(both.after.assignments?.some(({ by }) => by === 'c')).toBe(false)
  })

  it('are the second set of comprehensive organs after a merger', () => {
    const { looseEnds } = done({
      kind: 'merge',
      agencies: ['a', 'b'],
      agency: 'ab',
      name: '甲乙局',
      nameplates: ['丁局'],
    })
    expect(looseEnds.map(({ id, amount }) => [id, amount])).toEqual([
      ['lost-approval/grant/a', 1],
      ['surplus-comprehensive-organs/ab', 1],
    ])
    expect(looseEnds[1]?.about).toEqual(['a-office', 'b-office', 'ab', 'county'])
  })

  it('are none of a plan that does nothing', () => {
    expect(done().looseEnds).toEqual([])
  })
})

describe('loose ends in the snapshot after a plan', () => {
  const pack = {
    schema: 'bianzhi/pack@1',
    id: 'reform',
    version: '1.0.0',
    title: { zh: '改革', en: 'reform' },
    territory: { divisions: [], levels: ['county'] },
    inForce: { from: '2019-01-01', basis: 'assumed' },
    sources: { plan: { title: '方案', status: 'illustrative' } },
    measures: {
      'loose-ends': {
        kind: 'count',
        subject: 'jurisdiction',
        relation: 'records',
        where: { kind: 'loose-end' },
        unit: 'item',
        title: { zh: '遗留问题', en: 'loose ends' },
      },
    },
    rules: {
      'nothing-left': {
        title: { zh: '不留问题', en: 'nothing is left over' },
        forEach: { subject: 'jurisdiction', where: { level: 'county' } },
        require: { kind: 'limit', of: 'loose-ends', max: 0 },
        force: 'mandatory',
        cite: { source: 'plan', article: '1' },
        provisions: [],
      },
    },
  }
  const judged = (before: Snapshot, ...operations: readonly object[]) => {
    const plan = planOf(...operations)
    return withPlan(before, plan, applyPlan(before, plan))
  }
  const outcome = (before: Snapshot, ...operations: readonly object[]) =>
    createEngine({ packs: [pack] }).evaluate(judged(before, ...operations), { assumeTerritory: ['reform'] })
      .outcome

  it('are judged by rules', () => {
    expect(outcome(district(), abolish)).toBe('unlawful')
    expect(outcome(district())).toBe('lawful')
  })

  it.each(['records', 'assignments', 'people', 'establishment', 'posts', 'matters'])(
    'leave it open whether there are others, where nothing is known of %s',
    (name) => {
      const { [name]: _, ...known }: Record<string, unknown> = {
        ...district({ people: [], posts: [], holdings: [] }),
      }
      const before = readSnapshot({ ...known, assignments: name === 'matters' ? [] : known['assignments'] })
      expect(outcome(before)).toBe('undetermined')
    },
  )

  it('are known to be none of a kind that comes from what is given in full', () => {
    const { complete } = judged(district({ records: undefined }))
    expect(complete?.records).toContain('orphaned-matter')
    expect(complete?.records).not.toContain('lost-approval')
    expect(complete?.records).not.toContain('loose-end')
  })

  it('can be written and read again', () => {
    const held = judged(district(), abolish)
    expect(readSnapshot(JSON.stringify(held))).toEqual(held)
  })
})

describe('leaders of a body that ends', () => {
  const leadership = [
    { agency: 'b', grade: 'chief', approved: 1, actual: 1 },
    { agency: 'b', grade: 'deputy', approved: 3, actual: 3, concurrent: 1 },
  ]
  const silent = { leadership, people: undefined, holdings: undefined, establishment: undefined }
  const strandedIn = (more: object, ...operations: readonly object[]) =>
    applyPlan(district(more), planOf(...operations))
      .looseEnds.filter(({ kind }) => kind === 'stranded-staff')
      .map(({ id, amount }) => [id, amount])
  const end = { kind: 'abolish', agency: 'b' }

  it('are staff without a place, where nothing else tells of the staff', () => {
    expect(strandedIn(silent, end)).toEqual([['stranded-staff/b', 3]])
    const parts = [
      { id: 'x', name: '子局' },
      { id: 'y', name: '丑局' },
    ]
    expect(strandedIn(silent, { kind: 'split', agency: 'b', into: parts })).toEqual([['stranded-staff/b', 3]])
  })

  it('are told by one row, where that is of all leaders', () => {
    const all = [...leadership, { agency: 'b', grade: 'leader', approved: 4, actual: 4 }]
    expect(strandedIn({ ...silent, leadership: all }, end)).toEqual([['stranded-staff/b', 4]])
  })

  it('are in the figures of staff or among the people, where these are given', () => {
    const row = { agency: 'b', category: 'administrative', approved: 5 }
    const told = { ...silent, establishment: [{ ...row, actual: 4 }] }
    expect(strandedIn(told, end)).toEqual([['stranded-staff/b/administrative', 4]])
    expect(strandedIn({ ...silent, establishment: [row] }, end)).toEqual([
      ['stranded-staff/b/administrative', undefined],
    ])
    expect(strandedIn({ leadership, establishment: undefined }, end)).toEqual([
      ['stranded-staff/b/administrative', 1],
    ])
  })

  it('go with a body that is merged, and with all posts', () => {
    expect(strandedIn(silent, { kind: 'merge', agencies: ['b'], agency: 'a' })).toEqual([])
    expect(strandedIn(silent, { kind: 'transfer-establishment', from: 'b', to: 'a' }, end)).toEqual([])
  })
})
