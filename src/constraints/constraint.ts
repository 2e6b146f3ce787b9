import type * as z from 'zod/mini'
import type { Boundary } from '../condition/boundary.ts'
import type { Polynomial } from '../condition/build.ts'
import type { Condition, FieldReference, Quantity } from '../condition/nodes.ts'
import type { Problem } from '../errors.ts'
import type { CountedRows } from '../measures/declaration.ts'
import type { Filter, FilterTest, Operand } from '../measures/filter.ts'
import type { At } from '../measures/lowering.ts'
import type { Moment, PeriodBound } from '../measures/moment.ts'
import type { Bound, ProportionBound, Term } from '../measures/term.ts'
import type { Period } from '../model/day.ts'
import type { Localized } from '../model/localized.ts'
import type { Cite } from './cite.ts'

/** How strongly a text speaks: 必须 · 原则上 · 一般 · 可. */
export const forces = ['mandatory', 'principle', 'general', 'advisory'] as const
/** One of them, strongest first. */
export type Force = (typeof forces)[number]

/**
 * 约束类型: one way in which a text may bind, in one object: how it is written, how it reads, and what it means.
 *
 * Nothing is registered: an engine is handed the kinds it should know beside those that ship.
 */
export interface Constraint<W> {
  readonly kind: string
  readonly title: Localized
  readonly schema: z.core.$ZodType<W>
  /** By name: what is demanded, and how it reads when it is not met. */
  readonly messages: { readonly [name: string]: Message }
  readonly lower: (written: W, at: Meaning) => readonly Check[]
}

/** A kind of whichever written form. */
export type AnyConstraint = Omit<Constraint<never>, 'schema'> & { readonly schema: z.core.$ZodType }

/** The words of one demand. */
export interface Message {
  readonly demand: Localized
  readonly breach: Localized
}

/** 检查: one demand that is met or not; a rule with two ends is two of them. */
export interface Check {
  /** Which end of the rule: `max`, `min`, `chief` …; a rule with one end needs none. */
  readonly end?: string
  /** It is the only end that was written: its rule needs no name for it. */
  readonly alone?: true
  readonly condition: Condition
  /** The number that would have to change; it is the first that the author named. */
  readonly vary?: Quantity
  readonly message: string
  readonly details: Readonly<Record<string, Detail>>
  /** When this is zero the demand is met for want of anything to share. */
  readonly whole?: Polynomial
  /** The force of this end, where it is not that of the rule. */
  readonly force?: Force
  /** The article of this part, where it is not that of the rule. */
  readonly cite?: Cite
  /** Where this part does not apply to a subject, nothing is said about it. */
  readonly only?: Condition
}

/** What a message shows: a number that is read, a day, a text, or words. */
export type Detail =
  | Polynomial
  | readonly Polynomial[]
  | Localized
  | readonly Localized[]
  | { readonly bound: Boundary }
  | { readonly proportion: Boundary }
  | { readonly multiple: Boundary }
  | { readonly share: Polynomial; readonly in: Polynomial }
  | { readonly day: Polynomial; readonly called?: Localized }
  | { readonly text: FieldReference }
  | { readonly words: readonly string[]; readonly of: FieldReference }
  | { readonly condition: Condition }

/** What a kind may ask while it is lowered; what cannot be is reported, and comes back as nothing. */
export interface Meaning {
  readonly term: (written: Term, at: At) => Polynomial | undefined
  /** The same term in an earlier snapshot. */
  readonly earlier: (written: Term, since: string, at: At) => Polynomial | undefined
  /** From which snapshot to which a number is followed: one step, or each of a series. */
  readonly steps: (since: string, at: At) => readonly Step[]
  readonly bound: (written: Bound, at: At) => Boundary | 'none' | undefined
  readonly proportion: (written: ProportionBound, at: At) => Boundary | 'none' | undefined
  /** A day: of the calendar, of the facts, of a field or a measure. */
  readonly moment: (written: Moment, at: At) => Polynomial | undefined
  readonly period: (written: PeriodBound, at: At) => Period | undefined
  readonly filter: (written: Filter, at: At) => Condition | undefined
  /** One test of a field or a measure, as a filter makes it; what is wrong with it is told where it stands. */
  readonly tested: (path: string, test: FilterTest, at: TestedAt) => Condition | undefined
  /** Rows that belong to the subject, counted for this constraint alone. */
  readonly counted: (rows: CountedRows, at: At) => Polynomial | undefined
  /** A field of the subject, or of a row it refers to. */
  readonly field: (path: string, at: At) => NamedField | undefined
  /** The words that an operand stands for. */
  readonly words: (written: Operand, at: At) => readonly string[] | undefined
  /** The name of a term: the measure's title, or its parts. */
  readonly title: (written: Term) => Localized
  readonly report: (problem: Problem) => void
}

/** From one snapshot to a later one; without `later`, to the one that is judged. */
export interface Step {
  readonly earlier: string
  readonly later?: string
  /** By what a step of a series is known. */
  readonly name?: string
}

/** Where the path of a test is written, and where what stands deeper in its operand is. */
export interface TestedAt {
  readonly path: At
  readonly operand: (deeper: At) => At
}

/** A field that was looked up, and what it is called. */
export interface NamedField {
  readonly of: FieldReference
  readonly title: Localized
  /** What it holds: `text`, `day`, `rank`, `tree` …; rows where it leads to some. */
  readonly holds: string
  readonly list: boolean
}

/**
 * Defines a kind; an identity that only adds types.
 *
 * @example
 * const same = defineConstraint({
 *   kind: 'same',
 *   title: { zh: '相等', en: 'Same' },
 *   schema: z.strictObject({ kind: z.literal('same'), of: termSchema, as: termSchema }),
 *   messages: {
 *     same: {
 *       demand: { zh: '{of}应与{as}相等', en: '{of} must be the same as {as}' },
 *       breach: { zh: '{of}为{value}，与{as}不等', en: '{of}: {value}, not the same as {as}' },
 *     },
 *   },
 *   lower({ of, as }, { term, title }) {
 *     const [value, other] = [term(of, ['of']), term(as, ['as'])]
 *     if (value === undefined || other === undefined) return []
 *     const details = { of: title(of), as: title(as), value }
 *     return [{ condition: equal(value, other), message: 'same', details }]
 *   },
 * })
 * createEngine({ packs: [], constraints: [same] }).rules() // → []
 */
export function defineConstraint<W>(constraint: Constraint<W>): Constraint<W> {
  return constraint
}
