import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  all,
  boundSchema,
  compareWithin,
  createEngine,
  defineConstraint,
  definePack,
  type EvaluateOptions,
  type Finding,
  isEstablishmentError,
  readPack,
  scale,
  sum,
  termSchema,
} from '../../src/index.ts'
import { town, townPack } from '../engine/town.ts'
import { keptPlaceholders, missing, verdictText } from './judging.ts'

type Facts = Parameters<typeof town>[0]

/** 人数差: two numbers may lie apart by so many and no more. */
const headcountGap = defineConstraint({
  kind: 'headcount-gap',
  title: { zh: '人数差', en: 'Headcount gap' },

  schema: z.strictObject({
    kind: z.literal('headcount-gap'),
    of: termSchema,
    and: termSchema,
    atMost: boundSchema,
  }),

  messages: {
    gap: {
      demand: { zh: '{of}与{and}相差不得超过{bound}', en: '{of} and {and} may lie {bound} apart at most' },
      breach: {
        zh: '{of}为{value}，{and}为{other}，相差超过{bound}，多{excess}',
        en: '{of} is {value} and {and} {other}, more than {bound} apart, by {excess}',
      },
    },
  },

  lower(written, meaning) {
    const of = meaning.term(written.of, ['of'])
    const and = meaning.term(written.and, ['and'])
    const bound = meaning.bound(written.atMost, ['atMost'])
    if (of === undefined || and === undefined || bound === undefined || bound === 'none') return []
    const gap = sum(of, scale(-1, and))
    const [first] = of.addends
    return [
      {
        condition: all(compareWithin(gap, 'at-most', bound), compareWithin(scale(-1, gap), 'at-most', bound)),
        ...(first === undefined ? {} : { vary: first.of[0] }),
        message: 'gap',
        details: {
          of: meaning.title(written.of),
          and: meaning.title(written.and),
          value: of,
          other: and,
          bound: { bound },
        },
      },
    ]
  },
})

const gap = (atMost: unknown) => ({
  kind: 'headcount-gap',
  of: 'administrative-establishment',
  and: 'institution-establishment',
  atMost,
})
const engineOf = (require: object, rule: object = {}, pack: object = {}) =>
  createEngine({ packs: [townPack({ rule: { require, ...rule } }, pack)], constraints: [headcountGap] })
const judged = (
  require: object,
  facts: Facts,
  rule: object = {},
  pack: object = {},
  options: EvaluateOptions = {},
): readonly Finding[] => [...engineOf(require, rule, pack).evaluate(town(facts), options).judged()]
const said = (...given: Parameters<typeof judged>) => judged(...given).map(verdictText)
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (isEstablishmentError(error)) return `${error.code} ${error.problems[0]?.path.join('.')}`
    throw error
  }
  return 'nothing'
}

