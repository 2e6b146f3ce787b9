import type { Problem } from '../errors.ts'
import { mostProblems } from '../json/limits.ts'
import { type Table, tableOf } from './table.ts'

type Row = readonly [number: number, cells: readonly string[]]

/** Reads CSV; a row whose quotation marks do not close is taken as it stands, and the next is read again. */
export async function readCsv(name: string, given: string, delimiter?: string): Promise<Table> {
  const { default: papa } = await import('papaparse')
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const between =
    delimiter ??
    papa.parse(text, { preview: 20, newline: '\n', delimitersToGuess: [',', '\t', ';'] }).meta.delimiter
  const rows: Row[] = []
  const problems: Problem[] = []
  let literal = false
  for (let from: number | undefined = 0; from !== undefined; ) {
    const start: number = from
    let at: number = start
    from = undefined
    papa.parse<string[]>(text.slice(start), {
      delimiter: between,
      newline: '\n',
      quoteChar: literal ? noQuote : '"',
      step: ({ data, errors, meta }, parser) => {
        const number = rows.length + 1
        if (errors.some(({ type }) => type === 'Quotes')) {
          const end = text.indexOf('\n', at)
          rows.push([number, text.slice(at, end === -1 ? undefined : end).split(between)])
          problems.push(unclosed(number))
          literal = problems.length >= mostProblems
          from = end === -1 ? undefined : end + 1
          parser.abort()
          return
        }
        rows.push([number, data])
        at = start + meta.cursor
      },
    })
  }
  return tableOf(name, rows, { problems })
}

// no text holds it: the rest of a file without sense in its quotation marks is not searched for more of them
const noQuote = '\0'

const unclosed = (row: number): Problem => ({
  code: 'malformed-table',
  path: [row],
  message: 'a quotation mark is not closed, or stands inside a cell',
  hint: 'the row was read as it stands; write `"` twice inside a cell, and the cell in quotation marks',
})
