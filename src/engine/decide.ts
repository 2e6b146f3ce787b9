import type { Backend, Question } from '../backends/backend.ts'
import { factsAbout, type World } from '../backends/memory/facts.ts'
import { remember } from '../backends/memory/memory.ts'
import type { Row } from '../backends/memory/view.ts'
import { interpret, type Truth } from '../condition/interpret.ts'
import type { Condition } from '../condition/nodes.ts'
import { untilAborted } from './look-up.ts'

/** Says whether a condition holds for a row. */
export type Decide = (condition: Condition, row: Row) => Truth

/** Who says which case of a parameter a subject falls under, and who what its rules come to. */
export interface Deciders {
  readonly cases: Decide
  readonly checks: Decide
}

/** The reference: what the interpreter says of the facts. */
export function interpreting(world: World): Deciders {
  const decide: Decide = (condition, row) => interpret(condition, factsAbout(row, world))
  return { cases: decide, checks: decide }
}

/**
 * Judges by the answers of a backend: first the cases of parameters are asked for, then what rules ask.
 *
 * What is asked next hangs on what was answered, so it is judged over and over, with no for an answer that
 * is not there yet, until nothing is missing: the last time, every answer is the backend's.
 */
export async function judgedBy<T>(
  backend: Backend,
  world: World,
  judge: (deciders: Deciders) => T,
  signal?: AbortSignal,
): Promise<T> {
  const ask = asking(backend, world, signal)
  const { decide: cases } = await ask((decide) => judge({ cases: decide, checks: () => 'no' }))
  const { result } = await ask((decide) => judge({ cases, checks: decide }))
  return result
}

type Answers = Map<Row, Map<Condition, Truth>>

/** Does something as often as it takes until every condition that it asks for was answered. */
function asking(backend: Backend, world: World, signal: AbortSignal | undefined) {
  return async <T>(
    attempt: (decide: Decide) => T,
  ): Promise<{ readonly decide: Decide; readonly result: T }> => {
    const known: Answers = new Map()
    for (;;) {
      const open = new Map<Row, Set<Condition>>()
      const decide: Decide = (condition, row) => {
        const truth = known.get(row)?.get(condition)
        if (truth === undefined) remember(open, row, () => new Set<Condition>()).add(condition)
        return truth ?? 'no'
      }
      const result = attempt(decide)
      if (open.size === 0) return { decide, result }
      await answer(open, known, backend, world, signal)
    }
  }
}

async function answer(
  open: ReadonlyMap<Row, ReadonlySet<Condition>>,
  known: Answers,
  backend: Backend,
  world: World,
  signal: AbortSignal | undefined,
): Promise<void> {
  const questions = [...open].flatMap(([row, conditions]) => {
    const facts = factsAbout(row, world)
    return [...conditions].map((condition) => ({ row, condition, facts }))
  })
  signal?.throwIfAborted()
  const asked = questions.map(({ condition, facts }): Question => ({ condition, facts }))
  // a backend may not look at the signal, or look at it too late
  const truths = await untilAborted(
    Promise.resolve(backend.decide(asked, signal === undefined ? {} : { signal })),
    signal,
  )
  signal?.throwIfAborted()
  for (const [place, { row, condition }] of questions.entries()) {
    const truth = truths[place]
    if (truth === undefined) throw new TypeError(`${backend.name} left a question without an answer`)
    if (!answers.includes(truth))
      throw new TypeError(`${backend.name} answered a question with ${String(truth)}`)
    remember(known, row, () => new Map<Condition, Truth>()).set(condition, truth)
  }
}

const answers: readonly unknown[] = ['yes', 'no', 'unknown']
