import { isAbsolute, relative } from 'node:path'
import type { Problem, Snapshot } from '../../index.ts'
import { type BoundaryOptions, boundaryCases, casesYaml } from '../../testing/index.ts'
import { attempt } from '../attempt.ts'
import { exitCodes } from '../exit-codes.ts'
import { readText } from '../input/document.ts'
import { type Loaded, load } from '../input/loading.ts'
import { inFiles, inPackFiles } from '../input/pack-places.ts'
import { shippedPacks } from '../input/shipped-packs.ts'
import type { Io } from '../io.ts'
import { judgingFlags } from '../options/judging-options.ts'
import { writeOut } from '../output/write-out.ts'
import { type InputProblem, printable } from '../problems.ts'
import { refused } from '../refused.ts'
import { casesMessages } from './messages.ts'
import type { CasesRequest } from './request.ts'

/** `bianzhi cases`: writes the boundary cases of a rule as scenarios, and says with which code the program ends. */
export async function casesCommand(request: CasesRequest, io: Io): Promise<number> {
  const { snapshot: file, locale } = request
  const loaded = await load({ ...request, snapshots: [file], format: 'text', failOn: 'never' }, io)
  const [first] = loaded.snapshots
  if (first === undefined || loaded.problems.length > 0) return refused(loaded.problems, locale, io)
  const options = await optionsFor(request, loaded, first.snapshot, io)
  const made = attempt(() => boundaryCases(options))
  if ('problems' in made) {
    const problems = await inPackFiles(placed(made.problems, request), loaded.packFiles, io)
    return refused(await inFiles(problems, io), locale, io)
  }
  const { rule, cases, left, scenarios } = made.value
  // a file without cases would be refused by whoever runs it
  if (cases.length === 0) {
    const reasons = left.map(({ what, why }) => printable(`  ${what} – ${why}`))
    io.stderr.write(`${[casesMessages[locale].none(rule), ...reasons].join('\n')}\n`)
    return exitCodes.undecided
  }
  const text = casesYaml({ left, scenarios: { ...scenarios, packs: packNames(loaded, request) } })
  return writeOut(text, { out: request.out ?? '-', locale }, io)
}

async function optionsFor(
  request: CasesRequest,
  { packs, baselines: snapshots }: Loaded,
  snapshot: Snapshot,
  io: Io,
): Promise<BoundaryOptions> {
  const { rule, subject, lawOn, assumeTerritory, alternatives, baselines } = request
  const texts = await textsOf([request.snapshot, ...baselines.map(({ file }) => file)], request, io)
  // what was piped in has no name by which the cases could find it again
  const facts = (file: string, read: Snapshot) =>
    file === '-' ? read : { file: nameFrom(request.folder, file) }
  const earlier = baselines.flatMap(({ name, file }) => {
    const read = snapshots[name]
    return read === undefined ? [] : [[name, facts(file, read)] as const]
  })
  return {
    packs,
    rule,
    given: facts(request.snapshot, snapshot),
    ...(subject === undefined ? {} : { subject }),
    ...(lawOn === undefined ? {} : { lawOn }),
    baselines: Object.fromEntries(earlier),
    ...(assumeTerritory.length === 0 ? {} : { assumeTerritory }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
    read: (name) => texts.get(name) ?? '',
  }
}

/** The texts of files, by the names under which the cases will call them. */
async function textsOf(files: readonly string[], { folder }: CasesRequest, io: Io) {
  const named = [...new Set(files)].filter((file) => file !== '-')
  const texts = named.map(async (file) => {
    const read = await readText(file, io)
    return [nameFrom(folder, file), 'text' in read ? read.text : ''] as const
  })
  return new Map(await Promise.all(texts))
}

function nameFrom(folder: string, file: string): string {
  return isAbsolute(file) ? file : relative(folder, file).replaceAll('\\', '/')
}

/** Packs as a scenario file names them: those that ship by their ids, others by their files. */
function packNames({ packs }: Loaded, { packs: named, folder }: CasesRequest): readonly string[] {
  return packs.map((pack, index) => {
    // those above come after the named ones, and go by their ids
    const name = named[index] ?? ('id' in pack ? String(pack.id) : '')
    if (Object.hasOwn(shippedPacks, name)) return name
    const path = nameFrom(folder, name)
    return /^\.|^\/|^[a-z]:/i.test(path) ? path : `./${path}`
  })
}

const flags: Readonly<Record<string, string>> = { ...judgingFlags, subject: '--subject' }

/** Names the option or the file that a problem is about, in the words of the command line. */
function placed(problems: readonly Problem[], { snapshot, baselines }: CasesRequest) {
  return problems.map((problem): InputProblem => {
    const [first, ...rest] = problem.path
    const flag = flags[String(first)]
    if (flag !== undefined) return { ...problem, path: [flag, ...rest] }
    const earlier = baselines.find(({ name }) => name === first)
    if (earlier !== undefined) return { ...problem, file: earlier.file, path: rest }
    if (first === 'given') return { ...problem, file: snapshot, path: rest }
    return first === 'rule' ? { ...problem, path: rest } : problem
  })
}
