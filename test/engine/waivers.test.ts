import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Backend,
  compareReports,
  createEngine,
  interpret,
  isEstablishmentError,
  readWaivers,
  type Waiver,
} from '../../src/index.ts'
import { town, townPack } from './town.ts'

const limit = (category: string, max: number) => ({ kind: 'limit', of: `${category}-establishment`, max })
const pack = townPack({
  institution: { require: limit('institution', 10) },
  administrative: { require: { ...limit('administrative', 20), min: 10 } },
  fixed: { require: limit('institution', 11), waivable: false, force: 'advisory' },
})
const fixed = { require: limit('institution', 11), waivable: false }
const engine = createEngine({ packs: [pack] })

const waiver: Waiver = {
  id: 'w1',
  rule: 'towns/institution',
  subjects: ['town'],
  reason: '安置撤并学校的人员',
  approver: '某县编委',
  document: '某编〔2010〕3号',
  from: '2010-01-01',
  until: '2010-12-31',
}
const other = { ...waiver, id: 'w2', rule: 'towns/administrative' }
/** A waiver as a caller may write it who heeds no types. */
const written = (more: object): Waiver => ({ ...waiver, ...more })
const evaluate = (institution: number, waivers: readonly Waiver[], lawOn = '2010-11-17') =>
  engine.evaluate(town({ administrative: 15, institution }), { waivers, lawOn })
const problemsOf = (attempt: () => unknown) => {
  try {
    attempt()
  } catch (error) {
    if (isEstablishmentError(error)) return error.problems.map(({ code, path }) => [code, path.join('.')])
    throw error
  }
  return []
}

describe('a waiver in force', () => {
  it('leaves the verdict and the counts, marks the finding, and makes the outcome lawful', () => {
    const plain = evaluate(11, [])
    const report = evaluate(11, [waiver])
    expect(plain).toMatchObject({ outcome: 'unlawful', waived: 0, waivers: [] })
    expect(report).toMatchObject({ outcome: 'lawful', waived: 1, counts: plain.counts })
    expect(report.counts.violated).toBe(1)
    const [finding] = report.findings
    expect(finding?.verdict).toBe('violated')
    expect(finding?.waiver).toEqual({
      id: 'w1',
      approver: '某县编委',
      document: '某编〔2010〕3号',
      until: '2010-12-31',
      reason: { zh: '安置撤并学校的人员', en: '安置撤并学校的人员' },
    })
    expect(report.waivers).toEqual([
      {
        ...waiver,
        reason: { zh: '安置撤并学校的人员', en: '安置撤并学校的人员' },
        status: 'used',
        findings: ['towns/institution@town'],
        exceeding: [],
      },
    ])
    expect(report.explain('towns/institution@town').finding).toBe(finding)
  })

  it('excuses one rule only', () => {
    const report = engine.evaluate(town({ administrative: 21, institution: 11 }), { waivers: [waiver] })
    expect(report).toMatchObject({ outcome: 'unlawful', waived: 1 })
  })

  it('may excuse one end of a rule and not the other', () => {
    const over = [written({ rule: 'towns/administrative#max' })]
    const outcome = (administrative: number) =>
      engine.evaluate(town({ administrative, institution: 1 }), { waivers: over })
    expect(outcome(21)).toMatchObject({ outcome: 'lawful', waived: 1 })
    expect(outcome(9)).toMatchObject({ outcome: 'unlawful', waived: 0, waivers: [{ status: 'unused' }] })
  })

  it('does not make known what is unknown', () => {
    const report = engine.evaluate(town({ administrative: 15 }), { waivers: [waiver] })
    expect(report).toMatchObject({ outcome: 'undetermined', waived: 0, waivers: [{ status: 'unused' }] })
  })

  it('is unused where nothing is violated', () => {
    expect(evaluate(10, [waiver])).toMatchObject({ outcome: 'lawful', waivers: [{ status: 'unused' }] })
  })

  it('is the same with a backend that waits', async () => {
    const snapshot = town({ administrative: 15, institution: 11 })
    const reference: Backend = {
      name: 'reference',
      decide: async (questions) => questions.map(({ condition, facts }) => interpret(condition, facts)),
    }
    const report = await engine.evaluateWith(reference, snapshot, { waivers: [waiver] })
    expect(report).toMatchObject({ outcome: 'lawful', waived: 1 })
    expect(report.receipt()).toEqual(engine.evaluate(snapshot, { waivers: [waiver] }).receipt())
  })

  it('excuses one of several items, or all of them', () => {
    const each = {
      forEach: { subject: 'jurisdiction', each: { as: 'category', in: ['administrative', 'institution'] } },
      title: { zh: '{category}', en: '{category}' },
      require: {
        kind: 'limit',
        of: { measure: 'establishment', where: { category: { each: 'category' } } },
        max: 3,
      },
    }
    const several = createEngine({ packs: [townPack({ each })] })
    const snapshot = town({ administrative: 4, institution: 4 })
    const waived = (more: object) =>
      several
        .evaluate(snapshot, { waivers: [written({ rule: 'towns/each', ...more })] })
        .waivers.flatMap(({ findings }) => findings)
    expect(waived({})).toEqual(['towns/each@town/administrative', 'towns/each@town/institution'])
    expect(waived({ item: 'institution' })).toEqual(['towns/each@town/institution'])
  })
})

