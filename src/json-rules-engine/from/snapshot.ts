import { assertNoProblems, type Problem } from '../../errors.ts'
import { found } from '../../json/wording.ts'
import type { At } from '../../measures/lowering.ts'
import { collectionOf, fieldsOf } from '../../model/collections.ts'
import { isDay } from '../../model/day.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import type { Subject } from '../../model/field.ts'
import { declarationOf } from './attributes.ts'
import { inUnits, unitOf } from './decimals.ts'
import { type Entry, type Group, knownOf, type Table } from './holdings.ts'
import { askedOf, factName, follow } from './their-fact.ts'

/** What facts are, and where each stands on a row. */
export interface Writer {
  readonly subject: Subject
  readonly table: Table
  readonly names: ReadonlyMap<string, string>
  readonly mapped: ReadonlyMap<string, string>
}

type Facts = Readonly<Record<string, unknown>>

/** A snapshot whose rows carry the facts of an application, or everything that is wrong with these. */
export function snapshotOf(
  writer: Writer,
  day: string,
  rows: Readonly<Record<string, Facts>>,
  beside: Facts = {},
): SnapshotDocument {
  const problems: Problem[] = []
  const collection = collectionOf[writer.subject]
  const written = Object.entries(rows).map(([id, facts]) => rowOf(id, facts, writer, beside, problems))
  assertNoProblems('the facts', problems)
  return { schema: 'bianzhi/snapshot@1', day, [collection]: written }
}

function rowOf(id: string, facts: Facts, writer: Writer, beside: Facts, problems: Problem[]): object {
  if (typeof facts !== 'object' || facts === null) {
    problems.push({
      code: 'wrong-type',
      path: [id],
      message: `${found(facts)} where facts by name are expected`,
    })
    return {}
  }
  const fields = fieldsOf(collectionOf[writer.subject])
  const own: Record<string, unknown> = {}
  const attributes: Record<string, unknown> = {}
  for (const [name, entry] of writer.table.entries) {
    const value = read(facts, entry, [id], problems)
    if (value === undefined) continue
    const ours = writer.names.get(name) ?? name
    if (!writer.mapped.has(name)) {
      const held = hold(value, entry, knownOf(writer.table, name).group, [id, name], problems)
      if (held !== undefined) attributes[ours] = held
    } else if (Object.hasOwn(fields, ours)) own[ours] = value
  }
  const name = fields['name']?.absent === 'refused' ? { name: id } : {}
  return { id, ...name, ...beside, ...own, attributes }
}

/** The value of a fact among those of a row, the path followed as json-rules-engine does. */
function read(facts: Facts, { fact }: Entry, at: At, problems: Problem[]): unknown {
  const name = factName(fact)
  if (Object.hasOwn(facts, name)) return facts[name]
  const key = [askedOf(fact), fact.fact].find((one) => Object.hasOwn(facts, one))
  const { steps = [] } = fact
  const value = key === undefined ? undefined : facts[key]
  if (value === null || value === undefined || steps.length === 0) return value
  if (typeof value === 'object') return follow(value, steps)
  const message = `${found(value)} where \`${fact.fact}\` is an object`
  const hint = `give it as \`${name}\`, or leave it out`
  problems.push({ code: 'attribute-type', path: [...at, fact.fact], message, hint })
  return undefined
}

/** A value as its attribute holds it; nothing where it is not known to be of any use. */
function hold(value: unknown, entry: Entry, group: Group, at: At, problems: Problem[]): unknown {
  const { type, list = false } = declarationOf(entry, group)
  const isPresence = !entry.tested && group.holds === undefined
  if (value === null) {
    // on the left nothing is no number and no list; two facts that are nothing are the same to theirs
    const isSure = type === 'number' ? entry.onlyRight : !list && !entry.linked
    return entry.nullable || isSure ? null : undefined
  }
  if (isPresence) return true
  const wrong = (expected: string, hint?: string) => {
    const message = `${found(value)} where \`${factName(entry.fact)}\` holds ${expected}`
    problems.push({ code: 'attribute-type', path: at, message, ...(hint === undefined ? {} : { hint }) })
    return undefined
  }
  if (list) {
    const item = itemTypes[group.holds ?? 'text']
    const isList = Array.isArray(value) && value.every((one) => typeof one === item)
    return isList ? value.map(String) : wrong(`a list of ${words[item]}`)
  }
  if (type === 'number') {
    if (typeof value !== 'number') return wrong('a number', group.holds === undefined ? sayWhat : undefined)
    const unit = unitOf(group.decimals)
    const hint = `say \`decimals\` of it under \`facts\`, or round it`
    return inUnits(value, group.decimals) ?? wrong(`units of ${unit}`, hint)
  }
  if (type === 'flag') return typeof value === 'boolean' ? value : wrong('true or false')
  if (type === 'day') return isDay(value) ? value : wrong('a day', 'write it as `YYYY-MM-DD`')
  return typeof value === 'string' ? value : wrong('text', group.holds === undefined ? sayWhat : undefined)
}

const sayWhat = 'say under `facts` what it holds'
const itemTypes = { number: 'number', flag: 'boolean', text: 'string', day: 'string' } as const
const words = { number: 'numbers', boolean: 'truth values', string: 'text' }
