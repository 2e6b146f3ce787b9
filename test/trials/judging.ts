import { type CheckedPack, createEngine, type Finding, type Report, readSnapshot } from '../../src/index.ts'
import type { Case, Facts } from './trial-files.ts'

/**
 * What a pack says in a case: the findings that the case names, and all others that are not satisfied.
 *
 * Where nothing is said about what the case names, it says `nothing`.
 */
export function verdictsOf(pack: CheckedPack, one: Case): Readonly<Record<string, string>> {
  const about = [...reportOf(pack, one).judged()].filter(
    ({ rule }) => one.rule === undefined || rule === `${pack.id}/${one.rule}`,
  )
  const found = about.map((finding) => [finding.id.slice(pack.id.length + 1), finding] as const)
  const said = found
    .filter(([id, { verdict }]) => id in one.verdicts || verdict !== 'satisfied')
    .map(([id, finding]) => [id, inWords(finding)] as const)
  const unsaid = Object.keys(one.verdicts).map((id) => [id, 'nothing'] as const)
  return Object.fromEntries([...unsaid, ...said])
}

/** The report of a pack about the facts of a case; `take` may take some of them away. */
export function reportOf(
  pack: CheckedPack,
  { snapshot, before, baselines = {}, lawOn }: Case,
  take: (document: Document) => Document = (document) => document,
): Report {
  const read = (facts: Facts) => readSnapshot(take(documentOf(facts)))
  const earlier = { ...(before === undefined ? {} : { before }), ...baselines }
  return createEngine({ packs: [pack] }).evaluate(read(snapshot), {
    baselines: Object.fromEntries(Object.entries(earlier).map(([name, facts]) => [name, read(facts)])),
    ...(lawOn === undefined ? {} : { lawOn }),
  })
}

type Document = Record<string, unknown>

function inWords({ verdict, excess }: Finding): string {
  if (excess === undefined) return verdict
  return `${verdict}, ${excess.atLeast === true ? 'at least ' : ''}${excess.by} ${excess.side}`
}

/** A snapshot of some facts: a row of `times: 36` stands 36 times, each with its number for `#`. */
const documentOf = (facts: Facts): Document => ({
  schema: 'bianzhi/snapshot@1',
  ...Object.fromEntries(Object.entries(facts).map(([name, rows]) => [name, repeated(name, rows)])),
})

function repeated(collection: string, rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  return rows.flatMap((row: Facts) => {
    const { times, ...rest } = row
    const copies = typeof times === 'number' ? times : 1
    return Array.from({ length: copies }, (_, index) => named(collection, numbered(rest, index + 1)))
  })
}

const numbered = (row: Facts, index: number): Facts =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace('#', String(index)) : value,
    ]),
  )

/** What nobody named is called by its id. */
const named = (collection: string, row: Facts): Facts =>
  ['jurisdictions', 'agencies', 'functions', 'matters'].includes(collection)
    ? { name: row['id'], ...row }
    : row
