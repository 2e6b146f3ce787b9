import { Engine } from 'json-rules-engine'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { jsonRulesEngine } from '../../src/backends/json-rules-engine/backend.ts'
import { createEngine, interpret, readSnapshot } from '../../src/index.ts'
import { shippedPacks } from '../../src/testing/conformance/shipped-packs.ts'
import { type ConformanceReport, conformance, factsFrom, type Part } from '../../src/testing/conformance.ts'
import { backendOf, faulty, reference } from './faulty-backends.ts'
import { exampleFolders, examples } from './given.ts'

const few = { conditions: 1_000, snapshots: 2, packs: 10 }

const conditionsIn = ({ disagreements }: ConformanceReport) =>
  disagreements.filter((one) => one.part === 'conditions')

const evaluationsIn = ({ disagreements }: ConformanceReport, part: Part) =>
  disagreements.filter((one) => one.part !== 'conditions').filter((one) => one.part === part)

describe('the conformance suite', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('finds that json-rules-engine agrees on conditions, shipped packs, examples and random packs', async () => {
    const run = vi.spyOn(Engine.prototype, 'run')
    const runs = () => run.mock.calls.length
    const report = await conformance(jsonRulesEngine(), { given: examples, runs })
    const { seed, counters } = report
    console.info(`conformance of json-rules-engine, seed ${seed}: ${JSON.stringify(counters)}`)
    expect(report.failures).toEqual([])
    expect(report.disagreements).toEqual([])
    expect(report).toMatchObject({ backend: 'json-rules-engine', agreed: true, witnessed: true })
    expect(counters.conditions.asked).toBe(10_000)
    expect(counters.packs).toMatchObject({ shipped: shippedPacks.length, random: 200 })
    expect(runs()).toBeGreaterThan(10_000)
  }, 300_000)

  it('is given an example from every folder of the documents', () => {
    const named = examples.map(({ name }) => name)
    const missing = exampleFolders.filter((folder) => !named.some((name) => name.startsWith(folder)))
    expect(missing).toEqual(['kinds', 'matters'])
    expect(named.length).toBeGreaterThan(100)
  })

  it('finds that the interpreter agrees with itself, and comes to every answer and verdict on the way', async () => {
    const { agreed, witnessed, counters } = await conformance(reference, {
      conditions: 2_000,
      snapshots: 5,
      packs: 60,
    })
    expect([agreed, witnessed]).toEqual([true, true])
    const { asked, ...truths } = counters.conditions
    expect(Object.values(truths).every((count) => count > asked / 10)).toBe(true)
    const { compared, judged, ...verdicts } = counters.evaluations
    expect(compared).toBe(shippedPacks.length * 5 + 60 * 3)
    expect(Object.values(verdicts).every((count) => count > 0)).toBe(true)
    expect(Object.values(verdicts).reduce((so, count) => so + count)).toBe(judged)
    expect(counters.rules.judged).toBeGreaterThan(counters.rules.tried * 0.8)
    expect(counters.calls).toMatchObject({ conditions: 40, given: 0 })
    // an evaluation asks at least once, and again for what hangs on the answers
    expect(counters.calls.shipped).toBeGreaterThan(70)
    expect(counters.calls.random).toBeGreaterThan(360)
  })

  it.each(faulty)('catches one that $name', async (backend) => {
    const report = await conformance(backend, few)
    expect(report.agreed).toBe(false)
    const [one] = conditionsIn(report)
    expect(one).toMatchObject({ seed: report.seed, index: expect.any(Number) })
    expect(one?.actual).not.toBe(one?.expected)
  })

  it('catches in evaluations, too, one that reads unknown as no', async () => {
    const [backend = reference] = faulty
    const report = await conformance(backend, few)
    expect(evaluationsIn(report, 'shipped').length).toBeGreaterThan(0)
    expect(evaluationsIn(report, 'random').length).toBeGreaterThan(0)
    const given = await conformance(backend, { ...few, given: examples.slice(0, 5) })
    expect(evaluationsIn(given, 'given')[0]).toMatchObject({ name: examples[0]?.name })
  })

  it('catches one that is wrong only about real facts', async () => {
    const backend = backendOf('knows no packs', ({ condition, facts }) => {
      const truth = interpret(condition, facts)
      try {
        facts.number({ kind: 'field', path: 'departments', of: 'subject' })
      } catch {
        return truth === 'no' ? 'unknown' : truth
      }
      return truth
    })
    const report = await conformance(backend, few)
    expect(report.agreed).toBe(false)
    expect(conditionsIn(report)).toEqual([])
    expect(evaluationsIn(report, 'shipped')).toHaveLength(5)
  })

  it('says all that it takes to repeat a wrong answer, and the smallest part that is wrong', async () => {
    const backend = faulty.find(({ name }) => name === 'ignores `every`')
    const report = await conformance(backend ?? reference, few)
    const shown: typeof report = JSON.parse(JSON.stringify(report))
    expect(conditionsIn(shown)).toHaveLength(5)
    for (const { condition, facts: stated, expected, actual, smallest } of conditionsIn(shown)) {
      const facts = factsFrom(stated)
      expect(interpret(condition, facts)).toBe(expected)
      expect(await backend?.decide([{ condition, facts }])).toEqual([actual])
      expect(smallest).toMatchObject({ kind: 'words', every: true })
    }
  })

  it('says all that it takes to repeat a wrong verdict', async () => {
    const backend = faulty[0] ?? reference
    const report: ConformanceReport = JSON.parse(JSON.stringify(await conformance(backend, few)))
    const one = evaluationsIn(report, 'random').find(({ about }) => about.includes('@'))
    if (one === undefined) return expect.fail('no finding differs')
    const { packs, snapshot, baselines, options, about, expected, actual } = one
    const engine = createEngine({ packs })
    const earlier = Object.entries(baselines).map(([name, given]) => [name, readSnapshot(given)])
    const more = { ...options, baselines: Object.fromEntries(earlier) }
    const again = [
      engine.evaluate(readSnapshot(snapshot), more),
      await engine.evaluateWith(backend, readSnapshot(snapshot), more),
    ].map((made) => [...made.judged()].find(({ id }) => id === about)?.verdict ?? 'nothing')
    expect(again).toEqual([expected, actual].map((text) => text.split(',')[0]))
  })

  it('catches one whose own engine never runs, however right its answers are', async () => {
    const report = await conformance(reference, { ...few, runs: () => 0 })
    expect(report).toMatchObject({ agreed: false, disagreements: [] })
    expect(report.failures).toEqual(
      ['conditions', 'shipped', 'random'].map(
        (part) => `${part}: answers came, but what was to give them did not run`,
      ),
    )
  })

  it('fails where nothing hangs on the answers, or nothing is asked', async () => {
    const silent = await conformance(
      backendOf('knows nothing', () => 'unknown'),
      few,
    )
    expect(silent).toMatchObject({ agreed: false, witnessed: false })
    expect(silent.failures).toContain('shipped: no report changed when the answers were turned round')
    const idle = await conformance(reference, { conditions: 0, snapshots: 0, packs: 0 })
    expect(idle.failures).toEqual([
      'conditions: nothing was asked of the backend',
      'shipped: nothing was asked of the backend',
      'random: nothing was asked of the backend',
    ])
  })

  it('makes the same trial of the same seed, and another of another', async () => {
    const run = (seed?: number) => conformance(reference, { ...few, ...(seed === undefined ? {} : { seed }) })
    const [one, same, other] = [await run(), await run(20_100_630), await run(7)]
    expect(same).toEqual(one)
    expect(other.seed).toBe(7)
    expect(other.counters.conditions).not.toEqual(one.counters.conditions)
  })

  it('is given up with the reason of its signal', async () => {
    const early = AbortSignal.abort(new Error('closed'))
    await expect(conformance(reference, { signal: early })).rejects.toThrow('closed')
    const controller = new AbortController()
    let calls = 0
    const slow = backendOf('slow', (question) => {
      calls += 1
      if (calls === 20_000) controller.abort(new Error('too long'))
      return interpret(question.condition, question.facts)
    })
    await expect(conformance(slow, { signal: controller.signal })).rejects.toThrow('too long')
    expect(calls).toBeLessThan(40_000)
  })
})
