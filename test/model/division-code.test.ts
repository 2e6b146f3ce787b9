import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { divisionCodeSchema, isWithinDivision, readDivisionCode } from '../../src/model/division-code.ts'

describe('a division code', () => {
  it('names every division above a village', () => {
    expect(readDivisionCode('330381101201')).toEqual({
      code: '330381101201',
      level: 'village',
      province: '330000',
      prefecture: '330300',
      county: '330381',
      township: '330381101',
      pseudo: false,
    })
  })

  it('names every division above a township, and its kind', () => {
    expect(readDivisionCode('330381101')).toEqual({
      code: '330381101',
      level: 'township',
      province: '330000',
      prefecture: '330300',
      county: '330381',
      township: '330381101',
      townshipKind: 'town',
      pseudo: false,
    })
  })

  it('says nothing of levels below its own', () => {
    expect(readDivisionCode('330381')).toEqual({
      code: '330381',
      level: 'county',
      province: '330000',
      prefecture: '330300',
      county: '330381',
      pseudo: false,
    })
    expect(readDivisionCode('330300')).toEqual({
      code: '330300',
      level: 'prefecture',
      province: '330000',
      prefecture: '330300',
      pseudo: false,
    })
    expect(readDivisionCode('110000')).toEqual({
      code: '110000',
      level: 'province',
      province: '110000',
      pseudo: false,
    })
  })

  it('stands for the centre as 100000', () => {
    expect(readDivisionCode('100000')).toEqual({ code: '100000', level: 'centre', pseudo: false })
  })

  it('places a township directly under a city without counties', () => {
    expect(readDivisionCode('441900101')).toEqual({
      code: '441900101',
      level: 'township',
      province: '440000',
      prefecture: '441900',
      township: '441900101',
      townshipKind: 'town',
      pseudo: false,
    })
  })

  it.each([
    ['330381001', 'street'],
    ['330381101', 'town'],
    ['330381201', 'township'],
    ['330381301', 'township'],
    ['330381401', 'zone'],
    ['330381501', 'zone'],
    ['330381601', undefined],
    ['330381901', undefined],
  ])('announces by %s a %s', (code, kind) => {
    expect(readDivisionCode(code)?.townshipKind).toBe(kind)
  })

  it.each([
    ['110100', true],
    ['500200', true],
    ['429000', true],
    ['659000', true],
    ['330301', true],
    ['440101', true],
    ['330100', false],
    ['110101', false],
    ['500101', false],
    ['429001', false],
    ['659001', false],
    ['532301', false],
    ['520201', false],
    ['330302', false],
    ['330301001', false],
  ])('tells by %s whether it only serves statistics: %s', (code, pseudo) => {
    expect(readDivisionCode(code)?.pseudo).toBe(pseudo)
  })

  it.each([
    '',
    '33',
    '3303',
    '33038',
    '3303811',
    '33038110',
    '330381101001001',
    '330081',
    '000000',
    '003300',
    '33038a',
    '-30381',
    '３３０３８１',
    '330381 ',
  ])('refuses %j', (text) => {
    expect(readDivisionCode(text)).toBeUndefined()
  })
})

describe('a division', () => {
  it.each(['330381101', '330381', '330300', '330000', '100000'])('330381101 lies within %s', (division) => {
    expect(isWithinDivision('330381101', division)).toBe(true)
  })

  it.each(['330382', '330382101', '330381102', '330400', '340000', '3303', '33', '', '330381101001'])(
    '330381101 does not lie within %j',
    (division) => {
      expect(isWithinDivision('330381101', division)).toBe(false)
    },
  )

  it('keeps a prefecture that ends in zero apart from its neighbours', () => {
    expect(isWithinDivision('331002', '331000')).toBe(true)
    expect(isWithinDivision('330102', '331000')).toBe(false)
    expect(isWithinDivision('500101', '500000')).toBe(true)
    expect(isWithinDivision('510100', '500000')).toBe(false)
  })

  it('holds no malformed code', () => {
    expect(isWithinDivision('330081', '330000')).toBe(false)
    expect(isWithinDivision('3303', '330000')).toBe(false)
    expect(isWithinDivision('100000', '330000')).toBe(false)
  })

  it('lies within itself and within everything its code names, and holds none of them in turn', () => {
    const pair = (min: number) => fc.integer({ min, max: 99 }).map((part) => String(part).padStart(2, '0'))
    const triple = fc.integer({ min: 1, max: 999 }).map((part) => String(part).padStart(3, '0'))
    fc.assert(
      fc.property(
        pair(11),
        pair(1),
        pair(1),
        triple,
        triple,
        (province, prefecture, county, township, village) => {
          const code = `${province}${prefecture}${county}${township}${village}`
          const read = readDivisionCode(code)
          const above = [read?.province, read?.prefecture, read?.county, read?.township]
          expect(isWithinDivision(code, code)).toBe(true)
          for (const division of above) {
            expect(isWithinDivision(code, division ?? '')).toBe(true)
            expect(isWithinDivision(division ?? '', code)).toBe(false)
          }
        },
      ),
    )
  })
})

describe('the division code schema', () => {
  it('accepts a code and leaves it as it was written', () => {
    expect(z.parse(divisionCodeSchema, '330381101')).toBe('330381101')
  })

  const lengths = 'a division code has 6 digits down to a county, 9 to a township, 12 to a village'
  const above = 'write the digits of every division above it'

  it.each([
    ['330081', 'names county `81` without a prefecture', above],
    ['330000101', 'names township `101` without a prefecture', above],
    ['330081101', 'names county `81` without a prefecture', above],
    ['330381000001', 'names village `001` without a township', above],
    ['330381000', 'names no township', 'did you mean `330381`?'],
    ['330381101000', 'names no village', 'did you mean `330381101`?'],
    ['330381000000', 'names no village', 'did you mean `330381`?'],
    ['3303', 'has 4 digits, not 6, 9 or 12', 'did you mean `330300`?'],
    ['33', 'has 2 digits, not 6, 9 or 12', 'did you mean `330000`?'],
    ['33038', 'has 5 digits, not 6, 9 or 12', lengths],
    ['3303811010', 'has 10 digits, not 6, 9 or 12', lengths],
    ['３３０３８１', 'is not made of digits', 'did you mean `330381`?'],
    ['330381-101', 'is not made of digits', 'did you mean `330381101`?'],
    ['瑞安', 'is not made of digits', lengths],
    ['000000', 'names no province', 'the centre is `100000`'],
    ['100100', 'begins with `10`, which no province does', 'the centre is `100000`'],
  ])('says what is wrong with %s', (text, fault, hint) => {
    expect(z.safeParse(divisionCodeSchema, text).error?.issues).toEqual([
      { code: 'custom', path: [], message: `\`${text}\` ${fault}`, params: { code: 'malformed-code', hint } },
    ])
  })

  it('accepts exactly what can be read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-3]{2,4}(00)?[01]{2,6}$/), (text) => {
        expect(z.safeParse(divisionCodeSchema, text).success).toBe(readDivisionCode(text) !== undefined)
      }),
    )
  })

  it('is described by its lengths', () => {
    const described = z.toJSONSchema(divisionCodeSchema)
    expect(described).toMatchObject({ type: 'string' })
    expect(
      ['330381', '330381101', '330381101201'].every((code) => new RegExp(described.pattern ?? '').test(code)),
    ).toBe(true)
    expect(new RegExp(described.pattern ?? '').test('3303')).toBe(false)
  })
})
