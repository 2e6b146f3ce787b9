import type { Asked } from './bounds.ts'
import { daysLater } from './calendar.ts'
import { measuresIn } from './declared.ts'
import { type Left, type Made, verdictOf } from './made.ts'
import type { Question, Trial } from './question.ts'
import { together } from './scene.ts'

/** 施行日: the day before the rule, its pack, or a value of its parameters begins to hold, and the day after it ends. */
export function daysOf(
  question: Question,
  asked: Asked,
  at: readonly Trial[],
): { readonly made: readonly Made[]; readonly left: readonly Left[] } {
  const made: Made[] = []
  const left: Left[] = []
  for (const { last, before, after } of edgesOf(question)) {
    const first = daysLater(last, 1)
    const pair = at
      .map((trial) => [last, first].map((lawOn) => question.ask(together(trial.scene, { lawOn }))))
      .find(([a, b]) => a !== undefined && b !== undefined && verdictOf(asked, a) !== verdictOf(asked, b))
    const [a, b] = pair ?? []
    if (a === undefined || b === undefined) {
      left.push({ what: `${last}, ${before}, and ${first}`, why: 'both days have the same verdict here' })
      continue
    }
    made.push(
      { kind: 'day', name: `${last}, ${before}`, asked, trial: a },
      { kind: 'day', name: `${first}, ${after}`, asked, trial: b },
    )
  }
  return { made, left }
}

interface Edge {
  /** The last day on which it was otherwise. */
  readonly last: string
  readonly before: string
  readonly after: string
}

function edgesOf({ pack, id }: Question): readonly Edge[] {
  const rule = pack.rules[id]
  const spans = [
    { what: 'the rule', ...rule?.inForce },
    { what: 'the pack', ...pack.inForce },
    ...parametersOf(pack, rule).flatMap((name) =>
      (pack.parameters?.[name]?.values ?? []).map(({ from, until }) => ({ what: name, from, until })),
    ),
    ...(rule?.allowances ?? []).map(({ until }) => ({ what: 'the way out', until, from: undefined })),
  ]
  const edges = spans.flatMap(({ what, from, until }) => [
    ...(from === undefined ? [] : [{ last: daysLater(from, -1), what, begins: true }]),
    ...(until === undefined ? [] : [{ last: until, what, begins: false }]),
  ])
  // where several begin on one day, one pair of cases tells of all
  return [...new Set(edges.map(({ last }) => last))].toSorted().map((last): Edge => {
    const named = (begins: boolean) => {
      const some = edges.filter((one) => one.last === last && one.begins === begins)
      return [...new Set(some.map(({ what }) => what))].join(' and ')
    }
    const [begun, ended] = [named(true), named(false)]
    const says = (start: string, end: string) =>
      [begun === '' ? '' : `${start} ${begun}`, ended === '' ? '' : `${end} ${ended}`]
        .filter((part) => part !== '')
        .join(', ')
    return {
      last,
      before: says('the day before', 'the last day of'),
      after: says('the first day of', 'the day after'),
    }
  })
}

/** The parameters that stand in a rule and in the measures it names. */
function parametersOf(pack: Question['pack'], rule: unknown): readonly string[] {
  const open: unknown[] = [rule, ...measuresIn(pack, rule).map(({ measure }) => measure)]
  const names = new Set<string>()
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    if ('parameter' in next && typeof next.parameter === 'string') names.add(next.parameter)
    open.push(...Object.values(next))
  }
  return [...names].toSorted()
}
