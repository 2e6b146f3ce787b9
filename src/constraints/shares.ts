import * as z from 'zod/mini'
import { parameterName, pathSchema } from '../measures/names.ts'
import {
  add,
  compare,
  isWhole,
  type Proportion,
  percentText,
  proportion,
  proportionSchema,
  proportionText,
  readProportion,
} from '../model/proportion.ts'
import type { Meaning } from './constraint.ts'

/** How the share of one class is written: of the whole (`33%`), or as a part among parts (`1` of `1`, `3`, `6`). */
export const shareSchema = z.union([
  proportionSchema,
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema) }),
])
type Share = z.output<typeof shareSchema>

/** What each class takes of the whole; nothing where a parameter sets no limit for the subject. */
export function sharesOf(
  classes: readonly { readonly share: Share }[],
  meaning: Meaning,
): readonly Proportion[] | undefined {
  refuseIncomplete(
    classes.map(({ share }) => share),
    meaning,
  )
  const shares = classes.flatMap(({ share }, index) => {
    const read = meaning.proportion(share, ['classes', index, 'share'])
    return typeof read === 'object' && read.kind === 'one' ? [read.of.constant] : []
  })
  const { numerator } = sharesTogether(shares)
  if (shares.length < classes.length) return undefined
  return shares.every(isWhole) && numerator > 0n
    ? shares.map((share) => proportion(share.numerator, numerator))
    : shares
}

/** Several shares as one. */
export const sharesTogether = (shares: readonly Proportion[]): Proportion => shares.reduce(add, proportion(0))

/** Reports shares that leave something of the whole over, or share out more than it. */
function refuseIncomplete(written: readonly Share[], { report }: Meaning): void {
  // parameters may stand in sets that no subject has; only what is written out is added up
  const shares = written.map((share) => (typeof share === 'object' ? undefined : readProportion(share)))
  const known = shares.filter((share) => share !== undefined)
  if (known.length < written.length) return
  const all = sharesTogether(known)
  const isParts = written.every((share) => /^\d+$/.test(String(share)))
  if (isParts ? all.numerator > 0n : compare(all, proportion(1)) === 0) return
  const text = 100n % all.denominator === 0n ? percentText(all, 0) : proportionText(all)
  report({
    code: 'wrong-value',
    path: ['classes'],
    message: `the shares add up to \`${text}\`, not to \`100%\``,
    hint: 'write shares of the whole, or parts as whole numbers: `1`, `3` and `6`',
  })
}
