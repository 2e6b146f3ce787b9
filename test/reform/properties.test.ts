import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEstablishmentError, type Snapshot } from '../../src/index.ts'
import { applyPlan } from '../../src/reform/index.ts'
import { planOn } from './district.ts'
import { changes, endings, places, transfers } from './random-plans.ts'

const runs = { numRuns: 1_000 }

const attempt = (before: Snapshot, operations: readonly object[]) => {
  try {
    return applyPlan(before, planOn('2020-02-01', ...operations), { day: '2021-01-01' })
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return undefined
  }
}

const totals = (
  rows: readonly {
    category?: string | null | undefined
    approved?: unknown
    amount?: unknown
    figure?: string | undefined
  }[] = [],
) => {
  const sums = { administrative: 0, institution: 0, support: 0 }
  for (const { category, approved, amount, figure } of rows) {
    if (figure !== undefined) continue
    if (category === 'administrative' || category === 'institution' || category === 'support')
      sums[category] += Number(approved ?? amount ?? 0)
  }
  return sums
}

const plus = (...all: readonly ReturnType<typeof totals>[]) =>
  all.reduce((a, b) => ({
    administrative: a.administrative + b.administrative,
    institution: a.institution + b.institution,
    support: a.support + b.support,
  }))

describe('plans', () => {
  it('lose no post and make none but by what changes them: per category, after and stranded are before and changes', () => {
    let carriedOut = 0
    fc.assert(
      fc.property(places, transfers, endings, changes, (before, moves, ends, others) => {
        const result = attempt(before, [...ends, ...moves, ...others])
        if (result === undefined) return
        carriedOut += 1
        const { after, looseEnds } = result
        const stranded = totals(looseEnds.filter(({ kind }) => kind === 'stranded-posts'))
        const signed = others.flatMap((one) =>
          'toCategory' in one
            ? [
                { ...one, amount: -one.amount },
                { ...one, category: one.toCategory },
              ]
            : [one],
        )
        expect(plus(totals(after.establishment ?? []), stranded)).toEqual(
          plus(totals(before.establishment ?? []), totals(signed)),
        )
        expect(after.establishment?.every(({ approved }) => (approved ?? 0) >= 0)).toBe(true)
      }),
      runs,
    )
    expect(carriedOut).toBeGreaterThan(150)
  })

  it('lose no matter and no person: each stands with a body that stands, or is a loose end', () => {
    fc.assert(
      fc.property(places, transfers, endings, (before, moves, ends) => {
        const result = attempt(before, [...ends, ...moves])
        if (result === undefined) return
        const { after, looseEnds } = result
        const loose = new Set(looseEnds.flatMap(({ about }) => about))
        const standing = new Set(after.agencies?.map(({ id }) => id))
        const leads = new Map(after.assignments?.map(({ of, by }) => [of, by]))
        expect(after.matters?.length).toBe(before.matters?.length)
        for (const { id = '' } of before.matters ?? [])
          expect(standing.has(leads.get(id) ?? '') || loose.has(id)).toBe(true)
        for (const { id = '', agency } of after.people ?? [])
          expect(agency === null ? loose.has(id) : standing.has(agency ?? '')).toBe(true)
        expect(after.people?.length).toBe(before.people?.length)
      }),
      runs,
    )
  })

  it('come to the same whatever the order of their transfers and changes', () => {
    const shuffled = fc.tuple(transfers, changes).chain(([moves, others]) => {
      const all: readonly object[] = [...moves, ...others]
      return fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))
    })
    fc.assert(
      fc.property(places, endings, shuffled, (before, ends, [one, other]) => {
        const [a, b] = [attempt(before, [...ends, ...one]), attempt(before, [...ends, ...other])]
        expect(sorted(b?.after)).toEqual(sorted(a?.after))
      }),
      runs,
    )
  })

  it('are carried out as a whole or not at all', () => {
    const impossible = fc.constantFrom<readonly object[]>(
      [{ kind: 'abolish', agency: 'z' }],
      [{ kind: 'create', agency: 'a', name: '甲局' }],
      [{ kind: 'transfer-establishment', from: 'a', to: 'b', category: 'support', amount: 1_000 }],
      [
        { kind: 'set-leadership', agency: 'a', grade: 'chief', amount: 1 },
        { kind: 'set-leadership', agency: 'a', grade: 'chief', amount: 2 },
      ],
    )
    fc.assert(
      fc.property(places, transfers, endings, impossible, fc.nat(), (before, moves, ends, wrong, at) => {
        const text = JSON.stringify(before)
        const all = [...ends, ...moves]
        all.splice(at % (all.length + 1), 0, ...(wrong as typeof all))
        expect(attempt(before, all)).toBeUndefined()
        expect(JSON.stringify(before)).toBe(text)
      }),
      runs,
    )
  })
})

/** The rows of a snapshot, in an order of their own. */
const sorted = (snapshot: Snapshot | undefined) =>
  snapshot === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(snapshot).map(([name, rows]) => [
          name,
          Array.isArray(rows)
            ? rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted()
            : rows,
        ]),
      )
