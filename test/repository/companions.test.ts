import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingKindCompanions, missingPackCompanions } from './rules/companions.ts'
import { filesBelow, source, sources } from './sources.ts'

const surroundings = {
  files: [...filesBelow('test', '.test.ts'), ...filesBelow('docs', '.md')],
  exports: Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).exports),
}

describe('a constraint kind', () => {
  const kind = source('src/constraints/ratio.ts', `export const ratio = defineConstraint({ kind: 'ratio' })`)
  const index = source('src/constraints/index.ts', `export { ratio } from './ratio.ts'\n`)

  it('comes with a test, a page and one line in the index', () => {
    expect(missingKindCompanions(sources, surroundings)).toEqual([])
  })

  it('is refused without them', () => {
    expect(missingKindCompanions([kind], { files: ['docs/kinds/share.md'], exports: [] })).toEqual([
      'kind `ratio` lacks test/constraints/ratio.test.ts',
      'kind `ratio` lacks docs/kinds/ratio.md',
      'kind `ratio` is not exported by exactly one line of src/constraints/index.ts',
      'docs/kinds/share.md describes no kind',
    ])
  })

  it('passes with them', () => {
    const files = ['test/constraints/ratio.test.ts', 'docs/kinds/ratio.md']
    expect(missingKindCompanions([kind, index], { files, exports: [] })).toEqual([])
  })
})

describe('a pack', () => {
  const pack = source('src/packs/ganzhou/index.ts', '')

  it('comes with a test and a name to import it by', () => {
    expect(missingPackCompanions(sources, surroundings)).toEqual([])
  })

  it('is refused without them', () => {
    expect(missingPackCompanions([pack], { files: [], exports: ['.'] })).toEqual([
      'pack `ganzhou` has no test in test/packs',
      'pack `ganzhou` is not among the exports of package.json',
    ])
  })

  it('passes with them', () => {
    const found = { files: ['test/packs/ganzhou/story.test.ts'], exports: ['./packs/ganzhou'] }
    expect(missingPackCompanions([pack], found)).toEqual([])
  })
})
