import { quoted } from '../../json/wording.ts'
import type { Heading } from './heading.ts'
import type { ItemFacts } from './item-facts.ts'
import type { Item } from './items.ts'
import type { Report } from './lines.ts'

/** Watches that a number stands for one matter of a holder and a power type; lists begin anew for each of them. */
export function numberWatch(heading: Heading, report: Report) {
  const title = heading.columns.get('number')?.heading ?? 'number'
  const seen = new Map<string, Item>()
  return (item: Item, { number, holders, powerType }: ItemFacts): void => {
    if (number === undefined || !item.own.number) return
    const key = JSON.stringify([number, holders[0]?.name, powerType, item.part])
    const before = seen.get(key)
    if (before === undefined) seen.set(key, item)
    else if (before.whole !== item.whole && before.name !== item.name) {
      report({
        code: 'duplicate-id',
        path: [item.row, title],
        message: `number ${quoted(number)} stands already in row ${before.row}`,
        hint: 'give each matter a number of its own',
      })
    }
  }
}
