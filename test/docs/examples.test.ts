import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { exampleModule, isLiteralOnly } from './example-module.ts'
import { allFences, type Fence, placeOf } from './fences.ts'
import { typeProblems } from './type-check.ts'

const folder = resolve('node_modules/.bianzhi-docs/examples')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const examples = programs(allFences().filter(({ language }) => ['ts', 'typescript'].includes(language))).map(
  (fences) => {
    const { place, text } = exampleModule(fences)
    const file = `${folder}/${place.replaceAll(/[^\w.-]/g, '-')}.mts`
    writeFileSync(file, text)
    return { place, file }
  },
)

const problems = typeProblems(examples.map(({ file }) => file))

/** Fences as programs: one that is marked `continued` belongs to the fence before it on the same page. */
function programs(fences: readonly Fence[]): readonly [Fence, ...Fence[]][] {
  const found: [Fence, ...Fence[]][] = []
  for (const fence of fences) {
    if (fence.words.includes('example') && isLiteralOnly(fence.code)) continue
    const last = found.at(-1)
    if (!fence.words.includes('continued')) found.push([fence])
    else if (last?.[0].path === fence.path) last.push(fence)
    else throw new Error(`${placeOf(fence)} continues nothing`)
  }
  return found
}

describe('the examples', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
    return () => vi.restoreAllMocks()
  })

  it('are found', () => {
    expect(examples.length).toBeGreaterThan(0)
  })

  it.each(examples)('at $place type-check and show what they give', async ({ file }) => {
    expect(problems.get(file)).toEqual([])
    await import(/* @vite-ignore */ file)
  })
})
