import { createEngine, type Engine, type Problem, type Report } from '../../index.ts'
import { attempt } from '../attempt.ts'
import type { Loaded } from '../input/loading.ts'
import { judgingFlags } from '../options/judging-options.ts'
import type { InputProblem } from '../problems.ts'
import type { Request } from '../request.ts'
import { findingsOnly, onlyProblems } from './only.ts'

/** One snapshot and what was found about it. */
export interface Result {
  /** The file as it was named, `-` for what was piped in. */
  readonly snapshot: string
  readonly title: { readonly zh: string; readonly en: string } | undefined
  readonly packs: Engine['packs']
  readonly baselines: Loaded['baselines']
  readonly report: Report
  /** What was found by the packs and rules that are asked for. */
  readonly findings: Report['findings']
  readonly only: readonly string[]
}

/** What came out, and what was wrong with the packs together or with what was asked of them. */
export interface Checked {
  readonly results: readonly Result[]
  readonly problems: readonly InputProblem[]
}

/** Judges the snapshots one after another; nothing, where a pack or a baseline could not be read. */
export function check(loaded: Loaded, request: Request): Checked {
  if (!loaded.isReady) return { results: [], problems: [] }
  const made = attempt(() => createEngine({ packs: loaded.packs, divisions: loaded.divisions }))
  if ('problems' in made) return { results: [], problems: made.problems.map((one) => ({ ...one })) }
  const { value: engine } = made
  const { only = [] } = request
  const unknown = onlyProblems(only, engine.packs)
  if (unknown.length > 0) return { results: [], problems: unknown }
  const results: Result[] = []
  const problems = new Map<string, InputProblem>()
  for (const { name, snapshot } of loaded.snapshots) {
    const { baselines } = loaded
    const judged = attempt(() => engine.evaluate(snapshot, optionsOf(request, loaded)))
    if ('value' in judged) {
      const { title } = snapshot
      const { value: report } = judged
      const findings = findingsOnly(report, only)
      results.push({ snapshot: name, title, packs: engine.packs, baselines, report, findings, only })
    } else {
      for (const problem of judged.problems) {
        const placed = placedProblem(problem, name, request)
        problems.set(JSON.stringify(placed), placed)
      }
    }
  }
  return { results, problems: [...problems.values()] }
}

function optionsOf(
  { lawOn, assumeTerritory, alternatives }: Request,
  { baselines, waivers }: Pick<Loaded, 'baselines' | 'waivers'>,
) {
  return { ...(lawOn === undefined ? {} : { lawOn }), baselines, assumeTerritory, alternatives, waivers }
}

/** Names the option or the file that a problem is about, in the words of the command line. */
function placedProblem(problem: Problem, snapshot: string, { baselines, waivers }: Request): InputProblem {
  const [first, ...rest] = problem.path
  if (first === 'waivers' && waivers !== undefined) return { ...problem, file: waivers }
  const flag = judgingFlags[String(first)]
  if (flag !== undefined) return { ...problem, path: [flag, ...rest] }
  const file = first === 'after' ? snapshot : baselines.find(({ name }) => name === first)?.file
  return file === undefined ? { ...problem, file: snapshot } : { ...problem, file, path: rest }
}