describe('a waiver of a rule in whose place another speaks', () => {
  const county = (where: object) =>
    townPack(
      {
        institution: {
          forEach: { subject: 'jurisdiction', where },
          require: limit('institution', 9),
          tightens: 'towns/institution',
        },
      },
      { id: 'county', extends: ['towns'] },
    )
  const judged = (where: object, waivers: readonly Waiver[]) =>
    createEngine({ packs: [pack, county(where)] }).evaluate(town({ administrative: 15, institution: 11 }), {
      waivers,
    })

  it('excuses nobody, and says whose place it is', () => {
    expect(judged({ class: 'class-1' }, [waiver])).toMatchObject({
      outcome: 'unlawful',
      waived: 0,
      waivers: [{ status: 'unused', superseded: [{ subject: 'town', by: 'county/institution' }] }],
    })
    expect(judged({ class: 'class-2' }, [waiver]).waivers).toMatchObject([{ status: 'used' }])
    expect(judged({ class: 'class-2' }, [waiver]).waivers[0]).not.toHaveProperty('superseded')
  })

  it('is granted anew for the rule that speaks', () => {
    const anew = written({ rule: 'county/institution' })
    expect(judged({ class: 'class-1' }, [anew])).toMatchObject({ outcome: 'lawful', waived: 1 })
  })

  it('says nothing of it before its days', () => {
    const later = written({ from: '2010-12-01' })
    expect(judged({ class: 'class-1' }, [later]).waivers[0]).not.toHaveProperty('superseded')
  })
})

describe('the days of a waiver', () => {
  it.each([
    ['2009-12-31', 'not-yet', 'unlawful'],
    ['2010-01-01', 'used', 'lawful'],
    ['2010-12-31', 'used', 'lawful'],
    ['2011-01-01', 'expired', 'unlawful'],
  ])('are those of the law: on %s it is %s and the outcome %s', (lawOn, status, outcome) => {
    expect(evaluate(11, [waiver], lawOn)).toMatchObject({ outcome, waivers: [{ status }] })
  })

  it('may end before the snapshot, whose subjects need not be known to it', () => {
    const old = written({ subjects: ['gone'], from: '2001-01-01', until: '2002-01-01' })
    expect(evaluate(10, [old]).waivers).toMatchObject([{ status: 'expired' }])
  })
})

describe('a waiver up to a number', () => {
  it.each([
    [12, 'used', 'lawful', ['towns/institution@town'], []],
    [13, 'exceeded', 'unlawful', [], ['towns/institution@town']],
  ])('of two, with %i posts where ten are allowed, is %s', (posts, status, outcome, findings, exceeding) => {
    expect(evaluate(posts, [written({ upTo: 2 })])).toMatchObject({
      outcome,
      waivers: [{ status, findings, exceeding }],
    })
  })

  it('excuses nothing of which only the least is known', () => {
    const snapshot = town({ administrative: 15, institution: 11, partial: true })
    const report = engine.evaluate(snapshot, { waivers: [written({ upTo: 5 })] })
    expect(report.findings.find(({ rule }) => rule === waiver.rule)?.excess).toMatchObject({ atLeast: true })
    expect(report).toMatchObject({ outcome: 'unlawful', waivers: [{ status: 'exceeded' }] })
  })
})

