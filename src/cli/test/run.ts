import { dirname, isAbsolute, join } from 'node:path'
import { outlineOf } from '../../documents/outline.ts'
import { type CheckedPack, readPack, suggest } from '../../index.ts'
import { readScenarios, runScenarios, type ScenarioFile } from '../../testing/index.ts'
import type { FileRun } from '../../testing/report/index.ts'
import { attempt } from '../attempt.ts'
import { mistaken, readDocument, readText } from '../input/document.ts'
import { shippedDivisions } from '../input/loading.ts'
import { shippedPacks } from '../input/shipped-packs.ts'
import type { Io } from '../io.ts'
import type { InputProblem } from '../problems.ts'
import type { TestRequest } from './request.ts'

/** What came of the files of a call, and what was wrong with the call as a whole. */
export interface Tested {
  readonly runs: readonly FileRun[]
  readonly problems: readonly InputProblem[]
  /** The files of scenarios, and those that they name. */
  readonly files: readonly string[]
}

/** Runs every file of scenarios that a call means, also those after one that is wrong. */
export async function runTests(request: TestRequest, io: Io): Promise<Tested> {
  const { filter } = request
  const found = await filesOf(request, io)
  const shipped = await loadShipped()
  const files = new Set(found.files)
  const names: string[] = []
  const runs: FileRun[] = []
  for (const file of found.files) {
    const { run, also, cases } = await runFile(file, { shipped, filter }, io)
    for (const one of also) files.add(one)
    names.push(...cases)
    if (filter === undefined || run.cases.length + run.problems.length > 0) runs.push(run)
  }
  const isUnknown = filter !== undefined && runs.length === 0 && names.length > 0
  const problems = isUnknown ? [...found.problems, noCase(filter, names)] : found.problems
  return { runs, problems, files: [...files] }
}

async function filesOf(
  { named }: TestRequest,
  io: Io,
): Promise<{ readonly files: readonly string[]; readonly problems: readonly InputProblem[] }> {
  const files = new Set<string>()
  const problems: InputProblem[] = []
  for (const name of named.length === 0 ? ['.'] : named) {
    const below = isFile(name) ? [name] : await io.scenarioFilesBelow(name)
    for (const file of below) files.add(file)
    if (below.length > 0) continue
    const message = `there is no file of scenarios below ${name === '.' ? 'the current folder' : `\`${name}\``}`
    problems.push({ path: [], message, hint: 'call it `town.scenarios.yaml`, or name it' })
  }
  return { files: [...files], problems }
}

const isFile = (name: string): boolean => /\.(json|ya?ml)$/i.test(name)

async function loadShipped(): Promise<Readonly<Record<string, object>>> {
  const loaded = Object.entries(shippedPacks).map(async ([id, load]) => [id, await load()] as const)
  return Object.fromEntries(await Promise.all(loaded))
}

function noCase(filter: string, names: readonly string[]): InputProblem {
  const [first = ''] = names
  const hint = suggest(filter, names) ?? `the first of ${names.length} is called \`${first}\``
  return { path: [], message: `no case has \`${filter}\` in its name`, hint }
}

interface Setting {
  readonly shipped: Readonly<Record<string, object>>
  readonly filter: string | undefined
}

interface Ran {
  readonly run: FileRun
  /** The files that are named in it. */
  readonly also: readonly string[]
  /** The names of all its cases. */
  readonly cases: readonly string[]
}

async function runFile(file: string, { shipped, filter }: Setting, io: Io): Promise<Ran> {
  const refused = (problems: readonly InputProblem[], also: readonly string[] = []): Ran => ({
    run: { file, cases: [], problems: problems.map((one) => ({ file, ...one })) },
    also,
    cases: [],
  })
  const opened = await readText(file, io)
  if ('problem' in opened) return refused([opened.problem])
  const { text } = opened
  const read = attempt(() => readScenarios(text, { file }))
  if ('problems' in read) {
    const other = mistaken('scenarios', outlineOf(text))
    return refused(other === undefined ? read.problems : [other])
  }
  const scenarios = read.value
  const beside = (name: string): string => (isAbsolute(name) ? name : join(dirname(file), name))
  const also = [...scenarios.packs.filter(isFile), ...snapshotsNamed(scenarios)].map(beside)
  const packs = await packsOf(scenarios, file, beside, io)
  if (packs.problems.length > 0) return refused(packs.problems, also)
  const texts = await textsOf(snapshotsNamed(scenarios), beside, io)
  const divisions = await shippedDivisions()
  const ran = attempt(() =>
    runScenarios(scenarios, {
      packs: { ...shipped, ...packs.packs },
      divisions,
      read: (name) => textFrom(texts, name),
      ...(filter === undefined ? {} : { filter }),
    }),
  )
  if ('problems' in ran) return refused(ran.problems, also)
  const cases = scenarios.cases.map(({ name }) => name)
  return { run: { file, cases: ran.value.cases, problems: [] }, also, cases }
}

/** The packs that stand in files beside the scenarios, as these name them. */
async function packsOf(scenarios: ScenarioFile, file: string, beside: (name: string) => string, io: Io) {
  const packs: Record<string, object> = {}
  const problems: InputProblem[] = []
  for (const [index, name] of scenarios.packs.entries()) {
    if (!isFile(name)) continue
    const read = await readDocument<CheckedPack>(beside(name), io, 'pack of scenarios', readPack)
    if ('value' in read) packs[name] = read.value
    else
      problems.push(
        ...read.problems.map((one): InputProblem => {
          // a file that cannot be read is told where it is asked for
          if (one.code !== undefined || one.path.length > 0) return one
          const path = ['packs', index]
          const message = `\`${name}\` cannot be used: ${one.message}`
          return { ...one, file, path, message, ...scenarios.place(path) }
        }),
      )
  }
  return { packs, problems }
}

/** The files of snapshots that cases begin with. */
function snapshotsNamed({ cases }: ScenarioFile): readonly string[] {
  const named = cases.flatMap(({ given, before, baselines = {} }) =>
    [given, before, ...Object.values(baselines)].map((facts) => facts?.file),
  )
  return [...new Set(named.filter((name) => name !== undefined))]
}

type Texts = ReadonlyMap<string, { readonly text: string } | { readonly problem: InputProblem }>

async function textsOf(names: readonly string[], beside: (name: string) => string, io: Io): Promise<Texts> {
  const texts = names.map(async (name) => [name, await readText(beside(name), io)] as const)
  return new Map(await Promise.all(texts))
}

/** The text of a file that was read before; that it could not be read fails the cases that need it. */
function textFrom(texts: Texts, name: string): string {
  const read = texts.get(name)
  if (read !== undefined && 'text' in read) return read.text
  throw new Error(read?.problem.message ?? 'it was not read')
}
