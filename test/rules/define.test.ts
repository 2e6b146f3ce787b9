import { describe, expect, expectTypeOf, it } from 'vitest'
import { definePack, readPack } from '../../src/index.ts'

const text = { zh: '甲', en: 'A' }
const frame = {
  id: 'typed',
  version: '1.0.0',
  title: text,
  inForce: { from: '2000-01-01', basis: 'assumed' },
} as const

describe('defining a pack', () => {
  it('is an identity that knows the ids of its rules', () => {
    const pack = definePack({
      ...frame,
      sources: { plan: { title: '方案', status: 'reported' } },
      parameters: { most: { values: [{ from: '2000-01-01', value: 3, cite: { source: 'plan' } }] } },
      measures: {
        own: { kind: 'count', subject: 'jurisdiction', relation: 'agencies', unit: 'unit', title: text },
      },
      rules: {
        'first-rule': {
          title: text,
          forEach: { subject: 'jurisdiction' },
          require: {
            all: [
              { kind: 'limit', of: 'own', max: { parameter: 'most' } },
              { kind: 'limit', of: { plus: ['own', 'departments'] }, max: 9 },
            ],
          },
          force: 'general',
          cite: { source: 'plan', article: '一' },
        },
      },
    })
    expectTypeOf(pack.rules).toHaveProperty('first-rule')
    expectTypeOf<keyof typeof pack.rules>().toEqualTypeOf<'first-rule'>()
    expect(readPack(pack).id).toBe('typed')
  })

  it('does not compile with names that lead nowhere', () => {
    const rule = {
      title: text,
      forEach: { subject: 'jurisdiction' },
      force: 'general',
      cite: { source: 'plan', article: '一' },
    } as const
    const sources = { plan: { title: '方案', status: 'reported' } } as const
    const wrong = [
      definePack({
        ...frame,
        sources,
        // @ts-expect-error a misspelt measure
        rules: { a: { ...rule, require: { kind: 'limit', of: 'departement', max: 3 } } },
      }),
      definePack({
        ...frame,
        sources,
        // @ts-expect-error a parameter nobody declared
        rules: { a: { ...rule, require: { kind: 'limit', of: 'departments', max: { parameter: 'most' } } } },
      }),
      definePack({
        ...frame,
        sources,
        rules: {
          // @ts-expect-error a source nobody declared
          a: { ...rule, cite: { source: 'plam' }, require: { kind: 'limit', of: 'departments', max: 3 } },
        },
      }),
      definePack({
        ...frame,
        sources,
        // @ts-expect-error a kind that is none
        rules: { a: { ...rule, require: { kind: 'limt', of: 'departments', max: 3 } } },
      }),
    ]
    for (const pack of wrong)
      expect(() => readPack(pack)).toThrowError(/does not exist|is not a kind|did you mean/)
  })
})
