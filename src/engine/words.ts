import type { World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import type { FieldReference, Quantity } from '../condition/nodes.ts'
import type { Names } from '../condition/print.ts'
import type { Missing } from '../condition/reading.ts'
import { isDay } from '../measures/compiled.ts'
import { noSeries } from '../measures/lower-term.ts'
import { findPath } from '../measures/path.ts'
import { type RelationName, relations } from '../measures/relations.ts'
import { dayNumber, dayOf } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import { levels } from '../model/level.ts'
import type { Localized } from '../model/localized.ts'
import { ranks } from '../model/rank.ts'
import type { Judged } from './run.ts'

/** What quantities and fields of one subject are called. */
export function namesFor(row: Row, world: World): Names {
  const field = ({ path }: FieldReference): Localized => {
    const found = findPath(row.relation.name, path, world.space)
    return 'wrong' in found ? { zh: path, en: path } : found.title
  }
  return {
    field,
    constant: (value, of) => constantName(value, of, row, world),
    word: (word, { path }) => {
      const found = findPath(row.relation.name, path, world.space)
      return wordText(word, 'wrong' in found ? undefined : found.end, row, world)
    },
    quantity: (quantity: Quantity): Localized => {
      if (quantity.kind === 'facts-day') return { zh: '事实日', en: 'the day of the facts' }
      if (quantity.kind === 'field') return field(quantity)
      const { title } = world.measure(quantity.measure)
      const at = quantity.at === undefined ? undefined : quantity.at
      return {
        zh: `${at === undefined ? '' : `${snapshotName(at).zh}`}${title.zh}`,
        en: `${title.en}${at === undefined ? '' : ` ${snapshotName(at).en}`}`,
      }
    },
  }
}

/** A day, a rank or a level that a field is compared with, as people say it. */
function constantName(value: number, of: Quantity, row: Row, world: World): Localized | undefined {
  const holds = heldBy(of, row, world)
  if (isOfDays(of, row, world))
    return isOnCalendar(value) ? { zh: dayOf(value), en: dayOf(value) } : undefined
  if (holds === 'flag') return value === 1 ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const scale = holds === 'rank' ? ranks : holds === 'level' ? levels : []
  return scale.find(({ ordinal }) => ordinal === value)?.title
}

function heldBy(of: Quantity, row: Row, world: World) {
  const path = of.kind === 'field' ? findPath(row.relation.name, of.path, world.space) : undefined
  return path === undefined || 'wrong' in path ? undefined : path.end?.holds.type
}

/** Whether a quantity is a day, and no number of anything. */
export const isOfDays = (of: Quantity, row: Row, world: World): boolean =>
  of.kind === 'facts-day' ||
  heldBy(of, row, world) === 'day' ||
  (of.kind === 'measure' && isDay(world.measure(of.measure)))

/** Whether a day-number is a day that can be written. */
export const isOnCalendar = (day: number): boolean =>
  day >= dayNumber('0001-01-01') && day <= dayNumber('9999-12-31')

const snapshotName = (name: string): Localized =>
  name === 'before'
    ? { zh: '改革前', en: 'before' }
    : /^\d{4}$/.test(name)
      ? { zh: `${name}年基数`, en: `in ${name}` }
      : { zh: `“${name}”`, en: `in ${name}` }

/** `pack/rule`, with its end where the rule has several. */
export const checkName = ({ compiled, id, check }: Pick<Judged, 'compiled' | 'id' | 'check'>): string =>
  `${compiled.pack.id}/${id}${check.end === undefined ? '' : `#${check.end}`}`

/** The name by which people know a row: its own, or that of what it is made of. */
export function rowName(row: Row): Localized {
  const { name, title } = row.values
  if (row.relation.name === 'operations') return stepName(row)
  if (typeof name === 'string') return { zh: name, en: name }
  const { named, fields } = row.relation
  const parts = named.map((field) => partName(row, fields[field], row.values[field]))
  const [host, ...rest] = parts.filter((part) => part !== undefined)
  if (host === undefined)
    return typeof title === 'string' ? { zh: title, en: title } : { zh: row.id, en: row.id }
  const more = (locale: 'zh' | 'en') => rest.map((part) => part[locale]).join(locale === 'zh' ? '、' : ', ')
  return rest.length === 0 ? host : { zh: `${host.zh}（${more('zh')}）`, en: `${host.en} (${more('en')})` }
}

/** A step of a plan goes by what its author calls it, and what it does. */
function stepName(row: Row): Localized {
  const { kind, name } = row.values
  const what = partName(row, row.relation.fields['kind'], kind) ?? { zh: '', en: '' }
  const whose = typeof name === 'string' ? ` ${name}` : ''
  if (row.numbered === true) return { zh: `${what.zh}${whose}`, en: `${what.en}${whose}` }
  return { zh: `${row.id}（${what.zh}${whose}）`, en: `${row.id} (${what.en}${whose})` }
}

function partName(row: Row, field: Field | undefined, value: unknown): Localized | undefined {
  if (typeof value !== 'string' || field === undefined) return undefined
  const { holds } = field
  if (holds.type === 'tree') return row.view.words(holds.tree)[value]?.title ?? { zh: value, en: value }
  if (holds.type === 'word') return holds.titles?.[value] ?? { zh: value, en: value }
  const target = holds.type === 'reference' ? row.view.find(holds.to, value) : undefined
  return target === undefined ? { zh: value, en: value } : rowName(target)
}

/** What was needed and not there, in words. */
export function missingText(missing: Missing, world: World): Localized {
  const { collection, id, field, because, snapshot } = missing
  const relation = relations[collection as RelationName]
  const where = snapshot === 'after' ? { zh: '', en: '' } : bracketed(snapshotName(snapshot))
  if (because === 'not-supplied' && snapshot === noSeries) {
    return {
      zh: '规则有效期内此前的快照（未提供）',
      en: 'an earlier snapshot within the days of the rule, which was not supplied',
    }
  }
  if (because === 'not-supplied') {
    return {
      zh: `${snapshotName(snapshot).zh}快照（未提供）`,
      en: `the snapshot \`${snapshot}\`, which was not supplied`,
    }
  }
  if (id === undefined) return unseenText(missing, relation.title, where, world)
  const { subject } = relation
  const row = subject === undefined ? undefined : world.views.get(snapshot)?.find([subject], id)
  const name = row === undefined ? { zh: id, en: id } : rowName(row)
  if (because === 'no-value' || because === 'failed') {
    const { title } = world.measure(field ?? '')
    const why =
      because === 'failed'
        ? { zh: '外部读数读取失败', en: 'which could not be looked up' }
        : { zh: '外部读数未提供', en: 'which was not supplied' }
    return { zh: `${name.zh}的${title.zh}（${why.zh}）`, en: `${title.en} of ${name.en}, ${why.en}` }
  }
  if (because === 'no-case')
    return { zh: `适用于${name.zh}的参数值${field}`, en: `a value of parameter ${field} for ${name.en}` }
  if (because === 'several') return { zh: `${name.zh}的唯一数值`, en: `a single value for ${name.en}` }
  const title = fieldTitle(relation.name, field ?? '', world)
  return { zh: `${name.zh}的${title.zh}${where.zh}`, en: `${title.en} of ${name.en}${where.en}` }
}

const bracketed = ({ zh, en }: Localized): Localized => ({ zh: `（${zh}）`, en: ` (${en})` })

function unseenText(
  { field, because, collection, snapshot }: Missing,
  rows: Localized,
  where: Localized,
  world: World,
): Localized {
  if (field !== undefined) {
    const tree = collection === 'assignments' ? 'roles' : 'records'
    // the word itself is what a document has to list
    const title = world.views.get(snapshot)?.words(tree)[field]?.title
    const word =
      title === undefined
        ? { zh: field, en: field }
        : { zh: `${title.zh}（${field}）`, en: `${title.en} (${field})` }
    return {
      zh: `全部“${word.zh}”类${rows.zh}${where.zh}`,
      en: `all ${collection} of the kind ${word.en}${where.en}`,
    }
  }
  return because === 'absent'
    ? { zh: `${rows.zh}数据${where.zh}`, en: `the collection ${collection}${where.en}` }
    : {
        zh: `其余${rows.zh}（数据不全）${where.zh}`,
        en: `the rest of ${collection}, given in part${where.en}`,
      }
}

function fieldTitle(relation: RelationName, field: string, world: World): Localized {
  const found = findPath(relation, field.replace(/^attributes\./, ''), world.space)
  return 'wrong' in found ? { zh: field, en: field } : found.title
}

/** Where a row sits: the jurisdiction it belongs to. */
export function placeOf(row: Row): Row | undefined {
  const direct = row.values['jurisdiction']
  if (typeof direct === 'string') return row.view.find(['jurisdiction'], direct)
  const agency = row.values['agency']
  const host = typeof agency === 'string' ? row.view.find(['agency'], agency) : undefined
  return host === undefined ? undefined : placeOf(host)
}

/** A word that a field may hold, as people say it: the title of a word, a rank, the name of a row. */
export function wordText(word: string, end: Field | undefined, row: Row, world: World): Localized {
  const plain = { zh: word, en: word }
  const holds = end?.holds
  switch (holds?.type) {
    case 'tree':
      return row.view.words(holds.tree)[word]?.title ?? plain
    case 'rank':
      return ranks.find((one) => one.word === word)?.title ?? plain
    case 'level':
      return levels.find((one) => one.word === word)?.title ?? plain
    case 'reference': {
      const views = [row.view, ...world.views.values()]
      const target = views.map((view) => view.find(holds.to, word)).find((one) => one !== undefined)
      return target === undefined ? plain : rowName(target)
    }
    case 'word': {
      // a list of what is public, or of what is asked for, names the fields of a row
      const named = row.relation.fields[word]
      if (named !== undefined && Object.hasOwn(row.relation.fields, word)) return named.title
      return holds.titles?.[word] ?? plain
    }
    default:
      return plain
  }
}
