import { describe, expect, it } from 'vitest'
import { type AnyConstraint, constraints, type Finding } from '../../src/index.ts'
import { town } from '../engine/town.ts'
import { judge, keptPlaceholders } from './judging.ts'

type Facts = Parameters<typeof town>[0]

/** How one message comes about: what is asked, and the facts that break it, keep it and leave it open. */
interface Sample {
  readonly require: object
  readonly breaks: Facts
  readonly keeps: Facts
  readonly open: Facts
}

const kinds: readonly AnyConstraint[] = Object.values(constraints)
const both = ['administrative-establishment', 'institution-establishment']
const place = (more: object): Facts => ({
  more: { jurisdictions: [{ id: 'town', name: '某镇', level: 'township', ...more }] },
})
const posts = (administrative: number): Facts => ({ administrative, institution: 30 })
const open: Facts = { institution: 30 }
const sample = (require: object, breaks: number, keeps: number): Sample => ({
  require,
  breaks: posts(breaks),
  keeps: posts(keeps),
  open,
})

const limit = (ends: object) => ({ kind: 'limit', of: 'administrative-establishment', ...ends })
const ratio = (ends: object) => ({ ...limit(ends), kind: 'ratio', to: 'institution-establishment' })
const share = (ends: object) => ({ ...limit(ends), kind: 'share', in: 'institution-establishment' })
const change = (parts: object) => ({ ...limit(parts), kind: 'change' })
const band = (total: object) => ({
  kind: 'band',
  by: 'institution-establishment',
  total: 'administrative-establishment',
  rows: [{ upTo: 40, total }],
})
const described = (kind: string) => ({ kind, where: { class: 'class-1' } })

const samples: Readonly<Record<string, Readonly<Record<string, Sample>>>> = {
  limit: {
    max: sample(limit({ max: 5 }), 6, 5),
    min: sample(limit({ min: 5 }), 4, 5),
    exactly: sample(limit({ exactly: 5 }), 4, 5),
  },
  ratio: {
    max: sample(ratio({ atMost: '1.2:1' }), 37, 36),
    min: sample(ratio({ atLeast: '1.2:1' }), 35, 36),
    exactly: sample(ratio({ exactly: 2 }), 61, 60),
  },
  share: {
    max: sample(share({ atMost: '1/3' }), 11, 10),
    min: sample(share({ atLeast: '1/3' }), 9, 10),
    exactly: sample(share({ exactly: '1/3', rounding: 'up' }), 9, 10),
  },
  band: { max: sample(band({ max: 5 }), 6, 5), min: sample(band({ min: 5 }), 4, 5) },
  change: {
    'cut-at-least': sample(change({ cut: { atLeast: '10%' } }), 28, 27),
    'cut-at-most': sample(change({ cut: { atMost: '10%' } }), 26, 27),
    'cut-exactly': sample(change({ cut: { exactly: '10%' }, rounding: 'up' }), 26, 27),
    'grow-at-least': sample(change({ grow: { atLeast: '10%' } }), 32, 33),
    'grow-at-most': sample(change({ grow: { atMost: '10%' } }), 34, 33),
    'grow-exactly': sample(change({ grow: { exactly: '10%' }, rounding: 'up' }), 34, 33),
    decrease: sample(change({ only: 'decrease' }), 31, 30),
    increase: sample(change({ only: 'increase' }), 29, 30),
    unchanged: sample(change({ only: 'unchanged' }), 29, 30),
  },
  balance: { balance: sample({ kind: 'balance', parts: both, whole: 40 }, 11, 10) },
  requirement: {
    counted: sample({ kind: 'requirement', of: both[0] }, 0, 1),
    described: {
      require: described('requirement'),
      breaks: place({ class: 'class-2' }),
      keeps: place({ class: 'class-1' }),
      open: place({}),
    },
  },
  prohibition: {
    counted: sample({ kind: 'prohibition', of: both[0] }, 1, 0),
    described: {
      require: described('prohibition'),
      breaks: place({ class: 'class-1' }),
      keeps: place({ class: 'class-2' }),
      open: place({}),
    },
  },
}

const listed = kinds.flatMap((kind) =>
  Object.keys(kind.messages).map((name) => ({ kind, name, sample: samples[kind.kind]?.[name] })),
)
const before = { options: { baselines: { before: town({ administrative: 30, institution: 30 }) } } }
const judged = ({ require }: Sample, facts: Facts, rule: object = {}) =>
  judge(require, town(facts), { ...before, rule })

