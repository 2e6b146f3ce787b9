import type { Missing } from '../condition/reading.ts'
import { EstablishmentError } from '../errors.ts'
import { groupedBy } from '../json/grouped-by.ts'
import { suggest } from '../json/suggest.ts'
import { type Origin, unseenRows } from '../measures/derived/derived.ts'
import { isOneHand } from '../measures/derived/one-hand.ts'
import { universeOf } from '../measures/derived/scope-gaps.ts'
import {
  isLeading,
  isNamedLead,
  type StandingAssignment,
  standingAssignments,
} from '../measures/derived/standing-assignments.ts'
import { rowId } from '../model/collections.ts'
import type { Day } from '../model/day.ts'
import type { Localized } from '../model/localized.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { meeting, minus, type Part } from '../scope/part.ts'
import { isEmpty, partOf, type Scope, scopeOf } from '../scope/scope.ts'
import { becauseOf, type LeadRule } from './lead-reasons.ts'
import { firstObjection } from './objections.ts'
import { namesIn, type OnDay, originOf } from './origin.ts'

/** 牵头部门: who leads a matter on a day, part by part where its leads share it lawfully. */
export interface LeadAnswer {
  readonly matter: string
  readonly day: Day
  readonly parts: readonly LeadOfPart[]
  /** The division that stands until a dispute is settled: the assignments of the day, by id. */
  readonly standing: readonly string[]
  /** What was not given and might change the answer. */
  readonly missing: readonly Missing[]
}

/** Who leads one part of a matter. */
export interface LeadOfPart {
  readonly scope: Scope
  /** The one who leads; absent where nobody does. */
  readonly lead?: string
  /** By which rule: the only one named, the first of several listed, the first that objected, or nobody. */
  readonly rule: LeadRule
  /** The others who hold the part in whatever role: they co-operate. */
  readonly others: readonly string[]
  readonly because: Localized
}

/** For which day and which part of the matter it is asked. */
export interface LeadOptions extends OnDay {
  readonly scope?: Scope | undefined
}

/**
 * Who leads a matter (由谁牵头): the lead that is named; of several, the first listed; where none is, the
 * department that first objected and asked for talks (部门职责分工协调办法 art. 7, as third parties report it).
 *
 * Until a dispute is settled the existing division stands.
 *
 * @example
 * const snapshot = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2010-11-17',
 *   agencies: [{ id: 'transport', name: '交通运输局' }, { id: 'agriculture', name: '农业农村局' }],
 *   matters: [{ id: 'ships', name: '船舶检验' }],
 *   assignments: [
 *     { of: 'ships', role: 'lead', by: 'transport' },
 *     { of: 'ships', role: 'lead', by: 'agriculture' },
 *   ],
 * })
 * leadOf(snapshot, 'ships').parts.map(({ lead, rule }) => [lead, rule]) // [['transport', 'first-listed']]
 */
export function leadOf(snapshot: Snapshot, matter: string, { day, scope }: LeadOptions = {}): LeadAnswer {
  return leadFinder(snapshot, { day })(matter, scope)
}

