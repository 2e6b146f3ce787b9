import { assertNoProblems, type Problem } from '../../errors.ts'
import { rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { type Carried, carryOut } from './carry-out.ts'
import type { ChangeDocument } from './change.ts'
import { effectsOf, isFigures } from './effects.ts'
import { figuresOf } from './figures.ts'
import type { Kept } from './kept.ts'

/**
 * Refuses changes that take more than is there, whatever of what others bring has come.
 *
 * What operations take is what is less, row by row, where they are carried out by themselves.
 */
export function assertTakingFits(
  snapshot: Snapshot,
  kept: readonly Kept[],
  change: ChangeDocument,
  alone: Carried,
): void {
  const figures = figuresOf(snapshot)
  for (const { by, ...rest } of [
    ...kept.flatMap(({ effects = [] }) => effects),
    ...effectsOf(change, 'done'),
  ]) {
    if (by < 0) figures.change({ ...rest, by }, new Map())
  }
  const others = kept.filter(({ effects }) => effects === undefined)
  const carried = [
    ...others.map(({ steps }) => carryOut(snapshot, steps.done).snapshot),
    ...(isFigures(change) ? [] : [alone.snapshot]),
  ].map(rowsOf)
  if (carried.length === 0) return
  const now = rowsOf(snapshot)
  const left = rowsOf(figures.document())
  const short = [...now].flatMap(([id, row]) =>
    Object.keys(row.amounts).flatMap((figure): readonly Problem[] => {
      const taken = carried.reduce((sum, after) => sum + lessIn(after.get(id), row, figure), 0)
      const rest = left.get(id)?.amounts[figure] ?? 0
      return taken > rest ? [shortOf(row, row.amounts[figure] ?? 0)] : []
    }),
  )
  assertNoProblems('the change', short)
}

/** The figures of a row of posts or leaders that are known. */
interface Row {
  readonly agency: string
  readonly word: string
  readonly amounts: Readonly<Record<string, number>>
}

function rowsOf({ establishment, leadership }: SnapshotDocument): ReadonlyMap<string, Row> {
  const posts = (establishment ?? []).map((row, at) => {
    const { approved, actual, reserved, external, inFlightIn, inFlightOut } = row
    const figures = { approved, actual, reserved, external, inFlightIn, inFlightOut }
    return [`posts ${rowId('establishment', row, at)}`, rowOf(row.agency, row.category, figures)] as const
  })
  const leaders = (leadership ?? []).map((row, at) => {
    const { approved, actual } = row
    return [
      `leaders ${rowId('leadership', row, at)}`,
      rowOf(row.agency, row.grade, { approved, actual }),
    ] as const
  })
  return new Map([...posts, ...leaders])
}

function rowOf(
  agency: string,
  word: string,
  figures: Readonly<Record<string, number | null | undefined>>,
): Row {
  const known = Object.entries(figures).filter(([, value]) => value !== undefined)
  return { agency, word, amounts: Object.fromEntries(known.map(([name, value]) => [name, value ?? 0])) }
}

/** How much less there is of a figure afterwards: all of it, where its row is gone; nothing, where it is not known. */
function lessIn(after: Row | undefined, before: Row, figure: string): number {
  const was = before.amounts[figure] ?? 0
  return after === undefined ? was : Math.max(0, was - (after.amounts[figure] ?? was))
}

const shortOf = ({ agency, word }: Row, there: number): Problem =>
  problem(
    'impossible-operation',
    [],
    `\`${agency}\` has ${there} of \`${word}\`, fewer than are taken from it`,
    'take no more than there are',
  )
