import type { Localized } from '../model/localized.ts'
import { type JsonSchema, titleText } from './convert.ts'

/** What keys are called, by the name of the part in which they stand. */
export type Titles = Readonly<Record<string, Readonly<Record<string, Localized>>>>

/** A JSON Schema whose keys are called as people call them, in both languages; '' stands for its root. */
export function titled(schema: JsonSchema, titles: Titles): JsonSchema {
  const { $defs = {}, ...root } = schema
  const parts = Object.entries($defs).map(([name, part]) => [name, withTitles(part, titles[name])])
  return {
    ...withTitles(root, titles['']),
    ...(parts.length === 0 ? {} : { $defs: Object.fromEntries(parts) }),
  }
}

function withTitles(part: JsonSchema, titles: Titles[string] = {}): JsonSchema {
  const { properties } = part
  if (properties === undefined) return part
  return {
    ...part,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const title = Object.hasOwn(titles, key) ? titles[key] : undefined
        if (title === undefined || typeof value === 'boolean') return [key, value]
        return [key, { title: titleText(title), ...value }]
      }),
    ),
  }
}
