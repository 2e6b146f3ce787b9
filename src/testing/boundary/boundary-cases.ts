import { type Asked, type Bound, boundsOf, checksOf, comparesNumbers } from './bounds.ts'
import { daysOf } from './days.ts'
import { declaredFor } from './declared.ts'
import { decoysOf, outsidersOf } from './decoys.ts'
import { type CaseKind, type Left, type Made, verdictOf, wordOf } from './made.ts'
import { missingOf } from './missing.ts'
import { moved, whyNotMoved } from './moved.ts'
import { numberText } from './number-text.ts'
import {
  comparesIn,
  exactNumber,
  isExact,
  quantitiesIn,
  quantityName,
  sumOf,
  withNumber,
} from './quantities.ts'
import { type BoundaryOptions, type Question, questionOf, type Trial } from './question.ts'
import { closings, waysOutOf } from './ways-out.ts'
import { type ScenarioDocument, scenariosOf, type WrittenCase } from './written.ts'

/** 边界用例: cases around the limits of a rule, as scenarios, and those that could not be made. */
export interface BoundaryCases {
  /** `pack/rule`. */
  readonly rule: string
  readonly subject: string
  readonly cases: readonly (WrittenCase & { readonly kind: CaseKind })[]
  readonly left: readonly Left[]
  /** The cases as a scenario file, which `readScenarios` reads and `casesYaml` writes out. */
  readonly scenarios: ScenarioDocument
}

/**
 * Makes the cases around the limits of a rule on one subject, from facts that it judges: just within, at and
 * beyond each limit, rows that its filters leave out, facts that are missing, ways out, somebody outside its
 * scope, and the days on which it begins and ends.
 *
 * Rows are really changed; what each case expects is what the packs find, so that they must be right, and the
 * whole file is run once before it is handed over. What cannot be made stands under `left` with the reason.
 *
 * @throws EstablishmentError for a rule that is not there, facts that are refused, or a subject that the rule
 * does not judge.
 *
 * @example
 * const rules = {
 *   id: 'rules',
 *   version: '1.0.0',
 *   title: { zh: '规则', en: 'Rules' },
 *   inForce: { from: '2010-01-01', basis: 'assumed' },
 *   sources: { plan: { title: '方案', status: 'illustrative' } },
 *   rules: {
 *     'institution-limit': {
 *       title: { zh: '事业编制限额', en: 'Institution posts' },
 *       forEach: { subject: 'jurisdiction' },
 *       require: { kind: 'limit', of: 'institution-establishment', max: 36 },
 *       force: 'mandatory',
 *       cite: { source: 'plan', article: '一' },
 *     },
 *   },
 * }
 * const given = { town: { institution: 30 } }
 * const made = boundaryCases({ packs: [rules], rule: 'institution-limit', given })
 * made.cases[2]?.name // → institution-establishment 37, beyond the upper limit
 * made.cases[2]?.rows // → { establishment: { 'office/institution': { approved: 37 } } }
 */
export function boundaryCases(options: BoundaryOptions): BoundaryCases {
  const asking = questionOf(options)
  const start = asking.ask({})
  const keys = start === undefined ? [] : checksOf(asking, start).map(({ key }) => key)
  let question = asking
  for (const key of keys) question = prepared(question, key)
  const made: Made[] = []
  const left: Left[] = []
  for (const key of keys) {
    const found = casesFor(question, key)
    made.push(...found.made)
    left.push(...found.left)
  }
  if (keys.length === 0)
    left.push({ what: 'all cases', why: `\`${asking.rule}\` does not judge \`${asking.subject}\` as given` })
  const written = scenariosOf(question, made)
  return {
    rule: question.rule,
    subject: question.subject,
    cases: written.cases,
    left: distinct([...left, ...written.left]),
    scenarios: written.scenarios,
  }
}

/** Begins with facts under which ways out are closed, and the limit can be met exactly. */
function prepared(question: Question, key: string): Question {
  const state = standing(question, key)
  const [first] = state?.bounds ?? []
  if (state === undefined || first === undefined) return question
  const closed = closings(question, state.trial).find((closing) => {
    const base = question.ask(closing)
    const trial = base && moved(question, base, first.asked.check, first.quantity, beyondOf(first))
    return trial !== undefined && wordOf(first.asked, trial) === 'violated'
  })
  const after = closed === undefined ? question : question.after(closed)
  return exactly(after, key)
}

/** Where no whole number meets the limit exactly, another number that is compared is raised until one does. */
function exactly(question: Question, key: string): Question {
  const state = standing(question, key)
  const bound = state?.bounds.find(({ varies }) => varies)
  if (state === undefined || bound === undefined) return question
  const { check } = bound.asked
  const { known } = state.trial
  if (isExact(check.condition, withNumber(known, bound.quantity, bound.limit))) return question
  for (const other of quantitiesIn(check.condition)) {
    const value = exactNumber(known.number(other))
    if (value === undefined || quantityName(other) === quantityName(bound.quantity)) continue
    for (let by = 1n; by <= 60n; by += 1n) {
      const then = withNumber(known, other, value + by)
      const meets = comparesIn(check.condition).some((one) => {
        const [a, b] = [0n, 1n].map((at) => sumOf(one, withNumber(then, bound.quantity, at)))
        return a !== undefined && b !== undefined && a !== b && a % (b - a) === 0n
      })
      const trial = meets ? moved(question, state.trial, check, other, value + by) : undefined
      if (trial !== undefined) return question.after(trial.scene)
    }
  }
  return question
}

