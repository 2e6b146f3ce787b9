import { describe, expect, it } from 'vitest'
import {
  type Backend,
  createEngine,
  type Engine,
  interpret,
  isEstablishmentError,
  type LookUp,
  type Question,
} from '../../src/index.ts'
import { town, townPack } from './town.ts'

const rules = {
  ratio: {
    require: {
      kind: 'ratio',
      of: 'institution-establishment',
      to: 'administrative-establishment',
      atMost: { parameter: 'ratio' },
    },
    allowances: [{ where: { name: { startsWith: '特' } } }],
  },
  posts: { require: { kind: 'limit', of: 'administrative-establishment', max: 30 } },
}
const parameters = {
  ratio: {
    values: [
      {
        from: '2000-01-01',
        cases: [
          { where: { class: 'class-1' }, value: '1.2:1' },
          { where: { class: 'class-2' }, value: '1:1' },
        ],
      },
    ],
  },
}
const engine = createEngine({ packs: [townPack(rules, { parameters })] })
const lawful = town({ administrative: 30, institution: 36 })

/** A backend that notes what it is asked and answers with the reference, or as it is told. */
function witness(answer: (question: Question) => ReturnType<typeof interpret> = truth) {
  const asked: Question[] = []
  const backend: Backend = {
    name: 'witness',
    decide: async (questions) => {
      asked.push(...questions)
      return questions.map(answer)
    },
  }
  return { asked, backend }
}
const truth = ({ condition, facts }: Question) => interpret(condition, facts)

describe('an evaluation by another backend', () => {
  it('comes to the same receipt as one by the interpreter', async () => {
    for (const snapshot of [
      lawful,
      town({ administrative: 30, institution: 37 }),
      town({ institution: 3 }),
    ]) {
      const report = await engine.evaluateWith(witness().backend, snapshot)
      expect(report.receipt()).toEqual(engine.evaluate(snapshot).receipt())
      expect(report.findings).toEqual(engine.evaluate(snapshot).findings)
    }
  })

  it('takes every verdict from the backend, cases of parameters included', async () => {
    const no = await engine.evaluateWith(witness(() => 'no').backend, lawful)
    expect(no.outcome).toBe('not-judged')
    const unknown = await engine.evaluateWith(witness(() => 'unknown').backend, lawful)
    expect(unknown.counts).toMatchObject({ unknown: 2, satisfied: 0 })
    const isCompare = ({ condition }: Question) => condition.kind === 'compare'
    const broken = await engine.evaluateWith(
      witness((one) => (isCompare(one) ? 'no' : truth(one))).backend,
      lawful,
    )
    expect(broken.counts).toMatchObject({ violated: 2 })
  })

  it('asks about one subject with one set of facts, each condition once', async () => {
    const { asked, backend } = witness()
    await engine.evaluateWith(backend, lawful)
    expect(asked.length).toBeGreaterThan(3)
    const pairs = new Set(asked.map(({ condition }) => condition))
    expect(pairs.size).toBe(asked.length)
  })

  it('is a bug of the backend when an answer is left out', async () => {
    const silent: Backend = { name: 'silent', decide: async () => [] }
    await expect(engine.evaluateWith(silent, lawful)).rejects.toThrow(
      'silent left a question without an answer',
    )
  })

  it('refuses what is no backend', async () => {
    await expect(engine.evaluateWith({} as Backend, lawful)).rejects.toThrow('a backend is expected')
  })

  it('is given up with the reason of its signal, before it begins and while it waits', async () => {
    const early = AbortSignal.abort(new Error('closed'))
    await expect(engine.evaluateWith(witness().backend, lawful, { signal: early })).rejects.toThrow('closed')
    const controller = new AbortController()
    const never = new Promise<never>(() => undefined)
    const waiting = engine.evaluateWith(witness().backend, lawful, {
      values: { 'institution-establishment': never },
      signal: controller.signal,
    })
    controller.abort(new Error('too late'))
    await expect(waiting).rejects.toThrow('too late')
    const late = new AbortController()
    const slow: Backend = {
      name: 'slow',
      decide: async (questions) => {
        late.abort(new Error('meanwhile'))
        return questions.map(truth)
      },
    }
    await expect(engine.evaluateWith(slow, lawful, { signal: late.signal })).rejects.toThrow('meanwhile')
  })
})

