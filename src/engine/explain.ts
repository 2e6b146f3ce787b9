import { factsAbout, type World } from '../backends/memory/facts.ts'
import { type Facts, interpret, type Truth, total } from '../condition/interpret.ts'
import type { Condition } from '../condition/nodes.ts'
import { print } from '../condition/print.ts'
import type { End, Reading } from '../condition/reading.ts'
import type { ParameterValue } from '../measures/lowering.ts'
import { dayOf } from '../model/day.ts'
import type { Localized } from '../model/localized.ts'
import { type Citation, citationOf } from './citation.ts'
import { type Finding, findingOf, type WayOut } from './finding.ts'
import type { Judged } from './run.ts'
import { territoryOf } from './territory.ts'
import { isOfDays, isOnCalendar, missingText, namesFor } from './words.ts'

/** One condition, how it came out, and those it is made of. */
export interface Trace {
  readonly text: Localized
  readonly truth: Truth
  /** For a comparison, the whole-number sum that is compared with nothing. */
  readonly sum?: { readonly low: string; readonly high: string }
  /** The numbers that were read, by the names people know; a day is written as one. */
  readonly readings: readonly {
    readonly name: Localized
    readonly low: string
    readonly high: string
    readonly rows: readonly string[]
  }[]
  readonly missing: readonly Localized[]
  readonly parts: readonly Trace[]
}

/** 说明: everything that led to one finding, exceptions that did not apply included. */
export interface Explanation {
  readonly finding: Finding
  readonly parameters: readonly {
    readonly name: string
    readonly value: ParameterValue | null
    readonly from?: string
    readonly citation?: Citation
  }[]
  readonly territory?: Trace
  readonly scope?: Trace
  readonly exempt: readonly { readonly trace: Trace; readonly citation: Citation }[]
  /** Under which condition the requirement is asked: `when`, the row of a band, a limit that is set. */
  readonly guard?: Trace
  readonly requirement: Trace
  readonly allowances: readonly (WayOut & { readonly trace?: Trace; readonly instead?: Trace })[]
}

/** Explains a judgement from the facts it was made of. */
export function explain(judged: Judged, world: World, lawOn: string, assumed: boolean): Explanation {
  const { compiled, id, row, check, rule, ways, values, series, candidates } = judged
  const facts = factsAbout(row, world)
  const trace = (condition: Condition) => traceOf(condition, facts, judged, world)
  const lowered = compiled.lowered(id, values, series)
  const territory = territoryOf(compiled, rule.forEach.subject, assumed)
  const finding = findingOf(judged, world, lawOn)
  return {
    finding,
    parameters: [...candidates].map(([name, { value, from, cite, status }]) => ({
      name,
      value: value ?? null,
      ...(from === undefined ? {} : { from }),
      ...(cite === undefined ? {} : { citation: citationOf(compiled.pack, cite, [status]) }),
    })),
    ...(territory === undefined || territory === 'nowhere' ? {} : { territory: trace(territory) }),
    ...(lowered.scope === undefined ? {} : { scope: trace(lowered.scope) }),
    exempt: lowered.exempt.map(({ condition, cite }) => ({
      trace: trace(condition),
      citation: citationOf(compiled.pack, cite),
    })),
    ...(check.only === undefined ? {} : { guard: trace(check.only) }),
    requirement: trace(check.condition),
    allowances: ways.map(({ allowance: { open, relaxed } }, index) => {
      const instead = relaxed.get(check.end ?? '')
      const way = finding.waysOut[index]
      if (way === undefined) throw new TypeError('a way out without a finding')
      return {
        ...way,
        ...(open === undefined ? {} : { trace: trace(open) }),
        ...(instead === undefined ? {} : { instead: trace(instead.condition) }),
      }
    }),
  }
}

function traceOf(condition: Condition, facts: Facts, judged: Judged, world: World): Trace {
  const names = namesFor(judged.row, world)
  const parts =
    condition.kind === 'all' || condition.kind === 'any'
      ? condition.of
      : condition.kind === 'not'
        ? [condition.of]
        : []
  const text = { zh: print(condition, names, 'zh-CN'), en: print(condition, names, 'en') }
  const truth = interpret(condition, facts)
  const deeper = parts.map((part) => traceOf(part, facts, judged, world))
  if (condition.kind !== 'compare') {
    const reading =
      condition.kind === 'words'
        ? facts.words(condition.of)
        : condition.kind === 'known'
          ? facts.known(condition.of)
          : undefined
    return {
      text,
      truth,
      readings: [],
      missing: (reading?.missing ?? []).map((one) => missingText(one, world)),
      parts: deeper,
    }
  }
  const sum = total(condition, facts)
  const quantities = condition.sum.flatMap((addend) => addend.of)
  return {
    text,
    truth,
    sum: ends(sum),
    readings: quantities.map((quantity) => {
      const reading = facts.number(quantity)
      const write = isOfDays(quantity, judged.row, world) ? dayText : endText
      return {
        name: names.quantity(quantity),
        low: write(reading.low),
        high: write(reading.high),
        rows: reading.rows.map((row) => row.id),
      }
    }),
    missing: sum.missing.map((one) => missingText(one, world)),
    parts: [],
  }
}

const endText = (end: End): string => (typeof end === 'bigint' ? String(end) : end > 0 ? '∞' : '−∞')
const dayText = (end: End): string =>
  typeof end === 'bigint' && isOnCalendar(Number(end)) ? dayOf(Number(end)) : endText(end)
const ends = ({ low, high }: Reading) => ({ low: endText(low), high: endText(high) })
