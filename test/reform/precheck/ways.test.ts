import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/index.ts'
import { type Change, precheck } from '../../../src/reform/index.ts'
import { engineOf, institutionLimit, posts, staffWithinPosts, town, withinPosts } from './town.ts'

const onePost: Change = { post: { agency: 'station', category: 'institution' } }
const oneMore: Change = { recruit: { agency: 'station', category: 'institution' } }
const more = { zh: '另经批准', en: 'approved beyond it' }

describe('a way out that an approval opens', () => {
  const approvedBy = (approval: object, rest: object = {}) =>
    engineOf({ limit: institutionLimit(36, { allowances: [{ title: more, approval, ...rest }] }) })
  const full = town([posts('station', 36, 0)], { records: [] })

  it('is named with what it needs, and the change needs an approval', () => {
    const { allowed, openWays, newFindings } = precheck(
      approvedBy({ kind: 'approval' }, { raises: 'as-approved', cite: { source: 'plan', article: '三' } }),
      { snapshot: full },
      onePost,
    )
    expect(allowed).toBe('needs-approval')
    expect(openWays).toMatchObject([
      {
        check: 'plan/limit',
        subject: { id: 'town' },
        title: more,
        approval: { kind: 'approval' },
        amount: 1,
        citation: { article: '三' },
      },
    ])
    expect(newFindings.map(({ verdict }) => verdict)).toEqual(['violated'])
  })

  it('says who has to give it', () => {
    const engine = approvedBy({ kind: 'approval', by: { level: 'county' } }, { raises: 'as-approved' })
    const { allowed, openWays } = precheck(engine, { snapshot: full }, onePost)
    expect([allowed, openWays[0]?.approval]).toEqual([
      'needs-approval',
      { kind: 'approval', by: { level: 'county' } },
    ])
  })

  it('is tried beside records that have the name of a trial already', () => {
    const records = [{ id: 'approval-1', kind: 'notice', on: '2010-11-01' }]
    const engine = approvedBy({ kind: 'approval' }, { raises: 1 })
    const at = (count: number) =>
      precheck(
        engine,
        { snapshot: town([posts('station', 36, 0)], { records }) },
        { post: { agency: 'station', category: 'institution', count } },
      ).allowed
    expect([at(1), at(2)]).toEqual(['needs-approval', 'no'])
  })

  it('is no way where a criterion is not met, or where it does not reach so far', () => {
    const county = approvedBy({ kind: 'approval' }, { raises: 'as-approved', where: { level: 'county' } })
    expect(precheck(county, { snapshot: full }, onePost)).toMatchObject({ allowed: 'no', openWays: [] })
    const two = approvedBy({ kind: 'approval' }, { raises: 2 })
    const three = { post: { agency: 'station', category: 'institution', count: 3 } }
    expect(precheck(two, { snapshot: full }, three)).toMatchObject({ allowed: 'no', openWays: [] })
    expect(precheck(two, { snapshot: full }, onePost).allowed).toBe('needs-approval')
    const lapsed = approvedBy({ kind: 'approval' }, { raises: 2, until: '2010-11-16' })
    expect(precheck(lapsed, { snapshot: full }, onePost)).toMatchObject({ allowed: 'no', openWays: [] })
  })

  it('permits the change once it is on record', () => {
    const granted = town([posts('station', 36, 0)], {
      records: [{ kind: 'approval', about: ['town'], on: '2010-11-01', amount: 1 }],
    })
    const engine = approvedBy({ kind: 'approval' }, { raises: 'as-approved' })
    const { allowed, binding, newFindings } = precheck(engine, { snapshot: granted }, onePost)
    expect([allowed, newFindings]).toEqual(['yes', []])
    expect(binding).toMatchObject([{ verdict: 'permitted', headroom: 0, after: -1 }])
    const two = { post: { agency: 'station', category: 'institution', count: 2 } }
    expect(precheck(engine, { snapshot: granted }, two).allowed).toBe('needs-approval')
  })
})

describe('overflow that rules allow', () => {
  it('may be a number', () => {
    const engine = engineOf({
      staff: {
        ...staffWithinPosts,
        require: { kind: 'limit', of: 'actual-staff', max: { plus: ['approved-posts', 2] } },
      },
    })
    const at = (actual: number) =>
      precheck(engine, { snapshot: town([posts('station', 10, actual)]) }, oneMore).allowed
    expect([at(11), at(12)]).toEqual(['yes', 'no'])
  })

  it('may be a percentage, rounded up', () => {
    const engine = engineOf({
      staff: {
        forEach: { subject: 'agency' },
        require: {
          kind: 'limit',
          of: 'actual-staff',
          max: { rate: 11, per: 10, of: 'approved-posts', round: 'up' },
        },
      },
    })
    const at = (actual: number) =>
      precheck(engine, { snapshot: town([posts('station', 13, actual)]) }, oneMore)
    // a tenth of 13 is 1.3, so 2 more than 13
    expect([at(14).allowed, at(15).allowed]).toEqual(['yes', 'no'])
    expect(at(14).binding[0]).toMatchObject({ headroom: 1, after: 0 })
  })
})

