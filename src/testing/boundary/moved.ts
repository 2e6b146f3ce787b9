import type { Measure, Quantity } from '../../index.ts'
import type { CollectionName } from '../scenario/collections.ts'
import type { LoweredCheck } from './bounds.ts'
import { daysLater, looksLikeDay } from './calendar.ts'
import { type CountingRows, countsRows, declaredAs, declaredFor } from './declared.ts'
import { anyRow, fieldSet, reached, rowOf, rowsOf, rowWith, type Standing, valueAt } from './fields.ts'
import { copies, rowsFor } from './new-rows.ts'
import { exactNumber, quantitiesIn, quantityName } from './quantities.ts'
import type { Question, Trial } from './question.ts'
import { type Scene, together } from './scene.ts'

/**
 * What happens where a number of a check has another value, for rows were changed, added or taken away; all
 * other numbers of the check stay as they are. Nothing where no such change was found.
 */
export function moved(
  question: Question,
  trial: Trial,
  { condition }: Pick<LoweredCheck, 'condition'>,
  quantity: Quantity,
  to: bigint,
): Trial | undefined {
  const from = exactNumber(trial.known.number(quantity))
  if (from === undefined) return undefined
  if (from === to) return trial
  const others = quantitiesIn(condition).filter((one) => quantityName(one) !== quantityName(quantity))
  const stays = (next: Trial) =>
    others.every((one) => {
      const [was, is] = [trial.known.number(one), next.known.number(one)]
      return was.low === is.low && was.high === is.high
    })
  for (const change of changesOf(question, trial, quantity, to - from)) {
    const next = question.ask(together(trial.scene, change))
    if (next !== undefined && exactNumber(next.known.number(quantity)) === to && stays(next)) return next
  }
  return undefined
}

/** Why a number could not be given another value. */
export function whyNotMoved({ pack }: Question, quantity: Quantity, to: bigint): string {
  if (to < 0n) return 'nothing is fewer than none'
  if (quantity.kind === 'measure' && quantity.at !== undefined)
    return `it is a number of the earlier snapshot \`${quantity.at}\``
  const kind = quantity.kind === 'measure' ? declaredFor(pack, quantity.measure)?.measure.kind : undefined
  const what = kind === undefined ? 'it is counted for the rule alone' : `it is a measure of kind \`${kind}\``
  return `${quantity.kind === 'field' ? 'the field could not be set' : what}, and no change of rows gives that number`
}

function changesOf(question: Question, trial: Trial, quantity: Quantity, by: bigint): readonly Scene[] {
  const { pack, collection, subject } = question
  const own = rowOf(trial.document, collection, subject)
  if (own === undefined || quantity.kind === 'facts-day') return []
  if (quantity.kind === 'field') return fieldChanges(question, trial, own, quantity.path, by)
  if (quantity.at !== undefined) return []
  const declared = declaredFor(pack, quantity.measure)
  const at = quantity.on === undefined ? own : reached(pack, trial.document, own, `${quantity.on}.id`)?.at
  if (declared === undefined || at === undefined) return []
  const evidence = trial.known
    .number(quantity)
    .rows.filter(({ snapshot }) => snapshot === 'after')
    .flatMap(({ id }) => anyRow(trial.document, id) ?? [])
  return measureChanges(declared.measure, { question, trial, at, evidence, by })
}

interface Move {
  readonly question: Question
  readonly trial: Trial
  readonly at: Standing
  readonly evidence: readonly Standing[]
  readonly by: bigint
}

function measureChanges(measure: Measure, move: Move): readonly Scene[] {
  const { question, trial, at, by, evidence } = move
  switch (measure.kind) {
    case 'attribute':
      return fieldChanges(question, trial, at, measure.field, by)
    case 'days':
    case 'years':
      return fieldChanges(question, trial, at, measure.from, measure.kind === 'days' ? -by : -by * 366n)
    case 'term':
      return namesIn(measure.term).flatMap((name) => {
        const part = declaredAs(question.pack, name)
        return part === undefined || part.measure === measure ? [] : measureChanges(part.measure, move)
      })
    case 'sum':
    case 'min':
    case 'max':
    case 'earliest':
    case 'latest':
      return countsRows(measure) ? summed(measure, move) : []
    case 'count':
      return countsRows(measure) ? counted(measure, move) : []
    case 'distinct':
      return by > 0n ? evidence.flatMap((one) => toldApart(measure, one, move)) : dropped(move)
    default:
      return []
  }
}

