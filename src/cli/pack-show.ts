import { createEngine, type PackDocument, readPack } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { loadPack } from './loading.ts'
import { messages } from './messages.ts'
import { packMessages } from './pack-messages.ts'
import type { PackRequest } from './pack-request.ts'
import { problemLines } from './problems.ts'
import { type Style, styleFor } from './style.ts'

type ShowRequest = PackRequest & { readonly what: 'show' }

/** `bianzhi pack show`: a catalogue of the rules of a pack, and what its parameters are on a day. */
export async function packShow(request: ShowRequest, io: Io): Promise<number> {
  const read = await loadPack(request.pack, io)
  if ('problems' in read) {
    const count = messages[request.locale].problems(read.problems.length)
    io.stderr.write(`${[...problemLines(read.problems), '', count].join('\n')}\n`)
    return exitCodes.wrongInput
  }
  const pack = readPack(read.value)
  const shown = catalogueOf(pack, request.day ?? pack.inForce.from)
  const text =
    request.format === 'json'
      ? JSON.stringify(shown, undefined, 2)
      : linesOf(shown, styleFor(request, io)).join('\n')
  io.stdout.write(`${text}\n`)
  return exitCodes.lawful
}

function catalogueOf(pack: PackDocument, day: string) {
  const { id, version, title, inForce } = pack
  const rules = createEngine({ packs: [pack] }).rules()
  const parameters = Object.entries(pack.parameters ?? {}).map(([name, { title: called, values }]) => ({
    id: name,
    title: called ?? { zh: name, en: name },
    value: valueOn(values, day),
  }))
  return {
    format: 'bianzhi/catalogue@1',
    pack: { id, version, title, inForce },
    day,
    rules: rules.map((rule) => ({ ...rule, onTheDay: isWithin(rule.inForce, day) })),
    parameters,
  }
}

type Catalogue = ReturnType<typeof catalogueOf>
type Dated = NonNullable<PackDocument['parameters']>[string]['values'][number]

const isWithin = ({ from, until }: { from: string; until?: string | undefined }, day: string): boolean =>
  from <= day && (until === undefined || day <= until)

/** The list that counts on a day: the latest that has begun, unless it has ended. */
function valueOn(values: readonly Dated[], day: string): Dated | null {
  const begun = values.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const [latest] = begun
  return latest !== undefined && isWithin(latest, day) ? latest : null
}

function linesOf({ pack, day, rules, parameters }: Catalogue, style: Style): readonly string[] {
  const { say, locale, paint } = style
  const words = packMessages[locale]
  const head = `${pack.id} ${pack.version}  ${say(pack.title)}  ${words.inForce(pack.inForce.from, pack.inForce.until)}`
  const listed = rules.flatMap(({ rule, title, force, inForce, citation, onTheDay }) => {
    const source = say({ zh: `《${citation.title}》`, en: citation.title })
    const where = [source, citation.document, citation.article].filter((part) => part !== undefined)
    const status = words.statuses[citation.status] ?? citation.status
    const days = words.inForce(inForce.from, inForce.until)
    return [
      '',
      `${paint.bold(rule)}  ${say(title)}`,
      `  ${words.forces[force] ?? force} · ${days}${onTheDay ? '' : ` · ${words.notInForce}`}`,
      `  ${say({ zh: where.join(' '), en: where.join(', ') })} · ${status}`,
    ]
  })
  const values = parameters.flatMap(({ id, title, value }) => [
    `  ${id}  ${say(title)}: ${value === null ? words.noValue : valueText(value, words.otherwise)}`,
  ])
  return [
    head,
    words.rules(rules.length),
    ...listed,
    ...(values.length === 0 ? [] : ['', words.valuesOn(day), ...values]),
  ]
}

function valueText(dated: Dated, otherwise: string): string {
  const shown = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))
  if (!('cases' in dated)) return shown(dated.value)
  const cases = dated.cases.map(({ where, value }) => `${shown(value)} (${JSON.stringify(where)})`)
  const rest = dated.otherwise === undefined ? [] : [`${shown(dated.otherwise)} (${otherwise})`]
  return [...cases, ...rest].join('; ')
}
