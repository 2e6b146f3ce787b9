import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type Backend, createEngine, interpret } from '../../src/index.ts'
import { town, townPack } from './town.ts'

const limit = { require: { kind: 'limit', of: 'institution-establishment', max: 36 } }
const engine = createEngine({ packs: [townPack({ limit })] })

describe('a signal', () => {
  it('ends an evaluation also while a backend does not look at it', async () => {
    const controller = new AbortController()
    const deaf: Backend = {
      name: 'deaf',
      decide: () => {
        queueMicrotask(() => controller.abort(new Error('too late')))
        return new Promise<never>(() => undefined)
      },
    }
    const judging = engine.evaluateWith(deaf, town({ institution: 36 }), { signal: controller.signal })
    await expect(judging).rejects.toThrow('too late')
  }, 2000)

  it('is let go when an evaluation is over', async () => {
    const { signal } = new AbortController()
    const reference: Backend = {
      name: 'reference',
      decide: async (questions) => questions.map(({ condition, facts }) => interpret(condition, facts)),
    }
    const report = await engine.evaluateWith(reference, town({ institution: 36 }), {
      values: { 'institution-establishment': async () => ({ town: 36 }) },
      signal,
    })
    expect(report.outcome).toBe('lawful')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
