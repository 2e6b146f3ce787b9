import { describe, expect, it } from 'vitest'
import { type Change, precheck } from '../../../src/reform/index.ts'
import {
  deputiesBySize,
  engineOf,
  institutionLimit,
  posts,
  staffWithinPosts,
  town,
  withinPosts,
} from './town.ts'

const onePost: Change = { post: { agency: 'station', category: 'institution' } }

describe('a pre-check of one more post', () => {
  const engine = engineOf({ limit: institutionLimit(36) })
  const at = (approved: number, change: Change = onePost) =>
    precheck(engine, { snapshot: town([posts('station', approved, 0)]) }, change)

  it('allows it one below the limit, at which nothing is left', () => {
    const { allowed, binding, newFindings } = at(35)
    expect(allowed).toBe('yes')
    expect(newFindings).toEqual([])
    expect(binding).toMatchObject([
      { check: 'plan/limit', headroom: 1, after: 0, unit: 'post', verdict: 'satisfied', force: 'mandatory' },
    ])
    expect(binding[0]?.citation.article).toBe('limit')
    expect(binding[0]?.message.zh).toContain('36')
  })

  it('refuses it at the limit and beyond', () => {
    expect(at(36)).toMatchObject({
      allowed: 'no',
      binding: [{ headroom: 0, after: -1, verdict: 'violated' }],
    })
    expect(at(37)).toMatchObject({ allowed: 'no', binding: [{ headroom: -1, after: -2 }] })
    expect(at(36).newFindings.map(({ id, excess }) => [id, excess?.by])).toEqual([['plan/limit@town', 1]])
  })

  it('does not refuse a post fewer where there are too many, and allows as many as before', () => {
    const fewer = { post: { agency: 'station', category: 'institution', count: -1 } }
    expect(at(40, fewer)).toMatchObject({ allowed: 'unknown', binding: [], newFindings: [] })
    const moved: Change = [
      { kind: 'transfer-establishment', from: 'station', to: 'office', category: 'institution', amount: 1 },
    ]
    expect(at(40, moved)).toMatchObject({ allowed: 'yes', newFindings: [] })
  })

  it('counts several at once', () => {
    const three = { post: { agency: 'station', category: 'institution', count: 3 } }
    expect(at(33, three).allowed).toBe('yes')
    expect(at(34, three)).toMatchObject({ allowed: 'no', binding: [{ headroom: 2, after: -1 }] })
  })

  it('says the same of an operation of a plan', () => {
    const operation = {
      kind: 'adjust-establishment',
      agency: 'station',
      category: 'institution',
      amount: 1,
    } as const
    expect(at(35, [operation])).toEqual(at(35))
    expect(at(36, { operations: [operation] })).toEqual(at(36))
  })

  it('puts the tighter of two rules first', () => {
    const two = engineOf({ wide: institutionLimit(40), tight: institutionLimit(36) })
    const { allowed, binding } = precheck(two, { snapshot: town([posts('station', 36, 0)]) }, onePost)
    expect(allowed).toBe('no')
    expect(binding.map(({ check, headroom, after }) => [check, headroom, after])).toEqual([
      ['plan/tight', 0, -1],
      ['plan/wide', 4, 3],
    ])
  })
})

describe('rules that leave as much', () => {
  it('are told in the order in which they bind', () => {
    const forces = ['advisory', 'general', 'principle', 'mandatory']
    const engine = engineOf(
      Object.fromEntries(forces.map((force) => [force, institutionLimit(36, { force })])),
    )
    const { binding } = precheck(engine, { snapshot: town([posts('station', 36, 0)]) }, onePost)
    expect(binding.map(({ force }) => force)).toEqual(forces.toReversed())
  })
})

