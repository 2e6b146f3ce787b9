import { describe, expect, it } from 'vitest'
import { readPack } from '../../src/index.ts'
import { verdictsOf } from './judging.ts'
import { caseFiles, casesOf, packFiles, packOf, unwritten, written } from './trial-files.ts'

const numbers = written.map(({ number }) => number)
const prefixes = ['sd14-', 'hx-', 'shproc-', 'gz-', 'ra-', 'a10-']
const isOurs = (provision: string) => prefixes.some((prefix) => provision.startsWith(prefix))

describe('the trials of the six packs', () => {
  it('each name a provision of one of these packs', () => {
    expect([...written, ...unwritten].filter(({ provisions }) => !provisions.some(isOurs))).toEqual([])
  })

  it('are all written, and no others', () => {
    expect([...packFiles].sort()).toEqual([...numbers].sort())
    expect([...caseFiles].sort()).toEqual([...numbers].sort())
  })

  it('are left out for a reason only', () => {
    expect(unwritten.filter(({ reason }) => reason === undefined)).toEqual([])
    expect(written.filter(({ reason }) => reason !== undefined)).toEqual([])
    expect(unwritten.filter(({ number }) => numbers.includes(number))).toEqual([])
  })
})

const complete = written.filter(({ number }) => packFiles.includes(number) && caseFiles.includes(number))

describe.each(complete)('trial $number, $kind', ({ number, provisions }) => {
  const text = JSON.stringify(packOf(number))
  const cases = casesOf(number)

  it('is a pack of its own, and the same as its own JSON', () => {
    const pack = readPack(packOf(number))
    expect(pack.id).toBe(`trial-${number}`)
    expect(readPack(text)).toEqual(pack)
  })

  it('carries out provisions of its heading, and some of the six packs', () => {
    const named = Object.values(readPack(text).rules).map((rule) => rule.provisions ?? [])
    expect(named.filter((some) => some.length === 0)).toEqual([])
    expect(provisions).toEqual(expect.arrayContaining(named.flat()))
    expect(named.flat().some(isOurs)).toBe(true)
  })

  it.each(cases)('judges: $name', (one) => {
    expect(verdictsOf(readPack(text), one)).toEqual(one.verdicts)
  })

  it('is tried with facts that keep each of its rules and facts that break it', () => {
    const said = cases.flatMap(({ verdicts }) => Object.entries(verdicts))
    const isSaid = (rule: string, word: string) =>
      said.some(([id, verdict]) => id.split(/[#@]/)[0] === rule && verdict.startsWith(word))
    const rules = Object.keys(readPack(text).rules)
    expect(rules.filter((rule) => !isSaid(rule, 'satisfied') || !isSaid(rule, 'violated'))).toEqual([])
  })
})
