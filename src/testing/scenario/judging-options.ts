import type { Engine, EvaluateOptions, Snapshot } from '../../index.ts'
import { rulesNamed } from './judged.ts'

/** Under which law facts are judged: what a case and a version of a comparison may both say. */
export interface Judging {
  readonly lawOn?: string | undefined
  readonly assumeTerritory?: readonly string[] | undefined
  readonly alternatives?: readonly string[] | undefined
}

/** The options of an evaluation; a rule may be called by its id alone where its pack goes without saying. */
export function judgingOptions(
  { lawOn, assumeTerritory, alternatives }: Judging,
  engine: Engine,
  baselines: Readonly<Record<string, Snapshot>>,
): EvaluateOptions {
  return {
    baselines,
    ...(lawOn === undefined ? {} : { lawOn }),
    ...(assumeTerritory === undefined ? {} : { assumeTerritory }),
    ...(alternatives === undefined
      ? {}
      : { alternatives: alternatives.map((rule) => rulesNamed(rule, engine)[0]?.rule ?? rule) }),
  }
}
