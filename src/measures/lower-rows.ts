import { allOf } from '../condition/build.ts'
import type { Condition, MeasureReference } from '../condition/nodes.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { Counting } from './compiled.ts'
import type { Counted, CountedRows, Gap, Repeated, Uses } from './declaration.ts'
import { lowerCases, lowerFilter } from './lower-filter.ts'
import { lowerLink } from './lower-link.ts'
import { lowerMeasure, type Narrowing } from './lower-measure.ts'
import { dayPath, numericPath, valuePath } from './lower-path.ts'
import { type At, type Lowering, tallied } from './lowering.ts'
import { findPath, type Path } from './path.ts'
import { type RelationName, relations } from './relations.ts'

type Rows = (CountedRows | Omit<Gap, 'subject'>) & { readonly subject: Subject }

/** Which rows belong to a subject and count, and what is made of them. */
export function lowerRows(
  measure: Rows,
  lowering: Lowering,
  at: At,
  narrowing?: Narrowing,
): Counting | undefined {
  const { relation, reach = 'own' } = measure
  const link = lowerLink(measure, lowering, at)
  const made = whatIsMade(measure, lowering, at)
  const { filter, wrong } = lowerChosen(measure, relation, lowering, at, narrowing)
  if (link === undefined || made === undefined || wrong) return undefined
  const pairs = allOf(link.pairs)
  return {
    ...made,
    relation,
    link: link.link,
    reach,
    bySubject: looksAtSubject(measure, narrowing),
    ...(filter === undefined ? {} : { filter }),
    ...(pairs === undefined ? {} : { pairs }),
  }
}

/** The subjects of a rule that belong to the subject of the measure, and exceed what the rule asks. */
export function lowerUses(
  measure: Uses,
  lowering: Lowering,
  at: At,
  narrowing: Narrowing | undefined,
): Counting | undefined {
  const about = lowering.ruleSubject(measure.rule)
  if (about === undefined) {
    lowering.report({
      code: 'wrong-value',
      path: [...at, 'rule'],
      message: `there is no rule \`${measure.rule}\``,
    })
    return undefined
  }
  const { rule, subject, reach = 'own', through } = measure
  const relation = collectionOf[about]
  const link = lowerLink({ relation, subject, through }, lowering, at)
  const { filter, wrong } = lowerChosen(measure, relation, lowering, at, narrowing)
  if (link === undefined || wrong) return undefined
  return {
    kind: 'count',
    relation,
    link: link.link,
    reach,
    exceeding: lowering.qualifiedRule(rule),
    bySubject: looksAtSubject(measure, narrowing),
    ...(filter === undefined ? {} : { filter }),
  }
}

/** What is read of the rows; nothing where it is wrong. */
function whatIsMade(
  measure: Rows,
  lowering: Lowering,
  at: At,
): Pick<Counting, 'kind' | 'field' | 'keys' | 'span'> | undefined {
  if (measure.kind === 'repeats') return lowerKeys(measure, lowering, at)
  if (measure.kind === 'longestGap') {
    const field = dayPath(measure.relation, measure.field, lowering, [...at, 'field'])
    const { from, until } = measure
    if (until !== undefined && until < from) {
      const message = `\`${until}\` is before \`${from}\``
      lowering.report({ code: 'wrong-order', path: [...at, 'until'], message, hint: 'exchange the two days' })
    }
    const span = { from, ...(until === undefined ? {} : { until }) }
    return field === undefined ? undefined : { kind: 'longest-gap', field, span }
  }
  const field = lowerField(measure, lowering, at)
  return field === 'wrong'
    ? undefined
    : { kind: kinds[measure.kind], ...(field === undefined ? {} : { field }) }
}

const kinds = {
  count: 'count',
  sum: 'sum',
  distinct: 'distinct',
  min: 'smallest',
  earliest: 'smallest',
  max: 'largest',
  latest: 'largest',
} as const

function lowerKeys(
  { by, over, relation }: Pick<Repeated, 'by' | 'over' | 'relation'>,
  lowering: Lowering,
  at: At,
): Pick<Counting, 'kind' | 'keys'> | undefined {
  const paths = (texts: readonly string[], key: string) => {
    const found = texts.map((text) => valuePath(relation, text, lowering, [...at, key]))
    const known = found.filter((path) => path !== undefined)
    return known.length === found.length ? known : undefined
  }
  const keys = paths(typeof by === 'string' ? [by] : by, 'by')
  const alike = over === undefined ? undefined : paths(over, 'over')
  if (keys === undefined || (over !== undefined && alike === undefined)) return undefined
  return { kind: 'repeats', keys: { by: keys, ...(alike === undefined ? {} : { over: alike }) } }
}

/** Which rows count: as the measure says, and as the rule that uses it says. */
function lowerChosen(
  { where, except, subject }: Pick<Rows, 'where' | 'except' | 'subject'>,
  relation: RelationName,
  lowering: Lowering,
  at: At,
  narrowing: Narrowing | undefined,
): { readonly filter?: Condition; readonly wrong?: true } {
  const about = collectionOf[subject]
  const { lowering: counting, problems } = tallied({ ...lowering, rows: lowering.rows ?? 'filtered' })
  const declared = lowerFilter(where, except, relation, counting, at, about)
  const narrow =
    narrowing === undefined ? undefined : lowerCases(narrowing.where, relation, counting, narrowing.at, about)
  const filter = allOf([declared, narrow])
  if (problems() > 0) return { wrong: true }
  return filter === undefined ? {} : { filter }
}

const looksAtSubject = (
  { where, except }: Pick<Rows, 'where' | 'except'>,
  narrowing: Narrowing | undefined,
): boolean => JSON.stringify([where, except, narrowing?.where]).includes('"subject":')

/** What is added up or compared must be a number, and rows are told apart by what they hold. */
function lowerField(
  { kind, relation, field }: Pick<Counted, 'kind' | 'relation' | 'field'>,
  lowering: Lowering,
  at: At,
): Path | MeasureReference | undefined | 'wrong' {
  const here = [...at, 'field']
  if (kind === 'count') {
    if (field === undefined) return undefined
    lowering.report({ code: 'unknown-key', path: here, message: '`count` counts rows and takes no `field`' })
    return 'wrong'
  }
  if (field === undefined) {
    lowering.report({ code: 'missing-field', path: here, message: `\`${kind}\` needs a \`field\`` })
    return 'wrong'
  }
  if (kind === 'distinct') return valuePath(relation, field, lowering, here) ?? 'wrong'
  if (kind === 'earliest' || kind === 'latest') return dayPath(relation, field, lowering, here) ?? 'wrong'
  const about = relations[relation].subject
  const isField = !('wrong' in findPath(relation, field, lowering.space))
  if (!isField && about !== undefined && lowering.measure(field)?.subject === about) {
    const measure = lowerMeasure(field, { ...lowering, rows: 'measured' }, here)
    return measure === undefined ? 'wrong' : { kind: 'measure', measure: measure.key }
  }
  const path = numericPath(relation, field, lowering, here)
  if (path?.end?.holds.type !== 'day' || kind === 'sum') return path ?? 'wrong'
  const hint = `write \`${kind === 'min' ? 'earliest' : 'latest'}\``
  lowering.report({ code: 'wrong-value', path: here, message: `\`${field}\` holds days`, hint })
  return 'wrong'
}
