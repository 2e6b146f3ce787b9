import { describe, expect, it } from 'vitest'
import { precheck, readBook } from '../../../src/reform/index.ts'
import { engineOf, institutionLimit, posts, staffWithinPosts, town } from './town.ts'

const ids = Array.from({ length: 40 }, (_, at) => `a${at}`)
const agencies = ids.map((id) => ({ id, name: id, jurisdiction: 'town', kind: 'institution' }))
const snapshot = town(
  ids.map((id) => posts(id, 10, 9)),
  { agencies },
)
const post = (agency: string, count: number) => ({ post: { agency, category: 'institution', count } })
const recruit = (agency: string) => ({ recruit: { agency, category: 'institution' } })
const keep = (changes: readonly object[]) =>
  readBook({
    schema: 'bianzhi/book@1',
    reservations: changes.map((change, at) => ({
      id: `r${at}`,
      change,
      on: '2010-11-01',
      state: 'reserved',
    })),
  })
const of = (some: readonly string[]) => ({
  measure: 'institution-establishment',
  where: { agency: some },
})
const ask = (rule: object, changes: readonly object[], change: object) =>
  precheck(engineOf({ rule }), { snapshot, book: keep(changes) }, change).binding[0]?.after

describe('what many bodies have kept', () => {
  it.each([
    [1, 41, 400 - 400],
    [2, 81, 400 - 401],
  ])(
    'counts all together: %i each, of which there are %i with the one that is asked for',
    (by, all, after) => {
      const { allowed, binding } = precheck(
        engineOf({ limit: institutionLimit(400 + all + after) }),
        { snapshot, book: keep(ids.map((id) => post(id, by))) },
        post('a3', 1),
      )
      expect([allowed, binding[0]?.after]).toEqual([after < 0 ? 'no' : 'yes', after])
    },
  )

  it('counts what each takes and brings by itself, though both cancel out', () => {
    const [up, down] = [ids.slice(0, 20), ids.slice(20)]
    const rule = { require: { kind: 'limit', of: { plus: [of(up)], minus: [of(down)] }, max: 100 } }
    const each = ids.map((id) => post(id, 1))
    // the twenty that count may come without the twenty that are taken off
    expect(ask(rule, each, post('a0', 1))).toBe(100 - 21)
    expect(
      ask(
        rule,
        ids.map((id) => post(id, -1)),
        post('a0', 1),
      ),
    ).toBe(100 - 21)
    // three weights, of which the first lies in the middle
    const thirds = { plus: [of(ids.slice(1, 14)), of(ids.slice(0, 1))], minus: [of(ids.slice(14, 27))] }
    expect(ask({ require: { kind: 'limit', of: thirds, max: 100 } }, each, post('a1', 1))).toBe(90 - 15)
  })

  it('is told from what only comes to the same where all come', () => {
    const [less, more] = [of(ids.slice(1, 11)), of(ids.slice(11, 21))]
    const all = of(ids)
    const rule = {
      require: { kind: 'limit', of: { plus: [all, more, more], minus: [less, less] }, max: 500 },
    }
    // ten count thrice and ten are taken off, so that forty come to forty, and thirty of them to fifty
    const each = ids.map((id) => post(id, 1))
    expect(ask(rule, each, post('a0', 1))).toBe(100 - 51)
  })

  it('is asked one by one where a rule looks at one body', () => {
    const engine = engineOf({ staff: staffWithinPosts, limit: institutionLimit(500) })
    const book = keep(ids.slice(1).map(recruit))
    expect(precheck(engine, { snapshot, book }, recruit('a0')).allowed).toBe('yes')
    expect(precheck(engine, { snapshot, book }, recruit('a1')).allowed).toBe('no')
  })

  it('takes as long for ten thousand as for a few, but for reading them', () => {
    let judged = 0
    const engine = engineOf({ limit: institutionLimit(100_000) })
    const counting = {
      ...engine,
      evaluate: (...of: Parameters<typeof engine.evaluate>) => {
        judged += 1
        return engine.evaluate(...of)
      },
    }
    const book = keep(Array.from({ length: 10_000 }, (_, at) => post(ids[at % 40] ?? '', 1)))
    expect(precheck(counting, { snapshot, book }, post('a3', 1)).binding[0]?.after).toBe(100_000 - 10_401)
    expect(judged).toBeLessThan(20)
  })
})
