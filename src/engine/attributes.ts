import type { World } from '../backends/memory/facts.ts'
import type { Problem } from '../errors.ts'
import { collectionOf } from '../model/collections.ts'
import { attributeKey, fits } from '../rules/attribute.ts'
import type { CheckedPack } from '../rules/read-pack.ts'

/** Attributes of a snapshot that are not of the type their pack declares. */
export function attributeProblems(packs: readonly CheckedPack[], world: World): readonly Problem[] {
  return packs.flatMap((pack) =>
    Object.entries(pack.attributes ?? {}).flatMap(([key, declared]) => {
      const named = attributeKey(key)
      if (named === undefined) return []
      const collection = collectionOf[named.subject]
      return [...world.views.values()].flatMap((view) =>
        view.rows(collection).flatMap((row): readonly Problem[] => {
          const attributes = row.values['attributes'] as Readonly<Record<string, unknown>> | undefined
          const value = attributes?.[named.name]
          if (value === undefined || fits(value, declared)) return []
          const expected = declared.list === true ? `a list of ${declared.type}` : `a ${declared.type}`
          const message = `\`${JSON.stringify(value)}\` stands where pack \`${pack.id}\` declares ${expected}`
          return [
            {
              code: 'attribute-type',
              path: [view.name, collection, row.id, 'attributes', named.name],
              message,
            },
          ]
        }),
      )
    }),
  )
}
