import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine, type LookUp, readSnapshot } from '../../src/index.ts'
import { jsonRulesEngine } from '../../src/json-rules-engine/index.ts'

const example = (file: string): object =>
  parse(readFileSync(new URL(`../../docs/examples/town/${file}`, import.meta.url), 'utf8'))

const town = readSnapshot(example('town.yaml'))
const engine = createEngine({ packs: [example('town-plan.yaml')] })
const [place] = town.jurisdictions ?? []
const assumeTerritory = engine.packs.map(({ id }) => id)

describe('one engine and one backend', () => {
  it('give 1,000 interleaved evaluations the receipts of evaluations one by one', async () => {
    const backend = jsonRulesEngine()
    const posts = [35, 36, 37, 38, 40]
    const id = place?.id ?? ''
    const expected = posts.map((count) =>
      engine
        .evaluate(town, { assumeTerritory, values: { 'institution-establishment': { [id]: count } } })
        .receipt(),
    )
    expect(new Set(expected.map(({ result }) => result)).size).toBeGreaterThan(2)
    let running = 0
    let most = 0
    const asked = Array.from({ length: 1000 }, async (_, nth) => {
      running += 1
      const late: LookUp = async () => {
        // the order in which readings come in is unlike the order in which they were asked for
        await wait((nth * 7919) % 23)
        most = Math.max(most, running)
        return { [id]: posts[nth % posts.length] ?? 0 }
      }
      const report = await engine.evaluateWith(backend, town, {
        assumeTerritory,
        values: { 'institution-establishment': late },
      })
      running -= 1
      return report.receipt()
    })
    const receipts = await Promise.all(asked)
    expect(
      receipts.filter((receipt, nth) => receipt.result === expected[nth % posts.length]?.result),
    ).toHaveLength(1000)
    expect(receipts).toEqual(receipts.map((_, nth) => expected[nth % posts.length]))
    expect(most).toBeGreaterThan(500)
  })
})
