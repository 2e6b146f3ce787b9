import { createEngine, type EvaluateOptions, type Report, type Snapshot } from '../../../src/index.ts'
import { layer, type WrittenPack, type WrittenRule } from '../../rules/layers.ts'

/** What a pack finds, by check: the verdict and how much is over or under. */
export function found(
  pack: WrittenPack,
  snapshot: Snapshot,
  options: EvaluateOptions = {},
): Readonly<Record<string, string>> {
  return saidIn(createEngine({ packs: [layer(pack)] }).evaluate(snapshot, options))
}

/** What a report says, by check; of several subjects, of the last that does not keep it. */
export const saidIn = (report: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...report.judged()]
      .toSorted((a, b) => Number(b.verdict === 'satisfied') - Number(a.verdict === 'satisfied'))
      .map(({ check, verdict, excess }) => [
        check.split('/')[1],
        excess === undefined ? verdict : `${verdict}, ${excess.by} ${excess.side}`,
      ]),
  )

/** A pack with one rule. */
export const ruled = (id: string, rule: WrittenRule, more: object = {}): WrittenPack => ({
  id: 'pack',
  rules: { [id]: rule },
  ...more,
})
