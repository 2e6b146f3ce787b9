import type { Backend, Engine, Finding, Report, Snapshot } from '../../index.ts'
import { counted, disagree, type Ledger, turned } from './ledger.ts'
import type { EvaluationDisagreement } from './report.ts'

/** One evaluation to be made twice: by the interpreter, and by a backend. */
export interface Trial extends Pick<EvaluationDisagreement, 'part' | 'index' | 'name' | 'options'> {
  readonly engine: Engine
  readonly snapshot: Snapshot
  readonly baselines?: Readonly<Record<string, Snapshot>>
}

/** Makes an evaluation both ways; every verdict, every excess and the receipt are to be the same. */
export async function compareEvaluation(
  backend: Backend,
  ledger: Ledger,
  trial: Trial,
  expected: Report,
  signal?: AbortSignal,
): Promise<void> {
  const { part, index, name, engine, snapshot, baselines = {}, options } = trial
  const { counters, seed } = ledger
  const evaluated = (by: Backend) =>
    engine
      .evaluateWith(by, snapshot, { ...options, baselines, ...(signal === undefined ? {} : { signal }) })
      .then(outline, (error: unknown) => {
        signal?.throwIfAborted()
        return new Map([['the evaluation', `throws ${String(error)}`]])
      })
  counters.evaluations.compared += 1
  for (const verdict of verdicts) {
    counters.evaluations[verdict] += expected.counts[verdict]
    counters.evaluations.judged += expected.counts[verdict]
  }
  const wanted = outline(expected)
  const actual = await evaluated(counted(backend, ledger, part))
  const about = firstDifference(wanted, actual)
  if (about !== undefined) {
    disagree(ledger, {
      ...{ part, seed, index, name, packs: engine.packs, snapshot, baselines, options, about },
      expected: wanted.get(about) ?? 'nothing',
      actual: actual.get(about) ?? 'nothing',
    })
  }
  if (ledger.witnessed.has(part) || actual.has('the evaluation')) return
  const lies = await evaluated(turned(backend))
  if (!lies.has('the evaluation') && firstDifference(actual, lies) !== undefined) ledger.witnessed.add(part)
}

const verdicts = ['satisfied', 'violated', 'permitted', 'exempt', 'unknown'] as const

/** A report as lines by what they are about: the findings in their order, then what is said of them all. */
function outline(report: Report): ReadonlyMap<string, string> {
  const { outcome, counts, skipped, uncompared } = report
  return new Map([
    ...[...report.judged()].map((finding): [string, string] => [finding.id, inWords(finding)]),
    ['outcome', outcome],
    ['counts', JSON.stringify(counts)],
    ['skipped', JSON.stringify(skipped)],
    ['uncompared', JSON.stringify(uncompared)],
    ['receipt', JSON.stringify(report.receipt())],
  ])
}

const inWords = ({ verdict, excess }: Finding): string =>
  excess === undefined ? verdict : `${verdict}, ${JSON.stringify(excess)}`

function firstDifference(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string | undefined {
  return [...a.keys(), ...b.keys()].find((name) => a.get(name) !== b.get(name))
}
