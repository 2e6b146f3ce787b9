import type { Supplied } from '../backends/memory/facts.ts'
import { type Missing, type Reading, unbounded } from '../condition/reading.ts'
import type { Problem } from '../errors.ts'
import { lookInside } from '../json/plain.ts'
import { suggest } from '../json/suggest.ts'
import { found, quoted } from '../json/wording.ts'
import { type CompiledMeasure, isDay } from '../measures/compiled.ts'
import { lowerMeasure } from '../measures/lower-measure.ts'
import { collectionOf, rowId } from '../model/collections.ts'
import { dayNumber, isDay as isDayText } from '../model/day.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import { measuresNamed, measuresOf } from './measure-names.ts'

/**
 * 外部读数: what another system knows of a measure: a whole number, a day where the measure is one, `null`
 * where there is none, or between which numbers it lies.
 */
export type SuppliedValue = number | string | null | { readonly low?: number; readonly high?: number }

/** Readings by measure, then by the id of the subject. A subject that is left out is unknown. */
export type SuppliedValues = Readonly<Record<string, Readonly<Record<string, SuppliedValue>>>>

/** The readings of a run, by the full name of a measure. */
export type SuppliedReadings = ReadonlyMap<string, ReadonlyMap<string, Reading>>

/** Reads what was supplied, or says what is wrong with it. */
export function readValues(
  values: SuppliedValues,
  snapshot: Snapshot,
  packs: readonly CompiledPack[],
): { readonly readings: SuppliedReadings; readonly problems: readonly Problem[] } {
  const readings = new Map<string, ReadonlyMap<string, Reading>>()
  const problems: Problem[] = []
  const odd = notPlain(values)
  if (odd !== undefined) {
    const message = `${odd} where readings by measure are expected`
    return { readings, problems: [{ code: 'wrong-type', path: ['values'], message }] }
  }
  for (const [name, given] of Object.entries(values)) {
    const measure = suppliedMeasure(name, packs, ['values', name])
    if ('code' in measure) {
      problems.push(measure)
      continue
    }
    if (readings.has(measure.name)) {
      const message = `${quoted(measure.name)} is supplied twice, under two of its names`
      problems.push({ code: 'name-clash', path: ['values', name], message })
    }
    const wrong = notPlain(given)
    if (wrong !== undefined) {
      const message = `${wrong} where readings by subject are expected`
      problems.push({ code: 'wrong-type', path: ['values', name], message })
      continue
    }
    const ids = new Set(subjectsOf(measure, snapshot).map(({ id }) => id))
    const own = new Map<string, Reading>()
    for (const [id, value] of Object.entries(given)) {
      const path = ['values', name, id]
      const reading = readValue(value, measure, id)
      if (!ids.has(id)) problems.push(noSubject(id, measure, ids, path))
      else if (typeof reading === 'string') problems.push({ code: 'wrong-type', path, message: reading })
      else own.set(id, reading)
    }
    readings.set(measure.name, own)
  }
  return { readings, problems }
}

/** Whether what was supplied is a reading of a measure, or what is wrong with it. */
export function readValue(value: unknown, measure: CompiledMeasure, id: string): Reading | string {
  if (value === null) return { ...none, missing: [] }
  if (isDay(measure)) {
    return isDayText(value) ? at(dayNumber(value)) : `${found(value)} where a day is expected`
  }
  if (isWhole(value)) return at(value)
  const odd = notPlain(value)
  if (odd !== undefined) return `${odd} where a whole number is expected`
  const { low, high, ...rest } = value as Readonly<Record<string, unknown>>
  const [strange] = Object.keys(rest)
  if (strange !== undefined) return `there is no ${quoted(strange)}: an interval has \`low\` and \`high\``
  const wrong = [low, high].find((end) => end !== undefined && !isWhole(end))
  if (wrong !== undefined) return `${found(wrong)} where a whole number is expected`
  if (Number(low) > Number(high)) return `\`low\` (${low}) is more than \`high\` (${high})`
  const missing = low !== undefined && low === high ? [] : [lacking(measure, 'no-value', id)]
  return {
    low: low === undefined ? Number.NEGATIVE_INFINITY : BigInt(Number(low)),
    high: high === undefined ? Number.POSITIVE_INFINITY : BigInt(Number(high)),
    missing,
    rows: [],
  }
}

