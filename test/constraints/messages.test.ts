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
  /** Whom the rule is about, where it is not the town. */
  readonly forEach?: object
  /** The check that it is about, where its constraint has several. */
  readonly end?: string
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
const structure = (more: object) => ({
  kind: 'structure',
  classes: [
    { name: 'first', of: 'administrative-establishment', share: 1 },
    { name: 'second', of: 'institution-establishment', share: 2 },
  ],
  ...more,
})
const composition = (bound: object) => ({
  kind: 'composition',
  members: [{ name: 'posts', of: 'administrative-establishment', ...bound }],
})
const hands = (...roles: readonly string[]): Facts => ({
  more: { assignments: roles.map((role) => ({ of: 'town', by: 'office', role })) },
})
/** An assignment to the office, delegated by the county, and others beside it. */
const assigned = (given: object, others: readonly object[] = [], more: object = {}): Facts => ({
  more: {
    agencies: ['office', 'county', 'team'].map((id) => ({ id, name: id })),
    records: [{ id: 'signed', kind: 'agreement', on: '2010-01-01', about: ['town'] }],
    assignments: [
      { of: 'town', by: 'office', role: 'executes', delegatedFrom: 'county', ...given },
      ...others.map((one, index) => ({ id: `other-${index}`, ...one })),
    ],
    ...more,
  },
})
const delegated = (words: object, breaks: object, keeps: object): Sample => ({
  require: { kind: 'delegation', ...words },
  forEach: { subject: 'assignment', where: { by: 'office' } },
  breaks: assigned(breaks),
  keeps: assigned(keeps),
  open: assigned({}),
})
/** A station under a bureau, by the rank of the station. */
const ranked = (end: object, breaks: string, keeps: string): Sample => {
  const bodies = (rank?: string): Facts => ({
    more: {
      agencies: [
        { id: 'bureau', name: '某局', kind: 'government-department', rank: 'section-chief' },
        {
          id: 'station',
          name: '某站',
          kind: 'institution',
          parent: 'bureau',
          ...(rank === undefined ? {} : { rank }),
        },
      ],
      establishment: [],
    },
  })
  const forEach = { subject: 'agency', where: { kind: 'institution' } }
  return {
    require: { kind: 'rank', ...end },
    breaks: bodies(breaks),
    keeps: bodies(keeps),
    open: bodies(),
    forEach,
  }
}

/** A record about a town, by the day on which it was given; it took effect on 2010-06-30. */
const dated = (form: object, breaks: string, keeps: string): Sample => {
  const given = (on?: string): Facts => {
    const record = { kind: 'phase', about: ['town'], from: '2010-06-30', ...(on === undefined ? {} : { on }) }
    return { more: { records: [record] } }
  }
  const forEach = { subject: 'record' }
  return {
    require: { kind: 'term', ...form },
    breaks: given(breaks),
    keeps: given(keeps),
    open: given(),
    forEach,
  }
}
const granted = (records: readonly object[]): Facts => ({ more: { records } })
/** A town whose change was reviewed on a day, and approved on 2010-06-30. */
const reviewed = (on?: string): Facts =>
  granted([
    { kind: 'review', about: ['town'], ...(on === undefined ? {} : { on }) },
    { kind: 'approval', about: ['town'], on: '2010-06-30' },
  ])
const on = { field: 'on' }
const described = (kind: string) => ({ kind, where: { class: 'class-1' } })
const classed = (require: object, breaks: string, keeps: string): Sample => ({
  require,
  breaks: place({ class: breaks }),
  keeps: place({ class: keeps }),
  open: place({}),
})
const fewPosts = { fact: 'administrative-establishment', operator: 'lessThanInclusive', value: 5 }

