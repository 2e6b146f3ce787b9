import { describe, expect, it } from 'vitest'
import { operationTitles } from '../../src/model/operation.ts'
import { readPlan } from '../../src/reform/index.ts'
import { stepSchema } from '../../src/reform/plan/steps.ts'
import { planOf, problemsOf } from './district.ts'

const problems = (...operations: readonly object[]) => problemsOf(() => planOf(...operations))

describe('readPlan', () => {
  it('reads JSON text as plain data, and freezes it', () => {
    const written = {
      schema: 'bianzhi/plan@1',
      title: '方案',
      operations: [{ kind: 'abolish', agency: 'a' }],
    }
    const plan = readPlan(JSON.stringify(written))
    expect(plan).toMatchObject(written)
    expect(Object.isFrozen(plan.operations[0])).toBe(true)
  })

  it('knows every kind of operation of the model', () => {
    const known = stepSchema.def.options.map(({ def }) => [...def.shape.kind.def.values].join())
    expect(known).toEqual(Object.keys(operationTitles))
  })

  it('refuses a field that an operation of the kind does not have', () => {
    expect(problems({ kind: 'abolish', agency: 'a', name: '甲' })).toEqual([
      'operations[0].name: key `name` is not known here; write `kind`, `id`, `on`, `document`, `note` or `agency`',
    ])
  })

  it('suggests the kind that was meant', () => {
    expect(problems({ kind: 'abolsh', agency: 'a' })).toEqual([
      'operations[0].kind: kind `abolsh` does not exist; did you mean `abolish`?',
    ])
  })

  it.each([
    [{ kind: 'transfer-matters', from: 'a', to: 'a', scope: 'all' }, 'to'],
    [{ kind: 'transfer-matters', from: 'a', to: 'b' }, 'scope'],
    [{ kind: 'transfer-matters', from: 'a', to: 'b', scope: 'named' }, 'scope'],
    [{ kind: 'transfer-matters', from: 'a', to: 'b', scope: 'all', matters: ['m1'] }, 'scope'],
    [{ kind: 'transfer-establishment', from: 'a', to: 'b', amount: 1 }, 'category'],
    [{ kind: 'transfer-establishment', from: 'a', to: 'b', category: 'support', amount: 0 }, 'amount'],
    [{ kind: 'transfer-establishment', from: 'a', to: 'b', category: 'support', amount: 1.5 }, 'amount'],
    [{ kind: 'adjust-establishment', agency: 'a', category: 'support', amount: 0 }, 'amount'],
    [{ kind: 'set-establishment', agency: 'a', category: 'support', amount: -1 }, 'amount'],
    [
      { kind: 'convert-establishment', agency: 'a', category: 'support', toCategory: 'support' },
      'toCategory',
    ],
    [{ kind: 'reclassify', agency: 'a' }, 'kindOfAgency'],
    [{ kind: 'merge', agency: 'a', agencies: [] }, 'agencies'],
    [{ kind: 'abolish', agency: 'a', on: '2019-02-30' }, 'on'],
    [{ kind: 'amend', row: 'a', set: { rank: 'unit' } }, 'reason'],
  ])('refuses %j at `%s`', (operation, field) => {
    const [only, ...others] = problems(operation)
    expect(only?.startsWith(`operations[0].${field}: `)).toBe(true)
    expect(others).toEqual([])
  })

  it('tells everything that is wrong at once', () => {
    const found = problems(
      { kind: 'abolish' },
      { id: 'x', kind: 'abolish', agency: 'a' },
      { id: 'x', kind: 'rename' },
    )
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'operations[0].agency',
      'operations[2].agency',
      'operations[2].name',
      'operations[2].id',
    ])
  })

  it('refuses keys that would reach other objects', () => {
    const text =
      '{"schema":"bianzhi/plan@1","title":"x","operations":[{"kind":"amend","row":"a","reason":"x","set":{"__proto__":{}}}]}'
    expect(problemsOf(() => readPlan(text))).toHaveLength(1)
    expect(problemsOf(() => readPlan(JSON.parse(text)))).toHaveLength(1)
  })

  it('refuses what is no plain data', () => {
    expect(
      problemsOf(() => readPlan({ schema: 'bianzhi/plan@1', title: 'x', operations: [new Date(0)] })),
    ).toHaveLength(1)
  })

  it('asks for what YAML comes to, where a text is no JSON', () => {
    expect(problemsOf(() => readPlan('schema: bianzhi/plan@1\ntitle: x\noperations: []\n'))).toEqual([
      'this text is no JSON; parse YAML first, and hand in what comes of it: `readPlan(parse(text))`',
    ])
    expect(problemsOf(() => readPlan('{"schema": }'))[0]).toContain('line 1')
  })
})
