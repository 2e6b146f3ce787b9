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
  | FieldStep
  /** One of several counts by its name: `ceilings.departments`. */
  | (OfRows & { readonly kind: 'named-count'; readonly within: string; readonly name: string })
  /** The same row in another snapshot. */
  | { readonly kind: 'snapshot'; readonly name: string }

interface FieldStep extends OfRows {
  readonly kind: 'field' | 'attribute'
  readonly name: string
  readonly field: Field
}

interface OfRows {
  /** The relations whose rows have it; rows of others have none. */
  readonly of: readonly RelationName[]
}

/** What paths may lead over: the attributes packs declare and the snapshots they compare with. */
export interface PathSpace {
  /** By subject and name: `agency.beds`. */
  readonly attributes: ReadonlyMap<string, Field>
  readonly snapshots: ReadonlySet<string>
}

/** Why a path leads nowhere. */
export interface Wrong {
  readonly wrong: string
  readonly hint?: string
}

/** Looks a path up from a relation, or says what is wrong with it. */
export function findPath(from: RelationName, text: string, space: PathSpace): Path | Wrong {
  const steps: Step[] = []
  const titles: Localized[] = []
  let at: readonly RelationName[] = [from]
  let end: Field | undefined
  for (const name of text === '' ? [] : text.split('.')) {
    const last = steps.at(-1)
    if (end?.holds.type === 'counts' && last?.kind === 'field') {
      if (!end.holds.names.includes(name)) return noSuchCount(last.name, name, end.holds.names)
      steps.splice(-1, 1, { kind: 'named-count', within: last.name, name, of: last.of })
      titles.splice(-1, 1, end.holds.titles[name] ?? end.title)
      end = namedCount
      continue
    }
    if (end !== undefined && end.holds.type !== 'reference') return nowhere(name, text, end)
    if (space.snapshots.has(name)) {
      steps.push({ kind: 'snapshot', name })
      titles.push(name === 'before' ? { zh: '改革前', en: 'before' } : { zh: `“${name}”`, en: name })
      end = undefined
      continue
    }
    const found = findField(at, name, space)
    if (found === undefined) return unknown(at, name, space)
    steps.push(found)
    end = found.field
    titles.push(end.title)
    if (end.holds.type === 'reference') at = end.holds.to.map((subject) => collectionOf[subject])
  }
  const inRows = end === undefined || end.holds.type === 'reference'
  const title =
    titles.length === 0
      ? relations[from].title
      : { zh: titles.map((one) => one.zh).join('的'), en: titles.map((one) => one.en).join(' › ') }
  return { text, from, steps, ...(end === undefined ? {} : { end }), rows: inRows ? at : [], title }
}

const namedCount: Field = {
  ...relations.establishment.fields['approved'],
  title: { zh: '限额', en: 'Ceiling' },
} as Field

/** The field of that name; where it stands on rows of several kinds, it must hold the same on all that count. */
function findField(at: readonly RelationName[], name: string, space: PathSpace): FieldStep | undefined {
  const having = at.flatMap((relation): readonly FieldStep[] => {
    const { fields, subject } = relations[relation]
    const field = Object.hasOwn(fields, name) ? fields[name] : placeOf(relation, name)
    if (field !== undefined) return [{ kind: 'field', name, field, of: [relation] }]
    const attribute = space.attributes.get(`${subject ?? relation}.${name}`)
    return attribute === undefined ? [] : [{ kind: 'attribute', name, field: attribute, of: [relation] }]
  })
  const [first] = having
  if (first === undefined) return undefined
  const same = having.filter(({ kind, field }) => kind === first.kind && holdsTheSame(field, first.field))
  return { ...first, of: same.flatMap(({ of }) => of) }
}

/** 所在地区: what leads to the place in which a row lies; a place lies in itself. Packs write `jurisdiction`. */
export const placeStep = '@place'

const placeOf = (relation: RelationName, name: string): Field | undefined => {
  if (name !== placeStep) return undefined
  const { fields } = relations[relation === 'jurisdictions' ? 'agencies' : relation]
  return fields['jurisdiction']
}

const holdsTheSame = (a: Field, b: Field) =>
  a.list === b.list && JSON.stringify(a.holds) === JSON.stringify(b.holds)

const nowhere = (name: string, text: string, end: Field): Wrong => ({
  wrong: `nothing stands at \`${name}\` in \`${text}\`, for what comes before it is ${end.list ? 'a list' : 'no reference'}`,
})

function noSuchCount(within: string, name: string, names: readonly string[]): Wrong {
  return {
    wrong: `\`${within}\` has no \`${name}\``,
    hint: suggest(name, names) ?? `choose one of ${names.join(', ')}`,
  }
}

function unknown(at: readonly RelationName[], name: string, space: PathSpace): Wrong {
  const known = at.flatMap((relation) => [
    ...Object.keys(relations[relation].fields),
    ...[...space.attributes.keys()]
      .filter((key) => key.startsWith(`${relations[relation].subject ?? relation}.`))
      .map((key) => key.slice(key.indexOf('.') + 1)),
  ])
  const hint =
    suggest(name, known) ??
    `declare it under \`attributes\`, or choose one of ${[...new Set(known)].join(', ')}`
  return { wrong: `\`${at.join('` or `')}\` has no field \`${name}\``, hint }
}
