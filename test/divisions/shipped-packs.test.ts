import { describe, expect, it } from 'vitest'
import { divisionSuccessors } from '../../src/divisions/index.ts'
import { readPack } from '../../src/index.ts'
import { heirsIn } from '../../src/model/division-heirs.ts'
import { shippedPacks } from '../../src/testing/conformance/shipped-packs.ts'

describe('a division that a shipped pack names', () => {
  const heirs = heirsIn(divisionSuccessors.map((one) => ({ ...one, to: [...one.to] })))
  const ended = new Set(divisionSuccessors.map(({ code }) => code))
  const packs = shippedPacks.map((pack) => readPack(pack))
  const named = packs.flatMap(({ id, territory }) =>
    (territory?.divisions ?? []).map((code): [string, string] => [id, code]),
  )

  it('is there to be looked at', () => {
    expect(named.length).toBeGreaterThan(4)
  })

  it.each(named)('%s: %s is in use, or has an heir that is', (_, code) => {
    const all = [code, ...heirs([code]).map((one) => one.code)]
    expect(all.filter((one) => !ended.has(one))).not.toEqual([])
  })
})
