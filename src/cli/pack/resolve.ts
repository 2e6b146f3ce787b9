import { createEngine, type Engine, type Problem, type Resolution, type Snapshot } from '../../index.ts'
import { attempt } from '../attempt.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Loaded, load } from '../input/loading.ts'
import { inPackFiles } from '../input/pack-places.ts'
import type { Io } from '../io.ts'
import { judgingFlags, wrongCall } from '../options/judging-options.ts'
import { styleFor } from '../output/style.ts'
import type { InputProblem } from '../problems.ts'
import { refused } from '../refused.ts'
import type { PackRequest } from './request.ts'
import { resolvedText } from './resolve-text.ts'

/** What `pack resolve` asks. */
export type ResolveRequest = PackRequest & { readonly what: 'resolve' }

/** An answer, and what was asked about whom. */
export interface Resolved extends Resolution {
  readonly rule: string
  readonly snapshot: Snapshot
  readonly entries: ReturnType<Engine['rules']>
}

/** `bianzhi pack resolve`: which of the rules related to one speaks for a subject, and why the others do not. */
export async function packResolve(request: ResolveRequest, io: Io): Promise<number> {
  const { snapshot: file, locale } = request
  const loaded = await load({ ...request, snapshots: [file], format: 'text', failOn: 'never' }, io)
  const [first] = loaded.snapshots
  if (first === undefined || loaded.problems.length > 0) return refused(loaded.problems, locale, io)
  const made = attempt(() => createEngine({ packs: loaded.packs, divisions: loaded.divisions }))
  if ('problems' in made) return refused(await inPackFiles(made.problems, loaded.packFiles, io), locale, io)
  const answer = resolved(made.value, first.snapshot, loaded, request)
  if ('problems' in answer) return refused(answer.problems, locale, io)
  const { value } = answer
  const isJson = request.format === 'json'
  io.stdout.write(isJson ? jsonOf(value, request) : resolvedText(value, request, styleFor(request, io)))
  return exitCodes.lawful
}

function resolved(
  engine: Engine,
  snapshot: Snapshot,
  { baselines }: Loaded,
  request: ResolveRequest,
): { readonly value: Resolved } | { readonly problems: readonly InputProblem[] } {
  const entries = engine.rules()
  const named = entries.filter(({ rule }) => rule.endsWith(`/${request.rule}`)).map(({ rule }) => rule)
  if (named.length > 1) {
    const hint = `write ${named.map((one) => `\`${one}\``).join(' or ')}`
    return { problems: [wrongCall(`several packs have a rule \`${request.rule}\``, hint)] }
  }
  const [rule = request.rule] = named
  const { subject, day, assumeTerritory, alternatives } = request
  const options = { baselines, assumeTerritory, alternatives, ...(day === undefined ? {} : { lawOn: day }) }
  const asked = attempt(() => engine.resolve(rule, { snapshot, subject, ...options }))
  if ('problems' in asked) return { problems: asked.problems.map((one) => placed(one, request)) }
  return { value: { ...asked.value, rule, snapshot, entries } }
}

const flags: Readonly<Record<string, string>> = { ...judgingFlags, lawOn: '--day' }

/** Names the option or the file that a problem is about, in the words of the command line. */
function placed(problem: Problem, { snapshot, baselines }: ResolveRequest): InputProblem {
  const [first, ...rest] = problem.path
  if (problem.code === 'unknown-subject' && first === undefined) return { ...problem, path: ['--subject'] }
  const flag = flags[String(first)]
  if (flag !== undefined) return { ...problem, path: [flag, ...rest] }
  const earlier = baselines.find(({ name }) => name === first)
  if (earlier !== undefined) return { ...problem, file: earlier.file, path: rest }
  return first === 'after' ? { ...problem, file: snapshot } : problem
}

function jsonOf({ rule, snapshot, effective, losers }: Resolved, request: ResolveRequest): string {
  const document = {
    format: 'bianzhi/resolve@1',
    rule,
    snapshot: request.snapshot,
    subject: request.subject,
    lawOn: request.day ?? snapshot.day,
    factsOn: snapshot.day,
    effective,
    losers,
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}