/** The measures of a term that are added up, not taken off. */
function namesIn(term: unknown): readonly string[] {
  if (typeof term === 'string') return [term]
  if (typeof term !== 'object' || term === null) return []
  if ('plus' in term && Array.isArray(term.plus)) return term.plus.flatMap(namesIn)
  return 'measure' in term && typeof term.measure === 'string' ? [term.measure] : []
}

function fieldChanges(
  { pack }: Question,
  { document }: Trial,
  from: Standing,
  path: string,
  by: bigint,
): readonly Scene[] {
  const found = reached(pack, document, from, path)
  if (found === undefined) return []
  const value = shiftedValue(valueAt(pack, found.at, found.field), by)
  return value === undefined ? [] : [fieldSet(pack, found.at, found.field, value)]
}

function shiftedValue(value: unknown, by: bigint): number | string | undefined {
  if (looksLikeDay(value)) return daysLater(value, Number(by))
  return typeof value === 'number' ? value + Number(by) : undefined
}

type Rows = CountingRows & { readonly relation: CollectionName }

function summed(measure: Rows, { question, trial, at, evidence, by }: Move): readonly Scene[] {
  const { pack } = question
  const field = 'field' in measure ? measure.field : undefined
  if (field === undefined) return []
  const single = evidence.flatMap((one): readonly Scene[] => {
    const value = shiftedValue(valueAt(pack, one, field), by)
    const isLess = typeof value === 'number' && value < 0
    return value === undefined || isLess ? [] : [fieldSet(pack, one, field, value)]
  })
  const made = by > 0n ? rowsFor(measure, at, trial.document, question) : []
  const added = made.map(
    ({ collection, row }): Scene => ({
      add: { [collection]: [rowWith(pack, { collection, row }, field, Number(by))] },
    }),
  )
  return [...single, ...emptied(question, evidence, field, by), ...added]
}

/** Several rows lowered one after another, where none alone is large enough. */
function emptied({ pack }: Question, evidence: readonly Standing[], field: string, by: bigint) {
  let left = Number(-by)
  const scenes: Scene[] = []
  for (const one of evidence) {
    const value = valueAt(pack, one, field)
    if (typeof value !== 'number' || left <= 0) continue
    const less = Math.min(value, left)
    scenes.push(fieldSet(pack, one, field, value - less))
    left -= less
  }
  return left > 0 || by > 0n ? [] : [together(...scenes)]
}

function counted(measure: Rows, move: Move): readonly Scene[] {
  const { question, trial, at, evidence, by } = move
  if (by < 0n) return dropped(move)
  const made = rowsFor(measure, at, trial.document, question)
  return [...evidence.slice(0, 5), ...made].flatMap((one) => copies(one, Number(by), trial.document))
}

/** Some of the rows taken away, the last ones first, with what stands on them. */
function dropped({ trial: { document }, evidence, by }: Move): readonly Scene[] {
  const count = Number(-by)
  if (count > evidence.length) return []
  const orders = [evidence.toReversed(), evidence]
  const plain = evidence.filter(({ id }) => dependents(document, id).length === 0)
  return [plain, ...orders]
    .filter((some) => some.length >= count)
    .map((some) => together(...some.slice(0, count).map((one) => without(document, one))))
}

function without(document: Trial['document'], { collection, id }: Standing): Scene {
  const gone = dependents(document, id).map((one) => without(document, one))
  return together({ drop: { [collection]: [id] } }, ...gone)
}

/** The rows that refer to one. */
function dependents(document: Trial['document'], id: string): readonly Standing[] {
  const among = ['agencies', 'establishment', 'leadership', 'assignments', 'posts', 'holdings'] as const
  return among
    .flatMap((collection) => rowsOf(document, collection))
    .filter(({ row }) => ['agency', 'parent', 'of', 'by', 'post'].some((field) => row[field] === id))
}

/** Rows like one, but for what tells them apart: each refers to a copy of what it refers to. */
function toldApart(measure: Measure, one: Standing, { trial: { document }, question, by }: Move) {
  const field = 'field' in measure ? measure.field : undefined
  if (field === undefined || field.includes('.')) return []
  const value = valueAt(question.pack, one, field)
  const target = typeof value === 'string' ? anyRow(document, value) : undefined
  if (target === undefined) return []
  return copies(target, Number(by), document).flatMap((first) => {
    const [added] = first.add?.[target.collection] ?? []
    if (added === undefined) return []
    return copies({ ...one, row: { ...one.row, [field]: added['id'] } }, Number(by), document).map((then) =>
      together(first, then),
    )
  })
}
