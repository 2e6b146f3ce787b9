import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  createEngine,
  type Engine,
  type EvaluateOptions,
  readSnapshot,
  type Verdict,
} from '../../src/index.ts'
import { shippedPacks } from '../../src/testing/conformance/shipped-packs.ts'
import { degraded } from './degrade.ts'
import { brokenPlace, everyKind, place } from './sample.ts'

const assumeTerritory = shippedPacks.map((pack) => pack.id)
const engine = createEngine({ packs: shippedPacks })
const examples = new URL('../../docs/examples/', import.meta.url)

const documents = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    name,
    document: parse(readFileSync(new URL(name, examples), 'utf8')) as Record<string, unknown>,
  }))
  .filter(({ document }) => document['schema'] === 'bianzhi/snapshot@1')

/** The snapshot before the reform that stands beside an example. */
const beforeOf = (name: string) =>
  documents.find((one) => one.name !== name && one.name === name.replace(/[^/]*$/, 'before.yaml'))
const before = beforeOf('ganzhou/after.yaml')
/** Large examples are tried less often: each run judges all of them under every pack. */
const runsFor = (document: object) => (JSON.stringify(document).length > 20_000 ? 4 : 20)

describe('taking facts away', () => {
  it('is tried on every example', () => {
    expect(documents.map(({ name }) => name).toSorted()).toEqual(
      expect.arrayContaining(['ganzhou/after.yaml', 'ganzhou/before.yaml', 'town/town.yaml']),
    )
  })

  for (const { name, document } of documents) {
    it(`only turns verdicts on ${name} into unknown`, () => {
      const earlier = beforeOf(name)
      const options = earlier === undefined ? {} : { baselines: { before: readSnapshot(earlier.document) } }
      const full = verdicts(engine, document, options)
      fc.assert(
        fc.property(degraded(document), fc.boolean(), (less, withBaseline) => {
          const found = verdicts(engine, less, withBaseline ? options : {})
          expect(contradictions(full, found)).toEqual([])
        }),
        { numRuns: runsFor(document) },
      )
    }, 120_000)
  }

  it.each([
    ['a lawful place', place],
    ['an unlawful place', brokenPlace],
  ])('only turns verdicts of every kind of rule on %s into unknown', (_, facts) => {
    const sample = createEngine({ packs: [everyKind] })
    const full = verdicts(sample, facts, { baselines: { before: readSnapshot(place) } }, [])
    const violated = [...full.values()].filter((verdict) => verdict === 'violated').length
    expect(violated > 6).toBe(facts === brokenPlace)
    fc.assert(
      fc.property(degraded(facts), degraded(place), (less, lessBefore) => {
        const found = verdicts(sample, less, { baselines: { before: readSnapshot(lessBefore) } }, [])
        expect(contradictions(full, found)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('of the earlier snapshot only turns verdicts into unknown', () => {
    const after = documents.find(({ name }) => name === 'ganzhou/after.yaml')?.document ?? {}
    const full = verdicts(engine, after, { baselines: { before: readSnapshot(before?.document ?? {}) } })
    fc.assert(
      fc.property(degraded(before?.document ?? {}), (less) => {
        const found = verdicts(engine, after, { baselines: { before: readSnapshot(less) } })
        expect(contradictions(full, found)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

type Verdicts = ReadonlyMap<string, Verdict>

function verdicts(
  by: Engine,
  document: object,
  options: EvaluateOptions,
  assumed: readonly string[] = assumeTerritory,
): Verdicts {
  const report = by.evaluate(readSnapshot(document), { ...options, assumeTerritory: assumed })
  return new Map([...report.judged()].map((finding) => [finding.id, finding.verdict]))
}

/** Verdicts that became another one; one that was not given may only become satisfied anyway, or unknown. */
function contradictions(full: Verdicts, found: Verdicts): readonly string[] {
  return [...found].flatMap(([id, verdict]) => {
    // a record without an id is numbered anew when others before it are gone
    if (/@(records|operations)#\d/.test(id)) return []
    const was = full.get(id)
    const lawful = verdict === 'unknown' || verdict === was || (was === undefined && verdict === 'satisfied')
    return lawful ? [] : [`${id} was ${was ?? 'not given'} and became ${verdict}`]
  })
}
