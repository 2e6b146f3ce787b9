import type { Cite } from '../constraints/cite.ts'
import type { PackDocument } from '../rules/pack.ts'
import type { Status } from '../rules/parameter.ts'
import type { Judged } from './run.ts'

/** 依据: where a rule or a value stands. */
export interface Citation {
  readonly source: string
  readonly title: string
  readonly document?: string
  readonly article?: string
  readonly status: Status
}

/** A citation is only as good as the weakest of its source, its rule and the values it uses. */
export function citationOf(
  pack: PackDocument,
  cite: Cite,
  more: readonly (Status | undefined)[] = [],
): Citation {
  const source = pack.sources[cite.source]
  const status = [source?.status ?? 'illustrative', ...more].reduce<Status>(
    (worst, one) => (one !== undefined && order.indexOf(one) > order.indexOf(worst) ? one : worst),
    'official',
  )
  return {
    source: cite.source,
    title: source?.title ?? cite.source,
    ...(source?.document === undefined ? {} : { document: source.document }),
    ...(cite.article === undefined ? {} : { article: cite.article }),
    status,
  }
}

const order: readonly Status[] = ['official', 'reported', 'illustrative']

/** The statuses of a rule and of the values it used: a citation is as good as the weakest. */
export const statusesOf = ({ rule, candidates }: Judged): readonly (Status | undefined)[] => [
  rule.status,
  ...[...candidates.values()].map((one) => one.status),
]
