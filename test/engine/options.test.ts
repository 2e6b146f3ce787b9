import { describe, expect, it } from 'vitest'
import { type Backend, createEngine } from '../../src/index.ts'
import { town, townPack } from './town.ts'

const limit = { require: { kind: 'limit', of: 'institution-establishment', max: 36 } }
const engine = createEngine({ packs: [townPack({ limit })] })
const lawful = town({ institution: 36 })
const backend: Backend = { name: 'none', decide: async (questions) => questions.map(() => 'yes') }

describe('the options of an evaluation that waits', () => {
  it.each<[unknown, string]>([
    [null, 'an object with options is expected'],
    [{ signl: undefined }, 'there is no option `signl`; did you mean `signal`?'],
    [{ signal: 1000 }, 'signal: `1000` is a number where an `AbortSignal` is expected'],
    [{ signal: null }, 'signal: `null` is given where an `AbortSignal` is expected'],
    [{ values: null }, 'values: `null` is given where readings by measure are expected'],
    [{ values: 5 }, 'values: `5` is a number where readings by measure are expected'],
    [{ values: 'text' }, 'values: `text` is text where readings by measure are expected'],
    [{ assumeTerritory: 'towns' }, '`assumeTerritory` is not a list; write it in square brackets'],
  ])('are refused by name: %j', async (options, message) => {
    await expect(engine.evaluateWith(backend, lawful, options as object)).rejects.toThrow(message)
  })
})

describe('the choice of rules', () => {
  it('is made by lists', () => {
    const choose = (more: object) =>
      engine.conditions({ subject: 'jurisdiction', lawOn: '2010-11-17', ...more })
    expect(() => choose({ assumeTerritory: 'towns' })).toThrow('`assumeTerritory` is not a list')
    expect(() => choose({ alternatives: null })).toThrow('`alternatives` is not a list')
  })
})

describe('facts', () => {
  it.each(['jurisdicton', 'constructor'])('are asked of a kind of subject, which %s is not', (kind) => {
    expect(() => engine.facts(lawful)(kind as 'agency', 'town')).toThrow(
      `there is no kind of subject \`${kind}\``,
    )
  })
})
