import type { Engine, Snapshot } from '../../index.ts'
import {
  type Binding,
  type ChangeDocument,
  describeChange,
  describeRoom,
  describeWay,
  type Precheck,
} from '../../reform/index.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import { precheckMessages } from './messages.ts'
import type { PrecheckRequest } from './request.ts'

/** What was asked, and by what it was judged. */
export interface Question {
  readonly request: PrecheckRequest
  readonly snapshot: Snapshot
  readonly packs: Engine['packs']
  readonly change: ChangeDocument
}

/** What a pre-check says, as people read it in a terminal. */
export function precheckText(question: Question, check: Precheck, style: Style): string {
  const { paint, words, locale, width, say } = style
  const said = precheckMessages[locale]
  const listed = (head: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [paint.bold(head), ...texts.flatMap((text) => indented(wrap(text, width - 2), 2))]
  const blocks = [
    headLines(question, style),
    [
      paint.bold(said.answers[check.allowed]),
      ...check.clashes.flatMap((one) => indented(wrap(say(one), width - 2), 2)),
    ],
    ...(check.binding.length === 0
      ? []
      : [[paint.bold(said.binding), ...check.binding.flatMap((one) => bindingLines(one, style))]]),
    listed(
      said.ways,
      check.openWays.map((one) => {
        const needed = words.bracketed(say(describeWay(one, question.snapshot)))
        return printable(`${one.subject.name}${words.colon}${say(one.title)}${needed}`)
      }),
    ),
    listed(
      said.missing,
      check.missing.map(({ what }) => say(what)),
    ),
    [
      ...(check.held.length === 0 ? [] : wrap(printable(said.held(check.held)), width)),
      ...(check.expired.length === 0 ? [] : wrap(printable(said.expired(check.expired)), width)),
    ],
  ]
  const filled = blocks.filter(({ length }) => length > 0)
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headLines({ request, snapshot, packs, change }: Question, style: Style): readonly string[] {
  const { paint, words, locale, width, say } = style
  const file = request.snapshot === '-' ? words.stdin : request.snapshot
  const day = words.lawOn(request.lawOn ?? snapshot.day)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.packs, packs.map(({ title, id, version }) => `${say(title)} ${id}@${version}`)],
    [words.baselines, request.baselines.map(({ name }) => name)],
    [words.assumed, request.assumeTerritory],
    [words.alternatives, request.alternatives],
  ]
  const listed = rows.flatMap(([name, items]) =>
    items.length === 0 ? [] : wrap(printable(`${name}${words.colon}${items.join(words.comma)}`), width),
  )
  const asked = `${precheckMessages[locale].change}${words.colon}${say(describeChange(change, snapshot))}`
  return [
    paint.bold(printable(file)),
    paint.dim(`${words.factsOn(snapshot.day)} · ${day}`),
    ...listed.map((line) => paint.dim(line)),
    ...wrap(printable(asked), width),
  ]
}

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`)

function bindingLines(binding: Binding, { words, paint, say, width }: Style): readonly string[] {
  const { title, force, subject, verdict, citation, message } = binding
  const marks = {
    violated: paint.red('✗'),
    permitted: paint.yellow('!'),
    unknown: paint.cyan('?'),
    satisfied: paint.green('✓'),
    exempt: paint.green('✓'),
  }
  const left = describeRoom(binding)
  const room = left === undefined ? '' : `  ${say(left)}`
  const name = printable(`${subject.name}${words.colon}${say(title)}`)
  const [first = '', ...more] = wrap(`${name}${words.bracketed(words.forces[force])}${room}`, width - 4)
  const status = citation.status === 'official' ? '' : ` ${words.statuses[citation.status]}`
  const cited = `${words.cited(citation.title, citation.article)}${status}`
  return [
    `  ${marks[verdict]} ${first}`,
    ...indented([...more, ...wrap(say(message), width - 4), ...wrap(printable(cited), width - 4)], 4),
  ]
}