describe('a waiver is refused', () => {
  const refused = (...waivers: readonly Waiver[]) => problemsOf(() => evaluate(11, waivers))

  it('for a rule, an end or a subject that is not there, with what may be meant', () => {
    const waivers = [
      written({ rule: 'towns/institutoin' }),
      written({ id: 'b', rule: 'towns/administrative#maxi' }),
      written({ id: 'c', subjects: ['town', 'twon'] }),
    ]
    expect(refused(...waivers)).toEqual([
      ['wrong-value', 'waivers.0.rule'],
      ['wrong-value', 'waivers.1.rule'],
      ['unknown-subject', 'waivers.2.subjects.1'],
    ])
    expect(() => evaluate(11, waivers)).toThrow(
      /`towns\/institution`\?[\s\S]*`towns\/administrative#max`\?[\s\S]*`town`\?/,
    )
  })

  it('for a rule that is called without its pack', () => {
    expect(() => evaluate(11, [written({ rule: 'institution' })])).toThrow(
      'did you mean `towns/institution`?',
    )
  })

  it('for a rule that nobody may waive', () => {
    expect(refused(written({ rule: 'towns/fixed' }))).toMatchObject([['wrong-value', 'waivers.0.rule']])
  })

  it('for another reading of a rule that nobody may waive', () => {
    const rules = {
      fixed: { require: limit('institution', 11), waivable: false },
      lenient: { require: limit('institution', 12), alternativeTo: 'fixed' },
    }
    const waivers = [written({ rule: 'towns/lenient' })]
    const found = problemsOf(() =>
      createEngine({ packs: [townPack(rules)] }).evaluate(town({ institution: 1 }), { waivers }),
    )
    expect(found).toMatchObject([['wrong-value', 'waivers.0.rule']])
  })

  it.each(['implements', 'tightens', 'overrides'])(
    'for a rule that %s one that nobody may waive, over packs between',
    (word) => {
      const below = (id: string, above: string) =>
        townPack(
          {
            fixed: {
              require: limit('institution', 11),
              [word]: `${above}/fixed`,
              ...(word === 'overrides' ? { authority: { source: 'plan' } } : {}),
            },
          },
          { id, extends: [above] },
        )
      const packs = [pack, below('city', 'towns'), below('county', 'city')]
      const waivers = [written({ rule: 'county/fixed' })]
      const layers = createEngine({
        packs: [townPack({ fixed: { ...fixed, force: 'mandatory' } }), ...packs.slice(1)],
      })
      expect(() => layers.evaluate(town({ institution: 1 }), { waivers })).toThrow(
        '`county/fixed` may not be waived; take the waiver away; `towns/fixed`, in whose place it stands, says `waivable: false`',
      )
    },
  )

  it('for none of a rule that supplements one that nobody may waive', () => {
    const more = townPack(
      { more: { require: limit('institution', 10), supplements: 'towns/fixed' } },
      { id: 'city', extends: ['towns'] },
    )
    const waivers = [written({ rule: 'city/more' })]
    const report = createEngine({ packs: [townPack({ fixed }), more] }).evaluate(town({ institution: 11 }), {
      waivers,
    })
    expect(report).toMatchObject({ waived: 1, outcome: 'lawful' })
  })

  it('where it names nobody, or everybody, or every rule', () => {
    expect(
      refused(
        written({ subjects: [] }),
        written({ id: 'b', subjects: ['*'] }),
        written({ id: 'c', rule: 'towns/*' }),
      ),
    ).toEqual([
      ['wrong-value', 'waivers.0.subjects'],
      ['wrong-value', 'waivers.1.subjects.0'],
      ['wrong-value', 'waivers.2.rule'],
    ])
  })

  it('for an item where the rule has none', () => {
    expect(refused(written({ item: 'school' }))).toMatchObject([['wrong-value', 'waivers.0.item']])
  })

  it('for an item that is not there, with what may be meant', () => {
    const each = {
      forEach: { subject: 'jurisdiction', each: { as: 'category', in: ['administrative', 'institution'] } },
      title: { zh: '{category}', en: '{category}' },
      require: {
        kind: 'limit',
        of: { measure: 'establishment', where: { category: { each: 'category' } } },
        max: 3,
      },
    }
    const waivers = [written({ rule: 'towns/each', item: 'institutoin' })]
    expect(() => createEngine({ packs: [townPack({ each })] }).evaluate(town({}), { waivers })).toThrow(
      '`towns/each` is asked for no item `institutoin`; did you mean `institution`?',
    )
  })

  it('for no end that its rule had in its days', () => {
    const values = [
      { from: '2000-01-01', value: 5 },
      { from: '2012-01-01', value: 'none' },
    ]
    const least = {
      require: { kind: 'limit', of: 'institution-establishment', min: { parameter: 'least' }, max: 20 },
    }
    const dated = createEngine({ packs: [townPack({ least }, { parameters: { least: { values } } })] })
    const waivers = [written({ rule: 'towns/least#min' })]
    const asked = (lawOn: string, some: readonly Waiver[]) =>
      dated.evaluate(town({ institution: 4 }), { lawOn, waivers: some }).waivers.map(({ status }) => status)
    expect(asked('2010-11-17', waivers)).toEqual(['used'])
    expect(asked('2012-01-01', waivers)).toEqual(['expired'])
    expect(() => asked('2012-01-01', [written({ rule: 'towns/least#min', until: '2012-12-31' })])).toThrow(
      'there is no `towns/least#min`',
    )
  })

  it('together with all else that is wrong with the options', () => {
    const waivers = [written({ rule: 'towns/none' })]
    const options = { waivers, assumeTerritory: ['nowhere'] }
    const found = problemsOf(() => engine.evaluate(town({}), options))
    expect(found.map(([code]) => code)).toEqual(['unknown-pack', 'wrong-value'])
  })
})

