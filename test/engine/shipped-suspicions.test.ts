import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { shippedPacks } from '../../src/cli/input/shipped-packs.ts'
import { divisionSuccessors } from '../../src/divisions/index.ts'
import { createEngine, readSnapshot } from '../../src/index.ts'

it('no example that ships holds a word that is suspected beside all packs that ship', async () => {
  const packs = await Promise.all(Object.values(shippedPacks).map((load) => load()))
  const engine = createEngine({ packs, divisions: divisionSuccessors })
  const found = readdirSync('docs/examples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, parse(readFileSync(`docs/examples/${name}`, 'utf8'))] as const)
    .filter(([, document]) => document?.schema === 'bianzhi/snapshot@1')
    .map(([name, document]) => [
      name,
      engine.evaluate(readSnapshot(document)).suspicions.map(({ message }) => message.en),
    ])
  expect(found.length).toBeGreaterThan(5)
  expect(found.filter(([, suspicions]) => suspicions?.length !== 0)).toEqual([])
})
