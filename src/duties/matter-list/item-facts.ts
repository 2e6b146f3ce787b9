import type { Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { quoted } from '../../json/wording.ts'
import type { Level } from '../../model/level.ts'
import { folded, linesIn, oneLine } from './cell-text.ts'
import type { ColumnName } from './columns.ts'
import type { Heading } from './heading.ts'
import { type HolderRole, holdersIn, type NamedHolder } from './holders.ts'
import type { Item } from './items.ts'
import { levelsIn } from './levels.ts'
import type { Report } from './lines.ts'
import { powerTypeOf, powerTypeTitles } from './power-types.ts'

/** What the texts of one entry mean. */
export interface ItemFacts {
  readonly number?: string
  readonly code?: string
  readonly powerType?: string
  readonly function?: string
  readonly note?: string
  readonly basis: readonly string[]
  readonly object: readonly string[]
  readonly holders: readonly NamedHolder[]
  readonly handlers: readonly string[]
  readonly level: readonly Level[]
  /** The text on levels, where it says more than which. */
  readonly boundary?: string
}

/** How one list is understood. */
export interface Understanding {
  readonly heading: Heading
  readonly report: Report
  /** Who holds what the list gives no holder. */
  readonly holder?: string | undefined
  readonly powerTypes?: Readonly<Record<string, string>> | undefined
}

/** Reads the texts of one entry, and reports those that mean nothing. */
export function factsOf(item: Item, understanding: Understanding): ItemFacts {
  const problem = problemAt(item.row, understanding)
  const one = (column: ColumnName) => item.texts.find((texts) => texts[column] !== undefined)?.[column]
  const all = (column: ColumnName) => item.texts.flatMap((texts) => linesIn(texts[column] ?? ''))
  const text = (column: ColumnName) => {
    const found = one(column)
    return found === undefined ? {} : { [column]: oneLine(found) }
  }
  const level = levelsIn(one('level') ?? '')
  const written = one('level')
  if (written !== undefined && level.levels.length === 0) {
    problem('level', 'unknown-word', `${quoted(oneLine(written))} names no level of government`, levelHint)
  }
  return {
    ...text('number'),
    ...(item.own.code || item.item === undefined ? text('code') : {}),
    ...text('function'),
    ...text('note'),
    ...powerTypeIn(one('powerType'), item, understanding, problem),
    basis: all('basis'),
    object: (one('object') ?? '')
      .split(/[、；;\n]/)
      .map(oneLine)
      .filter((part) => part !== ''),
    holders: holdersOf(item, understanding, problem),
    handlers: unique(item.texts.flatMap((texts) => holdersIn(texts.handler ?? '')).map(({ name }) => name)),
    level: level.levels,
    ...(written !== undefined && level.saysMore ? { boundary: oneLine(written) } : {}),
  }
}

const levelHint = 'write 省级, 市级, 县级 or 乡级; the text is kept as the boundary'

type Tell = (column: ColumnName, code: Problem['code'], message: string, hint: string) => void

const problemAt =
  (row: number, { heading, report }: Understanding): Tell =>
  (column, code, message, hint) =>
    report({ code, path: [row, heading.columns.get(column)?.heading ?? column], message, hint })

function powerTypeIn(
  written: string | undefined,
  { part, isWhole }: Item,
  { powerTypes }: Understanding,
  problem: Tell,
): { powerType?: string } {
  const powerType = written === undefined ? part : powerTypeOf(written, powerTypes)
  if (powerType !== undefined) return { powerType }
  if (written === undefined || isWhole) return {}
  const hint = suggest(written, powerTypeTitles) ?? 'give its word under `powerTypes`'
  problem('powerType', 'unknown-word', `${quoted(oneLine(written))} is none of the ten power types`, hint)
  return {}
}

function holdersOf(item: Item, { heading, holder }: Understanding, problem: Tell): readonly NamedHolder[] {
  const named = (column: ColumnName, role?: HolderRole) =>
    item.texts.flatMap((texts) =>
      holdersIn(texts[column] ?? '').map((one) => (role === undefined ? one : { ...one, role })),
    )
  const all = [...named('lead', 'lead'), ...named('holder'), ...named('support', 'co-organiser')]
  // who leads, or helps, is often named among the holders once more
  const found = all.filter(({ name }, at) => all.findIndex((one) => folded(one.name) === folded(name)) === at)
  if (found.length > 0) return found
  if (holder !== undefined) return holdersIn(holder)
  const column = (['holder', 'lead', 'support'] as const).find((one) => heading.columns.has(one))
  if (column !== undefined && !item.isWhole) {
    problem(
      column,
      'missing-field',
      `nobody holds ${quoted(item.item ?? item.name)}`,
      'name the body, or give `holder`',
    )
  }
  return []
}

const unique = (texts: readonly string[]) => [...new Set(texts)]
