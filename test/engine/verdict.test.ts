import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { town, townPack } from './town.ts'

const words = { words: { records: { 'extra-post': { under: 'approval' } } } }
const attributes = {
  attributes: { 'jurisdiction.populous': { type: 'flag', title: { zh: '人口较多', en: 'Populous' } } },
}
const limit = { require: { kind: 'limit', of: 'administrative-establishment', max: 30 } }

const verdictOf = (rule: object, facts: Parameters<typeof town>[0], options?: object, more: object = {}) => {
  const engine = createEngine({ packs: [townPack({ rule }, { ...words, ...attributes, ...more })] })
  return [...engine.evaluate(town(facts), options).judged()].map((finding) => finding.verdict).join()
}

const approval = (record: object = {}) => ({
  records: [{ kind: 'extra-post', about: ['town'], on: '2010-01-01', ...record }],
})
const approved = { ...limit, allowances: [{ approval: { kind: 'extra-post' }, raises: 1 }] }

describe('a verdict', () => {
  it.each([
    ['satisfied at the limit', 30, 'satisfied'],
    ['violated one over it', 31, 'violated'],
    ['unknown without the number', undefined, 'unknown'],
    ['satisfied where there are known to be none', null, 'satisfied'],
  ])('is %s', (_, administrative, verdict) => {
    expect(verdictOf(limit, administrative === undefined ? {} : { administrative })).toBe(verdict)
  })

  it('is violated on partial data where the ceiling is already exceeded, else unknown', () => {
    expect(verdictOf(limit, { administrative: 31, partial: true })).toBe('violated')
    expect(verdictOf(limit, { administrative: 30, partial: true })).toBe('unknown')
  })

  describe('with an approval that the text asks for', () => {
    it.each([
      ['permitted when it is in force', 31, approval(), 'permitted'],
      ['violated beyond what it raises', 32, approval(), 'violated'],
      ['satisfied without need of it', 30, approval(), 'satisfied'],
      [
        'violated when approvals are listed in full and there is none',
        31,
        { records: [], complete: { records: ['approval'] } },
        'violated',
      ],
      ['unknown when nobody says whether there are approvals', 31, { records: [] }, 'unknown'],
      ['unknown when records are not given', 31, {}, 'unknown'],
      ['violated when it has ended', 31, approval({ until: '2010-11-16' }), 'violated'],
      ['permitted on its last day', 31, approval({ until: '2010-11-17' }), 'permitted'],
      ['violated before its first day', 31, approval({ from: '2010-11-18' }), 'violated'],
      ['permitted on its first day', 31, approval({ from: '2010-11-17' }), 'permitted'],
      ['unknown when it carries no day', 31, approval({ on: undefined }), 'unknown'],
      ['unknown when the number itself is, whatever is approved', undefined, approval(), 'unknown'],
    ])('is %s', (_, administrative, more, verdict) => {
      const facts = { more, ...(administrative === undefined ? {} : { administrative }) }
      expect(verdictOf(approved, facts)).toBe(verdict)
    })
  })

  it('takes an approval only from the body that may give it', () => {
    const rule = {
      ...limit,
      allowances: [{ approval: { kind: 'extra-post', by: 'party-committee' }, raises: 1 }],
    }
    const by = (kind: string) => ({
      agencies: [
        { id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' },
        { id: 'giver', name: '批准机关', kind, jurisdiction: 'town' },
      ],
      ...approval({ by: 'giver' }),
    })
    expect(verdictOf(rule, { administrative: 31, more: by('party-committee') })).toBe('permitted')
    expect(verdictOf(rule, { administrative: 31, more: by('government') })).toBe('violated')
    expect(verdictOf(rule, { administrative: 31, more: approval() })).toBe('unknown')
  })

  it('is permitted by a criterion where the text names one', () => {
    const rule = { ...limit, allowances: [{ where: { populous: true }, with: { max: 32 } }] }
    const populous = (value: boolean | undefined) => ({
      more: {
        jurisdictions: [
          {
            id: 'town',
            name: '某镇',
            level: 'township',
            ...(value === undefined ? {} : { attributes: { populous: value } }),
          },
        ],
      },
    })
    expect(verdictOf(rule, { administrative: 32, ...populous(true) })).toBe('permitted')
    expect(verdictOf(rule, { administrative: 33, ...populous(true) })).toBe('violated')
    expect(verdictOf(rule, { administrative: 32, ...populous(false) })).toBe('violated')
    expect(verdictOf(rule, { administrative: 32, ...populous(undefined) })).toBe('unknown')
    expect(verdictOf(rule, { administrative: 33, ...populous(undefined) })).toBe('violated')
  })

  it('is permitted during a transition and violated after its last day', () => {
    const rule = { ...limit, allowances: [{ until: '2012-12-31' }] }
    expect(verdictOf(rule, { administrative: 31 }, { lawOn: '2012-12-31' })).toBe('permitted')
    expect(verdictOf(rule, { administrative: 31 }, { lawOn: '2013-01-01' })).toBe('violated')
  })

  it('is exempt for those the text names, whatever their numbers', () => {
    const exempt = [{ where: { class: 'class-1' }, cite: { source: 'plan', article: '二' } }]
    const rule = { ...limit, exempt }
    expect(verdictOf(rule, { administrative: 31 })).toBe('exempt')
    expect(verdictOf(rule, { administrative: 30 })).toBe('exempt')
    expect(verdictOf(rule, {})).toBe('exempt')
    const unclassed = { more: { jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }] } }
    expect(verdictOf(rule, { administrative: 31, ...unclassed })).toBe('unknown')
    expect(verdictOf(rule, { administrative: 30, ...unclassed })).toBe('unknown')
  })

  it('holds back where the scope cannot be decided, unless the requirement holds anyway', () => {
    const rule = { ...limit, forEach: { subject: 'jurisdiction', where: { class: 'class-1' } } }
    const unclassed = { more: { jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }] } }
    expect(verdictOf(rule, { administrative: 31, ...unclassed })).toBe('unknown')
    expect(verdictOf(rule, { administrative: 30, ...unclassed })).toBe('satisfied')
  })

  it('is not given at all where the rule does not apply', () => {
    const rule = { ...limit, forEach: { subject: 'jurisdiction', where: { class: 'class-2' } } }
    expect(verdictOf(rule, { administrative: 31 })).toBe('')
  })

  describe('under a parameter by class', () => {
    const table = {
      parameters: {
        most: {
          values: [
            { from: '2000-01-01', value: 20 },
            {
              from: '2010-01-01',
              cases: [
                { where: { class: 'class-1' }, value: 40 },
                { where: { class: 'class-2' }, value: 35 },
                { where: { class: 'class-9' }, value: 'none' },
              ],
            },
          ],
        },
      },
    }
    const rule = {
      require: { kind: 'limit', of: 'administrative-establishment', max: { parameter: 'most' } },
    }
    const placed = (value: string | undefined) => ({
      more: {
        jurisdictions: [
          { id: 'town', name: '某镇', level: 'township', ...(value === undefined ? {} : { class: value }) },
        ],
      },
    })
    it.each([
      ['class-1', 40, 'satisfied'],
      ['class-1', 41, 'violated'],
      ['class-2', 36, 'violated'],
      ['class-9', 400, ''],
      ['class-3', 1, 'unknown'],
      [undefined, 36, 'unknown'],
    ])('for %s with %i is %s', (value, administrative, verdict) => {
      expect(verdictOf(rule, { administrative, ...placed(value) }, {}, table)).toBe(verdict)
    })

    it('follows the day of the law, not of the facts', () => {
      expect(verdictOf(rule, { administrative: 21 }, { lawOn: '2009-12-31' }, table)).toBe('violated')
      expect(verdictOf(rule, { administrative: 21 }, { lawOn: '2010-01-01' }, table)).toBe('satisfied')
    })
  })

  it('keeps two ends apart, the lower one with its own force', () => {
    const rule = {
      require: { kind: 'limit', of: 'administrative-establishment', min: 14, max: 22, shortfall: 'advisory' },
    }
    const engine = createEngine({ packs: [townPack({ rule })] })
    const low = engine.evaluate(town({ administrative: 13 }))
    expect(low.findings).toMatchObject([
      { check: 'towns/rule#min', force: 'advisory', excess: { by: 1, side: 'under' } },
    ])
    expect(low.outcome).toBe('lawful')
    const high = engine.evaluate(town({ administrative: 23 }))
    expect(high.findings).toMatchObject([
      { check: 'towns/rule#max', force: 'mandatory', excess: { by: 1, side: 'over' } },
    ])
    expect(high.outcome).toBe('unlawful')
  })

  describe('of requirements put together', () => {
    const atMost = (max: number) => ({ kind: 'limit', of: 'administrative-establishment', max })
    const some = { kind: 'requirement', of: 'institution-establishment' }
    it('names each part of `all`', () => {
      const engine = createEngine({ packs: [townPack({ rule: { require: { all: [atMost(30), some] } } })] })
      const report = engine.evaluate(town({ administrative: 31, institution: 0 }))
      expect(report.findings.map((finding) => finding.check)).toEqual(['towns/rule#1', 'towns/rule#2'])
    })
    it('takes one of `any`', () => {
      const rule = { require: { any: [atMost(30), some] } }
      expect(verdictOf(rule, { administrative: 31, institution: 1 })).toBe('satisfied')
      expect(verdictOf(rule, { administrative: 31, institution: 0 })).toBe('violated')
      expect(verdictOf(rule, { administrative: 31 })).toBe('unknown')
    })
    it('turns `not` around', () => {
      const rule = { require: { not: atMost(30) } }
      expect(verdictOf(rule, { administrative: 31 })).toBe('satisfied')
      expect(verdictOf(rule, { administrative: 30 })).toBe('violated')
    })
    it('judges `when … then` only where the first holds', () => {
      const rule = { require: { when: { class: 'class-1' }, then: atMost(30) } }
      expect(verdictOf(rule, { administrative: 31 })).toBe('violated')
      const other = {
        more: { jurisdictions: [{ id: 'town', name: '某镇', level: 'township', class: 'class-2' }] },
      }
      expect(verdictOf(rule, { administrative: 31, ...other })).toBe('')
    })
  })

  it('takes the other reading of a rule only when it is asked for', () => {
    const rules = {
      strict: limit,
      lenient: {
        require: { kind: 'limit', of: 'administrative-establishment', max: 40 },
        alternativeTo: 'strict',
      },
    }
    const engine = createEngine({ packs: [townPack(rules)] })
    const check = (options: object) =>
      [...engine.evaluate(town({ administrative: 31 }), options).judged()].map(
        (one) => `${one.check} ${one.verdict}`,
      )
    expect(check({})).toEqual(['towns/strict violated'])
    expect(check({ alternatives: ['towns/lenient'] })).toEqual(['towns/lenient satisfied'])
  })
})

