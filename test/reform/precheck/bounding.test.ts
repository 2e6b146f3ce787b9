import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, precheck, readBook, reserve } from '../../../src/reform/index.ts'
import { deputiesBySize, engineOf, institutionLimit, posts, staffWithinPosts, town } from './town.ts'

const post = (count = 1, agency = 'station') => ({ post: { agency, category: 'institution', count } })
const recruit = (count = 1) => ({ recruit: { agency: 'station', category: 'institution', count } })
const leadership = [{ agency: 'station', grade: 'deputy', approved: 2, actual: 1 }]
const at = (approved: number, actual: number, more: object = {}) =>
  town([posts('office', 5, 5), posts('station', approved, actual)], { leadership, ...more })
const answer = (rules: Readonly<Record<string, object>>, change: Change, snapshot = at(10, 8)) => {
  const { allowed, missing } = precheck(engineOf(rules), { snapshot }, change)
  return [allowed, ...missing.map(({ what }) => what.zh)]
}
const none = '没有适用的规则约束这一事项'

describe('a change', () => {
  it.each<readonly [string, Readonly<Record<string, object>>, Change]>([
    ['that a rule only reads', { deputies: deputiesBySize }, post(500)],
    ['that eases a rule', { staff: staffWithinPosts }, post(500)],
    ['that mends a breach, however far it goes', { staff: { ...staffWithinPosts } }, post(1)],
    [
      'of leaders where only their posts are bounded',
      {
        deputies: { forEach: { subject: 'agency' }, require: { kind: 'limit', of: 'deputy-posts', max: 3 } },
      },
      { appoint: { agency: 'station', grade: 'deputy', count: 10 } },
    ],
    ['that takes away what is bounded from above', { limit: institutionLimit(36) }, post(-1)],
    [
      'that sends people away',
      { staff: staffWithinPosts },
      { transfer: { from: 'station', category: 'institution' } },
    ],
  ])('%s is bounded by none', (_, rules, change) => {
    expect(answer(rules, change)).toEqual(['unknown', none])
  })

  it('is bounded where a larger one would pass a limit, though it comes no nearer to it', () => {
    const moved: Change = { together: [post(1), post(-1, 'office')] }
    expect(answer({ limit: institutionLimit(36) }, moved)).toEqual(['yes'])
    const free: Change = { together: [post(1), recruit(1)] }
    expect(answer({ limit: institutionLimit(36), staff: staffWithinPosts }, free)).toEqual(['yes'])
  })

  it('that takes posts away is bounded by the people on them', () => {
    expect(answer({ staff: staffWithinPosts }, post(-2))).toEqual(['yes'])
    expect(answer({ staff: staffWithinPosts }, post(-3))).toEqual(['no'])
  })

  it('of which a part is bounded by none says which, in both languages', () => {
    const change: Change = { together: [post(1), recruit(3)] }
    const { allowed, missing, binding } = precheck(
      engineOf({ staff: staffWithinPosts }),
      { snapshot: at(10, 8) },
      change,
    )
    expect([allowed, binding.map(({ after }) => after)]).toEqual(['unknown', [0]])
    expect(missing).toEqual([
      {
        what: {
          zh: '没有适用的规则约束农技站（事业编制）核定编制的增加',
          en: 'no rule in force bounds how far `approved` of 农技站 (institution) may rise',
        },
      },
    ])
  })

  it('is refused for what is bounded whatever of it is not', () => {
    expect(answer({ staff: staffWithinPosts }, { together: [post(1), recruit(4)] })[0]).toBe('no')
  })

  it('that is bounded by none is kept where that is accepted', () => {
    const book = readBook({ schema: 'bianzhi/book@1', reservations: [] })
    const facts = { snapshot: at(10, 8), book }
    const engine = engineOf({ staff: staffWithinPosts })
    expect(reserve(engine, facts, post(5)).reservation).toBeUndefined()
    expect(reserve(engine, facts, post(5), { accept: ['unknown'] }).reservation?.id).toBe('r1')
  })

  it('of a row that is part of another is bounded where the whole is', () => {
    const rows = [
      { ...posts('station', 30, 0), id: 'whole' },
      { ...posts('station', 6, 0), id: 'part', category: 'county-center', within: 'whole' },
    ]
    const title = { zh: '中心', en: 'center' }
    const words = { categories: { 'county-center': { under: 'institution', title } } }
    const change = { post: { agency: 'station', category: 'county-center' } }
    expect(answer({ limit: institutionLimit(36) }, change, town(rows, { words }))).toEqual(['yes'])
  })

  it('of what is not said is bounded by none where no rule reads it', () => {
    const rows = [{ agency: 'station', category: 'institution', approved: 10 }]
    expect(answer({ limit: institutionLimit(36) }, recruit(), town(rows))).toEqual(['unknown', none])
  })

  it('is allowed only up to some limit: no rule lets it grow for ever', () => {
    const engine = engineOf({
      limit: institutionLimit(36),
      staff: staffWithinPosts,
      deputies: deputiesBySize,
    })
    const form = fc.constantFrom('post', 'recruit', 'deputy', 'chief', 'appoint')
    const asked = (name: string, count: number): Change => {
      const place = { agency: 'station', count }
      if (name === 'appoint') return { appoint: { ...place, grade: 'deputy' } }
      if (name === 'deputy') return { deputy: place }
      if (name === 'chief') return { chief: place }
      return name === 'post' ? post(count) : recruit(count)
    }
    fc.assert(
      fc.property(
        form,
        fc.nat(40),
        fc.nat(40),
        fc.integer({ min: 1, max: 40 }),
        (name, approved, actual, by) => {
          const of = (count: number) =>
            precheck(engine, { snapshot: at(approved, actual) }, asked(name, count))
          fc.pre(of(by).allowed === 'yes')
          expect(of(100_000).allowed).toBe('no')
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a judgement that lacks what the change does not touch', () => {
  // no ceiling is said, so that the total of posts cannot be judged
  const total = {
    require: {
      kind: 'limit',
      of: 'institution-establishment',
      max: { ceiling: 'institution-establishment' },
    },
  }
  const rules = { total, staff: staffWithinPosts }

  it('does not make a recruitment or a transfer unknown, for the posts stay as they are', () => {
    expect(answer(rules, recruit(2))).toEqual(['yes'])
    expect(answer(rules, recruit(3))).toEqual(['no'])
    const snapshot = town([posts('office', 5, 5), posts('station', 10, 8)])
    const transfer = { transfer: { from: 'office', to: 'station', category: 'institution' } }
    expect(answer(rules, transfer, snapshot)).toEqual(['yes'])
  })

  it('makes a change of posts unknown, also where it is the same in all', () => {
    const roomy = town([posts('office', 6, 5), posts('station', 10, 8)])
    expect(answer(rules, post())[0]).toBe('unknown')
    expect(answer(rules, { together: [post(1), post(-1, 'office')] }, roomy)[0]).toBe('unknown')
  })

  it('makes an operation unknown by the field that it alters', () => {
    const operation = (amount: number) => [
      { kind: 'adjust-establishment' as const, agency: 'station', category: 'institution', amount },
    ]
    expect(answer(rules, operation(1))[0]).toBe('unknown')
  })

  it('makes a recruitment unknown where a way out depends on the staff', () => {
    const allowances = [
      {
        title: { zh: '另行', en: 'else' },
        approval: { kind: 'approval' },
        with: { of: 'strength', max: { ceiling: 'institution-establishment' } },
      },
    ]
    const waits = { ...total, allowances }
    expect(answer({ total: waits, staff: staffWithinPosts }, recruit(1))[0]).toBe('unknown')
  })
})
