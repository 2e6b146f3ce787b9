import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/documents/yaml.ts'

const told = (text: string) => {
  const read = readYaml(text)
  const problems = 'problems' in read ? read.problems : []
  return problems.map(({ line, column, message, hint }) => `${line}:${column} ${message}; ${hint}`)
}
const noBreak = '\u00A0'

describe('a slip in a YAML text', () => {
  it.each([
    [
      'a tab',
      'a:\n  b: 1\n\tc: 2\n  d: 3\n',
      '3:1 a tab stands where blanks are expected; indent with blanks',
    ],
    [
      'a file of tabs',
      'a:\n\tb: 1\n\tc:\n\t\td: 2\n',
      '2:1 a tab stands where blanks are expected; indent with blanks; 3 lines begin with a tab',
    ],
    [
      'a full-width comma between keys',
      'cite: { source: text，article: 第八条 }\n',
      '1:21 `，` stands where a comma is expected; write a half-width `, `',
    ],
    [
      'a second colon',
      'title: { zh: 甲，乙, en: a: b }\n',
      '1:23 a second `: ` stands within a text; put the text in quotes',
    ],
    [
      'a second colon on a line',
      'title: a: b\n',
      '1:8 a second `: ` stands within a text; put the text in quotes',
    ],
    [
      'no blank after a colon',
      'a: 1\nforce:mandatory\n',
      '2:1 no blank stands after the colon of `force`; write `force: mandatory`',
    ],
    [
      'no blank after a colon in braces',
      'require: {kind:prohibition, of: x}\n',
      '1:11 no blank stands after the colon of `kind`; write `kind: prohibition`',
    ],
    [
      'a comma within a text',
      'title: { zh: 标题, en: leaders, within the ratio }\n',
      '1:31 `within the ratio` stands where a key and its value are expected; if it belongs to the text before the comma, put that text in quotes',
    ],
    [
      'a full-width colon in braces',
      'title: { zh：标题 }\n',
      '1:12 `：` stands where a colon is expected; write a half-width `: `, not `：`',
    ],
    [
      'a brace that is not closed',
      'r:\n  cite: { source: text\n  force: mandatory\nz: 1\n',
      '2:9 `{` is not closed; write the `}` that ends it',
    ],
    ['a bracket that is not closed', 'r: [a, b\nc: 1\n', '1:4 `[` is not closed; write the `]` that ends it'],
    [
      'a dash without a blank',
      'r:\n  -{ from: 1, value: 3 }\n  - { from: 2, value: 3 }\n',
      '2:3 `-{` begins no item of a list; write `- {`',
    ],
    [
      'a no-break space before a key',
      `r:\n  a: 1\n${noBreak}${noBreak}b: 2\n  c: 3\n`,
      '3:1 the invisible character U+00A0 stands where a blank is expected; write a plain blank',
    ],
    [
      'a no-break space after a brace',
      `r: {${noBreak}a: 1 }\n`,
      '1:5 the invisible character U+00A0 stands where a blank is expected; write a plain blank',
    ],
  ])('%s is told once, and where', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('is told beside another on another line', () => {
    expect(told('a: { b: 1，c: 2 }\nb: { zh: a: b }\n').map((one) => one.slice(0, 4))).toEqual([
      '1:10',
      '2:10',
    ])
  })

  it('is none where the text is right', () => {
    const text = `a: { b: "x, y", c: null, d: , e: "q:r" }\nf: [a, 'b:c']\nt: 第一条，第二条${noBreak}x\n`
    expect(told(text)).toEqual([])
  })

  it('leaves what it cannot explain in the words of the parser', () => {
    expect(told('a:\n  b: 1\n   c: 2\n')).toHaveLength(2)
    expect(told('a: 1\na: 2\n')).toEqual(['2:1 key `a` stands twice in one object; keep one'])
  })
})
