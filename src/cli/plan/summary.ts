import { ledgersOf } from '../../reform/index.ts'
import type { SheetCell, SheetRow } from '../../tables/index.ts'
import { groupsOf } from '../output/groups.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { CarriedOut } from './carried-out.ts'
import { planMessages } from './messages.ts'

// a reform may leave thousands; the ledger has them all
const most = 10

/** What a plan does in all, and what it leaves without an answer. */
export function planSummary({ plan, before, applied }: CarriedOut, style: Style): string {
  const { paint, locale, say, width } = style
  const said = planMessages[locale]
  const { ledger, after } = applied
  const title = typeof plan.title === 'string' ? { zh: plan.title, en: plan.title } : plan.title
  const posts = ledger.rows.flatMap(({ what, figure, from, to, toCategory, amount }) =>
    what === 'establishment' &&
    figure === 'approved' &&
    from === undefined &&
    to === undefined &&
    toCategory === undefined
      ? (amount ?? [])
      : [],
  )
  const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)
  const moved = ledger.rows.flatMap(({ what, matters = [] }) => (what === 'matters' ? matters : []))
  const head = [
    say(title),
    said.carriedOut(plan.operations.length, after.day),
    said.bodies(before.agencies?.length ?? 0, after.agencies?.length ?? 0),
    said.matters(new Set(moved).size),
    said.posts(sum(posts.filter((one) => one > 0)), -sum(posts.filter((one) => one < 0))),
  ]
  const [first = [], ...rest] = head.map((line) => wrap(line, width))
  return [...first.map(paint.bold), ...rest.flat(), '', looseEndsText({ plan, before, applied }, style)].join(
    '\n',
  )
}

/** What a plan leaves without an answer, kind by kind. */
export function looseEndsText(done: CarriedOut, style: Style): string {
  const { paint, locale } = style
  const said = planMessages[locale]
  const { looseEnds } = done.applied
  const left = looseEnds.length === 0 ? said.noLooseEnds : said.looseEnds(looseEnds.length)
  return [paint.bold(left), ...(looseEnds.length === 0 ? [] : endLines(done, style)), ''].join('\n')
}

/** The loose ends kind by kind, with the operations that cause them. */
function endLines({ before, applied }: CarriedOut, style: Style): readonly string[] {
  const { locale, say, words, width } = style
  const { looseEnds } = ledgersOf(before, applied)
  const rows = looseEnds.rows.map((row, at) => ({ row, kind: applied.looseEnds[at]?.kind }))
  const cell = (value: SheetCell | undefined): string =>
    typeof value === 'object' && value !== null && 'zh' in value ? say(value) : printable(String(value ?? ''))
  const indented = (text: string, by: number) =>
    wrap(text, width - by).map((line, index) => `${' '.repeat(index === 0 ? by : by + 2)}${line}`)
  const said = planMessages[locale]
  const lineOf = ({ about, category, amount, item, note }: SheetRow, isDifference: boolean) => {
    const many =
      typeof amount === 'number' && !isDifference ? said.number(cell(category), amount) : cell(category)
    const beside = [many, cell(item)].filter((text) => text !== '').join(words.comma)
    const why = cell(note)
    return `${cell(about)}${beside === '' ? '' : words.bracketed(beside)}${why === '' ? '' : `${words.colon}${why}`}`
  }
  return groupsOf(rows, ({ kind }) => kind ?? '').flatMap((group) => [
    ...indented(`${cell(group[0]?.row['kind'])}${words.bracketed(String(group.length))}`, 2),
    ...group.slice(0, most).flatMap(({ row, kind }) => indented(lineOf(row, kind === 'not-as-stated'), 4)),
    ...(group.length > most ? indented(said.more(group.length - most), 4) : []),
  ])
}
