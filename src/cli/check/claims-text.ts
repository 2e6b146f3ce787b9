import Table from 'cli-table3'
import { textWidth } from '../../documents/text-width.ts'
import type { ClaimReport } from '../../index.ts'
import { groupsOf } from '../output/groups.ts'
import type { Style } from '../output/style.ts'
import { piecesOf, wrap, wrapPieces } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { Result } from './check.ts'

/** 自述数字核对: what each document says of itself beside what is computed. */
export function claimLines({ report }: Result, style: Style): readonly (readonly string[])[] {
  const elsewhere = report.skipped
    .filter(({ reason }) => reason !== 'nothing-to-judge' && reason !== 'superseded')
    .map(({ pack }) => pack)
  const claims = report.claims().filter(({ pack }) => !elsewhere.includes(pack))
  return groupsOf(claims, ({ pack, citation }) => JSON.stringify([pack, citation.title])).map((group) =>
    documentLines(group, style),
  )
}

function documentLines(claims: readonly ClaimReport[], style: Style): readonly string[] {
  const { words, paint, width } = style
  const wrong = claims.filter(({ reconciles }) => reconciles === 'no').length
  const source = words.cited(printable(claims[0]?.citation.title ?? ''), undefined)
  const several = new Set(claims.map(({ subject }) => subject.id)).size > 1
  const rows = claims.map((claim) => cellsOf(claim, several, style))
  const [, ...heads] = words.claimHeads
  const columns = heads.map((head, index) =>
    Math.max(textWidth(head), ...rows.map(({ figures }) => textWidth(figures[index] ?? ''))),
  )
  // six lines between and around the columns, two blanks in each
  const room = Math.max(width - columns.reduce((so, one) => so + one, 0) - 6 - 2 * 5, 10)
  const table = new Table({
    head: words.claimHeads.map((head) => paint.bold(head)),
    colAligns: ['left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  })
  for (const { title, figures, reconciles } of rows) {
    const [says = '', computed = '', difference = '', verdict = ''] = figures
    const painted = { yes: paint.green, no: paint.red, unknown: paint.cyan }[reconciles](verdict)
    table.push([wrapPieces(title, room).join('\n'), says, computed, difference, painted])
  }
  const heading = wrap(`${words.claims(claims.length, wrong)} ${source}`, width)
  return [...heading.map(paint.bold), ...table.toString().split('\n')]
}

function cellsOf(claim: ClaimReport, isSubjectShown: boolean, { words, say }: Style) {
  const { title, subject, says, computed, difference, reconciles, citation } = claim
  const about = isSubjectShown ? `${printable(subject.name)}${words.colon}` : ''
  const article = citation.article === undefined ? [] : [words.bracketed(printable(citation.article))]
  return {
    reconciles,
    title: [...piecesOf(`${about}${say(title)}`), ...article],
    figures: [printable(says), say(computed.text), difference ?? '', words.reconciles[reconciles]],
  }
}
