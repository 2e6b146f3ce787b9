import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { expectFinding, type Facts, find, judged, snapshot, untried } from './cases.ts'
import { cases } from './haixi-cases.ts'
import { facts, posts, raised, town } from './haixi-facts.ts'

describe('the Haixi pack', () => {
  it.each(cases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged({ pack: haixi, assumed: false }, one)
    expectFinding(finding, one)
    expect(finding?.citation).toMatchObject({ title: '全州乡镇机构改革的主要做法', status: 'reported' })
  })

  it('has seen every rule broken and kept', () => {
    expect(untried(haixi, cases)).toEqual([])
  })

  it('follows a series step by step and names the one that rises: 593, 593, 590, 591', () => {
    const on = (day: string, administrative: number) => snapshot({ ...posts({ administrative }), day })
    const engine = createEngine({ packs: [haixi] })
    const series = { 2010: on('2010-12-31', 593), 2011: on('2011-12-31', 593), 2012: on('2012-12-31', 590) }
    const check = 'haixi/administrative-posts-only-fall'
    const steps = (last: number, day = '2013-12-31') =>
      [...engine.evaluate(on(day, last), { baselines: series }).judged()]
        .filter((one) => one.rule === check)
        .map(({ check, verdict, excess }) => [check.slice(check.indexOf('#')), verdict, excess?.by])
    expect(steps(591)).toEqual([
      ['#2010', 'satisfied', undefined],
      ['#2011', 'satisfied', undefined],
      ['#2012', 'violated', 1],
    ])
    expect(steps(590).map(([, verdict]) => verdict)).toEqual(['satisfied', 'satisfied', 'satisfied'])
    const finding = find(
      engine.evaluate(on('2013-12-31', 591), { baselines: series }),
      `${check}#2012`,
      'state',
    )
    expect(finding?.message.zh).toContain('590名增至591名')
  })

  it('leaves the series alone once the five years are over', () => {
    const on = (day: string, administrative: number) => snapshot({ ...posts({ administrative }), day })
    const engine = createEngine({ packs: [haixi] })
    const rules = (day: string) =>
      [...engine.evaluate(on(day, 700), { baselines: { 2013: on('2013-12-31', 590) } }).judged()].filter(
        ({ rule }) => rule === 'haixi/administrative-posts-only-fall',
      )
    expect(rules('2014-12-31').map(({ verdict }) => verdict)).toEqual(['violated'])
    expect(rules('2015-01-01')).toEqual([])
  })

  it('takes what stood before the five years for no step of the series', () => {
    const report = createEngine({ packs: [haixi] }).evaluate(snapshot(posts({ administrative: 700 })), {
      baselines: { before: snapshot({ ...posts({ administrative: 627 }), day: '2009-12-31' }) },
    })
    const finding = find(report, 'haixi/administrative-posts-only-fall', 'state')
    expect(finding?.verdict).toBe('unknown')
  })

  it('names the station that a township lacks', () => {
    const report = createEngine({ packs: [haixi] }).evaluate(snapshot(facts()))
    const found = [...report.judged()].filter(({ rule }) => rule === 'haixi/stations-kept')
    expect(found.map(({ id, verdict, subject }) => [id, verdict, subject.item])).toEqual([
      ['haixi/stations-kept@town/畜牧兽医站', 'satisfied', '畜牧兽医站'],
      ['haixi/stations-kept@town/林业环境保护站', 'violated', '林业环境保护站'],
    ])
    expect(found[1]?.title).toEqual({
      zh: '各乡镇保留林业环境保护站',
      en: 'Every township keeps a 林业环境保护站',
    })
  })

  it('counts a second class-1 township with one leader too many against the one that may have it', () => {
    const made = raised(2, '一类', 7)
    const excused = (made['jurisdictions'] as readonly Facts[]).map((one) =>
      one['level'] === 'township' ? { ...one, attributes: { hardship: ['populous'] } } : one,
    )
    const report = createEngine({ packs: [haixi] }).evaluate(snapshot({ ...made, jurisdictions: excused }))
    const of = (id: string) => find(report, 'haixi/leader-posts-by-class', id)?.verdict
    expect([of('town-0'), of('town-1')]).toEqual(['permitted', 'permitted'])
    const cap = find(report, 'haixi/townships-with-more-leaders#1', 'state')
    expect(cap).toMatchObject({ verdict: 'violated', excess: { by: 1, side: 'over' } })
  })

  it('takes the other sense of the total only where it is asked for', () => {
    const engine = createEngine({ packs: [haixi] })
    const rules = ['total-establishment-not-reduced', 'administrative-establishment-not-reduced']
    const verdicts = (alternatives: readonly string[]) => {
      const after = snapshot(posts({ administrative: 593, 'earmarked-police': 34, institution: 612 }))
      const baselines = { before: snapshot(posts({ administrative: 627, institution: 622 })) }
      const report = engine.evaluate(after, { baselines, alternatives })
      return rules.map((rule) => find(report, `haixi/${rule}`, 'state')?.verdict)
    }
    expect(verdicts([])).toEqual(['violated', undefined])
    expect(verdicts([`haixi/${rules[1]}`])).toEqual([undefined, 'satisfied'])
  })

  it('compares the seven concrete functions with those that are listed', () => {
    const seven = Array.from({ length: 7 }, (_, nth) => ({
      id: `f${nth}`,
      name: `职能${nth}`,
      jurisdiction: 'state',
      tags: ['concrete'],
    }))
    const claim = (functions: readonly Facts[]) =>
      createEngine({ packs: [haixi] })
        .evaluate(snapshot(facts({ functions })))
        .claims()
        .find((one) => one.claim === 'haixi/concrete-functions')
    expect(claim(seven)?.reconciles).toBe('yes')
    expect(claim(seven.slice(1))?.difference).toBe('-1')
  })

  it('judges nothing outside Haixi', () => {
    const elsewhere = { ...town, parent: undefined, code: '632721100' }
    const report = createEngine({ packs: [haixi] }).evaluate(
      snapshot({ jurisdictions: [{ ...elsewhere, parent: null }] }),
    )
    expect(report.skipped).toEqual([{ pack: 'haixi', reason: 'outside-its-territory' }])
  })
})
