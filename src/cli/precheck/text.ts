import type { Snapshot } from '../../index.ts'
import type { Binding, Precheck } from '../../reform/index.ts'
import type { Style } from '../output/style.ts'
import { wrap } from '../output/wrap.ts'
import { printable } from '../problems.ts'
import { precheckMessages } from './messages.ts'

/** What a pre-check says, as people read it in a terminal. */
export function precheckText(file: string, snapshot: Snapshot, check: Precheck, style: Style): string {
  const { paint, words, locale, width, say } = style
  const said = precheckMessages[locale]
  const listed = (head: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [paint.bold(head), ...texts.flatMap((text) => indented(wrap(text, width - 2), 2))]
  const heading = [file === '-' ? words.stdin : file, words.factsOn(snapshot.day)].join('  ')
  const blocks = [
    [paint.bold(printable(heading))],
    [
      paint.bold(said.answers[check.allowed]),
      ...check.clashes.flatMap((one) => indented(wrap(say(one), width - 2), 2)),
    ],
    ...(check.binding.length === 0
      ? []
      : [[paint.bold(said.binding), ...check.binding.flatMap((one) => bindingLines(one, style))]]),
    listed(
      said.ways,
      check.openWays.map(({ title, subject, approval }) =>
        printable(`${subject.name}${words.colon}${say(title)}${words.bracketed(approval.kind)}`),
      ),
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

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`)

function bindingLines(binding: Binding, { words, paint, say, width, locale }: Style): readonly string[] {
  const { title, force, subject, verdict, headroom, after, citation, message } = binding
  const said = precheckMessages[locale]
  const marks = {
    violated: paint.red('✗'),
    permitted: paint.yellow('!'),
    unknown: paint.cyan('?'),
    satisfied: paint.green('✓'),
    exempt: paint.green('✓'),
  }
  const room = after === undefined ? '' : `  ${said.room(headroom, after)}`
  const name = printable(`${subject.name}${words.colon}${say(title)}`)
  const [first = '', ...more] = wrap(`${name}${words.bracketed(words.forces[force])}${room}`, width - 4)
  const cited = words.cited(citation.title, citation.article)
  return [
    `  ${marks[verdict]} ${first}`,
    ...indented([...more, ...wrap(say(message), width - 4), ...wrap(printable(cited), width - 4)], 4),
  ]
}
