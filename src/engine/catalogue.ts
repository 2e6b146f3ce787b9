import type { Force } from '../constraints/constraint.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import type { Rule } from '../rules/rule.ts'
import { type Citation, citationOf } from './citation.ts'

/** A rule as a screen lists it. */
export interface CatalogueEntry {
  readonly pack: string
  /** `pack/rule`. */
  readonly rule: string
  readonly title: Localized
  readonly subject: Subject
  readonly kinds: readonly string[]
  readonly force: Force
  readonly inForce: { readonly from: string; readonly until?: string }
  readonly citation: Citation
  readonly allowances: number
  readonly provisions: readonly string[]
  readonly reading?: Localized
  /** The rule of which this is another reading; off unless it is asked for. */
  readonly alternativeTo?: string
  /** Nobody may waive it. */
  readonly waivable?: false
}

/** The rules of one pack, in its own order. */
export function catalogueOf({ pack }: CompiledPack): readonly CatalogueEntry[] {
  return Object.entries<Rule>(pack.rules).map(([id, rule]) => {
    const { from, until } = { ...pack.inForce, ...rule.inForce }
    return {
      pack: pack.id,
      rule: `${pack.id}/${id}`,
      title: rule.title,
      subject: rule.forEach.subject,
      kinds: kindsIn(rule.require),
      force: rule.force,
      inForce: { from, ...(until === undefined ? {} : { until }) },
      citation: citationOf(pack, rule.cite, [rule.status]),
      allowances: rule.allowances?.length ?? 0,
      provisions: rule.provisions ?? [],
      ...(rule.reading === undefined ? {} : { reading: rule.reading }),
      ...(rule.alternativeTo === undefined ? {} : { alternativeTo: `${pack.id}/${rule.alternativeTo}` }),
      ...(rule.waivable === undefined ? {} : { waivable: rule.waivable }),
    }
  })
}

function kindsIn(written: unknown): readonly string[] {
  if (typeof written !== 'object' || written === null) return []
  if ('kind' in written && typeof written.kind === 'string') return [written.kind]
  return [...new Set(Object.values(written).flatMap(kindsIn))]
}
