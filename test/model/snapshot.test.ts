import { describe, expect, it } from 'vitest'
import { isEstablishmentError, readSnapshot } from '../../src/index.ts'

const problemsOf = (
  document: string | object,
): readonly { code: string; path: string; message: string; hint?: string }[] => {
  try {
    readSnapshot(document)
    return []
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ code, path, message, hint }) => ({
      code,
      path: path.join('.'),
      message,
      ...(hint === undefined ? {} : { hint }),
    }))
  }
}

const valid = {
  schema: 'bianzhi/snapshot@1',
  day: '2010-06-30',
  jurisdictions: [
    { id: 'city', name: '某市', level: 'prefecture', code: '620700' },
    { id: 'district', name: '甘州区', level: 'county', code: '620702', parent: 'city' },
  ],
  agencies: [
    {
      id: 'finance',
      name: '财政局',
      kind: 'government-department',
      jurisdiction: 'district',
      rank: 'section-chief',
    },
    { id: 'office', name: '办公室', kind: 'internal-organ', parent: 'finance', jurisdiction: 'district' },
  ],
  establishment: [{ agency: 'finance', category: 'administrative', approved: 20, actual: 19 }],
}

describe('reading a snapshot', () => {
  it('takes a valid one, from data or from text, and freezes it', () => {
    const snapshot = readSnapshot(valid)
    expect(readSnapshot(JSON.stringify(valid))).toEqual(snapshot)
    expect(Object.isFrozen(snapshot)).toBe(true)
    expect(Object.isFrozen(snapshot.agencies?.[0])).toBe(true)
  })

  it('does not touch what it was given', () => {
    const given = structuredClone(valid)
    readSnapshot(given)
    expect(given).toEqual(valid)
    expect(Object.isFrozen(given)).toBe(false)
  })

  it('tells ten faults at once', () => {
    const document = {
      schema: 'bianzhi/snapshot@1',
      day: '2010-6-30',
      agencie: [],
      jurisdictions: [
        { id: 'city', name: '某市', level: 'county' },
        { id: 'district', name: '甘州区', level: 'county', code: '6207', parent: 'city' },
      ],
      agencies: [
        { id: 'finance', name: '财政局', kind: 'goverment-department', jurisdiction: 'distric' },
        { id: 'finance', name: '审计局', rank: 'section-cheif' },
        { id: 'a', name: '甲', parent: 'b' },
        { id: 'b', name: '乙', parent: 'a' },
        { id: 'c', name: '丙', established: '2010-01-02', abolished: '2010-01-01' },
      ],
      establishment: [
        { agency: 'a', category: 'administrative', approved: -1 },
        { agency: 'b', category: 'administrative', approved: 1.5 },
      ],
    }
    expect(
      problemsOf(document)
        .map(({ code, path }) => `${code} at ${path}`)
        .toSorted(),
    ).toEqual([
      'cycle at agencies.2.parent',
      'dangling-reference at agencies.0.jurisdiction',
      'duplicate-id at agencies.1.id',
      'malformed-code at jurisdictions.1.code',
      'malformed-day at day',
      'malformed-number at establishment.0.approved',
      'malformed-number at establishment.1.approved',
      'unknown-key at agencie',
      'unknown-word at agencies.0.kind',
      'unknown-word at agencies.1.rank',
      'wrong-level at jurisdictions.1.parent',
      'wrong-order at agencies.4.abolished',
    ])
  })

  it('says in the author’s words what is wrong and what was meant', () => {
    const document = {
      ...valid,
      agencies: [{ id: 'x', name: '甲', kind: 'goverment-department' }],
      establishment: [],
    }
    expect(problemsOf(document)).toEqual([
      {
        code: 'unknown-word',
        path: 'agencies.0.kind',
        message: '`goverment-department` is not a declared word',
        hint: 'did you mean `government-department`?',
      },
    ])
  })

  it('takes a word that the document itself declares', () => {
    const words = { agencies: { 'case-group': { under: 'temporary' } } }
    expect(
      problemsOf({ ...valid, words, agencies: [{ id: 'finance', name: '组', kind: 'case-group' }] }),
    ).toEqual([])
  })

  it.each([
    ['records', 'about', { kind: 'merger', about: ['jiangko'] }, 'records.0.about.0'],
    ['records', 'by', { kind: 'merger', by: 'jaingkou' }, 'records.0.by'],
    ['assignments', 'of', { of: 'jiangkuo', by: 'finance', role: 'lead' }, 'assignments.0.of'],
  ])('refuses in %s a misspelt `%s`, though some rows it may lead to are not given', (name, _, row, path) => {
    const places = { jurisdictions: [{ id: 'jiangkou', name: '江口县' }] }
    expect(problemsOf({ schema: valid.schema, day: valid.day, ...places, [name]: [row] })).toMatchObject([
      { code: 'dangling-reference', path, hint: 'did you mean `jiangkou`?' },
    ])
  })

  it.each([
    ['is near nothing', 'person-17', {}],
    ['differs by its number', 'school-2', {}],
    ['is a thing of its own', 'schools', {}],
    ['is near what is not given in full', 'jiangko', { partial: { jurisdictions: true } }],
  ])('lets a reference lead to rows that are not given where it %s', (_, id, more) => {
    const jurisdictions = [
      { id: 'jiangkou', name: '江口县' },
      { id: 'school-1', name: '甲' },
      { id: 'school', name: '乙' },
    ]
    const records = [{ kind: 'merger', about: [id] }]
    expect(problemsOf({ schema: valid.schema, day: valid.day, jurisdictions, records, ...more })).toEqual([])
  })

  it('lets a reference lead nowhere only where the rows are not given in full', () => {
    const { agencies: _, ...without } = valid
    expect(problemsOf(without)).toEqual([])
    expect(problemsOf({ ...valid, agencies: [] }).map(({ code }) => code)).toEqual(['dangling-reference'])
    expect(problemsOf({ ...valid, agencies: [], partial: { agencies: true } })).toEqual([])
  })

  it('checks credit codes as strictly as it is told', () => {
    const agencies = [{ id: 'finance', name: '财政局', creditCode: '11100000000013339W' }]
    expect(problemsOf({ ...valid, agencies }).map(({ code }) => code)).toEqual(['malformed-code'])
    expect(() => readSnapshot({ ...valid, agencies }, { creditCodes: 'shape' })).not.toThrow()
  })

  it('refuses a level that the code contradicts', () => {
    const jurisdictions = [{ id: 'x', name: '甘州区', level: 'township', code: '620702' }]
    expect(problemsOf({ ...valid, jurisdictions, agencies: [], establishment: [] })).toMatchObject([
      { code: 'wrong-level', hint: 'its code says `county`; that of a township has 9 digits' },
    ])
  })

  it.each([null, 'text', { zh: 1 }, []])(
    'tells of a declared word whose title is %j, and of a word that nobody declared',
    (title) => {
      const words = { agencies: { depot: { title } } }
      const agencies = [{ ...valid.agencies[0], kind: '总站' }]
      const codes = problemsOf({ ...valid, words, agencies }).map(({ code, path }) => [code, path])
      expect(codes.some(([, path]) => path?.startsWith('words.agencies.depot.title'))).toBe(true)
      expect(codes).toContainEqual(['unknown-word', 'agencies.0.kind'])
    },
  )

  it('refuses two rows of one agency and category that carry no ids', () => {
    const establishment = [valid.establishment[0], valid.establishment[0]]
    expect(problemsOf({ ...valid, establishment })).toMatchObject([
      { code: 'duplicate-id', hint: 'give one of them an `id`' },
    ])
  })

  it('refuses hostile keys and endless depth', () => {
    expect(problemsOf('{"__proto__": {"a": 1}}').map(({ code }) => code)).toContain('hostile-key')
    const hostile = JSON.parse(
      '{"schema": "bianzhi/snapshot@1", "day": "2010-01-01", "agencies": [{"constructor": 1}]}',
    )
    expect(problemsOf(hostile).map(({ code }) => code)).toContain('hostile-key')
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect(problemsOf(deep).map(({ code }) => code)).toContain('too-deep')
    let nested: unknown = []
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested]
    expect(problemsOf({ a: nested }).map(({ code }) => code)).toContain('too-deep')
  })
})
