import { bookJsonSchema } from './book.ts'
import type { JsonSchema } from './convert.ts'
import { packJsonSchema } from './pack.ts'
import { planJsonSchema } from './plan.ts'
import { scenariosJsonSchema } from './scenarios.ts'
import { snapshotJsonSchema } from './snapshot.ts'
import { waiversJsonSchema } from './waivers.ts'

/** 文件格式: the JSON Schema of every kind of document, by the name of its file. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'snapshot@1.json': snapshotJsonSchema(),
    'pack@1.json': packJsonSchema(),
    'scenarios@1.json': scenariosJsonSchema(),
    'waivers@1.json': waiversJsonSchema(),
    'plan@1.json': planJsonSchema(),
    'book@1.json': bookJsonSchema(),
  }
}