describe('readWaivers', () => {
  const read = (...waivers: readonly object[]) => readWaivers({ schema: 'bianzhi/waivers@1', waivers })

  it('gives what is written, from data and from text', () => {
    expect(read(waiver).waivers).toEqual([waiver])
    expect(readWaivers(JSON.stringify({ schema: 'bianzhi/waivers@1', waivers: [waiver] })).waivers).toEqual([
      waiver,
    ])
  })

  it.each(['id', 'rule', 'subjects', 'reason', 'approver', 'document', 'from', 'until'] as const)(
    'refuses a waiver without %s',
    (key) => {
      const { [key]: _, ...rest } = waiver
      expect(problemsOf(() => read(rest))).toMatchObject([['missing-field', `waivers.0.${key}`]])
    },
  )

  it('refuses keys that it does not know, empty words, and numbers that excuse nothing', () => {
    const found = problemsOf(() => read({ ...waiver, uptoo: 1 }, { ...other, document: ' ', upTo: 0 }))
    expect(found.map(([code, path]) => `${code} ${path}`).toSorted()).toEqual([
      'malformed-number waivers.1.upTo',
      'unknown-key waivers.0.uptoo',
      'wrong-value waivers.1.document',
    ])
  })

  it('refuses a day that is none, and an end before the beginning', () => {
    expect(problemsOf(() => read({ ...waiver, until: '2010-02-30' }))).toMatchObject([
      ['malformed-day', 'waivers.0.until'],
    ])
    expect(problemsOf(() => read({ ...waiver, until: '2009-12-31' }))).toMatchObject([
      ['wrong-order', 'waivers.0.until'],
    ])
    expect(read({ ...waiver, until: waiver.from }).waivers).toHaveLength(1)
  })

  it('refuses two of one id', () => {
    expect(problemsOf(() => read(waiver, { ...other, id: 'w1' }))).toMatchObject([
      ['duplicate-id', 'waivers.1.id'],
    ])
  })

  it.each([
    ['by different documents', { document: '某编〔2010〕9号' }],
    ['up to different numbers', { upTo: 3 }],
    ['for one end', { rule: 'towns/institution#max', upTo: 3 }],
    ['on one day', { from: '2010-12-31', until: '2011-12-31', upTo: 3 }],
    ['for one subject of several', { subjects: ['village', 'town'], upTo: 3 }],
    ['for one item of all', { item: 'school', upTo: 3 }],
  ])('refuses two that meet %s', (_, more) => {
    expect(problemsOf(() => read(waiver, { ...waiver, id: 'w2', ...more }))).toMatchObject([
      ['name-clash', 'waivers.1'],
    ])
  })

  it.each([
    ['one after the other', { from: '2011-01-01', until: '2011-12-31', upTo: 3 }],
    ['for different subjects', { subjects: ['village'], upTo: 3 }],
    ['for different rules', { rule: 'towns/administrative', upTo: 3 }],
    ['that say the same', {}],
  ])('accepts two %s', (_, more) => {
    expect(read(waiver, { ...waiver, id: 'w2', ...more }).waivers).toHaveLength(2)
  })

  it('accepts two for different ends, and for different items', () => {
    const max = { ...waiver, rule: 'towns/institution#max' }
    expect(read(max, { ...max, id: 'w2', rule: 'towns/institution#min', upTo: 3 }).waivers).toHaveLength(2)
    const school = { ...waiver, item: 'school' }
    expect(read(school, { ...school, id: 'w2', item: 'clinic', upTo: 3 }).waivers).toHaveLength(2)
  })
})

