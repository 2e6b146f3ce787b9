import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/errors.ts'
import { errorPageGaps } from './rules/error-page.ts'

describe('the error page', () => {
  it('has one heading for each code and no other', () => {
    expect(errorPageGaps(errorCodes, readFileSync('docs/errors.md', 'utf8'))).toEqual([])
  })

  it('is refused when a code is missing, too many or there twice', () => {
    const page = '# Errors\n\n## `cycle`\n\ntext\n\n## `too-old`\n\n## `cycle`\n'
    expect(errorPageGaps(['cycle', 'too-deep'], page)).toEqual([
      '`too-deep` has no heading',
      '`too-old` is not an error code',
      '`cycle` has several headings',
    ])
  })
})