/** What something is that is no plain object: of a list, a date or a promise nothing would be read at all. */
export function notPlain(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found(value)
  const inside = lookInside(value)
  return 'oddity' in inside ? `${inside.oddity} is given` : undefined
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const at = (value: number): Reading => ({ low: BigInt(value), high: BigInt(value), missing: [], rows: [] })
const none = { low: 0n, high: 0n, none: 'surely', rows: [] } as const

/** A measure that can be supplied: one number for a subject, whatever the rule. */
export function suppliedMeasure(
  name: string,
  packs: readonly CompiledPack[],
  path: readonly string[],
): CompiledMeasure | Problem {
  const [first, ...others] = measuresNamed(name, packs)
  const hint = suggest(
    name,
    measuresOf(packs).map(({ full }) => full),
  )
  if (first === undefined) {
    const message = `there is no measure ${quoted(name)}`
    return { code: 'unknown-measure', path, message, ...(hint === undefined ? {} : { hint }) }
  }
  const other = others.find(({ full }) => full !== first.full)
  if (other !== undefined) {
    const message = `${quoted(name)} is a measure of several packs`
    return { code: 'name-clash', path, message, hint: `write \`${first.full}\` or \`${other.full}\`` }
  }
  if (first.compiled.parametersOf(first.name).length > 0) {
    const message = `${quoted(name)} depends on a parameter, so that it is no one number for a subject`
    return { code: 'wrong-value', path, message, hint: 'supply a measure of which it is made' }
  }
  const measure = lowerMeasure(first.name, first.compiled.lowering(new Map()), [])
  if (measure === undefined) throw new TypeError(`measure ${name} was not checked`)
  return measure
}

/** The subjects for which a measure can be supplied, by id and name. */
export function subjectsOf({ subject }: CompiledMeasure, snapshot: Snapshot): readonly SubjectName[] {
  const collection = collectionOf[subject]
  return (snapshot[collection] ?? []).map((row: Readonly<Record<string, unknown>>, index: number) => {
    const id = rowId(collection, row, index)
    return { id, name: typeof row['name'] === 'string' ? row['name'] : id }
  })
}

/** A subject, as one looks it up. */
export interface SubjectName {
  readonly id: string
  readonly name: string
}

function noSubject(
  id: string,
  { subject }: CompiledMeasure,
  ids: Iterable<string>,
  path: readonly string[],
): Problem {
  const hint = suggest(id, ids)
  const message = `there is no ${subject} ${quoted(id)}`
  return { code: 'unknown-subject', path, message, ...(hint === undefined ? {} : { hint }) }
}

/** That another system does not say what a measure is, or failed to. */
export const lacking = (
  { name, subject }: CompiledMeasure,
  because: 'no-value' | 'failed',
  id: string,
): Missing => ({ snapshot: 'after', collection: collectionOf[subject], id, field: name, because })

/** Reads what was supplied: of a measure that was, nothing else is taken from the snapshot. */
export const suppliedFrom =
  (readings: SuppliedReadings): Supplied =>
  (measure, row) => {
    const own = row.view.name === 'after' ? readings.get(measure.key) : undefined
    if (own === undefined) return undefined
    const reading = own.get(row.id)
    if (reading === undefined) return unbounded([lacking(measure, 'no-value', row.id)])
    return reading
  }

/** Supplied readings as plain data, so that a receipt can prove them. */
export const supplyOf = (readings: SuppliedReadings): readonly unknown[] =>
  [...readings]
    .flatMap(([measure, own]): readonly unknown[] => [
      [measure],
      ...[...own].map(([id, { low, high, none }]) => [measure, id, String(low), String(high), none ?? null]),
    ])
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