describe('the territory of a pack', () => {
  const place = (more: object) => [{ id: 'town', name: '某镇', level: 'township', ...more }]
  const inRuian = { territory: { divisions: ['330381'], levels: ['township'] } }

  it.each([
    ['by its own code', place({ code: '330381101' }), 'violated'],
    ['not by another code', place({ code: '370302101' }), ''],
    [
      'by the code of the place above it',
      [...place({ parent: 'city' }), { id: 'city', name: '瑞安市', level: 'county', code: '330381' }],
      'violated',
    ],
    ['unknown where no code is told', place({}), 'unknown'],
    ['not at another level', [{ id: 'town', name: '某市', level: 'county', code: '330381' }], ''],
  ])('is judged %s', (_, jurisdictions, verdict) => {
    const rule = { ...limit, forEach: { subject: 'jurisdiction' } }
    expect(verdictOf(rule, { administrative: 31, more: { jurisdictions } }, {}, inRuian)).toBe(verdict)
  })

  it('is left aside by an explicit what-if, but its levels are not', () => {
    const options = { assumeTerritory: ['towns'] }
    const rule = { ...limit, forEach: { subject: 'jurisdiction' } }
    const elsewhere = { administrative: 31, more: { jurisdictions: place({ code: '370302101' }) } }
    expect(verdictOf(rule, elsewhere, options, inRuian)).toBe('violated')
    const county = {
      administrative: 31,
      more: { jurisdictions: [{ id: 'town', name: '某市', level: 'county' }] },
    }
    expect(verdictOf(rule, county, options, inRuian)).toBe('')
  })

  it('holds for records too, by what they are about', () => {
    const rule = {
      forEach: { subject: 'record' },
      require: { kind: 'requirement', where: { document: { known: true } } },
    }
    const facts = (code: string) => ({
      more: {
        jurisdictions: place({ code }),
        records: [{ kind: 'approval', about: ['office'], document: null }],
      },
    })
    expect(verdictOf(rule, facts('330381101'), {}, inRuian)).toBe('violated')
    expect(verdictOf(rule, facts('370302101'), {}, inRuian)).toBe('')
    expect(verdictOf(rule, facts('330381101'), {}, { territory: { divisions: [] } })).toBe('')
  })
})

