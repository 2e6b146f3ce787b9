import { describe, expect, it } from 'vitest'
import { city, held, reading } from './duties.ts'

const gaps = (...args: Parameters<typeof reading>) => reading(...args).gaps

describe('a matter', () => {
  it('has a gap where nobody leads it, whoever helps', () => {
    expect(gaps([])).toBe('1')
    expect(gaps(null)).toBe('1')
    expect(gaps([held('agriculture', { role: 'co-organiser' })])).toBe('1')
  })

  it('has none where one leads the whole of it', () => {
    expect(gaps([held('agriculture')])).toBe('0')
  })

  it('has none where its leads together have all that it names', () => {
    const matter = { object: ['船舶', '渔业船舶'], stage: ['建造', '检验'] }
    const shared = [
      held('agriculture', { object: ['渔业船舶'] }),
      held('transport', { object: ['船舶'], stage: ['建造'] }),
      held('market', { object: ['船舶'], stage: ['检验'] }),
    ]
    expect(gaps(shared, { matter })).toBe('0')
    for (const left of shared)
      expect(
        gaps(
          shared.filter((one) => one !== left),
          { matter },
        ),
      ).toBe('1')
  })

  it('may have one where assignments are given in part, unless all that lead are', () => {
    const given = { partial: { assignments: true } }
    expect(gaps([], given)).toBe('0..1')
    expect(gaps([], { ...given, complete: { roles: ['lead'] } })).toBe('0..1')
    expect(gaps([], { ...given, complete: { roles: ['lead', 'organiser'] } })).toBe('1')
  })

  it('names the part that nobody leads', () => {
    const matter = { object: ['船舶', '渔业船舶'], stage: null, area: null, level: null, power: null }
    const [row] = reading([held('agriculture', { object: ['渔业船舶'] })], { matter }).rows('scope-gaps')
    expect(row?.values).toEqual({ of: 'ships', object: ['船舶'] })
  })

  it('names no part where several are left', () => {
    const matter = { object: ['a', 'b'], stage: ['x', 'y'], area: null, level: null, power: null }
    const [row] = reading([held('agriculture', { object: ['a'], stage: ['x'] })], { matter }).rows(
      'scope-gaps',
    )
    expect(row?.values).toEqual({ of: 'ships' })
  })

  it('has one where its lead has no word of a dimension', () => {
    expect(gaps([held('agriculture', { object: [] })])).toBe('1')
  })

  it('surely has none where only the kind of its lead is not known', () => {
    const agencies = city.agencies.map(({ kind, ...row }) => (row.id === 'fishery' ? row : { ...row, kind }))
    expect(gaps([held('fishery')], { agencies })).toBe('0')
  })

  it('may have one, whatever it says of itself, where its lead was not given', () => {
    const matter = { object: null, stage: null, area: null, level: null, power: null }
    const given = { matter, agencies: city.agencies.slice(0, 1), partial: { agencies: true } }
    expect(gaps([held('market')], given)).toBe('0..1')
  })

  it('surely has one where the assignments of no place are missing', () => {
    expect(gaps([], { partial: { assignments: [] } })).toBe('1')
  })

  it('may have one where its leads have parts, and it does not say of which whole', () => {
    const found = reading([held('agriculture', { object: ['渔业船舶'] })])
    expect(found.gaps).toBe('0..1')
    expect(found.missing('lead-gaps')).toContain('matters ships object')
    const all = { object: null, stage: null, area: null, level: null, power: null }
    expect(gaps([held('agriculture', { object: ['渔业船舶'] })], { matter: all })).toBe('1')
  })

  it('surely has one where each of its objects is led in one stage alone', () => {
    const matter = { stage: ['建造', '检验'] }
    expect(gaps([held('agriculture', { stage: ['建造'] })], { matter })).toBe('1')
    // two leads who have the two stages, one of them of one object alone
    const half = [
      held('agriculture', { stage: ['建造'] }),
      held('transport', { stage: ['检验'], object: ['船舶'] }),
    ]
    expect(gaps(half, { matter })).toBe('0..1')
  })

  it.each([
    ['2010-11-16', '1'],
    ['2010-11-17', '0'],
  ])('has a gap on 2010-11-17 where its lead ends on %s: %s', (until, found) => {
    expect(gaps([held('agriculture', { until })])).toBe(found)
  })

  it('has one where its lead is abolished, and may where the lead was not given', () => {
    const agencies = city.agencies.map((row) =>
      row.id === 'market' ? { ...row, abolished: '2010-11-17' } : row,
    )
    expect(gaps([held('market')], { agencies })).toBe('1')
    expect(gaps([held('market')], { agencies: city.agencies.slice(0, 1), partial: { agencies: true } })).toBe(
      '0..1',
    )
  })

  it('may have one where not all assignments were given, and none where those given suffice', () => {
    expect(gaps([], { partial: { assignments: true } })).toBe('0..1')
    expect(gaps(undefined)).toBe('0..1')
    expect(gaps([held('agriculture')], { partial: { assignments: true } })).toBe('0')
  })
})
