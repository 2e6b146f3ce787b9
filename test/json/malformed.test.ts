import { describe, expect, it } from 'vitest'
import { EstablishmentError } from '../../src/errors.ts'
import { readJson } from '../../src/json/read-json.ts'

type Row = readonly [text: string, line: number, column: number, message: string, hint?: string]

const unclosed = (mark: string, line: number, column: number) =>
  `the \`${mark}\` at line ${line}, column ${column} is not closed`

const rows: readonly Row[] = [
  ['', 1, 1, 'the text is empty'],
  [' \n ', 2, 2, 'the text is empty'],
  ['{', 1, 2, 'the text ends where a key in double quotes or `}` is expected', unclosed('{', 1, 1)],
  ['[\n [', 2, 3, 'the text ends where a value or `]` is expected', unclosed('[', 2, 2)],
  ['{"a"', 1, 5, 'the text ends where `:` is expected', unclosed('{', 1, 1)],
  ['{"a":', 1, 6, 'the text ends where a value is expected', unclosed('{', 1, 1)],
  ['{"a":1', 1, 7, 'the text ends where `,` or `}` is expected', unclosed('{', 1, 1)],
  ['[{"a":1]', 1, 8, '`]` stands where `,` or `}` is expected', unclosed('{', 1, 2)],
  ['[1}', 1, 3, '`}` stands where `,` or `]` is expected', unclosed('[', 1, 1)],
  ['[1,]', 1, 4, '`]` stands where a value is expected', 'remove the comma before it'],
  ['{"a":1,\n}', 2, 1, '`}` stands where a key in double quotes is expected', 'remove the comma before it'],
  ['[,1]', 1, 2, '`,` stands where a value or `]` is expected'],
  ['[1 2]', 1, 4, '`2` stands where `,` or `]` is expected', 'write a comma before it'],
  ['{"a":1 "b":2}', 1, 8, '`"` stands where `,` or `}` is expected', 'write a comma before it'],
  ['[[] []]', 1, 5, '`[` stands where `,` or `]` is expected', 'write a comma before it'],
  ['{"a" 1}', 1, 6, '`1` stands where `:` is expected'],
  ['{"a"}', 1, 5, '`}` stands where `:` is expected', 'write a value after the key'],
  ['{"a":}', 1, 6, '`}` stands where a value is expected'],
  ['[1,}', 1, 4, '`}` stands where a value is expected'],
  ['}', 1, 1, '`}` stands where a value is expected'],
  [
    '{a:1}',
    1,
    2,
    '`a` stands where a key in double quotes or `}` is expected',
    'write the key in double quotes',
  ],
  [
    '{"a":1,编制:1}',
    1,
    8,
    '`编制` stands where a key in double quotes is expected',
    'write the key in double quotes',
  ],
  [
    '{1:1}',
    1,
    2,
    '`1` stands where a key in double quotes or `}` is expected',
    'write the key in double quotes',
  ],
  ["['a']", 1, 2, "`'` stands where a value or `]` is expected", 'write text in double quotes, `"`'],
  ['[“a”]', 1, 2, '`“` stands where a value or `]` is expected', 'write text in double quotes, `"`'],
  ['{"a"：1}', 1, 5, '`：` stands where `:` is expected', 'write the half-width `:`'],
  ['[1，2]', 1, 3, '`，` stands where `,` or `]` is expected', 'write the half-width `,`'],
  ['｛"a":1}', 1, 1, '`｛` stands where a value is expected', 'write the half-width `{`'],
  [
    '[1,\u00a02]',
    1,
    4,
    'the invisible character U+00A0 stands where a value is expected',
    'write an ordinary space',
  ],
  [
    '[1,\u30002]',
    1,
    4,
    'the invisible character U+3000 stands where a value is expected',
    'write an ordinary space',
  ],
  ['[\u200b1]', 1, 2, 'the invisible character U+200B stands where a value or `]` is expected', 'remove it'],
  ['[\u00001]', 1, 2, 'the invisible character U+0000 stands where a value or `]` is expected', 'remove it'],
  ['[1, // one\n]', 1, 5, '`/` stands where a value is expected', 'JSON has no comments'],
  ['# a\n1', 1, 1, '`#` stands where a value is expected', 'JSON has no comments'],
  ['[True]', 1, 2, '`True` stands where a value or `]` is expected', 'write `true`'],
  ['[truee]', 1, 2, '`truee` stands where a value or `]` is expected', 'write text in double quotes'],
  ['[None]', 1, 2, '`None` stands where a value or `]` is expected', 'write `null`'],
  ['undefined', 1, 1, '`undefined` stands where a value is expected', 'write `null`'],
  ['[county]', 1, 2, '`county` stands where a value or `]` is expected', 'write text in double quotes'],
  ['[+1]', 1, 2, '`+1` stands where a value or `]` is expected', 'write it like `12`, `-3` or `1.5`'],
  ['[.5]', 1, 2, '`.5` stands where a value or `]` is expected', 'write it like `12`, `-3` or `1.5`'],
  ['{} {}', 1, 4, '`{` stands where the end is expected', 'a document is one value'],
  ['1 2', 1, 3, '`2` stands where the end is expected', 'a document is one value'],
  ['[]]', 1, 3, '`]` stands where the end is expected', 'a document is one value'],
  ...['01', '-', '-a', '1.', '1.e2', '1e', '1e+', '0x10', '1_000', '12a', '-01', '1.2.3', '00'].map(
    (number): Row => {
      const hint = 'write it like `12`, `-3` or `1.5`, or in double quotes'
      return [`[${number}]`, 1, 2, `\`${number}\` is not a number of JSON`, hint]
    },
  ),
  ['["abc', 1, 2, 'a text is never closed', 'close it with `"`'],
  ['["abc\\"', 1, 2, 'a text is never closed', 'close it with `"`'],
  ['{"abc', 1, 2, 'a text is never closed', 'close it with `"`'],
  ['["a\nb"]', 1, 4, 'a line ends inside a text', 'close it with `"`, or write a line break as `\\n`'],
  ['["a\tb"]', 1, 4, 'the invisible character U+0009 stands inside a text', 'write it as `\\t`'],
  ['["a\u0001"]', 1, 4, 'the invisible character U+0001 stands inside a text', 'write it as `\\u0001`'],
  ['["C:\\windows"]', 1, 5, '`\\w` is no escape of JSON', 'write a backslash as `\\\\`'],
  ['["\\u12g4"]', 1, 3, '`\\u12g4` is no escape of JSON', 'write four hexadecimal digits after `\\u`'],
  ['{"\\x":1}', 1, 3, '`\\x` is no escape of JSON', 'write a backslash as `\\\\`'],
]

