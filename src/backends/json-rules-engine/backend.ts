import type { Facts, Truth } from '../../condition/interpret.ts'
import type { Condition } from '../../condition/nodes.ts'
import type { Backend, Question } from '../backend.ts'
import { type FactNeed, factValues, needKey } from './fact-values.ts'
import { loadPackage } from './load.ts'
import { operators } from './operators.ts'
import { type TwoQuestions, twoQuestions } from './two-questions.ts'

/**
 * Decides conditions by json-rules-engine, which is loaded when it is first asked.
 *
 * Every subject has an engine of its own, for the state of a run lies in the engine. Facts are read before it
 * runs and handed over as plain values, and what it reports is put in order here.
 *
 * @example
 * const engine = createEngine({ packs: [] })
 * const town = readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-11-17' })
 * const report = await engine.evaluateWith(jsonRulesEngine(), town)
 * report.outcome // → 'not-judged'
 */
export function jsonRulesEngine(): Backend {
  const translated = new WeakMap<Condition, TwoQuestions>()
  const translate = (condition: Condition): TwoQuestions => {
    const found = translated.get(condition) ?? twoQuestions(condition)
    translated.set(condition, found)
    return found
  }
  return {
    name: 'json-rules-engine',
    decide: async (questions, { signal } = {}) => {
      signal?.throwIfAborted()
      const { Engine } = await loadPackage()
      const truths: Truth[] = []
      for (const [nth, { facts, asked }] of subjectsOf(questions).entries()) {
        if (nth % subjectsPerTurn === 0) await nextTurn()
        signal?.throwIfAborted()
        const conditions = [...asked].map(([condition, places]) => ({ ...translate(condition), places }))
        const engine = new Engine()
        for (const { name, evaluate } of operators) engine.addOperator(name, evaluate)
        for (const [index, { sure, never }] of conditions.entries()) {
          engine.addRule({ name: `${index} sure`, conditions: sure, event: { type: 'sure' } })
          engine.addRule({ name: `${index} never`, conditions: never, event: { type: 'never' } })
        }
        const { results } = await engine.run(factValues(distinct(conditions), facts))
        const names = new Set(results.map(({ name }) => name))
        for (const [index, { places }] of conditions.entries()) {
          const truth = answer(names.has(`${index} sure`), names.has(`${index} never`))
          for (const place of places) truths[place] = truth
        }
      }
      signal?.throwIfAborted()
      return truths
    },
  }
}

// often enough that other work is not held up for longer than people notice
const subjectsPerTurn = 20

interface Asked {
  readonly facts: Facts
  /** Each condition, with the places at which its answer is wanted. */
  readonly asked: Map<Condition, number[]>
}

/** The questions by the subject they are about. */
function subjectsOf(questions: readonly Question[]): readonly Asked[] {
  const subjects = new Map<Facts, Asked>()
  for (const [place, { condition, facts }] of questions.entries()) {
    const subject = subjects.get(facts) ?? { facts, asked: new Map<Condition, number[]>() }
    subjects.set(facts, subject)
    subject.asked.set(condition, [...(subject.asked.get(condition) ?? []), place])
  }
  return [...subjects.values()]
}

const distinct = (conditions: readonly TwoQuestions[]): readonly FactNeed[] => [
  ...new Map(conditions.flatMap(({ needs }) => needs).map((need) => [needKey(need), need])).values(),
]

function answer(isSure: boolean, isNever: boolean): Truth {
  if (isSure && isNever) throw new TypeError('json-rules-engine finds a condition both true and false')
  return isSure ? 'yes' : isNever ? 'no' : 'unknown'
}

/** Lets everything else that waits go first, so that a signal can be given up meanwhile. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const onmessage = () => {
      port1.close()
      resolve()
    }
    // the types of Node know no such property of a port, which it has as everywhere
    Object.assign(port1, { onmessage })
    port2.postMessage(undefined)
  })
