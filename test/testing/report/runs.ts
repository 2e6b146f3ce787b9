import * as fc from 'fast-check'
import type { FileRun } from '../../../src/testing/report/index.ts'

/** A text that tries to be something else: markup, a directive, an escape sequence, half a character. */
export const hostile = `]]> <b a="1"> & # SKIP \\ \u0000\u001b[31m\u0085\u2028\uFFFE\uD800 '：'\r\n\tok 1`

/** Two files: one with a case that passes and one that fails twice, one that could not be run. */
export const runs: readonly FileRun[] = [
  {
    file: 'town.scenarios.yaml',
    problems: [],
    cases: [
      { name: '36 beside 30', line: 5, column: 5, ok: true, failures: [] },
      {
        name: '37 beside 30',
        line: 9,
        column: 5,
        ok: false,
        failures: [
          {
            message: {
              zh: '为 `violated`，应为 `satisfied`',
              en: 'is `violated` where `satisfied` is expected',
            },
            line: 12,
            column: 7,
            trace: { zh: '要求：不成立\n  事业编制 = 37', en: 'requirement: no\n  institution = 37' },
          },
          { message: { zh: '结果不符', en: 'the outcome differs' }, line: 13, column: 7 },
        ],
      },
    ],
  },
  {
    file: 'broken.scenarios.yaml',
    cases: [],
    problems: [
      {
        code: 'unknown-key',
        path: ['caes'],
        message: 'key `caes` is not known here',
        hint: 'did you mean `cases`?',
        line: 2,
        column: 1,
      },
      { file: 'town.pack.yaml', path: [], message: 'there is no such file' },
    ],
  },
]

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constant(hostile))
const localized = fc.record({ zh: text, en: text })

/** Results with any text in them. */
export const anyRuns: fc.Arbitrary<readonly FileRun[]> = fc.array(
  fc.record({
    file: text,
    problems: fc.constant([]),
    cases: fc.array(
      fc
        .record({
          name: text,
          failures: fc.array(fc.record({ message: localized, trace: localized }), { maxLength: 2 }),
        })
        .map((one) => ({ ...one, ok: one.failures.length === 0 })),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 3 },
)
