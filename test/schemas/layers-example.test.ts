import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack, readSnapshot, readWaivers } from '../../src/index.ts'
import { readScenarios } from '../../src/testing/index.ts'
import { placesOf, validatorOf } from './validators.ts'
import { wounded } from './wounded.ts'

const folder = 'docs/examples/layers'
const files = readdirSync(folder)
const documentOf = (file: string): object => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

const readers = { pack: readPack, snapshot: readSnapshot, scenarios: readScenarios, waivers: readWaivers }

/** The kind of a document, by the schema that it names to an editor. */
function kindOf(document: object): keyof typeof readers {
  const named = posix.join(folder, String(Reflect.get(document, '$schema')))
  const kind = (['pack', 'snapshot', 'scenarios', 'waivers'] as const).find(
    (one) => named === `dist/schemas/${one}@1.json`,
  )
  return kind ?? expect.fail(`no schema stands at ${named}`)
}

type Broken = readonly [what: string, file: string, at: string, value: unknown, place?: string]

const rule = '/rules/institution-posts'
const broken: readonly Broken[] = [
  ['a relation that is none', 'city.pack.json', `${rule}/narrows`, 'example-national/institution-posts'],
  ['a rule above without its pack', 'city.pack.json', `${rule}/tightens`, 'institution-posts'],
  ['packs above that are no list', 'city.pack.json', '/extends', 'example-province'],
  ['a measure of an unknown kind', 'city.pack.json', '/measures/institution-staff/kind', 'total'],
  ['a measure of no subject', 'county.pack.json', '/measures/small-institutions/subject', 'hospital'],
  [
    'an authority without its source',
    'county.pack.json',
    `${rule}/authority/source`,
    undefined,
    `${rule}/authority`,
  ],
  [
    'a disabled rule without authority',
    'county.pack.json',
    '/disables/0/authority',
    undefined,
    '/disables/0',
  ],
  ['a proportion with a comma', 'county.pack.json', `${rule}/require/atMost`, '1,4:1'],
  [
    'an approval of no kind',
    'county.pack.json',
    `${rule}/allowances/0/approval/kind`,
    undefined,
    `${rule}/allowances/0/approval`,
  ],
  [
    'a case of a table without its value',
    'province.pack.json',
    '/parameters/city-department-limit/values/0/cases/1/value',
    undefined,
    '/parameters/city-department-limit/values/0/cases/1',
  ],
  [
    'a table from a day that is none',
    'national.pack.json',
    '/parameters/city-department-limit/values/1/from',
    '2018-02-30',
  ],
  ['a row of bands that ends nowhere', 'national.pack.json', '/rules/leaders/require/rows/0/upTo', 'three'],
  ['a band without rows', 'province.pack.json', '/rules/leaders/require/rows', []],
  ['a division of five digits', 'province.pack.json', '/territory/divisions/0', '33000'],
  ['a waiver that never ends', 'layers.waivers.json', '/waivers/0/until', undefined, '/waivers/0'],
  ['a waiver for everybody', 'layers.waivers.json', '/waivers/0/subjects/0', '*'],
  ['half a post', 'county.json', '/establishment/2/approved', 130.5],
  ['a case that expects nothing', 'layers.scenarios.json', '/cases/0/expect', {}],
]

describe('the example of four layers, in an editor', () => {
  it.each(files)('has no mistake in %s', (file) => {
    const document = documentOf(file)
    expect(placesOf(validatorOf(kindOf(document)), document)).toEqual([])
  })

  it('has all four kinds of documents', () => {
    const kinds = new Set(files.map((file) => kindOf(documentOf(file))))
    expect(kinds).toEqual(new Set(Object.keys(readers)))
  })

  const mistakes = broken.map(([what, file, at, value, place = at]) => ({ what, file, at, value, place }))

  it.each(mistakes)('is underlined for $what in $file', ({ file, at, value, place }) => {
    const document = documentOf(file)
    const kind = kindOf(document)
    const wrong = wounded(document, at, value)
    expect(placesOf(validatorOf(kind), wrong)).toEqual([place])
    expect(() => readers[kind](wrong)).toThrow()
  })
})
