import { type Reading, unbounded } from '../condition/reading.ts'
import { assertNoProblems } from '../errors.ts'
import { found } from '../json/wording.ts'
import type { CompiledMeasure } from '../measures/compiled.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import {
  lacking,
  notPlain,
  readValue,
  readValues,
  type SubjectName,
  type SuppliedReadings,
  type SuppliedValue,
  subjectsOf,
  suppliedMeasure,
} from './values.ts'

/** A reading that is known, or on its way. */
type Awaited = SuppliedValue | Promise<SuppliedValue>
type AwaitedValues = Readonly<Record<string, Awaited>>

/**
 * 查询: what another system says of a measure: by the id of the subject, or a function that is asked once
 * for all subjects there are.
 */
export type LookUp =
  | AwaitedValues
  | Promise<AwaitedValues>
  | ((
      subjects: readonly SubjectName[],
      options: { readonly signal?: AbortSignal },
    ) => AwaitedValues | Promise<AwaitedValues>)

/** A reading that could not be had, for one subject or for all of them. */
export interface FailedReading {
  readonly measure: string
  readonly subject?: string
  readonly reason: string
}

/** What came of all look-ups: readings to judge by, and those that could not be had. */
export interface LookedUp {
  readonly readings: SuppliedReadings
  readonly failed: readonly FailedReading[]
}

/**
 * Takes note of all promises before anything can be refused: one that is rejected while nobody waits for it
 * ends a whole program.
 */
export function attend(lookUps: unknown): void {
  const promises = inside(lookUps).flatMap((from) => [from, ...inside(from)])
  for (const one of promises) if (one instanceof Promise) one.catch(() => undefined)
}

const inside = (value: unknown): readonly unknown[] => Object.values(Object(value))

/** Waits for every reading; one that fails is unknown, and spoils no other. */
export async function lookUp(
  lookUps: Readonly<Record<string, LookUp>>,
  snapshot: Snapshot,
  packs: readonly CompiledPack[],
  signal: AbortSignal | undefined,
): Promise<LookedUp> {
  const odd = notPlain(lookUps)
  if (odd !== undefined) {
    const message = `${odd} where readings by measure are expected`
    assertNoProblems('the set of options', [{ code: 'wrong-type', path: ['values'], message }])
  }
  const measures = Object.keys(lookUps).map((name) => suppliedMeasure(name, packs, ['values', name]))
  assertNoProblems(
    'the set of options',
    measures.filter((one) => 'code' in one),
  )
  const asked = Object.entries(lookUps).map(([name, from], index) => {
    const measure = measures[index]
    if (measure === undefined || 'code' in measure) throw new TypeError(`measure ${name} was not checked`)
    return waitFor(name, from, measure, subjectsOf(measure, snapshot), signal)
  })
  const answers = await untilAborted(Promise.all(asked), signal)
  const supplied = Object.fromEntries(answers.map(({ name, values }) => [name, values]))
  const { readings, problems } = readValues(supplied, snapshot, packs)
  assertNoProblems('the set of options', problems)
  const spoilt = answers.map(({ measure, unread }): [string, ReadonlyMap<string, Reading>] => {
    const own = unread.map((id): [string, Reading] => [id, unbounded([lacking(measure, 'failed', id)])])
    return [measure.name, new Map([...(readings.get(measure.name) ?? []), ...own])]
  })
  return { readings: new Map(spoilt), failed: answers.flatMap(({ failed }) => failed) }
}

/** What one look-up came to: values, and the subjects for which there is none. */
interface Answer {
  readonly name: string
  readonly measure: CompiledMeasure
  readonly values: Readonly<Record<string, SuppliedValue>>
  readonly unread: readonly string[]
  readonly failed: readonly FailedReading[]
}

async function waitFor(
  name: string,
  from: LookUp,
  measure: CompiledMeasure,
  subjects: readonly SubjectName[],
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const options = signal === undefined ? {} : { signal }
  const given = await settled(() => (typeof from === 'function' ? from(subjects, options) : from))
  const odd = 'value' in given ? notPlain(given.value) : undefined
  const reason =
    'reason' in given
      ? given.reason
      : odd === undefined
        ? undefined
        : `${odd} where readings by subject are expected`
  if (reason !== undefined || !('value' in given)) {
    const unread = subjects.map(({ id }) => id)
    return { name, measure, values: {}, unread, failed: [{ measure: measure.name, reason: reason ?? '' }] }
  }
  const ids = new Set(subjects.map(({ id }) => id))
  const each = await Promise.all(
    Object.entries(given.value).map(async ([id, value]) => {
      const came = await settled(() => value)
      // a reading of nobody is refused with the others, whether it came or not
      return { id, ...(ids.has(id) ? came : { value: null }) }
    }),
  )
  const read = each.map((one) => {
    const wrong = 'reason' in one ? one.reason : readValue(one.value, measure, one.id)
    return { ...one, ...(typeof wrong === 'string' ? { reason: wrong } : {}) }
  })
  const failed = read.flatMap(({ id, reason }) =>
    reason === undefined ? [] : [{ measure: measure.name, subject: id, reason }],
  )
  return {
    name,
    measure,
    values: Object.fromEntries(
      read.flatMap((one) => (one.reason === undefined && 'value' in one ? [[one.id, one.value]] : [])),
    ),
    unread: failed.map(({ subject }) => subject),
    failed,
  }
}

type Settled<T> = { readonly value: T } | { readonly reason: string }

/** What came of waiting, or why nothing did. */
async function settled<T>(begin: () => T | Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await begin() }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** What was thrown, in its own words where it has any. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const message: unknown = 'message' in error ? error.message : undefined
  return typeof message === 'string' ? message : `${found(error)} as the reason`
}

/** The same wait, given up when its signal is. */
export function untilAborted<T>(waiting: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return waiting
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