describe('a kind of one’s own', () => {
  it.each([
    [7, 10, 'violated, 1 under'],
    [8, 10, 'satisfied'],
    [10, 10, 'satisfied'],
    [12, 10, 'satisfied'],
    [13, 10, 'violated, 1 over'],
    [20, 10, 'violated, 8 over'],
  ])('is judged at its boundary: %i and %i are %s', (administrative, institution, verdict) => {
    expect(said(gap(2), { administrative, institution })).toEqual([verdict])
  })

  it('is unknown without a number, names it, and is decided by a partial list that is too much', () => {
    expect(said(gap(2), { institution: 10 })).toEqual(['unknown'])
    expect(missing(judged(gap(2), { institution: 10 }))).toEqual(['approved of 某镇机关 (administrative)'])
    expect(said(gap(2), { administrative: 3, institution: 0, partial: true })).toEqual(['unknown'])
  })

  it('is told in its own words', () => {
    const findings = judged(gap(2), { administrative: 13, institution: 10 })
    expect(findings.map(({ message, demand }) => [message, demand])).toEqual([
      [
        {
          zh: '行政编制为13名，事业编制为10名，相差超过2名，多1名',
          en: 'Administrative establishment is 13 posts and institution establishment 10 posts, more than 2 posts apart, by 1 post',
        },
        {
          zh: '行政编制与事业编制相差不得超过2名',
          en: 'Administrative establishment and institution establishment may lie 2 posts apart at most',
        },
      ],
    ])
    expect(findings.flatMap(keptPlaceholders)).toEqual([])
  })

  it('takes parameters, no bound at all, and a way out like any other', () => {
    const parameters = { most: { values: [{ from: '2000-01-01', value: 2 }] } }
    const facts = { administrative: 13, institution: 10 }
    expect(said(gap({ parameter: 'most' }), facts, {}, { parameters })).toEqual(['violated, 1 over'])
    expect(said(gap('none'), facts)).toEqual([])
    const way = { allowances: [{ until: '2012-12-31', with: { atMost: 3 } }] }
    expect(said(gap(2), facts, way)).toEqual(['permitted, 1 over'])
    expect(said(gap(2), { ...facts, administrative: 14 }, way)).toEqual(['violated, 2 over'])
  })

  it('stands beside those that ship, in any group', () => {
    const limit = { kind: 'limit', of: 'administrative-establishment', max: 10 }
    const facts = { administrative: 13, institution: 10 }
    expect(said({ all: [gap(2), limit] }, facts)).toEqual(['violated, 1 over', 'violated, 3 over'])
    expect(said({ any: [gap(3), limit] }, facts)).toEqual(['satisfied'])
    expect(said({ not: gap(3) }, facts)).toEqual(['violated, 1 under'])
    expect(said({ when: { class: 'class-2' }, then: gap(2) }, facts)).toEqual([])
  })

  it('is explained as the comparisons it means', () => {
    const report = engineOf(gap(2)).evaluate(town({ administrative: 13, institution: 10 }))
    const [finding] = report.findings
    if (finding === undefined) throw new RangeError('nothing was found')
    expect(report.explain(finding).requirement.parts.map(({ text, truth }) => [text.zh, truth])).toEqual([
      ['行政编制 ≤ 事业编制 + 2', 'no'],
      ['事业编制 ≤ 行政编制 + 2', 'yes'],
    ])
    expect(
      engineOf(gap(2))
        .rules()
        .map(({ kinds }) => kinds),
    ).toEqual([['headcount-gap']])
  })

  it('is known only to an engine that was handed it', () => {
    const pack = townPack({ rule: { require: gap(2) } })
    expect(codeOf(() => readPack(pack))).toBe('unknown-kind rules.rule.require.kind')
    expect(codeOf(() => createEngine({ packs: [pack] }))).toBe('unknown-kind rules.rule.require.kind')
    expect(codeOf(() => readPack(pack, { constraints: [headcountGap] }))).toBe('nothing')
  })

  it('refuses what its schema and its measures do not hold', () => {
    const refused = (require: object) => codeOf(() => engineOf(require))
    expect(refused({ kind: 'headcount-gap', of: 'departments', atMost: 2 })).toBe(
      'missing-field rules.rule.require.and',
    )
    expect(refused({ ...gap(2), within: 3 })).toBe('unknown-key rules.rule.require.within')
    expect(refused(gap(2.5))).toBe('malformed-number rules.rule.require.atMost')
    expect(refused({ ...gap(2), of: 'departement' })).toBe('unknown-measure rules.rule.require.of')
  })

  it('reports what it refuses itself, at the place in the rule', () => {
    const strict = defineConstraint({
      ...headcountGap,
      kind: 'strict-gap',
      schema: z.strictObject({ kind: z.literal('strict-gap'), atMost: z.int() }),
      lower({ atMost: most }, { report }) {
        if (most < 0) report({ code: 'wrong-value', path: ['atMost'], message: `\`${most}\` is below zero` })
        return []
      },
    })
    const pack = (most: number) => townPack({ rule: { require: { kind: 'strict-gap', atMost: most } } })
    const read = (most: number) => codeOf(() => readPack(pack(most), { constraints: [strict] }))
    expect(read(-1)).toBe('wrong-value rules.rule.require.atMost')
    expect(read(0)).toBe('nothing')
  })

  it('may leave a placeholder empty, which a look at its findings shows', () => {
    const careless = defineConstraint({
      ...headcountGap,
      messages: {
        gap: {
          demand: { zh: '{of}与{nobody}', en: '{of} and {nobody}' },
          breach: { zh: '{of}与{nobody}', en: '{of} and {nobody}' },
        },
      },
    })
    const engine = createEngine({ packs: [townPack({ rule: { require: gap(2) } })], constraints: [careless] })
    const { findings } = engine.evaluate(town({ administrative: 13, institution: 10 }))
    expect(findings.flatMap(keptPlaceholders).length).toBeGreaterThan(0)
  })

  it('is refused under a name that is taken', () => {
    const clash = (constraints: Parameters<typeof createEngine>[0]['constraints']) =>
      codeOf(() => createEngine({ packs: [], ...(constraints === undefined ? {} : { constraints }) }))
    expect(clash([{ ...headcountGap, kind: 'limit' }])).toBe('name-clash constraints.0')
    expect(clash([headcountGap, headcountGap])).toBe('name-clash constraints.1')
    expect(clash([headcountGap])).toBe('nothing')
    expect(codeOf(() => readPack(townPack({}), { constraints: [{ ...headcountGap, kind: 'band' }] }))).toBe(
      'name-clash constraints.0',
    )
  })
})

