import type { Backend, Question, Truth, Verdict } from '../../index.ts'
import type { Counters, Disagreement, Part } from './report.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] }

/** What is noted while a backend is tried. */
export interface Ledger {
  readonly seed: number
  readonly counters: Writable<Counters>
  readonly disagreements: Disagreement[]
  readonly failures: string[]
  /** The parts in which turned answers changed the report. */
  readonly witnessed: Set<Part>
}

/** A ledger in which nothing stands yet. */
export function emptyLedger(seed: number): Ledger {
  const parts = () => ({ conditions: 0, shipped: 0, given: 0, random: 0 })
  const truths = { yes: 0, no: 0, unknown: 0 } satisfies Record<Truth, number>
  const verdicts = { satisfied: 0, violated: 0, permitted: 0, exempt: 0, unknown: 0 } satisfies Record<
    Verdict,
    number
  >
  return {
    seed,
    counters: {
      conditions: { asked: 0, ...truths },
      evaluations: { compared: 0, judged: 0, ...verdicts },
      packs: { shipped: 0, given: 0, random: 0, redrawn: 0 },
      rules: { tried: 0, judged: 0 },
      calls: parts(),
      questions: parts(),
      disagreements: 0,
    },
    disagreements: [],
    failures: [],
    witnessed: new Set(),
  }
}

// in each of four parts, so that the first does not hide the others
const mostShown = 5

/** Whether a disagreement that is noted now would still be shown. */
export const hasRoom = ({ disagreements }: Ledger, part: Part): boolean =>
  disagreements.filter((one) => one.part === part).length < mostShown

/** Notes a disagreement; of many, the first of each part are shown. */
export function disagree(ledger: Ledger, one: Disagreement): void {
  ledger.counters.disagreements += 1
  if (hasRoom(ledger, one.part)) ledger.disagreements.push(one)
}

/** The same backend, every call and question counted. */
export function counted(backend: Backend, ledger: Ledger, part: Part): Backend {
  return {
    name: backend.name,
    decide: (questions, options) => {
      ledger.counters.calls[part] += 1
      ledger.counters.questions[part] += questions.length
      return backend.decide(questions, options)
    },
  }
}

/** The same backend, lying: yes for no, and no for yes. */
export function turned(backend: Backend): Backend {
  const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const satisfies Record<Truth, Truth>
  return {
    name: backend.name,
    decide: async (questions: readonly Question[], options) =>
      (await backend.decide(questions, options)).map((truth) => opposite[truth]),
  }
}
