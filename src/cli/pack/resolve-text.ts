import Table from 'cli-table3'
import { textWidth } from '../../documents/text-width.ts'
import type { Effective, Loser } from '../../index.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { Resolved, ResolveRequest } from './resolve.ts'
import { resolveMessages } from './resolve-messages.ts'

/** Which rules speak for a subject, and why the others do not, as people read it in a terminal. */
export function resolvedText(found: Resolved, request: ResolveRequest, style: Style): string {
  const { words, paint, locale, width } = style
  const said = resolveMessages[locale]
  const { effective, losers, snapshot } = found
  const file = request.snapshot === '-' ? words.stdin : printable(request.snapshot)
  const days = `${words.factsOn(snapshot.day)} · ${words.lawOn(request.day ?? snapshot.day)}`
  const blocks = [
    [
      ...wrap(said.asked(found.rule, nameOf(found, request)), width).map((line) => paint.bold(line)),
      ...wrap(`${file} · ${days}`, width).map((line) => paint.dim(line)),
    ],
    [
      paint.bold(effective.length === 0 ? said.none : said.effective),
      ...effective.flatMap((one) => effectiveLines(one, found, style)),
    ],
    losers.length === 0 ? [] : [paint.bold(said.losers), ...loserLines(losers, style)],
  ]
  const filled = blocks.filter(({ length }) => length > 0)
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** A place and an agency by their names, with the id; any other subject by its id. */
function nameOf({ rule, snapshot, entries }: Resolved, { subject }: ResolveRequest): string {
  const about = entries.find((one) => one.rule === rule)?.subject
  const rows = { jurisdiction: snapshot.jurisdictions, agency: snapshot.agencies }
  const among = about === 'jurisdiction' || about === 'agency' ? rows[about] : undefined
  const name = among?.find(({ id }) => id === subject)?.name
  return printable(name === undefined ? subject : `${name} ${subject}`)
}

function effectiveLines({ rule, demands, values, citation }: Effective, found: Resolved, style: Style) {
  const { words, paint, say, locale, width } = style
  const { noDemand } = resolveMessages[locale]
  const entry = found.entries.find((one) => one.rule === rule)
  const title =
    entry === undefined ? rule : `${say(entry.title)}${words.bracketed(words.forces[entry.force])}`
  const inside = (text: string) => wrap(text, width - 4).map((line) => `    ${line}`)
  const source = printable(words.cited(citation.title, citation.article))
  const status = citation.status === 'official' ? '' : ` ${words.statuses[citation.status]}`
  return [
    ...wrap(title, width - 4).map((line, index) => {
      return `${index === 0 ? `  ${paint.green('✓')} ` : '    '}${paint.bold(line)}`
    }),
    ...(demands.length === 0 ? inside(noDemand) : demands.flatMap((demand) => inside(say(demand)))),
    ...Object.entries(values).flatMap(([name, value]) => inside(printable(`${name} = ${shown(value)}`))),
    ...inside(`${source}${status}  ${rule}`).map((line) => paint.dim(line)),
  ]
}

const shown = (value: Effective['values'][string]): string =>
  Array.isArray(value) ? value.join(', ') : String(value)

/** A table of the rules that do not speak, each with its reason. */
function loserLines(losers: readonly Loser[], { paint, say, locale, width }: Style): readonly string[] {
  const heads = resolveMessages[locale].heads
  // three lines between and around the columns, two blanks in each
  const room = width - 3 - 2 * 2
  const widest = Math.max(textWidth(heads[0]), ...losers.map(({ rule }) => textWidth(rule)))
  const column = Math.min(widest, Math.floor(room / 2))
  const table = new Table({
    head: heads.map((head) => paint.bold(head)),
    style: { head: [], border: [], compact: true },
  })
  for (const { rule, reason } of losers) {
    table.push([wrap(printable(rule), column).join('\n'), wrap(say(reason), room - column).join('\n')])
  }
  return table.toString().split('\n')
}