/** Looks up who leads, for many matters of one snapshot: its duties are gone through once. */
export function leadFinder(
  snapshot: Snapshot,
  { day }: OnDay = {},
): (matter: string, scope?: Scope) => LeadAnswer {
  const origin = originOf(snapshot, { day })
  const known = new Map(
    (snapshot.matters ?? []).map((row, position) => [rowId('matters', row, position), row]),
  )
  const byMatter = groupedBy(standingAssignments(origin), ({ of }) => of)
  const name = namesIn(snapshot)
  return (matter, scope = {}) => {
    const row = known.get(matter)
    if (row === undefined) throw unknownMatter(matter, [...known.keys()])
    const standing = byMatter.get(matter) ?? []
    // what does not belong to the matter is led by nobody, and that is no part of the answer
    const asked = meeting(partOf(scope), universeOf(row))
    const objection = firstObjection(matter, origin)
    const led = ledParts(asked === undefined || isEmpty(asked) ? [] : [asked], standing, origin)
    const parts = led.map(({ part, of }): LeadOfPart => {
      const rule = ruleOf(of, objection.by)
      const lead = of[0]?.holder.id ?? (rule === 'first-objected' ? objection.by[0] : undefined)
      const holders = standing.filter((one) => meeting({ ...one.part, ...always }, part) !== undefined)
      const others = [...new Set(holders.map(({ holder }) => holder.id))].filter((id) => id !== lead)
      const because = becauseOf(rule, lead === undefined ? '' : name(lead))
      return { scope: scopeOf(part), ...(lead === undefined ? {} : { lead }), rule, others, because }
    })
    const unled = parts.some((part) => !['named', 'first-listed'].includes(part.rule))
    // a lead that was not given may be abolished; of several, it may not be known whether they are one
    const open = led.flatMap(({ of }) =>
      of.flatMap(({ holder }) => (holder.unseen || of.length > 1 ? holder.missing : [])),
    )
    const missing = [
      ...unseenRows(origin, 'assignments'),
      ...new Map(open.map((one) => [JSON.stringify(one), one])).values(),
      ...(unled ? [...unseenRows(origin, 'records'), ...objection.missing] : []),
    ]
    return { matter, day: day ?? snapshot.day, parts, standing: standing.map(({ id }) => id), missing }
  }
}

/** By which rule it is told; several in one hand are one lead. */
function ruleOf(leads: readonly StandingAssignment[], objectors: readonly string[]): LeadRule {
  const [first, ...rest] = leads
  if (first !== undefined) {
    return rest.every((other) => isOneHand(first, other)) ? 'named' : 'first-listed'
  }
  if (objectors.length === 0) return 'nobody'
  return objectors.length === 1 ? 'first-objected' : 'objected-together'
}

/** By the order that is stated, else by that of the document. */
const asListed = (a: StandingAssignment, b: StandingAssignment): number =>
  (a.row.order ?? Number.MAX_SAFE_INTEGER) - (b.row.order ?? Number.MAX_SAFE_INTEGER)

// whether they stand on the day was asked before
const always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }

interface Cell {
  readonly part: Part
  readonly of: readonly StandingAssignment[]
}

/** Cuts parts by those who are named 牵头, and what these leave by those who are named 主办. */
function ledParts(
  parts: readonly Part[],
  standing: readonly StandingAssignment[],
  origin: Origin,
): readonly Cell[] {
  const listed = standing.filter((one) => isLeading(one, origin)).toSorted(asListed)
  const named = listed.filter((one) => isNamedLead(one, origin))
  const organisers = listed.filter((one) => !isNamedLead(one, origin))
  return cells(parts, named).flatMap((cell) => (cell.of.length > 0 ? [cell] : cells([cell.part], organisers)))
}

/** Cuts parts so that everything in one of them has the same leads, in their order. */
function cells(parts: readonly Part[], leads: readonly StandingAssignment[]): readonly Cell[] {
  let found: readonly Cell[] = parts.map((part) => ({ part, of: [] }))
  for (const lead of leads) {
    const own = { ...lead.part, ...always }
    found = found.flatMap(({ part, of }): readonly Cell[] => {
      const met = meeting(part, own)
      if (met === undefined) return [{ part, of }]
      return [{ part: met, of: [...of, lead] }, ...minus(part, own).map((rest) => ({ part: rest, of }))]
    })
    if (found.length > mostCells) {
      const message = 'the leads cut the matter into more than 5,000 parts'
      throw new EstablishmentError('the snapshot', [{ code: 'too-large', path: ['assignments'], message }])
    }
  }
  return found
}

const mostCells = 5000

function unknownMatter(matter: string, ids: readonly string[]): EstablishmentError {
  const near = suggest(matter, ids)
  const message = `there is no matter \`${matter}\``
  return new EstablishmentError('question', [
    { code: 'unknown-subject', path: ['matter'], message, ...(near === undefined ? {} : { hint: near }) },
  ])
}
