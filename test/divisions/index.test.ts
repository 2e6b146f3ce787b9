import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionSuccessors } from '../../src/divisions/index.ts'
import { createEngine, type DivisionSuccession, isWithinDivision, readDivisionCode } from '../../src/index.ts'
import { heirsIn } from '../../src/model/division-heirs.ts'

const byCode = new Map(divisionSuccessors.map((one) => [one.code, one]))
const heirs = heirsIn(divisionSuccessors.map((one) => ({ ...one, to: [...one.to] })))
const yearOf = (code: string) => byCode.get(code)?.year ?? Number.POSITIVE_INFINITY

describe('the table of division codes', () => {
  it('holds what its source says of places whose changes are known', () => {
    const shown = (code: string) => [byCode.get(code)?.year, byCode.get(code)?.to.join(' ')]
    expect(shown('370181')).toEqual([2016, '370114'])
    expect(shown('360721')).toEqual([2016, '360704'])
    expect(shown('362121')).toEqual([1998, '360721'])
    expect(shown('330103')).toEqual([2021, '330105'])
    expect(shown('330104')).toEqual([2021, '330102 330114'])
    expect(shown('341402')).toEqual([2011, '340181'])
    expect(shown('371200')).toEqual([2018, '370116 370117'])
    expect(shown('362100')).toEqual([1998, '360700'])
    expect(byCode.has('330381')).toBe(false)
  })

  it('holds well-formed codes of 1982 to 2024, each once, and somebody who took the area', () => {
    expect(divisionSuccessors).toHaveLength(3211)
    expect(byCode.size).toBe(3211)
    for (const { code, to, year } of divisionSuccessors) {
      expect([code, ...to].filter((one) => readDivisionCode(one) === undefined)).toEqual([])
      expect([code, to.length > 0, new Set(to).size === to.length]).toEqual([code, true, true])
      expect(year).toBeGreaterThanOrEqual(1982)
      expect(year).toBeLessThanOrEqual(2024)
    }
  })

  it('is frozen, and taken by an engine', () => {
    expect(Object.isFrozen(divisionSuccessors) && Object.isFrozen(divisionSuccessors[0])).toBe(true)
    expect(createEngine({ packs: [], divisions: divisionSuccessors }).packs).toEqual([])
  })

  it('never leads back to an earlier code, and always to codes that are in use', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...divisionSuccessors),
        fc.infiniteStream(fc.nat({ max: 30 })),
        (from, steps) => {
          const passed = [from.code]
          let at: DivisionSuccession | undefined = from
          while (at !== undefined) {
            const pick: number = steps.next().value
            const next: string | undefined = at.to[pick % at.to.length]
            expect(next).toBeDefined()
            if (next === undefined) return
            expect(passed).not.toContain(next)
            expect(yearOf(next)).toBeGreaterThanOrEqual(at.year ?? 0)
            passed.push(next)
            at = byCode.get(next)
          }
          expect(byCode.has(passed.at(-1) ?? '')).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('gives every code out of use an heir that is in use, from no earlier day than its own end', () => {
    for (const { code, year } of divisionSuccessors) {
      const found = heirs([code]).filter(({ old }) => old === undefined)
      expect(found.every(({ since }) => since >= `${year}-12-31`)).toBe(true)
      const end = [code, ...found.map((one) => one.code)]
      expect(end.some((one) => !byCode.has(one))).toBe(true)
    }
  })

  it('counts an old code as lying where all that took its area lies, from its own end on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...divisionSuccessors), ({ code, to, year }) => {
        const inside = to.some((one) => isWithinDivision(code, one))
        const found = heirs(to).filter((one) => isWithinDivision(code, one.code))
        expect(inside || found.some(({ since }) => since <= `${year}-12-31`)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