describe('two parameters that hang on one undecided field', () => {
  const cases = (first: number, otherwise: number) => ({
    values: [{ from: '2000-01-01', cases: [{ where: { class: 'class-1' }, value: first }], otherwise }],
  })
  const more = { parameters: { least: cases(4, 1), most: cases(6, 2) } }
  const rule = {
    require: {
      kind: 'limit',
      of: 'administrative-establishment',
      min: { parameter: 'least' },
      max: { parameter: 'most' },
    },
  }
  const unclassed = { jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }] }

  it('are tried in every pair, also in those that cannot be', () => {
    expect(verdictOf(rule, { administrative: 5, more: unclassed }, {}, more)).toBe('satisfied,unknown')
    expect(verdictOf(rule, { administrative: 7, more: unclassed }, {}, more)).toBe('satisfied,violated')
  })

  it('show no bound, for none is known', () => {
    const engine = createEngine({ packs: [townPack({ rule }, more)] })
    const [finding] = engine.evaluate(town({ administrative: 5, more: unclassed })).findings
    expect(finding?.message.zh).toBe('无法判断：行政编制不得超过未知数（现为5名）；缺少某镇的类别')
    expect(finding?.excess).toBeUndefined()
  })
})

describe('a parameter that sets no limit for some', () => {
  const parameters = {
    most: {
      values: [
        {
          from: '2000-01-01',
          cases: [
            { where: { class: 'class-1' }, value: 'none' },
            { where: { class: 'class-2' }, value: 30 },
          ],
        },
      ],
    },
  }
  const rule = {
    require: { kind: 'limit', of: 'administrative-establishment', max: { parameter: 'most' } },
    allowances: [{ where: { populous: true }, raises: 1 }],
  }
  const placed = (value: string | undefined) => ({
    jurisdictions: [
      {
        id: 'town',
        name: '某镇',
        level: 'township',
        attributes: { populous: true },
        ...(value === undefined ? {} : { class: value }),
      },
    ],
  })

  it('asks nothing of them, and can still be raised for the others', () => {
    expect(verdictOf(rule, { administrative: 99, more: placed('class-1') }, {}, { parameters })).toBe('')
    expect(verdictOf(rule, { administrative: 31, more: placed('class-2') }, {}, { parameters })).toBe(
      'permitted',
    )
    expect(verdictOf(rule, { administrative: 32, more: placed('class-2') }, {}, { parameters })).toBe(
      'violated',
    )
  })
})

