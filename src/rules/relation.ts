import * as z from 'zod/mini'
import { citeSchema } from '../constraints/cite.ts'
import { filterSchema } from '../measures/filter.ts'

/** 层级关系: how a rule may stand to one of a pack above: it gives effect to it, narrows it, replaces it, adds to it. */
export const relationWords = ['implements', 'tightens', 'overrides', 'supplements'] as const
/** One of them. */
export type RelationWord = (typeof relationWords)[number]

const ruleName = z.string().check(isRuleName, z.meta({ pattern: '^[^\\s/]+/[^\\s/]+$' }))

function isRuleName(ctx: z.core.ParsePayload<string>): void {
  if (/^[^\s/]+\/[^\s/]+$/.test(ctx.value)) return
  const message = `\`${ctx.value.slice(0, 60)}\` does not say of which pack the rule is`
  const params = { code: 'wrong-value', hint: 'write `pack/rule`' }
  ctx.issues.push({ code: 'custom', input: ctx.value, message, params })
}

/** How the relation of a rule is written: one word, the rule above, and what entitles to override it. */
export const relationShape = {
  implements: z.optional(ruleName),
  tightens: z.optional(ruleName),
  overrides: z.optional(ruleName),
  supplements: z.optional(ruleName),
  authority: z.optional(citeSchema),
}

/** 停用: a rule of a pack above that does not apply here, and what entitles to say so. */
export const disableSchema = z.strictObject({
  rule: ruleName,
  authority: citeSchema,
  where: z.optional(filterSchema),
  note: z.optional(z.string()),
})

/** A rule disabled by a pack. */
export type Disable = z.output<typeof disableSchema>

/** The relation of a rule to `pack/rule` above. */
export interface Relation {
  readonly word: RelationWord
  readonly to: string
}

type Related = { readonly [word in RelationWord]?: string | undefined }

/** The relation that a rule declares, if it does. */
export function declaredRelation(rule: Related): Relation | undefined {
  const word = relationWords.find((one) => rule[one] !== undefined)
  const to = word === undefined ? undefined : rule[word]
  return word === undefined || to === undefined ? undefined : { word, to }
}
