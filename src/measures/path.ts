import { suggest } from '../json/suggest.ts'
import { collectionOf } from '../model/collections.ts'
import type { Field } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { type RelationName, relations } from './relations.ts'

/** A path that was looked up: from a row, over references, to a field or a row. */
export interface Path {
  readonly text: string
  readonly from: RelationName
  readonly steps: readonly Step[]
  /** What stands at its end; a path that ends in rows has none. */
  readonly end?: Field
  /** The relations in which the rows at its end stand, where it ends in rows. */
  readonly rows: readonly RelationName[]
  readonly title: Localized
}

export type Step =
  | { readonly kind: 'field' | 'attribute'; readonly name: string; readonly field: Field }
  | { readonly kind: 'named-count'; readonly field: string; readonly name: string }
  /** The same row in another snapshot. */
  | { readonly kind: 'snapshot'; readonly name: string }

/** What paths may lead over: the attributes packs declare and the snapshots they compare with. */
export interface PathSpace {
  /** By subject and name: `agency.beds`. */
  readonly attributes: ReadonlyMap<string, Field>
  readonly snapshots: ReadonlySet<string>
}

/** Looks a path up from a relation, or says what is wrong with it. */
export function findPath(
  from: RelationName,
  text: string,
  space: PathSpace,
): Path | { readonly wrong: string; readonly hint?: string } {
  const steps: Step[] = []
  let at: readonly RelationName[] = [from]
  let end: Field | undefined
  const titles: Localized[] = []
  for (const name of text === '' ? [] : text.split('.')) {
    if (end !== undefined && end.holds.type !== 'reference') {
      if (end.holds.type !== 'counts' || !end.holds.names.includes(name)) return nowhere(name, text, end)
      const last = steps.pop()
      steps.push({ kind: 'named-count', field: last !== undefined && 'name' in last ? last.name : '', name })
      end = namedCount
      continue
    }
    if (space.snapshots.has(name)) {
      steps.push({ kind: 'snapshot', name })
      end = undefined
      continue
    }
    const found = findField(at, name, space)
    if (found === undefined) return unknown(at, name, space)
    steps.push(found)
    end = found.field
    titles.push(found.field.title)
    if (end.holds.type === 'reference') at = end.holds.to.map((subject) => collectionOf[subject])
  }
  const inRows = end === undefined || end.holds.type === 'reference'
  const own = relations[from].title
  const title =
    titles.length === 0
      ? own
      : { zh: titles.map((one) => one.zh).join('的'), en: titles.map((one) => one.en).join(' › ') }
  return { text, from, steps, ...(end === undefined ? {} : { end }), rows: inRows ? at : [], title }
}

const namedCount: Field = {
  ...relations.establishment.fields['approved'],
  title: { zh: '限额', en: 'Ceiling' },
} as Field

function findField(at: readonly RelationName[], name: string, space: PathSpace) {
  for (const relation of at) {
    const field = relations[relation].fields[name]
    if (field !== undefined) return { kind: 'field', name, field } as const
    const attribute = space.attributes.get(`${relations[relation].subject ?? relation}.${name}`)
    if (attribute !== undefined) return { kind: 'attribute', name, field: attribute } as const
  }
  return undefined
}

const nowhere = (name: string, text: string, end: Field) => ({
  wrong: `nothing stands at \`${name}\` in \`${text}\`, for what comes before it is ${end.list ? 'a list' : 'no reference'}`,
})

function unknown(at: readonly RelationName[], name: string, space: PathSpace) {
  const known = at.flatMap((relation) => [
    ...Object.keys(relations[relation].fields),
    ...[...space.attributes.keys()]
      .filter((key) => key.startsWith(`${relations[relation].subject ?? relation}.`))
      .map((key) => key.slice(key.indexOf('.') + 1)),
  ])
  const hint = suggest(name, known) ?? `declare it under \`attributes\`, or choose one of ${known.join(', ')}`
  return { wrong: `\`${at.join('` or `')}\` has no field \`${name}\``, hint }
}
