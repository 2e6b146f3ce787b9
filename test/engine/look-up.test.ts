import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Backend, createEngine, interpret, type LookUp } from '../../src/index.ts'
import { town, townPack } from './town.ts'

const limit = { require: { kind: 'limit', of: 'institution-establishment', max: 36 } }
const engine = createEngine({ packs: [townPack({ limit })] })
const reference: Backend = {
  name: 'reference',
  decide: async (questions) => questions.map(({ condition, facts }) => interpret(condition, facts)),
}
const withValues = (values: Record<string, LookUp>, options: object = {}, backend = reference) =>
  engine.evaluateWith(backend, town({ institution: 36 }), { values, ...options })

/** What no one waited for when it was rejected, up to the next turn. */
async function unhandledBy(attempt: () => Promise<unknown>): Promise<readonly unknown[]> {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note)
  try {
    await attempt()
    await setImmediate()
  } finally {
    process.removeAllListeners('unhandledRejection')
    for (const other of others) process.on('unhandledRejection', other)
  }
  return unhandled
}

describe('a reading that fails', () => {
  const failing = () => Promise.reject<never>(new Error('the database is away'))

  it.each<[string, (values: Record<string, LookUp>) => Promise<unknown>]>([
    ['other options', (values) => withValues(values, { lawOn: '2010-2-30' })],
    ['another measure', (values) => withValues({ ...values, departmens: {} })],
    ['the backend', (values) => withValues(values, {}, {} as Backend)],
    ['the signal', (values) => withValues(values, { signal: AbortSignal.abort(new Error('closed')) })],
  ])('is no unhandled rejection when the call is refused for %s', async (_, evaluate) => {
    for (const from of [(): LookUp => failing(), (): LookUp => ({ town: failing() })]) {
      const unhandled = await unhandledBy(async () => {
        await expect(evaluate({ 'institution-establishment': from() })).rejects.toThrow()
      })
      expect(unhandled).toEqual([])
    }
  })

  it.each([
    [Object.create(null), 'an object is given as the reason'],
    [{ code: 'ECONNRESET' }, 'an object is given as the reason'],
    [{ message: 'reset by peer' }, 'reset by peer'],
    ['timed out', 'timed out'],
    [undefined, 'undefined'],
  ])('spoils nothing else, whatever was thrown', async (thrown, reason) => {
    const report = await withValues({ 'institution-establishment': () => Promise.reject(thrown) })
    expect(report.failed).toEqual([{ measure: 'institution-establishment', reason }])
  })

  it('is refused like one that came, where it is about nobody', async () => {
    for (const twon of [37, failing()]) {
      await expect(withValues({ 'institution-establishment': { twon } })).rejects.toThrow(
        'there is no jurisdiction `twon`; did you mean `town`?',
      )
    }
  })
})