describe('a leader', () => {
  const upTo = (grades: readonly string[]) => ({
    forEach: { subject: 'agency' },
    require: {
      kind: 'limit',
      of: { measure: 'leaders', where: { grade: grades } },
      max: { measure: 'leader-posts', where: { grade: grades } },
    },
  })
  const engine = engineOf({ chiefs: upTo(['chief']), leaders: upTo(['chief', 'deputy']) })
  const led = (chiefs: number, deputies: number) =>
    town(null, {
      leadership: [
        { agency: 'office', grade: 'chief', approved: 1, actual: chiefs },
        { agency: 'office', grade: 'deputy', approved: 2, actual: deputies },
      ],
    })
  const appoint = (grade: string) => ({ appoint: { agency: 'office', grade } })

  it('of a lower grade may hold a vacant higher post, never the other way round', () => {
    expect(precheck(engine, { snapshot: led(0, 2) }, appoint('deputy')).allowed).toBe('yes')
    expect(precheck(engine, { snapshot: led(0, 3) }, appoint('deputy')).allowed).toBe('no')
    expect(precheck(engine, { snapshot: led(1, 1) }, appoint('chief')).allowed).toBe('no')
    expect(
      precheck(engine, { snapshot: led(1, 1) }, appoint('deputy')).binding.map((one) => one.after),
    ).toEqual([0])
  })

  it('more is asked of the rules about leader posts', () => {
    const most = (of: string, max: number) => ({
      forEach: { subject: 'agency' },
      require: { kind: 'limit', of, max },
    })
    const limits = engineOf({ deputies: most('deputy-posts', 2), chiefs: most('chief-posts', 2) })
    expect(precheck(limits, { snapshot: led(0, 0) }, { deputy: { agency: 'office' } }).allowed).toBe('no')
    expect(
      precheck(limits, { snapshot: led(0, 0) }, { deputy: { agency: 'office', count: -1 } }).allowed,
    ).toBe('unknown')
    expect(precheck(limits, { snapshot: led(0, 0) }, { chief: { agency: 'office' } }).allowed).toBe('yes')
    expect(precheck(limits, { snapshot: led(0, 0) }, { chief: { agency: 'office', count: 2 } }).allowed).toBe(
      'no',
    )
  })
})

describe('a new agency', () => {
  const engine = engineOf({
    departments: { require: { kind: 'limit', of: 'departments', max: 2 } },
  })
  const agency = (kind: string) => ({
    agency: { id: 'new', name: '新设机构', jurisdiction: 'town', kind },
  })
  const create = (id: string, kindOfAgency: string) =>
    ({ kind: 'create', agency: id, name: id, jurisdiction: 'town', kindOfAgency }) as const

  it('is refused where there are as many as may be', () => {
    const snapshot = town(null)
    expect(precheck(engine, { snapshot }, agency('government-department'))).toMatchObject({
      allowed: 'yes',
      binding: [{ headroom: 1, after: 0 }],
    })
    const two = [create('a', 'government-department'), create('b', 'government-department')]
    expect(precheck(engine, { snapshot }, two)).toMatchObject({ allowed: 'no', binding: [{ after: -1 }] })
  })

  it('of a kind that no rule counts is bounded by none', () => {
    expect(precheck(engine, { snapshot: town(null) }, agency('institution')).allowed).toBe('unknown')
  })

  it('leaves unknown how many there are where no agencies are told', () => {
    const { agencies: _, ...rest } = town(null)
    const untold = readSnapshot({ ...rest, establishment: null })
    expect(precheck(engine, { snapshot: untold }, agency('government-department')).allowed).toBe('unknown')
  })

  it('whose id is taken cannot be', () => {
    const taken = { agency: { id: 'office', name: '党政办' } }
    expect(() => precheck(engine, { snapshot: town(null) }, taken)).toThrow('`office` stands already')
  })
})

describe('a transfer', () => {
  const engine = engineOf({ within: withinPosts })
  const transfer = { transfer: { from: 'office', to: 'station', category: 'institution' } }

  it('needs room where it goes, and somebody where it comes from', () => {
    const at = (office: number, station: number) =>
      precheck(
        engine,
        { snapshot: town([posts('office', 5, office), posts('station', 5, station)]) },
        transfer,
      )
    expect(at(1, 4)).toMatchObject({ allowed: 'yes', binding: [{ subject: { id: 'station' }, after: 0 }] })
    expect(at(1, 5).allowed).toBe('no')
    expect(() => at(0, 4)).toThrow('`office` has 0 of `institution`, fewer than are taken from it')
  })
})

describe('a waiver', () => {
  it('excuses as much as it says', () => {
    const engine = engineOf({ limit: institutionLimit(36) })
    const waiver = {
      id: 'w1',
      rule: 'plan/limit',
      subjects: ['town'],
      reason: '过渡期',
      approver: '市编委',
      document: '市编〔2010〕1号',
      from: '2010-01-01',
      until: '2010-12-31',
      upTo: 1,
    }
    const at = (approved: number) =>
      precheck(engine, { snapshot: town([posts('station', approved, 0)]) }, onePost, { waivers: [waiver] })
    expect(at(36)).toMatchObject({ allowed: 'yes', binding: [{ verdict: 'violated', waiver: { id: 'w1' } }] })
    expect(at(37).allowed).toBe('no')
  })
})
