import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPack, readSnapshot, type Snapshot } from '../../src/index.ts'
import { shippedPacks } from '../../src/testing/conformance/shipped-packs.ts'
import { degraded } from '../engine/degrade.ts'
import { brokenPlace, everyKind, place } from '../engine/sample.ts'
import { caseFiles, casesOf, packOf } from '../trials/trial-files.ts'
import { agreement, noCounts } from './agreement.ts'
import { documentOf } from './trial-documents.ts'

type Document = Record<string, unknown>

const seed = 4_000_004
const examples = new URL('../../docs/examples/', import.meta.url)
const read = (name: string): Document => parse(readFileSync(new URL(name, examples), 'utf8'))

const townPlan = readPack(read('town/town-plan.yaml'))
const packs = [...shippedPacks, townPlan]
/** The packs of the folder in which an example stands. */
const packsAbout = (name: string) =>
  packs.filter(({ id }) => id === 'national' || id.startsWith(name.replace(/\/.*$/, '')))
const assumeTerritory = packs.map(({ id }) => id)

const snapshots = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.startsWith('kinds/'))
  .map((name) => ({ name, document: read(name) }))
  .filter(({ document }) => document['schema'] === 'bianzhi/snapshot@1')
const beforeOf = (name: string) =>
  snapshots.find((one) => one.name !== name && one.name === name.replace(/[^/]*$/, 'before.yaml'))

/** Some snapshots with facts taken away, the same for the same seed. */
const lessOf = (document: Document, times: number) => fc.sample(degraded(document), { seed, numRuns: times })

describe(`json-rules-engine agrees with the engine (seed ${seed})`, () => {
  const agree = agreement(packs)

  it('on every example, under every shipped pack, for every kind of subject', async () => {
    const counts = noCounts()
    for (const { name, document } of snapshots) {
      const before = beforeOf(name)
      const baselines = before === undefined ? {} : { before: readSnapshot(before.document) }
      await agree(readSnapshot(document), { assumeTerritory, baselines }, counts)
    }
    expect(counts.subjects).toBeGreaterThan(1000)
    expect(counts.satisfied).toBeGreaterThan(1000)
    expect(counts.violated).toBeGreaterThan(100)
    expect(counts.permitted).toBeGreaterThan(10)
    expect(counts.unknown).toBeGreaterThan(1000)
  }, 240_000)

  it('on examples of which facts were taken away', async () => {
    const counts = noCounts()
    for (const { name, document } of snapshots) {
      const before = beforeOf(name)
      const own = agreement(packsAbout(name))
      for (const less of lessOf(document, 6)) {
        const earlier = before === undefined ? [] : lessOf(before.document, 1)
        const baselines = Object.fromEntries(earlier.map((one) => ['before', readSnapshot(one)]))
        const assumed = packsAbout(name).map(({ id }) => id)
        await own(readSnapshot(less), { assumeTerritory: assumed, baselines }, counts)
      }
    }
    expect(counts.satisfied).toBeGreaterThan(1000)
    expect(counts.violated).toBeGreaterThan(20)
    expect(counts.unknown).toBeGreaterThan(1000)
  }, 240_000)

  it('on every kind of constraint', async () => {
    const counts = noCounts()
    const sample = agreement([everyKind])
    for (const document of [place, brokenPlace]) {
      for (const less of [document, ...lessOf(document, 60)]) {
        for (const earlier of [place, ...lessOf(place, 1)])
          await sample(readSnapshot(less), { baselines: { before: readSnapshot(earlier) } }, counts)
        await sample(readSnapshot(less), {}, counts)
      }
    }
    expect(counts.subjects).toBeGreaterThan(1000)
    expect(Object.entries(counts).filter(([verdict, count]) => verdict !== 'exempt' && count < 20)).toEqual(
      [],
    )
  }, 240_000)

  it('on the worked examples of the kinds, with every verdict', async () => {
    const counts = noCounts()
    for (const one of kindCases) {
      const { pack, snapshot, before, baselines = {}, lawOn, alternatives = [] } = one
      const standing = (more: object): Document => ({ schema: 'bianzhi/snapshot@1', ...snapshot, ...more })
      const earlier = { ...(before === undefined ? {} : { before }), ...baselines }
      const kind = kindPacks.get(pack) ?? kindOf(pack)
      for (const take of [whole, ...takes(2)]) {
        await kind.agree(
          readSnapshot(take(standing({}))),
          {
            baselines: Object.fromEntries(
              Object.entries(earlier).map(([name, more]): [string, Snapshot] => [
                name,
                readSnapshot(take(standing(more))),
              ]),
            ),
            ...(lawOn === undefined ? {} : { lawOn }),
            alternatives: alternatives.map((rule) => `kind-${pack}/${rule}`),
          },
          counts,
        )
      }
    }
    expect(Object.entries(counts).filter(([, count]) => count < 50)).toEqual([])
  }, 240_000)

  it('on the trials', async () => {
    const counts = noCounts()
    for (const number of caseFiles) {
      const pack = readPack(packOf(number))
      const trial = agreement([pack])
      for (const { snapshot, before, baselines = {}, lawOn } of casesOf(number)) {
        const earlier = { ...(before === undefined ? {} : { before }), ...baselines }
        for (const take of [whole, ...takes(1)]) {
          const facts = (one: object) => readSnapshot(take(documentOf(one as Document)))
          await trial(
            facts(snapshot),
            {
              baselines: Object.fromEntries(Object.entries(earlier).map(([name, one]) => [name, facts(one)])),
              ...(lawOn === undefined ? {} : { lawOn }),
            },
            counts,
          )
        }
      }
    }
    expect(counts.subjects).toBeGreaterThan(1000)
    expect(Object.entries(counts).filter(([verdict, count]) => verdict !== 'exempt' && count < 5)).toEqual([])
  }, 240_000)
})

interface KindCase {
  readonly pack: string
  readonly snapshot: Document
  readonly before?: Document
  readonly baselines?: Readonly<Record<string, Document>>
  readonly lawOn?: string
  readonly alternatives?: readonly string[]
}

const kindCases: readonly KindCase[] = parse(readFileSync(new URL('kinds/cases.yaml', examples), 'utf8'))
const kindPacks = new Map<string, { readonly agree: ReturnType<typeof agreement> }>()

function kindOf(name: string) {
  const made = { agree: agreement([readPack(read(`kinds/${name}.yaml`))]) }
  kindPacks.set(name, made)
  return made
}

const whole = (document: Document): Document => document

/** Ways to take facts away, each the same whenever it is used. */
const takes = (count: number): readonly ((document: Document) => Document)[] =>
  Array.from(
    { length: count },
    (_, nth) => (document: Document) => lessOf(document, nth + 1)[nth] ?? document,
  )
