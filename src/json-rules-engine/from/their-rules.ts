import type { Problem } from '../../errors.ts'
import { found } from '../../json/wording.ts'
import type { At } from '../../measures/lowering.ts'
import { type Remark, remark } from './left.ts'
import { reasons } from './messages.ts'
import { demand, isObject, type Notes, readName, readObject, refuse } from './reading.ts'
import { readNode, type TheirNode, type TheirShared } from './their-nodes.ts'

/** One of their rules, checked as far as they could have checked it. */
export interface TheirRule {
  readonly at: At
  readonly conditions: TheirNode | undefined
  readonly event: string
  /** What the event says beside its type, and the priority: words that are carried as they are. */
  readonly said: readonly (readonly [name: string, value: string | number | boolean])[]
  readonly name: string | undefined
  readonly remarks: readonly Remark[]
}

/** One rule as they write it: conditions, an event, perhaps a name and a priority. */
export function readRule(value: unknown, at: At, problems: Problem[]): TheirRule {
  const notes: Notes = { problems, remarks: [] }
  const rule = readObject(value, at, 'a rule', ruleKeys, notes) ?? {}
  if (isObject(value)) demand(rule, ['conditions', 'event'], at, notes)
  for (const key of ['onSuccess', 'onFailure']) {
    const callback = rule[key]
    if (callback !== undefined) notes.remarks.push(remark([...at, key], callback, reasons.callback))
  }
  const name = readName(rule['name'], [...at, 'name'], notes)
  const priority = readPriority(rule['priority'], [...at, 'priority'], notes)
  const event = readEvent(rule['event'], [...at, 'event'], notes)
  const conditions =
    rule['conditions'] === undefined
      ? undefined
      : readNode(rule['conditions'], [...at, 'conditions'], notes, 'first')
  const said = priority === undefined ? event.said : [...event.said, ['priority', priority] as const]
  return { at, conditions, event: event.type, said, name, remarks: notes.remarks }
}

/** The named conditions that rules share, as they hand them to `setCondition`. */
export function readShared(value: unknown, problems: Problem[]): TheirShared {
  const notes: Notes = { problems, remarks: [] }
  if (value === undefined) return { named: new Map(), remarks: [] }
  if (!isObject(value)) {
    refuse(notes, 'wrong-type', ['shared'], `${found(value)} where conditions by name are expected`)
    return { named: new Map(), remarks: [] }
  }
  const named = Object.entries(value).flatMap(([name, conditions]) => {
    const node = readNode(conditions, ['shared', name], notes, 'first')
    return node === undefined ? [] : [[name, node] as const]
  })
  return { named: new Map(named), remarks: notes.remarks }
}

const ruleKeys = ['conditions', 'event', 'name', 'priority', 'onSuccess', 'onFailure']

function readEvent(value: unknown, at: At, notes: Notes): Pick<TheirRule, 'said'> & { type: string } {
  if (value === undefined) return { type: '', said: [] }
  const event = readObject(value, at, 'an event', ['type', 'params'], notes) ?? {}
  const { type, params } = event
  if (typeof type !== 'string' || type.trim() === '') {
    if (isObject(value)) {
      const told = type === undefined ? 'an event has no `type`' : `${found(type)} where a type is expected`
      refuse(notes, type === undefined ? 'missing-field' : 'wrong-type', [...at, 'type'], told)
    }
    return { type: '', said: [] }
  }
  if (params !== undefined && !isObject(params))
    notes.remarks.push(remark([...at, 'params'], params, reasons.eventParam))
  const said = Object.entries(isObject(params) ? params : {}).flatMap(([name, one]) => {
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
      return [[name, one] as const]
    if (one !== undefined) notes.remarks.push(remark([...at, 'params', name], one, reasons.eventParam))
    return []
  })
  return { type, said }
}

function readPriority(value: unknown, at: At, notes: Notes): number | undefined {
  if (value === undefined) return undefined
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || number < 0) {
    const message = `${found(value)} where a priority is expected`
    refuse(notes, 'wrong-value', at, message, 'write a number above zero')
    return undefined
  }
  notes.remarks.push(remark(at, value, reasons.priority))
  return number
}
