import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine, interpret, isEstablishmentError, problemText, type Report } from '../../src/index.ts'
import { jsonRulesEngine } from '../../src/json-rules-engine/index.ts'
import { layer, places, type WrittenPack } from './layers.ts'

interface Refused {
  readonly name: string
  readonly packs: readonly WrittenPack[]
  readonly code: string
  readonly says: string
}

interface JudgedCase {
  readonly name: string
  readonly packs: readonly WrittenPack[]
  readonly lawOn?: string
  readonly alternatives?: readonly string[]
  readonly posts: Parameters<typeof places>[0]
  readonly verdicts: Readonly<Record<string, string>>
  readonly superseded: readonly string[]
}

const cases: { readonly refused: readonly Refused[]; readonly judged: readonly JudgedCase[] } = parse(
  readFileSync(new URL('layering-cases.yaml', import.meta.url), 'utf8'),
)

describe('an engine of layers', () => {
  it.each(cases.refused)('refuses $name', ({ packs, code, says }) => {
    const problems = problemsOf(() => createEngine({ packs: packs.map(layer) }))
    expect(problems.map((problem) => problem.text).join('\n')).toContain(says)
    expect(problems.map((problem) => problem.code)).toContain(code)
  })

  it.each(cases.judged)(
    'finds: $name',
    async ({ packs, posts, lawOn, alternatives = [], verdicts, superseded }) => {
      const engine = createEngine({ packs: packs.map(layer) })
      const options = { alternatives, ...(lawOn === undefined ? {} : { lawOn }) }
      const snapshot = places(posts)
      const report = engine.evaluate(snapshot, options)
      expect(verdictsIn(report)).toEqual(verdicts)
      expect(passed(report)).toEqual(superseded)
      const same = await engine.evaluateWith(jsonRulesEngine(), snapshot, options)
      expect(verdictsIn(same)).toEqual(verdicts)
      expect(passed(same)).toEqual(superseded)
    },
  )

  it.each(cases.judged)(
    'hands out conditions under which the same is asked: $name',
    ({ packs, posts, lawOn, alternatives = [] }) => {
      const engine = createEngine({ packs: packs.map(layer) })
      const snapshot = places(posts)
      const report = engine.evaluate(snapshot, { alternatives, lawOn: lawOn ?? snapshot.day })
      const facts = engine.facts(snapshot)
      const handed = engine.conditions({
        subject: 'jurisdiction',
        alternatives,
        lawOn: lawOn ?? snapshot.day,
      })
      const asked = ['county', 'elsewhere'].flatMap((id) =>
        handed.flatMap(({ rule, territory, versions }) =>
          versions.flatMap(({ lowered }) => {
            const guards = [territory, lowered.scope].filter((one) => one !== undefined)
            const truths = guards.map((one) => interpret(one, facts('jurisdiction', id)))
            return truths.includes('no') ? [] : [`${rule}@${id}`]
          }),
        ),
      )
      expect(asked.toSorted()).toEqual(Object.keys(verdictsIn(report)).toSorted())
    },
  )
})

const verdictsIn = (report: Report) =>
  Object.fromEntries(
    [...report.judged()]
      .filter(({ subject }) => ['county', 'elsewhere'].includes(subject.id))
      .map(({ rule, subject, verdict }) => [`${rule}@${subject.id}`, verdict]),
  )

const passed = (report: Report) =>
  report.superseded.map(({ rule, by, relation, subject }) => `${rule}@${subject.id} ${relation} ${by}`)

function problemsOf(work: () => unknown): readonly { readonly code: string; readonly text: string }[] {
  try {
    work()
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map((problem) => ({ code: problem.code, text: problemText(problem) }))
  }
  return []
}