describe('a pre-check', () => {
  it('is not refused by what is broken elsewhere', () => {
    const engine = engineOf({ staff: staffWithinPosts, limit: institutionLimit(36) })
    const snapshot = town([posts('office', 3, 9), posts('station', 10, 9)])
    const recruited = (agency: string) =>
      precheck(engine, { snapshot }, { recruit: { agency, category: 'institution' } })
    expect(engine.evaluate(snapshot).outcome).toBe('unlawful')
    expect(recruited('station')).toMatchObject({
      allowed: 'yes',
      binding: [{ check: 'plan/staff', subject: { id: 'station' }, headroom: 1, after: 0 }],
    })
    expect(recruited('office')).toMatchObject({
      allowed: 'no',
      binding: [{ subject: { id: 'office' }, headroom: -6, after: -7 }],
    })
  })

  it('raises the staff by a recruitment, not the posts', () => {
    const engine = engineOf({ limit: institutionLimit(10), staff: staffWithinPosts })
    const recruit = { recruit: { agency: 'station', category: 'institution' } }
    const checks = precheck(engine, { snapshot: town([posts('station', 10, 8)]) }, recruit)
    expect(checks.binding.map(({ check }) => check)).toEqual(['plan/staff'])
  })

  it('counts reserved posts and those on their way, where a rule does', () => {
    const engine = engineOf({ within: withinPosts })
    const recruit = { recruit: { agency: 'station', category: 'institution' } }
    const left = (more: object) =>
      precheck(engine, { snapshot: town([posts('station', 10, 6, more)]) }, recruit)
    expect(left({ reserved: 2, inFlightIn: 1 })).toMatchObject({ allowed: 'yes', binding: [{ headroom: 1 }] })
    expect(left({ reserved: 2, inFlightIn: 2 })).toMatchObject({ allowed: 'no', binding: [{ headroom: 0 }] })
    expect(left({ reserved: 2, inFlightIn: 2, inFlightOut: 5 }).allowed).toBe('no')
  })

  it('is unknown where facts are missing, and says which', () => {
    const engine = engineOf({ staff: staffWithinPosts })
    const recruit = { recruit: { agency: 'station', category: 'institution' } }
    const unsaid = town([{ agency: 'station', category: 'institution', approved: 10 }])
    const { allowed, missing } = precheck(engine, { snapshot: unsaid }, recruit)
    expect(allowed).toBe('unknown')
    expect(missing.map(({ check, what }) => [check, what.zh])).toEqual([
      ['plan/staff', '农技站（事业编制）的实有人数'],
    ])
    const { establishment: _, ...rest } = town(null)
    expect(
      precheck(
        engine,
        { snapshot: town(null, { ...rest, partial: { establishment: true }, establishment: [] }) },
        recruit,
      ).allowed,
    ).toBe('unknown')
  })

  it('does not mind what is missing elsewhere', () => {
    const engine = engineOf({ staff: staffWithinPosts })
    const snapshot = town([
      { agency: 'office', category: 'institution', approved: 3 },
      posts('station', 10, 9),
    ])
    expect(
      precheck(engine, { snapshot }, { recruit: { agency: 'station', category: 'institution' } }),
    ).toMatchObject({ allowed: 'yes', missing: [] })
  })

  it('is unknown where no rule bounds what is asked', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const { allowed, missing } = precheck(
      engine,
      { snapshot: town([posts('station', 10, 9)], { leadership: null }) },
      { deputy: { agency: 'office' } },
    )
    expect(allowed).toBe('unknown')
    expect(missing).toEqual([
      { what: { zh: '没有适用的规则约束这一事项', en: 'no rule in force bounds what this changes' } },
    ])
  })

  it('needs an approval where a rule holds in principle, and is only told of what is general', () => {
    const asked = (force: string) =>
      precheck(
        engineOf({ limit: institutionLimit(36, { force }) }),
        { snapshot: town([posts('station', 36, 0)]) },
        onePost,
      )
    expect(['mandatory', 'principle', 'general', 'advisory'].map((force) => asked(force).allowed)).toEqual([
      'no',
      'needs-approval',
      'yes',
      'yes',
    ])
    expect(asked('general').newFindings).toHaveLength(1)
  })

  it.each<readonly [object, string]>([
    [{ lawOn: 'soon' }, '`soon` is not a day'],
    [{ assumeTerritory: ['nowhere'] }, '`nowhere` is not known'],
    [{ alternatives: ['plan/none'] }, '`plan/none` is not known'],
    [{ unitl: '2010-12-31' }, 'there is no option `unitl`'],
  ])(
    'throws what is wrong with the options %j, and does not refuse the change for it',
    (options, message) => {
      const engine = engineOf({ limit: institutionLimit(36) })
      const facts = { snapshot: town([posts('station', 1, 0)]) }
      expect(() => precheck(engine, facts, onePost, options)).toThrow(message)
    },
  )

  it('is of a band also where only the size changes on which it depends', () => {
    const engine = engineOf({ deputies: deputiesBySize })
    const snapshot = town([posts('station', 10, 0)], {
      leadership: [{ agency: 'station', grade: 'deputy', approved: 3, actual: 0 }],
    })
    const more = precheck(engine, { snapshot }, onePost)
    expect([more.allowed, more.newFindings]).toEqual(['unknown', []])
    const fewer = { post: { agency: 'station', category: 'institution', count: -1 } }
    expect(precheck(engine, { snapshot }, fewer).allowed).toBe('no')
  })

  it('does not take for new what is passed by less in the next band', () => {
    const engine = engineOf({ deputies: deputiesBySize })
    const at = (approved: number, count: number) =>
      precheck(
        engine,
        {
          snapshot: town([posts('station', approved, 0)], {
            leadership: [{ agency: 'station', grade: 'deputy', approved: 3, actual: 0 }],
          }),
        },
        { post: { agency: 'station', category: 'institution', count } },
      )
    expect(at(5, 1)).toMatchObject({ allowed: 'unknown', newFindings: [] })
    expect(at(6, -1)).toMatchObject({ allowed: 'no', binding: [{ headroom: -1, after: -2 }] })
    expect(at(5, -1)).toMatchObject({ allowed: 'unknown', newFindings: [] })
  })

  it('takes a row that is not there for none only where all rows about the body are given', () => {
    const engine = engineOf({ staff: staffWithinPosts })
    const recruit = { recruit: { agency: 'station', category: 'institution' } }
    const asked = (more: object) =>
      precheck(engine, { snapshot: town([posts('office', 5, 0)], more) }, recruit).allowed
    expect(asked({})).toBe('no')
    expect(asked({ partial: { establishment: ['town'] } })).toBe('unknown')
    const elsewhere = { id: 'village', name: '某村', level: 'township' }
    const { jurisdictions, agencies } = town(null)
    const apart = {
      jurisdictions: [...(jurisdictions ?? []), elsewhere],
      partial: { establishment: ['village'] },
    }
    expect(asked(apart)).toBe('no')
    const nowhere = agencies?.map(({ jurisdiction: _, ...one }) => one)
    expect(asked({ ...apart, agencies: nowhere })).toBe('unknown')
  })

  it('of an operation on what is not known is unknown', () => {
    const engine = engineOf({ staff: staffWithinPosts })
    const operation = {
      kind: 'adjust-establishment' as const,
      agency: 'station',
      category: 'institution',
      amount: -1,
    }
    const snapshot = town([{ agency: 'station', category: 'institution', actual: 5 }])
    expect(precheck(engine, { snapshot }, [operation])).toMatchObject({
      allowed: 'unknown',
      missing: [{ check: 'plan/staff' }],
    })
  })

  it('of a row that is part of another changes the whole as well', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const rows = [
      { ...posts('station', 36, 0), id: 'whole' },
      { ...posts('station', 6, 0), id: 'part', category: 'county-center', within: 'whole' },
    ]
    const title = { zh: '中心', en: 'center' }
    const words = { categories: { 'county-center': { under: 'institution', title } } }
    const change = { post: { agency: 'station', category: 'county-center' } }
    const { allowed, binding } = precheck(engine, { snapshot: town(rows, { words }) }, change)
    expect([allowed, binding[0]?.after]).toEqual(['no', -1])
  })
})
