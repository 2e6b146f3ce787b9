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

  it('is exempt only where the requirement is not met anyway', () => {
    const rule = {
      ...limit,
      exempt: [{ where: { class: 'class-1' }, cite: { source: 'plan', article: '二' } }],
    }
    expect(verdictOf(rule, { administrative: 31 })).toBe('exempt')
    expect(verdictOf(rule, { administrative: 30 })).toBe('satisfied')
    expect(verdictOf(rule, {})).toBe('exempt')
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