function standing(question: Question, key: string) {
  const trial = question.ask({})
  const asked = trial && checksOf(question, trial).find((one) => one.key === key)
  return trial && asked && { trial, asked, bounds: boundsOf(asked, trial) }
}

const stepOf = ({ side }: Bound): bigint => (side === 'over' ? 1n : -1n)
const beyondOf = (bound: Bound): bigint => bound.limit + stepOf(bound)

function casesFor(
  question: Question,
  key: string,
): { readonly made: readonly Made[]; readonly left: readonly Left[] } {
  const state = standing(question, key)
  if (state === undefined) return { made: [], left: [{ what: `\`${key}\``, why: 'it is no longer judged' }] }
  const { trial, asked, bounds } = state
  if (bounds.length === 0)
    return { made: [], left: [{ what: `limits of \`${key}\``, why: whyNoBounds(question, asked, trial) }] }
  const around = bounds.map((bound) => casesAround(question, trial, bound))
  const of = (...kinds: readonly CaseKind[]) =>
    around.flatMap(({ made }) => made.filter(({ kind }) => kinds.includes(kind)).map((one) => one.trial))
  const [beyond, limit] = [of('beyond'), of('limit')]
  const parts = [
    ...around,
    decoysOf(question, asked, [...limit, ...beyond]),
    missingOf(question, asked, [...limit, ...beyond]),
    ...beyond.slice(0, 1).map((one) => waysOutOf(question, asked, one)),
    outsidersOf(question, asked, beyond),
    daysOf(question, asked, [...beyond, ...limit, ...of('inside')]),
  ]
  return { made: parts.flatMap((part) => part.made), left: parts.flatMap((part) => part.left) }
}

function whyNoBounds({ earlier }: Question, asked: Asked, trial: Trial): string {
  if (!comparesNumbers(asked.check.condition)) return 'it compares no numbers'
  const snapshots = quantitiesIn(asked.check.condition).flatMap((one) => ('at' in one ? (one.at ?? []) : []))
  const absent = snapshots.find((name) => name !== 'after' && !Object.hasOwn(earlier, name))
  if (absent !== undefined) return `it compares with an earlier snapshot; hand over \`${absent}\``
  return `no number of it is known, or none bounds it; as given it is \`${verdictOf(asked, trial)}\``
}

function casesAround(question: Question, trial: Trial, bound: Bound) {
  const { asked, quantity, limit, side } = bound
  const { check } = asked
  const name = nameOf(question, bound)
  if (moved(question, trial, check, quantity, limit) === undefined) {
    const what = `${name} at ${numberText(question, trial, quantity, limit)}, all else as it is`
    return { made: [], left: [{ what, why: whyNotMoved(question, quantity, limit) }] }
  }
  const made: Made[] = []
  const left: Left[] = []
  const put = (to: bigint, kind: CaseKind, says: string, ...verdicts: readonly string[]) => {
    const what = `${name} ${numberText(question, trial, quantity, to)}, ${says}`
    const next = moved(question, trial, check, quantity, to)
    if (next === undefined) left.push({ what, why: whyNotMoved(question, quantity, to) })
    else if (!verdicts.includes(wordOf(asked, next)))
      left.push({ what, why: `the verdict is \`${verdictOf(asked, next)}\`` })
    else made.push({ kind, name: what, asked, trial: next })
  }
  const end = side === 'over' ? 'upper' : 'lower'
  const within = moved(question, trial, check, quantity, limit - stepOf(bound))
  // of one number only, what lies just within one limit is beyond the other
  if (within === undefined || wordOf(asked, within) === 'satisfied')
    put(limit - stepOf(bound), 'inside', `just within the ${end} limit`, 'satisfied')
  put(limit, 'limit', `at the ${end} limit`, 'satisfied')
  put(beyondOf(bound), 'beyond', `beyond the ${end} limit`, 'violated', 'permitted', 'unknown')
  if (bound.varies && !made.some((one) => one.kind === 'limit' && isExact(check.condition, one.trial.known)))
    left.push({ what: `${name}, exactly at the ${end} limit`, why: 'no whole number here meets it exactly' })
  return { made, left }
}

function nameOf({ pack }: Question, { quantity, asked }: Bound): string {
  const word =
    quantity.kind === 'measure'
      ? (declaredFor(pack, quantity.measure)?.name ?? quantity.measure.split(' ')[0])
      : quantity.kind === 'field'
        ? quantity.path
        : 'the day'
  return asked.name === '' ? `${word}` : `${asked.name} – ${word}`
}

const distinct = (some: readonly Left[]): readonly Left[] => [
  ...new Map(some.map((one) => [`${one.what}\n${one.why}`, one])).values(),
]
