import {
  type Backend,
  type Condition,
  type Facts,
  interpret,
  type Question,
  type Truth,
} from '../../index.ts'
import { chanceOf } from './chance.ts'
import { counted, disagree, hasRoom, type Ledger, turned } from './ledger.ts'
import { randomCondition } from './random-conditions.ts'
import { randomFacts } from './random-facts.ts'
import { factsFrom, type StatedFacts } from './stated-facts.ts'

/** Asks a backend about random conditions, many at once, and holds its answers against the interpreter. */
export async function compareConditions(
  backend: Backend,
  ledger: Ledger,
  count: number,
  signal?: AbortSignal,
): Promise<void> {
  const { counters } = ledger
  const tried = counted(backend, ledger, 'conditions')
  for (let index = 0; counters.conditions.asked < count; index += 1) {
    signal?.throwIfAborted()
    const asked = batch(ledger.seed, index).slice(0, count - counters.conditions.asked)
    const expected = asked.map(({ condition, facts }) => interpret(condition, facts))
    for (const truth of expected) counters.conditions[truth] += 1
    counters.conditions.asked += asked.length
    const actual = await answersOf(tried, asked, signal)
    for (const [place, { condition, facts, stated }] of asked.entries()) {
      const truth = expected[place]
      if (truth === undefined || (actual.length === asked.length && actual[place] === truth)) continue
      const smallest = hasRoom(ledger, 'conditions')
        ? await smallestOf(backend, condition, facts, signal)
        : condition
      disagree(ledger, {
        part: 'conditions',
        seed: ledger.seed,
        index,
        condition,
        smallest,
        facts: stated,
        expected: truth,
        actual:
          actual.length === asked.length ? `${actual[place]}` : `${actual.length} answers to ${asked.length}`,
      })
    }
    if (ledger.witnessed.has('conditions')) continue
    const lies = await answersOf(turned(backend), asked, signal)
    if (lies.some((truth, place) => truth !== actual[place])) ledger.witnessed.add('conditions')
  }
}

interface Asked extends Question {
  readonly stated: StatedFacts
}

const subjects = 5
const ownConditions = 8
const othersConditions = 2

/** Questions about several subjects, some of which are asked about others too; those about one come together. */
function batch(seed: number, index: number): readonly Asked[] {
  const chance = chanceOf(seed, 'conditions', index)
  const drawn = Array.from({ length: subjects }, () => {
    const stated = randomFacts(chance)
    const own = Array.from({ length: ownConditions }, () => randomCondition(chance, stated))
    return { stated, facts: factsFrom(stated), own }
  })
  const all = drawn.flatMap(({ own }) => own)
  return drawn.flatMap(({ stated, facts, own }) => {
    const others = Array.from({ length: othersConditions }, () => all[chance.between(0, all.length - 1)])
    return [...own, ...others.filter((one) => one !== undefined)].map((condition) => ({
      condition,
      facts,
      stated,
    }))
  })
}

/** What a backend says; a call that fails is as many wrong answers, unless the caller gave up. */
async function answersOf(
  backend: Backend,
  questions: readonly Question[],
  signal: AbortSignal | undefined,
): Promise<readonly (Truth | string)[]> {
  try {
    const answers: unknown = await backend.decide(questions, signal === undefined ? {} : { signal })
    return Array.isArray(answers) ? answers : questions.map(() => 'no list of answers')
  } catch (error) {
    signal?.throwIfAborted()
    return questions.map(() => `throws ${String(error)}`)
  }
}

/** The smallest part of a condition about which a backend is wrong, asked by itself. */
async function smallestOf(
  backend: Backend,
  condition: Condition,
  facts: Facts,
  signal: AbortSignal | undefined,
): Promise<Condition> {
  for (const part of partsOf(condition)) {
    const [answer] = await answersOf(backend, [{ condition: part, facts }], signal)
    if (answer !== interpret(part, facts)) return smallestOf(backend, part, facts, signal)
  }
  return condition
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'not') return [condition.of]
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of : []
}
