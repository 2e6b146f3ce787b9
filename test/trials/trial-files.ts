import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod/mini'

/** What the catalogue says at the head of a trial. */
export interface Heading {
  readonly number: string
  readonly kind: string
  readonly provisions: readonly string[]
  /** Why it is not written, where it is not. */
  readonly reason?: string | undefined
}

/** Facts as a case writes them down: collections, the day, and what else a snapshot may hold. */
export type Facts = Readonly<Record<string, unknown>>

/** Facts that a trial is judged by, and all that its rules do not find in order. */
export interface Case {
  readonly name: string
  readonly snapshot: Facts
  /** The facts of before. */
  readonly before?: Facts | undefined
  /** Other earlier facts, by the name of the baseline. */
  readonly baselines?: Readonly<Record<string, Facts>> | undefined
  readonly lawOn?: string | undefined
  /** The rule that the case is about, where all others are left aside. */
  readonly rule?: string | undefined
  /** `rule#check@subject/item` and what it says: `violated, 1 over`. What is not named is satisfied. */
  readonly verdicts: Readonly<Record<string, string>>
}

const folder = new URL('./', import.meta.url)
const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'))

const headed = z.record(
  z.string(),
  z.strictObject({
    kind: z.string(),
    provisions: z.array(z.string()).check(z.minLength(1)),
    reason: z.optional(z.string()),
  }),
)
const headings = z.strictObject({ written: headed, unwritten: headed }).parse(read('headings.yaml'))
const listed = (of: z.output<typeof headed>): readonly Heading[] =>
  Object.entries(of).map(([number, heading]) => ({ number, ...heading }))

/** The trials that have a pack here, and those that have none. */
export const written = listed(headings.written)
export const unwritten = listed(headings.unwritten)

/** The packs and the cases that stand in this folder, by the number of the trial. */
export const packFiles = numbersOf(/^t(\d{2})\.yaml$/)
export const caseFiles = numbersOf(/^t(\d{2})\.cases\.yaml$/)

function numbersOf(pattern: RegExp): readonly string[] {
  return readdirSync(folder).flatMap((name) => pattern.exec(name)?.[1] ?? [])
}

/** The pack of a trial, as it is written. */
export const packOf = (number: string): Facts =>
  z.record(z.string(), z.unknown()).parse(read(`t${number}.yaml`))

const facts = z.record(z.string(), z.unknown())
const caseFile = z.strictObject({
  /** What all cases share; a collection that a case names itself takes the place of this one. */
  given: z.optional(facts),
  cases: z
    .array(
      z.strictObject({
        name: z.string(),
        snapshot: z.optional(facts),
        before: z.optional(facts),
        baselines: z.optional(z.record(z.string(), facts)),
        lawOn: z.optional(z.string()),
        rule: z.optional(z.string()),
        verdicts: z.optional(z.record(z.string(), z.string())),
      }),
    )
    .check(z.minLength(1)),
})

/** The cases of a trial, with what they share. */
export function casesOf(number: string): readonly Case[] {
  const { given = {}, cases } = caseFile.parse(read(`t${number}.cases.yaml`))
  const whole = (part: Facts): Facts => ({ ...given, ...part })
  return cases.map(({ snapshot = {}, before, baselines = {}, verdicts = {}, ...rest }) => ({
    ...rest,
    snapshot: whole(snapshot),
    ...(before === undefined ? {} : { before: whole(before) }),
    baselines: Object.fromEntries(Object.entries(baselines).map(([name, one]) => [name, whole(one)])),
    verdicts,
  }))
}