describe('one of several requirements', () => {
  it('says by how much each part is missed', () => {
    const rule = {
      require: {
        any: [
          { kind: 'limit', of: 'administrative-establishment', max: 30 },
          { kind: 'prohibition', of: 'institution-establishment' },
        ],
      },
    }
    const engine = createEngine({ packs: [townPack({ rule })] })
    const [finding] = engine.evaluate(town({ administrative: 33, institution: 2 })).findings
    expect(finding?.message.zh).toBe('行政编制为33名，超过上限30名，超出3名；且事业编制为2名，不得有')
  })
})

describe('a way out', () => {
  it('is refused when it asks for nothing', () => {
    const rule = { ...limit, allowances: [{ title: { zh: '经批准', en: 'by approval' } }] }
    expect(() => createEngine({ packs: [townPack({ rule })] })).toThrowError(
      /give one of `where`, `approval`, `until`/,
    )
  })

  it('is refused when what it puts instead cannot be read', () => {
    const require = {
      kind: 'ratio',
      of: 'institution-establishment',
      to: 'administrative-establishment',
      atMost: '1:2',
    }
    const rule = { require, allowances: [{ where: { class: 'class-1' }, with: { atMost: 'zz' } }] }
    expect(() => createEngine({ packs: [townPack({ rule })] })).toThrowError(/allowances\[0\]\.with\.atMost/)
  })

  it('that lifts one end leaves the other bound', () => {
    const rule = {
      require: { kind: 'limit', of: 'administrative-establishment', min: 5, max: 9 },
      allowances: [{ where: { class: 'class-1' }, with: { max: 'none' } }],
    }
    expect(verdictOf(rule, { administrative: 3 })).toBe('violated,satisfied')
    expect(verdictOf(rule, { administrative: 30 })).toBe('satisfied,permitted')
  })

  it('is given by approvers told apart by each subject’s own parameter', () => {
    const cases = [{ where: { class: 'class-1' }, value: 'province' }]
    const parameters = { giver: { values: [{ from: '2000-01-01', cases, otherwise: 'prefecture' }] } }
    const rule = {
      require: { kind: 'limit', of: 'administrative-establishment', max: 0 },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      allowances: [{ approval: { kind: 'approval', by: { level: { is: { parameter: 'giver' } } } } }],
    }
    const towns = [
      { id: 'town', name: '甲镇', level: 'township', class: 'class-1' },
      { id: 'other', name: '乙镇', level: 'township', class: 'class-2' },
      { id: 'province', name: '某省', level: 'province' },
    ]
    const facts = (jurisdictions: object[]) => ({
      administrative: 1,
      more: {
        jurisdictions,
        agencies: [
          { id: 'office', name: '甲镇机关', kind: 'township-office', jurisdiction: 'town' },
          { id: 'second', name: '乙镇机关', kind: 'township-office', jurisdiction: 'other' },
        ],
        establishment: ['office', 'second'].map((agency) => ({
          agency,
          category: 'administrative',
          approved: 1,
        })),
        complete: { records: ['approval'] },
        records: [{ kind: 'approval', about: ['town', 'other'], by: 'province', on: '2010-01-01' }],
      },
    })
    expect(verdictOf(rule, facts(towns), {}, { parameters })).toBe('permitted,violated')
    expect(verdictOf(rule, facts(towns.toReversed()), {}, { parameters })).toBe('violated,permitted')
  })
})

