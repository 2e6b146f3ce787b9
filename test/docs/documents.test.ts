import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { allFences, type Fence, placeOf } from './fences.ts'

const readers = {
  pack: 'readPack',
  snapshot: 'readSnapshot',
  waivers: 'readWaivers',
  plan: 'readPlan',
} as const

const documents = allFences().flatMap((fence) => {
  const kind = documentKind(fence)
  return kind === undefined ? [] : [{ ...fence, kind, place: placeOf(fence) }]
})

/** What a fence in JSON or YAML holds: said on its opening line, or by the schema it names. */
function documentKind({ language, words, code }: Fence): string | undefined {
  if (!['json', 'yaml', 'yml'].includes(language)) return undefined
  const schema = /bianzhi\/(pack|snapshot|waivers|plan)@1/.exec(code)?.[1]
  const named = words.find((word) => word === 'pack' || word === 'snapshot') ?? schema
  return Object.entries(readers).find(([kind]) => kind === named)?.[1]
}

describe('the documents shown in the pages', () => {
  it.each(documents)('at $place are accepted by $kind', async ({ kind, code }) => {
    const library: Record<string, unknown> = await import(
      /* @vite-ignore */ resolve(kind === 'readPlan' ? 'src/reform/index.ts' : 'src/index.ts')
    )
    const read = library[kind]
    if (typeof read !== 'function') expect.fail(`src/index.ts exports no \`${kind}\``)
    expect(read(parse(code))).toBeTypeOf('object')
  })

  it('are told apart by their opening line or their schema', () => {
    const fence = { path: 'docs/a.md', line: 2, language: 'yaml', words: [], code: 'id: a' }
    expect(documentKind(fence)).toBeUndefined()
    expect(documentKind({ ...fence, words: ['pack'] })).toBe('readPack')
    expect(documentKind({ ...fence, code: 'schema: bianzhi/snapshot@1' })).toBe('readSnapshot')
    expect(documentKind({ ...fence, language: 'sh', words: ['pack'] })).toBeUndefined()
  })
})
