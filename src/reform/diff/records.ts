import { canonical } from './compare.ts'
import { type Pair, type Proposal, type Trial, valuesOf } from './trial.ts'

/** Records that were not there; one without a day cannot be granted, for what a plan grants has its day. */
export function recordsGranted({ from, to }: Pair, { standing }: Trial): readonly Proposal[] {
  const there = [...standing.records].map(([, row]) => canonical('records', row))
  return [...valuesOf(to).records].flatMap(([key, record]): readonly Proposal[] => {
    const at = there.indexOf(canonical('records', record))
    if (at >= 0) there.splice(at, 1)
    const isKnown = record['id'] !== undefined && from.records.has(key)
    return at >= 0 || isKnown || typeof record['on'] !== 'string' ? [] : [{ kind: 'grant-record', record }]
  })
}
