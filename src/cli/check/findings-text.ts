import { textWidth } from '../../documents/text-width.ts'
import type { Finding } from '../../index.ts'
import { groupsOf } from '../output/groups.ts'
import type { Style } from '../output/style.ts'
import { padded, wrap, wrapPieces } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { Result } from './check.ts'
import { waivedText } from './waivers-text.ts'

/** What was found, by pack, verdict and rule; each list of lines is one block. */
export function findingLines(
  { report, findings, packs }: Result,
  style: Style,
): readonly (readonly string[])[] {
  const { words, paint, say } = style
  if (findings.length === 0) return report.outcome === 'not-judged' ? [] : [[words.nothingFound]]
  const isPlaceShown = new Set(findings.map(({ subject }) => subject.place ?? subject.name)).size > 1
  return packs.flatMap((pack) => {
    const own = findings.filter((finding) => finding.pack === pack.id)
    if (own.length === 0) return []
    return [
      [heading(say(pack.title), pack.id, style)],
      ...verdicts.flatMap((verdict) => {
        const some = own.filter((finding) => finding.verdict === verdict)
        if (some.length === 0) return []
        const rules = groupsOf(some, ruleAndArticle).map((group) => ruleLines(group, isPlaceShown, style))
        return [[paint.bold(`${words.verdicts[verdict]} ${some.length}`)], ...rules]
      }),
    ]
  })
}

const verdicts = ['violated', 'permitted', 'unknown'] as const

// the rows of a table are checks of their own, and may be written in articles of their own
const ruleAndArticle = ({ rule, title, force, citation, waiver }: Finding): string =>
  JSON.stringify([rule, title.zh, force, citation.source, citation.article, citation.status, waiver?.id])

function heading(title: string, id: string, { width, paint }: Style): string {
  const rest = Math.max(0, width - textWidth(`── ${title} ${id} `))
  return `${paint.dim('──')} ${paint.bold(title)} ${paint.dim(`${id} ${'─'.repeat(rest)}`)}`
}

/** One rule: its title and force, whom it concerns and how, and where it is written. */
function ruleLines(group: readonly Finding[], isPlaceShown: boolean, style: Style): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const { words, paint, say, width } = style
  const title = wrap(`${say(first.title)}${words.bracketed(words.forces[first.force])}`, width - 4)
  const reading = first.reading === undefined ? [] : wrap(words.reading(say(first.reading)), width - 4)
  const waived = first.waiver === undefined ? [] : wrap(waivedText(first.waiver, style), width - 4)
  const notes = [...reading, ...waived, ...wrap(citedAs(group, first, style), width - 4)]
  return [
    ...title.map(
      (line, index) => `${index === 0 ? `  ${markOf(first, style)} ` : '    '}${paint.bold(line)}`,
    ),
    ...saidOf(group, isPlaceShown, style),
    ...notes.map((line) => `    ${paint.dim(line)}`),
  ]
}

function citedAs(group: readonly Finding[], { citation, check, rule }: Finding, { words }: Style): string {
  const source = printable(words.cited(citation.title, citation.article))
  const status = citation.status === 'official' ? '' : ` ${words.statuses[citation.status]}`
  const id = group.every((finding) => finding.check === check) ? check : rule
  return `${source}${status}  ${id}`
}

/** What is violated or permitted is said of each subject; what is unknown is demanded of all, and each lacks something. */
function saidOf(group: readonly Finding[], isPlaceShown: boolean, style: Style): readonly string[] {
  const { say, width } = style
  if (group[0]?.verdict !== 'unknown') {
    return subjectLines(group, ({ message }) => say(message), isPlaceShown, style)
  }
  return groupsOf(group, ({ demand }) => say(demand)).flatMap((same) => [
    ...wrap(same[0] === undefined ? '' : say(same[0].demand), width - 4).map((line) => `    ${line}`),
    ...subjectLines(same, (finding) => lackingIn(finding, style), isPlaceShown, style),
  ])
}

function markOf({ verdict, force, waiver }: Finding, { paint }: Style): string {
  if (waiver !== undefined) return paint.yellow('○')
  if (verdict === 'permitted') return paint.green('✓')
  if (verdict === 'unknown') return paint.cyan('?')
  return force === 'mandatory' ? paint.red('✗') : paint.yellow('!')
}

/** What is known of an unknown number, and what would settle it. */
function lackingIn({ missing, details, subject }: Finding, { say, words }: Style): string {
  const value = details['value']
  const isKnown =
    value !== undefined && 'text' in value && (value.high !== null || (value.low !== null && value.low !== 0))
  const lacking = missing.map((text) => words.withoutName(say(text), printable(subject.name)))
  return `${isKnown ? words.known(say(value.text)) : ''}${words.lacking(lacking)}`
}

/** Each subject with what is said about it; those of which the same is said stand together. */
function subjectLines(
  group: readonly Finding[],
  said: (finding: Finding) => string,
  isPlaceShown: boolean,
  { words, width }: Style,
): readonly string[] {
  const name = ({ title, subject: { name, place, item } }: Finding) => {
    const about = item === undefined || title.zh.includes(String(item)) ? name : `${name} · ${item}`
    return printable(isPlaceShown && place !== undefined ? `${about}${words.bracketed(place)}` : about)
  }
  const rows = groupsOf(group, said).map((same) => ({
    names: same.map(name),
    message: same[0] === undefined ? '' : said(same[0]),
  }))
  const single = rows.filter(({ names }) => names.length === 1).flatMap(({ names }) => names)
  const column = Math.min(Math.max(...single.map(textWidth), 0), Math.floor(width / 3))
  return rows.flatMap(({ names, message }) => {
    if (names.length === 1) return beside(names[0] ?? '', message, column, width)
    const last = names.length - 1
    const all = names.map((one, index) =>
      index === last ? `${one}${words.bracketed(words.counted(names.length))}` : `${one}${words.comma}`,
    )
    return [
      ...wrap(message, width - 4).map((line) => `    ${line}`),
      ...wrapPieces(all, width - 6).map((line) => `      ${line}`),
    ]
  })
}

/** A name, and beside it a text; both are wrapped in columns of their own. */
function beside(name: string, text: string, column: number, width: number): readonly string[] {
  const left = wrap(name, column)
  const right = wrap(text, width - 4 - column - 2)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `    ${padded(left[index] ?? '', column)}  ${right[index] ?? ''}`.trimEnd(),
  )
}