describe('a malformed JSON text', () => {
  for (const [text, line, column, message, hint] of rows) {
    it(`${JSON.stringify(text)} is refused at line ${line}, column ${column}`, () => {
      const [problem, ...more] = refusal(text).problems
      expect(more).toEqual([])
      expect(problem).toEqual({
        code: 'malformed-json',
        path: problem?.path,
        message,
        ...(hint === undefined ? {} : { hint }),
        line,
        column,
      })
    })
  }

  it.each([
    ['[1,{"a":[tru]}]', [1, 'a', 0]],
    ['[1,{"a":[1 2]}]', [1, 'a']],
    ['[1,{"a":[1],}]', [1]],
    ['[1,{"a" 1}]', [1, 'a']],
    ['[1,2] 3', []],
    ['{"a":1} x', []],
  ])('%s is refused with the path where it goes wrong', (text, path) => {
    expect(refusal(text).problems[0]?.path).toEqual(path)
  })

  it('never shows more than 60 characters of its author', () => {
    expect(refusal(`[${'a'.repeat(500)}]`).message).toContain(`\`${'a'.repeat(60)}…\``)
    expect(refusal(`{"${'a'.repeat(61)}":1,"${'a'.repeat(61)}":2}`).problems[0]?.message).toBe(
      `key \`${'a'.repeat(60)}…\` stands twice in one object`,
    )
  })
})

function refusal(text: string): EstablishmentError {
  try {
    readJson(text)
  } catch (error) {
    if (error instanceof EstablishmentError) return error
    throw error
  }
  throw new Error(`nothing was refused in ${text}`)
}
