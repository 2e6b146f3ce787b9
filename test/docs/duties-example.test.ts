import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { conflictsOf, leadOf } from '../../src/duties/index.ts'
import { readPack, readSnapshot } from '../../src/index.ts'
import { jiaxingCounty } from '../../src/packs/jiaxing-county/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { coverageOf, readScenarios, runScenarios } from '../../src/testing/index.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../docs/examples/duties/${name}`, import.meta.url), 'utf8')
const run = (file: string) =>
  runScenarios(readScenarios(read(file), { file }), {
    packs: { 'jiaxing-county': jiaxingCounty, 'ruian-township': ruianTownship },
    read: (path) => read(path.replace(/^\.\//, '')),
  })
const duties = readPack(parse(read('duties.pack.yaml')))

describe('the example of duties', () => {
  const report = run('duties.scenarios.yaml')

  it('is decided as it is written', () => {
    expect(report.cases.flatMap(({ failures }) => failures.map(({ message }) => message.en))).toEqual([])
  })

  it('shows every rule broken and kept, met exactly and passed by one', () => {
    const { oneSided, withoutBoundary } = coverageOf([duties], report.cases)
    expect([oneSided, withoutBoundary]).toEqual([[], []])
  })

  it('cites a provision for every rule that does not come from the notice made up for it', () => {
    const rules = Object.entries(duties.rules)
    const without = rules.filter(([, { provisions = [] }]) => provisions.length === 0)
    const illustrative = rules.filter(([, { cite }]) => cite.source === 'notice')
    expect(without.map(([rule]) => rule)).toEqual(illustrative.map(([rule]) => rule))
  })

  it('begins with a county in which nothing is in conflict', () => {
    const county = readSnapshot(parse(read('county.yaml')))
    expect(conflictsOf(county)).toEqual([])
    expect(leadOf(county, 'boats').parts.map(({ lead, rule }) => [lead, rule])).toEqual([
      ['fishery', 'named'],
      ['transport', 'named'],
    ])
  })
})

describe('the delegation of a small penalty', () => {
  it('is answered oppositely by two packs on one snapshot', () => {
    const { cases } = run('small-penalties.scenarios.yaml')
    expect(cases.flatMap(({ failures }) => failures.map(({ message }) => message.en))).toEqual([])
  })
})
