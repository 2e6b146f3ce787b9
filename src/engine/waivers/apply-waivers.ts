import type { Localized } from '../../model/localized.ts'
import type { Finding } from '../finding.ts'
import { covers } from '../in-force.ts'
import type { Judged, Superseded } from '../run.ts'
import { checkName } from '../words.ts'
import type { Waiver } from './waiver.ts'

/** The waiver of a finding, which is violated all the same. */
export interface WaivedBy {
  readonly id: string
  readonly approver: string
  readonly document: string
  readonly until: string
  readonly reason: Localized
}

/**
 * How a waiver stands: `used`; `unused`, in force with nothing to excuse; `exceeded`, where a violation goes
 * beyond what is excused; or not in force on the day of the law.
 */
export type WaiverStatus = 'used' | 'unused' | 'expired' | 'not-yet' | 'exceeded'

/** A waiver, and what became of it in a run. */
export interface WaiverUse extends Waiver {
  readonly reason: Localized
  readonly status: WaiverStatus
  /** The ids of the findings it excuses. */
  readonly findings: readonly string[]
  /** The ids of those it would excuse, were their excess not larger, or not known. */
  readonly exceeding: readonly string[]
  /** Those it names for whom another layer speaks in the place of its rule, so that nothing is left to excuse. */
  readonly superseded?: readonly { readonly subject: string; readonly by: string }[]
}

/** Which violations are excused, and what became of each waiver. */
export function applyWaivers(
  waivers: readonly Waiver[],
  { judged, superseded }: Passed,
  lawOn: string,
  written: (one: Judged) => Finding,
): { readonly uses: readonly WaiverUse[]; readonly waived: ReadonlyMap<Judged, Finding> } {
  const waived = new Map<Judged, Finding>()
  const found = new Map(waivers.map((one) => [one, { findings: [] as string[], exceeding: [] as string[] }]))
  const scopes = inForceByScope(waivers, lawOn)
  for (const one of scopes.size === 0 ? [] : judged) {
    if (one.verdict !== 'violated') continue
    const about = scopes.get(scope(`${one.compiled.pack.id}/${one.id}`, one.row.id)) ?? []
    for (const waiver of about.filter((candidate) => isAbout(candidate, one))) {
      const finding = waived.get(one) ?? written(one)
      const isWithin = reaches(waiver, finding)
      found.get(waiver)?.[isWithin ? 'findings' : 'exceeding'].push(finding.id)
      if (isWithin && finding.waiver === undefined) waived.set(one, { ...finding, waiver: waivedBy(waiver) })
    }
  }
  const uses = waivers.map((waiver): WaiverUse => {
    const { findings, exceeding } = found.get(waiver) ?? { findings: [], exceeding: [] }
    const status = statusOf(waiver, lawOn, findings.length, exceeding.length)
    const passed = covers(waiver, lawOn) ? passedOver(waiver, superseded) : []
    const more = passed.length === 0 ? {} : { superseded: passed }
    return { ...waiver, reason: reasonOf(waiver), status, findings, exceeding, ...more }
  })
  return { uses: Object.freeze(uses), waived }
}

interface Passed {
  readonly judged: readonly Judged[]
  readonly superseded: readonly Superseded[]
}

function passedOver({ rule, subjects }: Waiver, superseded: readonly Superseded[]) {
  const [name] = rule.split('#')
  return superseded
    .filter((one) => one.rule === name && subjects.includes(one.subject.id))
    .map(({ subject, by }) => ({ subject: subject.id, by }))
}

function inForceByScope(waivers: readonly Waiver[], lawOn: string): ReadonlyMap<string, readonly Waiver[]> {
  const scopes = new Map<string, Waiver[]>()
  for (const waiver of waivers.filter((one) => covers(one, lawOn))) {
    for (const subject of new Set(waiver.subjects)) {
      const key = scope(waiver.rule.split('#')[0] ?? '', subject)
      scopes.set(key, [...(scopes.get(key) ?? []), waiver])
    }
  }
  return scopes
}

const scope = (rule: string, subject: string): string => JSON.stringify([rule, subject])

const isAbout = ({ rule, item }: Waiver, one: Judged): boolean =>
  (!rule.includes('#') || rule === checkName(one)) && (item === undefined || item === one.item?.value)

/** An excess of which only the least is known, or that is no number at all, is not known to be small enough. */
const reaches = ({ upTo }: Waiver, { excess }: Finding): boolean =>
  upTo === undefined || (excess !== undefined && excess.atLeast !== true && excess.by <= upTo)

function waivedBy(waiver: Waiver): WaivedBy {
  const { id, approver, document, until } = waiver
  return { id, approver, document, until, reason: reasonOf(waiver) }
}

const reasonOf = ({ reason }: Waiver): Localized =>
  typeof reason === 'string' ? { zh: reason, en: reason } : reason

function statusOf({ from, until }: Waiver, lawOn: string, excused: number, exceeding: number): WaiverStatus {
  if (lawOn < from) return 'not-yet'
  if (until < lawOn) return 'expired'
  if (exceeding > 0) return 'exceeded'
  return excused > 0 ? 'used' : 'unused'
}
