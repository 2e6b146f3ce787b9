import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Report, readPack } from '../../src/index.ts'
import { degraded } from '../engine/degrade.ts'
import { reportOf } from './judging.ts'
import { casesOf, packOf, written } from './trial-files.ts'

describe.each(written)('trial $number, $kind, with facts taken away', ({ number }) => {
  const pack = readPack(packOf(number))

  it.each(casesOf(number))('only turns verdicts into unknown: $name', (one) => {
    const full = verdictsIn(reportOf(pack, one))
    fc.assert(
      fc.property(fc.gen(), (given) => {
        const found = verdictsIn(reportOf(pack, one, (document) => given(degraded, document)))
        expect(contradictions(full, found)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

const verdictsIn = (report: Report): ReadonlyMap<string, string> =>
  new Map([...report.judged()].map(({ id, verdict }) => [id, verdict]))

/** Verdicts that became another one; one that was not given may only become satisfied anyway, or unknown. */
function contradictions(
  full: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly string[] {
  return [...found].flatMap(([id, verdict]) => {
    const was = full.get(id)
    const isLawful =
      verdict === 'unknown' || verdict === was || (was === undefined && verdict === 'satisfied')
    return isLawful ? [] : [`${id} was ${was ?? 'not given'} and became ${verdict}`]
  })
}
