import { everySnapshot } from '../../measures/lower-term.ts'
import { standardMeasures } from '../../measures/standard.ts'
import { collectionOf, fieldsOf } from '../../model/collections.ts'
import type { Subject } from '../../model/field.ts'
import type { AttributeDeclaration } from '../../rules/attribute.ts'
import { unitOf } from './decimals.ts'
import { type Entry, type Group, knownOf, type Table } from './holdings.ts'
import { wordFor } from './names.ts'
import { factName } from './their-fact.ts'

/** The name in the pack of every fact in a table: what the caller says, or an attribute of its own. */
export function namesFor(
  table: Table,
  subject: Subject,
  mapped: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set<string>([
    ...Object.keys(fieldsOf(collectionOf[subject])),
    ...Object.keys(standardMeasures),
    ...mapped.values(),
    'before',
    'after',
    everySnapshot,
  ])
  return new Map(
    [...table.entries].map(([name, { fact }]): [string, string] => {
      const ours = mapped.get(name)
      if (ours !== undefined) return [name, ours]
      const parts = [fact.fact, ...valuesIn(fact.params), ...(fact.steps ?? [])]
      const word = wordFor(parts.join(' '), (one) => taken.has(one), 'fact')
      taken.add(word)
      return [name, word]
    }),
  )
}

const valuesIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(valuesIn)
    : value === undefined
      ? []
      : [value]

/** The attributes that a pack declares for facts it has no field or measure for. */
export function attributesFor(
  table: Table,
  subject: Subject,
  names: ReadonlyMap<string, string>,
  mapped: ReadonlyMap<string, string>,
): Readonly<Record<string, AttributeDeclaration>> {
  const own = [...table.entries].filter(([name]) => !mapped.has(name))
  return Object.fromEntries(
    own.map(([name, entry]) => [
      `${subject}.${names.get(name)}`,
      declarationOf(entry, knownOf(table, name).group),
    ]),
  )
}

/** What an attribute is declared as. */
export function declarationOf(entry: Entry, group: Group): AttributeDeclaration {
  const name = factName(entry.fact)
  const type = typeOf(entry, group)
  if (type !== 'number' || group.decimals === 0)
    return { type, ...(entry.list === true ? { list: true } : {}), title: { zh: name, en: name } }
  const unit = unitOf(group.decimals)
  return { type, unit, title: { zh: `${name}（单位 ${unit}）`, en: `${name} (in units of ${unit})` } }
}

/** One fact is a flag where it is only asked whether there is any; items of a list are text. */
function typeOf({ tested, list }: Entry, { holds, words, ordered }: Group): AttributeDeclaration['type'] {
  if (!tested && holds === undefined) return 'flag'
  if (list !== true && holds !== undefined && holds !== 'text') return holds
  if (holds === 'text') return words ? 'word' : 'text'
  return ordered ? 'number' : 'text'
}
