import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError, readPack, readSnapshot } from '../../src/index.ts'
import { mutated } from './mutate.ts'
import { everyKind, place } from './sample.ts'

/** What came of it: a result, or an error of ours; anything else is thrown on. */
function outcome<T>(act: () => T): { value?: T; error?: string } {
  try {
    return { value: act() }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const { message } of error.problems) expect(message).not.toMatch(/undefined|\[object|Invalid input/)
    return { error: error.message }
  }
}

describe('a mutated document', () => {
  it('starts from ones that are right', () => {
    const report = createEngine({ packs: [everyKind] }).evaluate(readSnapshot(place), {
      baselines: { before: readSnapshot(place) },
    })
    expect(report.counts.unknown).toBe(0)
    expect([...report.judged()].length).toBeGreaterThan(8)
  })

  it('of a snapshot is judged or refused in our own words, never a bare error', () => {
    const engine = createEngine({ packs: [everyKind] })
    const seen = { read: 0, refused: 0 }
    fc.assert(
      fc.property(mutated(place), (document) => {
        const read = outcome(() => readSnapshot(document as object))
        if (read.value === undefined) seen.refused += 1
        else {
          seen.read += 1
          const snapshot = read.value
          outcome(() => engine.evaluate(snapshot, { baselines: { before: snapshot } }).findings)
        }
      }),
      { numRuns: 1000 },
    )
    expect(seen.read).toBeGreaterThan(50)
    expect(seen.refused).toBeGreaterThan(50)
  })

  it('of a pack is usable or refused in our own words, never a bare error', () => {
    const snapshot = readSnapshot(place)
    const seen = { read: 0, refused: 0 }
    fc.assert(
      fc.property(mutated(everyKind), (document) => {
        const read = outcome(() => readPack(document as object))
        if (read.value === undefined) seen.refused += 1
        else {
          seen.read += 1
          const pack = read.value
          outcome(() => {
            const report = createEngine({ packs: [pack] }).evaluate(snapshot, {
              baselines: { before: snapshot },
            })
            for (const finding of report.judged()) report.explain(finding)
            report.claims()
            report.receipt()
            return report.findings
          })
        }
      }),
      { numRuns: 1000 },
    )
    expect(seen.read).toBeGreaterThan(50)
    expect(seen.refused).toBeGreaterThan(50)
  })
})
