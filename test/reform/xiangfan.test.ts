import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine, readSnapshot } from '../../src/index.ts'
import { xiangfan } from '../../src/packs/xiangfan/index.ts'
import { applyPlan, readPlan, withPlan } from '../../src/reform/index.ts'

const read = (name: string) =>
  parse(readFileSync(new URL(`../../docs/examples/xiangfan-plan/${name}.yaml`, import.meta.url), 'utf8'))
const engine = createEngine({ packs: [xiangfan] })
const document = read('before')
const before = readSnapshot(document)
const plan = readPlan(read('plan'))
const applied = applyPlan(before, plan)
const { after, looseEnds } = applied

const claimsOf = (from = before, to = after) =>
  new Map(
    engine
      .evaluate(to, { baselines: { before: from } })
      .claims()
      .map(({ claim, says, computed, difference }) => [
        claim.slice('xiangfan/'.length),
        [says, computed.text.zh, difference],
      ]),
  )
const claims = claimsOf()

describe('the reform of Xiangfan', () => {
  it.each([
    ['party-managed-before', '4', '4个'],
    ['party-managed-after', '2', '2个'],
    ['departments-before', '42', '42个'],
    ['departments-after', '29', '29个'],
    ['managed-bureaus-before', '5', '5个'],
    ['managed-bureaus-after', '3', '3个'],
    ['standing-offices-after', '2', '2个'],
    ['out-of-sequence-before', '23', '23个'],
    ['out-of-sequence-after', '13', '13个'],
    ['out-of-sequence-reduction', '43.5%', '43.5%'],
  ])('%s: states %s, and comes to %s', (claim, says, computed) => {
    expect(claims.get(claim)).toEqual([says, computed, undefined])
  })

  it.each([
    ['reduction-with-the-party', '28.3%', undefined],
    ['reduction-with-the-party-and-offices', '25.0%', '-3.3%'],
    ['reduction-of-listed-bodies', '33.3%', '+5.0%'],
    ['reduction-of-listed-bodies-and-offices', '29.4%', '+1.1%'],
    ['reduction-of-government', '31.9%', '+3.6%'],
    ['reduction-of-government-and-offices', '27.7%', '-0.6%'],
  ])('states 28.3 %% for all, and %s comes to %s', (claim, computed, difference) => {
    expect(claims.get(claim)).toEqual(['28.3%', computed, difference])
  })

  it('comes to 28.3 % only with nine Party departments before, which the example marks as illustrative', () => {
    const party = (document.agencies as readonly { kind: string; note: string }[]).filter(
      ({ kind }) => kind === 'party-organ',
    )
    expect(party.map(({ note }) => note)).toEqual(Array(9).fill('illustrative'))
    const without = (count: number) => {
      const gone = new Set(Array.from({ length: 9 - count }, (_, index) => `市委工作部门${9 - index}`))
      const agencies = (document.agencies as readonly { id: string }[]).filter(({ id }) => !gone.has(id))
      return claimsOf(readSnapshot({ ...document, agencies })).get('reduction-with-the-party')?.[1]
    }
    expect([9, 8, 7].map(without)).toEqual(['28.3%', '27.1%', '25.9%'])
  })

  it('does not tell where the 27 bodies went that end', () => {
    const ended = plan.operations.filter(({ kind }) => kind === 'abolish')
    expect(ended).toHaveLength(13 + 2 + 2 + 10)
    const open = looseEnds.filter(({ kind }) => kind === 'no-destination').map(({ about }) => about[0])
    expect(new Set(open)).toEqual(new Set(ended.flatMap((one) => ('agency' in one ? [one.agency] : []))))
  })

  it('cannot judge cuts of posts that nobody tells', () => {
    const report = engine.evaluate(withPlan(before, plan, applied), { baselines: { before } })
    const cuts = [...report.judged()].filter(({ rule }) => rule === 'xiangfan/government-departments-cut')
    expect(new Set(cuts.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']))
    expect(cuts).toHaveLength(29 * 2)
  })
})

/** One body with so many posts, and a plan that takes some of them. */
function cut(kind: string, had: number, keeps: number, tags: readonly string[] = []) {
  const standing = readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2001-10-24',
    jurisdictions: [{ id: '襄樊市', name: '襄樊市', code: '420600', level: 'prefecture' }],
    agencies: [{ id: '某部门', name: '某部门', jurisdiction: '襄樊市', kind, tags }],
    establishment: [{ agency: '某部门', category: 'administrative', approved: had }],
  })
  const step = { kind: 'adjust-establishment', agency: '某部门', category: 'administrative' }
  const operations = had === keeps ? [] : [{ ...step, amount: keeps - had }]
  const applied = applyPlan(
    standing,
    readPlan({ schema: 'bianzhi/plan@1', title: '精简', from: '2001-12-31', operations }),
  )
  const report = engine.evaluate(applied.after, { baselines: { before: standing } })
  return [...report.judged()]
    .filter(({ rule, verdict }) => /cut/.test(rule) && verdict === 'violated')
    .flatMap(({ check, excess, subject }) =>
      subject.id === '某部门' ? [`${check.slice('xiangfan/'.length)} by ${excess?.by}`] : [],
    )
}

describe('the bands by which the groups are cut', () => {
  it.each([
    ['government-department', 40, 28, []],
    ['government-department', 40, 27, []],
    ['government-department', 40, 26, []],
    ['government-department', 40, 29, ['government-departments-cut#cut-at-least by 1']],
    ['government-department', 40, 25, ['government-departments-cut#cut-at-most by 1']],
    ['party-organ', 20, 16, []],
    ['party-organ', 20, 15, []],
    ['party-organ', 20, 17, ['party-departments-cut#cut-at-least by 1']],
    ['party-organ', 20, 14, ['party-departments-cut#cut-at-most by 1']],
    ['mass-organisation', 20, 15, []],
    ['mass-organisation', 20, 14, []],
    ['mass-organisation', 20, 16, ['mass-organisations-cut#cut-at-least by 1']],
    ['mass-organisation', 20, 13, ['mass-organisations-cut#cut-at-most by 1']],
    ['mass-organisation', 10, 7, []],
    ['mass-organisation', 10, 8, ['mass-organisations-cut#cut-at-least by 1']],
    ['congress', 40, 40, []],
  ] as const)('a %s that had %i posts and keeps %i: %j', (kind, had, keeps, found) => {
    expect(cut(kind, had, keeps)).toEqual(found)
  })

  it.each([
    ['government-department', [24, 23, 22, 21], [1, 0, 0, 1]],
    ['party-organ', [27, 26, 25, 24], [1, 0, 0, 1]],
    ['mass-organisation', [25, 24, 23], [1, 0, 1]],
  ] as const)('judges a %s that had 33 posts, of which no share is a whole number', (kind, keeps, broken) => {
    expect(keeps.map((posts) => cut(kind, 33, posts).length)).toEqual(broken)
  })

  it.each(['merged', 'single-function'])('lets a %s department give more than a third', (tag) => {
    const kept = (posts: number) => cut('government-department', 40, posts, [tag])
    expect([kept(0), kept(25), kept(28)]).toEqual([[], [], []])
    expect(kept(29)).toEqual(['merged-departments-cut-more by 1'])
  })
})
