import { createEngine, type Problem } from '../../index.ts'
import {
  type Allowed,
  assertBodiesStand,
  type Precheck,
  precheck,
  readBook,
  readChange,
} from '../../reform/index.ts'
import { attempt } from '../attempt.ts'
import { exitCodes } from '../exit-codes.ts'
import { readDocument } from '../input/document.ts'
import { type Loaded, load } from '../input/loading.ts'
import type { Io } from '../io.ts'
import { judgingFlags } from '../options/judging-options.ts'
import { styleFor } from '../output/style.ts'
import type { InputProblem } from '../problems.ts'
import { refused } from '../refused.ts'
import type { PrecheckRequest } from './request.ts'
import { precheckText } from './text.ts'

/** `bianzhi precheck`: says whether something may happen now, and with which code the program ends. */
export async function precheckCommand(request: PrecheckRequest, io: Io): Promise<number> {
  const loaded = await load({ ...request, snapshots: [request.snapshot], failOn: 'never' }, io)
  const change =
    'file' in request.change
      ? await readDocument(request.change.file, io, 'change', readChange)
      : { value: request.change }
  const [judged] = loaded.snapshots
  const readHere = (document: string | object) => {
    const read = readBook(document)
    // told with its place in the file
    if (judged !== undefined) assertBodiesStand(read, request.on ?? judged.snapshot.day, judged.snapshot)
    return read
  }
  const book =
    request.book === undefined ? { value: undefined } : await readDocument(request.book, io, 'book', readHere)
  if (!('value' in change) || !('value' in book) || loaded.problems.length > 0 || judged === undefined) {
    const problems = [change, book].flatMap((one) => ('problems' in one ? one.problems : []))
    return refused([...loaded.problems, ...problems], request.locale, io)
  }
  const made = attempt(() => {
    const engine = createEngine({ packs: loaded.packs, divisions: loaded.divisions })
    const { packs } = engine
    const facts = { snapshot: judged.snapshot, ...(book.value === undefined ? {} : { book: book.value }) }
    return { packs, check: precheck(engine, facts, change.value, optionsOf(request, loaded)) }
  })
  if ('problems' in made) {
    const placed = made.problems.map((one) => placedProblem(one, request))
    return refused(placed, request.locale, io)
  }
  const { check, packs } = made.value
  const question = { request, snapshot: judged.snapshot, packs, change: change.value }
  io.stdout.write(
    request.format === 'json'
      ? precheckJson(request.snapshot, check)
      : precheckText(question, check, styleFor(request, io)),
  )
  return codes[check.allowed]
}

const codes: Readonly<Record<Allowed, number>> = {
  yes: exitCodes.lawful,
  no: exitCodes.violated,
  'needs-approval': exitCodes.violated,
  unknown: exitCodes.undecided,
}

function optionsOf({ lawOn, on, assumeTerritory, alternatives }: PrecheckRequest, loaded: Loaded) {
  const { baselines, waivers } = loaded
  const days = { ...(lawOn === undefined ? {} : { lawOn }), ...(on === undefined ? {} : { on }) }
  return { ...days, baselines, assumeTerritory, alternatives, waivers }
}

const flags: Readonly<Record<string, string>> = { ...judgingFlags, on: '--on' }

/** Names the option or the file that a problem is about, in the words of the command line. */
function placedProblem(problem: Problem, request: PrecheckRequest): InputProblem {
  const { change, waivers, snapshot } = request
  const [first, ...rest] = problem.path
  const flag = flags[String(first)]
  if (flag !== undefined) return { ...problem, path: [flag, ...rest] }
  if (first === 'waivers' && waivers !== undefined) return { ...problem, file: waivers }
  if (first === 'day') return { ...problem, file: snapshot }
  if ('file' in change) return { ...problem, file: change.file }
  return String(first) in change ? { ...problem, path: [`--${String(first)}`, ...rest] } : problem
}

function precheckJson(snapshot: string, check: Precheck): string {
  return `${JSON.stringify({ format: 'bianzhi/precheck@1', snapshot, ...check }, undefined, 2)}\n`
}