describe('a receipt', () => {
  it('proves waivers, and is as it was without any', () => {
    const plain = evaluate(11, []).receipt()
    const waived = evaluate(11, [waiver]).receipt()
    const omitted = engine.evaluate(town({ administrative: 15, institution: 11 })).receipt()
    expect(plain).toEqual(omitted)
    expect(waived.options).not.toBe(plain.options)
    expect(waived.result).not.toBe(plain.result)
  })
})

describe('a comparison of reports', () => {
  it('shows that a waiver has ended', () => {
    const changes = compareReports(evaluate(11, [waiver]), evaluate(11, [waiver], '2011-01-01'))
    expect(changes).toMatchObject({
      outcome: { from: 'lawful', to: 'unlawful' },
      changed: [{ id: 'towns/institution@town', differs: ['waiver'] }],
    })
  })
})

describe('whatever the facts and the waivers', () => {
  const facts = fc.record({
    administrative: fc.option(fc.integer({ min: 5, max: 25 }), { nil: undefined }),
    institution: fc.option(fc.integer({ min: 5, max: 15 }), { nil: undefined }),
  })
  const day = fc.constantFrom('2009-06-30', '2010-01-01', '2010-11-17', '2010-12-31', '2011-06-30')
  const waivers = fc.uniqueArray(
    fc.record({
      rule: fc.constantFrom('towns/institution', 'towns/administrative'),
      days: fc.tuple(day, day),
      upTo: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    }),
    { selector: ({ rule }) => rule },
  )
  const made = (some: typeof waivers extends fc.Arbitrary<infer T> ? T : never): readonly Waiver[] =>
    some.map(({ rule, days, upTo }, index) => {
      const [from = '', until = ''] = days.toSorted()
      return { ...waiver, id: `w${index}`, rule, from, until, upTo }
    })
  const known = ({
    administrative,
    institution,
  }: {
    administrative?: number | undefined
    institution?: number | undefined
  }) =>
    town({
      ...(administrative === undefined ? {} : { administrative }),
      ...(institution === undefined ? {} : { institution }),
    })

  it('a waiver changes no verdict, no excess and no message, only marks and the outcome', () => {
    fc.assert(
      fc.property(facts, waivers, (posts, some) => {
        const plain = engine.evaluate(known(posts))
        const report = engine.evaluate(known(posts), { waivers: made(some) })
        expect([...report.judged()].map(({ waiver: _, ...rest }) => rest)).toEqual([...plain.judged()])
        expect(report.counts).toEqual(plain.counts)
        const marked = report.findings.filter((finding) => finding.waiver !== undefined)
        expect(report.waived).toBe(marked.length)
        expect(report.waivers.flatMap(({ findings }) => findings).toSorted()).toEqual(
          marked.map(({ id }) => id).toSorted(),
        )
        const left = report.findings.some(
          (one) => one.verdict === 'violated' && one.force === 'mandatory' && one.waiver === undefined,
        )
        expect(report.outcome === 'unlawful').toBe(left)
      }),
    )
  })

  it('facts that are taken away make no waiver used that was not', () => {
    fc.assert(
      fc.property(facts, waivers, fc.boolean(), (posts, some, which) => {
        const fewer = which ? { ...posts, administrative: undefined } : { ...posts, institution: undefined }
        const used = (of: typeof posts) =>
          engine.evaluate(known(of), { waivers: made(some) }).waivers.flatMap(({ findings }) => findings)
        const before = used(posts)
        expect(used(fewer).filter((id) => !before.includes(id))).toEqual([])
      }),
    )
  })
})
