import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../src/schemas/json-schemas.ts'

const written = Object.entries(jsonSchemas()).map(([name, schema]) => ({
  name,
  path: `src/schemas/${name}`,
  text: `${JSON.stringify(schema, undefined, 2)}\n`,
}))

// WRITE_SCHEMAS=1 npx vitest run --config test/vitest.config.ts test/schemas/generated.test.ts
if (process.env['WRITE_SCHEMAS'] === '1') for (const { path, text } of written) writeFileSync(path, text)

describe('the JSON Schemas that ship', () => {
  it.each(written)(
    '$name is what the code makes; else run this file with WRITE_SCHEMAS=1',
    ({ path, text }) => {
      expect(readFileSync(path, 'utf8')).toBe(text)
    },
  )

  it('are all made, none left over', () => {
    const files = readdirSync('src/schemas').filter((name) => name.endsWith('.json'))
    expect(files.toSorted()).toEqual(written.map(({ name }) => name).toSorted())
  })
})
