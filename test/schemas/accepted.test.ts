import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shippedPacks } from '../../src/cli/input/shipped-packs.ts'
import { filesBelow } from '../repository/sources.ts'
import { type DocumentKind, placesOf, validatorOf } from './validators.ts'

const validators: Readonly<Record<DocumentKind, ReturnType<typeof validatorOf>>> = {
  snapshot: validatorOf('snapshot'),
  pack: validatorOf('pack'),
  scenarios: validatorOf('scenarios'),
  waivers: validatorOf('waivers'),
  plan: validatorOf('plan'),
  book: validatorOf('book'),
}

// these show what mistakes look like
const mistaken = ['misspelt.yaml', 'xian-mistakes.yaml']

const files = [
  ...filesBelow('docs/examples', '.yaml'),
  ...filesBelow('docs/examples', '.json'),
  ...filesBelow('src/packs', '.yaml'),
].flatMap((path) => {
  const document: unknown = parse(readFileSync(path, 'utf8'))
  const kind = kindOf(document)
  const isMeant = !mistaken.some((name) => path.endsWith(`/${name}`))
  return kind === undefined || !isMeant ? [] : [{ path, document, kind }]
})

function kindOf(document: unknown): DocumentKind | undefined {
  const schema: unknown = Reflect.get(Object(document), 'schema')
  const [, word] = /^bianzhi\/(.*)@1$/.exec(String(schema)) ?? []
  return isKind(word) ? word : undefined
}

function isKind(word: string | undefined): word is DocumentKind {
  return word !== undefined && Object.hasOwn(validators, word)
}

describe('the JSON Schemas', () => {
  it.each(files)('accept $path, which holds a $kind', ({ document, kind }) => {
    expect(placesOf(validators[kind], document)).toEqual([])
  })

  it.each(Object.keys(shippedPacks))('accept the pack %s that ships', async (id) => {
    const pack = JSON.parse(JSON.stringify(await shippedPacks[id]?.()))
    expect(placesOf(validators.pack, pack)).toEqual([])
  })

  it('are tried on every kind of document', () => {
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(Object.keys(validators)))
  })
})
