import { type Outline, outlineOf, placeless } from '../../documents/outline.ts'
import { placed, readDocumentText } from '../../documents/read-document.ts'
import { assertNoProblems } from '../../errors.ts'
import { guardPlainData } from '../../json/guard.ts'
import { readWith } from '../../json/issues.ts'
import { mostProblems } from '../../json/limits.ts'
import { readJson } from '../../json/read-json.ts'
import { fileSchema, type WholeCase } from './case-schema.ts'
import { casesOf } from './cases-of.ts'
import { isTree, type Path, type Tree } from './layers.ts'

/** A case that was read: whole, its table filled in, and where it stands. */
export interface Scenario extends WholeCase {
  readonly line?: number
  readonly column?: number
  /** Where a part of the case stands in its file; parts that it takes from the head, there. */
  readonly place: (path: Path) => Place | undefined
}

export type Place = { readonly line: number; readonly column: number }

/** 情景文件: scenarios that were read, ready to be run. */
export interface ScenarioFile {
  readonly file?: string
  /** Ids of packs, and files of packs beside this one, in the order they are named. */
  readonly packs: readonly string[]
  /** The packs that stand in the file themselves, as they may in TypeScript, by their ids. */
  readonly handed: Readonly<Record<string, object>>
  readonly cases: readonly Scenario[]
  readonly place: (path: Path) => Place | undefined
}

/**
 * Reads scenarios (情景), written as YAML, as JSON or in TypeScript, or says everything that is wrong with them.
 *
 * Every case takes over what stands at the head of the file, and is made once for each row of its table.
 *
 * @throws EstablishmentError with every problem, each with its line and column where there is a text.
 *
 * @example
 * const { cases } = readScenarios(`
 * schema: bianzhi/scenarios@1
 * packs: [town-rules]
 * given: { town: { administrative: 30, institution: '{posts}' } }
 * cases:
 *   - name: '{posts} beside 30'
 *     each: [{ posts: 36, verdict: satisfied }, { posts: 37, verdict: 'violated, 1 over' }]
 *     expect: { verdicts: { institution-to-administrative@town: '{verdict}' } }
 * `)
 * cases.map(({ name, line }) => [name, line]) // → [['36 beside 30', 6], ['37 beside 30', 6]]
 */
export function readScenarios(
  document: string | object,
  { file }: { readonly file?: string } = {},
): ScenarioFile {
  const name = file ?? 'the scenario file'
  const { given, handed, outline } = opened(document, file, name)
  const { value, problems } = readWith(fileSchema, given)
  const head = isTree(given) ? given : {}
  const { cases, problems: wrong } = casesOf(head, outline)
  assertNoProblems(name, placed([...problems, ...wrong], outline).slice(0, mostProblems))
  return {
    ...(file === undefined ? {} : { file }),
    packs: value?.packs ?? [],
    handed,
    cases,
    place: outline.place,
  }
}

interface Opened {
  readonly given: unknown
  readonly handed: Readonly<Record<string, object>>
  readonly outline: Outline
}

function opened(document: string | object, file: string | undefined, name: string): Opened {
  if (typeof document !== 'string') {
    const { rest, handed } = withoutPacks(document)
    assertNoProblems(name, guardPlainData(rest))
    return { given: rest, handed, outline: placeless }
  }
  const reading = readDocumentText(document, file ?? '', (of) =>
    typeof of === 'string' ? readJson(of, { document: name }) : of,
  )
  if ('problems' in reading) assertNoProblems(name, reading.problems)
  const given = 'value' in reading ? reading.value : undefined
  const outline = outlineOf(document)
  assertNoProblems(name, placed(guardPlainData(given), outline))
  return { given, handed: {}, outline }
}

/** Packs that stand in the scenarios themselves are checked as packs, and here called by their ids. */
function withoutPacks(document: object): { readonly rest: object; readonly handed: Opened['handed'] } {
  const { packs } = document as Tree
  if (!Array.isArray(packs)) return { rest: document, handed: {} }
  const handed: Record<string, object> = {}
  const names = packs.map((pack: unknown) => {
    if (!isTree(pack) || typeof pack['id'] !== 'string') return pack
    handed[pack['id']] = pack
    return pack['id']
  })
  return { rest: { ...document, packs: names }, handed }
}
