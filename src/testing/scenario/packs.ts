import { readDocumentText } from '../../documents/read-document.ts'
import {
  assertNoProblems,
  EstablishmentError,
  isEstablishmentError,
  type Problem,
  problemText,
} from '../../errors.ts'
import {
  type AnyConstraint,
  type CheckedPack,
  createEngine,
  type DivisionSuccession,
  type Engine,
  readPack,
} from '../../index.ts'
import { readJson } from '../../json/read-json.ts'
import { suggest } from '../../json/suggest.ts'
import { overridden } from './overridden.ts'
import { missingAbove, nowhereAbove } from './packs-above.ts'
import type { ScenarioFile } from './read-scenarios.ts'
import type { Assembled } from './snapshot-document.ts'

/** What scenarios are run with, beside what they say themselves. */
export interface Supplies {
  /**
   * Packs: as a list, those that a file is run with where it names none; as a record, a catalogue of which it
   * names some by their keys.
   */
  readonly packs?: Readonly<Record<string, object>> | readonly object[]
  /** The text of a file beside the scenarios, as they name it. */
  readonly read?: (path: string) => string
  /** Kinds of constraints beside those that ship. */
  readonly constraints?: readonly AnyConstraint[]
  /** Division codes that went out of use. */
  readonly divisions?: readonly DivisionSuccession[]
}

/** The packs of a file as one engine, and as another for every way in which parameters are overridden. */
export interface Bench {
  readonly packs: readonly CheckedPack[]
  readonly engineWith: (parameters: Readonly<Record<string, unknown>>) => Engine
}

/**
 * Gathers the packs that a file is judged by.
 *
 * @throws EstablishmentError for a pack that is not there, or is wrong.
 */
export function benchOf(file: ScenarioFile, supplies: Supplies): Bench {
  const { constraints = [], divisions = [] } = supplies
  const packs = packsOf(file, supplies).map((pack) => readPack(pack, { constraints }))
  const engines = new Map<string, Engine>()
  const engineWith = (parameters: Readonly<Record<string, unknown>>): Engine => {
    const key = JSON.stringify(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    const engine =
      engines.get(key) ?? createEngine({ packs: overridden(packs, parameters), constraints, divisions })
    engines.set(key, engine)
    return engine
  }
  engineWith({})
  return { packs, engineWith }
}

function packsOf(file: ScenarioFile, { packs = [], read, constraints = [] }: Supplies): readonly object[] {
  const listed: readonly object[] | undefined = isList(packs) ? packs : undefined
  const known = new Map<string, object>([
    ...(listed === undefined ? Object.entries(packs) : listed.map((pack) => [idOf(pack), pack] as const)),
    ...Object.entries(file.handed),
  ])
  if (file.packs.length === 0 && listed !== undefined && listed.length > 0) return listed
  if (file.packs.length === 0) {
    const hint = 'name them under `packs`'
    throw refused(file, [{ code: 'missing-field', path: ['packs'], message: 'no packs are named', hint }])
  }
  const problems: Problem[] = []
  const found = file.packs.flatMap((name, index) => {
    const pack = known.get(name)
    if (pack !== undefined) return [pack]
    if (isFile(name)) return [packFrom(textOf(name, read), name, constraints)]
    problems.push(noPack(name, ['packs', index], [...known.keys()]))
    return []
  })
  if (problems.length > 0) throw refused(file, problems)
  return withThoseAbove(found, file, [...known.values()])
}

/** Packs that are named bring those above them along, out of what is at hand. */
function withThoseAbove(named: readonly object[], file: ScenarioFile, known: readonly object[]) {
  const packs = [...named]
  for (;;) {
    const missing = missingAbove(packs)
    if (missing.length === 0) return packs
    const above = known.filter((pack) => missing.some(({ id }) => id === idOf(pack)))
    packs.push(...new Map(above.map((pack) => [idOf(pack), pack])).values())
    if (above.length > 0) continue
    const ids = known.map(idOf)
    throw refused(
      file,
      missing.map((one) => {
        const at = named.findIndex((pack) => idOf(pack) === one.below)
        return { ...nowhereAbove(one, ids), path: at === -1 ? ['packs'] : ['packs', at] }
      }),
    )
  }
}

const isList = (packs: object): packs is readonly object[] => Array.isArray(packs)
const isFile = (name: string): boolean => /[\\/]|\.(json|ya?ml)$/i.test(name)
const idOf = (pack: object): string => ('id' in pack ? String(pack.id) : '?')

function packFrom(text: string, file: string, constraints: readonly AnyConstraint[]): CheckedPack {
  const reading = readDocumentText(text, file, (document) => readPack(document, { constraints }))
  if ('value' in reading) return reading.value
  assertNoProblems(file, reading.problems)
  throw new TypeError('a pack that was not read has problems')
}

/** A snapshot in a file beside the scenarios, as plain data; `readSnapshot` looks at it later. */
export function documentFrom(file: string, read: Supplies['read']): Assembled {
  try {
    const reading = readDocumentText(textOf(file, read), file, (document) =>
      typeof document === 'string' ? plain(document, file) : document,
    )
    if ('value' in reading)
      return { document: Object.fromEntries(Object.entries(reading.value)), problems: [] }
    const problems = reading.problems.map(({ code, path, ...rest }): Problem => {
      const message = `in \`${file}\`, ${problemText({ code, path, ...rest })}`
      return { code, path: ['file'], message }
    })
    return { document: {}, problems }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { document: {}, problems: error.problems.map((one) => ({ ...one, path: ['file'] })) }
  }
}

function plain(text: string, file: string): object {
  const value = readJson(text, { document: file })
  return typeof value === 'object' && value !== null ? value : {}
}

function textOf(name: string, read: Supplies['read']): string {
  const wrong = (hint: string, cause?: unknown) =>
    new EstablishmentError(
      name,
      [{ code: 'dangling-reference', path: [], message: `the file \`${name}\` cannot be read`, hint }],
      { cause },
    )
  if (read === undefined) throw wrong('hand over `read`, which gives the text of a file')
  try {
    return read(name)
  } catch (error) {
    throw wrong('look at its name, and at the folder of the scenarios', error)
  }
}

function noPack(name: string, path: Problem['path'], known: readonly string[]): Problem {
  const hint =
    suggest(name, known) ?? (known.length === 0 ? 'hand it over' : `choose among ${known.join(', ')}`)
  return { code: 'unknown-pack', path, message: `there is no pack \`${name}\``, hint }
}

function refused(file: ScenarioFile, problems: readonly Problem[]): EstablishmentError {
  const [first, ...rest] = problems.map((one): Problem => ({ ...one, ...file.place(one.path) }))
  if (first === undefined) throw new TypeError('an error without a problem')
  return new EstablishmentError(file.file ?? 'the scenario file', [first, ...rest])
}
