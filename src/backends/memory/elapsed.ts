import { type End, exactly, type Reading } from '../../condition/reading.ts'
import type { ElapsedOf } from '../../measures/compiled.ts'
import { dayNumber, dayOf, wholeYears } from '../../model/day.ts'
import type { World } from './facts.ts'
import { readingOf } from './field-reading.ts'
import type { Row } from './view.ts'
import { walk } from './walk.ts'

/** The days or the whole years from one day to another: fewest from the latest start to the earliest end. */
export function readElapsed({ kind, from, until }: ElapsedOf, row: Row, world: World): Reading {
  const start = readingOf(walk(row, from, world.views), from, row)
  const end =
    until === undefined
      ? exactly(BigInt(dayNumber(row.view.snapshot.day)))
      : readingOf(walk(row, until, world.views), until, row)
  const none = start.none === 'surely' || end.none === 'surely' ? 'surely' : (start.none ?? end.none)
  return {
    low: between(start.high, end.low, kind, Number.NEGATIVE_INFINITY),
    high: between(start.low, end.high, kind, Number.POSITIVE_INFINITY),
    ...(none === undefined ? {} : { none }),
    missing: [...start.missing, ...end.missing],
    rows: [...start.rows, ...end.rows],
  }
}

function between(from: End, until: End, kind: ElapsedOf['kind'], otherwise: number): End {
  if (typeof from === 'number' || typeof until === 'number') return otherwise
  return kind === 'days' ? until - from : BigInt(wholeYears(dayOf(Number(from)), dayOf(Number(until))))
}
