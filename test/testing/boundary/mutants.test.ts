import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boundaryCases } from '../../../src/testing/boundary/boundary-cases.ts'
import { casesYaml } from '../../../src/testing/boundary/cases-yaml.ts'
import { readScenarios } from '../../../src/testing/scenario/read-scenarios.ts'
import { runScenarios } from '../../../src/testing/scenario/run-scenarios.ts'
import { examples } from './subjects.ts'

const pathOf = (file: string) => new URL(`./${file}.scenarios.yaml`, import.meta.url)

describe.each(examples)('the boundary cases of $file', ({ file, pack, options, mutants }) => {
  const failedBy = (judging: object) => {
    const scenarios = readScenarios(readFileSync(pathOf(file), 'utf8'), { file: `${file}.scenarios.yaml` })
    const { cases } = runScenarios(scenarios, { packs: { [pack.id]: judging } })
    return cases.filter(({ ok }) => !ok).map(({ name }) => name)
  }

  it('are those that are made of the right pack', () => {
    const text = casesYaml(boundaryCases({ packs: [pack], ...options }))
    if (process.env['WRITE_BOUNDARY_CASES'] === 'yes') writeFileSync(pathOf(file), text)
    expect(text).toBe(readFileSync(pathOf(file), 'utf8'))
  })

  it('pass with the right pack', () => {
    expect(failedBy(pack)).toEqual([])
  })

  it.each(mutants)('catch $what', ({ pack: mutant, noticed }) => {
    const failed = failedBy(mutant(pack))
    for (const name of noticed) expect(failed).toContainEqual(expect.stringMatching(name))
  })
})