describe('readings of another system', () => {
  const withValues = (values: Record<string, LookUp>, on: Engine = engine) =>
    on.evaluateWith(witness().backend, lawful, { values })
  const verdicts = async (values: Record<string, LookUp>) =>
    [...(await withValues(values)).judged()].map(({ rule, verdict }) => [rule, verdict])

  it('stand for what the snapshot says, at once or after a while', async () => {
    const over = [
      ['towns/ratio', 'violated'],
      ['towns/posts', 'satisfied'],
    ]
    expect(await verdicts({ 'institution-establishment': { town: 37 } })).toEqual(over)
    expect(await verdicts({ 'institution-establishment': { town: Promise.resolve(37) } })).toEqual(over)
    expect(await verdicts({ 'institution-establishment': Promise.resolve({ town: 37 }) })).toEqual(over)
    const asked: unknown[] = []
    const ask: LookUp = (subjects) => {
      asked.push(subjects)
      return Promise.resolve({ town: 37 })
    }
    expect(await verdicts({ 'institution-establishment': ask })).toEqual(over)
    expect(asked).toEqual([[{ id: 'town', name: '某镇' }]])
  })

  it('are judged at the limit, and one beyond it', async () => {
    const at = async (institution: number) =>
      (await verdicts({ 'institution-establishment': { town: institution } }))[0]?.[1]
    expect([await at(35), await at(36), await at(37)]).toEqual(['satisfied', 'satisfied', 'violated'])
  })

  it('may be an interval, and decide only as far as it goes', async () => {
    const between = async (low: number, high: number) =>
      (await verdicts({ 'institution-establishment': { town: { low, high } } }))[0]?.[1]
    expect([await between(30, 36), await between(36, 37), await between(37, 40)]).toEqual([
      'satisfied',
      'unknown',
      'violated',
    ])
  })

  it('spoil only the rules that read them when they fail', async () => {
    const report = await withValues({
      'institution-establishment': () => Promise.reject(new Error('the database is away')),
    })
    expect([...report.judged()].map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['towns/ratio', 'unknown'],
      ['towns/posts', 'satisfied'],
    ])
    expect(report.failed).toEqual([{ measure: 'institution-establishment', reason: 'the database is away' }])
    expect(report.findings[0]?.missing).toEqual([
      {
        zh: '某镇的事业编制（外部读数读取失败）',
        en: expect.stringContaining('which could not be looked up'),
      },
    ])
    const one = await withValues({
      'institution-establishment': { town: Promise.reject(new Error('timed out')) },
    })
    expect(one.failed).toEqual([
      { measure: 'institution-establishment', subject: 'town', reason: 'timed out' },
    ])
  })

  it('fail where they are no whole number, as text from a database is none', async () => {
    const report = await withValues({
      'institution-establishment': () => ({ town: '36' }),
      'administrative-establishment': () => ({ town: 30.5 }),
    })
    expect(report.counts).toMatchObject({ unknown: 2 })
    expect(report.failed.map(({ reason }) => reason)).toEqual([
      '`36` is text where a whole number is expected',
      '`30.5` is a number where a whole number is expected',
    ])
  })

  it('are unknown for a subject of which nothing was supplied', async () => {
    const report = await withValues({ 'institution-establishment': {} })
    expect(report.findings[0]).toMatchObject({ verdict: 'unknown' })
    expect(report.findings[0]?.missing[0]?.zh).toBe('某镇的事业编制（外部读数未提供）')
    expect(report.failed).toEqual([])
  })

  it('are part of the receipt, and give the same one to every backend', async () => {
    const values = { 'institution-establishment': { town: 37 } }
    const plain = engine.evaluate(lawful, { values })
    expect(plain.counts).toMatchObject({ violated: 1 })
    const report = await withValues(values)
    expect(report.receipt()).toEqual(plain.receipt())
    expect(plain.receipt().options).not.toBe(engine.evaluate(lawful).receipt().options)
  })

  it('are refused, all together, where they are about nothing there is', () => {
    const values = {
      'institution-establishmnt': { town: 1 },
      'institution-establishment': { twon: 1, town: '36' },
      'administrative-establishment': { town: { low: 5, high: 4 } },
    }
    const problems = () => {
      try {
        engine.evaluate(lawful, { values })
      } catch (error) {
        if (isEstablishmentError(error)) return error.problems
      }
      return []
    }
    expect(problems()).toMatchObject([
      { code: 'unknown-measure', path: ['values', 'institution-establishmnt'] },
      {
        code: 'unknown-subject',
        path: ['values', 'institution-establishment', 'twon'],
        hint: 'did you mean `town`?',
      },
      { code: 'wrong-type', message: '`36` is text where a whole number is expected' },
      { code: 'wrong-type', message: '`low` (5) is more than `high` (4)' },
    ])
  })
})

describe('the rules of an engine as conditions', () => {
  it('come in one version for each case of a parameter, with the subjects that are in it', () => {
    const [ratio, posts] = engine.conditions({ subject: 'jurisdiction', lawOn: '2010-11-17' })
    expect(ratio?.versions.map(({ settled, given }) => [settled, given?.kind])).toEqual([
      [true, 'words'],
      [true, 'all'],
      [false, 'all'],
    ])
    expect(posts?.versions).toHaveLength(1)
    expect(posts?.versions[0]?.given).toBeUndefined()
  })

  it('hold of the facts of a subject as the engine judges it', () => {
    const [, posts] = engine.conditions({ subject: 'jurisdiction', lawOn: '2010-11-17' })
    const [check] = posts?.versions[0]?.lowered.checks ?? []
    const holds = (administrative: number) => {
      const facts = engine.facts(town({ administrative }))('jurisdiction', 'town')
      return check === undefined ? undefined : interpret(check.condition, facts)
    }
    expect([holds(30), holds(31)]).toEqual(['yes', 'no'])
  })

  it('are asked for a subject and a day that there are', () => {
    expect(() => engine.conditions({ subject: 'juristiction' as never, lawOn: '2010-2-30' })).toThrow(
      /there is no kind of subject `juristiction`[\s\S]*`2010-2-30` is not a day/,
    )
    expect(() => engine.facts(lawful)('jurisdiction', 'twon')).toThrow('there is no jurisdiction `twon`')
  })
})
