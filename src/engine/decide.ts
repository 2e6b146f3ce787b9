import type { Backend, Question } from '../backends/backend.ts'
import { factsAbout, type World } from '../backends/memory/facts.ts'
import { remember } from '../backends/memory/memory.ts'
import type { Row } from '../backends/memory/view.ts'
import { interpret, type Truth } from '../condition/interpret.ts'
import type { Condition } from '../condition/nodes.ts'

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
 * The same questions, answered by a backend: first the cases of parameters, then what rules ask under them.
 *
 * Questions are found by judging with answers that leave none out: no case fits, so that the next is looked
 * at; no condition is decided, so that nothing is cut short.
 */
export async function askedOf(
  backend: Backend,
  world: World,
  judge: (deciders: Deciders) => void,
  signal?: AbortSignal,
): Promise<Deciders> {
  const cases = await answers(
    backend,
    world,
    (ask) => judge({ cases: ask('no'), checks: () => 'no' }),
    signal,
  )
  const checks = await answers(backend, world, (ask) => judge({ cases, checks: ask('unknown') }), signal)
  return { cases, checks }
}

async function answers(
  backend: Backend,
  world: World,
  find: (ask: (meanwhile: Truth) => Decide) => void,
  signal: AbortSignal | undefined,
): Promise<Decide> {
  const asked = new Map<Row, Map<Condition, number>>()
  find((meanwhile) => (condition, row) => {
    remember(
      remember(asked, row, () => new Map<Condition, number>()),
      condition,
      () => 0,
    )
    return meanwhile
  })
  const questions: Question[] = []
  for (const [row, conditions] of asked) {
    const facts = factsAbout(row, world)
    for (const condition of conditions.keys()) {
      conditions.set(condition, questions.length)
      questions.push({ condition, facts })
    }
  }
  signal?.throwIfAborted()
  const truths = await backend.decide(questions, signal === undefined ? {} : { signal })
  signal?.throwIfAborted()
  return (condition, row) => {
    const place = asked.get(row)?.get(condition)
    const truth = place === undefined ? undefined : truths[place]
    if (truth === undefined) throw new TypeError(`${backend.name} left a question without an answer`)
    return truth
  }
}
