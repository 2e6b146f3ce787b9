import { readFileSync } from 'node:fs'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isDay } from '../../src/model/day.ts'

/** A document that an editor knows. */
export type DocumentKind = 'snapshot' | 'pack' | 'scenarios' | 'waivers' | 'plan' | 'book'

const schemaOf = (kind: DocumentKind): object =>
  JSON.parse(readFileSync(`src/schemas/${kind}@1.json`, 'utf8'))

/** The schema of a kind of document as Ajv compiles it, strictly. */
export function validatorOf(kind: DocumentKind): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    formats: { date: isDay },
  })
  return ajv.compile(schemaOf(kind))
}

/** Where a document is wrong: the deepest places that the schema points at. */
export function placesOf(validate: ValidateFunction, document: unknown): readonly string[] {
  if (validate(document)) return []
  const paths = (validate.errors ?? []).map(placeOf)
  const deepest = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)))
  return [...new Set(deepest)]
}

function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const key = keyword === 'additionalProperties' ? `/${params['additionalProperty']}` : ''
  const name = keyword === 'propertyNames' ? `/${params['propertyName']}` : ''
  return `${instancePath}${key}${name}`
}
