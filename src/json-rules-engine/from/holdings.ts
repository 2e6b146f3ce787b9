import { isDay } from '../../model/day.ts'
import { wordSchema } from '../../model/field.ts'
import { decimalsIn, safe } from './decimals.ts'
import type { Remark } from './left.ts'
import { remark } from './left.ts'
import { holdings, reasonOf, reasons } from './messages.ts'
import { isOrder, isTextTest, type SaidTest } from './said.ts'
import { factName, type TheirFact } from './their-fact.ts'

/** What a fact holds, or each item of its list. */
export type Holds = keyof typeof holdings

/** What is known of one fact. */
export interface Entry {
  readonly fact: TheirFact
  readonly list?: boolean
  /** Somewhere it is compared with `null`. */
  readonly nullable: boolean
  /** Somewhere it is compared with more than `null`. */
  readonly tested: boolean
  /** Somewhere it is compared with another fact. */
  readonly linked: boolean
  /** It stands on the right of an order and nowhere else, where theirs counts `null` as zero. */
  readonly onlyRight: boolean
}

/** Facts that are compared with one another, and so hold the same. */
export interface Group {
  readonly names: readonly string[]
  readonly holds?: Holds
  readonly ordered: boolean
  readonly wordsOnly: boolean
  /** Every text that was named is a day; is a word. */
  readonly days: boolean
  readonly words: boolean
  readonly decimals: number
  /** The largest number that was named, without its sign. */
  readonly most: number
}

/** Everything that is known of facts, from the rules that were read so far. */
export interface Table {
  readonly entries: Map<string, Entry>
  readonly groups: Map<string, Group>
}

/** An empty table. */
export const newTable = (): Table => ({ entries: new Map(), groups: new Map() })

/** What is known of one fact, and of those it is compared with. */
export function knownOf(table: Table, name: string): { readonly entry: Entry; readonly group: Group } {
  const [entry, group] = [table.entries.get(name), table.groups.get(name)]
  if (entry === undefined || group === undefined) throw new TypeError(`nothing is known of ${name}`)
  return { entry, group }
}

/**
 * Takes the tests of one rule into the table, all or none: what contradicts an earlier rule, or the rule
 * itself, is told.
 */
export function takeIn(
  table: Table,
  tests: readonly SaidTest[],
  mapped: ReadonlySet<string>,
): readonly Remark[] {
  const draft: Table = { entries: new Map(), groups: new Map() }
  const wrong: Remark[] = []
  for (const test of tests) take(test, { base: table, draft, wrong })
  for (const test of tests) check(test, { base: table, draft, wrong }, mapped)
  if (wrong.length > 0) return wrong
  for (const [name, entry] of draft.entries) table.entries.set(name, entry)
  for (const [name, group] of draft.groups) table.groups.set(name, group)
  return []
}

/** What the caller says a fact holds, by its name. */
export function declare(table: Table, name: string, holds: Holds, decimals: number): void {
  table.groups.set(name, { ...nothing, names: [name], holds, days: holds === 'day', words: false, decimals })
}

interface Taking {
  readonly base: Table
  readonly draft: Table
  readonly wrong: Remark[]
}

const nothing = { ordered: false, wordsOnly: false, days: true, words: true, decimals: 0, most: 0 }

const entryOf = ({ base, draft }: Taking, fact: TheirFact): Entry => {
  const name = factName(fact)
  const known = draft.entries.get(name) ?? base.entries.get(name)
  return known ?? { fact, nullable: false, tested: false, linked: false, onlyRight: true }
}
const groupOf = ({ base, draft }: Taking, name: string): Group =>
  draft.groups.get(name) ?? base.groups.get(name) ?? { ...nothing, names: [name] }

function take(test: SaidTest, taking: Taking): void {
  const { fact, other, at } = test
  note(fact, test, ['contains', 'someFact:in', 'everyFact:in'].includes(test.test), taking)
  if (other === undefined) {
    if (test.test === 'null') return
    for (const value of [test.value].flat()) hold(fact, value, test, taking)
    return
  }
  note(other, test, test.test === 'in' || test.test.endsWith(':in'), taking)
  const [a, b] = [groupOf(taking, factName(fact)), groupOf(taking, factName(other))]
  if (a.names === b.names && factName(fact) === factName(other)) {
    taking.wrong.push(remark([...at, 'value'], test.other, reasons.itself))
    return
  }
  const [aList, bList] = [entryOf(taking, fact).list, entryOf(taking, other).list]
  const joined: Group = {
    names: a.names.includes(factName(other)) ? a.names : [...a.names, ...b.names],
    ...holdsBoth(a, b, fact, test, taking),
    ordered: a.ordered || b.ordered || isOrder(test.test),
    wordsOnly: a.wordsOnly || b.wordsOnly || aList !== bList,
    days: a.days && b.days && !isTextTest(test.test),
    words: a.words && b.words && !isTextTest(test.test),
    decimals: Math.max(a.decimals, b.decimals),
    most: Math.max(a.most, b.most),
  }
  set(taking, isTextTest(test.test) ? { ...joined, wordsOnly: true } : joined)
}

