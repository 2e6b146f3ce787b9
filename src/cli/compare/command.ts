import type { Problem } from '../../index.ts'
import { compareVersions } from '../../testing/compare/compare.ts'
import type { NamedVersion } from '../../testing/compare/judge-versions.ts'
import { attempt } from '../attempt.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Loaded, load } from '../input/loading.ts'
import { shippedAbove } from '../input/packs-above.ts'
import type { Io } from '../io.ts'
import { judgingFlags } from '../options/judging-options.ts'
import { styleFor } from '../output/style.ts'
import type { InputProblem } from '../problems.ts'
import { refused } from '../refused.ts'
import { type Compared, comparisonJson, comparisonMarkdown, comparisonText } from './output.ts'
import type { CompareRequest } from './request.ts'
import { sweptAlone, versionsOf } from './versions.ts'

/** `bianzhi compare`: judges a snapshot under several versions of the law, and says with which code the program ends. */
export async function compareCommand(request: CompareRequest, io: Io): Promise<number> {
  const packs = [...new Set(request.packs.flat())]
  const { snapshot, baselines, locale } = request
  const files = { snapshots: [snapshot], packs, baselines, assumeTerritory: [], alternatives: [], locale }
  const loaded = await load({ ...files, format: 'text', failOn: 'never' }, io)
  const compared = await compareLoaded(loaded, packs, request)
  if ('problems' in compared) return refused(compared.problems, locale, io)
  io.stdout.write(written(compared.value, request, io))
  return exitCodes.lawful
}

type Attempt = { readonly value: Compared } | { readonly problems: readonly InputProblem[] }

async function compareLoaded(
  loaded: Loaded,
  names: readonly string[],
  request: CompareRequest,
): Promise<Attempt> {
  const [judged] = loaded.snapshots
  if (loaded.problems.length > 0 || judged === undefined) return { problems: loaded.problems }
  const packs = new Map(names.flatMap((name, at) => [[name, loaded.packs[at] ?? {}] as const]))
  const { snapshot } = judged
  const versions = await namedVersions(packs, request)
  const made = attempt(() => compareVersions({ snapshot, baselines: loaded.baselines }, versions))
  if ('problems' in made) return { problems: placedProblems(made.problems, request) }
  const swept = sweptAlone(request)
  const by = swept === undefined ? {} : { parameter: swept.name, values: swept.values }
  return { value: { name: judged.name, snapshot, comparison: { ...made.value, ...by } } }
}

async function namedVersions(
  packs: ReadonlyMap<string, object>,
  request: CompareRequest,
): Promise<readonly NamedVersion[]> {
  const asked = versionsOf(request).map(async (one) => {
    const named = one.packs.flatMap((name) => packs.get(name) ?? [])
    return { ...one, packs: [...named, ...(await shippedAbove(named)).above] }
  })
  const all = await Promise.all(asked)
  const known = new Set(all.flatMap((one) => one.packs).map(idOf))
  return all.map(({ name, packs: own, parameters, lawOn }) => {
    const ids = new Set(own.map(idOf))
    // what is said of a pack holds where that pack judges; what is of no pack at all is refused everywhere
    const concerns = (id: string): boolean => ids.has(id) || !known.has(id)
    const assumeTerritory = request.assumeTerritory.filter(concerns)
    const alternatives = request.alternatives.filter((rule) => concerns(rule.split('/')[0] ?? rule))
    return {
      name,
      version: {
        packs: own,
        parameters,
        assumeTerritory,
        alternatives,
        ...(lawOn === undefined ? {} : { lawOn }),
      },
    }
  })
}

const idOf = (pack: object): string => ('id' in pack ? String(pack.id) : '')

const flags: Readonly<Record<string, string>> = { ...judgingFlags, parameters: '--parameter' }

/** Names the option or the file that a problem is about, in the words of the command line; once for all versions. */
function placedProblems(problems: readonly Problem[], { snapshot, baselines }: CompareRequest) {
  const placed = problems.map((problem): InputProblem => {
    const [first, ...rest] = problem.path[0] === 'versions' ? problem.path.slice(2) : problem.path
    const flag = flags[String(first)]
    if (flag !== undefined) return { ...problem, path: [flag, ...rest] }
    const earlier = baselines.find(({ name }) => name === first)
    if (earlier !== undefined) return { ...problem, file: earlier.file, path: rest }
    const isOfPacks = first === 'parameters' || first === 'packs' || first === undefined
    const path = first === undefined || first === 'after' ? rest : [first, ...rest]
    return isOfPacks ? { ...problem, path } : { ...problem, file: snapshot, path }
  })
  return [...new Map(placed.map((one) => [JSON.stringify(one), one])).values()]
}

function written(compared: Compared, request: CompareRequest, io: Io): string {
  switch (request.format) {
    case 'json':
      return comparisonJson(compared)
    case 'markdown':
      return comparisonMarkdown(compared, request)
    case 'text':
      return comparisonText(compared, request, styleFor(request, io))
  }
}
