import { describe, expect, it } from 'vitest'
import { shippedPacks } from '../../src/testing/conformance/shipped-packs.ts'
import { coverageOf } from '../../src/testing/index.ts'
import { packCases, withWhatIsNamed } from '../packs/scenario-results.ts'

const noHalf = 'the share of a whole number is never a half here, so that rounding half up spares something'

/** Checks that compare numbers and of which no case can show the limit and one beyond it, and why. */
const withoutBoundary: Readonly<Record<string, string>> = {
  'shanghai-procuratorates/classes-of-staff-exactly#auxiliaries': noHalf,
  'township-2010/institution-to-administrative': noHalf,
}

const results = withWhatIsNamed(packCases)
const found = coverageOf(shippedPacks, results)

describe('the scenarios of the shipped packs', () => {
  it('show every rule kept and broken', () => {
    expect(found.oneSided).toEqual([])
  })

  it('show every limit met exactly and passed by one, but for what cannot be', () => {
    expect(found.withoutBoundary.toSorted()).toEqual(Object.keys(withoutBoundary))
  })

  it('pass a limit by one on each side on which they pass it', () => {
    const passed = results.flatMap(({ report }) =>
      [...report.judged()].flatMap(({ check, excess }) =>
        excess === undefined ? [] : [{ side: `${check} ${excess.side}`, by: excess.by }],
      ),
    )
    const byOne = new Set(passed.filter(({ by }) => by === 1).map(({ side }) => side))
    expect([...new Set(passed.map(({ side }) => side))].filter((side) => !byOne.has(side))).toEqual([])
  })

  it('stand in the folder of a pack that judges them', () => {
    const astray = packCases.filter(({ folder, packs }) => !packs.includes(folder))
    expect(astray.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })

  it('meet no message with a gap in it', () => {
    const texts = packCases.flatMap(({ report }) =>
      [...(report?.judged() ?? [])].map(({ message }) => `${message.zh} ${message.en}`),
    )
    expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([])
  })
})
