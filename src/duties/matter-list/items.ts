import { isRemark, partOf } from './asides.ts'
import { oneLine } from './cell-text.ts'
import type { ColumnName } from './columns.ts'
import type { Heading } from './heading.ts'
import { type Line, oddity, type Report, type Texts } from './lines.ts'

/** One entry of a list: a matter, or the sub-item of one, with the rows that tell of it. */
export interface Item {
  readonly row: number
  readonly name: string
  readonly item?: string
  /** Which of the sub-items it is, from 1. */
  readonly place: number
  /** The row that names the whole, the same object for all its sub-items. */
  readonly whole: WholeItem
  /** The texts of its rows, the first of them with what it takes from the row of the whole. */
  readonly texts: readonly [Texts, ...Texts[]]
  /** The power type that the part of the list stands under. */
  readonly part?: string
  /** Which of its texts are its own, and not those of a merged cell or of the whole. */
  readonly own: { readonly number: boolean; readonly code: boolean }
  /** Whether sub-items follow it: then it is the whole of them and no matter itself. */
  readonly isWhole: boolean
}

/** What sub-items are the parts of: its name, and the texts of its first row. */
export interface WholeItem {
  readonly row: number
  readonly name: string
  readonly texts: Texts
}

/** Puts the rows of a list together to entries: sub-items with their whole, further rows with the first. */
export function itemsOf(
  lines: readonly Line[],
  heading: Heading,
  { report, powerTypes }: { report: Report; powerTypes?: Readonly<Record<string, string>> | undefined },
): readonly Item[] {
  const items: Draft[] = []
  let whole: Whole | undefined
  let part: string | undefined
  for (const line of lines) {
    if (line.aside !== undefined) {
      const named = partOf(line.aside, powerTypes)
      part = named ?? part
      if (named === undefined && !isRemark(line.aside)) report(nameless(line.row, heading))
      continue
    }
    const { texts, carried, row } = line
    const last = items.at(-1)
    if (last !== undefined && goesOn(line, last)) {
      last.texts.push(own(line))
      continue
    }
    if (texts.name === undefined && (texts.item === undefined || whole === undefined)) {
      // a row of merged cells alone says nothing new
      if (Object.keys(texts).length > carried.size) report(nameless(row, heading))
      whole = texts.name === undefined && texts.item === undefined ? undefined : whole
      continue
    }
    const isUnder =
      texts.item !== undefined && whole !== undefined && (texts.name === undefined || carried.has('name'))
    if (!isUnder) {
      whole = { row, texts, name: oneLine(texts.name ?? ''), count: 0, items: [] }
      for (const message of odd(line)) report(oddity(row, titleOf(heading, 'name'), message))
    }
    if (whole === undefined) continue
    if (isUnder && whole.count === 0) for (const head of whole.items) head.isWhole = true
    if (texts.item !== undefined) whole.count += 1
    const draft: Draft = {
      row,
      name: whole.name,
      ...(texts.item === undefined ? {} : { item: oneLine(texts.item) }),
      place: whole.count,
      texts: [isUnder ? withWhole(texts, whole.texts) : texts],
      ...(part === undefined ? {} : { part }),
      own: { number: isOwn(line, 'number'), code: isOwn(line, 'code') },
      whole,
      isWhole: false,
    }
    if (whole.count === 0) whole.items.push(draft)
    items.push(draft)
  }
  return items
}

type Draft = Omit<Item, 'texts' | 'isWhole'> & { texts: [Texts, ...Texts[]]; isWhole: boolean }

interface Whole extends WholeItem {
  readonly items: Draft[]
  count: number
}

/** Whether a row only goes on with the entry above: its name is merged, and nothing tells it apart. */
function goesOn({ texts, carried }: Line, { item }: Draft): boolean {
  const isSame = (column: ColumnName) => texts[column] === undefined || carried.has(column)
  const isItem = item === undefined ? texts.item === undefined : carried.has('item')
  return carried.has('name') && isItem && isSame('number') && isSame('code')
}

const isOwn = ({ texts, carried }: Line, column: ColumnName) =>
  texts[column] !== undefined && !carried.has(column)

// what is merged was said in the row above
const own = ({ texts, carried }: Line): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([column]) => !carried.has(column as ColumnName)))

function odd({ texts, carried }: Line): readonly string[] {
  if (texts.item !== undefined) return []
  return [
    ...(carried.has('name') ? ['the name is merged with the row above, but the number or code is not'] : []),
    ...(carried.has('number') && !carried.has('name')
      ? ['the number is merged with the row above, but the name is not']
      : []),
    ...(carried.has('code') && !carried.has('name')
      ? ['the code is merged with the row above, but the name is not']
      : []),
  ]
}

const passedOn = ['number', 'function', 'powerType', 'handler', 'level'] as const
const holding = ['holder', 'lead', 'support'] as const

/** The texts of a sub-item, and where it is silent those of the whole. */
function withWhole(texts: Texts, whole: Texts): Texts {
  const columns = holding.some((column) => texts[column] !== undefined) ? passedOn : [...passedOn, ...holding]
  const taken = columns.filter((column) => texts[column] === undefined && whole[column] !== undefined)
  return { ...texts, ...Object.fromEntries(taken.map((column) => [column, whole[column]])) }
}

const titleOf = (heading: Heading, column: ColumnName): string =>
  heading.columns.get(column)?.heading ?? column

const nameless = (row: number, heading: Heading) =>
  ({
    code: 'missing-field',
    path: [row, titleOf(heading, 'name')],
    message: 'the row names no matter and is not read',
    hint: 'write the name into each row; a CSV does not keep merged cells, a workbook does',
  }) as const