const samples: Readonly<Record<string, Readonly<Record<string, Sample>>>> = {
  limit: {
    max: sample(limit({ max: 5 }), 6, 5),
    min: sample(limit({ min: 5 }), 4, 5),
    exactly: sample(limit({ exactly: 5 }), 4, 5),
    below: sample(limit({ below: 5 }), 5, 4),
    above: sample(limit({ above: 5 }), 5, 6),
  },
  ratio: {
    max: sample(ratio({ atMost: '1.2:1' }), 37, 36),
    min: sample(ratio({ atLeast: '1.2:1' }), 35, 36),
    exactly: sample(ratio({ exactly: 2 }), 61, 60),
    below: sample(ratio({ below: 1 }), 30, 29),
    above: sample(ratio({ above: 1 }), 30, 31),
  },
  share: {
    max: sample(share({ atMost: '1/3' }), 11, 10),
    min: sample(share({ atLeast: '1/3' }), 9, 10),
    exactly: sample(share({ exactly: '1/3', rounding: 'up' }), 9, 10),
    below: sample(share({ below: '1/3' }), 10, 9),
    above: sample(share({ above: '1/3' }), 10, 11),
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
  structure: {
    max: { ...sample(structure({ sense: 'ceilings', whole: 30 }), 11, 10), end: 'first' },
    min: {
      ...sample(structure({ sense: 'exact', whole: 30, shortfall: 'advisory' }), 9, 10),
      end: 'first-min',
    },
    exactly: { ...sample(structure({ sense: 'exact', whole: 30 }), 9, 10), end: 'first' },
  },
  composition: {
    max: sample(composition({ max: 5 }), 6, 5),
    min: sample(composition({ min: 5 }), 4, 5),
    exactly: sample(composition({ exactly: 5 }), 4, 5),
    total: sample({ kind: 'composition', members: [{ of: both[0] }], total: both[1] }, 31, 30),
  },
  separation: {
    roles: {
      require: { kind: 'separation', roles: ['decides', 'executes'] },
      breaks: hands('decides', 'executes'),
      keeps: hands('decides', 'guides'),
      open: {},
    },
    counted: sample({ kind: 'separation', of: both[0] }, 1, 0),
  },
  delegation: {
    where: delegated({ where: { note: '甲' } }, { note: '乙' }, { note: '甲' }),
    not: delegated({ not: { note: '甲' } }, { note: '甲' }, { note: '乙' }),
    'in-name-of': delegated({ inNameOf: 'holder' }, { inNameOf: 'county' }, { inNameOf: 'office' }),
    stated: delegated({ agreement: true }, { agreement: null }, { agreement: 'signed' }),
    onward: {
      ...delegated({ onward: false }, {}, {}),
      breaks: assigned({}, [{ of: 'town', by: 'team', role: 'executes', delegatedFrom: 'office' }]),
      open: assigned({}, [], { partial: { assignments: true } }),
    },
    held: {
      ...delegated({ held: true }, {}, {}),
      keeps: assigned({}, [{ of: 'town', by: 'county', role: 'executes' }]),
      open: assigned({}, [], { partial: { assignments: true } }),
    },
  },
  authority: {
    step: {
      require: { kind: 'authority', steps: [{ step: 'approval' }] },
      breaks: granted([]),
      keeps: granted([{ kind: 'approval', about: ['town'] }]),
      open: {},
    },
    order: {
      require: { kind: 'authority', steps: [{ step: 'review' }, { step: 'approval' }], inOrder: true },
      breaks: reviewed('2010-07-01'),
      keeps: reviewed('2010-06-30'),
      open: reviewed(),
      end: 'approval-in-order',
    },
  },
  rank: {
    below: ranked({ below: 'section-chief' }, 'section-chief', 'section-deputy'),
    max: ranked({ atMost: 'section-chief' }, 'division-deputy', 'section-chief'),
    exactly: ranked({ exactly: 'section-chief' }, 'section-deputy', 'section-chief'),
    min: ranked({ atLeast: 'section-chief' }, 'section-deputy', 'section-chief'),
    above: ranked({ above: 'section-chief' }, 'section-chief', 'division-deputy'),
    'below-other': ranked({ below: 'parent' }, 'section-chief', 'section-deputy'),
    'max-other': ranked({ atMost: 'parent' }, 'division-deputy', 'section-chief'),
    'exactly-other': ranked({ exactly: 'parent' }, 'section-deputy', 'section-chief'),
    'min-other': ranked({ atLeast: 'parent' }, 'section-deputy', 'section-chief'),
    'above-other': ranked({ above: 'parent' }, 'section-chief', 'division-deputy'),
  },
  term: {
    order: dated({ order: [on, { field: 'from' }] }, '2010-07-01', '2010-06-30'),
    deadline: dated({ done: on, by: '2010-06-30' }, '2010-07-01', '2010-06-30'),
    min: dated({ from: { field: 'from' }, until: on, atLeast: '15 days' }, '2010-07-14', '2010-07-15'),
    max: dated({ from: { field: 'from' }, until: on, atMost: '15 days' }, '2010-07-16', '2010-07-15'),
  },
  exclusivity: {
    max: sample({ kind: 'exclusivity', of: both[0], orNone: true }, 2, 1),
    min: { ...sample({ kind: 'exclusivity', of: both[0] }, 0, 1), end: 'min' },
  },
  naming: {
    startsWith: classed({ kind: 'naming', of: 'class', startsWith: 'class' }, 'first', 'class-1'),
    endsWith: classed({ kind: 'naming', of: 'class', endsWith: ['1', '2'] }, 'class-3', 'class-1'),
    contains: classed({ kind: 'naming', of: 'class', contains: '-' }, 'first', 'class-1'),
    oneOf: classed({ kind: 'naming', of: 'class', oneOf: ['class-1', 'class-2'] }, 'class-3', 'class-1'),
    notStartsWith: classed({ kind: 'naming', of: 'class', notStartsWith: 'class' }, 'class-1', 'first'),
    notEndsWith: classed({ kind: 'naming', of: 'class', notEndsWith: ['1', '2'] }, 'class-1', 'class-3'),
    notContains: classed({ kind: 'naming', of: 'class', notContains: '-' }, 'class-1', 'first'),
    notOneOf: classed({ kind: 'naming', of: 'class', notOneOf: 'class-1' }, 'class-1', 'class-3'),
  },
  category: {
    within: classed({ kind: 'category', of: 'class', within: ['class-1'] }, 'class-2', 'class-1'),
    outside: classed({ kind: 'category', of: 'class', outside: ['class-1'] }, 'class-1', 'class-2'),
  },
  conditions: {
    conditions: sample({ kind: 'conditions', all: [fewPosts] }, 6, 5),
    named: sample({ kind: 'conditions', name: 'few', all: [fewPosts] }, 6, 5),
  },
}

/** A message with all that it may leave out. */
const inFull = (message: string): string => message.replaceAll(/[[\]]/g, '')

const listed = kinds.flatMap((kind) =>
  Object.keys(kind.messages).map((name) => ({ kind, name, sample: samples[kind.kind]?.[name] })),
)
const before = { options: { baselines: { before: town({ administrative: 30, institution: 30 }) } } }
const judged = ({ require, forEach, end }: Sample, facts: Facts, rule: object = {}) =>
  judge(require, town(facts), {
    ...before,
    rule: { ...(forEach === undefined ? {} : { forEach }), ...rule },
  }).filter(({ check }) => end === undefined || check.endsWith(`#${end}`))

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
      expect(finding).toSatisfy((one: Finding) => isFilled(inFull(breach.zh), one.message.zh))
      expect(finding).toSatisfy((one: Finding) => isFilled(inFull(breach.en), one.message.en))
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
      const { forEach } = sample
      const around = { ...before, rule: forEach === undefined ? {} : { forEach } }
      const said = [
        ...judge({ any: [sample.require, sample.require] }, town(sample.breaks), around),
        ...judge({ any: [sample.require, sample.require] }, town(sample.open), around),
        ...judge({ not: sample.require }, town(sample.keeps), around),
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
