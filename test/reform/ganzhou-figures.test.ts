import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { carriedOut, ganzhouBefore, ganzhouPlan } from './examples.ts'

const { judged, looseEnds } = carriedOut(ganzhouBefore, ganzhouPlan)
const report = createEngine({ packs: [ganzhou] }).evaluate(judged, {
  baselines: { before: ganzhouBefore },
})
const figures = new Map(
  report
    .claims()
    .map(({ claim, says, computed, difference }) => [
      claim.slice('ganzhou/'.length),
      [says, computed.text.zh, difference],
    ]),
)

describe('the figures that the report of Ganzhou states, beside those that its plan comes to', () => {
  it.each([
    ['departments-before', '26', '25个', '-1'],
    ['departments-after', '24', '24个', undefined],
    ['departments-after-by-its-own-figures', '24', '25', '+1'],
    ['departments-abolished', '7', '8个', '+1'],
    ['departments-created', '6', '7个', '+1'],
    ['institutions-before', '17', '17个', undefined],
    ['institutions-after', '1', '1个', undefined],
    ['institutions-merged', '16', '16个', undefined],
    ['managed-bureaus-before', '2', '2个', undefined],
    ['managed-bureaus-after', '0', '0个', undefined],
    ['nameplates', '12', '10块', '-2'],
    ['reduction-by-its-own-figures', '36%', '44.4%', '+8.4%'],
    ['reduction-by-named-bodies', '36%', '43.2%', '+7.2%'],
    ['reduction-of-departments', '36%', '7.7%', '-28.3%'],
    ['reduction-by-merged-institutions', '36%', '35.6%', undefined],
  ])('%s: %s, and comes to %s, off by %s', (claim, says, computed, difference) => {
    expect(figures.get(claim)).toEqual([says, computed, difference])
  })

  it('are all of the claims', () => {
    expect(figures.size).toBe(15)
  })

  it('make nothing unlawful by themselves', () => {
    const rules = new Set(report.findings.map(({ rule }) => rule))
    expect([...figures.keys()].filter((claim) => rules.has(`ganzhou/${claim}`))).toEqual([])
  })

  it('are computed exactly: 20 of 45 is four ninths, shown as 44.4 %', () => {
    const found = report.claims().find(({ claim }) => claim === 'ganzhou/reduction-by-its-own-figures')
    expect(found?.computed).toMatchObject({ low: '4/9', high: '4/9' })
  })

  it('leave the seven institutions open of which the text does not tell where they went', () => {
    const open = looseEnds.filter(({ kind }) => kind === 'no-destination').map(({ about }) => about[0])
    expect(open).toEqual(['医保局', '招商局', '房改办', '小康办', '爱卫办', '市场中心', '后勤中心'])
  })
})
