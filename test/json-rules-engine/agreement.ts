import { expect } from 'vitest'
import type { Verdict } from '../../src/engine/judge.ts'
import { createEngine, type Engine, type EvaluateOptions, type Snapshot } from '../../src/index.ts'
import { type JsonRules, toJsonRules } from '../../src/json-rules-engine/to-json-rules.ts'
import { collectionOf, rowId } from '../../src/model/collections.ts'
import type { Subject } from '../../src/model/field.ts'
import { stockEngine, type Verdicts } from './judging.ts'

/** How many verdicts of each kind were compared, and how many subjects no rule applied to. */
export type Counts = Record<Verdict | 'subjects', number>

export const noCounts = (): Counts => ({
  satisfied: 0,
  violated: 0,
  permitted: 0,
  exempt: 0,
  unknown: 0,
  subjects: 0,
})

/** Compares what json-rules-engine says about every subject of a snapshot with what the engine itself says. */
export function agreement(packs: readonly object[]) {
  const engine = createEngine({ packs })
  const exports = new Map<string, Exported>()
  return async (snapshot: Snapshot, options: EvaluateOptions, counts: Counts): Promise<void> => {
    const judged = byVerdict(engine, snapshot, options)
    const { lawOn = snapshot.day, assumeTerritory = [], alternatives = [], baselines = {} } = options
    const settled = { lawOn, assumeTerritory, alternatives }
    const earlier = { baselines }
    for (const [subject, collection] of Object.entries(collectionOf) as [Subject, keyof typeof snapshot][]) {
      const rows = (snapshot[collection] ?? []) as readonly Readonly<Record<string, unknown>>[]
      if (rows.length === 0) continue
      const key = JSON.stringify([subject, settled])
      const exported = exports.get(key) ?? exportedOf(engine, subject, settled)
      exports.set(key, exported)
      const { json, stock, left } = exported
      for (const [position, row] of rows.entries()) {
        const id = rowId(collectionOf[subject], row, position)
        const facts = JSON.parse(JSON.stringify(json.factsOf(snapshot, id, earlier)))
        const expected = Object.fromEntries(
          (judged.get(`${subject} ${id}`) ?? [])
            .filter(({ rule }) => !left.has(rule))
            .map(({ check, verdict }) => [check, verdict] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
        expect({ id, verdicts: await stock.judge(facts) }).toEqual({ id, verdicts: expected })
        counts.subjects += 1
        for (const verdict of Object.values<Verdict>(expected)) counts[verdict] += 1
      }
    }
  }
}

interface Exported {
  readonly json: JsonRules
  readonly stock: { readonly judge: (facts: Readonly<Record<string, unknown>>) => Promise<Verdicts> }
  readonly left: ReadonlySet<string>
}

function exportedOf(
  engine: Engine,
  subject: Subject,
  options: Omit<Parameters<typeof toJsonRules>[1], 'subject'>,
) {
  const json = toJsonRules(engine, { subject, ...options })
  // what is exported is what a file can hold
  const rules: JsonRules['rules'] = JSON.parse(JSON.stringify(json.rules))
  const left = new Set(json.left.map(({ rule }) => rule))
  return { json, stock: stockEngine(rules, { operators: json.operators }), left }
}

function byVerdict(engine: Engine, snapshot: Snapshot, options: EvaluateOptions) {
  const found = new Map<string, { rule: string; check: string; verdict: Verdict }[]>()
  for (const { check, rule, verdict, subject } of engine.evaluate(snapshot, options).judged()) {
    const key = `${subject.type} ${subject.id}`
    const one = { rule, check: subject.item === undefined ? check : `${check}/${subject.item}`, verdict }
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return found
}