describe('the messages of a kind', () => {
  it('have a sample each, and no other', () => {
    const names = (of: Readonly<Record<string, object>>) => Object.keys(of).toSorted()
    expect(Object.fromEntries(kinds.map(({ kind, messages }) => [kind, names(messages)]))).toEqual(
      Object.fromEntries(Object.entries(samples).map(([kind, one]) => [kind, names(one)])),
    )
  })

  it.each(listed)('have the same placeholders in both languages: $kind.kind $name', ({ kind, name }) => {
    const { demand, breach } = kind.messages[name] ?? {}
    expect(placeholders(demand?.zh)).toEqual(placeholders(demand?.en))
    expect(placeholders(breach?.zh)).toEqual(placeholders(breach?.en))
    expect(placeholders(demand?.zh).length).toBeGreaterThan(0)
    expect(placeholders(breach?.zh).length).toBeGreaterThan(0)
  })

  it.each(listed)('say nothing of the excess in a demand: $kind.kind $name', ({ kind, name }) => {
    expect(placeholders(kind.messages[name]?.demand.zh)).not.toContain('excess')
  })

  it('have a title in both languages', () => {
    for (const { title } of kinds) expect([title.zh, title.en]).not.toContain('')
  })
})

describe('a finding', () => {
  describe.each(listed)('of $kind.kind $name', ({ kind, name, sample }) => {
    if (sample === undefined) throw new RangeError(`no sample of ${kind.kind} ${name}`)
    const { breach, demand } = kind.messages[name] ?? {}
    if (breach === undefined || demand === undefined) throw new RangeError(`no message ${name}`)

    it('that is violated is told by its breach, with all that it shows', () => {
      const [finding, ...others] = judged(sample, sample.breaks)
      expect([finding?.verdict, others]).toEqual(['violated', []])
      expect(finding).toSatisfy((one: Finding) => isFilled(breach.zh, one.message.zh))
      expect(finding).toSatisfy((one: Finding) => isFilled(breach.en, one.message.en))
      for (const placeholder of placeholders(breach.zh)) {
        if (placeholder === 'excess') continue
        for (const { zh, en } of textsOf(finding, placeholder)) {
          expect(finding?.message.zh).toContain(zh)
          expect(finding?.message.en.toLowerCase()).toContain(en.toLowerCase())
        }
      }
    })

    it('that is satisfied is told by its demand', () => {
      const [finding, ...others] = judged(sample, sample.keeps)
      expect([finding?.verdict, others]).toEqual(['satisfied', []])
      expect(finding).toSatisfy((one: Finding) => isFilled(demand.zh, one.message.zh))
      expect(finding).toSatisfy((one: Finding) => isFilled(demand.en, one.message.en))
      expect(finding?.demand).toEqual(finding?.message)
    })

    it('that is unknown is told by its demand and what is missing', () => {
      const [finding, ...others] = judged(sample, sample.open)
      expect([finding?.verdict, others]).toEqual(['unknown', []])
      expect(finding?.missing.length).toBeGreaterThan(0)
      for (const { zh, en } of finding?.missing ?? []) {
        expect(finding?.message.zh).toContain(zh)
        expect(finding?.message.en).toContain(en)
      }
    })

    it('that is permitted is told by its breach and the way out', () => {
      const title = { zh: '过渡期内', en: 'during the transition' }
      const rule = { allowances: [{ until: '2012-12-31', title }] }
      const [finding, ...others] = judged(sample, sample.breaks, rule)
      expect([finding?.verdict, others]).toEqual(['permitted', []])
      expect(finding?.message.zh).toContain(title.zh)
      expect(finding?.message.en).toContain(title.en)
    })

    it('keeps its words within any, not and a partial list', () => {
      const said = [
        ...judge({ any: [sample.require, sample.require] }, town(sample.breaks), before),
        ...judge({ any: [sample.require, sample.require] }, town(sample.open), before),
        ...judge({ not: sample.require }, town(sample.keeps), before),
        ...judged(sample, { ...sample.breaks, partial: true }),
      ]
      expect(said.map(({ message }) => message).filter(({ zh, en }) => zh === '' || en === '')).toEqual([])
      expect(said.length).toBeGreaterThanOrEqual(3)
    })
  })

  it('of a parameter that has no value here says so without a placeholder', () => {
    const cases = [{ where: { class: 'class-9' }, value: 5 }]
    const pack = { parameters: { most: { values: [{ from: '2000-01-01', cases }] } } }
    const findings = judge(limit({ max: { parameter: 'most' } }), town(posts(6)), { pack })
    expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown'])
  })

  it('keeps none in the texts that are looked at', () => {
    const [finding] = judged(sample(limit({ max: 5 }), 6, 5), posts(6))
    if (finding === undefined) throw new RangeError('nothing was judged')
    expect(keptPlaceholders(finding)).toEqual([])
    const unfilled = { ...finding, message: { zh: '{of}', en: 'it' } }
    expect(keptPlaceholders(unfilled)).toEqual([`${finding.id}: {of}`])
  })
})

/** The placeholders of a text, each once and in order. */
function placeholders(text = ''): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted()
}

/** Whether a text is a template with something in the place of each placeholder. */
function isFilled(template: string, text: string): boolean {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'i').test(text)
}

/** What a finding shows in the place of a placeholder. */
function textsOf(finding: Finding | undefined, placeholder: string): readonly { zh: string; en: string }[] {
  const detail = finding?.details[placeholder]
  if (detail === undefined) throw new RangeError(`no detail ${placeholder}`)
  return (Array.isArray(detail) ? detail : [detail]).map((one) => ('text' in one ? one.text : one))
}