describe('a parameter', () => {
  const facts = { administrative: 31 }
  const under = (values: object[], more: object = {}) => ({ parameters: { most: { values } }, ...more })
  const rule = { require: { kind: 'limit', of: 'administrative-establishment', max: { parameter: 'most' } } }

  it('without a value for the subject leaves the rule unknown, whatever its other values are', () => {
    const cases = [
      { where: { class: 'class-7' }, value: 'none' },
      { where: { class: 'class-8' }, value: 3 },
    ]
    expect(verdictOf(rule, facts, {}, under([{ from: '2000-01-01', cases }]))).toBe('unknown')
    const scoped = { ...limit, forEach: { subject: 'jurisdiction', where: { name: { parameter: 'most' } } } }
    const names = [{ where: { class: 'class-8' }, value: '乙镇' }]
    expect(verdictOf(scoped, facts, {}, under([{ from: '2000-01-01', cases: names }]))).toBe('unknown')
  })

  it('may not hang on another parameter', () => {
    const cases = [{ where: { class: { is: { parameter: 'big' } } }, value: 100 }]
    const more = {
      parameters: {
        most: { values: [{ from: '2000-01-01', cases, otherwise: 2 }] },
        big: { values: [{ from: '2000-01-01', value: 'huge' }] },
      },
    }
    expect(() => createEngine({ packs: [townPack({ rule }, more)] })).toThrowError(
      /cannot hang on another parameter, `big`/,
    )
  })

  it('one of many that cannot be told leaves the rule unknown', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const cases = names.map((name, index) => [
      name,
      {
        values: [
          {
            from: '2000-01-01',
            cases: [{ where: { class: 'class-1' }, value: index }],
            otherwise: index + 1,
          },
        ],
      },
    ])
    const sum = {
      require: {
        kind: 'limit',
        of: 'administrative-establishment',
        max: { plus: names.map((parameter) => ({ parameter })) },
      },
    }
    const unclassed = { jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }] }
    expect(verdictOf(sum, { ...facts, more: unclassed }, {}, { parameters: Object.fromEntries(cases) })).toBe(
      'unknown',
    )
  })
})

