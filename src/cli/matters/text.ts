import { textWidth } from '../../documents/text-width.ts'
import { type Conflict, describeScope, type LookAlike } from '../../duties/index.ts'
import type { Snapshot } from '../../index.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import type { DisputedMatter, MattersFound } from './found.ts'
import { mattersMessages } from './messages.ts'
import { conflictKinds, type MattersRequest } from './request.ts'

/** What was found, as people read it in a terminal. */
export function mattersText(
  found: MattersFound,
  snapshot: Snapshot,
  request: MattersRequest,
  style: Style,
): string {
  const said = mattersMessages[style.locale]
  const blocks = [
    headline(found, request, snapshot, style),
    ...found.disputed.map((one) => matterLines(one, snapshot, style)),
    ...(found.disputed.length === 0 ? [[said.none(found.matters)]] : []),
    ...alikeLines(found, style),
    totals(found, style),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function headline(
  { day }: MattersFound,
  { lists, jurisdiction }: MattersRequest,
  { jurisdictions }: Snapshot,
  { words, width, paint }: Style,
) {
  const files = lists.map((file) => (file === '-' ? words.stdin : file)).join(words.comma)
  const place = (jurisdictions ?? []).find(({ id, name }) => jurisdiction === id || jurisdiction === name)
  const notes = [...(place === undefined ? [] : [place.name]), ...(day === null ? [] : [words.factsOn(day)])]
  return [
    ...wrap(printable(files), width).map((line) => paint.bold(line)),
    ...(notes.length === 0 ? [] : [paint.dim(printable(notes.join(' · ')))]),
  ]
}

/** A matter: what is wrong with it, who leads where that is disputed, and who holds it. */
function matterLines(matter: DisputedMatter, snapshot: Snapshot, style: Style): readonly string[] {
  const { paint, width, words, locale } = style
  const said = mattersMessages[locale]
  const title = printable(matter.name === matter.id ? matter.id : `${matter.name}  ${matter.id}`)
  const role = (word: string) =>
    Object.hasOwn(said.roles, word) ? (said.roles[word] ?? word) : roleTitle(word, snapshot, style)
  const holders = matter.holders.map(({ name, role: as }) => `${name}${words.bracketed(role(as))}`)
  return [
    ...wrap(title, width).map((line) => paint.bold(line)),
    ...matter.conflicts.flatMap((one) => conflictLines(one, style)),
    ...disputedParts(matter, style).flatMap((text) => beside(said.organiser, text, style)),
    ...(holders.length === 0 ? [] : beside(said.holders, printable(holders.join(words.comma)), style)),
  ]
}

function roleTitle(word: string, { words }: Snapshot, { say }: Style): string {
  const title = words?.roles?.[word]?.title
  return title === undefined ? word : say(title)
}

function conflictLines({ kind, missing, message }: Conflict, { paint, say, locale, width }: Style) {
  const mark = missing.length === 0 ? paint.red('✗') : paint.cyan('?')
  const [first = '', ...more] = wrap(`${mattersMessages[locale].kinds[kind]}  ${say(message)}`, width - 4)
  return [`  ${mark} ${first}`, ...more.map((line) => `    ${line}`)]
}

/** Who leads the parts of which that is not plain, and by which step of the procedure. */
function disputedParts({ leads }: DisputedMatter, { say, words }: Style): readonly string[] {
  return leads
    .filter(({ rule }) => rule !== 'named' && rule !== 'nobody')
    .map(({ scope, because }) => {
      const isPart = leads.length > 1 && Object.keys(scope).length > 0
      return isPart ? `${say(describeScope(scope))}${words.colon}${say(because)}` : say(because)
    })
}

function beside(label: string, text: string, { width, paint }: Style): readonly string[] {
  const column = textWidth(label)
  return wrap(text, width - 4 - column).map((line, index) =>
    index === 0 ? `    ${paint.dim(label)}${line}` : `    ${' '.repeat(column)}${line}`,
  )
}

/** The look-alikes with their scores, and why they are not all there are. */
function alikeLines({ alike }: MattersFound, style: Style): readonly (readonly string[])[] {
  if (alike === undefined) return []
  const { paint, width, locale } = style
  const said = mattersMessages[locale]
  const { suggestions, truncated, ignored } = alike
  const notes = [
    ...(truncated === false ? [] : [said.truncated[truncated]]),
    ...(ignored.length === 0 ? [] : [said.ignored(ignored.length)]),
  ].flatMap((note) => wrap(note, width - 2).map((line) => `  ${line}`))
  if (suggestions.length === 0) return [[said.noSuggestions, ...notes]]
  return [
    [paint.bold(said.suggestions), ...suggestions.flatMap((one) => suggestionLines(one, style)), ...notes],
  ]
}

function suggestionLines({ score, message }: LookAlike, { paint, say, locale, width }: Style) {
  const told = mattersMessages[locale].score(score)
  const lines = wrap(say(message), width - 10)
  return lines.map((line, index) =>
    index === 0 ? `  ${paint.cyan(told.padStart(6))}  ${line}` : `          ${line}`,
  )
}

function totals({ matters, bodies, conflicts, alike }: MattersFound, style: Style): readonly string[] {
  const { paint, width, words, locale } = style
  const said = mattersMessages[locale]
  const possible = conflicts.filter(({ missing }) => missing.length > 0).length
  const kinds = conflictKinds.flatMap((kind) => {
    const count = conflicts.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [`${said.kinds[kind]} ${count}`]
  })
  const text = [
    said.counts(matters, bodies),
    `${said.conflicts(conflicts.length, possible)}${kinds.length === 0 ? '' : words.bracketed(kinds.join(words.comma))}`,
    ...(alike === undefined ? [] : [said.suggested(alike.suggestions.length)]),
  ].join(' · ')
  return wrap(text, width).map((line) => paint.bold(line))
}
