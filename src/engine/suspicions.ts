import type { World } from '../backends/memory/facts.ts'
import type { Row, View } from '../backends/memory/view.ts'
import { slipOf } from '../json/slip.ts'
import { wordsByField } from '../json/words-by-field.ts'
import { type CollectionName, collectionNames, fieldsOf } from '../model/collections.ts'
import type { Field } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import { scope } from '../model/scope.ts'
import { attributeKey } from '../rules/attribute.ts'
import type { PackDocument } from '../rules/pack.ts'

/** 疑似笔误: a word of a snapshot that nobody names, and that is near one that somebody does; never a verdict. */
export interface Suspicion {
  /** `after`, or the name of the baseline in which it stands. */
  readonly snapshot: string
  readonly collection: CollectionName
  /** The first row that has it. */
  readonly id: string
  /** How many rows have it. */
  readonly rows: number
  readonly field: string
  readonly written: string
  readonly meant: string
  readonly message: Localized
}

/** The words of all snapshots that are probably misspelt: each is told once for a field. */
export function suspicionsOf(packs: readonly PackDocument[], world: World): readonly Suspicion[] {
  const named = packs.map((pack) => wordsByField({ ...pack }))
  const namedFor = (field: string) => named.flatMap((one) => [...(one.get(field)?.keys() ?? [])])
  const anywhere = new Set(named.flatMap((one) => [...one.values()].flatMap((words) => [...words.keys()])))
  const attributes = packs.flatMap((pack) =>
    Object.keys(pack.attributes ?? {}).flatMap((key) => attributeKey(key) ?? []),
  )
  return [...world.views.values()].flatMap((view) =>
    collectionNames.flatMap((collection) => {
      const declared = attributes.filter(({ subject }) => collectionSubject(view, collection) === subject)
      const known = (field: string): readonly string[] => {
        const holds = fieldsOf(collection)[field]?.holds
        if (field === 'attributes') return declared.map(({ name }) => name)
        return holds?.type === 'tree'
          ? Object.keys(view.words(holds.tree))
          : namedFor(field.replace(/^attributes\./, ''))
      }
      return usesIn(view, collection).flatMap((use) => {
        const words = known(use.field)
        const isNamed =
          words.includes(use.written) || (use.field !== 'attributes' && anywhere.has(use.written))
        const meant = isNamed ? undefined : slipOf(use.written, words)
        return meant === undefined ? [] : [suspicion(use, meant, view, collection)]
      })
    }),
  )
}

interface Use {
  readonly field: string
  readonly written: string
  readonly id: string
  rows: number
}

/** The distinct words in the fields of a collection that hold words in an author's own choice. */
function usesIn(view: View, collection: CollectionName): readonly Use[] {
  const open = Object.entries(fieldsOf(collection)).filter(([name, field]) => isOpen(name, field))
  const uses = new Map<string, Use>()
  for (const row of view.rows(collection)) {
    const seen = new Set<string>()
    for (const [field, written] of [
      ...open.flatMap(([name]) => pairs(name, row.values[name])),
      ...attributesOf(row),
    ]) {
      const key = JSON.stringify([field, written])
      if (seen.has(key)) continue
      seen.add(key)
      const known = uses.get(key)
      if (known === undefined) uses.set(key, { field, written, id: row.id, rows: 1 })
      else known.rows += 1
    }
  }
  return [...uses.values()]
}

/** Kinds, categories and grades are refused where nobody declared them; record kinds and roles are not. */
function isOpen(name: string, { holds, list }: Field): boolean {
  if (holds.type === 'word') return holds.names === undefined
  if (holds.type === 'tree') return holds.tree === 'records' || holds.tree === 'roles'
  return holds.type === 'text' && list && Object.hasOwn(scope, name)
}

const pairs = (field: string, value: unknown): readonly (readonly [string, string])[] =>
  [value].flat().flatMap((one) => (typeof one === 'string' ? [[field, one] as const] : []))

const attributesOf = ({ values: { attributes } }: Row): readonly (readonly [string, string])[] =>
  Object.entries(Object(attributes)).flatMap(([name, value]) => [
    ['attributes', name] as const,
    ...pairs(`attributes.${name}`, value),
  ])

const collectionSubject = (view: View, collection: CollectionName) =>
  view.rows(collection)[0]?.relation.subject

function suspicion(use: Use, meant: string, view: View, collection: CollectionName): Suspicion {
  const { field, written, id, rows } = use
  const where = `${collection} \`${id}\`${view.name === 'after' ? '' : ` (${view.name})`}`
  const more = rows === 1 ? { zh: '', en: '' } : { zh: `等${rows}处`, en: ` and ${rows - 1} more` }
  const isName = field === 'attributes'
  const message = {
    zh: `${where}${more.zh}的 \`${field}\` 写作 \`${written}\`，规则包和词表均未使用该词；是否应为 \`${meant}\`？`,
    en: `\`${written}\` as ${isName ? 'an attribute' : `\`${field}\``} of ${where}${more.en} is named by no pack and no vocabulary; did you mean \`${meant}\`?`,
  }
  return { snapshot: view.name, collection, id, rows, field, written, meant, message }
}
