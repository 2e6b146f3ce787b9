import type { World } from '../backends/memory/facts.ts'
import { remember } from '../backends/memory/memory.ts'
import type { Condition, FieldReference, Quantity } from '../condition/nodes.ts'
import { type CompiledMeasure, isCounting } from '../measures/compiled.ts'
import { keyParts } from '../measures/named.ts'
import { findPath, type Path } from '../measures/path.ts'
import type { RelationName } from '../measures/relations.ts'
import { collectionOf } from '../model/collections.ts'
import type { Judged } from './run.ts'
import { checkName } from './words.ts'

/** The fields, as `collection.field`, that a judgement may have been read from; nothing where it may be any. */
export function fieldsRead(judged: Judged, world: World): ReadonlySet<string> | undefined {
  const { item, row, values } = judged
  const key = JSON.stringify(['fields read', checkName(judged), row.relation.name, item?.value, [...values]])
  return remember(world.memory, key, () => ({ fields: readBy(judged, world) })).fields
}

function readBy({ compiled, id, check, row, values, series, candidates }: Judged, world: World) {
  const { scope, exempt, allowances } = compiled.lowered(id, values, series)
  const ways = allowances.flatMap(({ open, relaxed }) => [
    open,
    ...[...relaxed.values()].flatMap(({ only, condition }) => [only, condition]),
  ])
  const { subject } = row.relation
  const cases = [...candidates.keys()].flatMap((key) => {
    const { name, path } = keyParts(key)
    const dated = compiled.pack.parameters?.[name]?.values ?? []
    return dated.flatMap((one, list) => {
      const count = 'cases' in one ? one.cases.length : 0
      if (count > 0 && (path !== '' || subject === undefined)) return [anything]
      return Array.from({ length: count }, (_, at) =>
        subject === undefined ? undefined : compiled.caseOf(name, list, at, subject),
      )
    })
  })
  if (cases.includes(anything)) return undefined
  const asked = [scope, check.only, check.condition, ...exempt.map(({ condition }) => condition), ...ways]
  return fieldsOfAll([...asked, ...cases], row.relation.name, world)
}

// a parameter that is looked up by another row may depend on whatever stands there
const anything: Condition = { kind: 'known', of: { kind: 'field', path: '' } }

/** The fields that conditions read, over measures and filters as deep as these go. */
function fieldsOfAll(
  conditions: readonly (Condition | undefined)[],
  from: RelationName,
  world: World,
): ReadonlySet<string> | undefined {
  const fields = new Set<string>()
  const seen = new Set<string>()
  let isKnown = true

  function condition(one: Condition | undefined, at: RelationName, subject: RelationName = at): void {
    switch (one?.kind) {
      case 'all':
      case 'any':
        for (const part of one.of) condition(part, at, subject)
        return
      case 'not':
        condition(one.of, at, subject)
        return
      case 'compare':
        for (const quantity of one.sum.flatMap(({ of }) => of)) number(quantity, at, subject)
        return
      case 'words':
        field(one.of, at, subject)
        if ('path' in one.among) field(one.among, at, subject)
        return
      case 'known':
        field(one.of, at, subject)
        return
    }
  }

  const field = ({ of, path: text }: FieldReference, at: RelationName, subject: RelationName) =>
    written(text, of === 'subject' ? subject : at)

  function written(text: string, at: RelationName): void {
    const found = findPath(at, text, world.space)
    if ('wrong' in found) isKnown = false
    else path(found)
  }

  function path({ steps }: Path): void {
    for (const step of steps) {
      if (step.kind === 'snapshot') continue
      const name = step.kind === 'named-count' ? step.within : step.name
      for (const relation of step.of) fields.add(`${relation}.${name}`)
    }
  }

  function number(quantity: Quantity, at: RelationName, subject: RelationName): void {
    if (quantity.kind === 'field') field(quantity, at, subject)
    if (quantity.kind !== 'measure') return
    if (quantity.on !== undefined) written(quantity.on, at)
    measure(world.measure(quantity.measure))
  }

  function measure({ key, subject, how }: CompiledMeasure): void {
    if (seen.has(key)) return
    seen.add(key)
    const own = collectionOf[subject]
    if (isCounting(how)) {
      const { link, field: read, keys, filter, pairs, relation } = how
      const links = 'subject' in link ? [...link.row, ...link.subject] : [link]
      for (const one of [...links, ...(keys?.by ?? []), ...(keys?.over ?? [])]) path(one)
      if (read !== undefined && 'measure' in read) number(read, relation, own)
      else if (read !== undefined) path(read)
      condition(filter, relation, own)
      condition(pairs, relation, own)
      // whether a row exceeds what another rule asks may hang on anything
      if (how.exceeding !== undefined) isKnown = false
    } else if (how.kind === 'attribute') path(how.path)
    else if (how.kind === 'term') for (const one of how.sum.flatMap(({ of }) => of)) number(one, own, own)
    else for (const one of [how.from, how.until]) if (one !== undefined) path(one)
  }

  for (const one of conditions) condition(one, from)
  return isKnown ? fields : undefined
}