describe('a comparison with an earlier snapshot', () => {
  const rule = { require: { kind: 'change', of: 'administrative-establishment', only: 'decrease' } }

  it('says who was not compared, for it did not stand then', () => {
    const engine = createEngine({ packs: [townPack({ rule })] })
    const before = town({
      administrative: 30,
      more: {
        jurisdictions: [{ id: 'twon', name: '某镇', level: 'township' }],
        agencies: [],
        establishment: [],
      },
    })
    const report = engine.evaluate(town({ administrative: 31 }), { baselines: { before } })
    expect(report.outcome).toBe('not-judged')
    expect(report.uncompared).toEqual([
      { check: 'towns/rule', subject: { id: 'town', name: '某镇' }, snapshot: 'before' },
    ])
  })

  it('is not made of what is new either, inside a measure or on another row', () => {
    const posts = (approved: number) => [{ agency: 'office', category: 'administrative', approved }]
    const measures = {
      growth: {
        kind: 'term',
        subject: 'agency',
        term: { plus: ['approved-posts'], minus: [{ measure: 'approved-posts', at: 'before' }] },
        unit: 'post',
        title: { zh: '增加', en: 'growth' },
      },
    }
    const rules = {
      inside: { forEach: { subject: 'agency' }, require: { kind: 'limit', of: 'growth', max: 0 } },
      on: {
        forEach: { subject: 'agency' },
        require: {
          kind: 'limit',
          of: 'approved-posts',
          max: { measure: 'approved-posts', on: 'parent', at: 'before' },
        },
      },
    }
    const engine = createEngine({ packs: [townPack(rules, { measures })] })
    const after = town({
      more: {
        agencies: [
          { id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town', parent: 'new' },
          { id: 'new', name: '新机构', kind: 'government', jurisdiction: 'town' },
        ],
        establishment: [...posts(31), { agency: 'new', category: 'administrative', approved: 5 }],
      },
    })
    const before = town({ more: { establishment: posts(30) } })
    const report = engine.evaluate(after, { baselines: { before } })
    expect([...report.judged()].map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'towns/inside@office violated',
    ])
    expect(report.uncompared.map(({ check, subject }) => `${check} ${subject.id}`)).toEqual([
      'towns/inside new',
      'towns/on office',
      'towns/on new',
    ])
  })

  it('refuses an earlier snapshot that is later', () => {
    const engine = createEngine({ packs: [townPack({ rule })] })
    const later = town({ more: { day: '2011-01-01' } })
    expect(() => engine.evaluate(town({}), { baselines: { before: later } })).toThrowError(
      /later than the snapshot that is judged/,
    )
  })
})

describe('a claim', () => {
  it('reads the parameters of the place it is about', () => {
    const measures = {
      kept: {
        kind: 'count',
        subject: 'jurisdiction',
        relation: 'agencies',
        where: { kind: { within: { parameter: 'kinds' } } },
        unit: 'unit',
        title: { zh: '保留机构', en: 'kept bodies' },
      },
    }
    const parameters = { kinds: { values: [{ from: '2000-01-01', value: ['institution'] }] } }
    const claims = {
      kept: { title: { zh: '保留', en: 'kept' }, says: 0, measure: 'kept', cite: { source: 'plan' } },
    }
    const engine = createEngine({ packs: [townPack({ rule: limit }, { measures, parameters, claims })] })
    expect(engine.evaluate(town({})).claims()).toMatchObject([{ claim: 'towns/kept', reconciles: 'yes' }])
  })
})
