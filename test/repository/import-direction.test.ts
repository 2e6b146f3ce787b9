import { describe, expect, it } from 'vitest'
import { importDirection } from './rules/import-direction.ts'
import { packageImports } from './rules/packages.ts'
import { source, sources } from './sources.ts'

describe('import direction', () => {
  it('holds in every source file', () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(importDirection(sources)).toEqual([])
  })

  it.each([
    ['src/json/read.ts', `import { rank } from '../model/rank.ts'`],
    ['src/model/day.ts', `import type { Node } from '../condition/nodes.ts'`],
    ['src/condition/nodes.ts', `export { lower } from '../constraints/ratio.ts'`],
    ['src/constraints/ratio.ts', `import { rule } from '../rules/rule.ts'`],
    ['src/rules/define.ts', `import { pack } from './pack.ts'`],
    ['src/rules/define.ts', `import { type Pack } from './pack.ts'`],
    ['src/packs/national/index.ts', `import { day } from '../../model/day.ts'`],
    ['src/packs/national/index.ts', `import { ganzhou } from '../ganzhou/index.ts'`],
    ['src/engine/evaluate.ts', `import { national } from '../packs/national/index.ts'`],
    ['src/engine/evaluate.ts', `const sql = await import('../backends/sql.ts')`],
    ['src/reform/apply.ts', `import { evaluate } from '../engine/evaluate.ts'`],
    ['src/testing/rule-tester.ts', `import { createEngine } from '../engine/create-engine.ts'`],
    ['src/cli/main.ts', `import { EstablishmentError } from '../errors.ts'`],
    ['src/engine/evaluate.ts', `type Cell = import('../formatters/text.ts').Cell`],
    ['src/attic/old.ts', `import { day } from '../model/day.ts'`],
  ])('refuses, in %s, %s', (path, text) => {
    const [, from] = /'(\..*)'/.exec(text) ?? []
    expect(importDirection([source(path, text)])).toEqual([
      expect.stringContaining(`${path}:1 imports ${from}, but `),
    ])
  })

  it.each([
    ['src/packs/national/index.ts', `import { definePack } from '../../rules/define.ts'`],
    ['src/packs/national/index.ts', `import { ratios } from './parameters.ts'`],
    ['src/rules/define.ts', `import type { Pack } from './pack.ts'`],
    ['src/engine/evaluate.ts', `import { columnar } from '../backends/columnar/run.ts'`],
    ['src/reform/apply.ts', `import type { Report } from '../engine/report.ts'`],
    ['src/cli/check.ts', `import { national } from '../packs/national/index.ts'`],
    ['src/index.ts', `export { definePack } from './rules/define.ts'`],
  ])('allows, in %s, %s', (path, text) => {
    expect(importDirection([source(path, text)])).toEqual([])
  })
})

describe('package imports', () => {
  it('stand only where they belong', () => {
    expect(packageImports(sources)).toEqual([])
  })

  it.each([
    ['src/model/proportion.ts', `import { addDays } from 'date-fns'`],
    ['src/rules/pack.ts', `import * as z from 'zod'`],
    ['src/rules/pack.ts', `import type { ZodType } from 'zod/v4'`],
    ['src/packs/national/index.ts', `import * as z from 'zod/mini'`],
    ['src/engine/evaluate.ts', `import { readFileSync } from 'node:fs'`],
    ['src/engine/evaluate.ts', `import { readFileSync } from 'fs'`],
    ['src/formatters/text.ts', `import pc from 'picocolors'`],
    ['src/json/read.ts', `import { parse } from 'yaml'`],
    ['src/cli/main.ts', `import { merge } from 'lodash'`],
  ])('are refused, in %s, when they say %s', (path, text) => {
    expect(packageImports([source(path, text)])).toEqual([expect.stringContaining(`${path}:1 imports `)])
  })

  it.each([
    ['src/model/day.ts', `import { addDays } from 'date-fns'`],
    ['src/rules/pack.ts', `import * as z from 'zod/mini'`],
    ['src/documents/yaml.ts', `import { parse } from 'yaml'`],
    ['src/testing/vitest.ts', `import { readFileSync } from 'node:fs'`],
  ])('are allowed, in %s, when they say %s', (path, text) => {
    expect(packageImports([source(path, text)])).toEqual([])
  })
})
