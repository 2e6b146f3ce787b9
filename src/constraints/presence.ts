import * as z from 'zod/mini'
import type { Polynomial } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { type Filter, filterSchema } from '../measures/filter.ts'
import { type Term, termSchema } from '../measures/term.ts'
import type { Check, Meaning } from './constraint.ts'
import { endOf, firstQuantity, refuseEmptyFilter } from './ends.ts'

/** How it is written what must be there, or must not: something that is counted, or how the subject is. */
export const presenceShape = { of: z.optional(termSchema), where: z.optional(filterSchema) }

/** What is asked of a number, and of a description. */
interface Asked {
  readonly counted: (term: Polynomial) => Condition
  readonly described: (is: Condition) => Condition
  /** The placeholder under which a message shows the description. */
  readonly shownAs: string
}

/** The checks that something is there, or is not. */
export function presenceChecks(
  { of, where }: { readonly of?: Term | undefined; readonly where?: Filter | undefined },
  meaning: Meaning,
  asked: Asked,
): readonly Check[] {
  if (where !== undefined) refuseEmptyFilter(where, meaning)
  const term = of === undefined ? undefined : meaning.term(of, ['of'])
  const is = where === undefined ? undefined : meaning.filter(where, ['where'])
  const checks: Check[] = []
  if (of !== undefined && term !== undefined) {
    checks.push({
      ...endOf('of', of, where),
      condition: asked.counted(term),
      ...firstQuantity(term),
      message: 'counted',
      details: { of: meaning.title(of), value: term },
    })
  }
  if (is !== undefined) {
    const details = { [asked.shownAs]: { condition: is } }
    checks.push({
      ...endOf('where', of, where),
      condition: asked.described(is),
      message: 'described',
      details,
    })
  }
  return checks
}
