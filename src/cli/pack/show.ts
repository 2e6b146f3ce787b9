import { createEngine, type Locale, type Localized, type PackDocument, readPack } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { loadPack } from '../input/loading.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { type Style, styleFor } from '../output/style.ts'
import { problemLines } from '../problems.ts'
import { demandsOf } from './demands.ts'
import { filterWords } from './filter-words.ts'
import { packMessages } from './messages.ts'
import type { PackRequest } from './request.ts'

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
      : linesOf(shown, pack, styleFor(request, io)).join('\n')
  io.stdout.write(`${text}\n`)
  return exitCodes.lawful
}

function catalogueOf(pack: PackDocument, day: string) {
  const { id, version, title, inForce } = pack
  const own = alone(pack)
  const rules = createEngine({ packs: [own] }).rules()
  const demands = demandsOf(own, day)
  const parameters = Object.entries(pack.parameters ?? {}).map(([name, { title: called, values }]) => ({
    id: name,
    title: called ?? { zh: name, en: name },
    value: valueOn(values, day),
  }))
  return {
    format: 'bianzhi/catalogue@1',
    pack: { id, version, title, inForce },
    day,
    rules: rules.map((rule) => ({
      ...rule,
      demands: demands.get(rule.rule) ?? [],
      tables: tablesOf(pack, pack.rules[rule.rule.slice(pack.id.length + 1)]),
      ...relationOf(pack.rules[rule.rule.slice(pack.id.length + 1)]),
      onTheDay: isWithin(rule.inForce, day),
    })),
    parameters,
  }
}

/** A pack without those above it, which are not there when one pack is shown. */
function alone({ extends: _above, disables: _disabled, ...pack }: PackDocument): PackDocument {
  const rules = Object.entries(pack.rules).map(([id, rule]) => {
    const { implements: _a, tightens: _b, overrides: _c, supplements: _d, authority: _e, ...own } = rule
    return [id, own] as const
  })
  return { ...pack, rules: Object.fromEntries(rules) }
}

const relationWords = ['implements', 'tightens', 'overrides', 'supplements'] as const

/** How a rule stands to one above, as it is written. */
function relationOf(rule: PackDocument['rules'][string] | undefined) {
  const word = relationWords.find((one) => rule?.[one] !== undefined)
  const to = word === undefined ? undefined : rule?.[word]
  return word === undefined || to === undefined ? {} : { relation: { word, to } }
}

/** The parameters of a rule that differ by subject. */
function tablesOf({ parameters = {} }: PackDocument, rule: unknown): readonly string[] {
  const written = JSON.stringify(rule)
  return Object.entries(parameters).flatMap(([name, { values }]) =>
    values.some((one) => 'cases' in one) && written.includes(`"parameter":"${name}"`) ? [name] : [],
  )
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

function linesOf(
  { pack, day, rules, parameters }: Catalogue,
  document: PackDocument,
  style: Style,
): readonly string[] {
  const requires = new Map(
    Object.entries(document.rules).map(([id, one]) => [`${pack.id}/${id}`, one.require]),
  )
  const { say, locale, paint } = style
  const words = packMessages[locale]
  const head = `${pack.id} ${pack.version}  ${say(pack.title)}  ${words.inForce(pack.inForce.from, pack.inForce.until)}`
  const listed = rules.flatMap((entry) => {
    const { rule, title, force, inForce, citation, onTheDay, relation, demands, tables } = entry
    const ends = boundsIn(requires.get(rule))
    const source = say({ zh: `《${citation.title}》`, en: citation.title })
    const where = [source, citation.document, citation.article].filter((part) => part !== undefined)
    const status = words.statuses[citation.status] ?? citation.status
    const days = words.inForce(inForce.from, inForce.until)
    return [
      '',
      `${paint.bold(rule)}  ${say(title)}`,
      `  ${messages[locale].forces[force]} · ${days}${onTheDay ? '' : ` · ${words.notInForce}`}`,
      `  ${say({ zh: where.join(' '), en: where.join(', ') })} · ${status}`,
      ...demands.map(({ end, demand }) => {
        const said = withBound(demand, ends[end ?? ''], tables.length > 0)
        return `  ${end === undefined ? '' : `#${end} `}${say(said)}`
      }),
      ...(tables.length === 0 ? [] : [`  ${words.byTable(tables)}`]),
      ...(relation === undefined ? [] : [`  ${words.relations[relation.word]} ${relation.to}`]),
    ]
  })
  const values = parameters.flatMap(({ id, title, value }) => [
    `  ${id}  ${say(title)}: ${value === null ? words.noValue : valueText(value, words.otherwise, locale)}`,
  ])
  return [
    head,
    words.rules(rules.length),
    ...listed,
    ...(values.length === 0 ? [] : ['', words.valuesOn(day), ...values]),
  ]
}

/** How the ends of a requirement are written, by their names; of a single one, by none as well. */
function boundsIn(require: object | undefined): Readonly<Record<string, string>> {
  const ends = Object.entries(require ?? {}).flatMap(([end, written]): [string, string][] => {
    const text = ['min', 'max', 'exactly', 'atMost', 'atLeast'].includes(end) ? boundText(written) : undefined
    return text === undefined ? [] : [[end, text]]
  })
  const [[, only] = [], ...more] = ends
  return Object.fromEntries(only === undefined || more.length > 0 ? ends : [['', only], ...ends])
}

function boundText(written: unknown): string | undefined {
  if (typeof written === 'number' || typeof written === 'string') return String(written)
  if (typeof written !== 'object' || written === null) return undefined
  const { parameter, plus, minus } = Object.fromEntries(Object.entries(written))
  if (typeof parameter === 'string') return parameter
  const all = [plus ?? [], minus ?? []].map((some) =>
    Array.isArray(some) ? some.map(boundText) : [undefined],
  )
  const [added = [], taken = []] = all
  if ([...added, ...taken].includes(undefined) || added.length === 0) return undefined
  return [added.join(' + '), ...taken].join(' − ')
}

/** Without facts, a number that a table gives, or that is reckoned, is not known: it stands as it is written. */
function withBound({ zh, en }: Localized, bound: string | undefined, isByTable: boolean): Localized {
  const other = isByTable
    ? { zh: '表定数额', en: 'what the table says' }
    : { zh: '据实计算的数额', en: 'a figure of the facts' }
  return {
    zh: zh.replaceAll('未知数', bound ?? other.zh),
    en: en.replaceAll('an unknown number', bound ?? other.en),
  }
}

function valueText(dated: Dated, otherwise: string, locale: Locale): string {
  const shown = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))
  if (!('cases' in dated)) return shown(dated.value)
  const cases = dated.cases.map(({ where, value }) => `${shown(value)} (${filterWords(where, locale)})`)
  const rest = dated.otherwise === undefined ? [] : [`${shown(dated.otherwise)} (${otherwise})`]
  return [...cases, ...rest].join('; ')
}
