import type { Citation } from '../../engine/citation.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Finding } from '../../engine/finding.ts'
import type { Margin } from '../../engine/margins.ts'
import { isEstablishmentError } from '../../errors.ts'
import type { Localized } from '../../model/localized.ts'
import { readSnapshot, type Snapshot } from '../../model/snapshot.ts'

/** 可循途径: an approval that would permit what a rule forbids. */
export interface OpenWay {
  readonly check: string
  readonly subject: Finding['subject']
  readonly title: Localized
  /** The kind of record that is needed, and from whom, as the pack writes it. */
  readonly approval: { readonly kind: string; readonly by?: unknown }
  /** How much must be approved, where that is known. */
  readonly amount?: number
  readonly citation?: Citation
}

/**
 * The approvals that would open a way, each tried out: a record of it is added, and judged again.
 *
 * Who would give it is not known, so that one that asks for somebody is open where nothing else is against it.
 */
export function openWaysOf(
  engine: Engine,
  after: Snapshot,
  margin: Margin,
  judge: (snapshot: Snapshot) => Margin | undefined,
): readonly OpenWay[] {
  const finding = margin.finding()
  const { subject, excess } = finding
  const pack = engine.packs.find(({ id }) => id === finding.pack)
  const allowances = pack?.rules[finding.rule.slice(finding.pack.length + 1)]?.allowances ?? []
  return allowances.flatMap(({ approval }, index): readonly OpenWay[] => {
    const way = finding.waysOut[index]
    if (approval === undefined || way === undefined || way.lapsed === true) return []
    const given = approve(after, approval.kind, subject.id, excess?.by)
    const verdict = given === undefined ? undefined : judge(given)?.verdict
    const isOpen = verdict === 'permitted' || (approval.by !== undefined && verdict === 'unknown')
    if (given === undefined ? way.open === 'yes' || way.met === 'no' : !isOpen) return []
    return [
      {
        check: finding.check,
        subject,
        title: way.title,
        approval: approval.by === undefined ? { kind: approval.kind } : approval,
        ...(excess === undefined ? {} : { amount: excess.by }),
        ...(way.citation === undefined ? {} : { citation: way.citation }),
      },
    ]
  })
}

function approve(after: Snapshot, kind: string, about: string, amount: number | undefined) {
  const id = freeId(after)
  const record = { id, kind, about: [about], on: after.day, ...(amount === undefined ? {} : { amount }) }
  try {
    return readSnapshot({ ...after, records: [...(after.records ?? []), record] }, { creditCodes: 'off' })
  } catch (error) {
    // a row without an id of its own cannot be named by a record
    if (!isEstablishmentError(error)) throw error
    return undefined
  }
}

function freeId({ records }: Snapshot): string {
  const taken = new Set((records ?? []).map(({ id }) => id))
  let number = 1
  while (taken.has(`approval-${number}`)) number += 1
  return `approval-${number}`
}