function note(fact: TheirFact, { test, other, at }: SaidTest, list: boolean, taking: Taking): void {
  const entry = entryOf(taking, fact)
  const isNull = test === 'null'
  if (!isNull && entry.list !== undefined && entry.list !== list)
    taking.wrong.push(remark([...at, 'fact'], fact.fact, reasons.listAndValue))
  const name = factName(fact)
  taking.draft.entries.set(name, {
    fact,
    ...(isNull ? (entry.list === undefined ? {} : { list: entry.list }) : { list }),
    nullable: entry.nullable || isNull,
    tested: entry.tested || !isNull,
    linked: entry.linked || other !== undefined,
    onlyRight: entry.onlyRight && isOrder(test) && other === fact,
  })
  set(taking, groupOf(taking, name))
}

/** A written value says what the fact holds. */
function hold(fact: TheirFact, value: unknown, test: SaidTest, taking: Taking): void {
  const group = groupOf(taking, factName(fact))
  const isText = typeof value === 'string'
  const { list } = entryOf(taking, fact)
  const number = typeof value === 'number' && list !== true ? value : 0
  const holds: Holds = isText ? 'text' : typeof value === 'number' ? 'number' : 'flag'
  const [asDay, asWord] = [isDay(value), wordSchema.safeParse(value).success]
  const one: Group = {
    ...nothing,
    names: group.names,
    holds,
    days: isText ? asDay && !isTextTest(test.test) : true,
    words: isText ? asWord && !isTextTest(test.test) : true,
    decimals: decimalsIn(number),
    most: Math.abs(number),
  }
  set(taking, {
    ...group,
    ...holdsBoth(group, one, fact, test, taking),
    ordered: group.ordered || isOrder(test.test),
    wordsOnly: group.wordsOnly || isTextTest(test.test),
    days: group.days && one.days,
    words: group.words && one.words,
    decimals: Math.max(group.decimals, one.decimals),
    most: Math.max(group.most, one.most),
  })
}

function holdsBoth(
  a: Group,
  b: Group,
  fact: TheirFact,
  { at }: SaidTest,
  { wrong }: Taking,
): { holds?: Holds } {
  if (a.holds === undefined) return b.holds === undefined ? {} : { holds: b.holds }
  if (b.holds === undefined || a.holds === b.holds) return { holds: a.holds }
  const texts = [a, b].filter(({ holds }) => holds === 'text')
  const isDays = [a, b].some(({ holds }) => holds === 'day') && texts.some(({ days }) => days)
  if (!isDays) {
    const why = reasonOf.contradiction(factName(fact), holdings[b.holds], holdings[a.holds])
    wrong.push(remark([...at, 'value'], fact.fact, why))
  }
  return { holds: isDays ? 'day' : a.holds }
}

function set({ draft }: Taking, group: Group): void {
  const settled =
    group.ordered && group.holds === 'text' && group.days ? { ...group, holds: 'day' as const } : group
  for (const name of group.names) draft.groups.set(name, settled)
}

/** What only shows once all tests of the rule are taken in. */
function check(test: SaidTest, taking: Taking, mapped: ReadonlySet<string>): void {
  const name = factName(test.fact)
  const { holds, ordered, wordsOnly, decimals, most, names } = groupOf(taking, name)
  const tell = (why: Remark['why']) => {
    taking.wrong.push(remark([...test.at, 'value'], test.value ?? test.other, why))
  }
  if (ordered && (holds === 'text' || holds === 'flag')) tell(reasons.unordered)
  if (ordered && names.some((one) => entryNamed(taking, one)?.list === true)) tell(reasons.unordered)
  if (wordsOnly && holds !== undefined && holds !== 'text') tell(reasons.amongWords)
  if (!safe(most, decimals)) tell(reasons.number)
  if (decimals > 0 && names.some((one) => mapped.has(one))) tell(reasons.decimalsOfOwn)
}

const entryNamed = ({ base, draft }: Taking, name: string): Entry | undefined =>
  draft.entries.get(name) ?? base.entries.get(name)
