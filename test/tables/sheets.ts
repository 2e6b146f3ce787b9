import * as fc from 'fast-check'
import type { Sheet } from '../../src/tables/index.ts'

/** A small table with text, numbers, shares and words, and what they add up to. */
export const departments: Sheet = {
  name: { zh: '精简', en: 'Cuts' },
  title: { zh: '机构精简情况', en: 'Cuts of bodies' },
  columns: [
    { key: 'kind', heading: { zh: '机构类型', en: 'kind' }, holds: 'text' },
    { key: 'before', heading: { zh: '改革前', en: 'before' }, holds: 'number' },
    { key: 'cut', heading: { zh: '精简比例', en: 'cut' }, holds: 'number' },
  ],
  rows: [
    { kind: { zh: '工作部门', en: 'departments' }, before: 25, cut: { part: 1, whole: 25 } },
    { kind: '=1+1', before: null, cut: { part: -7, whole: 26 } },
    { kind: 'a|b', before: -3 },
  ],
  totals: [{ kind: { zh: '合计', en: 'total' }, before: 22, cut: { part: 0, whole: 0 } }],
  notes: [{ zh: '空白为不详', en: 'blank is unknown' }],
}

/** Text that means something to a spreadsheet, to Markdown, to XML or to a terminal. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("http://x","a")',
    '+1',
    '-1',
    '@SUM(1)',
    '＝1',
    '\t=1',
    '\r=1',
    '\n=2',
    'a","=3',
    '_x0041_',
    '_x0041_x0042_',
    '<b>&amp;</b>',
    ']]>',
    '"] | [x](javascript:1)',
    ' 前后 ',
    '红\u001b[31m\u202e字',
    '\ud800',
    '\ufffe',
    '0012',
    '1e5',
    '2009-12-31',
    'TRUE',
    '# `x` *y* ~z~ \\',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    )
    .map(([first, rest]) => first + rest),
)

/** A sheet of hostile text: its name, its title, its headings and its cells. */
export const hostileSheet = fc
  .record({
    name: hostileText,
    title: hostileText,
    heading: hostileText,
    rows: fc.array(
      fc.record({
        text: hostileText,
        number: fc.oneof(
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ name, title, heading, rows }): Sheet => {
    const both = (text: string) => ({ zh: text, en: text })
    return {
      name: both(name),
      title: both(title),
      columns: [
        { key: 'text', heading: both(heading), holds: 'text' },
        { key: 'number', heading: both('数'), holds: 'number' },
      ],
      rows,
      totals: [],
      notes: [],
    }
  })

/** What a cell keeps of a text: all but what nothing may show. */
export const kept = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '\uFFFD')