describe('a pack that uses a kind of one’s own', () => {
  const frame = {
    id: 'gaps',
    version: '1.0.0',
    title: { zh: '人数差', en: 'Gaps' },
    inForce: { from: '2000-01-01', basis: 'assumed' },
    sources: { plan: { title: '方案', status: 'illustrative' } },
  } as const
  const rule = {
    title: { zh: '人数差', en: 'Gap' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' } },
    force: 'mandatory',
    cite: { source: 'plan', article: '一' },
  } as const
  const require = {
    kind: 'headcount-gap',
    of: 'administrative-establishment',
    and: 'institution-establishment',
    atMost: 2,
  } as const

  it('is typed by handing the kind to `definePack`, and judged by handing it to an engine', () => {
    const pack = definePack({ ...frame, rules: { gap: { ...rule, require } } }, [headcountGap])
    const engine = createEngine({ packs: [pack], constraints: [headcountGap] })
    const verdicts = (administrative: number) =>
      engine.evaluate(town({ administrative, institution: 10 })).findings.map(verdictText)
    expect(verdicts(12)).toEqual([])
    expect(verdicts(13)).toEqual(['violated, 1 over'])
  })

  it('does not compile with a kind or a name that leads nowhere', () => {
    const wrong = [
      // @ts-expect-error the kind was not handed over
      definePack({ ...frame, rules: { gap: { ...rule, require } } }),
      definePack(
        {
          ...frame,
          // @ts-expect-error a misspelt measure within the kind
          rules: { gap: { ...rule, require: { ...require, of: 'administrative-establishmint' } } },
        },
        [headcountGap],
      ),
      definePack(
        {
          ...frame,
          // @ts-expect-error a parameter nobody declared
          rules: { gap: { ...rule, require: { ...require, atMost: { parameter: 'most' } } } },
        },
        [headcountGap],
      ),
      definePack(
        {
          ...frame,
          // @ts-expect-error a field that the kind does not have
          rules: { gap: { ...rule, require: { ...require, within: 3 } } },
        },
        [headcountGap],
      ),
    ]
    expect(wrong.map((pack) => codeOf(() => readPack(pack, { constraints: [headcountGap] })))).toEqual([
      'nothing',
      'unknown-measure rules.gap.require.of',
      'unknown-parameter rules.gap.require.atMost.parameter',
      'unknown-key rules.gap.require.within',
    ])
  })
})
