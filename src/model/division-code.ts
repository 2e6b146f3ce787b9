import * as z from 'zod/mini'
import type { Level } from './level.ts'

/** 行政区划代码: what a GB/T 2260, GB/T 10114 or village code says, each division above it by its own code. */
export interface DivisionCode {
  readonly code: string
  readonly level: Level | 'village'
  /** Absent for the centre only. */
  readonly province?: string
  readonly prefecture?: string
  /** Absent from a township of a prefecture that has no counties (不设区的市). */
  readonly county?: string
  readonly township?: string
  readonly townshipKind?: TownshipKind
  /** Whether the code is a row of the statistics that no government stands for (市辖区, 省直辖). */
  readonly pseudo: boolean
}

/** What kind of township a code announces: 街道, 镇, 乡, or a zone or farm that is run like one. */
export type TownshipKind = 'street' | 'town' | 'township' | 'zone'

/** A division code in a document, with the digits of every level above it in place. */
export const divisionCodeSchema = z.string().check(
  (ctx) => {
    const fault = faultIn(ctx.value)
    if (fault === undefined) return
    const params = { code: 'malformed-code', hint: hintFor(ctx.value) }
    ctx.issues.push({ code: 'custom', input: ctx.value, message: `\`${ctx.value}\` ${fault}`, params })
  },
  z.meta({ pattern: '^\\d{6}(?:\\d{3}){0,2}$' }),
)

/**
 * What a division code says, or `undefined` where it is malformed.
 *
 * @example
 * readDivisionCode('330381') // { code: '330381', level: 'county', province: '330000', … }
 */
export function readDivisionCode(text: string): DivisionCode | undefined {
  if (faultIn(text) !== undefined) return undefined
  if (text === centre) return { code: text, level: 'centre', pseudo: false }
  const { prefecture, county, township, village } = partsOf(text)
  const kind = townshipKinds.get(township.charAt(0))
  return {
    code: text,
    level: levelOf(text),
    province: `${text.slice(0, 2)}0000`,
    ...(prefecture === '00' ? {} : { prefecture: `${text.slice(0, 4)}00` }),
    ...(county === '00' ? {} : { county: text.slice(0, 6) }),
    ...(township === '' ? {} : { township: text.slice(0, 9) }),
    ...(kind === undefined || village !== '' ? {} : { townshipKind: kind }),
    pseudo: isPseudo(text),
  }
}

/**
 * Whether a division is another one or lies in it, by their codes; `false` where either is malformed.
 *
 * @example
 * isWithinDivision('330381101', '330300') // true
 * isWithinDivision('330381101', '3303') // false: not a code
 */
export function isWithinDivision(code: string, division: string): boolean {
  if (faultIn(code) !== undefined || faultIn(division) !== undefined) return false
  if (division === centre) return true
  return code.startsWith(division.length === 6 ? division.replace(/(?:00){1,2}$/, '') : division)
}

// registers of central bodies use it for the state as a whole
const centre = '100000'

const municipalities: ReadonlySet<string> = new Set(['11', '12', '31', '50'])

const townshipKinds: ReadonlyMap<string, TownshipKind> = new Map([
  ['0', 'street'],
  ['1', 'town'],
  ['2', 'township'],
  ['3', 'township'],
  ['4', 'zone'],
  ['5', 'zone'],
])

interface Parts {
  readonly province: string
  readonly prefecture: string
  readonly county: string
  readonly township: string
  readonly village: string
}

function partsOf(code: string): Parts {
  return {
    province: code.slice(0, 2),
    prefecture: code.slice(2, 4),
    county: code.slice(4, 6),
    township: code.slice(6, 9),
    village: code.slice(9, 12),
  }
}

function levelOf(code: string): Level | 'village' {
  const { prefecture, county, township, village } = partsOf(code)
  if (village !== '') return 'village'
  if (township !== '') return 'township'
  if (county !== '00') return 'county'
  return prefecture === '00' ? 'province' : 'prefecture'
}

function isPseudo(code: string): boolean {
  const { province, prefecture, county } = partsOf(code)
  if (code.length > 6) return false
  if (county === '00') {
    return prefecture === '90' || (municipalities.has(province) && /^0[12]$/.test(prefecture))
  }
  // 01 sums up the districts of a city; elsewhere, and in 钟山区 (520201), it is a county like any other
  const city = /^(?:0[1-9]|1\d|20|5[1-9]|6\d|70)$/.test(prefecture)
  return county === '01' && city && !municipalities.has(province) && code !== '520201'
}

function faultIn(text: string): string | undefined {
  if (!/^\d+$/.test(text)) return 'is not made of digits'
  if (![6, 9, 12].includes(text.length)) return `has ${text.length} digits, not 6, 9 or 12`
  const { province, prefecture, county, township, village } = partsOf(text)
  if (province === '00') return 'names no province'
  if (province === '10' && text !== centre) return 'begins with `10`, which no province does'
  if (village === '000') return 'names no village'
  if (township === '000' && village === '') return 'names no township'
  if (township === '000') return `names village \`${village}\` without a township`
  if (prefecture !== '00') return undefined
  if (county !== '00') return `names county \`${county}\` without a prefecture`
  return township === '' ? undefined : `names township \`${township}\` without a prefecture`
}

function hintFor(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '')
  const unpadded = plain.slice(0, 6) + plain.slice(6).replace(/(?:000)+$/, '')
  const padded = /^\d{2}(?:\d{2})?$/.test(plain) ? plain.padEnd(6, '0') : plain
  const meant = [padded, unpadded].find((guess) => faultIn(guess) === undefined)
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  if (/^(?:00|10)/.test(plain)) return `the centre is \`${centre}\``
  if (/^\d+$/.test(plain) && [6, 9, 12].includes(plain.length)) {
    return 'write the digits of every division above it'
  }
  return 'a division code has 6 digits down to a county, 9 to a township, 12 to a village'
}
