import {
  addEnds,
  type End,
  type Evidence,
  greatest,
  least,
  type Missing,
  type Reading,
} from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
import { domainOf, numberOf } from '../../measures/numbers.ts'
import { isSingle } from './combinations.ts'
import { extreme } from './extreme.ts'
import type { World } from './facts.ts'
import { readField } from './field-reading.ts'
import { imagined } from './imagined.ts'
import { longestGap } from './longest-gap.ts'
import { type Member, membersOf } from './members.ts'
import { remember } from './memory.ts'
import { repeated } from './repeated.ts'
import { evidenceOf, type Row } from './view.ts'
import { walk } from './walk.ts'

/** What is known of how many rows belong to a subject, how much they add up to, or how many differ. */
export function readCounting(key: string, how: Counting, subject: Row, world: World): Reading {
  const { of: members, shared } = membersOf(key, how, subject, world)
  const unseen = imagined(how, subject, world)
  if (how.kind === 'smallest' || how.kind === 'largest') return extreme(members, how, world, unseen)
  if (how.kind === 'longest-gap') return longestGap(members, how, subject, world, unseen)
  const read = () => readingOfAll(members, how, world)
  // subjects that have the very same rows read the same from them
  const reading = shared === undefined ? read() : remember(world.memory, `reading of ${shared}`, read)
  return opened(reading, how, unseen)
}

function readingOfAll(members: readonly Member[], how: Counting, world: World): Reading {
  switch (how.kind) {
    case 'count':
      return total(members.map((member) => counted(member, 1n, 1n)))
    case 'sum':
      return total(members.map((member) => added(member, how, world)))
    case 'distinct':
      return toldApart(members, how, world)
    case 'repeats':
      return repeated(members, how, world)
    default:
      throw new TypeError(`${how.kind} is no sum`)
  }
}

/** The sum of many readings; none of them is none. */
const total = (readings: readonly Reading[]): Reading => ({
  low: readings.reduce<End>((so, { low }) => addEnds(so, low), 0n),
  high: readings.reduce<End>((so, { high }) => addEnds(so, high), 0n),
  missing: readings.flatMap(({ missing }) => missing),
  rows: readings.flatMap(({ rows }) => rows),
})

/** How far a number may still move because of rows nobody gave. */
function opened(reading: Reading, how: Counting, unseen: readonly Missing[]): Reading {
  if (unseen.length === 0) return reading
  const signed = how.kind === 'sum' && isSigned(how)
  return {
    ...reading,
    low: signed ? Number.NEGATIVE_INFINITY : reading.low,
    high: Number.POSITIVE_INFINITY,
    missing: [...reading.missing, ...unseen],
  }
}

/** Whether what is added up may be negative. */
const isSigned = ({ field }: Counting): boolean =>
  field !== undefined && ('measure' in field || (field.end !== undefined && domainOf(field.end)[0] < 0n))

/** A row that may not belong counts for nothing at the least. */
function counted({ row, truth, missing }: Member, low: End, high: End): Reading {
  const rows = [evidenceOf(row)]
  if (truth === 'yes') return { low, high, missing, rows }
  return { low: least([low, 0n]), high: greatest([high, 0n]), missing, rows }
}

function added(member: Member, how: Counting, world: World): Reading {
  const { low, high, none, missing } = readField(member.row, how, world)
  // where there may be no number, there may be nothing to add
  const so =
    none === undefined ? counted(member, low, high) : counted(member, least([low, 0n]), greatest([high, 0n]))
  return { ...so, missing: [...so.missing, ...missing] }
}

function toldApart(members: readonly Member[], { field }: Counting, world: World): Reading {
  if (field === undefined || 'measure' in field) throw new TypeError('nothing to tell rows apart by')
  const sure = new Set<string>()
  const possible = new Set<string>()
  const missing: Missing[] = []
  let unstated: End = 0n
  for (const { row, truth, missing: why } of members) {
    const reached = walk(row, field, world.views)
    for (const value of reached.values) {
      const key = String(
        typeof value === 'string' || field.end === undefined ? value : numberOf(value, field.end),
      )
      possible.add(key)
      if (truth === 'yes') sure.add(key)
    }
    // what is not stated may be a value of its own, one of those that stand already, or none
    if (reached.open) unstated = addEnds(unstated, isSingle(field) ? 1n : Number.POSITIVE_INFINITY)
    missing.push(...why, ...reached.missing)
  }
  const rows = members.map(({ row }): Evidence => evidenceOf(row))
  return { low: BigInt(sure.size), high: addEnds(BigInt(possible.size), unstated), missing, rows }
}
