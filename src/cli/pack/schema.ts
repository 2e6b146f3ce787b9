import type { SchemaName } from './request.ts'

/** The JSON Schema of a kind of document, as it ships. */
export async function packSchemaText(of: SchemaName): Promise<string> {
  const { default: schema } = await shipped[of]()
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

const shipped: Readonly<Record<SchemaName, () => Promise<{ readonly default: object }>>> = {
  snapshot: () => import('../../schemas/snapshot@1.json', { with: { type: 'json' } }),
  pack: () => import('../../schemas/pack@1.json', { with: { type: 'json' } }),
  scenarios: () => import('../../schemas/scenarios@1.json', { with: { type: 'json' } }),
  waivers: () => import('../../schemas/waivers@1.json', { with: { type: 'json' } }),
  plan: () => import('../../schemas/plan@1.json', { with: { type: 'json' } }),
  book: () => import('../../schemas/book@1.json', { with: { type: 'json' } }),
}
